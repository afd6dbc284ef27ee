"""When somebody is reminded of a promise."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.convenant.rondes import HOOGSTENS_ERNA, rondes
from wijkexpeditie.berichten.uren import is_rustdag

DAGEN = st.dates(date(2026, 1, 1), date(2028, 12, 31))
LANG_GELEDEN = date(2020, 1, 1)


def nooit(_dag: date) -> bool:
    return False


def test_a_week_before_the_day_after_and_then_weekly() -> None:
    voor = date(2026, 11, 18)
    assert [(ronde.naam, (ronde.vanaf - voor).days, (ronde.tot - voor).days) for ronde in rondes(
        voor, LANG_GELEDEN, nooit
    )] == [
        ("vooraf", -7, 0), ("erna1", 1, 7), ("erna2", 8, 14), ("erna3", 15, 21), ("erna4", 22, 28),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("voor", "vooraf", "erna"),
    [
        (date(2026, 12, 6), date(2026, 11, 28), date(2026, 12, 7)),  # a Sunday: the Saturday before that week
        (date(2026, 12, 24), date(2026, 12, 17), date(2026, 12, 28)),  # Christmas and the Sunday after it
    ],
)
def test_not_on_a_day_of_rest(voor: date, vooraf: date, erna: date) -> None:
    dagen = {ronde.naam: ronde.vanaf for ronde in rondes(voor, LANG_GELEDEN, is_rustdag)}
    assert (dagen["vooraf"], dagen["erna1"]) == (vooraf, erna)


@given(DAGEN, DAGEN)
def test_rounds_follow_one_another_on_working_days(voor: date, sinds: date) -> None:
    alle = rondes(voor, sinds, is_rustdag)
    assert len(alle) <= 1 + HOOGSTENS_ERNA
    assert not any(is_rustdag(dag) for ronde in alle for dag in (ronde.vanaf, ronde.tot))
    assert all(ronde.vanaf <= ronde.tot for ronde in alle)
    assert all(een.tot < ander.vanaf for een, ander in pairwise(alle))
    assert all(ronde.vanaf > sinds for ronde in alle)


@given(DAGEN, st.integers(0, 40))
def test_what_lies_before_it_was_written_down_is_not_made_up_for(voor: date, dagen: int) -> None:
    sinds = voor + timedelta(days=dagen)
    assert {ronde.naam for ronde in rondes(voor, sinds, nooit)} == {
        f"erna{nr + 1}" for nr in range(HOOGSTENS_ERNA) if 1 + 7 * nr > dagen
    }
