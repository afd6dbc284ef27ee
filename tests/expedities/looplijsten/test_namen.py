"""What a stretch is called, so that two halves of one street can be told apart."""

import pytest

from expedities.looplijsten.knippen import Hoe, knip
from expedities.looplijsten.namen import LANGSTE, namen
from tests.expedities.looplijsten.test_knippen import flat, straat


@pytest.mark.parametrize(
    ("hoe", "maat", "verwacht"),
    [
        (Hoe.STRAAT, 30, ["Merelstraat", "De Uitkijk"]),
        (Hoe.KANT, 30, ["Merelstraat oneven", "Merelstraat even", "De Uitkijk"]),
        (Hoe.VERDIEPING, 30, ["Merelstraat", "De Uitkijk, begane grond", "De Uitkijk, verdieping 1"]),
        (Hoe.AANTAL, 30, ["Merelstraat", "De Uitkijk"]),
        (Hoe.AANTAL, 20, ["Merelstraat oneven", "Merelstraat even", "De Uitkijk"]),
        (Hoe.AANTAL, 50, ["Merelstraat en De Uitkijk"]),
    ],
)
def test_name_says_where_it_is(hoe: Hoe, maat: int, verwacht: list[str]) -> None:
    deuren = [*straat("Merelstraat", 40), *flat("De Uitkijk", 2, 12, 40)]
    assert namen(knip(deuren, hoe, maat)) == verwacht


def test_part_of_a_side_is_named_by_its_numbers() -> None:
    assert namen(knip(straat("Merelstraat", 90), Hoe.AANTAL, 30)) == [
        "Merelstraat 1–59",
        "Merelstraat 61–89 en 2–30",
        "Merelstraat 32–90",
    ]


def test_many_short_streets_are_counted() -> None:
    deuren = [deur for nr in range(5) for deur in straat(f"{nr}e Dwarsstraat", 4, nr * 4)]
    assert namen([tuple(deuren)]) == ["0e Dwarsstraat, 1e Dwarsstraat en nog 3 straten"]


def test_name_fits_in_its_column() -> None:
    assert len(namen([(*straat("A" * 100, 3), *straat("B" * 100, 3, 3))])[0]) == LANGSTE
