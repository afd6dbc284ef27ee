"""Moments relative to today: past ones are past and coming ones come, at whatever hour it runs. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HIER = ZoneInfo("Europe/Amsterdam")
_DAG = timedelta(days=1)


@dataclass(frozen=True)
class Kalender:
    """Counts in days on the calendar and hours on the wall, so that a change of the clock shifts nothing."""

    vandaag: date
    is_rustdag: Callable[[date], bool]

    @classmethod
    def rond(cls, op: datetime, is_rustdag: Callable[[date], bool]) -> "Kalender":
        return cls(op.astimezone(HIER).date(), is_rustdag)

    def om(self, dagen: int, uur: int, minuut: int = 0) -> datetime:
        """So many days from today; on a day of rest the day nearest to today is not taken, but one further away."""
        return self._op(self.dag(dagen), uur, minuut)

    def dag(self, dagen: int) -> date:
        return self._verder(dagen, lambda dag: not self.is_rustdag(dag))

    def doordeweeks(self, dagen: int, uur: int, minuut: int = 0) -> datetime:
        """A Tuesday, Wednesday or Thursday: the days on which a hall fills."""
        return self._op(
            self._verder(dagen, lambda dag: dag.isoweekday() in {2, 3, 4} and not self.is_rustdag(dag)), uur, minuut
        )

    def _verder(self, dagen: int, past: Callable[[date], bool]) -> date:
        dag = self.vandaag + dagen * _DAG
        while not past(dag):
            dag += _DAG if dagen > 0 else -_DAG
        return dag

    def eerste_avond_na(self, na: date, uur: int, minuut: int = 0) -> datetime:
        """The first evening after that day on which people meet."""
        dag = na + _DAG
        while self.is_rustdag(dag):
            dag += _DAG
        return self._op(dag, uur, minuut)

    def _op(self, dag: date, uur: int, minuut: int) -> datetime:
        return datetime.combine(dag, time(uur, minuut), HIER)

    def morgenavond(self) -> datetime:
        """Tomorrow, or the first day after it on which people meet: the calls are due today."""
        return self.eerste_avond_na(self.vandaag, 19, 30)

    def avond_daarna(self) -> datetime:
        """The evening whose calls are due on the next day on which people may be called."""
        return self.eerste_avond_na(self.eerste_avond_na(self.vandaag, 12).date(), 19)
