"""What happens at every tick of beat, the ticker thread and `manage.py herinneringen`: the very same functions."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from wijkexpeditie.berichten.actions import mis_verlopen
from wijkexpeditie.berichten.models import Tik
from wijkexpeditie.berichten.versturen import Telling, ronde

logger = logging.getLogger(__name__)
HOOGSTENS = timedelta(minutes=3)  # shorter than the time limit of a task; what is left is for the next tick

# Each plans what is due around `op` in set-based statements and says how many messages it added.
Planner = Callable[[datetime], int]
PLANNERS: list[Planner] = []


@dataclass(frozen=True)
class Tikuitslag:
    """What one tick did."""

    gepland: int
    gemist: int
    telling: Telling
    fouten: int


def tik(*, op: datetime, nu: datetime, hoogstens: timedelta | None = HOOGSTENS) -> Tikuitslag:
    """Plan, show what is missed, send. Harmless twice, harmless at once with another. `op` decides what is due,
    `nu` is real time. A planner that breaks never stops the others or the sending.
    """
    gepland, fouten = _plan(op)
    gemist = mis_verlopen(op=op)
    telling = ronde(op=op, nu=nu, hoogstens=hoogstens)
    onthoud("tik", op=nu, fouten=fouten)
    return Tikuitslag(gepland, gemist, telling, fouten)


def _plan(op: datetime) -> tuple[int, int]:
    gepland = fouten = 0
    for planner in PLANNERS:
        try:
            with transaction.atomic():
                gepland += planner(op)
        except Exception:
            logger.exception("A planner broke", extra={"planner": planner.__qualname__})
            fouten += 1
    return gepland, fouten


def onthoud(naam: str, *, op: datetime, fouten: int = 0) -> None:
    """One row a job, in one statement, so that two at once are fine."""
    Tik.objects.bulk_create(
        [Tik(naam=naam, op=op, fouten=fouten)],
        update_conflicts=True,
        unique_fields=["naam"],
        update_fields=["op", "fouten"],
    )
