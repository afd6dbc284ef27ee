"""Questions, adviezen and reactions as the screens show them, in a constant number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Exists, Min, OuterRef, QuerySet

from expedities.adviesvragen.models import Advies, Adviesvraag, EerdereVraag, Reactie
from expedities.adviesvragen.termijn import Wacht
from expedities.bewonersavond.models import Avond
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van


@dataclass(frozen=True)
class Adviesregel:
    """One advice with what the gemeente said to it, last word first."""

    advies: Advies
    reacties: Sequence[Reactie]
    wacht: Wacht | None

    @property
    def laatste(self) -> Reactie | None:
        return self.reacties[0] if self.reacties else None

    @property
    def eerdere(self) -> Sequence[Reactie]:
        return self.reacties[1:]


@dataclass(frozen=True)
class Vraagregel:
    """One question with what became of it."""

    vraag: Adviesvraag
    adviezen: Sequence[Adviesregel]
    eerdere: Sequence[EerdereVraag]

    @property
    def openbaar(self) -> bool:
        return self.vraag.gepubliceerd_op is not None

    @property
    def ingetrokken(self) -> bool:
        return self.vraag.ingetrokken_op is not None


def vraagregels(expeditie: Expeditie, op: datetime, *, ook_klad: bool = False) -> list[Vraagregel]:
    """Four queries. Without `ook_klad` only what everybody may read."""
    vragen = Adviesvraag.objects.filter(expeditie=expeditie).prefetch_related("adviezen__reacties", "eerdere")
    if not ook_klad:
        vragen = vragen.filter(gepubliceerd_op__isnull=False)
    vandaag = dag_van(op)
    return [
        Vraagregel(vraag, [_regel(advies, vandaag) for advies in vraag.adviezen.all()], list(vraag.eerdere.all()))
        for vraag in vragen
    ]


def _regel(advies: Advies, vandaag: date) -> Adviesregel:
    reacties = list(advies.reacties.all())
    wacht = None if reacties else Wacht(dag_van(advies.op), advies.antwoord_voor, vandaag)
    return Adviesregel(advies, reacties, wacht)


def openbare_vragen(expeditie: Expeditie) -> QuerySet[Adviesvraag]:
    """What the gemeente asks now; what it took back is history."""
    return Adviesvraag.objects.filter(expeditie=expeditie, gepubliceerd_op__isnull=False, ingetrokken_op=None)


def zonder_reactie(expedities: Iterable[UUID]) -> QuerySet[Advies]:
    gereageerd = Reactie.objects.filter(advies=OuterRef("pk"))
    return Advies.objects.filter(~Exists(gereageerd), vraag__expeditie__in=expedities)


def wachtend_per_expeditie(expedities: Iterable[UUID]) -> dict[UUID, tuple[int, datetime]]:
    """How many wait, and since when; one query for all of them."""
    rijen = zonder_reactie(expedities).order_by().values_list("vraag__expeditie").annotate(Count("pk"), Min("op"))
    return {expeditie: (aantal, sinds) for expeditie, aantal, sinds in rijen}


def eerste_avond(expeditie: Expeditie) -> Avond | None:
    return Avond.objects.filter(expeditie=expeditie, nr=1).first()


def ligt_vast(expeditie: Expeditie, op: datetime) -> bool:
    """From the first evening on nobody changes what was asked: people are answering it."""
    avond = eerste_avond(expeditie)
    return avond is not None and avond.begin <= op
