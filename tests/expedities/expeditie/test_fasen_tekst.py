import pytest

from expedities.expeditie.fasen import Fase, Gemis, Oordeel
from expedities.expeditie.fasen_tekst import FASE_NAAM, STAAT_NAAM, ZINNEN, als_tekst, uitleg
from expedities.expeditie.route import Staat


def test_everything_that_can_be_missing_has_its_sentence() -> None:
    assert (set(ZINNEN), set(FASE_NAAM), set(STAAT_NAAM)) == (set(Gemis), set(Fase), set(Staat))


@pytest.mark.parametrize("gemis", Gemis)
def test_sentences_are_short_and_say_who_can_help(gemis: Gemis) -> None:
    (regel,) = uitleg(Oordeel((gemis,)))
    for tekst in (str(regel.zin), str(regel.hulp)):
        assert tekst.endswith(".")
        assert max(len(zin.split()) for zin in tekst.split(". ")) <= 20


def test_refusal_names_all_that_is_missing_in_order() -> None:
    gemist = Oordeel((Gemis.DENKTANK_BEWONER, Gemis.RONDE_GESLOTEN))
    assert als_tekst(gemist) == (
        "In de denktank zat nog geen bewoner. De procesbegeleider vraagt iemand uit de buurt. "
        "De ronde langs de deuren is gesloten. De denktank kan de ronde weer openen."
    )
