from datetime import date

import pytest

from werkgroepen.herinneringen.vrije_dagen import is_feestdag


@pytest.mark.parametrize(
    "dag",
    ["2026-01-01", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25", "2026-12-25", "2026-12-26", "2030-05-05"],
)
def test_public_holiday_is_free(dag: str) -> None:
    assert is_feestdag(date.fromisoformat(dag))


@pytest.mark.parametrize("dag", ["2026-01-02", "2026-04-07", "2026-05-05", "2026-12-24", "2026-12-31"])
def test_other_days_are_not(dag: str) -> None:
    assert not is_feestdag(date.fromisoformat(dag))
