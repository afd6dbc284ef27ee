"""The pure modules: codes, typed text, and welcome in many languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.brieven.codes import LETTERS, VOORBEELD, in_groepjes, lees_code, nieuwe_code
from expedities.brieven.opmaak import Blok, Vorm, alineas, blokken
from expedities.brieven.welkom import GROETEN, STANDAARD, groeten
from tests.stout import STOUT
from wijkexpeditie.documenten.letters import dekking


def test_code_is_ten_signs_without_vowels_and_never_twice() -> None:
    codes = {nieuwe_code() for _ in range(2000)}
    assert (len(codes), {len(code) for code in codes}, set("".join(codes)) <= set(LETTERS)) == (2000, {10}, True)
    assert set(LETTERS) & set("AEIOUY01") == set()


@pytest.mark.parametrize(
    "getypt", ["bcdfg23456", " BCDFG 23456 ", "bcdfg-23456", "b c d f g 2 3 4 5 6", "BCDFG\u00a023456."]
)
def test_code_is_read_as_people_type_it(getypt: str) -> None:
    assert lees_code(getypt) == "BCDFG23456"


@pytest.mark.parametrize(
    "getypt", ["", "BCDFG2345", "BCDFG234567", VOORBEELD, "ＢＣＤＦＧ２３４５６", "BCDFG2345é", *STOUT]
)
def test_what_cannot_be_a_code_is_none(getypt: str) -> None:
    assert lees_code(getypt) == ""


@given(st.text())
def test_any_text_is_a_code_or_none(getypt: str) -> None:
    gelezen = lees_code(getypt)
    assert gelezen == "" or (len(gelezen) == 10 and lees_code(in_groepjes(gelezen)) == gelezen)


def test_typed_text_becomes_headings_paragraphs_and_lists() -> None:
    assert blokken("Dag buur,\nhoe gaat het?\n\nNog iets.\n# Groen\n- bomen\n\n- gras\nTot dan") == (
        Blok(Vorm.ALINEA, ("Dag buur,", "hoe gaat het?")),
        Blok(Vorm.ALINEA, ("Nog iets.",)),
        Blok(Vorm.KOP, ("Groen",)),
        Blok(Vorm.LIJST, ("bomen", "gras")),
        Blok(Vorm.ALINEA, ("Tot dan",)),
    )
    assert alineas("Een\ntwee\n\ndrie") == ("Een\ntwee", "drie")


@given(
    st.lists(st.text(alphabet="ab ", min_size=1).filter(str.strip), max_size=8), st.sampled_from(["\n", "\n\n", "\n- "])
)
def test_every_word_comes_back_in_its_order(regels: list[str], tussen: str) -> None:
    terug = [woord for blok in blokken(tussen.join(regels)) for regel in blok.regels for woord in regel.split()]
    assert terug == " ".join(regels).split()


@pytest.mark.parametrize("groet", GROETEN, ids=lambda groet: groet.code)
def test_every_welcome_can_be_drawn(groet: object) -> None:
    woord = {ord(teken) for teken in getattr(groet, "woord")} - {32}  # noqa: B009 -- typed as object for the ids
    assert set().union(*dekking()) >= woord


def test_welcome_keeps_the_order_of_the_list_and_leaves_out_what_it_does_not_know() -> None:
    assert [groet.code for groet in groeten(["uk", "nl", "klingon"])] == ["nl", "uk"]
    assert [groet.code for groet in groeten(STANDAARD)] == list(STANDAARD)
    assert {groet.code for groet in GROETEN if groet.rechts} == {"ar", "fa"}
