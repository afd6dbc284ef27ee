"""Where a thing in a GeoPackage stands: from the bytes of its geometry to one point in degrees.

The bytes are the letters GP, a version, flags, the number of the reference system, an optional envelope and then
well-known binary (OGC 12-128r18, clause 2.1.3). Of what is no point, such as the berth of a boat, the middle of the
envelope is near enough to walk to.
"""

import math
import struct

from expedities.adreslijsten.rijksdriehoek import Plek, in_nederland, in_rd, naar_graden

_KOP = 8
_ENVELOP = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}  # indicator in the flags: bytes
_LEEG = 0b0001_0000
_RD = frozenset({28992, 7415})
_GRADEN = frozenset({4326, 4258, 4979})  # WGS84, and ETRS89, which lies within a metre of it
_ONBEKEND = frozenset({-1, 0})
_PUNT, _PUNTEN = 1, 4


def lees_plek(geometrie: bytes, stelsel_van_de_tabel: int = 0) -> Plek | None:
    """None when it says nothing that we can draw; a broken geometry costs an address only its place."""
    try:
        return _lees(geometrie, stelsel_van_de_tabel)
    except (struct.error, IndexError, KeyError, OverflowError):
        return None


def naar_plek(x: float, y: float, stelsel: int) -> Plek | None:
    """A pair of numbers in a reference system that we know, as degrees within the Netherlands."""
    if not (math.isfinite(x) and math.isfinite(y)):
        return None
    plek = None
    if stelsel in _RD or (stelsel in _ONBEKEND and in_rd(x, y)):
        plek = naar_graden(x, y) if in_rd(x, y) else None
    elif stelsel in _GRADEN or stelsel in _ONBEKEND:
        plek = (y, x)
    return plek if plek and in_nederland(*plek) else None


def _lees(geometrie: bytes, stelsel_van_de_tabel: int) -> Plek | None:
    if geometrie[:2] != b"GP" or geometrie[3] & _LEEG:
        return None
    vlaggen = geometrie[3]
    orde = "<" if vlaggen & 1 else ">"
    (stelsel,) = struct.unpack_from(f"{orde}i", geometrie, 4)
    if stelsel in _ONBEKEND:
        stelsel = stelsel_van_de_tabel
    lengte = _ENVELOP[vlaggen >> 1 & 0b111]
    xy = _punt(geometrie, _KOP + lengte)
    if xy is None and lengte:
        links, rechts, onder, boven = struct.unpack_from(f"{orde}4d", geometrie, _KOP)
        xy = ((links + rechts) / 2, (onder + boven) / 2)
    return naar_plek(*xy, stelsel) if xy else None


def _punt(geometrie: bytes, begin: int) -> tuple[float, float] | None:
    """The coordinates of a point, with or without height; of several points the first."""
    orde = "<" if geometrie[begin] == 1 else ">"
    (soort,) = struct.unpack_from(f"{orde}I", geometrie, begin + 1)
    soort = (soort & 0x0FFF_FFFF) % 1000
    if soort == _PUNTEN:
        begin += 9  # the head of the collection: order, kind, how many
        orde = "<" if geometrie[begin] == 1 else ">"
        soort = (struct.unpack_from(f"{orde}I", geometrie, begin + 1)[0] & 0x0FFF_FFFF) % 1000
    if soort != _PUNT:
        return None
    x, y = struct.unpack_from(f"{orde}2d", geometrie, begin + 5)
    return x, y
