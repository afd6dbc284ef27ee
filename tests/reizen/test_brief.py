"""Somebody with a letter: types the code, says yes, and each page on the way is for everyone. Also without script."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from expedities.bewonersavond.models import Aanmelding
from expedities.brieven.models import Uitnodiging
from tests import bouw

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def brief() -> Uitnodiging:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, timezone.now() + timedelta(days=5))
    return bouw.brief(bouw.adres(waar))


def typ_de_code(page: Page, brief: Uitnodiging) -> None:
    page.goto("/u/")
    page.get_by_label("Welke code staat op je brief?").fill(f" {brief.code} ".lower())
    page.get_by_role("button", name="Verder").click()


def test_from_the_paper_to_a_chair(page: Page, brief: Uitnodiging, axe: Any) -> None:
    typ_de_code(page, brief)
    expect(page.get_by_role("heading", name="Kom je ook?")).to_be_visible()
    fouten = [axe(page)]
    page.get_by_role("button", name="Ja, ik kom").click()
    expect(page.get_by_role("heading", name="Leuk, je komt!")).to_be_visible()
    fouten.append(axe(page))
    page.get_by_label("Met hoeveel kom je?").fill("2")
    page.get_by_role("button", name="Klaar").click()
    expect(page.get_by_role("heading", name="Tot dan!")).to_be_visible()
    fouten.append(axe(page))
    page.get_by_role("link", name="Verander je antwoord").click()
    page.get_by_role("button", name="Bel mij").click()
    page.get_by_role("button", name="Bel mij").click()
    expect(page.get_by_text("Er klopt nog iets niet")).to_be_visible()
    fouten.append(axe(page))
    assert (fouten, Aanmelding.objects.get().aantal) == ([""] * 4, 2)


def test_without_script_it_is_the_same(browser: Browser, live_server: LiveServer, brief: Uitnodiging) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    typ_de_code(page, brief)
    page.get_by_role("button", name="Nee, deze keer niet").click()
    expect(page.get_by_role("heading", name="Jammer, maar dank dat je het zegt")).to_be_visible()
    context.close()
    assert Uitnodiging.objects.get().antwoord == "nee"
