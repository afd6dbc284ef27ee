"""Every page with the practice data on it: readable by all (axe), on a small phone, a phone and a laptop."""

from typing import Any

import pytest
from playwright.sync_api import Page

from expedities.expeditie.models import Expeditie
from tests.adressen import TABEL, ZIEN, adres, argumenten
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GEEN_PAGINA = frozenset(
    {"plan_pdf", "plan_json", "folder_pdf", "avond_ics", "bijeenkomst_ics", "security_txt", "gezond", "mijn_meenemen"}
)
OPENBAAR = [naam for naam, rij in TABEL.items() if rij.openbaar and rij.code == ZIEN and naam not in GEEN_PAGINA]
WERK = [naam for naam, rij in TABEL.items() if not rij.openbaar and rij.code == ZIEN and naam not in GEEN_PAGINA]


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


def test_every_work_page_is_for_everyone(oefenbuurt: Expeditie, page: Page, log_in: Any, speler: Any, axe: Any) -> None:
    waarden = argumenten(oefenbuurt)
    fouten: dict[str, list[str]] = {}
    gezien: set[str] = set()
    for rol in (Rol.PROCESBEGELEIDER, Rol.BEWONER, Rol.BEHEERDER):
        log_in(speler(rol))
        namen = [naam for naam in WERK if rol in TABEL[naam].rollen and naam not in gezien]
        fouten |= _loop(page, namen, waarden, axe)
        gezien |= set(namen)
    assert _als_tekst(fouten) == ""
    assert gezien == set(WERK)
