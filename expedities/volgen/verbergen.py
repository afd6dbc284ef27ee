"""Figures about people under 5 are hidden, also by subtraction (R9). On plain numbers: no database.

The total of a table is known to everyone, so hiding one figure tells it all the same. Hidden figures must leave each
other room: at least two of them, and together at least `MINIMUM`, so that no hidden figure follows from what is shown.
"""

from collections.abc import Sequence

MINIMUM = 5


def verberg(aantallen: Sequence[int]) -> tuple[int | None, ...]:
    """The cells of one table whose sum is known; None stands for a figure we do not show.

    Zero is hidden like one to four: "nobody said no" is a figure about few people too. What goes along to keep a small
    figure hidden is the next smallest; of equals the first, so that the same figures always read the same.
    """
    if any(aantal < 0 for aantal in aantallen):
        raise ValueError("A count of people is never negative.")
    volgorde = sorted(range(len(aantallen)), key=lambda plek: (aantallen[plek], plek))
    verborgen = {plek for plek in volgorde if aantallen[plek] < MINIMUM}
    for plek in volgorde[len(verborgen) :]:
        if not verborgen or (len(verborgen) > 1 and sum(aantallen[v] for v in verborgen) >= MINIMUM):
            break
        verborgen.add(plek)
    return tuple(None if plek in verborgen else aantal for plek, aantal in enumerate(aantallen))


def los(aantal: int) -> int | None:
    """A figure that stands by itself, without a known total."""
    return aantal if aantal >= MINIMUM else None
