"""The verbs of what was said: write down, agree, throw away, group."""

from datetime import datetime, time
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from expedities.bewonersavond.models import Avond
from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import eis
from expedities.praatstok.herkenbaar import Reden, herkenbaar
from expedities.praatstok.models import Punt, PuntBron, Thema
from expedities.praatstok.redenen import als_zin
from expedities.praatstok.rules import mag_opschrijven, mag_thema, mag_toch_laten_staan
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class IsHerkenbaar(Geweigerd):
    """The words tell who is meant: word them anew, or let the facilitator confirm that they may stay."""

    def __init__(self, redenen: tuple[Reden, ...]) -> None:
        super().__init__(als_zin(redenen))
        self.redenen = redenen


class HangtAl(Geweigerd):
    """The speaker agreed; what hangs on the wall is not thrown away in passing."""


class HoortHierNiet(Geweigerd):
    """A thema of another expeditie."""


class ThemaBestaat(Geweigerd):
    """There is a thema by that name."""


@transaction.atomic
def schrijf_punt(
    *,
    expeditie: Expeditie,
    tekst: str,
    avond: Avond | None = None,
    bron: PuntBron = PuntBron.AVOND,
    toch: bool = False,
    sleutel: UUID | None = None,
    door: Actor,
    op: datetime,
) -> Punt:
    """Held until the speaker agrees. `toch`: it looks like a person or a door, and the facilitator lets it stay.

    Idempotency: `sleutel` is the device's own. At a door R1 holds, and of the moment only the day is kept: beside the
    ring it would tell behind which door it was said.
    """
    if not mag_opschrijven(door, expeditie.pk, aan_de_deur=bron == PuntBron.DEUR):
        raise MagNiet(_("De procesbegeleider of de schrijver schrijft op wat er is gezegd."))
    tekst = " ".join(tekst.split())
    if not tekst:
        raise Geweigerd(_("Schrijf op wat er is gezegd, in de woorden van wie het zei."))
    if avond is not None and avond.expeditie_id != expeditie.pk:
        raise HoortHierNiet(_("Deze avond hoort bij een andere buurt."))
    eerder = Punt.objects.filter(sleutel=sleutel, expeditie=expeditie).first() if sleutel else None
    if eerder is not None:
        return eerder
    aan_de_deur = bron == PuntBron.DEUR
    if aan_de_deur:
        eis(expeditie, Stap.AANMELDEN, op)  # R1; what is said once the round is closed counts as much
    redenen = herkenbaar(tekst)
    if redenen and not (toch and mag_toch_laten_staan(door, expeditie.pk)):
        raise IsHerkenbaar(redenen)
    moment = datetime.combine(timezone.localdate(op), time(), timezone.get_default_timezone()) if aan_de_deur else op
    punt = Punt.objects.create(expeditie=expeditie, avond=avond, bron=bron, tekst=tekst, op=moment, sleutel=sleutel)
    schrijf(
        door=door, op=op, daad="punt.geschreven", ding=None if aan_de_deur else punt, expeditie=expeditie.pk, bron=bron,
        toch=bool(redenen),
    )  # fmt: skip
    return punt


@transaction.atomic
def spreker_akkoord(*, punt: Punt, door: Actor, op: datetime) -> None:
    """It was read back and the speaker finds it good: from now on it hangs on the wall."""
    if not mag_opschrijven(door, punt.expeditie_id, aan_de_deur=punt.aan_de_deur):
        raise MagNiet(_("De procesbegeleider of de schrijver vraagt of het zo goed is."))
    # idempotency: the second tap changes nothing and logs nothing
    if Punt.objects.filter(pk=punt.pk, akkoord=False).update(akkoord=True):
        schrijf(door=door, op=op, daad="punt.akkoord", ding=punt, expeditie=punt.expeditie_id)
    punt.akkoord = True


@transaction.atomic
def gooi_weg(*, punt: Punt, door: Actor, op: datetime) -> None:
    """Not said like this, or rather not said at all. Only as long as the speaker did not agree."""
    if not mag_opschrijven(door, punt.expeditie_id, aan_de_deur=punt.aan_de_deur):
        raise MagNiet(_("De procesbegeleider of de schrijver gooit een punt weg."))
    weg, _per_soort = Punt.objects.filter(pk=punt.pk, akkoord=False).delete()
    if not weg and Punt.objects.filter(pk=punt.pk).exists():
        raise HangtAl(_("Dit punt hangt al op de muur: de spreker vond het goed. Haal het eerst van de muur."))
    if weg:
        schrijf(door=door, op=op, daad="punt.weggegooid", expeditie=punt.expeditie_id, bron=punt.bron)


@transaction.atomic
def haal_van_de_muur(*, punt: Punt, door: Actor, op: datetime) -> None:
    """The speaker thinks better of it: held again, in sight of the scribe only."""
    if not mag_opschrijven(door, punt.expeditie_id, aan_de_deur=punt.aan_de_deur):
        raise MagNiet(_("De procesbegeleider of de schrijver haalt een punt van de muur."))
    if Punt.objects.filter(pk=punt.pk, akkoord=True).update(akkoord=False):
        schrijf(door=door, op=op, daad="punt.van_de_muur", ding=punt, expeditie=punt.expeditie_id)
    punt.akkoord = False


@transaction.atomic
def maak_thema(*, expeditie: Expeditie, naam: str, door: Actor, op: datetime) -> Thema:
    if not mag_thema(door, expeditie.pk):
        raise MagNiet(_("Bewoners bedenken de thema’s. De procesbegeleider of de schrijver zet ze erin."))
    naam = _schone_naam(naam)
    volgorde = Thema.objects.filter(expeditie=expeditie).count() + 1
    thema, nieuw = Thema.objects.get_or_create(expeditie=expeditie, naam=naam, defaults={"volgorde": volgorde})
    if nieuw:
        schrijf(door=door, op=op, daad="thema.gemaakt", ding=thema, expeditie=expeditie.pk)
    return thema


@transaction.atomic
def hang_onder_thema(*, punt: Punt, thema: Thema | None, door: Actor, op: datetime) -> None:
    """None takes it out of its thema again."""
    if not mag_thema(door, punt.expeditie_id):
        raise MagNiet(_("Bewoners zeggen wat bij elkaar hoort. De procesbegeleider of de schrijver hangt het zo op."))
    if thema is not None and thema.expeditie_id != punt.expeditie_id:
        raise HoortHierNiet(_("Dit thema hoort bij een andere buurt."))
    punt.thema = thema
    punt.save(update_fields=["thema"])
    schrijf(
        door=door,
        op=op,
        daad="punt.opgehangen",
        ding=punt,
        expeditie=punt.expeditie_id,
        thema=thema.pk if thema else None,
    )


@transaction.atomic
def hernoem_thema(*, thema: Thema, naam: str, door: Actor, op: datetime) -> Thema:
    if not mag_thema(door, thema.expeditie_id):
        raise MagNiet(_("Bewoners bedenken hoe een thema heet. De procesbegeleider of de schrijver schrijft het op."))
    thema.naam = _schone_naam(naam)
    try:
        with transaction.atomic():
            thema.save(update_fields=["naam"])
    except IntegrityError as fout:
        raise ThemaBestaat(_("Er is al een thema dat zo heet.")) from fout
    schrijf(door=door, op=op, daad="thema.hernoemd", ding=thema, expeditie=thema.expeditie_id)
    return thema


def _schone_naam(naam: str) -> str:
    naam = " ".join(naam.split())
    if not naam:
        raise Geweigerd(_("Geef het thema een naam."))
    return naam
