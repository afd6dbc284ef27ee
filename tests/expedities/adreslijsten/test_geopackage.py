"""A GeoPackage of the BAG, of several makes; and what pretends to be one."""

import sqlite3
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expedities.adreslijsten.adreslijst import AdreslijstOnleesbaar, Gelezen, Geweigerd, lees_adressen
from expedities.adreslijsten.adressleutel import Adresregel
from tests.expedities.adreslijsten.maak_gpkg import gpkg, punt

LIGHT = (
    "identificatie", "status", "gebruiksdoel", "oppervlakte", "openbare_ruimte_naam", "huisnummer", "huisletter",
    "toevoeging", "postcode", "woonplaats_naam", "pand_identificatie", "nummeraanduiding_hoofdadres_identificatie",
)  # fmt: skip
GOED = (
    "0356010000000001", "Verblijfsobject in gebruik", "woonfunctie", 79, "Merelstraat", 12, "A", "2", "1234AB",
    "Voorbeeldstad", "0356100000000009", "0356200000000001", punt(155_000, 463_000),
)  # fmt: skip


def lees(bestand: bytes) -> list[Gelezen | Geweigerd]:
    return list(lees_adressen(BytesIO(bestand)))


def adressen(bestand: bytes) -> list[Adresregel]:
    return [uit.adres for uit in lees(bestand) if isinstance(uit, Gelezen)]


def met(**anders: object) -> tuple[object, ...]:
    return tuple(anders.get(naam, waarde) for naam, waarde in zip((*LIGHT, "geom"), GOED, strict=True))


def test_bag_light_is_read_whole(tmp_path: Path) -> None:
    (adres,) = adressen(gpkg(tmp_path / "a.gpkg", "verblijfsobject", LIGHT, [GOED]))
    assert (adres.label, adres.postcode, adres.woonplaats, adres.gebruik) == (
        "Merelstraat 12 A-2", "1234AB", "Voorbeeldstad", "woonfunctie",
    )  # fmt: skip
    assert (adres.bag_id, adres.pand, adres.deur) == ("0356200000000001", "0356100000000009", True)
    assert (adres.lat, adres.lon) == pytest.approx((52.1551744, 5.3872062), abs=1e-5)


@pytest.mark.parametrize(
    "kolommen",
    [
        (
            "nummeraanduiding_id",
            "straatnaam",
            "huisnummer",
            "huisletter",
            "huisnummertoevoeging",
            "postcode",
            "pand_id",
        ),
        (
            "identificatie",
            "openbareruimtenaam",
            "huisnummer",
            "huisletter",
            "toevoeging",
            "postcode",
            "pandidentificatie",
        ),
        ("NUMMERAANDUIDING", "OPENBARE_RUIMTE_NAAM", "HUISNUMMER", "HUISLETTER", "TOEVOEGING", "POSTCODE", "PAND"),
    ],
)
def test_other_names_of_the_columns_are_known(tmp_path: Path, kolommen: Sequence[str]) -> None:
    rij = (
        "0356200000000001",
        "Merelstraat",
        12,
        None,
        "2",
        "1234 AB",
        "0356100000000009",
        punt(5.1, 52.0, stelsel=4326),
    )
    (adres,) = adressen(gpkg(tmp_path / "a.gpkg", "adressen", kolommen, [rij], stelsel=4326, geometrie="geometry"))
    assert (adres.bag_id, adres.label, adres.postcode, adres.pand, adres.lat, adres.lon) == (
        "0356200000000001", "Merelstraat 12-2", "1234AB", "0356100000000009", 52.0, 5.1,
    )  # fmt: skip


def test_boats_and_caravans_come_along_with_the_houses(tmp_path: Path) -> None:
    pad = tmp_path / "a.gpkg"
    gpkg(pad, "pand", ("identificatie", "bouwjaar"), [("0356100000000009", 1970, None)])
    gpkg(pad, "verblijfsobject", LIGHT, [GOED])
    rij = ("Kade", 3, "1234AC", "Voorbeeldstad", None)
    bestand = gpkg(pad, "ligplaats", ("openbare_ruimte_naam", "huisnummer", "postcode", "woonplaats_naam"), [rij])
    assert [adres.label for adres in adressen(bestand)] == ["Merelstraat 12 A-2", "Kade 3"]


def test_address_that_is_withdrawn_is_refused_with_its_row(tmp_path: Path) -> None:
    rijen = [
        GOED,
        met(huisnummer=13, status="Verblijfsobject ingetrokken", nummeraanduiding_hoofdadres_identificatie=""),
    ]
    uit = lees(gpkg(tmp_path / "a.gpkg", "verblijfsobject", LIGHT, rijen))
    assert [(fout.regel, fout.reden) for fout in uit if isinstance(fout, Geweigerd)] == [
        (2, "Dit adres bestaat niet meer, zegt de lijst.")
    ]


def test_number_that_lost_its_type_is_still_the_number(tmp_path: Path) -> None:
    rij = met(huisnummer=12.0, nummeraanduiding_hoofdadres_identificatie=356200000000001)
    (adres,) = adressen(gpkg(tmp_path / "a.gpkg", "verblijfsobject", LIGHT, [rij]))
    assert (adres.huisnummer, adres.bag_id) == (12, "0356200000000001")


def test_broken_geometry_costs_the_place_and_not_the_address(tmp_path: Path) -> None:
    (adres,) = adressen(gpkg(tmp_path / "a.gpkg", "verblijfsobject", LIGHT, [met(geom=b"GP\x00\x01kapot")]))
    assert (adres.huisnummer, adres.lat, adres.lon) == (12, None, None)


def test_database_that_is_no_geopackage_says_so(tmp_path: Path) -> None:
    bank = sqlite3.connect(tmp_path / "a.db")
    bank.execute("CREATE TABLE adressen (straat, huisnummer)")
    bank.close()
    with pytest.raises(AdreslijstOnleesbaar, match="geen GeoPackage met adressen"):
        lees((tmp_path / "a.db").read_bytes())


def test_geopackage_without_addresses_says_what_it_saw(tmp_path: Path) -> None:
    with pytest.raises(AdreslijstOnleesbaar, match="Gezien: ‘fid’, ‘soort’"):
        lees(gpkg(tmp_path / "a.gpkg", "bomen", ("soort",), [("linde", None)]))


def test_geopackage_with_an_empty_layer_says_so(tmp_path: Path) -> None:
    with pytest.raises(AdreslijstOnleesbaar, match="geen enkel adres"):
        lees(gpkg(tmp_path / "a.gpkg", "verblijfsobject", LIGHT, []))


def test_file_that_was_cut_off_says_so(tmp_path: Path) -> None:
    heel = gpkg(tmp_path / "a.gpkg", "verblijfsobject", LIGHT, [met(huisnummer=nr) for nr in range(1, 500)])
    for lengte in (16, 100, 4096, len(heel) // 2):
        with pytest.raises(AdreslijstOnleesbaar):
            lees(heel[:lengte])


def test_view_that_calculates_for_ever_is_stopped(tmp_path: Path) -> None:
    pad = tmp_path / "a.gpkg"
    gpkg(pad, "getallen", ("n",), [(nr, None) for nr in range(600)])
    bank = sqlite3.connect(pad)
    bank.execute(
        "CREATE VIEW adressen AS SELECT 'Merelstraat' AS straat, count(*) AS huisnummer "
        "FROM getallen a, getallen b, getallen c, getallen d"
    )
    bank.execute("INSERT INTO gpkg_contents VALUES ('adressen', 'attributes', 0)")
    bank.commit()
    bank.close()
    with pytest.raises(AdreslijstOnleesbaar, match="te veel rekenwerk"):
        lees(pad.read_bytes())


@pytest.mark.parametrize(
    "uitzicht",
    [
        "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT 'X' AS straat, n AS huisnummer FROM t",
        "SELECT hex(zeroblob(900000000)) AS straat, 1 AS huisnummer",
        "SELECT load_extension('x') AS straat, 1 AS huisnummer",
    ],
)
def test_view_that_wants_more_than_reading_gets_nothing(tmp_path: Path, uitzicht: str) -> None:
    pad = tmp_path / "a.gpkg"
    gpkg(pad, "getallen", ("n",), [])
    bank = sqlite3.connect(pad)
    bank.execute(f"CREATE VIEW adressen AS {uitzicht}")
    bank.execute("INSERT INTO gpkg_contents VALUES ('adressen', 'attributes', 0)")
    bank.commit()
    bank.close()
    with pytest.raises(AdreslijstOnleesbaar):
        lees(pad.read_bytes())


@settings(max_examples=60)
@given(st.data())
def test_any_byte_changed_gives_rows_or_one_clear_refusal(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    pad = tmp_path_factory.mktemp("gpkg") / "a.gpkg"
    heel = bytearray(gpkg(pad, "verblijfsobject", LIGHT, [GOED, met(huisnummer=13)]))
    for plek in data.draw(st.lists(st.integers(16, len(heel) - 1), min_size=1, max_size=20)):
        heel[plek] = data.draw(st.integers(0, 255))
    try:
        uit = lees(bytes(heel))
    except AdreslijstOnleesbaar:
        return
    assert all(regel.regel > 0 for regel in uit)
