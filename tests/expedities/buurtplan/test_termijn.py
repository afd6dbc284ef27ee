"""How long the buurt waits."""

from datetime import date, timedelta
from typing import Any

import pytest

from expedities.buurtplan.termijn import Wachttijd, wachttijd

DAG = date(2026, 11, 1)


def _wacht(**velden: Any) -> Wachttijd | None:
    standaard = {"gevraagd_op": DAG, "vastgesteld_op": DAG, "antwoord_op": None, "termijn": 14, "vandaag": DAG}
    return wachttijd(**{**standaard, **velden})


@pytest.mark.parametrize(
    "velden",
    [
        {"gevraagd_op": None},
        {"vastgesteld_op": None},
        {"antwoord_op": DAG},
        {"antwoord_op": DAG + timedelta(days=3)},
    ],
)
def test_nothing_waits_when_nothing_was_asked_adopted_or_left_open(velden: dict[str, Any]) -> None:
    assert _wacht(**velden) is None


@pytest.mark.parametrize(("dagen", "laat"), [(0, False), (14, False), (15, True)])
def test_late_is_the_day_after_the_term(dagen: int, laat: bool) -> None:
    wacht = _wacht(vandaag=DAG + timedelta(days=dagen))

    assert wacht is not None
    assert (wacht.dagen, wacht.laat, wacht.uiterlijk) == (dagen, laat, DAG + timedelta(days=14))


def test_waiting_begins_when_the_plan_was_adopted() -> None:
    wacht = _wacht(vastgesteld_op=DAG + timedelta(days=5), vandaag=DAG + timedelta(days=6))

    assert wacht is not None
    assert (wacht.sinds, wacht.dagen) == (DAG + timedelta(days=5), 1)


def test_a_question_worded_anew_waits_again() -> None:
    wacht = _wacht(
        gevraagd_op=DAG + timedelta(days=8), antwoord_op=DAG + timedelta(days=2), vandaag=DAG + timedelta(days=9)
    )

    assert wacht is not None
    assert wacht.sinds == DAG + timedelta(days=8)
