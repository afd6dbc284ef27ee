"""Every page with the practice data on it: readable by all (axe), on a small phone, a phone and a laptop."""

from typing import Any

import pytest
from playwright.sync_api import Page

from expedities.expeditie.models import Expeditie
from tests.adressen import TABEL, ZIEN, adres, alle_adressen, argumenten
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GEEN_PAGINA = frozenset({"sw", "gezond", "mijn_meenemen", "werk_convenant_scan"})
GEEN_HTML = (".pdf", ".ics", ".json", ".txt")
PADEN = dict(alle_adressen())


def _is_pagina(naam: str) -> bool:
    return TABEL[naam].code == ZIEN and naam not in GEEN_PAGINA and not PADEN[naam].endswith(GEEN_HTML)


OPENBAAR = [naam for naam, rij in TABEL.items() if rij.openbaar and _is_pagina(naam)]
WERK = [naam for naam, rij in TABEL.items() if not rij.openbaar and _is_pagina(naam)]

DELEN = 6  # so that the workers share the walk


def _bekijk(page: Page, pad: str, axe: Any) -> list[str]:
    page.set_viewport_size({"width": 360, "height": 740})
    antwoord = page.goto(pad)
    fout = [] if antwoord is not None and antwoord.status == ZIEN else [f"status {antwoord and antwoord.status}"]
    fout += [f"{n} headings of level 1" for n in [page.locator("h1").count()] if n != 1]
    fout += ["no title"] if not page.title().strip() else []
    fout += [f"360 px: {axe(page)}"]
    page.set_viewport_size({"width": 320, "height": 740})
    breed = page.evaluate("document.documentElement.scrollWidth")
    fout += [f"{breed} px wide on 320"] if breed > 320 else []
    page.set_viewport_size({"width": 1280, "height": 900})
    fout += [f"1280 px: {axe(page)}"]
    return [regel for regel in fout if not regel.endswith("px: ")]


def _loop(page: Page, namen: list[str], waarden: dict[str, dict[str, Any]], axe: Any) -> dict[str, list[str]]:
    gezien = {naam: _bekijk(page, adres(naam, waarden[naam]), axe) for naam in namen}
    return {naam: fouten for naam, fouten in gezien.items() if fouten}


def _als_tekst(fouten: dict[str, list[str]]) -> str:
    return "\n".join(f"{naam}: {regel}" for naam, regels in fouten.items() for regel in regels)


def test_every_public_page_is_for_everyone(oefenbuurt: Expeditie, page: Page, axe: Any) -> None:
    assert _als_tekst(_loop(page, OPENBAAR, argumenten(oefenbuurt), axe)) == ""


def _kijker(naam: str) -> Rol:
    """Who looks: the procesbegeleider, and others only where that role may not."""
    return next(rol for rol in (Rol.PROCESBEGELEIDER, Rol.BEWONER, Rol.BEHEERDER) if rol in TABEL[naam].rollen)


@pytest.mark.parametrize("deel", range(DELEN))
def test_every_work_page_is_for_everyone(
    oefenbuurt: Expeditie, page: Page, log_in: Any, speler: Any, axe: Any, deel: int
) -> None:
    waarden = argumenten(oefenbuurt)
    fouten: dict[str, list[str]] = {}
    namen = WERK[deel::DELEN]
    for rol in sorted({_kijker(naam) for naam in namen}):
        log_in(speler(rol))
        fouten |= _loop(page, [naam for naam in namen if _kijker(naam) is rol], waarden, axe)
    assert _als_tekst(fouten) == ""


def test_the_check_itself_finds_what_is_wrong(page: Page, axe: Any) -> None:
    page.set_content("<html lang='nl'><title>x</title><main><h1>x</h1><img src='x.png'></main></html>")
    assert axe(page).startswith("image-alt: ")
