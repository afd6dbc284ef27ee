"""Headers, language and the promise that a GET does not write."""

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from expedities.expeditie.models import Gemeente
from tests import bouw
from wijkexpeditie.middleware import LezenSchrijft, alleen_lezen


def test_headers_score_full_marks(client: Client) -> None:
    headers = client.get("/privacy/").headers
    csp = dict(deel.split(" ", 1) for deel in headers["Content-Security-Policy"].split("; "))
    assert csp == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "font-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_browser_language_does_not_choose_the_language(client: Client) -> None:
    antwoord = client.get("/privacy/", headers={"accept-language": "en"})
    assert antwoord.headers["Content-Language"] == "nl"


def test_chosen_language_stays(client: Client) -> None:
    client.post("/taal/", {"language": "en", "next": "/privacy/"})
    assert client.get("/privacy/").headers["Content-Language"] == "en"


@pytest.mark.django_db
def test_page_of_somebody_signed_in_is_kept_by_no_cache(client: Client) -> None:
    client.force_login(bouw.gebruiker())
    assert client.get("/privacy/").headers["Cache-Control"] == (
        "max-age=0, no-cache, no-store, must-revalidate, private"
    )


def _schrijver(request: HttpRequest) -> HttpResponse:
    Gemeente.objects.create(naam="Elders")
    return HttpResponse()


@pytest.mark.django_db(transaction=True)
def test_get_that_writes_is_refused() -> None:
    with pytest.raises(LezenSchrijft):
        alleen_lezen(_schrijver)(RequestFactory().get("/"))
    assert not Gemeente.objects.exists()


@pytest.mark.django_db
def test_post_may_write() -> None:
    alleen_lezen(_schrijver)(RequestFactory().post("/"))
    assert Gemeente.objects.get().naam == "Elders"
    assert connection.execute_wrappers == []


@pytest.mark.parametrize(
    ("pad", "grootte", "code"),
    [("/taal/", 6_000_000, 413), ("/taal/", 1_000_000, 302), ("/werk/x/adressen/", 40_000_000, 413)],
)
def test_what_is_announced_as_too_large_is_not_read(client: Client, pad: str, grootte: int, code: int) -> None:
    """Before it stands on disk, and whoever sends it."""
    antwoord = client.post(pad, CONTENT_LENGTH=str(grootte), data=b"", content_type="text/plain")
    assert antwoord.status_code == code
