"""The facilitator: in with a code from Postvak uit, sees what needs her, agrees on a date, rings a door."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Uitkomst
from werkgroepen.bijeenkomsten.models import Bijeenkomst
from wijkexpeditie.oefenbuurt.mensen import rolspeler
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def _log_in_met_code(page: Page, contact: str) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("Telefoon of e-mail").fill(contact)
    page.get_by_role("button", name="Stuur mij een code").click()
    hier = page.url
    page.goto("/oefenen/postvak-uit/")
    gevonden = re.search(r"\b\d{6}\b", page.locator("li", has_text=contact).first.inner_text())
    assert gevonden is not None
    page.goto(hier)
    page.get_by_label("Code").fill(gevonden[0])
    page.get_by_role("button", name="Verder").click()


def test_from_code_to_door(page: Page, oefenbuurt: Expeditie) -> None:
    _log_in_met_code(page, rolspeler(Rol.PROCESBEGELEIDER).email)
    page.get_by_role("link", name="Oefenbuurt", exact=True).first.click()
    expect(page.get_by_role("heading", name="Wat je nu nodig heeft")).to_be_visible()
    expect(page.get_by_text("Oefenbuurt: alles hier is verzonnen.")).to_be_visible()

    page.goto(f"/werk/{oefenbuurt.slug}/werkgroepen/schone-buurt/bijeenkomst/")
    dag = timezone.localdate() + timedelta(days=8)
    page.get_by_label("Welke dag?").fill(dag.isoformat())
    page.get_by_label("Hoe laat begint het?").fill("19:00")
    page.get_by_label("Tot hoe laat?").fill("20:30")
    page.get_by_label("Waar?").fill("Buurthuis De Merel")
    page.get_by_role("button", name="Prik deze datum").click()
    expect(page.get_by_text("19:00").first).to_be_visible()
    assert Bijeenkomst.objects.filter(begin__date=dag, werkgroep__naam="Schone buurt").count() == 1

    deur = Adres.objects.filter(expeditie=oefenbuurt, uitkomst=Uitkomst.OPEN).deuren().first()
    assert deur is not None
    page.goto(f"/werk/{oefenbuurt.slug}/ronde/open/")
    page.locator(f'a[href$="/deuren/{deur.pk}/"]').first.click()
    page.get_by_role("button", name="Gesproken: komt", exact=True).click()
    deur.refresh_from_db()
    assert deur.uitkomst == Uitkomst.KOMT
