from typing import Any

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from wijkexpeditie.accounts.telefoon import TelefoonVeld, is_oefennummer, lees_telefoon


@pytest.mark.parametrize(
    ("getypt", "nummer"),
    [
        ("0600000012", "+31600000012"),
        ("06 - 0000 0012", "+31600000012"),
        ("+31 6 00000012", "+31600000012"),
        ("0031600000012", "+31600000012"),
        ("+31 (0)6 0000 0012", "+31600000012"),
        (" 0600000999\n", "+31600000999"),
        ("٠٦٠٠٠٠٠٠١٢", "+31600000012"),
    ],
)
def test_telefoon_is_read_as_people_write_it(getypt: str, nummer: str) -> None:
    assert lees_telefoon(getypt) == nummer


@pytest.mark.parametrize(
    "getypt", ["112", "0600001000", "06", "", "anna@voorbeeld.test", "0600000012 ext 3", "0" * 5000, "\x00", "()"]
)
def test_what_is_no_telefoon_is_refused_with_an_example(getypt: str) -> None:
    with pytest.raises(ValueError, match="06 12345678"):
        lees_telefoon(getypt)


@given(st.text() | st.from_regex(r"[+0-9 ()-]{6,15}"))
def test_any_text_is_a_number_or_a_sentence(tekst: str) -> None:
    try:
        gelezen = lees_telefoon(tekst)
    except ValueError as fout:
        gelezen = str(fout)
    assert gelezen.startswith(("+", "Dit is geen telefoonnummer"))


def test_practice_number_is_refused_in_real_life(settings: Any) -> None:
    settings.OEFENEN = settings.TESTING = False
    with pytest.raises(ValueError):
        lees_telefoon("0600000012")
    assert is_oefennummer("+31600000999")
    assert not is_oefennummer("+31600001000")


def test_telefoonveld_keeps_empty_empty_and_says_what_is_wrong() -> None:
    class Formulier(forms.Form):
        telefoon = TelefoonVeld(required=False)

    leeg, fout = Formulier({"telefoon": ""}), Formulier({"telefoon": "12"})
    assert leeg.is_valid()
    assert leeg.cleaned_data == {"telefoon": ""}
    assert str(fout.errors["telefoon"][0]).startswith("Dit is geen telefoonnummer")
