"""No figure about few people shows, nor can it be worked out (R9)."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.volgen.verbergen import MINIMUM, groepen, los, verberg

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
        ([5, 4, 4, 20], (None, None, None, 20)),  # two of at most 4 that make 8 are both 4
        ([3, 7, 7, 9], (None, None, None, 9)),  # which of the equals would tell
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


@pytest.mark.parametrize(("aantal", "meest"), [(2, 24), (3, 16), (4, 9)])
def test_who_knows_the_total_and_this_code_still_cannot_tell(aantal: int, meest: int) -> None:
    """Every table there is, by all that somebody can know of it: its total and what we show."""
    zo_getoond: dict[tuple[int, Getoond], list[tuple[int, ...]]] = defaultdict(list)
    for tabel in product(range(meest + 1), repeat=aantal):
        zo_getoond[sum(tabel), verberg(tabel)].append(tabel)
    for (totaal, getoond), mogelijk in zo_getoond.items():
        verborgen = totaal - sum(cel or 0 for cel in getoond)
        if totaal < MINIMUM or verborgen > meest:  # a total of 4 doors or fewer; or larger than the tables made here
            continue
        for plek, cel in enumerate(getoond):
            assert cel is not None or len({tabel[plek] for tabel in mogelijk}) > 1, mogelijk


@given(st.lists(st.integers(max_value=-1), min_size=1))
def test_verberg_refuses_what_is_no_count(cellen: list[int]) -> None:
    with pytest.raises(ValueError, match="negative"):
        verberg(cellen)


@pytest.mark.parametrize(("aantal", "getoond"), [(0, None), (4, None), (5, 5)])
def test_los_hides_fewer_than_five(aantal: int, getoond: int | None) -> None:
    assert los(aantal) == getoond


RIJEN = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6)


@pytest.mark.parametrize(
    ("rijen", "samen"),
    [
        ([], []),
        ([(10, 20), (7, 5)], [(0,), (1,)]),
        ([(10, 20), (3, 9), (2, 8)], [(0,), (1, 2)]),
        ([(10, 20), (8, 1), (40, 50)], [(2,), (0, 1)]),  # one small street is not alone
        ([(10, 20), (8, 22), (4, 1)], [(0, 1, 2)]),  # of two as small, both go along
        ([(10, 20), (2, 40), (20, 30)], [(2,), (0, 1)]),  # every street smaller than that goes along
        ([(0, 50)], []),
        ([(12, 9)], [(0,)]),
    ],
)
def test_groepen_by_example(rijen: list[tuple[int, int]], samen: list[tuple[int, ...]]) -> None:
    assert groepen(rijen) == samen


@given(RIJEN)
def test_each_group_is_large_enough_and_no_street_is_lost(rijen: list[tuple[int, int]]) -> None:
    uit = groepen(rijen)
    for groep in uit:
        assert min(sum(rijen[plek][cel] for plek in groep) for cel in (0, 1)) >= MINIMUM
    assert not uit or sorted(plek for groep in uit for plek in groep) == list(range(len(rijen)))


@pytest.mark.parametrize(
    "deuren",
    [
        (6, 6),
        (5, 12),
        (9, 11),
        (10, 10),
        (3, 12, 12),
        (7, 10, 13),
        (10, 10, 10),
        (1, 1, 20),
        (10, 11, 12),
        (11, 14, 16),
    ],
)
def test_who_knows_the_doors_and_this_code_still_cannot_tell(deuren: tuple[int, ...]) -> None:
    """Every round there is in these streets, by all that somebody can know of it."""
    zo_getoond: dict[object, list[tuple[int, ...]]] = defaultdict(list)
    for gesproken in product(*(range(aantal + 1) for aantal in deuren)):
        uit = groepen([(g, d - g) for g, d in zip(gesproken, deuren, strict=True)])
        zo_getoond[tuple((groep, sum(gesproken[plek] for plek in groep)) for groep in uit)].append(gesproken)
    for getoond, mogelijk in zo_getoond.items():
        samen = {plek for groep, _som in getoond if len(groep) > 1 for plek in groep}  # type: ignore[attr-defined]
        for plek in samen:
            assert len({gesproken[plek] for gesproken in mogelijk}) > 1, (getoond, mogelijk)
