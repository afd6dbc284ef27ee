"""Asking, advising and reacting."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from expedities.adviesvragen.models import (
    HOOGSTENS,
    Advies,
    Adviesvraag,
    EerdereVraag,
    Meedoen,
    Reactie,
    Reactiesoort,
)
from expedities.adviesvragen.queries import eerste_avond, ligt_vast
from expedities.adviesvragen.rules import mag_advies_schrijven, mag_reageren, mag_vragen, reageert_zelf
from expedities.adviesvragen.termijn import uiterlijk
from expedities.convenant.models import Convenant
from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van, eis
from expedities.praatstok.actions import IsHerkenbaar
from expedities.praatstok.herkenbaar import herkenbaar
from expedities.praatstok.rules import mag_toch_laten_staan
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet


class GenoegVragen(Geweigerd):
    """More questions cannot be talked about in one evening."""


class VraagLigtVast(Geweigerd):
    """The first evening began: people are answering these words."""


class NietOpDePagina(Geweigerd):
    """This question is not there for people to answer."""


class AvondNogNietBegonnen(Geweigerd):
    """The buurt advises on the evening, not before."""


class AlGereageerd(Ingehaald):
    """The gemeente answered this advice, so its words stay."""


@transaction.atomic
def stel_adviesvraag(
    *,
    expeditie: Expeditie,
    vraag: str,
    uitleg: str = "",
    meedoen: Meedoen | str,
    wat_ermee: str,
    naam: str,
    functie: str,
    door: Actor,
    op: datetime,
) -> Adviesvraag:
    """A draft: nobody reads it until it is published."""
    _eis_gemeente(expeditie, door)
    _eis_voor_de_avond(expeditie, op)
    bezet = set(Adviesvraag.objects.filter(expeditie=expeditie).values_list("nr", flat=True))
    vrij = [nr for nr in range(1, HOOGSTENS + 1) if nr not in bezet]
    if not vrij:
        raise GenoegVragen(
            _("Er staan al drie vragen. Meer past niet in één avond. Verander er een, of haal er een weg.")
        )
    gevraagd = Adviesvraag.objects.create(
        expeditie=expeditie,
        nr=vrij[0],
        vraag=vraag,
        uitleg=uitleg,
        meedoen=Meedoen(meedoen),
        wat_ermee=wat_ermee,
        naam=naam,
        functie=functie,
    )
    schrijf(door=door, op=op, daad="adviesvraag.gesteld", ding=gevraagd, expeditie=expeditie.pk)
    return gevraagd


@transaction.atomic
def wijzig_adviesvraag(
    *,
    adviesvraag: Adviesvraag,
    vraag: str,
    uitleg: str = "",
    meedoen: Meedoen | str,
    wat_ermee: str,
    naam: str,
    functie: str,
    door: Actor,
    op: datetime,
) -> Adviesvraag:
    """What was published stays readable beside the new words; one that was taken back is asked again."""
    gevraagd = _pak(adviesvraag, door, op)
    if gevraagd.gepubliceerd_op is not None:
        EerdereVraag.objects.create(
            adviesvraag=gevraagd,
            vraag=gevraagd.vraag,
            uitleg=gevraagd.uitleg,
            meedoen=gevraagd.meedoen,
            wat_ermee=gevraagd.wat_ermee,
            tot=op,
        )
    velden = {
        "vraag": vraag,
        "uitleg": uitleg,
        "meedoen": Meedoen(meedoen),
        "wat_ermee": wat_ermee,
        "naam": naam,
        "functie": functie,
        "ingetrokken_op": None,
    }
    for veld, waarde in velden.items():
        setattr(gevraagd, veld, waarde)
    gevraagd.save(update_fields=[*velden])
    schrijf(door=door, op=op, daad="adviesvraag.gewijzigd", ding=gevraagd, expeditie=gevraagd.expeditie_id)
    return gevraagd


@transaction.atomic
def publiceer_adviesvraag(*, adviesvraag: Adviesvraag, door: Actor, op: datetime) -> Adviesvraag:
    """Said twice is said once."""
    gevraagd = _pak(adviesvraag, door, op)
    if gevraagd.gepubliceerd_op is None:
        gevraagd.gepubliceerd_op = op
        gevraagd.save(update_fields=["gepubliceerd_op"])
        schrijf(door=door, op=op, daad="adviesvraag.gepubliceerd", ding=gevraagd, expeditie=gevraagd.expeditie_id)
    return gevraagd


@transaction.atomic
def trek_adviesvraag_in(*, adviesvraag: Adviesvraag, door: Actor, op: datetime) -> None:
    """A draft goes; what people could read stays readable, as taken back."""
    gevraagd = _pak(adviesvraag, door, op)
    schrijf(door=door, op=op, daad="adviesvraag.ingetrokken", ding=gevraagd, expeditie=gevraagd.expeditie_id)
    if gevraagd.gepubliceerd_op is None:
        gevraagd.delete()
    elif gevraagd.ingetrokken_op is None:
        gevraagd.ingetrokken_op = op
        gevraagd.save(update_fields=["ingetrokken_op"])


def _pak(adviesvraag: Adviesvraag, door: Actor, op: datetime) -> Adviesvraag:
    _eis_gemeente(adviesvraag.expeditie, door)
    _eis_voor_de_avond(adviesvraag.expeditie, op)
    vragen = Adviesvraag.objects.select_for_update(of=("self",)).select_related("expeditie")
    gevraagd = vragen.filter(pk=adviesvraag.pk).first()
    if gevraagd is None:
        raise NietOpDePagina(_("Deze vraag is al weggehaald."))
    return gevraagd


def _eis_gemeente(expeditie: Expeditie, door: Actor) -> None:
    if not mag_vragen(door, expeditie.pk):
        raise MagNiet(_("De gemeente stelt de adviesvragen. De procesbegeleider kan ze voor hen opschrijven."))


def _eis_voor_de_avond(expeditie: Expeditie, op: datetime) -> None:
    if ligt_vast(expeditie, op):
        raise VraagLigtVast(_("De eerste avond is begonnen. De vragen liggen nu vast: mensen geven er antwoord op."))


@transaction.atomic
def schrijf_advies(*, vraag: Adviesvraag, tekst: str, toch: bool = False, door: Actor, op: datetime) -> Advies:
    """In the buurt's words, after it was read back; the term for the gemeente counts from the evening.

    `toch`: it looks like a person or a door, and the procesbegeleider lets it stay.
    """
    expeditie = vraag.expeditie
    _eis_schrijver(expeditie, door, op)
    if vraag.gepubliceerd_op is None or vraag.ingetrokken_op is not None:
        raise NietOpDePagina(_("Deze vraag staat niet op de pagina. Kies een vraag die gesteld is."))
    avond = eerste_avond(expeditie)
    if avond is None or op < avond.begin:
        raise AvondNogNietBegonnen(_("De eerste avond moet nog beginnen. Daar geeft de buurt advies."))
    _eis_niemand_herkenbaar(tekst, door, expeditie, toch=toch)
    termijn = Convenant.objects.filter(expeditie=expeditie).values_list("antwoordtermijn_dagen", flat=True).first()
    advies = Advies.objects.create(
        vraag=vraag, avond=avond, tekst=tekst.strip(), op=op, antwoord_voor=uiterlijk(dag_van(avond.begin), termijn)
    )
    schrijf(door=door, op=op, daad="advies.geschreven", ding=advies, expeditie=expeditie.pk)
    return advies


@transaction.atomic
def verbeter_advies(*, advies: Advies, tekst: str, toch: bool = False, door: Actor, op: datetime) -> Advies:
    """As long as the gemeente said nothing to it."""
    advies = _pak_advies(advies, door, op)
    _eis_niemand_herkenbaar(tekst, door, advies.vraag.expeditie, toch=toch)
    advies.tekst = tekst.strip()
    advies.save(update_fields=["tekst"])
    schrijf(door=door, op=op, daad="advies.verbeterd", ding=advies, expeditie=advies.vraag.expeditie_id)
    return advies


@transaction.atomic
def haal_advies_weg(*, advies: Advies, door: Actor, op: datetime) -> None:
    advies = _pak_advies(advies, door, op)
    schrijf(door=door, op=op, daad="advies.weggehaald", ding=advies, expeditie=advies.vraag.expeditie_id)
    advies.delete()


def _pak_advies(advies: Advies, door: Actor, op: datetime) -> Advies:
    _eis_schrijver(advies.vraag.expeditie, door, op)
    rijen = Advies.objects.select_for_update(of=("self",)).select_related("vraag__expeditie")
    gevonden = rijen.filter(pk=advies.pk).first()
    if gevonden is None:
        raise AlGereageerd(_("Dit advies is al weggehaald."))
    if gevonden.reacties.exists():
        raise AlGereageerd(_("De gemeente heeft hierop gereageerd. De woorden van de buurt blijven dus staan."))
    return gevonden


def _eis_schrijver(expeditie: Expeditie, door: Actor, op: datetime) -> None:
    if not mag_advies_schrijven(door, expeditie.pk):
        raise MagNiet(_("De procesbegeleider of een schrijver schrijft op wat de buurt adviseert."))
    eis(expeditie, Stap.EERSTE_AVOND, op)


def _eis_niemand_herkenbaar(tekst: str, door: Actor, expeditie: Expeditie, *, toch: bool) -> None:
    redenen = herkenbaar(tekst)
    if redenen and not (toch and mag_toch_laten_staan(door, expeditie.pk)):
        raise IsHerkenbaar(redenen)


@transaction.atomic
def reageer(
    *,
    advies: Advies,
    soort: Reactiesoort | str,
    tekst: str,
    naam: str,
    functie: str,
    door: Actor,
    op: datetime,
) -> Reactie:
    """The gemeente answers; a later word stands on top and the former stays readable."""
    expeditie = advies.vraag.expeditie
    if not mag_reageren(door, expeditie.pk):
        raise MagNiet(_("De gemeente reageert op een advies. De procesbegeleider kan het voor hen opschrijven."))
    # nobody changes the words meanwhile
    if not Advies.objects.select_for_update(of=("self",)).filter(pk=advies.pk).exists():
        raise NietOpDePagina(_("Dit advies is weggehaald terwijl je schreef."))
    reactie = Reactie.objects.create(
        advies=advies,
        soort=Reactiesoort(soort),
        tekst=tekst.strip(),
        naam=naam.strip(),
        functie=functie.strip(),
        op_papier=not reageert_zelf(door, expeditie.pk),
        op=op,
        door=door.gebruiker,
    )
    schrijf(door=door, op=op, daad="advies.reactie", ding=reactie, expeditie=expeditie.pk, soort=reactie.soort)
    return reactie
