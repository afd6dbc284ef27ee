"""When a message may go out, and how long to wait after a failed try. Pure: plain values, local time."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HOOGSTENS_POGINGEN = 5
_WACHTTIJDEN = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))


@lru_cache(maxsize=8)
def _feestdagen(jaar: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=jaar))


def is_rustdag(dag: date) -> bool:
    """A Sunday or a Dutch holiday."""
    return dag.isoweekday() == 7 or dag in _feestdagen(dag.year)


def volgend_moment(op: datetime, uren: tuple[time, time], *, ook_rustdagen: bool = False) -> datetime:
    """`op` itself when a message may go out then, else the first moment after it, by the clock on the wall."""
    vanaf, tot = uren
    lokaal = op.astimezone(AMSTERDAM)
    dag = lokaal.date()
    mag_vandaag = ook_rustdagen or not is_rustdag(dag)
    if mag_vandaag and vanaf <= lokaal.time() < tot:
        return op
    if not mag_vandaag or lokaal.time() >= tot:
        dag += timedelta(days=1)
    while not ook_rustdagen and is_rustdag(dag):
        dag += timedelta(days=1)
    return datetime.combine(dag, vanaf, AMSTERDAM)


def wachttijd(pogingen: int) -> timedelta:
    """After the first try a minute, then longer and longer."""
    return _WACHTTIJDEN[min(max(pogingen, 1), len(_WACHTTIJDEN)) - 1]
