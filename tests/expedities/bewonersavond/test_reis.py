"""Journeys in a real browser, on a small phone, without JavaScript or with a keyboard only."""

import re
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from expedities.bewonersavond.models import Aanmelding, Aanwezigheid
from expedities.buurtplan.models import Actie, Buurtplan
from expedities.expeditie.models import Expeditie
from tests import bouw
from tests.expedities.paginas import vul
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def waar() -> Expeditie:
    return vul(bouw.klaar_voor_de_deur(), 2)


def test_a_resident_signs_up_without_javascript(browser: Browser, live_server: LiveServer, waar: Expeditie) -> None:
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"/buurt/{waar.slug}/avonden/2/")
    page.get_by_role("link", name="Ik kom ook").click()
    page.get_by_label("Bel me").check()
    page.get_by_label("Hoe heet je?").fill("Bep")
    page.get_by_role("button", name="Dit is het, tot dan!").click()
    expect(page.get_by_role("alert")).to_contain_text("Vul je nummer in")

    page.get_by_label("Je telefoonnummer").fill("06 0000 0123")
    page.get_by_label("Haal me op").check()
    page.get_by_role("button", name="Dit is het, tot dan!").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Leuk, je komt!")
    expect(page.get_by_text("De dag ervoor bellen we je, na 10:00 uur.")).to_be_visible()
    context.close()
    bep = Aanmelding.objects.get(deelnemer__voornaam="Bep")
    assert (bep.ophalen, bep.telefoon) == (True, "+31600000123")


def _tab_naar(page: Page, naam: str) -> None:
    """By the Tab key alone, as somebody without a mouse."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText") == naam:
            return
    raise AssertionError(naam)


def test_a_resident_signs_up_with_the_keyboard(page: Page, waar: Expeditie) -> None:
    page.goto(f"/buurt/{waar.slug}/avonden/2/aanmelden/")
    _tab_naar(page, "Hoe heet je?")
    page.keyboard.type("Omar")
    _tab_naar(page, "Ja, ik kom")
    page.keyboard.press("ArrowDown")
    _tab_naar(page, "Dit is het, tot dan!")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Fijn, misschien zien we je")
    assert Aanmelding.objects.get(deelnemer__voornaam="Omar").komt == "misschien"


def test_the_facilitator_lets_people_in_and_takes_one_back(page: Page, log_in: Any, waar: Expeditie, axe: Any) -> None:
    log_in(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    eerst = Aanwezigheid.objects.filter(avond__nr=2).count()
    page.goto(reverse("werk_avond", args=[waar.slug, 2]))

    page.get_by_role("button", name="Sanne 0 met z’n 2").click()
    page.get_by_role("button", name="1 die hier werkt").click()
    page.get_by_role("button", name=re.compile("^Toch niet ?: geteld")).click()

    expect(page.get_by_role("button", name="Sanne 0 met z’n 2")).to_have_count(0)
    assert Aanwezigheid.objects.filter(avond__nr=2).count() == eerst + 1
    assert axe(page) == ""


OPENBAAR = {
    "avond": [1],
    "aanmelden": [2],
    "aanmelden_klaar": [2],
    "nieuw_hier": [],
    "nieuw_hier_klaar": [],
    "plan": [],
    "plan_versies": [],
    "plan_versie": [2],
}
WERK = {
    "werk_avonden": [],
    "werk_avond": [2],
    "werk_punten": [],
    "werk_muur": [],
    "werk_plan": [],
    "werk_avond_lijst": [1],
    "werk_avond_bellen": [2],
    "werk_avond_bellen_overtypen": [2],
    "werk_aanmeldingen": [2],
    "werk_regelen": [2],
    "werk_rondvertellen": [],
    "werk_nieuwe_buren": [],
}


def test_pages_stay_accessible_when_something_is_wrong(page: Page, log_in: Any, waar: Expeditie, axe: Any) -> None:
    page.goto(reverse("aanmelden", args=[waar.slug, 2]))
    page.get_by_role("button", name="Dit is het, tot dan!").click()
    expect(page.get_by_role("alert")).to_contain_text("Hoe heet je?")
    assert axe(page) == ""
    log_in(bouw.met_rol(waar, Rol.BEWONER))
    actie = Actie.objects.earliest("pk")
    page.goto(reverse("werk_actie", args=[waar.slug, actie.pk]))
    Actie.objects.filter(pk=actie.pk).update(wat="Een rode bank")
    Buurtplan.objects.update(versie=9)
    page.get_by_label("Wat gaan we doen?").fill("Een groene bank")
    page.get_by_role("button", name="Zet in het plan").click()

    expect(page.get_by_role("heading", name="Dit schreef iemand anders net")).to_be_visible()
    expect(page.get_by_text("Een rode bank")).to_be_visible()
    expect(page.get_by_label("Wat gaan we doen?")).to_have_value("Een groene bank")
    assert axe(page) == ""


@pytest.mark.parametrize("breedte", [360, 1280])
def test_pages_are_accessible_and_fit(page: Page, log_in: Any, waar: Expeditie, axe: Any, breedte: int) -> None:
    page.set_viewport_size({"width": breedte, "height": 800})
    adressen = [reverse(naam, args=[waar.slug, *bij]) for naam, bij in {**OPENBAAR, "volgen": []}.items()]
    fouten = [fout for adres in adressen if (fout := _nagekeken(page, adres, axe))]
    log_in(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    actie = Actie.objects.exclude(gevraagd_van="").values_list("pk", flat=True)[0]
    adressen = [reverse(naam, args=[waar.slug, *bij]) for naam, bij in WERK.items()]
    adressen += [reverse(naam, args=[waar.slug, actie]) for naam in ("werk_actie", "werk_actie_antwoord")]
    fouten += [fout for adres in adressen if (fout := _nagekeken(page, adres, axe))]
    assert fouten == []


def _nagekeken(page: Page, adres: str, axe: Any) -> str:
    page.goto(adres)
    te_breed = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    fout: str = axe(page) or (f"{te_breed} px too wide" if te_breed > 0 else "")
    return f"{adres}: {fout}" if fout else ""
