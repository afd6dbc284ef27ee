"""The living style page, in a real browser at phone and desk width."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests import bouw


def breedte(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


@pytest.mark.django_db
def test_style_page_is_for_staff_only(client: Client) -> None:
    client.force_login(bouw.gebruiker("Noor"))
    assert client.get("/werk/stijl/").status_code == 404
    client.force_login(bouw.gebruiker("Beheer", is_staff=True))
    assert client.get("/werk/stijl/").status_code == 200


@pytest.mark.django_db
def test_style_page_needs_signing_in(client: Client) -> None:
    assert client.get("/werk/stijl/").status_code == 302


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("schema", ["light", "dark"])
@pytest.mark.parametrize("wijd", [360, 1280])
def test_style_page_is_accessible(page: Page, log_in: Any, axe: Any, wijd: int, schema: str) -> None:
    fouten: list[str] = []
    page.on("console", lambda regel: fouten.append(regel.text) if regel.type == "error" else None)
    log_in(bouw.gebruiker("Beheer", is_staff=True))
    page.set_viewport_size({"width": wijd, "height": 900})
    page.emulate_media(color_scheme="dark" if schema == "dark" else "light")
    page.goto("/werk/stijl/")
    assert axe(page) == ""
    assert breedte(page) == wijd
    assert fouten == []  # nothing that the security policy refused


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("wijd", [320, 640])  # the smallest phone; a laptop at 200 % zoom
def test_style_page_never_scrolls_sideways(page: Page, log_in: Any, wijd: int) -> None:
    log_in(bouw.gebruiker("Beheer", is_staff=True))
    page.set_viewport_size({"width": wijd, "height": 640})
    page.goto("/werk/stijl/")
    assert breedte(page) == wijd


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_controls_are_large_enough_for_a_thumb(page: Page, log_in: Any) -> None:
    log_in(bouw.gebruiker("Beheer", is_staff=True))
    page.goto("/werk/stijl/")
    klein = page.evaluate(
        """[...document.querySelectorAll(`button, summary, nav a, .utrecht-button, .wijk-belknop, .wijk-hulp a,
            .wijk-keuze, .utrecht-textbox, .utrecht-select`)]
           .filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))"""
    )
    assert klein == []


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_error_summary_takes_the_focus_and_leads_to_the_field(page: Page, log_in: Any) -> None:
    log_in(bouw.gebruiker("Beheer", is_staff=True))
    page.goto("/werk/stijl/")
    assert page.evaluate("document.activeElement.hasAttribute('data-fouten')")
    page.get_by_role("link", name="Kom je ook? Kies er één.").click()
    assert page.evaluate("document.activeElement.id") == "fout_fout-kom_je_0"


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_style_page_reads_without_script(browser: Browser, live_server: LiveServer, client: Client) -> None:
    client.force_login(bouw.gebruiker("Beheer", is_staff=True))
    zonder = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    zonder.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    page = zonder.new_page()
    page.goto("/werk/stijl/")
    assert page.get_by_role("button", name="Zet in het plan").is_visible()
    zonder.close()
