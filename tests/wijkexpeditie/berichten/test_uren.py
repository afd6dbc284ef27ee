from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkexpeditie.berichten.uren import AMSTERDAM, is_rustdag, volgend_moment, wachttijd

UREN = (time(9), time(20))
BEGIN, EIND = datetime.fromisoformat("2026-01-01"), datetime.fromisoformat("2027-12-31")


def lokaal(tekst: str) -> datetime:
    return datetime.fromisoformat(tekst).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("op", "verwacht"),
    [
        ("2026-11-18T12:00", "2026-11-18T12:00"),
        ("2026-11-18T09:00", "2026-11-18T09:00"),
        ("2026-11-18T08:59:59", "2026-11-18T09:00"),
        ("2026-11-18T19:59:59", "2026-11-18T19:59:59"),
        ("2026-11-18T20:00", "2026-11-19T09:00"),
        ("2026-11-18T00:00", "2026-11-18T09:00"),
        ("2026-11-21T21:00", "2026-11-23T09:00"),  # Saturday evening: not on Sunday
        ("2026-11-22T12:00", "2026-11-23T09:00"),  # Sunday
        ("2026-12-24T20:30", "2026-12-28T09:00"),  # two days of Christmas and then the Sunday
        ("2026-04-27T10:00", "2026-04-28T09:00"),  # King's day
        ("2026-03-28T21:00", "2026-03-30T09:00"),  # the clock goes forward on the 29th
        ("2026-10-24T21:00", "2026-10-26T09:00"),  # and back on the 25th
    ],
)
def test_volgend_moment_is_decent_by_the_clock_on_the_wall(op: str, verwacht: str) -> None:
    assert volgend_moment(lokaal(op), UREN) == lokaal(verwacht)


@pytest.mark.parametrize(
    ("op", "verwacht"),
    [
        ("2026-03-29T01:30+01:00", "2026-03-29T07:00+00:00"),  # forward: nine o'clock is seven in UTC
        ("2026-10-25T02:30+02:00", "2026-10-25T08:00+00:00"),  # back: nine o'clock is eight in UTC
        ("2026-10-25T02:30+01:00", "2026-10-25T08:00+00:00"),  # the second half past two of that night
    ],
)
def test_volgend_moment_of_an_answer_on_the_night_the_clock_changes(op: str, verwacht: str) -> None:
    moment = volgend_moment(datetime.fromisoformat(op), UREN, ook_rustdagen=True)
    assert moment == datetime.fromisoformat(verwacht)


@given(
    op=st.datetimes(BEGIN, EIND, timezones=st.just(AMSTERDAM)),
    ook=st.booleans(),
)
def test_volgend_moment_is_never_early_and_always_decent(op: datetime, ook: bool) -> None:
    moment = volgend_moment(op, UREN, ook_rustdagen=ook)
    assert op.timestamp() <= moment.timestamp() <= op.timestamp() + timedelta(days=5).total_seconds()
    assert time(9) <= moment.astimezone(AMSTERDAM).time() < time(20)
    assert ook or not is_rustdag(moment.astimezone(AMSTERDAM).date())


def test_is_rustdag_knows_sundays_and_moving_holidays() -> None:
    assert is_rustdag(date(2026, 11, 22))
    assert is_rustdag(date(2026, 4, 6))  # Easter Monday
    assert is_rustdag(date(2026, 5, 14))  # Ascension
    assert not is_rustdag(date(2026, 11, 18))


def test_wachttijd_grows_and_then_stays() -> None:
    assert [wachttijd(n).total_seconds() / 60 for n in range(1, 7)] == [1, 5, 15, 60, 60, 60]
