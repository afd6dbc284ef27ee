"""What the Locatieserver answers, and lists of it."""

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.adreslijsten.adreslijst import AdreslijstOnleesbaar, Gelezen, Geweigerd, lees_adressen
from expedities.adreslijsten.adressleutel import Adresregel

DOC = {
    "type": "adres", "straatnaam": "Merelstraat", "huisnummer": 12, "huisletter": "A", "huisnummertoevoeging": "2",
    "postcode": "1234AB", "woonplaatsnaam": "Voorbeeldstad", "nummeraanduiding_id": "0356200000000001",
    "weergavenaam": "Merelstraat 12A-2, 1234AB Voorbeeldstad", "centroide_ll": "POINT(5.1 52.0)",
}  # fmt: skip
TWAALF = Adresregel(
    "Merelstraat", 12, "A", "2", "1234AB", "Voorbeeldstad", bag_id="0356200000000001", lat=52.0, lon=5.1
)


def lees(ding: Any) -> list[Gelezen | Geweigerd]:
    inhoud = ding if isinstance(ding, bytes) else json.dumps(ding).encode()
    return list(lees_adressen(BytesIO(inhoud)))


@pytest.mark.parametrize(
    "antwoord",
    [
        {"response": {"numFound": 1, "docs": [DOC], "start": 0}},
        [DOC],
        [{"response": {"docs": [DOC]}}, {"response": {"docs": []}}],
        {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {
                "openbare_ruimte_naam": "Merelstraat", "huisnummer": 12, "huisletter": "A", "toevoeging": "2",
                "postcode": "1234AB", "woonplaats_naam": "Voorbeeldstad", "identificatie": "0356200000000001",
            }, "geometry": {"type": "Point", "coordinates": [5.1, 52.0]}},
        ]},
        b"\xef\xbb\xbf  " + json.dumps([DOC]).encode(),
    ],
)  # fmt: skip
def test_every_shape_gives_the_same_address(antwoord: Any) -> None:
    assert lees(antwoord) == [Gelezen(1, TWAALF)]


def test_street_among_the_answers_is_refused_with_its_row() -> None:
    weg = {"type": "weg", "weergavenaam": "Merelstraat, Voorbeeldstad"}
    uit = lees({"response": {"docs": [DOC, weg]}})
    assert uit[1] == Geweigerd(2, "Dit is geen adres, maar: weg.", "Merelstraat, Voorbeeldstad")


@pytest.mark.parametrize("punt", ["", "POINT(a b)", "POINT(999 999)", None, 5, "POINT(5.1"])
def test_place_that_cannot_be_read_leaves_the_address(punt: object) -> None:
    ((gelezen),) = lees([{**DOC, "centroide_ll": punt}])
    assert isinstance(gelezen, Gelezen)
    assert (gelezen.adres.huisnummer, gelezen.adres.lat) == (12, None)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"{}", "staan geen adressen"),
        (b"[]", "staan geen adressen"),
        (b'{"response": {"docs": []}}', "staan geen adressen"),
        (b'{"response": {"docs": [{"type": "adres"', "kapot"),
        (b'[{"straatnaam": "Merelstraat"},', "kapot"),
        (b"{kapot", "kapot"),
        (b"[" * 100_000, "kapot"),
        (b'{"features": [{"properties": {"soort": "linde"}}]}', "kolommen zijn niet te herkennen"),
    ],
)
def test_what_is_no_answer_says_what_to_do(inhoud: bytes, zin: str) -> None:
    with pytest.raises(AdreslijstOnleesbaar, match=zin):
        lees(inhoud)


waarden = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda kind: st.lists(kind, max_size=3) | st.dictionaries(st.sampled_from(sorted(DOC)), kind, max_size=5),
    max_leaves=10,
)


@given(st.lists(waarden, max_size=5))
def test_any_documents_give_rows_or_one_clear_refusal(docs: list[Any]) -> None:
    try:
        uit = lees({"response": {"docs": docs}})
    except AdreslijstOnleesbaar:
        return
    assert len(uit) == len(docs)
