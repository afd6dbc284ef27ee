"""A resident with an old phone, without JavaScript, joins a group and answers the reminder; all pages at 360 px."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests import bouw
from werkgroepen.bijeenkomsten.models import Bijeenkomst, Opkomst
from werkgroepen.herinneringen.plannen import plan_herinneringen
from werkgroepen.werkgroep.lidcode import lidcode
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging, Werkgroep
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def over(dagen: int) -> datetime:
    """A moment to come by the real clock, at seven in the evening."""
    return timezone.localtime().replace(hour=19, minute=0, second=0, microsecond=0) + timedelta(days=dagen)


@pytest.fixture
def groep() -> Werkgroep:
    groep = bouw.werkgroep(bouw.klaar_voor_de_deur(), leuk=["koken"], trekker="Ria")
    bouw.werkgroep(groep.expeditie, "Groene stoep", wat="Tegels eruit, planten erin.", leuk=["buiten"])
    bouw.bijeenkomst(groep, over(4), gemaakt_op=timezone.now() - timedelta(days=9))
    return groep


@pytest.fixture
def zonder_js(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def test_resident_joins_and_answers_without_javascript(groep: Werkgroep, zonder_js: Page) -> None:
    page = zonder_js
    page.goto(reverse("werkgroepen", args=[groep.expeditie.slug]))
    page.get_by_role("link", name="koken en samen eten").click()
    assert page.locator("article h3").all_inner_texts() == ["Samen koken", "Groene stoep"]
    page.get_by_role("link", name="Samen koken").click()
    page.get_by_role("link", name="Ik doe mee").click()
    page.get_by_label("Hoe heet je?").fill("Amina")
    page.get_by_label("Je telefoonnummer").fill("06 0000 0111")
    page.get_by_role("button", name="Ik doe mee").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Fijn, je doet mee!"
    lid = Lidmaatschap.objects.get()
    plan_herinneringen(over(3))
    page.goto(f"/a/{Opkomst.objects.get(lid=lid).token}/")
    page.get_by_role("button", name="Ik kom", exact=True).click()
    assert "we weten het" in page.get_by_role("status").inner_text()
    assert Opkomst.objects.get().antwoord == "komt"
    page.get_by_role("link", name="Stoppen met de groep").click()
    page.get_by_role("button", name="Ik stop met deze groep").click()
    assert "je doet niet meer mee" in page.get_by_role("heading", level=1).inner_text()


def adressen(groep: Werkgroep) -> dict[str, str]:
    slug = groep.expeditie.slug
    lid, bijeenkomst = bouw.lid(groep), Bijeenkomst.objects.get()
    opkomst = Opkomst.objects.create(bijeenkomst=bijeenkomst, lid=lid)
    Uitnodiging.objects.create(
        werkgroep=groep,
        gebruiker=bouw.met_rol(groep.expeditie, Rol.PROFESSIONAL, "Bram Bos"),
        organisatie="Sociaal team",
        akkoord_op=bouw.OP,
        genoteerd_door=lid.deelnemer_id,
    )
    return {
        "groepen": reverse("werkgroepen", args=[slug]) + "?leuk=koken",
        "groep": groep.get_absolute_url(),
        "meedoen": reverse("meedoen", args=[slug, groep.slug]),
        "klaar": reverse("meedoen_klaar", args=[slug, groep.slug]),
        "lid": reverse("lid", args=[lidcode(lid)]),
        "antwoord": reverse("antwoord", args=[opkomst.token]),
        "onbekend": reverse("antwoord", args=["bestaat-niet"]),
    }


def werkadressen(groep: Werkgroep) -> dict[str, str]:
    slug, nummer = groep.expeditie.slug, Bijeenkomst.objects.get().pk
    return {
        "werk_groepen": reverse("werk_werkgroepen", args=[slug]),
        "werk_nieuw": reverse("werk_werkgroep_nieuw", args=[slug]),
        "werk_groep": reverse("werk_werkgroep", args=[slug, groep.slug]) + "?bereik",
        "werk_lid": reverse("werk_lid_erbij", args=[slug, groep.slug]),
        "werk_uitnodigen": reverse("werk_uitnodigen", args=[slug, groep.slug]),
        "werk_datum": reverse("werk_bijeenkomst_nieuw", args=[slug, groep.slug]),
        "werk_bijeenkomst": reverse("werk_bijeenkomst", args=[slug, groep.slug, nummer]),
        "werk_verplaatsen": reverse("werk_bijeenkomst_verplaatsen", args=[slug, groep.slug, nummer]),
    }


def kijk(page: Page, paginas: dict[str, str], axe: Callable[[Page], str]) -> None:
    for naam, adres in paginas.items():
        for breedte in (360, 1280):
            page.set_viewport_size({"width": breedte, "height": 740})
            antwoord = page.goto(adres)
            assert antwoord is not None
            assert antwoord.status == (404 if naam == "onbekend" else 200), naam
            assert axe(page) == "", naam
            teveel = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert teveel <= 0, naam


def test_public_pages_are_accessible(groep: Werkgroep, page: Page, axe: Any) -> None:
    kijk(page, adressen(groep), axe)


def test_refused_form_is_accessible(groep: Werkgroep, page: Page, axe: Any) -> None:
    page.goto(reverse("meedoen", args=[groep.expeditie.slug, groep.slug]))
    page.get_by_label("Je telefoonnummer").fill("12")
    page.get_by_role("button", name="Ik doe mee").click()
    assert axe(page) == ""
    assert page.get_by_label("Je telefoonnummer").input_value() == "12"


def test_work_pages_are_accessible(groep: Werkgroep, page: Page, axe: Any, log_in: Any) -> None:
    adressen(groep)
    log_in(bouw.met_rol(groep.expeditie, Rol.PROCESBEGELEIDER))
    kijk(page, werkadressen(groep), axe)


def op_de_bellijst(groep: Werkgroep) -> None:
    """On the list at this very moment, whatever the hour at which the suite runs."""
    nu = timezone.now()
    for naam in ("Fatma", "Kees"):
        lid = bouw.lid(groep, naam)
        bijeenkomst = Bijeenkomst.objects.get()
        Bericht.objects.create(
            sleutel=f"herinnering:bijeenkomst={bijeenkomst.pk}.0:lid={lid.pk}:bellijst",
            soort="bijeenkomst.herinnering",
            kanaal="bellijst",
            expeditie=groep.expeditie_id,
            aan=lid.deelnemer_id,
            over=f"bijeenkomst:{bijeenkomst.pk}",
            gegevens={"lid": lid.pk, "bijeenkomst": bijeenkomst.pk, "wijziging": 0},
            niet_voor=nu - timedelta(hours=1),
            uiterlijk=bijeenkomst.begin,
            gemaakt_op=nu,
        )


def test_caller_calls_and_taps_the_outcome(groep: Werkgroep, page: Page, axe: Any, log_in: Any) -> None:
    op_de_bellijst(groep)
    wie = bouw.met_rol(groep.expeditie, Rol.BELLER, "Bea Berk")
    Lidmaatschap.objects.filter(deelnemer__voornaam="Fatma").update(vaste_beller=wie)
    log_in(wie)
    adres = reverse("werk_bellijst", args=[groep.expeditie.slug])
    page.goto(adres)
    assert axe(page) == ""
    assert page.get_by_role("heading", level=3).all_inner_texts() == ["Fatma", "Kees"]
    page.get_by_role("button", name="Ik bel nu Fatma").click()
    assert axe(page) == ""
    assert "Hoe gaat het met je?" in page.locator("main").inner_text()
    nummer = Lidmaatschap.objects.get(deelnemer__voornaam="Fatma").deelnemer.telefoon
    assert page.get_by_role("link", name="Bel Fatma").get_attribute("href") == f"tel:{nummer}"
    page.get_by_role("button", name="Wil opgehaald worden").click()
    assert page.get_by_role("heading", level=3).all_inner_texts() == ["Kees"]
    assert Opkomst.objects.get().antwoord == "ophalen"
    page.goto(reverse("werk_bellijst_papier", args=[groep.expeditie.slug]))
    assert axe(page) == ""
