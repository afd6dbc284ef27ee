"""The plan as it is shown: acties by thema, with answers and waiting times, in a constant number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from expedities.buurtplan.models import Actie, Antwoord, Buurtplan
from expedities.buurtplan.termijn import STANDAARD_DAGEN, Wachttijd, wachttijd
from expedities.convenant.models import Convenant
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van
from expedities.praatstok.models import Thema


@dataclass(frozen=True)
class Regel:
    """One actie with what others said to it; the newest answer first."""

    actie: Actie
    antwoorden: Sequence[Antwoord]
    wacht: Wachttijd | None

    @property
    def antwoord(self) -> Antwoord | None:
        return self.antwoorden[0] if self.antwoorden and self.wacht is None else None

    @property
    def eerdere(self) -> Sequence[Antwoord]:
        return self.antwoorden[1:] if self.antwoord else self.antwoorden


@dataclass(frozen=True)
class Groep:
    thema: Thema | None
    regels: Sequence[Regel]


def plan_van(expeditie: Expeditie) -> Buurtplan | None:
    plan = Buurtplan.objects.filter(expeditie=expeditie).first()
    if plan:
        plan.expeditie = expeditie
    return plan


def regels(plan: Buurtplan, op: datetime) -> list[Regel]:
    """Three queries: acties, answers, the term of the convenant."""
    acties = list(plan.staande_acties().prefetch_related("antwoorden"))
    termijn, vandaag = antwoordtermijn(plan.expeditie), dag_van(op)
    return [_regel(plan, actie, termijn, vandaag) for actie in acties]


def per_thema(van: Iterable[Regel]) -> list[Groep]:
    """In the order of the thema's; what has none comes last."""
    groepen: dict[Thema | None, list[Regel]] = {}
    for regel in van:
        groepen.setdefault(regel.actie.thema, []).append(regel)
    volgorde = sorted(
        groepen, key=lambda thema: (thema is None, thema.volgorde if thema else 0, thema.pk if thema else 0)
    )
    return [Groep(thema, groepen[thema]) for thema in volgorde]


def wachtende(plan: Buurtplan, op: datetime) -> list[Regel]:
    """What the buurt waits for, longest first."""
    wacht = [regel for regel in regels(plan, op) if regel.wacht]
    return sorted(wacht, key=lambda regel: regel.wacht.sinds if regel.wacht else date.max)


def antwoordtermijn(expeditie: Expeditie) -> int:
    dagen = Convenant.objects.filter(expeditie=expeditie).values_list("antwoordtermijn_dagen", flat=True).first()
    return STANDAARD_DAGEN if dagen is None else dagen


def _regel(plan: Buurtplan, actie: Actie, termijn: int, vandaag: date) -> Regel:
    antwoorden = list(actie.antwoorden.all())
    wacht = wachttijd(
        gevraagd_op=actie.gevraagd_op,
        vastgesteld_op=dag_van(plan.vastgesteld_op) if plan.vastgesteld_op else None,
        antwoord_op=dag_van(antwoorden[0].op) if antwoorden else None,
        termijn=termijn,
        vandaag=vandaag,
    )
    return Regel(actie, antwoorden, wacht)
