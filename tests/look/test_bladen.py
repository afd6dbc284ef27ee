"""The base templates, and the pages for when something is wrong."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.cache import SessionStore
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

BUURT = SimpleNamespace(
    naam="Vogelbuurt", slug="vogelbuurt", oefening=False, contact_naam="Noor", contact_telefoon="+31600000900"
)


@pytest.fixture
def verzoek(rf: RequestFactory) -> HttpRequest:
    request: Any = rf.get("/buurt/vogelbuurt/")
    request.user = AnonymousUser()
    request.session = SessionStore()
    request._messages = FallbackStorage(request)  # what the middleware does
    assert isinstance(request, HttpRequest)
    return request


def blad(verzoek: HttpRequest, naam: str = "bewoner.html", **context: Any) -> str:
    return render_to_string(naam, {"expeditie": BUURT, **context}, request=verzoek)


def test_residents_page_names_a_person_and_a_number(verzoek: HttpRequest) -> None:
    html = blad(verzoek)
    assert "Liever bellen?" in html
    assert html.count('href="tel:+31600000900"') == 2  # "Liever bellen?" and the help at the foot


@pytest.mark.parametrize("naam", ["base.html", "bewoner.html", "werk.html", "404.html", "403.html"])
def test_help_is_one_tap_away_with_and_without_a_buurt(verzoek: HttpRequest, naam: str) -> None:
    for expeditie in (BUURT, None):
        html = blad(verzoek, naam, expeditie=expeditie)
        assert [f'href="tel:{nummer}"' in html for nummer in ("112", "113", "08002000")] == [True, True, True]


@pytest.mark.parametrize("naam", ["bewoner.html", "werk.html", "beamer.html"])
def test_practice_is_said_on_every_page_and_only_there(verzoek: HttpRequest, naam: str) -> None:
    oefening = SimpleNamespace(**{**vars(BUURT), "oefening": True})
    assert "alles hier is verzonnen" in blad(verzoek, naam, expeditie=oefening)
    assert "alles hier is verzonnen" not in blad(verzoek, naam)


def test_title_says_that_something_is_wrong(verzoek: HttpRequest) -> None:
    assert "<title>Wijkexpeditie" in blad(verzoek)
    assert "<title>Fout: Wijkexpeditie" in blad(verzoek, form=SimpleNamespace(errors={"naam": ["mis"]}))


def test_beamer_title_names_no_buurt_and_no_person(verzoek: HttpRequest) -> None:
    assert "<title>Bewonersavond</title>" in blad(verzoek, "beamer.html")


def test_page_speaks_the_chosen_language_and_offers_the_other(verzoek: HttpRequest) -> None:
    assert '<html lang="nl" dir="ltr">' in blad(verzoek)
    assert 'name="language" value="en" lang="en"' in blad(verzoek)
    with translation.override("en"):
        assert '<html lang="en" dir="ltr">' in blad(verzoek)
        assert 'name="language" value="nl" lang="nl"' in blad(verzoek)


def test_work_menu_shows_its_groups_and_what_waits(verzoek: HttpRequest) -> None:
    menu = [{"naam": "Uitnodigen", "punten": [{"naam": "Deuren", "url": "/werk/vogelbuurt/deuren/", "aantal": 12}]}]
    html = blad(verzoek, "werk.html", werkmenu=menu)
    assert '<a href="/werk/vogelbuurt/deuren/">Deuren <span class="wijk-teller wijk-teller--nu">12</span></a>' in html
    assert 'href="#werkmenu"' in html
    assert 'href="#werkmenu"' not in blad(verzoek, "werk.html")


@pytest.mark.parametrize("naam", ["500.html", "403_csrf.html"])
def test_page_for_a_fault_of_ours_needs_nothing(naam: str) -> None:
    html = render_to_string(naam)
    assert html.count("<h1>") == 1
    assert "{%" not in html


def test_phone_and_email_page_of_allauth_carry_no_style(verzoek: HttpRequest) -> None:
    from allauth.account.forms import AddEmailForm  # noqa: PLC0415 -- apps must be loaded first

    html = blad(
        verzoek,
        "account/email_change.html",
        emailaddresses=[],
        current_emailaddress=None,
        new_emailaddress=SimpleNamespace(email="nieuw@voorbeeld.test"),
        form=AddEmailForm(),
    )
    assert "style=" not in html
    assert '<form hidden id="pending-email" method="post"' in html
