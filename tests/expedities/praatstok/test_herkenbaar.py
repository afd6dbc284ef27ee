"""What points at a neighbour, and what is only an opinion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.praatstok.herkenbaar import Reden, herkenbaar


@pytest.mark.parametrize(
    ("tekst", "redenen"),
    [
        ("Nummer 34 dealt", (Reden.HUISNUMMER,)),
        ("Op nr. 12a is het elke nacht feest", (Reden.HUISNUMMER,)),
        ("Bij huisnummer 7 staat altijd vuil", (Reden.HUISNUMMER,)),
        ("In de Merelstraat 34 ruikt het raar", (Reden.HUISNUMMER,)),
        ("De buren van 34 schreeuwen", (Reden.HUISNUMMER,)),
        ("34 dealt", (Reden.HUISNUMMER,)),
        ("Op 34 wonen rare mensen", (Reden.HUISNUMMER,)),
        ("Kijk eens bij 1234 AB", (Reden.POSTCODE,)),
        ("postcode 1234ab", (Reden.POSTCODE,)),
        ("Bel mij: 06 0000 0123", (Reden.TELEFOON,)),
        ("Bel +31 6 00000123", (Reden.TELEFOON,)),
        ("Mail jo@voorbeeld.test", (Reden.EMAIL,)),
        ("Mevrouw Vogelaar laat haar hond los", (Reden.PERSOON,)),
        ("Buurman van der Molen klust op zondag", (Reden.PERSOON,)),
        ("Die gek van hiernaast", (Reden.SCHELDWOORD,)),
        ("Het komt door die oude dealer.", (Reden.SCHELDWOORD,)),
        ("Die gek van nummer 34", (Reden.HUISNUMMER, Reden.SCHELDWOORD)),
    ],
)
def test_herkenbaar_finds_who_is_meant(tekst: str, redenen: tuple[Reden, ...]) -> None:
    assert herkenbaar(tekst) == redenen


@pytest.mark.parametrize(
    "tekst",
    [
        "Bus 34 rijdt te weinig",
        "Om 8 uur is het al donker",
        "Wij wonen hier met 120 gezinnen",
        "Mensen van 70 jaar komen de trap niet op",
        "Er mag hier 30 km gereden worden",
        "In 2024 is de bank weggehaald",
        "Open van 3 tot 5 uur",
        "Een gek idee: samen eten op het dak",
        "Mijn buurvrouw groet altijd",
        "De familie eet mee",
        "Ik mis een bankje van 2 meter",
        "",
    ],
)
def test_herkenbaar_lets_opinions_be(tekst: str) -> None:
    assert herkenbaar(tekst) == ()


@given(st.text(max_size=300))
def test_herkenbaar_can_read_anything(tekst: str) -> None:
    assert set(herkenbaar(tekst)) <= set(Reden)
