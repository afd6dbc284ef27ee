"""The planning as a line of weeks, and how each day on it stands. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

_DAG, _WEEK = timedelta(days=1), timedelta(days=7)
_LEEG_ACHTER_ELKAAR = 6  # longer stretches without anything are told in a number


class Soort(StrEnum):
    AVOND = "avond"
    OVERLEG = "overleg"
    TAAK = "taak"
    BELDAG = "beldag"
    TEKENEN = "tekenen"


class Staat(StrEnum):
    KLAAR = "klaar"
    LAAT = "laat"
    STRAKS = "straks"


@dataclass(frozen=True)
class Punt:
    """Something with a date."""

    dag: date
    soort: Soort
    wat: str
    staat: Staat
    tijd: str = ""
    wie: str = ""
    url: str = ""
    sleutel: int = 0
    vast: bool = False


@dataclass(frozen=True)
class Week:
    maandag: date
    punten: tuple[Punt, ...] = ()
    nu: bool = False
    tussen: bool = False  # lies, for a part, between the evenings
    leeg_ervoor: int = 0  # weeks left out before this one

    @property
    def avond(self) -> Punt | None:
        return next((punt for punt in self.punten if punt.soort is Soort.AVOND), None)

    @property
    def aantal_laat(self) -> int:
        return sum(punt.staat is Staat.LAAT for punt in self.punten)

    @property
    def klaar(self) -> bool:
        return bool(self.punten) and all(punt.staat is Staat.KLAAR for punt in self.punten)


@dataclass
class _Bak:
    punten: list[Punt] = field(default_factory=list)


def maandag_van(dag: date) -> date:
    return dag - dag.weekday() * _DAG


def per_week(punten: Iterable[Punt], *, vandaag: date, tussen: tuple[date, date] | None = None) -> tuple[Week, ...]:
    """From the first to the last, this week always among them; what is empty for long is left out, and counted."""
    bakken: dict[date, _Bak] = {maandag_van(vandaag): _Bak()}
    for punt in sorted(punten, key=lambda punt: (punt.dag, punt.tijd, punt.soort != Soort.AVOND, punt.sleutel)):
        bakken.setdefault(maandag_van(punt.dag), _Bak()).punten.append(punt)
    maandagen = sorted(bakken)
    weken = [_week(maandagen[0], bakken, vandaag, tussen)]
    for eerder, later in pairwise(maandagen):
        leeg = (later - eerder) // _WEEK - 1
        if leeg <= _LEEG_ACHTER_ELKAAR:
            weken += [_week(eerder + nr * _WEEK, bakken, vandaag, tussen) for nr in range(1, leeg + 1)]
            leeg = 0
        weken.append(_week(later, bakken, vandaag, tussen, leeg))
    return tuple(weken)


def _week(
    maandag: date, bakken: dict[date, _Bak], vandaag: date, tussen: tuple[date, date] | None, leeg_ervoor: int = 0
) -> Week:
    return Week(
        maandag=maandag,
        punten=tuple(bakken[maandag].punten) if maandag in bakken else (),
        nu=maandag == maandag_van(vandaag),
        tussen=tussen is not None and tussen[0] < maandag + _WEEK and maandag <= tussen[1],
        leeg_ervoor=leeg_ervoor,
    )


def beldag(avond: date, is_rustdag: Callable[[date], bool]) -> date:
    """The day on which who comes is called: the day before, or the last day before it on which one calls people."""
    dag = avond - _DAG
    while is_rustdag(dag):
        dag -= _DAG
    return dag
