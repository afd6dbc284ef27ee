"""Planning how people hear of it besides the doors, and saying that it was done."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van, eis
from expedities.rondvertellen.models import Kanaalsoort, Uitnodigingskanaal, nieuwe_code
from expedities.rondvertellen.rules import mag_rondvertellen
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet


class NogNietGeweest(Geweigerd):
    """It cannot have been done on a day that still has to come."""


@dataclass(frozen=True)
class Plan:
    """What, where, who and when."""

    soort: Kanaalsoort
    waar: str
    wie: str = ""
    wanneer: date | None = None


@transaction.atomic
def plan_kanaal(*, expeditie: Expeditie, plan: Plan, door: Actor, op: datetime) -> Uitnodigingskanaal:
    """Preparing is never blocked (R1): a poster may be printed long before it may be put up."""
    _controleer(expeditie, door)
    code = nieuwe_code()
    while Uitnodigingskanaal.objects.filter(code=code).exists():
        code = nieuwe_code()
    kanaal = Uitnodigingskanaal.objects.create(
        expeditie=expeditie, soort=plan.soort, waar=_plek(plan), wie=plan.wie.strip(), wanneer=plan.wanneer,
        code=code, gemaakt_op=op,
    )  # fmt: skip
    schrijf(door=door, op=op, daad="kanaal.gepland", ding=kanaal, expeditie=expeditie.pk, soort=str(plan.soort))
    return kanaal


@transaction.atomic
def wijzig_kanaal(*, kanaal: Uitnodigingskanaal, plan: Plan, door: Actor, op: datetime) -> None:
    """The link stays: it may hang in the hall already."""
    _controleer(kanaal.expeditie, door)
    velden = {"soort": plan.soort, "waar": _plek(plan), "wie": plan.wie.strip(), "wanneer": plan.wanneer}
    if not Uitnodigingskanaal.objects.filter(pk=kanaal.pk).update(**velden):
        raise Ingehaald(_("Iemand anders haalde dit net weg. Kijk nog eens op de lijst."))
    schrijf(door=door, op=op, daad="kanaal.gewijzigd", ding=kanaal, expeditie=kanaal.expeditie_id)


@transaction.atomic
def meld_gedaan(*, kanaal: Uitnodigingskanaal, dag: date | None = None, door: Actor, op: datetime) -> None:
    """From now on people can read it, so that signing up must be open (R1). Twice is once."""
    _controleer(kanaal.expeditie, door)
    eis(kanaal.expeditie, Stap.AANMELDEN, op)
    dag = dag or dag_van(op)
    if dag > dag_van(op):
        raise NogNietGeweest(_("Die dag moet nog komen. Zeg het als het gedaan is."))
    if Uitnodigingskanaal.objects.filter(pk=kanaal.pk, gedaan_op=None).update(gedaan_op=dag):
        schrijf(door=door, op=op, daad="kanaal.gedaan", ding=kanaal, expeditie=kanaal.expeditie_id)


@transaction.atomic
def toch_niet_gedaan(*, kanaal: Uitnodigingskanaal, door: Actor, op: datetime) -> None:
    _controleer(kanaal.expeditie, door)
    if Uitnodigingskanaal.objects.filter(pk=kanaal.pk, gedaan_op__isnull=False).update(gedaan_op=None):
        schrijf(door=door, op=op, daad="kanaal.toch_niet", ding=kanaal, expeditie=kanaal.expeditie_id)


@transaction.atomic
def haal_weg(*, kanaal: Uitnodigingskanaal, door: Actor, op: datetime) -> None:
    """Who signed up by it stays on the list; only how they heard of it goes."""
    _controleer(kanaal.expeditie, door)
    weg, _per_soort = Uitnodigingskanaal.objects.filter(pk=kanaal.pk).delete()
    if weg:
        schrijf(door=door, op=op, daad="kanaal.weg", expeditie=kanaal.expeditie_id)


def _controleer(expeditie: Expeditie, door: Actor) -> None:
    if not mag_rondvertellen(door, expeditie.pk):
        raise MagNiet(_("De procesbegeleider houdt bij hoe mensen ervan horen."))


def _plek(plan: Plan) -> str:
    if not plan.waar.strip():
        raise Geweigerd(_("Waar is het? Schrijf op waar mensen het zien of horen."))
    return plan.waar.strip()
