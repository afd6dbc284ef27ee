import pytest

from signalen.signaal.persoon_herkennen import Vondst, herken, herken_in_plek

OVER_IEMAND = [
    "die gek van 34",
    "De man van 34 gooit vuil",
    "nummer 34 dealt",
    "NUMMER 34",
    "op 34 is altijd herrie",
    "vuil van 12b",
    "die vrouw uit 3B",
    "mijn buurvrouw zet vuil buiten",
    "Kees Jansen zet zijn vuil buiten",
    "meneer Jansen",
    "familie de Vries laat vuil staan",
    "Fatma el Amrani woont hier en zij gooit vuil",
    "er loopt een verwarde man rond",
    "iemand is verward",
    "hij is dronken",
    "Merelstraat 12 zet vuil op straat",
    "Lamp kapot, bel 06 00000123",
    "mail kees@voorbeeld.test",
    "auto met kenteken 12-ABC-3 staat fout",
    "ab-12-cd",
    "AB12CD staat er weer",
]
OVER_EEN_DING = [
    "De lantaarnpaal is kapot",
    "lantaarnpaal nummer 1234 is uit",
    "bus 34 rijdt te hard",
    "op 3 december was het donker",
    "van 10 tot 12 uur herrie",
    "er liggen 20 zakken vuil op 3 plekken",
    "De stoep in de Merelstraat is kapot",
    "Bij de Albert Heijn staat een kapotte bank",
    "Het gat is 34 cm diep",
    "Elke avond na 22 uur harde muziek op het plein",
    "Ze rijden hier veel te hard",
    "jongeren rijden op scooters over de stoep",
    "lamp bij de ingang van de Jan van Galenstraat brandt niet",
    "op 12-11 gemeld",
    "Lift 2 doet het niet",
    "kost 50 euro",
]


@pytest.mark.parametrize("tekst", OVER_IEMAND)
def test_words_about_a_person_are_found(tekst: str) -> None:
    assert herken(tekst) != frozenset()


@pytest.mark.parametrize("tekst", OVER_EEN_DING)
def test_words_about_a_thing_pass(tekst: str) -> None:
    assert herken(tekst) == frozenset()


@pytest.mark.parametrize(
    ("tekst", "vondst"),
    [
        ("auto 12-ABC-3", Vondst.KENTEKEN),
        ("bel 06 00000123", Vondst.BEREIKBAAR),
        ("bij nummer 34", Vondst.HUISNUMMER),
        ("mijn buurman", Vondst.PERSOON),
    ],
)
def test_the_screen_can_say_what_was_found(tekst: str, vondst: Vondst) -> None:
    assert herken(tekst) == {vondst}


def test_house_number_belongs_in_where_and_a_person_does_not() -> None:
    assert [herken_in_plek(plek) for plek in ("Merelstraat 34", "bij nummer 34", "1234 AB", "")] == [frozenset()] * 4
    assert herken_in_plek("bij de buurman") == {Vondst.PERSOON}


def test_long_text_is_read_fast() -> None:
    assert herken("de lamp is stuk " * 400) == frozenset()
