"""No figure about few people shows, nor can it be worked out (R9)."""

from collections import defaultdict
from functools import lru_cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.volgen.verbergen import MINIMUM, los, verberg

TABELLEN = st.lists(st.integers(0, 60), max_size=6)
Getoond = tuple[int | None, ...]


@pytest.mark.parametrize(
    ("cellen", "getoond"),
    [
        ([], ()),
        ([10, 20, 30], (10, 20, 30)),
        ([3, 20, 30], (None, None, 30)),  # one alone would follow from the total
        ([3, 2, 30], (None, None, 30)),
        ([0, 1, 30], (None, None, None)),  # together too few
        ([0, 50], (None, None)),
        ([2], (None,)),
        ([7], (7,)),
    ],
)
def test_verberg_by_example(cellen: list[int], getoond: Getoond) -> None:
    assert verberg(cellen) == getoond


@given(TABELLEN)
def test_verberg_shows_nothing_small_and_nothing_untrue(cellen: list[int]) -> None:
    for echt, getoond in zip(cellen, verberg(cellen), strict=True):
        assert getoond in (None, echt)
        assert echt >= MINIMUM or getoond is None


@given(TABELLEN)
def test_verberg_leaves_nothing_to_subtract(cellen: list[int]) -> None:
    verborgen = [echt for echt, getoond in zip(cellen, verberg(cellen), strict=True) if getoond is None]

    assert len(verborgen) != 1 or len(cellen) == 1
    assert not verborgen or sum(verborgen) >= MINIMUM or len(verborgen) == len(cellen)


@lru_cache
def _alles_wat_zo_getoond_wordt(aantal: int, totaal: int) -> dict[Getoond, list[tuple[int, ...]]]:
    """Every table with this total, by what we would show of it: all that somebody who knows our code can know."""
    tabellen = defaultdict(list)
    for tabel in product(range(totaal + 1), repeat=aantal - 1):
        rest = totaal - sum(tabel)
        if rest >= 0:
            tabellen[verberg([*tabel, rest])].append((*tabel, rest))
    return tabellen


@given(st.lists(st.integers(0, 14), min_size=2, max_size=3))
def test_who_knows_the_total_and_this_code_still_cannot_tell(cellen: list[int]) -> None:
    getoond, totaal = verberg(cellen), sum(cellen)
    if totaal < MINIMUM:  # everything is hidden, and the total is a number of doors, not of people
        assert set(getoond) <= {None}
        return
    mogelijk = _alles_wat_zo_getoond_wordt(len(cellen), totaal)[getoond]
    for plek, aantal in enumerate(getoond):
        if aantal is None:
            assert len({tabel[plek] for tabel in mogelijk}) >= 2


@given(st.lists(st.integers(max_value=-1), min_size=1))
def test_verberg_refuses_what_is_no_count(cellen: list[int]) -> None:
    with pytest.raises(ValueError, match="negative"):
        verberg(cellen)


@pytest.mark.parametrize(("aantal", "getoond"), [(0, None), (4, None), (5, 5)])
def test_los_hides_fewer_than_five(aantal: int, getoond: int | None) -> None:
    assert los(aantal) == getoond
