"""Figures about people under 5 are hidden, also by subtraction (R9). On plain numbers: no database.

The total of a table is known to everyone, so hiding one figure tells it all the same. What is hidden must leave room:
whoever knows the total, what is shown and this code, still has at least two answers for every hidden figure.
"""

from collections.abc import Sequence

MINIMUM = 5


def verberg(aantallen: Sequence[int]) -> tuple[int | None, ...]:
    """The cells of one table whose sum is known; None stands for a figure we do not show.

    Zero is hidden like one to four: "nobody said no" is a figure about few people too. What goes along to keep a small
    figure hidden is the next smallest, and all that equal it: a choice between equals would tell.
    """
    if any(aantal < 0 for aantal in aantallen):
        raise ValueError("A count of people is never negative.")
    verborgen = {plek for plek, aantal in enumerate(aantallen) if aantal < MINIMUM}
    while verborgen and len(verborgen) < len(aantallen) and not _laat_ruimte([aantallen[plek] for plek in verborgen]):
        volgende = min(aantal for plek, aantal in enumerate(aantallen) if plek not in verborgen)
        verborgen |= {plek for plek, aantal in enumerate(aantallen) if aantal == volgende}
    return tuple(None if plek in verborgen else aantal for plek, aantal in enumerate(aantallen))


def _laat_ruimte(verborgen: Sequence[int]) -> bool:
    """One figure follows from the total; so do figures that are all as small, or all as large, as small can be."""
    allemaal_vier = max(verborgen) < MINIMUM and sum(verborgen) == (MINIMUM - 1) * len(verborgen)
    return len(verborgen) > 1 and sum(verborgen) >= MINIMUM and not allemaal_vier


def los(aantal: int) -> int | None:
    """A figure that stands by itself, without a known total."""
    return aantal if aantal >= MINIMUM else None
