"""Which outcome a door has after all rings at it: the more certain one counts, and of two equals the later.

Pure: two uitnodigers who log the same door, offline or at once, lose nothing (R2).
"""

from collections.abc import Iterable

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
    "geen_contact": 7,  # “bel hier niet meer aan” outlives everything
}


def telt(uitkomsten: Iterable[str]) -> str:
    """The outcome of the door; `uitkomsten` in the order of the rings. No ring at all: open."""
    geldt = "open"
    for uitkomst in uitkomsten:
        if _ZEKERHEID[uitkomst] >= _ZEKERHEID[geldt]:
            geldt = uitkomst
    return geldt
