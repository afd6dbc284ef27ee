"""When to ring again: on another part of the day, and after the third time a letter. Pure: no clock, no database.

Whoever works in the daytime is never met by who always rings in the daytime. What was tried counts per part of the day,
in local time; a weekend is a part of its own, as people are home then at other hours than in the week.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

HIER = ZoneInfo("Europe/Amsterdam")
BRIEF_NA = 3  # not at home this often: a letter through the letterbox
_MIDDAG_VANAF, _AVOND_VANAF = 12, 17


class Dagdeel(StrEnum):
    """In the order in which we would try a door: the hour at which most people are home first."""

    AVOND = "avond"
    WEEKEND = "weekend"
    MIDDAG = "middag"
    OCHTEND = "ochtend"


VAN_VROEG_NAAR_LAAT = (Dagdeel.OCHTEND, Dagdeel.MIDDAG, Dagdeel.AVOND, Dagdeel.WEEKEND)


def dagdeel(moment: datetime) -> Dagdeel:
    """By the clock on the wall here, both changes of the clock included."""
    lokaal = moment.astimezone(HIER)
    if lokaal.isoweekday() > 5:
        return Dagdeel.WEEKEND
    if lokaal.hour < _MIDDAG_VANAF:
        return Dagdeel.OCHTEND
    return Dagdeel.MIDDAG if lokaal.hour < _AVOND_VANAF else Dagdeel.AVOND


@dataclass(frozen=True)
class Terug:
    """What is next at a door where nobody was met: these parts of the day, best first; or a letter."""

    dagdelen: tuple[Dagdeel, ...] = ()
    brief: bool = False


def terugkomen(momenten: Sequence[datetime | None]) -> Terug:
    """`momenten`: each time that nobody was met; None where the moment was not kept. Never rung: any part will do.

    Twice on one evening is one try of the evening, but two times not at home.
    """
    if len(momenten) >= BRIEF_NA:
        return Terug(brief=True)
    return Terug(dagdelen=nog_te_proberen(geprobeerd(momenten)))


def geprobeerd(momenten: Iterable[datetime | None]) -> frozenset[Dagdeel]:
    return frozenset(dagdeel(moment) for moment in momenten if moment is not None)


def nog_te_proberen(al: frozenset[Dagdeel]) -> tuple[Dagdeel, ...]:
    return tuple(deel for deel in Dagdeel if deel not in al)
