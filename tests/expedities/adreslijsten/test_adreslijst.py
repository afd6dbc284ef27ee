import codecs
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.adreslijsten.adreslijst import AdreslijstOnleesbaar, Gelezen, Geweigerd, lees_adressen
from expedities.adreslijsten.adressleutel import Adresregel

HUIS_DE_GEER = Path(__file__).parents[3] / "wijkexpeditie" / "oefenbuurt" / "data" / "huis_de_geer_2017.csv"
KOP = "straat,huisnummer,huisletter,toevoeging,postcode,woonplaats,gebruiksdoel"
TWAALF = Adresregel("Dorpsstraat", 12, postcode="3438AX", woonplaats="Nieuwegein", gebruik="woonfunctie")


def lees(tekst: str | bytes) -> list[Gelezen | Geweigerd]:
    return list(lees_adressen(BytesIO(tekst.encode() if isinstance(tekst, str) else tekst)))


def adressen(tekst: str | bytes) -> list[Adresregel]:
    return [uit.adres for uit in lees(tekst) if isinstance(uit, Gelezen)]


def geweigerd(tekst: str | bytes) -> list[tuple[int, str]]:
    return [(uit.regel, uit.reden) for uit in lees(tekst) if isinstance(uit, Geweigerd)]


def test_real_neighbourhood_is_read_whole() -> None:
    uit = lees(HUIS_DE_GEER.read_bytes())
    gelezen = [regel.adres for regel in uit if isinstance(regel, Gelezen)]
    assert len(gelezen) == len(uit) == 285
    assert sum(adres.deur for adres in gelezen) == 267
    assert sum(adres.zonder_postcode for adres in gelezen) == 5
    assert len({adres.sleutel for adres in gelezen}) == 285


@pytest.mark.parametrize(
    "kop",
    [
        "straat,huisnummer,postcode,woonplaats,gebruik",
        "Straatnaam;Huisnr;Postcode;Plaats;Type gebruik",
        "OPENBARERUIMTENAAM\tNUMMER\tPC\tWOONPLAATSNAAM\tGEBRUIKSDOEL",
        " openbare_ruimte | nr | PC6 | Plaatsnaam | gebruiksfunctie ",
        '"straat";"huis nummer";"post-code";"woon plaats";"gebruiksdoel(en)"',
        "Strâat,Huisnummer,Postcode,Woonplaats,Verblijfsobject gebruiksdoel",
    ],
)
def test_header_is_known_by_its_usual_names(kop: str) -> None:
    scheiding = next(teken for teken in ";\t|," if teken in kop)
    rij = scheiding.join(["Dorpsstraat", "12", "3438 ax", "Nieuwegein", "woonfunctie"])
    assert adressen(f"{kop}\n{rij}\n") == [TWAALF]


def test_columns_may_stand_in_any_order_among_others() -> None:
    kop = "oppervlakte,postcode,gebruik,huisnummer,wijk,straat,plaats"
    tekst = f"{kop}\n80,3438AX,woonfunctie,12,De Geer,Dorpsstraat,Nieuwegein"
    assert adressen(tekst) == [TWAALF]


@pytest.mark.parametrize("vooraf", ["sep=;\n", "\n\n", "Adressen van de wijk\n\n", "Lijst van 3 maart;;;;\n"])
def test_lines_above_the_header_are_passed_over(vooraf: str) -> None:
    tekst = f"{vooraf}straat;huisnummer;postcode;plaats;gebruik\nDorpsstraat;12;3438AX;Nieuwegein;woonfunctie\n"
    assert adressen(tekst) == [TWAALF]


@pytest.mark.parametrize(
    "bestand",
    [
        "straat;nr\r\nDr. Ariënsstraat;11\r\n".encode(),
        codecs.BOM_UTF8 + "straat;nr\nDr. Ariënsstraat;11".encode(),
        "straat;nr\nDr. Ariënsstraat;11\n".encode("cp1252"),
        "straat\tnr\r\nDr. Ariënsstraat\t11\r\n".encode("utf-16"),
        codecs.BOM_UTF16_BE + "straat,nr\nDr. Ariënsstraat,11\n".encode("utf-16-be"),
        "straat;nr\rDr. Ariënsstraat;11\r".encode(),
        "straat;nr\nDr. Arie\u0308nsstraat;11\n".encode(),
    ],
)
def test_every_usual_encoding_gives_the_same_street(bestand: bytes) -> None:
    assert [adres.label for adres in adressen(bestand)] == ["Dr. Ariënsstraat 11"]


def test_list_glued_together_from_two_encodings_is_read() -> None:
    bestand = "straat;nr\nZoëpad;1\n".encode() + "Ariënsstraat;2\n".encode("cp1252")
    assert [adres.straat for adres in adressen(bestand)] == ["Zoëpad", "Ariënsstraat"]


@pytest.mark.parametrize(
    ("gebruik", "postcode", "nummer", "deur"),
    [
        ("woonfunctie", "3438AX", 12, True),
        ("woonfunctie;winkelfunctie", "3438AX", 12, True),
        ("Winkelfunctie | Woonfunctie", "3438AX", 12, True),
        ("woonfunctie", "", 7002, True),
        ("ligplaats", "3438AX", 12, True),
        ("", "3438AX", 12, True),
        ("", "3438AX", 7001, True),
        ("", "", 12, True),
        ("onbekend", "", 12, True),
        ("", "", 7001, False),
        ("onbekend", "", 7001, False),
        ("winkelfunctie", "3438AX", 12, False),
        ("overige gebruiksfunctie", "3438AX", 12, False),
        ("geen woonfunctie", "3438AX", 12, False),
    ],
)
def test_door_is_where_somebody_can_live(gebruik: str, postcode: str, nummer: int, deur: bool) -> None:
    (adres,) = adressen(f'{KOP}\nDorpsstraat,{nummer},,,{postcode},Nieuwegein,"{gebruik}"\n')
    assert (adres.deur, adres.zonder_postcode) == (deur, not postcode)


@pytest.mark.parametrize(
    ("rij", "reden"),
    [
        ("Dorpsstraat,,,,3438AX,,", "Er staat geen huisnummer."),
        ("Dorpsstraat,0,,,3438AX,,", "‘0’ is geen huisnummer."),
        ("Dorpsstraat,-12,,,3438AX,,", "‘-12’ is geen huisnummer."),
        (
            "Dorpsstraat,1e+3,,,3438AX,,",
            "Van dit nummer maakte een rekenblad ‘1e+3’. Zet de kolom op tekst en typ het weer.",
        ),
        ("Dorpsstraat,123456,,,3438AX,,", "‘123456’ is geen huisnummer."),
        ("Dorpsstraat,twaalf,,,3438AX,,", "‘twaalf’ is geen huisnummer."),
        ("Dorpsstraat,12 t/m 20,,,3438AX,,", "‘12 t/m 20’ zijn meer huisnummers. Zet elk adres op een eigen regel."),
        ("Dorpsstraat,12,,vierdeverdieping,3438AX,,", "De toevoeging ‘VIERDEVERDIEPING’ is te lang."),
        (",12,,,3438AX,,", "Er staat geen straat."),
        ("42,12,,,3438AX,,", "Er staat geen straat."),
        ("Dorpsstraat,12,,,3438,,", "‘3438’ is geen postcode."),
        ("Dorpsstraat,12,,,0438AX,,", "‘0438AX’ is geen postcode."),
        ("Dorpsstraat,12,,,3438SS,,", "‘3438SS’ is geen postcode."),
        (f"{'a' * 81},12,,,3438AX,,", "De naam van de straat of plaats is langer dan 80 tekens."),
        (
            "Dorpsstraat,12,,,3438AX,Nieuwegein,wonen,nog iets",
            "Deze regel heeft meer kolommen dan de regel met kolomnamen.",
        ),
        ("Dorps\x00straat,12,,,3438AX,,", "Er staan tekens in die niet in een lijst horen."),
        ('"Dorpsstraat,12,,,3438AX,,', "Er is een aanhalingsteken geopend en niet gesloten."),
        ("a" * 20_001, "Deze regel is langer dan 20000 tekens."),
    ],
)
def test_bad_row_is_refused_by_line_and_the_rest_is_read(rij: str, reden: str) -> None:
    tekst = f"{KOP}\n{rij}\nDorpsstraat,12,,,3438AX,Nieuwegein,woonfunctie\n"
    assert geweigerd(tekst) == [(2, reden)]
    assert adressen(tekst) == [TWAALF]


def test_refused_row_is_shown_without_columns_that_are_none_of_our_business() -> None:
    assert lees("bewoner;straat;nr;postcode\nZiggy Proef;Dorpsstraat;0;3438AX\nZiggy Proef;Dorpsstraat;1;\n") == [
        Geweigerd(2, "‘0’ is geen huisnummer.", "Dorpsstraat; 0; 3438AX"),
        Gelezen(3, Adresregel("Dorpsstraat", 1)),
    ]


def test_many_open_quotes_cost_each_its_own_line() -> None:
    slecht = "".join(f'"Dorpsstraat,{nummer},,,,,\n' for nummer in range(1, 31))
    tekst = f"{KOP}\n{slecht}Dorpsstraat,12,,,3438AX,Nieuwegein,woonfunctie\n"
    assert [regel for regel, _ in geweigerd(tekst)] == list(range(2, 32))
    assert adressen(tekst) == [TWAALF]


def test_cell_over_two_lines_is_one_cell() -> None:
    tekst = f'{KOP}\n"Dorps\nstraat",12,,,3438AX,,\nKerkweg,1,,,3438AX,,\n'
    assert [(uit.regel, uit.adres.straat) for uit in lees(tekst) if isinstance(uit, Gelezen)] == [
        (2, "Dorps straat"),
        (4, "Kerkweg"),
    ]


def test_cell_over_two_lines_that_makes_no_whole_row_is_a_forgotten_quote() -> None:
    tekst = f'{KOP}\n"Dorps\nKerk"weg,1\n"Dorps\nPad",2\n'
    assert [regel for regel, _ in geweigerd(tekst)] == [2, 4]
    assert [adres.label for adres in adressen(tekst)] == ['Kerk"weg 1', 'Pad" 2']


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("schuif", range(-2, 3))
def test_lines_keep_their_number_over_the_edge_of_a_block(einde: str, schuif: int) -> None:
    rij = f"Dorp,1,{'x' * 1000}{einde}"
    opvulling = 65_536 - len(f"straat,nr,{einde}") - 64 * len(rij) + schuif
    begin = f"straat,nr,{'x' * opvulling}{einde}"
    tekst = begin + rij * 70 + f"Kerkweg,2,{einde}"
    assert [uit.regel for uit in lees(tekst)] == list(range(2, 73))


def test_line_longer_than_many_blocks_costs_one_line() -> None:
    tekst = f"{KOP}\n{'a' * 200_000}\nDorpsstraat,12,,,3438AX,Nieuwegein,woonfunctie\n{'b' * 200_000}"
    te_lang = "Deze regel is langer dan 20000 tekens."
    assert geweigerd(tekst) == [(2, te_lang), (4, te_lang)]
    assert adressen(tekst) == [TWAALF]


def test_second_time_is_refused_with_the_first_line() -> None:
    tekst = f"{KOP}\nDorpsstraat,12,A,,3438AX,,\nDorpsstraat,12 a,,,3438 ax,,\nDorpsstraat,12,,,3438AX,,\n"
    assert geweigerd(tekst) == [(3, "Dubbel met regel 2.")]
    assert [adres.label for adres in adressen(tekst)] == ["Dorpsstraat 12 A", "Dorpsstraat 12"]


def test_home_is_not_lost_to_a_row_about_the_shop_below() -> None:
    tekst = f"{KOP}\nDorpsstraat,12,,,3438AX,Nieuwegein,winkelfunctie\nDorpsstraat,12,,,3438AX,Nieuwegein,woonfunctie\n"
    assert adressen(tekst) == [TWAALF]
    assert geweigerd(tekst) == [(2, "Dubbel met regel 3; daar staat dat er iemand woont.")]


def test_bag_id_tells_doubles_apart_too() -> None:
    tekst = (
        "straat,huisnummer,nummeraanduiding_id\n"
        "Dorpsstraat,12,0356200000000001\nDorpstraat,12,356200000000001\nDorpsstraat,12,0356200000000002\n"
    )
    assert geweigerd(tekst) == [(3, "Dubbel met regel 2."), (4, "Dubbel met regel 2.")]
    assert [adres.sleutel for adres in adressen(tekst)] == ["bag:0356200000000001"]


def test_whole_address_in_one_column_is_taken_apart() -> None:
    tekst = 'adres\n"Dorpsstraat 12 A-3, 3438 AX Nieuwegein"\nPlein 1944 7\nDorpsstraat\n'
    assert adressen(tekst) == [
        Adresregel("Dorpsstraat", 12, "A", "3", "3438AX", "Nieuwegein"),
        Adresregel("Plein 1944", 7),
    ]
    assert geweigerd(tekst) == [(4, "In deze kolom staat geen straat met een huisnummer.")]


def test_column_adres_may_be_the_street_beside_a_number() -> None:
    assert [adres.label for adres in adressen("adres;nr\nDorpsstraat;12\n")] == ["Dorpsstraat 12"]


@pytest.mark.parametrize(
    "straat",
    [
        "<script>alert(1)</script>",
        "Robert'); DROP TABLE adres;--",
        "=cmd|' /C calc'!A0",
        "田中通り",
        "شارع",
        "\u202eDorp 😀",
    ],
)
def test_naughty_street_stays_plain_text(straat: str) -> None:
    (adres,) = adressen('straat\thuisnummer\n"' + straat + '"\t12\n')
    assert adres.straat == straat.removeprefix("\u202e")


@pytest.mark.parametrize(
    ("bestand", "zin"),
    [
        (b"", "Dit bestand is leeg."),
        (b"\n\r\n  \n", "Dit bestand is leeg."),
        (b"straat,huisnummer\n", "Onder de regel met kolomnamen staat geen enkel adres."),
        (b"straat,huisnummer\n,\n , \n", "Onder de regel met kolomnamen staat geen enkel adres."),
        (b"PK\x03\x04rest", "Dit is een Excel- of zip-bestand. Open het in Excel en kies: opslaan als CSV."),
        (b"\xd0\xcf\x11\xe0rest", "Dit is een oud Excel-bestand. Open het in Excel en kies: opslaan als CSV."),
        (b"%PDF-1.7", "Dit is een PDF. Vraag de lijst als CSV-bestand."),
        (b"\x00\x01\x02\x00\x00", "Dit is geen tekst. Vraag de lijst als CSV-bestand."),
        (
            b"naam;leeftijd\nx;3\n",
            (
                "De kolommen zijn niet te herkennen. Gezien: ‘naam’, ‘leeftijd’. "
                "Nodig zijn straat en huisnummer, of één kolom adres. Zet die namen op de eerste regel."
            ),
        ),
    ],
)
def test_file_that_is_no_list_says_what_to_do(bestand: bytes, zin: str) -> None:
    with pytest.raises(AdreslijstOnleesbaar) as fout:
        lees_adressen(BytesIO(bestand))
    assert str(fout.value) == zin


def test_file_over_the_limit_is_refused_before_any_row() -> None:
    with pytest.raises(AdreslijstOnleesbaar, match="groter dan 50 MB"):
        lees_adressen(BytesIO(b"straat,nr\nDorp,1\n" + bytes(50_000_001)), grens=50_000_000)


class Pijp(BytesIO):
    """A stream that cannot tell its size, such as a pipe; it counts what was taken from it."""

    gelezen = 0

    def seekable(self) -> bool:
        return False

    def read(self, aantal: int | None = -1, /) -> bytes:
        stuk = super().read(aantal)
        self.gelezen += len(stuk)
        return stuk


def test_stream_is_read_as_it_is_asked_for_and_never_past_the_limit() -> None:
    pijp = Pijp(b"straat,nr\n" + b"".join(b"Dorp,%d\n" % nummer for nummer in range(1, 90_000)))
    rijen: Iterator[object] = lees_adressen(pijp, grens=300_000)
    assert next(rijen) == Gelezen(2, Adresregel("Dorp", 1))
    assert pijp.gelezen == 65_536
    with pytest.raises(AdreslijstOnleesbaar, match="groter dan 1 MB"):
        list(rijen)
    assert pijp.gelezen < 400_000


@given(st.binary(max_size=3_000))
def test_any_bytes_give_rows_or_one_clear_refusal(bestand: bytes) -> None:
    _leest_of_weigert(bestand)


@given(st.lists(st.text('",;\n\r\x00 1aA-é0', max_size=12), max_size=12))
def test_any_cells_under_a_good_header_are_read_or_refused_by_line(stukken: list[str]) -> None:
    tekst = f"straat;huisnummer\n{';'.join(stukken)}\nDorpsstraat;12\n"
    _leest_of_weigert(tekst.encode())


def _leest_of_weigert(bestand: bytes) -> None:
    try:
        uit = lees(bestand)
    except AdreslijstOnleesbaar:
        return
    regels = [regel.regel for regel in uit]
    assert len(set(regels)) == len(regels) > 0
    assert all(adres.huisnummer > 0 and adres.straat for adres in adressen(bestand))
