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


def groepen(rijen: Sequence[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Which rows of a table may stand by themselves, and which only together; by their place, nothing when too few.

    Of each row the sum is known (the doors of a street). Every group has at least `MINIMUM` in both cells, so whatever
    somebody adds up or takes off is a figure about five or more again. Who goes along is decided by the doors alone,
    the smallest streets first and equals together: a choice by what was said there would tell it.
    """
    if any(aantal < 0 for rij in rijen for aantal in rij):
        raise ValueError("A count of people is never negative.")
    for grens in sorted({0, *(sum(rij) for rij in rijen)}):
        samen = tuple(plek for plek, rij in enumerate(rijen) if sum(rij) <= grens)
        los_ = [plek for plek in range(len(rijen)) if plek not in samen]
        if all(min(rijen[plek]) >= MINIMUM for plek in los_) and (
            not samen or _genoeg([rijen[plek] for plek in samen])
        ):
            return [*((plek,) for plek in los_), *([samen] if samen else [])]
    return []


def _genoeg(rijen: Sequence[tuple[int, int]]) -> bool:
    return len(rijen) > 1 and all(sum(rij[cel] for rij in rijen) >= MINIMUM for cel in (0, 1))
