"""The walking lists in a browser: the map without tiles, and a sheet typed over with one key per door."""

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from pytest_django import Settings

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Bezoek
from tests import bouw
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
_TEGELS = "https://tegels.voorbeeld.test"


@pytest.fixture
def waar() -> Expeditie:
    """Two lists of six doors beside each other, and one door on no list."""
    waar = bouw.klaar_voor_de_deur()
    for nr in (1, 2):
        lijst = bouw.looplijst(waar, nr, naam=f"Laan {nr}")
        for huis in range(1, 7):
            bouw.adres(waar, huis, f"Laan {nr}", looplijst=lijst, lat=52.0 + nr / 1000, lon=5.0 + huis / 5000)
    bouw.adres(waar, 1, "Los", lat=52.0, lon=5.0)
    return waar


@pytest.fixture
def leider(waar: Expeditie, log_in: Any) -> Gebruiker:
    wie = bouw.met_rol(waar, Rol.PROCESBEGELEIDER)
    log_in(wie)
    return wie


def test_map_draws_every_door_and_the_keyboard_finds_each_list(
    page: Page, waar: Expeditie, leider: Gebruiker, axe: Any
) -> None:
    klachten: list[str] = []
    page.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
    page.goto(f"/werk/{waar.slug}/deuren/kaart/")
    expect(page.locator(".looplijst-stip")).to_have_count(13)
    page.get_by_role("button", name="Lijst 2: Laan 2, 0 van 6 deuren").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup a.looplijst-popup")).to_have_text("Lijst 2: Laan 2")
    page.wait_for_timeout(400)  # the popup has faded in
    assert axe(page) == ""
    page.get_by_role("button", name="hoe het liep").click()
    expect(page.locator(".looplijst-stip--open")).to_have_count(13)
    assert axe(page) == ""
    assert klachten == []


def test_map_without_its_tiles_says_so_and_still_draws(
    page: Page, waar: Expeditie, leider: Gebruiker, settings: Settings
) -> None:
    settings.KAART_TEGELS = _TEGELS + "/{z}/{x}/{y}.png"

    def weg(route: Route) -> None:
        route.abort()

    page.route(f"{_TEGELS}/**", weg)
    page.goto(f"/werk/{waar.slug}/deuren/kaart/")
    expect(page.get_by_text("De kaart kan niet laden. De adressen staan in de lijst.")).to_be_visible()
    expect(page.locator(".looplijst-stip")).to_have_count(13)
    expect(page.get_by_text("Kaartgegevens © Kadaster")).to_be_visible()


def test_sheet_is_typed_over_with_one_key_per_door(page: Page, waar: Expeditie, leider: Gebruiker, axe: Any) -> None:
    page.goto(f"/werk/{waar.slug}/looplijsten/1/overtypen/")
    page.get_by_label("middag").check()
    page.locator(".looplijst-overtypen__rij select").first.focus()
    page.keyboard.type("jng")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Backspace")
    assert axe(page) == ""
    page.get_by_role("button", name="Bewaar wat ik heb ingevuld").press("Enter")
    expect(page.get_by_text("Genoteerd: 2 deuren.")).to_be_visible()
    assert list(Bezoek.objects.order_by("pk").values_list("uitkomst", flat=True)) == ["komt", "niet_thuis"]
