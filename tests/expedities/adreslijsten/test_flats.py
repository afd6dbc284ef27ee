"""Which doors are one flat, and on which floor each is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.adreslijsten.flats import KLEINSTE, deel_in, herken_flats, lees_bereiken, stel_voor, verdeel
from expedities.adreslijsten.volgorde import Deurplek, loop

PAND = "0356100000000001"


def met_toevoeging(*toevoegingen: str, nummer: int = 12) -> list[Deurplek]:
    return [Deurplek(wie, "Kade", nummer, "", toevoeging) for wie, toevoeging in enumerate(toevoegingen, start=1)]


def met_nummer(*nummers: int) -> list[Deurplek]:
    return [Deurplek(nummer, "Kade", nummer) for nummer in nummers]


def vloeren(deuren: list[Deurplek]) -> dict[int, int | None]:
    return stel_voor(deuren).verdiepingen


def test_two_hundred_additions_on_one_number_are_one_building_without_floors() -> None:
    deuren = met_toevoeging(*map(str, range(1, 201)))
    (flat,) = herken_flats([(deur, "") for deur in deuren])
    assert (flat.naam, flat.deuren, flat.aantal_verdiepingen) == ("Kade 12", 200, 0)
    assert list(flat.verdiepingen) == list(range(1, 201))


@pytest.mark.parametrize(
    ("toevoegingen", "verwacht"),
    [
        (("HS", "1HOOG", "2HOOG", "3HOOG"), [0, 1, 2, 3]),
        (("", "I", "II", "III"), [0, 1, 2, 3]),
        (("BG", "1H", "2E VERD".replace(" ", "")), [0, 1, 2]),
        (("A1", "A2", "A3", "B1", "B2", "B3"), [0, 0, 0, 1, 1, 1]),
        (("A1", "A2", "B1", "B2", "C1", "C2"), [1, 2, 1, 2, 1, 2]),
        (("101", "102", "201", "202", "301"), [1, 1, 2, 2, 3]),
        (("1", "2", "101", "102", "201"), [0, 0, 1, 1, 2]),
        (("1", "2", "3", "4"), [None] * 4),
        (("A", "B", "C"), [None] * 3),
        (("1", "X", ""), [None] * 3),
        (("101", "102", "401"), [None] * 3),
    ],
)
def test_floor_is_told_only_where_the_numbers_say_it(toevoegingen: tuple[str, ...], verwacht: list[int | None]) -> None:
    deuren = met_toevoeging(*toevoegingen)
    gevonden = vloeren(deuren)
    assert [gevonden[deur.wie] for deur in deuren] == verwacht


def test_house_numbers_by_the_hundred_are_floors() -> None:
    assert vloeren(met_nummer(101, 102, 201, 202)) == {101: 1, 102: 1, 201: 2, 202: 2}


def test_building_of_the_bag_is_a_flat_over_its_numbers_and_a_row_of_houses_is_none() -> None:
    flat = [(deur, PAND) for deur in met_nummer(*range(2, 42, 2))]
    rij = [(Deurplek(100 + nr, "Hof", nr), f"03561000001{nr:05d}") for nr in range(1, 30)]
    (voorstel,) = herken_flats([*flat, *rij])
    assert (voorstel.naam, voorstel.deuren) == ("Kade 2–40", 20)


def test_fewer_doors_than_six_is_a_house_that_was_split() -> None:
    assert herken_flats([(deur, "") for deur in met_toevoeging(*map(str, range(1, KLEINSTE)))]) == []


def test_so_many_doors_a_floor() -> None:
    assert verdeel(met_nummer(5, 1, 3, 7, 9), per_verdieping=2, eerste=1) == {1: 1, 3: 1, 5: 2, 7: 2, 9: 3}


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("", []),
        ("1-8: 0\n9 t/m 16 = 1", [(1, 8, 0), (9, 16, 1)]),
        ("7: -1; 8–9:2", [(7, 7, -1), (8, 9, 2)]),
    ],
)
def test_ranges_are_read_as_people_write_them(tekst: str, verwacht: list[tuple[int, int, int]]) -> None:
    assert lees_bereiken(tekst) == verwacht


@pytest.mark.parametrize("tekst", ["alles: 1", "8-1: 0", "1-8", "1-8: hoog", "1-999999: 1", "1-8: 100"])
def test_range_that_cannot_be_read_is_named(tekst: str) -> None:
    with pytest.raises(ValueError, match=tekst[:5]):
        lees_bereiken(tekst)


def test_range_is_about_the_addition_where_all_share_a_house_number() -> None:
    deuren = met_toevoeging("1", "2", "A3")
    assert deel_in(deuren, [(1, 2, 0), (3, 3, 1)]) == {1: 0, 2: 0, 3: 1}
    assert deel_in(met_nummer(1, 2), [(2, 2, 4)]) == {1: None, 2: 4}


def test_flat_is_walked_floor_by_floor_from_where_its_first_door_is_passed() -> None:
    flat = [Deurplek(nr, "Kade", nr, gebouw="De Kade", verdieping=(nr - 3) // 2) for nr in (6, 5, 4, 3)]
    straat = [Deurplek(nr, "Kade", nr) for nr in (1, 7, 2)]
    onbekend = Deurplek(8, "Kade", 8, gebouw="De Kade")
    assert loop([*straat, onbekend, *flat]) == [1, 3, 4, 5, 6, 8, 7, 2]


plekken = st.builds(
    Deurplek,
    wie=st.integers(1, 10_000),
    straat=st.sampled_from(["Kade", "Hof"]),
    huisnummer=st.integers(1, 300),
    huisletter=st.sampled_from(["", "A", "B"]),
    toevoeging=st.sampled_from(["", "1", "2", "HS", "1HOOG", "A2", "101", "201"]),
    gebouw=st.sampled_from(["", "", "De Kade"]),
    verdieping=st.none() | st.integers(0, 9),
)


@given(st.lists(plekken, unique_by=lambda deur: deur.wie), st.sampled_from(["", PAND]))
def test_every_door_is_in_one_building_at_most_and_walked_once(deuren: list[Deurplek], pand: str) -> None:
    voorstellen = herken_flats([(deur, pand) for deur in deuren])
    erin = [wie for voorstel in voorstellen for wie in voorstel.verdiepingen]
    assert len(erin) == len(set(erin))
    assert sorted(loop(deuren)) == sorted(deur.wie for deur in deuren)


@given(st.lists(plekken, unique_by=lambda deur: deur.wie, min_size=1), st.integers(1, 20))
def test_order_in_which_doors_are_given_does_not_matter(deuren: list[Deurplek], per: int) -> None:
    uniek = list({(d.straat, d.huisnummer, d.huisletter, d.toevoeging): d for d in deuren}.values())
    een_flat = [d for d in uniek if d.straat == uniek[0].straat]
    assert verdeel(een_flat, per_verdieping=per, eerste=0) == verdeel(een_flat[::-1], per_verdieping=per, eerste=0)
    assert loop(uniek) == loop(uniek[::-1])


@given(st.text(max_size=60))
def test_any_text_is_ranges_or_one_clear_refusal(tekst: str) -> None:
    try:
        bereiken = lees_bereiken(tekst)
    except ValueError:
        return
    assert all(van <= tot for van, tot, _ in bereiken)
