from datetime import date
from itertools import product

import pytest

from signalen.signaal.models import GESLOTEN, OPEN, Staat
from signalen.signaal.verloop import MAG, mag, mag_dicht, telt_als_poging


def test_table_knows_every_state() -> None:
    assert set(MAG) == {str(staat) for staat in Staat}
    assert {naar for rij in MAG.values() for naar in rij} == {str(staat) for staat in Staat}


ALLEMAAL = {
    ("ontvangen", "opgepakt"), ("ontvangen", "wacht"), ("ontvangen", "opgelost"), ("ontvangen", "niet_opgelost"),
    ("opgepakt", "wacht"), ("opgepakt", "opgelost"), ("opgepakt", "niet_opgelost"),
    ("wacht", "opgepakt"), ("wacht", "wacht"), ("wacht", "opgelost"), ("wacht", "niet_opgelost"),
    ("opgelost", "ontvangen"), ("niet_opgelost", "ontvangen"),
}  # fmt: skip


@pytest.mark.parametrize(("van", "naar"), list(product(Staat.values, Staat.values)))
def test_each_move_is_allowed_or_not(van: str, naar: str) -> None:
    assert mag(van, naar) is ((van, naar) in ALLEMAAL)


def test_open_and_closed_are_all_states() -> None:
    assert {*OPEN, *GESLOTEN} == set(Staat)


@pytest.mark.parametrize(
    ("antwoord", "weg", "aangekomen", "pogingen", "uit"),
    [
        ("", "", False, 0, False),
        ("  ", "", True, 3, False),
        ("Gemaakt.", "", False, 0, True),
        ("Gemaakt.", "sms", False, 0, False),
        ("Gemaakt.", "sms", True, 0, True),
        ("Gemaakt.", "bellen", False, 2, False),
        ("Gemaakt.", "bellen", False, 3, True),
    ],
)
def test_closing_needs_an_answer_that_arrived(
    antwoord: str, weg: str, aangekomen: bool, pogingen: int, uit: bool
) -> None:
    assert mag_dicht(antwoord=antwoord, contactweg=weg, aangekomen=aangekomen, pogingen=pogingen) is uit


def test_attempt_counts_once_a_day() -> None:
    eerder = [date(2026, 11, 18), date(2026, 11, 19)]
    assert [telt_als_poging(date(2026, 11, dag), eerder) for dag in (18, 19, 20)] == [False, False, True]
