"""The line of weeks, on plain values."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from expedities.planning.weken import Punt, Soort, Staat, beldag, per_week
from wijkexpeditie.berichten.uren import is_rustdag

VANDAAG = date(2026, 11, 18)
MAANDAG = date(2026, 11, 16)


def punt(dag: date, soort: Soort = Soort.TAAK, staat: Staat = Staat.STRAKS) -> Punt:
    return Punt(dag, soort, "Iets", staat)


def test_without_anything_there_is_this_week() -> None:
    (week,) = per_week([], vandaag=VANDAAG)
    assert (week.maandag, week.nu, week.punten) == (MAANDAG, True, ())


def test_a_week_begins_on_monday_and_ends_on_sunday() -> None:
    weken = per_week(
        [punt(MAANDAG), punt(MAANDAG + timedelta(days=6)), punt(MAANDAG + timedelta(days=7))], vandaag=VANDAAG
    )
    assert [len(week.punten) for week in weken] == [2, 1]


def test_empty_weeks_stand_there_until_they_are_many() -> None:
    dicht, ver = MAANDAG + timedelta(weeks=3), MAANDAG + timedelta(weeks=30)
    assert [week.leeg_ervoor for week in per_week([punt(dicht)], vandaag=VANDAAG)] == [0, 0, 0, 0]
    assert [week.leeg_ervoor for week in per_week([punt(ver)], vandaag=VANDAAG)] == [0, 29]


def test_weeks_between_the_evenings_are_marked() -> None:
    weken = per_week(
        [punt(MAANDAG + timedelta(weeks=4))], vandaag=VANDAAG, tussen=(VANDAAG, VANDAAG + timedelta(weeks=2))
    )
    assert [week.tussen for week in weken] == [True, True, True, False, False]


def test_evening_comes_before_tasks_of_that_day() -> None:
    (week,) = per_week([punt(VANDAAG), punt(VANDAAG, Soort.AVOND)], vandaag=VANDAAG)
    assert [p.soort for p in week.punten] == [Soort.AVOND, Soort.TAAK]
    assert week.avond == week.punten[0]


def test_week_tells_what_is_late_and_what_is_done() -> None:
    (week,) = per_week([punt(VANDAAG, staat=Staat.LAAT), punt(VANDAAG, staat=Staat.KLAAR)], vandaag=VANDAAG)
    assert (week.aantal_laat, week.klaar) == (1, False)


@given(st.lists(st.dates(date(2000, 1, 1), date(2100, 12, 31)), max_size=20))
def test_no_point_is_lost_and_weeks_follow_one_another(dagen: list[date]) -> None:
    weken = per_week([punt(dag) for dag in dagen], vandaag=VANDAAG)
    assert sorted(p.dag for week in weken for p in week.punten) == sorted(dagen)
    assert [week.maandag for week in weken] == sorted({week.maandag for week in weken})
    assert sum(week.nu for week in weken) == 1
    assert len(weken) <= 7 * (len(dagen) + 1)


def test_people_are_called_before_a_day_of_rest_never_on_it() -> None:
    assert beldag(date(2026, 12, 9), is_rustdag) == date(2026, 12, 8)
    assert beldag(date(2026, 12, 28), is_rustdag) == date(2026, 12, 24)  # Sunday, second and first day of Christmas
