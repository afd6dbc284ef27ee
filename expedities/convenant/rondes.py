"""On which days somebody is reminded of a promise. On plain values: no database, no clock (R6)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

ERVOOR = timedelta(days=7)
WEEK = timedelta(days=7)
DAG = timedelta(days=1)
HOOGSTENS_ERNA = 4

Rustdag = Callable[[date], bool]


@dataclass(frozen=True)
class Ronde:
    """May go from `vanaf` on, and makes no sense any more after `tot`."""

    naam: str
    vanaf: date
    tot: date


def rondes(voor: date, sinds: date, is_rustdag: Rustdag) -> tuple[Ronde, ...]:
    """A week before, the day after, then weekly, four times at most after it.

    `sinds` is the day on which the promise, or its present date, was written down: what lies before it is not made up
    for. Nothing begins or ends on a day of rest: before the day we go back, after it we go on.
    """
    vooraf = _terug(voor - ERVOOR, is_rustdag)
    erna = [_verder(voor + DAG + WEEK * nr, is_rustdag) for nr in range(HOOGSTENS_ERNA + 1)]
    alle = [Ronde("vooraf", vooraf, _terug(voor, is_rustdag))]
    alle += [Ronde(f"erna{nr + 1}", erna[nr], _terug(erna[nr + 1] - DAG, is_rustdag)) for nr in range(HOOGSTENS_ERNA)]
    return tuple(ronde for ronde in alle if sinds < ronde.vanaf <= ronde.tot)


def _terug(dag: date, is_rustdag: Rustdag) -> date:
    while is_rustdag(dag):
        dag -= DAG
    return dag


def _verder(dag: date, is_rustdag: Rustdag) -> date:
    while is_rustdag(dag):
        dag += DAG
    return dag
