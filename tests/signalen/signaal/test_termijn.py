from datetime import date

import pytest

from signalen.signaal.termijn import is_werkdag, uiterlijk, werkdagen_over


@pytest.mark.parametrize(
    ("ontvangen", "voor"),
    [
        (date(2026, 11, 18), date(2026, 11, 25)),  # Wednesday to Wednesday
        (date(2026, 11, 20), date(2026, 11, 27)),  # Friday
        (date(2026, 11, 21), date(2026, 11, 27)),  # Saturday counts from Monday
        (date(2026, 11, 22), date(2026, 11, 27)),  # Sunday too
        (date(2026, 12, 23), date(2026, 12, 31)),  # Christmas on Friday and Saturday
        (date(2026, 12, 29), date(2027, 1, 6)),  # New Year's Day
        (date(2026, 4, 2), date(2026, 4, 13)),  # Good Friday and Easter Monday
        (date(2026, 4, 24), date(2026, 5, 4)),  # King's Day
        (date(2026, 5, 13), date(2026, 5, 21)),  # Ascension
    ],
)
def test_term_is_five_whole_working_days(ontvangen: date, voor: date) -> None:
    assert uiterlijk(ontvangen) == voor


def test_weekend_and_holiday_are_no_working_days() -> None:
    dagen = [date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26), date(2026, 12, 28)]
    assert [is_werkdag(dag) for dag in dagen] == [True, False, False, True]


@pytest.mark.parametrize(
    ("vandaag", "over"),
    [(date(2026, 11, 23), 3), (date(2026, 11, 25), 1), (date(2026, 11, 26), 0), (date(2026, 11, 21), 3)],
)
def test_days_left_end_at_nothing(vandaag: date, over: int) -> None:
    assert werkdagen_over(vandaag, date(2026, 11, 25)) == over
