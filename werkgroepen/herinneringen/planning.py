"""When somebody is reminded of a gathering: by the voice they know the day before, else by a message (R6). Pure.

Each round has a window [niet_voor, uiterlijk) in UTC. Windows follow one another, begin and end within decent hours in
local time, never on a Sunday or holiday, and never after the gathering is about to begin. A person who comes late is
planned from that moment on, and so is everybody when a run was missed: what has passed falls away, the rest moves up.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

HIER = ZoneInfo("Europe/Amsterdam")
_ZONDAG = 6
_EEN_DAG = timedelta(days=1)
_LANGST_VRIJ = 60  # days; more in a row is a mistake in the calendar, not a holiday
_TE_KORT_OM_TE_BELLEN = timedelta(minutes=30)


class Rondenaam(StrEnum):
    EERSTE = "eerste"
    TWEEDE = "tweede"
    AUTOMATISCH = "automatisch"


class Soort(StrEnum):
    """By a person, or by the machine."""

    BELLIJST = "bellijst"
    AUTOMATISCH = "automatisch"


class Wanneer(StrEnum):
    """The word in the message; it depends on the day it is sent, so it is chosen at sending."""

    VANDAAG = "vandaag"
    MORGEN = "morgen"
    OVERMORGEN = "overmorgen"
    OP_DATUM = "op_datum"


def geen_vrije_dagen(dag: date) -> bool:
    return False


@dataclass(frozen=True)
class Regels:
    """Hours as an expeditie set them, local time. Sundays are free whatever `vrije_dag` says."""

    bellijst_open: time = time(10)
    tweede_poging: time = time(16)
    automatisch_om: time = time(17, 30)
    bellen_vanaf: time = time(9)
    bellen_tot: time = time(20)
    speling: timedelta = timedelta(hours=1)
    vrije_dag: Callable[[date], bool] = geen_vrije_dagen
    zone: ZoneInfo = HIER

    def __post_init__(self) -> None:
        uren = [self.bellen_vanaf, self.bellijst_open, self.tweede_poging, self.automatisch_om, self.bellen_tot]
        if uren != sorted(uren) or self.bellen_vanaf == self.bellen_tot:
            raise ValueError("De tijden om te bellen staan niet in de goede volgorde.")

    def vrij(self, dag: date) -> bool:
        return dag.weekday() == _ZONDAG or self.vrije_dag(dag)


@dataclass(frozen=True)
class Ronde:
    naam: Rondenaam
    soort: Soort
    niet_voor: datetime
    uiterlijk: datetime


@dataclass(frozen=True)
class Planning:
    """Without rounds it is too late: somebody must hear of it in another way."""

    rondes: tuple[Ronde, ...] = ()

    @property
    def te_laat(self) -> bool:
        return not self.rondes


def plan(begin: datetime, nu: datetime, regels: Regels, *, wil_gebeld: bool = True) -> Planning:
    """The rounds for one person and one gathering, seen from `nu`: when they joined, or when planning runs."""
    if begin.tzinfo is None or nu.tzinfo is None:
        raise ValueError("Zonder tijdzone is niet te plannen.")
    laatste = laatste_belmoment(begin - regels.speling, regels)
    vensters = _vensters(bel_dag(begin, regels), laatste, regels)
    rondes = (_vanaf(ronde, nu, regels) for ronde in vensters if wil_gebeld or ronde.soort is Soort.AUTOMATISCH)
    return Planning(tuple(ronde for ronde in rondes if _de_moeite(ronde)))


def bel_dag(begin: datetime, regels: Regels) -> date:
    """The day before, or the last day before that on which people may be called."""
    return next(_terug(_dag(begin, regels) - _EEN_DAG, regels))


def _vensters(dag: date, laatste: datetime, regels: Regels) -> tuple[Ronde, ...]:
    """A reminder that did not go out the day before is still worth something on the day itself."""
    open_, tweede, automatisch = (
        _op(dag, uur, regels) for uur in (regels.bellijst_open, regels.tweede_poging, regels.automatisch_om)
    )
    return (
        Ronde(Rondenaam.EERSTE, Soort.BELLIJST, open_, min(tweede, laatste)),
        Ronde(Rondenaam.TWEEDE, Soort.BELLIJST, tweede, min(automatisch, laatste)),
        Ronde(Rondenaam.AUTOMATISCH, Soort.AUTOMATISCH, automatisch, laatste),
    )


def _vanaf(ronde: Ronde, nu: datetime, regels: Regels) -> Ronde:
    return replace(ronde, niet_voor=eerste_belmoment(max(ronde.niet_voor, nu), regels))


def _de_moeite(ronde: Ronde) -> bool:
    """A caller needs some time; the last word, by message, goes even in the last minute."""
    nodig = _TE_KORT_OM_TE_BELLEN if ronde.soort is Soort.BELLIJST else timedelta(0)
    return ronde.uiterlijk - ronde.niet_voor > nodig


def mag_nu(moment: datetime, regels: Regels) -> bool:
    lokaal = moment.astimezone(regels.zone)
    return not regels.vrij(lokaal.date()) and regels.bellen_vanaf <= lokaal.time() < regels.bellen_tot


def eerste_belmoment(vanaf: datetime, regels: Regels) -> datetime:
    """The first moment from then on at which people may be called."""
    if mag_nu(vanaf, regels):
        return vanaf.astimezone(UTC)
    dag = _dag(vanaf, regels)
    if vanaf >= _op(dag, regels.bellen_vanaf, regels):
        dag += _EEN_DAG
    return _op(next(_verder(dag, regels)), regels.bellen_vanaf, regels)


def laatste_belmoment(tot: datetime, regels: Regels) -> datetime:
    """The last moment until then at which people may be called; the end of a day's hours counts as the end."""
    dag = _dag(tot, regels)
    if tot <= _op(dag, regels.bellen_vanaf, regels):
        dag -= _EEN_DAG
    return min(tot.astimezone(UTC), _op(next(_terug(dag, regels)), regels.bellen_tot, regels))


def wanneer_woord(begin: datetime, op: datetime, zone: ZoneInfo = HIER) -> Wanneer:
    """By the calendar where people live: at 23:30 "morgen" may be half an hour away, and in UTC another day."""
    dagen = (begin.astimezone(zone).date() - op.astimezone(zone).date()).days
    return {0: Wanneer.VANDAAG, 1: Wanneer.MORGEN, 2: Wanneer.OVERMORGEN}.get(dagen, Wanneer.OP_DATUM)


def _dag(moment: datetime, regels: Regels) -> date:
    return moment.astimezone(regels.zone).date()


def _op(dag: date, uur: time, regels: Regels) -> datetime:
    return datetime.combine(dag, uur, regels.zone).astimezone(UTC)


def _terug(dag: date, regels: Regels) -> Iterator[date]:
    return _werkdagen(dag, -_EEN_DAG, regels)


def _verder(dag: date, regels: Regels) -> Iterator[date]:
    return _werkdagen(dag, _EEN_DAG, regels)


def _werkdagen(dag: date, stap: timedelta, regels: Regels) -> Iterator[date]:
    for aantal in range(_LANGST_VRIJ):
        if not regels.vrij(dag + aantal * stap):
            yield dag + aantal * stap
    raise ValueError("Er is in twee maanden geen dag om te bellen.")
