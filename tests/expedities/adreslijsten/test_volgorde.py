import random

import pytest

from expedities.adreslijsten.adressleutel import Adresregel
from expedities.adreslijsten.volgorde import Deurplek, loop, op_loopvolgorde


@pytest.mark.parametrize(
    "straten",
    [
        ("1e Dwarsweg", "2e Dwarsweg", "10e Dwarsweg", "Ariënsstraat", "Bakkerstraat"),
        ("Ariensplein", "Ariënsstraat", "Arnhempad"),
        ("Dam", "de Bruijnstraat", "Dr. Nolensstraat", "Elzenhof"),
        ("’s-Gravenlaan", "Singel", "'t Hof", "Tuinpad"),
    ],
)
def test_streets_follow_the_alphabet_as_people_know_it(straten: tuple[str, ...]) -> None:
    assert _gehusseld([Adresregel(straat, 1) for straat in straten]) == [f"{straat} 1" for straat in straten]


def test_one_side_comes_before_the_other_and_2_before_10() -> None:
    nummers = (1, 3, 11, 101, 2, 10, 12)
    assert _gehusseld([Adresregel("Weg", nummer) for nummer in nummers]) == [f"Weg {nummer}" for nummer in nummers]


def test_behind_one_number_people_count_upwards() -> None:
    achter = [("", ""), ("", "HS"), ("", "1"), ("", "2"), ("", "3HOOG"), ("", "10"), ("", "BIS"),
              ("A", ""), ("A", "1"), ("A", "2"), ("A", "10"), ("B", "")]  # fmt: skip
    adressen = [Adresregel("Weg", 7, letter, toevoeging) for letter, toevoeging in achter]
    assert _gehusseld(adressen) == [adres.label for adres in adressen]


@pytest.mark.parametrize(
    ("letters", "volgorde"), [("ABCDEFGHIJ", "ABCDEFGHIJ"), ("BHA", "HAB")], ids=["a row of letters", "huis"]
)
def test_h_is_the_ground_floor_unless_g_stands_beside_it(letters: str, volgorde: str) -> None:
    deuren = [Deurplek(nr, "Weg", 12, letter) for nr, letter in enumerate(letters)]
    assert "".join(letters[nr] for nr in loop(reversed(deuren))) == volgorde


def _gehusseld(adressen: list[Adresregel]) -> list[str]:
    door_elkaar = random.Random(7).sample(adressen, len(adressen))
    return [adres.label for adres in op_loopvolgorde(door_elkaar)]
