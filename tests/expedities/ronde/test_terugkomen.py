from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.ronde.terugkomen import (
    BRIEF_NA,
    HIER,
    Dagdeel,
    Terug,
    dagdeel,
    geprobeerd,
    terugkomen,
)

momenten = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(lambda m: m.replace(tzinfo=UTC))  # noqa: DTZ001
AVOND, WEEKEND, MIDDAG, OCHTEND = Dagdeel


def hier(tekst: str) -> datetime:
    return datetime.fromisoformat(tekst).replace(tzinfo=HIER)


@pytest.mark.parametrize(
    ("moment", "deel"),
    [
        ("2026-11-18T00:00", OCHTEND),
        ("2026-11-18T11:59", OCHTEND),
        ("2026-11-18T12:00", MIDDAG),
        ("2026-11-18T16:59", MIDDAG),
        ("2026-11-18T17:00", AVOND),
        ("2026-11-20T23:59", AVOND),  # a Friday
        ("2026-11-21T10:00", WEEKEND),
        ("2026-11-22T20:00", WEEKEND),
        ("2026-11-23T00:00", OCHTEND),
    ],
)
def test_part_of_the_day(moment: str, deel: Dagdeel) -> None:
    assert dagdeel(hier(moment)) is deel


@pytest.mark.parametrize(
    ("moment", "deel"),
    [
        (datetime(2026, 3, 27, 16, 30, tzinfo=UTC), AVOND),  # winter time: half past five
        (datetime(2026, 3, 30, 14, 59, tzinfo=UTC), MIDDAG),  # summer time: a minute to five
        (datetime(2026, 3, 30, 15, 0, tzinfo=UTC), AVOND),
        (datetime(2026, 10, 26, 15, 59, tzinfo=UTC), MIDDAG),  # winter time again
        (datetime(2026, 11, 20, 23, 30, tzinfo=UTC), WEEKEND),  # Saturday here already
    ],
)
def test_part_of_the_day_goes_by_the_clock_on_the_wall(moment: datetime, deel: Dagdeel) -> None:
    assert dagdeel(moment) is deel


@pytest.mark.parametrize(
    ("eerder", "dan"),
    [
        ([], Terug((AVOND, WEEKEND, MIDDAG, OCHTEND))),
        (["2026-11-18T19:00"], Terug((WEEKEND, MIDDAG, OCHTEND))),
        (["2026-11-18T19:00", "2026-11-19T19:00"], Terug((WEEKEND, MIDDAG, OCHTEND))),
        (["2026-11-18T19:00", "2026-11-21T11:00"], Terug((MIDDAG, OCHTEND))),
        (["2026-11-18T19:00", "2026-11-21T11:00", "2026-11-24T14:00"], Terug(brief=True)),
    ],
)
def test_another_part_of_the_day_and_after_the_third_time_a_letter(eerder: list[str], dan: Terug) -> None:
    assert terugkomen([hier(moment) for moment in eerder]) == dan


def test_time_whose_moment_was_not_kept_counts_too() -> None:
    assert terugkomen([None, hier("2026-11-18T19:00")]) == Terug((WEEKEND, MIDDAG, OCHTEND))
    assert terugkomen([None, None, None]) == Terug(brief=True)


@given(st.lists(momenten, max_size=5))
def test_never_the_same_part_of_the_day_again_and_never_nothing_to_do(eerder: list[datetime]) -> None:
    terug = terugkomen(eerder)
    assert set(terug.dagdelen).isdisjoint(geprobeerd(eerder))
    assert (bool(terug.dagdelen), terug.brief) == (len(eerder) < BRIEF_NA, len(eerder) >= BRIEF_NA)


@given(st.permutations([datetime(2026, 11, 16, tzinfo=UTC) + timedelta(hours=uur) for uur in (9, 38)]))
def test_order_in_which_they_came_in_does_not_matter(eerder: list[datetime]) -> None:
    assert terugkomen(eerder) == Terug((AVOND, WEEKEND))
