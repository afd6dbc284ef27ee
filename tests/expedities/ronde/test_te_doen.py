import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.huisvoorhuis.models import Uitkomst
from expedities.ronde.te_doen import Feiten, Werk, werk
from expedities.ronde.terugkomen import BRIEF_NA

feiten = st.builds(
    Feiten,
    uitkomst=st.sampled_from(Uitkomst.values),
    keren=st.integers(0, 5),
    tegenspraak=st.booleans(),
    open_gelaten=st.booleans(),
    beloofd=st.booleans(),
    teruggeweest=st.booleans(),
    brief=st.booleans(),
)


@pytest.mark.parametrize(
    ("deur", "soort"),
    [
        (Feiten("open"), Werk.NOOIT),
        (Feiten("open", open_gelaten=True), Werk.OPEN_GELATEN),
        (Feiten("niet_thuis", keren=1), Werk.TERUG),
        (Feiten("niet_thuis", keren=BRIEF_NA), Werk.BRIEF),
        (Feiten("niet_thuis", keren=BRIEF_NA, brief=True), Werk.KLAAR),
        (Feiten("portiek_dicht", keren=2), Werk.TERUG),
        (Feiten("portiek_dicht", keren=BRIEF_NA), Werk.BRIEF),
        (Feiten("portiek_dicht", keren=4, open_gelaten=True), Werk.OPEN_GELATEN),
        (Feiten("later_met_tolk"), Werk.TOLK),
        (Feiten("later_met_tolk", beloofd=True), Werk.NABEZOEK),
        (Feiten("later_met_tolk", teruggeweest=True), Werk.KLAAR),
        (Feiten("komt"), Werk.KLAAR),
        (Feiten("komt", beloofd=True), Werk.NABEZOEK),
        (Feiten("komt", tegenspraak=True), Werk.TEGENSPRAAK),
        (Feiten("geen_contact", beloofd=True), Werk.KLAAR),
        (Feiten("liever_niet"), Werk.KLAAR),
        (Feiten("leeg"), Werk.KLAAR),
    ],
)
def test_what_a_door_still_asks(deur: Feiten, soort: Werk) -> None:
    assert werk(deur) is soort


@given(feiten)
def test_door_without_an_outcome_is_work_or_left_open_with_a_reason(deur: Feiten) -> None:
    if deur.uitkomst == "open" and not deur.tegenspraak:
        assert werk(deur) in {Werk.NOOIT, Werk.OPEN_GELATEN, Werk.NABEZOEK}


@given(feiten)
def test_nobody_is_sent_to_who_wants_no_contact(deur: Feiten) -> None:
    if deur.uitkomst == "geen_contact":
        assert werk(deur) in {Werk.KLAAR, Werk.OPEN_GELATEN, Werk.TEGENSPRAAK}
