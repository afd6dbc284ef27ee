"""The pages of signing in, of oneself and of roles, on a phone, for everyone."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from tests import bouw
from tests.wijkexpeditie.accounts.inloggen import code_per_sms, met_telefoon
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def _netjes(page: Page, axe: Any, klachten: list[str]) -> None:
    assert (page.url, axe(page)) == (page.url, "")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert klachten == []


@pytest.fixture
def klachten(page: Page) -> list[str]:
    lijst: list[str] = []
    page.on("console", lambda regel: lijst.append(regel.text) if regel.type == "error" else None)
    return lijst


def test_resident_signs_in_with_a_telephone(page: Page, axe: Any, klachten: list[str]) -> None:
    sanne = met_telefoon("Sanne Bakker")
    page.goto("/mijn/")
    _netjes(page, axe, klachten)
    page.get_by_label("Telefoon of e-mail").fill("06")
    page.get_by_role("button", name="Stuur mij een code").click()
    assert page.title().startswith("Fout:")
    _netjes(page, axe, klachten)
    page.get_by_label("Telefoon of e-mail").fill(str(sanne.telefoon).replace("+31", "0"))
    page.get_by_role("button", name="Stuur mij een code").click()
    _netjes(page, axe, klachten)
    page.get_by_label("Code").fill(code_per_sms(str(sanne.telefoon)))
    page.get_by_role("button", name="Verder").click()
    page.wait_for_url("**/mijn/")
    assert page.get_by_role("heading", level=1).inner_text() == "Mijn gegevens"
    _netjes(page, axe, klachten)


def test_sign_up_page(page: Page, axe: Any, klachten: list[str]) -> None:
    page.goto("/accounts/signup/")
    _netjes(page, axe, klachten)
    page.get_by_role("button", name="Stuur mij een code").click()
    assert page.locator(".utrecht-form-field--invalid").count() == 2
    _netjes(page, axe, klachten)


def test_own_pages(page: Page, axe: Any, klachten: list[str], log_in: Any) -> None:
    waar = bouw.klaar_voor_de_deur()
    wie = bouw.gebruiker("Sanne")
    zelf = bouw.deelnemer(waar, "Sanne", telefoon="+31600000001", gebruiker=wie)
    bouw.lid(bouw.werkgroep(waar), deelnemer=zelf)
    log_in(wie)
    paden = ["mijn/", "mijn/naam/", "mijn/verwijderen/", "mijn/weg/", f"mijn/deelnemer/{zelf.pk}/", "accounts/2fa/"]
    for pad in (*paden, "accounts/email/", "accounts/phone/change/", "accounts/sessions/", "accounts/logout/"):
        page.goto(f"/{pad}")
        _netjes(page, axe, klachten)


def test_roles_and_log(page: Page, axe: Any, klachten: list[str], log_in: Any) -> None:
    waar = bouw.klaar_voor_de_deur()
    noor = bouw.met_rol(waar, Rol.PROCESBEGELEIDER)
    bouw.deelnemer(waar)
    log_in(noor)
    page.goto(f"/werk/{waar.slug}/deelnemers/")
    page.get_by_role("button", name="Woont hier").click()
    _netjes(page, axe, klachten)
    page.goto(f"/werk/{waar.slug}/rollen/")
    page.get_by_label("Naam").fill("Bel")
    page.get_by_label("E-mail of telefoon").fill("bel@voorbeeld.test")
    page.get_by_label("Welke rol?").select_option("beller")
    page.get_by_role("button", name="Geef deze rol").click()
    _netjes(page, axe, klachten)
    page.get_by_role("link", name=re.compile("stopt.*Bel")).click()
    _netjes(page, axe, klachten)
    page.get_by_role("button", name="Stop deze rol").click()
    page.goto(f"/werk/{waar.slug}/logboek/")
    assert "gaf een rol: beller" in page.locator("main").inner_text()
    _netjes(page, axe, klachten)
