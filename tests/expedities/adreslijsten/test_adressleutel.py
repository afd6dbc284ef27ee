import pytest

from expedities.adreslijsten.adressleutel import Adresregel, als_bag_id, als_postcode, netjes, toon_adres
from expedities.adreslijsten.huisnummer import HuisnummerFout, lees_huisnummer, splits_adres


@pytest.mark.parametrize(
    ("adres", "tekst"),
    [
        (("Dr. Ariënsstraat", 11), "Dr. Ariënsstraat 11"),
        (("Dr. Ariënsstraat", 11, "A"), "Dr. Ariënsstraat 11 A"),
        (("Dr. Ariënsstraat", 11, "A", "2"), "Dr. Ariënsstraat 11 A-2"),
        (("Dr. Ariënsstraat", 11, "", "2"), "Dr. Ariënsstraat 11-2"),
    ],
)
def test_address_is_written_as_beside_the_bell(adres: tuple[str, int], tekst: str) -> None:
    assert toon_adres(*adres) == Adresregel(*adres).label == tekst


@pytest.mark.parametrize(
    "ander",
    [
        Adresregel("Dr Ariensstraat", 11, "a", "2", "3438AX"),
        Adresregel("Dr. Ariënsstraat", 11, "", "A2", "3438AX", "Nieuwegein"),
        Adresregel("Dr. Ariënsstraat", 11, "A", "-2", "3438AX", gebruik="woonfunctie", deur=False),
    ],
)
def test_key_is_the_same_for_the_same_door(ander: Adresregel) -> None:
    assert ander.sleutel == Adresregel("Dr. Ariënsstraat", 11, "A", "2", "3438AX").sleutel == "3438AX-11-A2"


@pytest.mark.parametrize(
    "ander",
    [
        Adresregel("Dorpsstraat", 11, "A", "3", "3438AX"),
        Adresregel("Dorpsstraat", 1, "1A", "2", "3438AX"),
        Adresregel("Dorpsstraat", 11, "A", "2", "3438AZ"),
        Adresregel("Dorpsstraat", 11, "A", "2"),
    ],
)
def test_key_is_another_for_another_door(ander: Adresregel) -> None:
    assert ander.sleutel != Adresregel("Dorpsstraat", 11, "A", "2", "3438AX").sleutel


def test_key_falls_back_to_the_street_and_prefers_the_bag() -> None:
    assert Adresregel("Dr. Ariënsstraat", 11, woonplaats="Nieuwegein").sleutel == "drariensstraat@nieuwegein-11-"
    metbag = Adresregel("Dorpsstraat", 11, postcode="3438AX", bag_id="0356200000000001")
    assert (metbag.sleutel, metbag.adressleutel) == ("bag:0356200000000001", "3438AX-11-")


@pytest.mark.parametrize(
    ("tekst", "postcode"),
    [
        ("3438AX", "3438AX"),
        ("3438 ax", "3438AX"),
        ("  3438AX ", "3438AX"),
        ("3438\u00a0AX", "3438AX"),
        ("３４３８ＡＸ", "3438AX"),
        ("3438", None),
        ("0438AX", None),
        ("3438SA", None),
        ("3438SB", "3438SB"),
        ("3438AXX", None),
        ("AX3438", None),
    ],
)
def test_postcode_is_written_in_one_way(tekst: str, postcode: str | None) -> None:
    assert als_postcode(tekst) == postcode


@pytest.mark.parametrize(
    ("tekst", "bag_id"),
    [
        ("0356200000000001", "0356200000000001"),
        (" 0356200000000001 ", "0356200000000001"),
        ("356200000000001", "0356200000000001"),
        ("1356200000000001", "1356200000000001"),
        ("0356010000000001", ""),
        ("3,562E+14", ""),
        ("56200000000001", ""),
        ("", ""),
    ],
)
def test_bag_id_keeps_its_leading_zero(tekst: str, bag_id: str) -> None:
    assert als_bag_id(tekst) == bag_id


@pytest.mark.parametrize(
    ("tekst", "schoon"),
    [
        ("  Dorps  straat ", "Dorps straat"),
        ("Arie\u0308ns", "Ariëns"),
        ("Dorp\u202e\u200bs\x07 \ue000pad", "Dorps pad"),
    ],
)
def test_text_becomes_one_visible_line(tekst: str, schoon: str) -> None:
    assert netjes(tekst) == schoon


@pytest.mark.parametrize(
    ("cellen", "uit"),
    [
        (("12",), (12, "", "")),
        (("0012",), (12, "", "")),
        (("12.0",), (12, "", "")),
        (("１２",), (12, "", "")),
        (("12A",), (12, "A", "")),
        (("12 a",), (12, "A", "")),
        (("12-A 3",), (12, "A", "3")),
        (("12A3",), (12, "A", "3")),
        (("12-3",), (12, "", "3")),
        (("12 bis",), (12, "", "BIS")),
        (("12-3 hoog",), (12, "", "3HOOG")),
        (("12", "A", "2"), (12, "A", "2")),
        (("12A", "", "2"), (12, "A", "2")),
        (("12A-2", "A", "2"), (12, "A", "2")),
        (("12", "bis", ""), (12, "", "BIS")),
        (("12", "1", "hoog"), (12, "", "1HOOG")),
        (("12", " ", "-2"), (12, "", "2")),
        (("12.0", "", "1.0"), (12, "", "1")),
        (("12", "", "10.00"), (12, "", "10")),
        (("12E1",), (12, "E", "1")),
        (("12E-3",), (12, "E", "3")),
    ],
)
def test_house_number_is_taken_apart(cellen: tuple[str, ...], uit: tuple[int, str, str]) -> None:
    assert lees_huisnummer(*cellen) == uit


@pytest.mark.parametrize("cel", ["1,23E+15", "1.2E15", "1E+02", "12-jan", "2-feb-26", "1 mei"])
def test_what_a_spreadsheet_made_of_a_number_is_no_house_number(cel: str) -> None:
    with pytest.raises(HuisnummerFout, match="rekenblad"):
        lees_huisnummer(cel)


@pytest.mark.parametrize(
    ("adres", "uit"),
    [
        ("Dorpsstraat 12", ("Dorpsstraat", "12", "", "")),
        ("Dorpsstraat, 12", ("Dorpsstraat", "12", "", "")),
        ("1e Dorpsstraat 12 A-3", ("1e Dorpsstraat", "12 A-3", "", "")),
        ("Dorpsstraat 12, Nieuwegein", ("Dorpsstraat", "12", "", "Nieuwegein")),
        ("Dorpsstraat 12 3438 ax", ("Dorpsstraat", "12", "3438 ax", "")),
        ("Dorpsstraat 12-1, 3438AX Den Haag", ("Dorpsstraat", "12-1", "3438AX", "Den Haag")),
        ("Plein 1944 12", ("Plein 1944", "12", "", "")),
        ("Laan 40-45 7", ("Laan 40-45", "7", "", "")),
        ("Laan 1940-1945 3", ("Laan 1940-1945", "3", "", "")),
        ("Weg 3e Dwars 12", ("Weg 3e Dwars", "12", "", "")),
        ("’t Hof 2 hs", ("’t Hof", "2 hs", "", "")),
    ],
)
def test_one_column_is_taken_apart(adres: str, uit: tuple[str, str, str, str]) -> None:
    assert splits_adres(adres) == uit
