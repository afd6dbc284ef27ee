"""Giving the evenings their dates, with all that hangs on them; and getting a hall."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from expedities.bewonersavond.actions import plan_avond, verplaats_avond
from expedities.bewonersavond.models import Avond
from expedities.bewonersavond.rules import mag_plannen
from expedities.denktank.models import Taak
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import stand
from expedities.expeditie.rules import mag_leiden
from expedities.planning.models import ZAAL_VOLGT, Zaal, Zaalstaat
from expedities.planning.queries import Moment, kenmerk, verschuif_taken
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet


class ErIsIetsVeranderd(Ingehaald):
    """What was shown is not what would happen now."""


class NietsAnders(Geweigerd):
    """These dates stood there already."""


class AvondStaatElders(Geweigerd):
    """The evening has another place already: fixing this hall moves it."""


class AlEenZaal(Ingehaald):
    """Another hall is fixed for this evening."""


class ZaalIsWeg(Ingehaald):
    """Somebody else took this hall off the list."""


class AvondGeweest(Geweigerd):
    """No hall is needed for an evening that has been."""


@transaction.atomic
def zet_avonden(
    *, expeditie: Expeditie, momenten: Sequence[Moment], gezien: str, door: Actor, op: datetime
) -> list[Avond]:
    """Plans or moves one evening or both, and every task that hangs on them: all of it, or nothing.

    `gezien` is the mark of the preview that was shown; when that is no longer what happens, it is shown again.
    """
    if not mag_plannen(door, expeditie.pk):
        raise MagNiet(_("De procesbegeleider plant de avonden."))
    avonden = {a.nr: a for a in Avond.objects.select_for_update(of=("self",)).filter(expeditie=expeditie)}
    taken = {t.pk: t for t in Taak.objects.select_for_update(of=("self",)).filter(expeditie=expeditie, weg=False)}
    uit = verschuif_taken(taken.values(), momenten, stand(expeditie, op), op)
    if kenmerk(uit, momenten, avonden) != gezien:
        raise ErIsIetsVeranderd(_("Er veranderde net iets aan de planning. Kijk nog eens wat er meeschuift."))
    if not _iets_anders(momenten, avonden):
        raise NietsAnders(_("Deze dagen en tijden stonden er al. Er verandert niets."))
    gezet = [_zet_avond(expeditie, moment, avonden.get(moment.nr), door, op) for moment in _volgorde(momenten, avonden)]
    for regel in uit.verhuist:
        taken[regel.sleutel].dag = regel.naar
    Taak.objects.bulk_update([taken[regel.sleutel] for regel in uit.verhuist], ["dag"])
    schrijf(door=door, op=op, daad="planning.verschoven", expeditie=expeditie.pk, taken=len(uit.verhuist))
    return gezet


def _iets_anders(momenten: Sequence[Moment], avonden: dict[int, Avond]) -> bool:
    return any(
        moment.nr not in avonden or (avonden[moment.nr].begin, avonden[moment.nr].eind) != (moment.begin, moment.eind)
        for moment in momenten
    )


def _volgorde(momenten: Sequence[Moment], avonden: dict[int, Avond]) -> list[Moment]:
    """So that the second comes after the first at every step in between: when both go later, the second goes first."""
    eerste = next((moment for moment in momenten if moment.nr == 1), None)
    tweede = avonden.get(2)
    later = eerste is not None and tweede is not None and eerste.begin >= tweede.begin
    return sorted(momenten, key=lambda moment: -moment.nr if later else moment.nr)


def _zet_avond(expeditie: Expeditie, moment: Moment, avond: Avond | None, door: Actor, op: datetime) -> Avond:
    if avond is None:
        zaal = Zaal.objects.filter(expeditie=expeditie, avond_nr=moment.nr, staat=Zaalstaat.VAST).first()
        plek, adres = (zaal.naam, zaal.adres) if zaal else (moment.plek or ZAAL_VOLGT, moment.adres)
        return plan_avond(
            expeditie=expeditie, nr=moment.nr, begin=moment.begin, eind=moment.eind, plek=plek, adres=adres,
            door=door, op=op,
        )  # fmt: skip
    if (avond.begin, avond.eind) == (moment.begin, moment.eind):
        return avond
    return verplaats_avond(
        avond=avond, begin=moment.begin, eind=moment.eind, plek=avond.plek, adres=avond.adres, door=door, op=op
    )


@dataclass(frozen=True)
class Zaaltekst:
    """What is known about a hall; whether it is fixed is a deed of its own."""

    avond_nr: int
    naam: str
    adres: str = ""
    plaatsen: int | None = None
    drempelvrij: bool = False
    sleutel_bij: str = ""
    contact_naam: str = ""
    contact_telefoon: str = ""
    staat: Zaalstaat = Zaalstaat.IDEE


@transaction.atomic
def voeg_zaal_toe(*, expeditie: Expeditie, tekst: Zaaltekst, door: Actor, op: datetime) -> Zaal:
    _eis_begeleider(expeditie, door)
    if tekst.staat == Zaalstaat.VAST:
        raise Geweigerd(_("Schrijf de zaal eerst op. Zet hem daarna vast."))
    zaal = Zaal.objects.create(expeditie=expeditie, **vars(tekst))
    schrijf(door=door, op=op, daad="zaal.erbij", ding=zaal, expeditie=expeditie.pk, avond=zaal.avond_nr)
    return zaal


@transaction.atomic
def wijzig_zaal(*, zaal: Zaal, tekst: Zaaltekst, door: Actor, op: datetime) -> Zaal:
    """A fixed hall that falls through is let go here; the evening keeps its place until another hall is fixed."""
    _eis_begeleider(zaal.expeditie, door)
    zaal = _vers(zaal)
    if tekst.staat == Zaalstaat.VAST and zaal.staat != Zaalstaat.VAST:
        raise Geweigerd(_("Zet de zaal vast met de knop op de pagina. Dan komt hij ook bij de avond te staan."))
    if zaal.staat == Zaalstaat.VAST == tekst.staat and (zaal.avond_nr, zaal.naam, zaal.adres) != (
        tekst.avond_nr, tekst.naam, tekst.adres,
    ):  # fmt: skip
        raise Geweigerd(_("Deze zaal staat vast voor de avond. Maak hem eerst los, of schrijf een andere zaal op."))
    for veld, waarde in vars(tekst).items():
        setattr(zaal, veld, waarde)
    zaal.save(update_fields=[*vars(tekst)])
    schrijf(door=door, op=op, daad="zaal.gewijzigd", ding=zaal, expeditie=zaal.expeditie_id, staat=zaal.staat)
    return zaal


@transaction.atomic
def zet_zaal_vast(*, zaal: Zaal, verplaatst: bool = False, door: Actor, op: datetime) -> Zaal:
    """The evening gets this place. Where it had another, that is moving it: `verplaatst` says that it is known."""
    _eis_begeleider(zaal.expeditie, door)
    zaal = _vers(zaal)
    avond = Avond.objects.select_for_update(of=("self",)).filter(expeditie=zaal.expeditie, nr=zaal.avond_nr).first()
    if avond is not None:
        avond.expeditie = zaal.expeditie
        if avond.geweest(op):
            raise AvondGeweest(_("Deze avond is al geweest. Er is geen zaal meer nodig."))
        if staat_elders(avond, zaal) and not verplaatst:
            raise AvondStaatElders(
                _("Deze avond is nu in %(plek)s. Wie zich aanmeldde, hoort dat hij ergens anders is.")
                % {"plek": avond.plek}
            )
    try:
        with transaction.atomic():
            Zaal.objects.filter(pk=zaal.pk).update(staat=Zaalstaat.VAST)
    except IntegrityError as botsing:
        raise AlEenZaal(_("Voor deze avond staat al een andere zaal vast. Maak die eerst los.")) from botsing
    zaal.staat = Zaalstaat.VAST
    if avond is not None:
        verplaats_avond(
            avond=avond, begin=avond.begin, eind=avond.eind, plek=zaal.naam, adres=zaal.adres, door=door, op=op
        )
    schrijf(door=door, op=op, daad="zaal.vast", ding=zaal, expeditie=zaal.expeditie_id, avond=zaal.avond_nr)
    return zaal


@transaction.atomic
def gooi_zaal_weg(*, zaal: Zaal, door: Actor, op: datetime) -> None:
    _eis_begeleider(zaal.expeditie, door)
    if zaal.staat == Zaalstaat.VAST:
        raise Geweigerd(_("Deze zaal staat vast voor de avond. Maak hem eerst los."))
    weg, _per_soort = Zaal.objects.filter(pk=zaal.pk).exclude(staat=Zaalstaat.VAST).delete()
    if weg:
        schrijf(door=door, op=op, daad="zaal.weg", ding=zaal, expeditie=zaal.expeditie_id, avond=zaal.avond_nr)


def staat_elders(avond: Avond, zaal: Zaal) -> bool:
    return avond.plek != ZAAL_VOLGT and (avond.plek, avond.adres) != (zaal.naam, zaal.adres)


def _vers(zaal: Zaal) -> Zaal:
    """As it stands now, while nobody else changes it."""
    nu = Zaal.objects.select_for_update(of=("self",)).select_related("expeditie").filter(pk=zaal.pk).first()
    if nu is None:
        raise ZaalIsWeg(_("Iemand anders haalde deze zaal net weg. Schrijf hem opnieuw op."))
    return nu


def _eis_begeleider(expeditie: Expeditie, door: Actor) -> None:
    if not mag_leiden(door, expeditie.pk):
        raise MagNiet(_("Alleen de procesbegeleider van deze buurt kan dit."))
