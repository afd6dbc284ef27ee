"""What the bench concludes from its figures."""

from typing import Any

import pytest

from bench.grenzen import GROEI, PAGINAS, ZWAAR
from bench.meten import groei, samen
from bench.omgeving import VerkeerdeDatabase, database_url
from bench.verslag import gebroken


def cijfers(**anders: float) -> dict[str, Any]:
    goed = {"ratio_1x": 1.0, "ratio_100x": 1.0, "groei": 1.0, "statements_1x": 3, "statements_100x": 3}
    return {naam: {**goed, **(anders if naam == "plan" else {})} for naam in PAGINAS}


def zwaar(**anders: float) -> dict[str, Any]:
    return {naam: {"ratio": 1.0, "statements": 3, **(anders if naam == "adressen lezen" else {})} for naam in ZWAAR}


def test_nothing_is_broken_within_the_limits() -> None:
    assert list(gebroken(cijfers(), zwaar())) == []


@pytest.mark.parametrize(
    "anders",
    [
        {"ratio_1x": PAGINAS["plan"].ratio + 0.1},
        {"ratio_100x": PAGINAS["plan"].ratio + 0.1},
        {"groei": GROEI + 0.01},
        {"statements_1x": 50, "statements_100x": 50},
        {"statements_100x": 4},
    ],
)
def test_each_limit_of_a_page_can_break(anders: dict[str, float]) -> None:
    assert {regel.split(":")[0] for regel in gebroken(cijfers(**anders), zwaar())} == {"plan"}


def test_limit_of_work_in_bulk_can_break() -> None:
    te_veel = ZWAAR["adressen lezen"].ratio + 0.1

    assert [regel.split(":")[0] for regel in gebroken(cijfers(), zwaar(ratio=te_veel))] == ["adressen lezen"]


def test_ratio_is_the_middle_of_the_pairs() -> None:
    assert samen([(4, 2), (9, 3), (400, 1)]).ratio == 3


def test_growth_compares_moment_by_moment() -> None:
    assert groei([(2, 1), (20, 10), (2, 1)], [(3, 1), (30, 10), (3, 1)]) == 1.5


def test_other_database_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BENCH_DATABASE_URL", "postgres://postgres@127.0.0.1:5432/productie")

    with pytest.raises(VerkeerdeDatabase):
        database_url()
