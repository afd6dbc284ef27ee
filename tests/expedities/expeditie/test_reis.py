"""The journey of who prepares, on a phone: from "not yet" to "ring the doors"."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests import bouw
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def lid_erbij(page: Page, soort: str) -> None:
    page.get_by_role("link", name="Iemand erbij").click()
    page.get_by_label("Naam", exact=True).fill("Sanne")
    page.get_by_label(soort, exact=True).check()
    if soort == "organisatie":
        page.get_by_label("Welke organisatie?").fill("Welzijn")
    page.get_by_role("button", name="Zet in de denktank").click()
    expect(page.get_by_text("Staat in de denktank.")).to_be_visible()


def test_a_resident_finds_the_buurt_and_its_promises(page: Page, axe: Any) -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.adres(waar)
    page.goto("/")
    assert axe(page) == ""
    page.get_by_label("Je postcode of de naam van je buurt").fill("1234 ab")
    page.get_by_role("button", name="Zoek").click()
    page.get_by_role("link", name="Vogelbuurt").click()
    assert axe(page) == ""
    page.get_by_role("link", name="De gemeente staat achter jullie plan").click()
    expect(page.get_by_text("W. de Wit, wethouder")).to_be_visible()
    assert axe(page) == ""


def test_the_facilitator_clears_what_stands_before_the_doors(page: Page, log_in: Any, axe: Any) -> None:
    waar = bouw.expeditie()
    log_in(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    page.goto(f"/werk/{waar.slug}/")
    expect(page.get_by_role("heading", name="Nog 4 dingen, dan kunnen we langs de deuren")).to_be_visible()
    page.get_by_text("Een mail die klaarstaat. Aan de gemeente").click()
    assert axe(page) == ""
    page.get_by_role("link", name="In de denktank zat nog geen bewoner.").click()
    for soort in ("gemeente", "organisatie", "bewoner"):
        lid_erbij(page, soort)
    assert axe(page) == ""
    page.goto(f"/werk/{waar.slug}/convenant/tekst/")
    page.get_by_label("Wie is verantwoordelijk voor persoonsgegevens?").fill("Stichting Vogelbuurt")
    page.get_by_role("button", name="Bewaar het convenant").click()
    page.get_by_role("link", name="Een partij erbij").click()
    page.get_by_label("gemeente", exact=True).check()
    page.get_by_label("Welke organisatie?").fill("Gemeente Voorbeeldstad")
    page.get_by_label("Wie is de contactpersoon?").fill("E. Blom")
    page.get_by_label("In welke functie?").fill("gebiedsmanager")
    page.get_by_role("button", name="Zet deze partij erbij").click()
    page.get_by_role("link", name="Lees en teken").click()
    page.get_by_role("button", name="Teken het convenant").click()
    expect(page.locator("[data-fouten]")).to_be_focused()
    assert axe(page) == ""
    page.get_by_label("Namens wie?").select_option(label="Gemeente Voorbeeldstad")
    page.get_by_label("Wie tekent?").fill("W. de Wit")
    page.get_by_label("In welke functie?").fill("wethouder")
    page.get_by_label("Ik heb de tekst gelezen").check()
    page.get_by_role("button", name="Teken het convenant").click()
    expect(page.get_by_text("Getekend. Dank je wel.")).to_be_visible()
    page.goto(f"/werk/{waar.slug}/")
    expect(page.get_by_text("Nog niet aanbellen")).to_have_count(0)
    assert axe(page) == ""
