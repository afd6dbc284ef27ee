import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.huisvoorhuis.models import Uitkomst
from expedities.huisvoorhuis.samenvoegen import telt

UITKOMSTEN = st.lists(st.sampled_from([uitkomst.value for uitkomst in Uitkomst]))


@pytest.mark.parametrize(
    ("ringen", "verwacht"),
    [
        ([], "open"),
        (["niet_thuis"], "niet_thuis"),
        (["komt", "niet_thuis"], "komt"),
        (["komt", "komt_niet"], "komt_niet"),
        (["portiek_dicht", "niet_thuis", "portiek_dicht"], "niet_thuis"),
        (["geen_contact", "komt"], "geen_contact"),
        (["liever_niet", "later_met_tolk"], "later_met_tolk"),
    ],
)
def test_more_certain_outcome_counts(ringen: list[str], verwacht: str) -> None:
    assert telt(ringen) == verwacht


@given(UITKOMSTEN, st.sampled_from([uitkomst.value for uitkomst in Uitkomst]))
def test_one_more_ring_gives_that_outcome_or_leaves_it(ringen: list[str], nieuw: str) -> None:
    assert telt([*ringen, nieuw]) in {telt(ringen), nieuw}


@given(UITKOMSTEN)
def test_asked_not_to_ring_outlives_every_other(ringen: list[str]) -> None:
    assert telt(["geen_contact", *ringen]) == "geen_contact"
