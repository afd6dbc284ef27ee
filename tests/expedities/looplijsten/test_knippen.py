"""Cutting the walk: each door once, whole floors, whole streets where it can be, even sizes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.looplijsten.knippen import Deur, Hoe, bijeen, helften, knip, plek

_STRATEN = ("Merelstraat", "Vinkstraat", "Kwikstaarthof")


def straat(naam: str, aantal: int, begin: int = 0) -> list[Deur]:
    """One side, as the walk goes: odd first, then even."""
    nummers = [*range(1, aantal + 1, 2), *range(2, aantal + 1, 2)]
    return [Deur(begin + plek, naam, nummer) for plek, nummer in enumerate(nummers)]


def flat(naam: str, verdiepingen: int, per_verdieping: int, begin: int = 0) -> list[Deur]:
    return [
        Deur(begin + hoog * per_verdieping + breed, "Flatweg", 100 + hoog * 10 + breed, gebouw=naam, verdieping=hoog)
        for hoog in range(verdiepingen)
        for breed in range(per_verdieping)
    ]


@st.composite
def wandelingen(draw: st.DrawFn) -> list[Deur]:
    aantal = draw(st.integers(0, 120))
    deuren = []
    for sleutel in range(aantal):
        gebouw = draw(st.sampled_from(["", "", "De Uitkijk", "De Linde"]))
        deuren.append(
            Deur(
                sleutel,
                draw(st.sampled_from(_STRATEN)),
                draw(st.integers(1, 60)),
                gebouw=gebouw,
                verdieping=draw(st.one_of(st.none(), st.integers(-1, 4))) if gebouw else None,
            )
        )
    return sorted(deuren, key=lambda deur: (deur.straat, deur.huisnummer % 2 == 0, deur.huisnummer, deur.sleutel))


@given(deuren=wandelingen(), hoe=st.sampled_from(Hoe), maat=st.integers(5, 60))
def test_every_door_comes_back_exactly_once(deuren: list[Deur], hoe: Hoe, maat: int) -> None:
    stukken = knip(deuren, hoe, maat)
    assert sorted(deur.sleutel for stuk in stukken for deur in stuk) == [*range(len(deuren))]
    assert all(stukken)


@given(deuren=wandelingen(), hoe=st.sampled_from(Hoe), maat=st.integers(5, 60))
def test_who_walks_a_stretch_never_goes_back_in_a_street(deuren: list[Deur], hoe: Hoe, maat: int) -> None:
    plaats = {deur.sleutel: nr for nr, deur in enumerate(deuren)}
    for stuk in knip(deuren, hoe, maat):
        buiten = [(plek(deur), plaats[deur.sleutel]) for deur in stuk if not deur.gebouw]
        for waar in {waar for waar, _ in buiten}:
            stappen = [nr for daar, nr in buiten if daar == waar]
            assert stappen == sorted(stappen)


@given(deuren=wandelingen(), hoe=st.sampled_from(Hoe), maat=st.integers(5, 60))
def test_floor_of_a_flat_is_never_cut_unless_the_street_was_asked_for(deuren: list[Deur], hoe: Hoe, maat: int) -> None:
    if hoe is Hoe.STRAAT:
        return
    op_lijst = {deur.sleutel: nr for nr, stuk in enumerate(knip(deuren, hoe, maat)) for deur in stuk}
    for blok in bijeen(deuren):
        assert len({op_lijst[deur.sleutel] for deur in blok}) == 1


@given(deuren=wandelingen(), maat=st.integers(5, 60))
def test_no_list_is_longer_than_asked_by_half_unless_one_floor_is(deuren: list[Deur], maat: int) -> None:
    langste = max((len(blok) for blok in bijeen(deuren)), default=0)
    assert all(len(stuk) <= max(1.5 * maat, langste) for stuk in knip(deuren, Hoe.AANTAL, maat))


@given(deuren=wandelingen(), maat=st.integers(5, 60))
def test_street_that_two_can_do_stays_whole(deuren: list[Deur], maat: int) -> None:
    op_lijst = {deur.sleutel: nr for nr, stuk in enumerate(knip(deuren, Hoe.AANTAL, maat)) for deur in stuk}
    for waar in {plek(deur) for deur in deuren}:
        daar = [op_lijst[deur.sleutel] for deur in deuren if plek(deur) == waar]
        if len(daar) <= 1.5 * maat:
            assert len(set(daar)) == 1


@pytest.mark.parametrize(
    ("deuren", "maat", "verwacht"),
    [
        ([], 30, []),
        (straat("A", 12), 30, [12]),
        (straat("A", 45), 30, [45]),
        (straat("A", 60), 30, [30, 30]),
        (straat("A", 300), 30, [30] * 10),
        ([*straat("A", 20), *straat("B", 20, 20), *straat("C", 20, 40)], 30, [20, 20, 20]),
        ([*straat("A", 25), *straat("B", 3, 25)], 30, [28]),
        ([*straat("A", 28), *straat("B", 5, 28), *straat("C", 27, 33)], 30, [28, 32]),
        (flat("Toren", 10, 8), 30, [24, 24, 32]),
        (flat("Toren", 2, 70), 30, [70, 70]),
    ],
)
def test_about_so_many_doors(deuren: list[Deur], maat: int, verwacht: list[int]) -> None:
    assert [len(stuk) for stuk in knip(deuren, Hoe.AANTAL, maat)] == verwacht


@pytest.mark.parametrize(
    ("hoe", "verwacht"),
    [(Hoe.STRAAT, [8, 10]), (Hoe.KANT, [4, 4, 10]), (Hoe.FLAT, [8, 10]), (Hoe.VERDIEPING, [8, 5, 5])],
)
def test_cut_by_what_people_see(hoe: Hoe, verwacht: list[int]) -> None:
    deuren = [*straat("A", 8), *flat("Toren", 2, 5, 8)]
    assert [len(stuk) for stuk in knip(deuren, hoe)] == verwacht


def test_flat_of_which_the_numbers_lie_between_those_of_the_street_is_one_walk() -> None:
    hoog = [Deur(1, "A", 3, gebouw="Toren", verdieping=0), Deur(4, "A", 4, gebouw="Toren", verdieping=0)]
    deuren = [Deur(0, "A", 1), hoog[0], Deur(2, "A", 5), Deur(3, "A", 2), hoog[1]]
    assert [[deur.sleutel for deur in stuk] for stuk in knip(deuren, Hoe.FLAT)] == [[0, 2, 3], [1, 4]]


@pytest.mark.parametrize(
    ("deuren", "verwacht"),
    [
        (straat("A", 20), 10),
        ([*straat("A", 8), *straat("B", 12, 8)], 8),
        (flat("Toren", 4, 5), 10),
        (flat("Toren", 1, 9), 4),
        (straat("A", 2), 1),
    ],
)
def test_list_is_split_where_one_would(deuren: list[Deur], verwacht: int) -> None:
    assert helften(deuren) == verwacht
