from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.adviesvragen.termijn import STANDAARD_DAGEN, Wacht, uiterlijk

AVOND = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("termijn", "dag"), [(None, date(2026, 12, 2)), (7, date(2026, 11, 25)), (0, AVOND), (90, date(2027, 2, 16))]
)
def test_term_of_the_convenant_counts_from_the_evening(termijn: int | None, dag: date) -> None:
    assert uiterlijk(AVOND, termijn) == dag


@pytest.mark.parametrize(
    ("vandaag", "dagen", "laat"),
    [
        (date(2026, 11, 17), 0, False),
        (AVOND, 0, False),
        (date(2026, 12, 2), 14, False),
        (date(2026, 12, 3), 15, True),
    ],
)
def test_wait_in_days_and_late_the_day_after_the_term(vandaag: date, dagen: int, laat: bool) -> None:
    wacht = Wacht(AVOND, uiterlijk(AVOND, None), vandaag)
    assert (wacht.dagen, wacht.laat) == (dagen, laat)


@given(st.integers(0, 90), st.integers(0, 400))
def test_nobody_is_late_within_the_term(termijn: int, na: int) -> None:
    wacht = Wacht(AVOND, uiterlijk(AVOND, termijn), AVOND + timedelta(days=na))
    assert wacht.laat == (na > termijn)
    assert STANDAARD_DAGEN == 14
