"""The journey of a report, in a real browser at 360 px with JavaScript off; and axe on every page of this app."""

import re
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from expedities.expeditie.models import Expeditie
from signalen.signaal.models import Signaal
from signalen.sociale_kaart.actions import voeg_flatcontact_toe, voeg_vermelding_toe
from signalen.wegwijzer.stappen import Stap
from tests import bouw
from tests.signalen import bouwen
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def _past(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def test_report_follow_answer_and_ask_again(browser: Browser, live_server: LiveServer) -> None:
    waar = bouw.expeditie()
    telefoon = browser.new_context(
        base_url=live_server.url, viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    page = telefoon.new_page()
    page.goto(reverse("signaal_nieuw", args=[waar.slug]))
    page.get_by_role("link", name="Nee, geen gevaar").click()
    page.get_by_role("link", name="Een ding of een plek").click()
    page.get_by_label("lamp of licht").check()
    page.get_by_label("Wat is er?").fill("De lamp van de buurman Jansen is kapot")
    page.get_by_role("button", name="Stuur mijn melding").click()
    expect(page.get_by_role("heading", name="Gaat dit over een persoon?")).to_be_visible()
    page.get_by_label("Wat is er?").fill("De lamp bij de vijver is kapot")
    page.get_by_role("button", name="Stuur mijn melding").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dank je, je melding is binnen")
    signaal = Signaal.objects.get()
    bouwen.beantwoord(signaal)
    page.goto("/s/")
    page.get_by_label("Welke code kreeg je?").fill(signaal.leesbare_code.lower())
    page.get_by_role("button", name="Kijk hoe het ervoor staat").click()
    expect(page.get_by_text("De lamp brandt weer.").first).to_be_visible()
    page.get_by_role("button", name="Ja, het is goed zo").click()
    expect(page.get_by_text("Fijn. Dank je dat je het liet weten.")).to_be_visible()
    telefoon.close()


def test_reporter_who_is_not_satisfied_asks_again(page: Page) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(bouw.expeditie()))
    page.goto(signaal.get_absolute_url())
    page.get_by_label("Wat is er nog?").fill("De lamp is weer uit.")
    page.get_by_role("button", name="Nee, kijk er nog eens naar").click()
    expect(page.get_by_text("Je vroeg om er nog eens naar te kijken.")).to_be_visible()
    signaal.refresh_from_db()
    assert signaal.staat == "ontvangen"


def _gevuld() -> tuple[Expeditie, list[Signaal]]:
    waar = bouw.klaar_voor_de_deur()
    leider = bouwen.leider(waar)
    for vraag, naam in (("kapot", "Gemeente Voorbeeldstad"), ("buurt", "Buurthuis De Merel")):
        voeg_vermelding_toe(
            expeditie=waar, vraag=vraag, naam=naam, nummer="14 030", eigenaar="Ria", zin="Voor alles op straat.",
            bereikbaar="ma–vr 9–17 uur", door=leider, op=bouw.OP,
        )  # fmt: skip
    voeg_flatcontact_toe(
        expeditie=waar, waar="De Ekster", voornaam="Bep", telefoon="06 00000300", zei_ja=True, door=leider, op=bouw.OP
    )
    signalen = [bouwen.signaal(waar), bouwen.beantwoord(bouwen.signaal(waar, "bellen"))]
    return waar, [*signalen, bouwen.beantwoord(bouwen.signaal(waar, "sms")), bouwen.beantwoord(bouwen.signaal(waar))]


@pytest.mark.parametrize("breed", [360, 1280])
def test_public_pages_are_accessible(page: Page, axe: Any, breed: int) -> None:
    waar, signalen = _gevuld()
    page.set_viewport_size({"width": breed, "height": 800})
    nieuw = reverse("signaal_nieuw", args=[waar.slug])
    paden = [*(f"{nieuw}?stap={stap}" for stap in Stap), reverse("wie_bel_ik", args=[waar.slug]), "/s/", "/s/MIS/"]
    for pad in [*paden, *(signaal.get_absolute_url() for signaal in signalen)]:
        page.goto(pad)
        assert (pad, axe(page), _past(page)) == (pad, "", True)


@pytest.mark.parametrize("breed", [360, 1280])
def test_work_pages_are_accessible(page: Page, axe: Any, log_in: Any, breed: int) -> None:
    waar, signalen = _gevuld()
    page.set_viewport_size({"width": breed, "height": 800})
    log_in(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    vermelding = waar.vermeldingen.all()[0]
    namen = (
        "werk_signalen",
        "werk_signaal_nieuw",
        "werk_wie_bel_ik",
        "werk_vermelding_nieuw",
        "werk_flatcontact_nieuw",
    )
    paden = [reverse(naam, args=[waar.slug]) for naam in namen]
    paden += [reverse(naam, args=[waar.slug, vermelding.pk]) for naam in ("werk_vermelding", "werk_vermelding_weg")]
    for pad in [*paden, *(reverse("werk_signaal", args=[waar.slug, signaal.pk]) for signaal in signalen)]:
        page.goto(pad)
        assert (pad, axe(page), _past(page)) == (pad, "", True)


def test_form_with_errors_is_accessible(page: Page, axe: Any) -> None:
    page.goto(f"{reverse('signaal_nieuw', args=[bouw.expeditie().slug])}?stap=formulier")
    page.get_by_label("Wat is er?").fill("Die man van 34")
    page.get_by_label("iets anders").check()
    page.get_by_role("button", name="Stuur mijn melding").click()
    expect(page).to_have_title(re.compile("^Fout:"))
    assert axe(page) == ""
