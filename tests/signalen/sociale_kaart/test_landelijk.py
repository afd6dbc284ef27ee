import re
from pathlib import Path

import pytest
from django.conf import settings

from signalen.sociale_kaart.belnummer import lees_belnummer
from signalen.sociale_kaart.landelijk import alle_nummers, landelijk
from signalen.sociale_kaart.models import Vraag

WORTEL = Path(settings.BASE_DIR)


def test_every_number_is_one_that_rings() -> None:
    assert {n.naam: lees_belnummer(n.nummer) for n in alle_nummers()} == {n.naam: n.nummer for n in alle_nummers()}
    assert {n.nummer for n in alle_nummers()} >= {"112", "113", "144", "0900 8844", "0800 2000", "0800 9009"}


def test_every_number_says_where_it_comes_from_and_when() -> None:
    assert [n.naam for n in alle_nummers() if not (n.herkomst and n.nagekeken_op and n.zekerheid in "ABC")] == []


def test_weak_source_is_not_on_the_screen() -> None:
    zwak = {n.naam for n in alle_nummers() if n.zekerheid == "C"}
    getoond = {n.naam for vraag in Vraag for n in landelijk(vraag)}
    assert zwak
    assert getoond == {n.naam for n in alle_nummers()} - zwak


def test_municipality_is_not_national() -> None:
    assert [n for n in alle_nummers() if n.nummer.startswith("14 ")] == []


def test_every_question_of_the_nation_has_somebody() -> None:
    lokaal = {Vraag.KAPOT, Vraag.BUURT}
    assert {vraag for vraag in Vraag if not landelijk(vraag)} == lokaal


def test_old_number_of_113_is_on_no_screen() -> None:
    oud = re.compile(r"0900[\s-]?0113")
    bestanden = [
        *WORTEL.glob("templates/**/*.html"),
        *WORTEL.glob("signalen/**/*.json"),
        *WORTEL.glob("locale/**/*.po"),
    ]
    bestanden += [*WORTEL.glob("**/*.typ"), *WORTEL.glob("static/wijk/*")]
    assert [str(pad) for pad in bestanden if pad.is_file() and oud.search(pad.read_text(errors="ignore"))] == []


@pytest.mark.parametrize(
    ("getypt", "staat_er"),
    [
        ("112", "112"),
        ("14030", "14 030"),
        ("14 030", "14 030"),
        ("0800-1205", "0800 1205"),
        ("0900 88 44", "0900 8844"),
        ("088-0767000", "088 0767 000"),
        ("06 00000123", "+31600000123"),
        ("030 789 0123", "+31307890123"),
    ],
)
def test_number_is_read_as_people_write_it(getypt: str, staat_er: str) -> None:
    assert lees_belnummer(getypt) == staat_er


@pytest.mark.parametrize(
    "getypt", ["", "0900-0113", "0900 0113", "12", "06 123", "0800-12", "bel mij", "'; DROP", "1" * 99]
)
def test_wrong_or_old_number_is_refused(getypt: str) -> None:
    with pytest.raises(ValueError):
        lees_belnummer(getypt)
