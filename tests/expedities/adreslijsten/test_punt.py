"""From the bytes of a geometry to a place on the map."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.adreslijsten.punt import lees_plek, naar_plek
from expedities.adreslijsten.rijksdriehoek import in_nederland, naar_graden
from tests.expedities.adreslijsten.maak_gpkg import punt

METER = 1e-5  # degrees, about


# Points of which both are published.
@pytest.mark.parametrize(
    ("x", "y", "lat", "lon"),
    [
        (155_000, 463_000, 52.15517440, 5.38720621),
        (120_700.723, 487_525.501, 52.37453253, 4.88352559),
        (233_883.131, 582_065.167, 53.21938317, 6.56820053),
    ],
)
def test_known_towers_stand_where_they_stand(x: float, y: float, lat: float, lon: float) -> None:
    assert naar_graden(x, y) == pytest.approx((lat, lon), abs=METER)


@given(st.floats(20_000, 270_000), st.floats(310_000, 600_000))
def test_a_step_to_the_north_east_is_a_step_to_the_north_east(x: float, y: float) -> None:
    hier, verder = naar_graden(x, y), naar_graden(x + 100, y + 100)
    assert verder[0] > hier[0]
    assert verder[1] > hier[1]


@pytest.mark.parametrize("envelop", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("groot", [False, True])
@pytest.mark.parametrize("soort", [1, 1001])
def test_every_envelope_and_byte_order_gives_the_point(envelop: int, groot: bool, soort: int) -> None:
    bytes_ = punt(155_000, 463_000, envelop=envelop, groot=groot, soort=soort)
    assert lees_plek(bytes_) == pytest.approx((52.15517440, 5.38720621), abs=METER)


def test_degrees_are_taken_as_they_are() -> None:
    assert lees_plek(punt(5.1, 52.0, stelsel=4326)) == (52.0, 5.1)


def test_unknown_system_is_that_of_the_table() -> None:
    assert lees_plek(punt(5.1, 52.0, stelsel=0), 4326) == (52.0, 5.1)
    assert lees_plek(punt(155_000, 463_000, stelsel=-1), 0) == pytest.approx((52.155, 5.387), abs=1e-3)


def test_berth_of_a_boat_is_the_middle_of_its_envelope() -> None:
    kop = b"GP\x00\x03" + struct.pack("<i", 4326) + struct.pack("<4d", 5.0, 5.2, 52.0, 52.2)
    plek = lees_plek(kop + b"\x01" + struct.pack("<II", 3, 0))
    assert plek == pytest.approx((52.1, 5.1))


@pytest.mark.parametrize(
    "bytes_",
    [
        b"",
        b"GP",
        b"GP\x00\x01\x00\x00\x00\x00",
        b"XX" + punt(5.1, 52.0, stelsel=4326)[2:],
        punt(5.1, 52.0, stelsel=4326)[:-3],
        punt(5.1, 52.0, stelsel=31370),
        punt(0, 0, stelsel=4326),
        punt(float("nan"), 52.0, stelsel=4326),
        b"GP\x00\x0f" + bytes(200),
    ],
)
def test_what_cannot_be_drawn_is_no_place(bytes_: bytes) -> None:
    assert lees_plek(bytes_) is None


@given(st.binary(max_size=120))
def test_any_bytes_give_a_place_in_the_country_or_none(bytes_: bytes) -> None:
    plek = lees_plek(b"GP" + bytes_, 4326)
    assert plek is None or in_nederland(*plek)


@given(st.floats(), st.floats(), st.sampled_from([28992, 4326, 0, -1, 3857]))
def test_any_numbers_give_a_place_in_the_country_or_none(x: float, y: float, stelsel: int) -> None:
    plek = naar_plek(x, y, stelsel)
    assert plek is None or in_nederland(*plek)
