from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkexpeditie.documenten.letters import dekking
from wijkexpeditie.documenten.stukken import Deel, Lijst, lijst_als_pdf
from wijkexpeditie.documenten.tekst import Schoonmaker

OP = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


def als_document(tekst: str) -> bytes:
    return lijst_als_pdf(Lijst("Proef", ("Kop",), (1,), (Deel("Deel", ((tekst,),)),)), op=OP).inhoud


@pytest.mark.parametrize(
    ("tekst", "schoon", "vervangen"),
    [
        ("Arie\u0308ns", "Ariëns", ""),
        ("een\ttab", "een tab", ""),
        ("twee\r\nregels\rdrie\u2028vier", "twee\nregels\ndrie\nvier", ""),
        ("a\x00\x07b\ufeffc", "abc", ""),
        ("om\u202egekeerd\u2066", "omgekeerd", ""),
        ("half \ud83d", "half ", ""),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧", ""),
        ("❤\ufe0f", "❤\ufe0f", ""),
        ("سلام", "سلام", ""),
        ("中文 en \ue000", "□□ en □", "中文\ue000"),
        ("ب\u20dd", "ب□", "\u20dd"),
        ("", "", ""),
    ],
)
def test_text_is_cleaned(tekst: str, schoon: str, vervangen: str) -> None:
    maker = Schoonmaker()
    assert (maker.schoon(tekst), maker.vervangen) == (schoon, set(vervangen))


@given(st.text())
def test_text_stays_the_same_when_cleaned_again(tekst: str) -> None:
    maker = Schoonmaker()
    eens = maker.schoon(tekst)
    assert maker.schoon(eens) == eens


def test_every_character_that_a_font_claims_can_be_printed() -> None:
    tekens = sorted({chr(punt) for tekens in dekking() for punt in tekens if punt >= 32})
    schoon = Schoonmaker().schoon(" ".join(tekens))
    assert als_document(schoon)[:5] == b"%PDF-"


@settings(max_examples=60, deadline=None)
@given(st.text(st.one_of(st.characters(), st.sampled_from("a e\u0301\u0316\u20dd\u200d\ufe0fب\u064b😀क्")), max_size=60))
def test_no_text_stops_a_document(tekst: str) -> None:
    assert als_document(tekst)[:5] == b"%PDF-"
