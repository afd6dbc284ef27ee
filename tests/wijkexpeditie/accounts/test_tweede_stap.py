"""Who works with what others entrusted signs in with a second step; residents are not bothered."""

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client
from playwright.sync_api import Page

from tests import bouw
from tests.wijkexpeditie.accounts.inloggen import log_in_per_mail
from tests.wijkexpeditie.accounts.oidc_aanbieder import aanbieder
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import STAFROLLEN, Rol

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _verplicht(settings: Any) -> None:
    settings.TWEEDE_STAP_VERPLICHT = True


def _code(geheim: str) -> str:
    teller = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(geheim, teller)))


def _werk(client: Client, wie: Gebruiker) -> str:
    """The work page that this role has, or where it leads instead."""
    pagina = client.get("/beheer/" if wie.is_staff else "/werk/vogelbuurt/")
    return "" if pagina.status_code == 200 else str(pagina.headers.get("Location", pagina.status_code))


@pytest.mark.parametrize("rol", sorted(STAFROLLEN))
def test_staff_with_only_a_code_is_sent_to_add_a_second_step(client: Client, rol: Rol) -> None:
    wie = bouw.met_rol(bouw.klaar_voor_de_deur(), rol)
    log_in_per_mail(client, wie)
    assert _werk(client, wie) == "/accounts/2fa/"


@pytest.mark.parametrize("rol", sorted(set(Rol) - STAFROLLEN))
def test_others_are_not_bothered(client: Client, rol: Rol) -> None:
    waar = bouw.klaar_voor_de_deur()
    wie = bouw.gebruiker()
    if rol is Rol.BEWONER:
        bouw.bewoner(waar, gebruiker=wie)
    else:
        bouw.rol(wie, rol, waar)
    log_in_per_mail(client, wie)
    assert _werk(client, wie) == ""


def test_own_pages_need_no_second_step(client: Client) -> None:
    log_in_per_mail(client, bouw.met_rol(bouw.klaar_voor_de_deur(), Rol.PROCESBEGELEIDER))
    assert client.get("/mijn/").status_code == 200


def test_practice_needs_no_second_step(client: Client, settings: Any) -> None:
    settings.TWEEDE_STAP_VERPLICHT = False
    wie = bouw.met_rol(bouw.klaar_voor_de_deur(), Rol.PROCESBEGELEIDER)
    log_in_per_mail(client, wie)
    assert _werk(client, wie) == ""


def test_app_with_codes_is_added_and_opens_the_work(client: Client) -> None:
    wie = bouw.met_rol(bouw.klaar_voor_de_deur(), Rol.PROCESBEGELEIDER)
    log_in_per_mail(client, wie)
    client.get("/accounts/2fa/totp/activate/")
    geheim = client.session["mfa.totp.secret"]
    client.post("/accounts/2fa/totp/activate/", {"code": _code(geheim)})
    assert Authenticator.objects.filter(user=wie, type=Authenticator.Type.TOTP).exists()
    assert _werk(client, wie) == ""


def test_who_has_an_app_is_asked_for_it_after_the_code(client: Client) -> None:
    wie = bouw.met_rol(bouw.klaar_voor_de_deur(), Rol.BELLER)
    geheim = generate_totp_secret()
    TOTP.activate(wie, geheim)
    assert log_in_per_mail(client, wie).url == "/accounts/2fa/authenticate/"
    assert "_auth_user_id" not in client.session
    client.post("/accounts/2fa/authenticate/", {"code": _code(geheim)})
    assert _werk(client, wie) == ""


def test_session_from_before_is_asked_again(client: Client) -> None:
    """One-click sign-in, or a session of before the step was added elsewhere."""
    wie = bouw.met_rol(bouw.klaar_voor_de_deur(), Rol.BELLER)
    TOTP.activate(wie, generate_totp_secret())
    client.force_login(wie)
    assert _werk(client, wie) == "/accounts/2fa/reauthenticate/?next=%2Fwerk%2Fvogelbuurt%2F"


def test_sign_in_by_the_municipality_counts(client: Client, settings: Any) -> None:
    waar = bouw.klaar_voor_de_deur()
    with aanbieder(settings, email="w.jansen@gemeente.test", email_verified=True) as server:
        start: Any = client.post("/accounts/oidc/gemeente/login/")
        client.get(server.authoriseer(start.url))
    wie = Gebruiker.objects.get(email="w.jansen@gemeente.test")
    bouw.rol(wie, Rol.GEMEENTE, waar)
    assert _werk(client, wie) == ""


@pytest.fixture
def sleutelbos(page: Page) -> Iterator[Page]:
    """A browser with a passkey device in it that always says yes."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    opties = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": opties})
    yield page
    cdp.detach()


@pytest.mark.browser
def test_passkey_is_added_and_signs_in_by_itself(
    sleutelbos: Page, live_server: Any, client: Client, transactional_db: None
) -> None:
    page, huis = sleutelbos, live_server.url.replace("127.0.0.1", "localhost")
    wie = bouw.met_rol(bouw.klaar_voor_de_deur(), Rol.PROCESBEGELEIDER)
    log_in_per_mail(client, wie)
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": huis}])
    page.goto(f"{huis}/accounts/2fa/webauthn/add/")
    page.locator("input[name=passwordless]").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url("**/accounts/2fa/**")
    page.wait_for_function("!location.pathname.endsWith('/webauthn/add/')")
    assert Authenticator.objects.get(user=wie, type=Authenticator.Type.WEBAUTHN)
    page.context.clear_cookies()
    page.goto(f"{huis}/accounts/login/?next=/werk/vogelbuurt/")
    page.locator("#passkey_login").click()
    page.wait_for_url(f"{huis}/werk/vogelbuurt/")
    assert page.locator("h1").count() == 1
