from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wijkexpeditie.berichten.uren import is_rustdag
from wijkexpeditie.oefenbuurt.momenten import HIER, Kalender

MOMENTEN = st.integers(0, 3 * 365 * 24 * 12).map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + n * timedelta(minutes=5))


@given(MOMENTEN, st.integers(1, 300), st.integers(9, 20))
def test_a_past_moment_is_past_and_a_coming_one_comes(op: datetime, dagen: int, uur: int) -> None:
    kalender = Kalender.rond(op, is_rustdag)
    assert kalender.om(-dagen, uur) < op < kalender.om(dagen, uur)


@given(MOMENTEN, st.integers(-300, 300).filter(bool))
def test_nobody_meets_on_a_day_of_rest(op: datetime, dagen: int) -> None:
    kalender = Kalender.rond(op, is_rustdag)
    assert not is_rustdag(kalender.dag(dagen))


@given(MOMENTEN, st.sampled_from((-22, -13, 6, 21, 27)))
def test_a_hall_fills_in_the_middle_of_the_week(op: datetime, dagen: int) -> None:
    avond = Kalender.rond(op, is_rustdag).doordeweeks(dagen, 19, 30)
    assert avond.isoweekday() in {2, 3, 4}
    assert abs((avond - op).days) <= abs(dagen) + 9


@given(MOMENTEN)
def test_the_two_coming_evenings_are_two(op: datetime) -> None:
    kalender = Kalender.rond(op, is_rustdag)
    assert op < kalender.morgenavond() < kalender.avond_daarna() < op + timedelta(days=9)


def test_hours_stay_on_the_wall_when_the_clock_changes() -> None:
    kalender = Kalender.rond(datetime(2026, 3, 28, 12, tzinfo=HIER), is_rustdag)
    assert kalender.morgenavond().astimezone(UTC) == datetime(2026, 3, 30, 17, 30, tzinfo=UTC)
    assert kalender.om(-1, 19, 30).astimezone(UTC) == datetime(2026, 3, 27, 18, 30, tzinfo=UTC)
