"""Which outcome a door has after all rings at it, and whether two of them cannot both be true.

Pure: two uitnodigers who log the same door, offline or at once, lose nothing (R2). The more certain outcome counts,
and of two equals the later: later at the door, not later on our desk, so that it does not matter whose telephone found
a network first. Where the moment is gone (R10), or the very same, the order of arrival speaks; what a household wrote
itself is its last word.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from uuid import UUID

# From knowing nothing to knowing for sure; keys of `models.Uitkomst`.
_ZEKERHEID = {
    "open": 0,
    "portiek_dicht": 1,
    "niet_thuis": 2,
    "leeg": 3,
    "liever_niet": 4,
    "later_met_tolk": 5,
    "misschien": 6,
    "komt": 6,
    "komt_niet": 6,
    "geweest": 6,
    "geen_contact": 7,  # “bel hier niet meer aan” outlives everything
}
GEEN_CONTACT = "geen_contact"
_LEEG = "leeg"
_GESPROKEN = frozenset({"komt", "misschien", "komt_niet", "geweest", "later_met_tolk"})
_WEL_EN_NIET = frozenset({"komt", "komt_niet"})
_ZELFDE_RONDJE = timedelta(hours=24)  # a day later somebody may have thought again


@dataclass(frozen=True)
class Ring:
    """One ring, or one answer to a letter. `volg` is the order in which they reached us."""

    uitkomst: str
    volg: int
    door: UUID | None = None
    op: datetime | None = None
    ongedaan: bool = False
    brief: bool = False


def telt(ringen: Iterable[Ring]) -> str:
    """The outcome of the door. No ring at all: open."""
    geldt = "open"
    for ring in sorted(_gelden(ringen), key=_volgorde):
        if _ZEKERHEID[ring.uitkomst] >= _ZEKERHEID[geldt]:
            geldt = ring.uitkomst
    return geldt


def is_tegenspraak(ringen: Iterable[Ring]) -> bool:
    """Two people say what cannot both be. Who asked not to be rung is obeyed and not asked again."""
    gelden = _gelden(ringen)
    if any(ring.uitkomst == GEEN_CONTACT for ring in gelden):
        return False
    return any(_sluiten_elkaar_uit(een, ander) for een, ander in combinations(gelden, 2))


def wat_dan_vervalt(ringen: Iterable[Ring], keuze: str) -> list[Ring]:
    """Settling it: the rings that cannot be true beside the chosen outcome, or that would count instead of it."""
    return [
        ring
        for ring in _gelden(ringen)
        if ring.uitkomst != keuze
        and (_ZEKERHEID[ring.uitkomst] >= _ZEKERHEID[keuze] or _kan_niet_allebei(ring.uitkomst, keuze))
    ]


def _gelden(ringen: Iterable[Ring]) -> list[Ring]:
    return [ring for ring in ringen if not ring.ongedaan]


def _volgorde(ring: Ring) -> tuple[int, float, int]:
    if ring.brief:
        return (2, 0.0, ring.volg)
    if ring.op is None:
        return (0, 0.0, ring.volg)
    return (1, ring.op.timestamp(), ring.volg)


def _kan_niet_allebei(een: str, ander: str) -> bool:
    leeg_en_gesproken = _LEEG in (een, ander) and not _GESPROKEN.isdisjoint((een, ander))
    return leeg_en_gesproken or {een, ander} == _WEL_EN_NIET


def _sluiten_elkaar_uit(een: Ring, ander: Ring) -> bool:
    """By two people; who rang twice themselves put it right, and who came days later heard something new."""
    if een.op is None or ander.op is None or een.door == ander.door:
        return False
    if not _kan_niet_allebei(een.uitkomst, ander.uitkomst):
        return False
    return _LEEG in (een.uitkomst, ander.uitkomst) or abs(een.op - ander.op) <= _ZELFDE_RONDJE
