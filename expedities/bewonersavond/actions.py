"""The verbs of the evenings: plan, move, sign up, come in, tell what was said."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from expedities.bewonersavond import bevestigen
from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond, Bron, Komt
from expedities.bewonersavond.rules import mag_aanmelden, mag_binnenlaten, mag_plannen, mag_verslag_geven
from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.expeditie.queries import eis
from expedities.expeditie.rules import voert_in
from expedities.huisvoorhuis.models import Adres
from expedities.rondvertellen.models import Uitnodigingskanaal
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Hoedanigheid
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class PastNiet(Geweigerd):
    """An evening on that moment cannot be."""


class AvondVoorbij(Geweigerd):
    """It has been; signing up or moving makes no sense any more."""


class NogNietBegonnen(Geweigerd):
    """There is nothing to tell yet."""


class HoortHierNiet(Geweigerd):
    """Somebody of another expeditie."""


@dataclass(frozen=True)
class Nodig:
    """What we arrange so that somebody can come: what, never why (R8)."""

    ophalen: bool = False
    meelopen: bool = False
    tolk: str = ""
    kinderopvang: bool = False
    drempelvrij: bool = False


@transaction.atomic
def plan_avond(
    *,
    expeditie: Expeditie,
    nr: int,
    begin: datetime,
    eind: datetime,
    plek: str,
    adres: str = "",
    door: Actor,
    op: datetime,
) -> Avond:
    if not mag_plannen(door, expeditie.pk):
        raise MagNiet(_("De procesbegeleider plant de avonden."))
    if nr not in (1, 2):
        raise PastNiet(_("Er zijn twee avonden: de eerste en de tweede."))
    avonden = {avond.nr: avond for avond in Avond.objects.select_for_update(of=("self",)).filter(expeditie=expeditie)}
    if nr in avonden:
        raise PastNiet(_("Deze avond staat al gepland. Verplaats hem als de datum verandert."))
    _moment_past(nr, begin, eind, avonden, op)
    avond = Avond.objects.create(expeditie=expeditie, nr=nr, begin=begin, eind=eind, plek=plek, adres=adres)
    schrijf(door=door, op=op, daad="avond.gepland", ding=avond, expeditie=expeditie.pk, nr=nr, begin=begin.isoformat())
    return avond


@transaction.atomic
def verplaats_avond(
    *, avond: Avond, begin: datetime, eind: datetime, plek: str, adres: str = "", door: Actor, op: datetime
) -> Avond:
    """Everyone who signed up hears of it; what was said about the old moment is taken back."""
    if not mag_plannen(door, avond.expeditie_id):
        raise MagNiet(_("De procesbegeleider verplaatst een avond."))
    avonden = {a.nr: a for a in Avond.objects.select_for_update(of=("self",)).filter(expeditie=avond.expeditie_id)}
    avond = avonden[avond.nr]
    if avond.geweest(op):
        raise AvondVoorbij(_("Deze avond is al geweest. Die kan niet meer naar een andere dag."))
    _moment_past(avond.nr, begin, eind, avonden, op)
    zelfde = (avond.begin, avond.eind, avond.plek, avond.adres) == (begin, eind, plek, adres)
    if zelfde:
        return avond
    avond.begin, avond.eind, avond.plek, avond.adres = begin, eind, plek, adres
    avond.save(update_fields=["begin", "eind", "plek", "adres"])
    schrijf(
        door=door, op=op, daad="avond.verplaatst", ding=avond, expeditie=avond.expeditie_id, begin=begin.isoformat()
    )
    bevestigen.vertel_verplaatst(avond, op)
    return avond


@transaction.atomic
def meld_aan(
    *,
    avond: Avond,
    deelnemer: Deelnemer | None = None,
    sleutel: UUID | None = None,
    komt: Komt = Komt.JA,
    aantal: int = 1,
    nodig: Nodig | None = None,
    bron: Bron = Bron.WEB,
    adres: Adres | None = None,
    kanaal: Uitnodigingskanaal | None = None,
    door: Actor,
    op: datetime,
) -> Aanmelding:
    """One sign-up per person per evening: who says it again, changes it. A letter's code sets `bron=BRIEF`.

    Without `deelnemer` it is only a number of people; `sleutel` (of device or letter) tells it apart. `adres` is
    only kept where somebody has to be fetched or the letter was sent. `kanaal` is how they heard of it.
    """
    if not mag_aanmelden(door, avond.expeditie_id):
        raise MagNiet(_("Aanmelden kan alleen op de pagina van deze buurt."))
    van_hier = (deelnemer, adres, kanaal)
    if any(ding is not None and ding.expeditie_id != avond.expeditie_id for ding in van_hier):
        raise HoortHierNiet(_("Deze persoon hoort bij een andere buurt."))
    eis(avond.expeditie, Stap.AANMELDEN, op)
    if avond.geweest(op):
        raise AvondVoorbij(_("Deze avond is al geweest. Bel ons: we praten je graag bij."))
    if not 1 <= aantal <= 12:
        raise PastNiet(_("Kom je met meer dan twaalf? Bel ons even, dan zetten we stoelen klaar."))
    nodig = nodig or Nodig()
    velden = {"komt": komt, "aantal": aantal, "bron": bron, "op": op, **asdict(nodig)}
    if not (nodig.ophalen or nodig.meelopen or bron is Bron.BRIEF):
        velden["adres"] = None
    elif adres is not None:
        velden["adres"] = adres
    if kanaal is not None:
        velden["kanaal"] = kanaal
    # idempotency: one row per person per evening (constraint), the last word counts
    wiens = {"deelnemer": deelnemer} if deelnemer is not None else {"deelnemer": None, "sleutel": sleutel}
    if deelnemer is not None and sleutel is not None:  # who now says a name said a number of people before
        Aanmelding.objects.filter(avond=avond, deelnemer=None, sleutel=sleutel).delete()
    aanmelding, nieuw = Aanmelding.objects.update_or_create(avond=avond, **wiens, defaults=velden)
    aanmelding.regeltaken.exclude(soort__in=aanmelding.te_regelen).delete()  # a need taken back is nobody's task
    wie = _namens(door, deelnemer)
    schrijf(door=wie, op=op, daad="avond.aangemeld", ding=aanmelding, expeditie=avond.expeditie_id, nieuw=nieuw)
    if deelnemer is not None:
        bevestigen.bevestig(aanmelding, deelnemer, avond, op)
    return aanmelding


@transaction.atomic
def meld_binnen(
    *,
    avond: Avond,
    hoedanigheid: Hoedanigheid,
    deelnemer: Deelnemer | None = None,
    aanmelding: Aanmelding | None = None,
    voornaam: str = "",
    aantal: int = 1,
    door: Actor,
    op: datetime,
) -> Aanwezigheid:
    """From the list, with a first name, or only a tally: nobody needs to be on a list to come in (R15).

    `aanmelding` is a line of the list; one without a name is ticked in by its number of people.
    """
    if not mag_binnenlaten(door, avond.expeditie_id):
        raise MagNiet(_("De procesbegeleider houdt bij wie er is."))
    if aanmelding is not None:
        deelnemer, aantal = aanmelding.deelnemer, aanmelding.aantal
    elders = aanmelding is not None and aanmelding.avond_id != avond.pk
    if elders or (deelnemer is not None and deelnemer.expeditie_id != avond.expeditie_id):
        raise HoortHierNiet(_("Deze persoon hoort bij een andere buurt."))
    velden = {"voornaam": voornaam.strip(), "aantal": aantal, "hoedanigheid": hoedanigheid, "op": op}
    if deelnemer is None and aanmelding is None:
        binnen, nieuw = Aanwezigheid.objects.create(avond=avond, **velden), True
    elif deelnemer is None:  # idempotency: two hosts who tap the same line let one party in
        binnen, nieuw = Aanwezigheid.objects.get_or_create(avond=avond, aanmelding=aanmelding, defaults=velden)
    else:  # idempotency: two hosts who tap the same name let one person in
        binnen, nieuw = Aanwezigheid.objects.get_or_create(avond=avond, deelnemer=deelnemer, defaults=velden)
    if nieuw:
        schrijf(door=door, op=op, daad="avond.binnen", ding=binnen, expeditie=avond.expeditie_id, aantal=binnen.aantal)
    return binnen


@transaction.atomic
def neem_binnen_terug(*, avond: Avond, aanwezigheid: int, door: Actor, op: datetime) -> None:
    """A wrong tap. Gone already is fine: two hosts may both see it."""
    if not mag_binnenlaten(door, avond.expeditie_id):
        raise MagNiet(_("De procesbegeleider houdt bij wie er is."))
    weg, _per_soort = Aanwezigheid.objects.filter(avond=avond, pk=aanwezigheid).delete()
    if weg:
        schrijf(door=door, op=op, daad="avond.binnen_teruggenomen", ding=avond, expeditie=avond.expeditie_id)


@transaction.atomic
def publiceer_verslag(*, avond: Avond, tekst: str, door: Actor, op: datetime) -> Avond:
    """May be corrected later; the day it first stood there stays."""
    if not mag_verslag_geven(door, avond.expeditie_id):
        raise MagNiet(_("De procesbegeleider zet het verslag op de pagina."))
    if op < avond.begin:
        raise NogNietBegonnen(_("Deze avond is nog niet begonnen. Het verslag komt erna."))
    if not tekst.strip():
        raise Geweigerd(_("Schrijf eerst op wat er is gezegd."))
    avond.verslag, avond.verslag_op = tekst.strip(), avond.verslag_op or op
    avond.save(update_fields=["verslag", "verslag_op"])
    schrijf(door=door, op=op, daad="avond.verslag", ding=avond, expeditie=avond.expeditie_id)
    return avond


def _namens(door: Actor, deelnemer: Deelnemer | None) -> Actor:
    """Somebody enters this for another (R11): the log shows for whom."""
    if deelnemer is None or door.deelnemer == deelnemer.pk or not voert_in(door, deelnemer.expeditie_id):
        return door
    return door.namens_iemand(deelnemer.pk)


def _moment_past(nr: int, begin: datetime, eind: datetime, avonden: dict[int, Avond], op: datetime) -> None:
    eerste, tweede = avonden.get(1), avonden.get(2)
    if eind <= begin:
        raise PastNiet(_("De avond eindigt voor hij begint. Kijk de tijden nog eens na."))
    if begin <= op:
        raise PastNiet(_("Dit moment is al geweest. Kies een dag die nog komt."))
    if (nr == 2 and eerste and begin <= eerste.begin) or (nr == 1 and tweede and begin >= tweede.begin):
        raise PastNiet(_("De tweede avond komt na de eerste. Kies een andere dag."))
