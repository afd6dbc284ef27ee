"""A resident with an old phone, no JavaScript and no account: from the front door to the answer on a report."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from expedities.bewonersavond.models import Aanmelding, Bron
from signalen.signaal.models import Signaal
from tests import bouw
from tests.signalen.bouwen import beantwoord
from werkgroepen.bijeenkomsten.models import Antwoord, Opkomst
from werkgroepen.herinneringen.plannen import plan_herinneringen
from werkgroepen.werkgroep.models import Lidmaatschap

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def over(dagen: int) -> datetime:
    return timezone.localtime().replace(hour=19, minute=30, second=0, microsecond=0) + timedelta(days=dagen)


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    telefoon = browser.new_context(
        base_url=live_server.url, viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    telefoon.set_default_timeout(10_000)
    yield telefoon.new_page()
    telefoon.close()


def test_from_the_front_door_to_an_answer(page: Page) -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.adres(waar)
    bouw.avond(waar, 1, over(7))
    bouw.bijeenkomst(bouw.werkgroep(waar), over(2))

    page.goto("/")
    page.get_by_label("Je postcode of de naam van je buurt").fill("1234 ab")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Vogelbuurt").click()
    _meld_aan(page)
    _doe_mee_en_antwoord(page, waar.slug)
    _meld_een_lamp(page, waar.slug)


def _meld_aan(page: Page) -> None:
    page.goto(f"{page.url}avonden/1/")
    page.get_by_role("link", name="Ik kom ook").click()
    page.get_by_label("Hoe heet je?").fill("Bep")
    page.get_by_role("button", name="Dit is het, tot dan!").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Leuk, je komt!")
    assert Aanmelding.objects.get(deelnemer__voornaam="Bep").bron == Bron.WEB


def _doe_mee_en_antwoord(page: Page, slug: str) -> None:
    page.goto(f"/buurt/{slug}/werkgroepen/")
    page.get_by_role("link", name="Samen koken").click()
    page.get_by_role("link", name="Ik doe mee").click()
    page.get_by_label("Hoe heet je?").fill("Bep")
    page.get_by_label("Je telefoonnummer").fill("06 0000 0123")
    page.get_by_role("button", name="Ik doe mee").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fijn, je doet mee!")
    plan_herinneringen(over(1))
    opkomst = Opkomst.objects.get(lid=Lidmaatschap.objects.get())
    page.goto(f"/a/{opkomst.token}/")
    page.get_by_role("button", name="Ik kom", exact=True).click()
    opkomst.refresh_from_db()
    assert opkomst.antwoord == Antwoord.KOMT


def _meld_een_lamp(page: Page, slug: str) -> None:
    page.goto(f"/buurt/{slug}/")
    page.get_by_role("link", name="Meld iets").first.click()
    page.get_by_role("link", name="Nee, geen gevaar").click()
    page.get_by_role("link", name="Een ding of een plek").click()
    page.get_by_label("lamp of licht").check()
    page.get_by_label("Wat is er?").fill("De lamp bij de vijver is kapot")
    page.get_by_role("button", name="Stuur mijn melding").click()
    signaal = Signaal.objects.get()
    expect(page.get_by_text(signaal.leesbare_code).first).to_be_visible()
    beantwoord(signaal)
    page.goto("/s/")
    page.get_by_label("Welke code kreeg je?").fill(signaal.leesbare_code.lower())
    page.get_by_role("button", name="Kijk hoe het ervoor staat").click()
    expect(page.get_by_text("De lamp brandt weer.").first).to_be_visible()
