"""Which ring counts, whatever the order in which telephones find a network."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.huisvoorhuis.models import Uitkomst
from expedities.huisvoorhuis.samenvoegen import Ring, is_tegenspraak, telt, wat_dan_vervalt

ALI, BEA = UUID(int=1), UUID(int=2)
MAANDAG = datetime(2026, 11, 16, 19, 0, tzinfo=timezone.utc)  # noqa: UP017 -- plain
UITKOMSTEN = [uitkomst.value for uitkomst in Uitkomst if uitkomst != Uitkomst.OPEN]


def ring(uitkomst: str, minuut: int | None = 0, door: UUID = ALI, **anders: Any) -> Ring:
    op = None if minuut is None else MAANDAG + timedelta(minutes=minuut)
    velden: dict[str, Any] = {"uitkomst": uitkomst, "volg": 0, "door": door, "op": op, **anders}
    return Ring(**velden)


def na_elkaar(*uitkomsten: str) -> list[Ring]:
    return [ring(uitkomst, minuut, volg=minuut) for minuut, uitkomst in enumerate(uitkomsten)]


@st.composite
def rondes(draw: st.DrawFn) -> list[Ring]:
    """Rings with a moment, by a few people, some taken back."""
    rijen = draw(
        st.lists(
            st.tuples(st.sampled_from(UITKOMSTEN), st.integers(0, 4000), st.sampled_from([ALI, BEA]), st.booleans()),
            max_size=7,
            unique_by=lambda rij: rij[1],  # at the same moment the order of arrival speaks
        )
    )
    return [
        ring(uitkomst, minuut, door, volg=volg, ongedaan=ongedaan)
        for volg, (uitkomst, minuut, door, ongedaan) in enumerate(rijen)
    ]


@pytest.mark.parametrize(
    ("uitkomsten", "verwacht"),
    [
        ([], "open"),
        (["niet_thuis"], "niet_thuis"),
        (["komt", "niet_thuis"], "komt"),
        (["komt", "komt_niet"], "komt_niet"),
        (["portiek_dicht", "niet_thuis", "portiek_dicht"], "niet_thuis"),
        (["geen_contact", "komt"], "geen_contact"),
        (["liever_niet", "later_met_tolk"], "later_met_tolk"),
        (["komt", "geweest"], "geweest"),
        (["geweest", "niet_thuis"], "geweest"),
    ],
)
def test_more_certain_outcome_counts_and_of_equals_the_later(uitkomsten: list[str], verwacht: str) -> None:
    assert telt(na_elkaar(*uitkomsten)) == verwacht


def test_later_is_later_at_the_door_not_later_on_the_server() -> None:
    laat_bezorgd = [ring("komt_niet", 30, volg=1), ring("komt", 0, volg=2)]
    assert telt(laat_bezorgd) == "komt_niet"


def test_without_a_moment_the_order_of_arrival_speaks_and_new_rings_come_after() -> None:
    zonder = [ring("komt", None, volg=1), ring("komt_niet", None, volg=2)]
    assert (telt(zonder), telt([ring("misschien", 0, volg=0), *zonder])) == ("komt_niet", "misschien")


def test_what_the_household_wrote_itself_is_its_last_word() -> None:
    assert telt([ring("komt_niet", None, brief=True, volg=1), ring("komt", 10, volg=2)]) == "komt_niet"


@given(rondes(), st.randoms())
def test_order_of_arrival_does_not_matter(ringen: list[Ring], toeval: Random) -> None:
    anders = list(ringen)
    toeval.shuffle(anders)
    herbezorgd = [replace(r, volg=volg) for volg, r in enumerate(anders)]
    assert (telt(herbezorgd), is_tegenspraak(herbezorgd)) == (telt(ringen), is_tegenspraak(ringen))


@given(rondes())
def test_the_same_rings_again_change_nothing(ringen: list[Ring]) -> None:
    assert (telt([*ringen, *ringen]), is_tegenspraak([*ringen, *ringen])) == (telt(ringen), is_tegenspraak(ringen))


@given(rondes(), st.sampled_from(UITKOMSTEN))
def test_one_more_ring_gives_that_outcome_or_leaves_it(ringen: list[Ring], nieuw: str) -> None:
    assert telt([*ringen, ring(nieuw, 5000)]) in {telt(ringen), nieuw}


@given(rondes())
def test_asked_not_to_ring_outlives_every_other(ringen: list[Ring]) -> None:
    assert telt([ring("geen_contact", -1), *ringen]) == "geen_contact"
    assert not is_tegenspraak([ring("geen_contact", -1), *ringen])


@given(rondes())
def test_what_is_taken_back_is_as_if_it_was_not_rung(ringen: list[Ring]) -> None:
    over = [r for r in ringen if not r.ongedaan]
    assert (telt(over), is_tegenspraak(over)) == (telt(ringen), is_tegenspraak(ringen))


@pytest.mark.parametrize(
    ("een", "ander", "minuten", "wie", "verwacht"),
    [
        ("komt", "komt_niet", 20, BEA, True),
        ("komt", "komt_niet", 20, ALI, False),  # put right by whoever rang
        ("komt", "komt_niet", 60 * 49, BEA, False),  # thought again
        ("leeg", "misschien", 60 * 49, BEA, True),
        ("leeg", "later_met_tolk", 5, BEA, True),
        ("leeg", "niet_thuis", 5, BEA, False),
        ("komt", "misschien", 5, BEA, False),
        ("komt", "niet_thuis", 5, BEA, False),
    ],
)
def test_two_people_who_cannot_both_be_right(een: str, ander: str, minuten: int, wie: UUID, verwacht: bool) -> None:
    assert is_tegenspraak([ring(een), ring(ander, minuten, wie)]) is verwacht


def test_without_a_moment_nothing_contradicts() -> None:
    assert not is_tegenspraak([ring("komt", None), ring("komt_niet", None, BEA)])


@given(rondes())
def test_settling_makes_that_outcome_count_and_leaves_nothing_to_settle(ringen: list[Ring]) -> None:
    if not is_tegenspraak(ringen):
        return
    for keuze in {r.uitkomst for r in ringen if not r.ongedaan}:
        vervalt = wat_dan_vervalt(ringen, keuze)
        over = [r for r in ringen if r not in vervalt]
        assert (telt(over), is_tegenspraak(over)) == (keuze, False)
