from datetime import datetime, time, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.ronde.terugkomen import BRIEF_NA, HIER, Dagdeel
from expedities.ronde.vanavond import TIEN, Deur, Stop, beste, deze_tocht, stap, stop

AVOND = Dagdeel.AVOND
UREN = (time(9), time(20))


def rij(aantal: int, plek: str = "Merelstraat", vanaf: int = 0, keren: int = 0) -> list[Deur]:
    return [Deur(sleutel=nr, plek=plek, volgorde=nr, keren=keren) for nr in range(vanaf, vanaf + aantal)]


def sleutels(deuren: list[Deur]) -> list[int]:
    return [deur.sleutel for deur in deuren]


def lengte(deuren: list[Deur]) -> int:
    return sum(stap(van, naar) for van, naar in pairwise(deuren))


def test_ten_at_most_in_walking_order() -> None:
    assert sleutels(beste(rij(34)[::-1], AVOND)) == list(range(10))


def test_fewer_when_there_are_fewer() -> None:
    assert sleutels(beste(rij(3), AVOND)) == [0, 1, 2]
    assert beste([], AVOND) == []


def test_door_that_was_tried_this_part_of_the_day_waits_for_another() -> None:
    al = Deur(sleutel=1, plek="Merelstraat", volgorde=1, keren=1, geprobeerd=frozenset({AVOND}))
    later = Deur(sleutel=2, plek="Merelstraat", volgorde=2, keren=1, geprobeerd=frozenset({Dagdeel.OCHTEND}))
    assert sleutels(beste([al, later], AVOND)) == [2]
    assert sleutels(beste([al, later], Dagdeel.OCHTEND)) == [1]


def test_third_time_is_for_a_letter() -> None:
    assert beste([Deur(sleutel=1, plek="Merelstraat", volgorde=1, keren=BRIEF_NA)], AVOND) == []


def test_together_rather_than_spread_over_streets() -> None:
    los = [Deur(sleutel=100 + i, plek=f"Straat {i}", volgorde=i * 50) for i in range(9)]
    samen = rij(10, vanaf=600)
    assert sleutels(beste([*los, *samen], AVOND)) == list(range(600, 610))


def test_one_floor_rather_than_up_and_down_the_stairs() -> None:
    flat = [
        Deur(sleutel=verdieping * 10 + i, plek="De Uitkijk", volgorde=verdieping * 10 + i, verdieping=verdieping)
        for verdieping, deuren in ((0, 3), (1, 3), (4, 10))
        for i in range(deuren)
    ]
    assert sleutels(beste(flat, AVOND)) == list(range(40, 50))


def test_of_two_walks_as_short_the_one_where_nobody_rang_yet() -> None:
    eens = rij(10, keren=1)
    nooit = rij(10, plek="Lijsterhof", vanaf=100)
    assert sleutels(beste([*eens, *nooit], AVOND)) == list(range(100, 110))


def test_list_of_two_hundred_doors_answers_at_once() -> None:
    flat = [Deur(sleutel=i, plek="De Uitkijk", volgorde=i, verdieping=i // 10) for i in range(200)]
    assert len(beste(flat, AVOND)) == TIEN


deuren = st.builds(
    Deur,
    sleutel=st.integers(0, 10_000),
    plek=st.sampled_from(["Merelstraat", "De Uitkijk", "Lijsterhof"]),
    volgorde=st.integers(0, 60),
    verdieping=st.integers(0, 4),
    keren=st.integers(0, 4),
    geprobeerd=st.frozensets(st.sampled_from(list(Dagdeel)), max_size=2),
)


@given(st.lists(deuren, max_size=9, unique_by=lambda deur: deur.sleutel), st.integers(1, 5))
def test_no_other_choice_is_a_shorter_walk(alle: list[Deur], aantal: int) -> None:
    gekozen = beste(alle, AVOND, aantal)
    mag = [deur for deur in alle if AVOND not in deur.geprobeerd and deur.keren < BRIEF_NA]
    mag.sort(key=lambda deur: (deur.volgorde, deur.sleutel))
    assert len(gekozen) == min(aantal, len(mag))
    assert gekozen == sorted(gekozen, key=lambda deur: (deur.volgorde, deur.sleutel))
    kan = [lengte(list(keuze)) for keuze in combinations(mag, len(gekozen))]
    assert lengte(gekozen) == min(kan)


@given(st.lists(deuren, max_size=9, unique_by=lambda deur: deur.sleutel), st.randoms())
def test_order_of_reading_changes_nothing(alle: list[Deur], toeval: object) -> None:
    anders = list(alle)
    toeval.shuffle(anders)  # type: ignore[attr-defined]  # Hypothesis gives a Random
    assert beste(alle, AVOND, 4) == beste(anders, AVOND, 4)


def om(uur: int, minuut: int = 0) -> datetime:
    return datetime(2026, 11, 18, uur, minuut, tzinfo=HIER)


def elke(minuten: int, aantal: int, vanaf: datetime) -> list[datetime]:
    return [vanaf + timedelta(minutes=minuten * i) for i in range(aantal)]


@pytest.mark.parametrize(
    ("nu", "gebeld", "zin"),
    [
        (om(8, 59), [], Stop.TE_VROEG),
        (om(9), [], None),
        (om(19, 59), [], None),
        (om(20), [], Stop.TE_LAAT),
        (om(23), elke(1, 3, om(19)), Stop.TE_LAAT),
        (om(18, 30), elke(3, 9, om(18)), None),
        (om(18, 30), elke(3, 10, om(18)), Stop.GENOEG),
        (om(19, 0), elke(30, 4, om(17)), Stop.LANG),
        (om(19, 0), elke(10, 5, om(10)), None),  # this morning was another walk
    ],
)
def test_good_moment_to_stop(nu: datetime, gebeld: list[datetime], zin: Stop | None) -> None:
    assert stop(nu=nu, uren=UREN, rustdag=False, gebeld=gebeld) is zin


def test_nobody_rings_on_a_day_of_rest() -> None:
    assert stop(nu=om(14), uren=UREN, rustdag=True, gebeld=[]) is Stop.RUSTDAG


momenten = st.datetimes(datetime(2026, 11, 1), datetime(2026, 11, 30)).map(lambda m: m.replace(tzinfo=HIER))  # noqa: DTZ001


@given(momenten, st.lists(momenten, max_size=12))
def test_outside_the_hours_it_is_always_time_to_stop(nu: datetime, gebeld: list[datetime]) -> None:
    uitkomst = stop(nu=nu, uren=UREN, rustdag=False, gebeld=gebeld)
    assert (uitkomst in {Stop.TE_VROEG, Stop.TE_LAAT}) == (not UREN[0] <= nu.time() < UREN[1])


@given(momenten, st.lists(momenten, max_size=12))
def test_a_walk_holds_no_ring_of_the_future_and_no_long_pause(nu: datetime, gebeld: list[datetime]) -> None:
    tocht = [*deze_tocht(gebeld, nu), nu]
    assert all(naar - van <= timedelta(hours=1) for van, naar in pairwise(tocht))
    assert all(van <= naar for van, naar in pairwise(tocht))
