"""The gemeente, with the keyboard only: signs in with one click, reads the plan and answers what waits."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from expedities.buurtplan.models import Actie, Antwoord
from expedities.expeditie.models import Expeditie
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def _tab_naar(page: Page, begin: str) -> None:
    """To the link, button or field whose name begins so."""
    for _ in range(120):
        page.keyboard.press("Tab")
        naam = page.evaluate("document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent")
        if "".join(naam.split()).startswith("".join(begin.split())):
            return
    raise AssertionError(f"never came at {begin!r} with Tab")


def test_reads_the_plan_and_answers(page: Page, oefenbuurt: Expeditie, log_in: Any, speler: Any) -> None:
    wacht = Actie.objects.exclude(gevraagd_van="").get(antwoorden=None, vervallen=False)
    log_in(speler(Rol.GEMEENTE))
    page.goto(f"/werk/{oefenbuurt.slug}/plan/")
    expect(page.get_by_text(wacht.gevraagd_wat)).to_be_visible()
    _tab_naar(page, f"Geef antwoord: {wacht.wat}")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/acties/{wacht.pk}/antwoord/")
    _tab_naar(page, "ja")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    _tab_naar(page, "Leg het uit")
    page.keyboard.type("Er ligt geen kabel. We komen met u kijken wat wel kan.")
    _tab_naar(page, "Namens welke organisatie?")
    page.keyboard.type("Gemeente Oefenstad")
    _tab_naar(page, "Geef antwoord")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ons plan voor de oefenbuurt")

    gegeven = Antwoord.objects.get(actie=wacht)
    assert (gegeven.soort, gegeven.naam) == ("nee_omdat", "Esther Blom")
    page.goto(f"/buurt/{oefenbuurt.slug}/buurtplan/")
    expect(page.get_by_text("Er ligt geen kabel.")).to_be_visible()
