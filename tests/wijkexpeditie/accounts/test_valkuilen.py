"""The fifteen pitfalls of allauth that were met in a trial, one test each (and a second where it has two sides)."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests import bouw
from tests.wijkexpeditie.accounts.inloggen import (
    code_per_mail,
    code_per_sms,
    log_in_per_mail,
    met_telefoon,
    smsjes,
    typ_code,
    vraag_code,
    wie_is_ingelogd,
)
from tests.wijkexpeditie.accounts.oidc_aanbieder import Aanbieder, aanbieder
from wijkexpeditie.accounts.adapter import SESSIE_STAF
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
OPEN_PAGINAS = ("account_login", "account_signup", "account_inactive")
EIGEN_PAGINAS = (
    "account_email",
    "account_change_phone",
    "account_logout",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
    "usersessions_list",
    "socialaccount_connections",
)


def _meld_aan(client: Client, contact: str, naam: str = "Sanne") -> Any:
    return client.post("/accounts/signup/", {"naam": naam, "contact": contact})


def _via_gemeente(client: Client, server: Aanbieder) -> Any:
    start: Any = client.post("/accounts/oidc/gemeente/login/")
    return client.get(server.authoriseer(start.url))


def _paginas(client: Client) -> dict[str, str]:
    """Every page of signing in that people can see, as HTML."""
    gezien = {naam: client.get(reverse(naam)).content.decode() for naam in OPEN_PAGINAS}
    sanne = met_telefoon()
    vraag_code(client, str(sanne.telefoon))
    gezien["code"] = client.get("/accounts/login/code/confirm/").content.decode()
    client.post(reverse("account_logout"))
    log_in_per_mail(client, bouw.gebruiker())
    gezien |= {naam: client.get(reverse(naam)).content.decode() for naam in EIGEN_PAGINAS}
    return gezien


def test_01_sign_up_with_an_address_of_another_asks_for_the_code(client: Client) -> None:
    _meld_aan(client, "slachtoffer@voorbeeld.test")
    assert wie_is_ingelogd(client) is None
    assert [bericht.to for bericht in mail.outbox] == [["slachtoffer@voorbeeld.test"]]
    typ_code(client, code_per_mail("slachtoffer@voorbeeld.test"))
    assert wie_is_ingelogd(client) == str(Gebruiker.objects.get(email="slachtoffer@voorbeeld.test").pk)


def test_01_address_that_somebody_else_noted_opens_not_their_account(client: Client) -> None:
    """Noor adds Sanne's address to her own account and waits; Sanne asks for a code and does not land in there."""
    noor = bouw.gebruiker("Noor")
    EmailAddress.objects.create(user=noor, email="sanne@voorbeeld.test", verified=False, primary=False)
    vraag_code(client, "sanne@voorbeeld.test")
    assert "nog geen account" in mail.outbox[-1].body
    _meld_aan(client, "sanne@voorbeeld.test")
    typ_code(client, code_per_mail("sanne@voorbeeld.test"))
    assert wie_is_ingelogd(client) == str(Gebruiker.objects.get(email="sanne@voorbeeld.test").pk) != str(noor.pk)


def test_02_sign_in_by_the_municipality_asks_no_mailed_code(client: Client, settings: Any) -> None:
    with aanbieder(settings, email="w.jansen@gemeente.test", email_verified=True) as server:
        antwoord = _via_gemeente(client, server)
    assert (antwoord.status_code, antwoord.url, mail.outbox) == (302, "/mijn/", [])
    assert server.gevraagd.count("/token") == 1
    assert wie_is_ingelogd(client) == str(Gebruiker.objects.get(email="w.jansen@gemeente.test").pk)


def test_03_stored_number_is_never_overwritten_by_what_was_typed(client: Client) -> None:
    sanne = met_telefoon()
    nummer = str(sanne.telefoon)
    vraag_code(client, nummer.replace("+31", "0"))
    typ_code(client, code_per_sms(nummer))
    sanne.refresh_from_db()
    assert sanne.telefoon == nummer


def test_04_number_is_understood_as_dutch_where_it_is_changed(client: Client) -> None:
    sanne = met_telefoon()
    client.force_login(sanne)
    client.post("/accounts/phone/change/", {"phone": "06 0000 0888"})
    client.post("/accounts/phone/verify/", {"code": code_per_sms("+31600000888")})
    sanne.refresh_from_db()
    assert (sanne.telefoon, sanne.telefoon_bevestigd) == ("+31600000888", True)


def test_05_many_people_have_only_a_telephone() -> None:
    for nummer in ("0600000701", "0600000702", "0600000703"):
        toestel = Client()
        _meld_aan(toestel, nummer)
        typ_code(toestel, code_per_sms(nummer.replace("0", "+31", 1)))
        assert wie_is_ingelogd(toestel)
    assert Gebruiker.objects.filter(email__isnull=True, telefoon_bevestigd=True).count() == 3


@pytest.mark.parametrize("contact", ["", "   ", "\u200b"])
def test_06_empty_sign_up_is_refused(client: Client, contact: str) -> None:
    assert _meld_aan(client, contact).status_code == 200
    assert Gebruiker.objects.count() == 0


def test_07_second_code_comes_by_asking_for_a_new_one(client: Client) -> None:
    nummer = str(met_telefoon().telefoon)
    vraag_code(client, nummer)
    eerste = code_per_sms(nummer)
    client.post("/accounts/login/code/confirm/", {"action": "resend"})
    assert len(smsjes(nummer)) == 2
    assert typ_code(client, eerste).status_code == 200 or eerste == code_per_sms(nummer)
    assert typ_code(client, code_per_sms(nummer)).status_code == 302


def test_07_who_mistyped_begins_again(client: Client) -> None:
    vraag_code(client, "0600000777")
    client.post("/accounts/logout/", {"next": "/accounts/login/"})
    nummer = str(met_telefoon().telefoon)
    vraag_code(client, nummer)
    assert typ_code(client, code_per_sms(nummer)).status_code == 302


def test_08_session_with_which_a_second_step_can_be_added_is_short_for_staff(client: Client) -> None:
    noor = bouw.met_rol(bouw.expeditie(), Rol.PROCESBEGELEIDER)
    log_in_per_mail(client, noor)
    assert client.session.get_expiry_age() <= SESSIE_STAF.total_seconds()
    geheim = generate_totp_secret()
    assert TOTP.activate(noor, geheim).instance.user == noor


def test_09_limits_are_counted_in_the_shared_cache() -> None:
    nummer = str(met_telefoon().telefoon)
    for _ in range(4):
        antwoord = vraag_code(Client(), nummer)
    assert antwoord.status_code == 200
    cache.clear()
    assert vraag_code(Client(), nummer).status_code == 302


@pytest.mark.parametrize(("url", "soort"), [("redis://localhost:6379/0", "RedisCache"), ("", "LocMemCache")])
def test_09_with_redis_all_processes_count_together(url: str, soort: str, tmp_path: Path) -> None:
    opdracht = "from wijkexpeditie import settings; print(settings.CACHES['default']['BACKEND'])"
    omgeving = {**os.environ, "REDIS_URL": url, "VAR_DIR": str(tmp_path)}
    uit = subprocess.run(
        [sys.executable, "-c", opdracht], env=omgeving, capture_output=True, text=True, check=True
    ).stdout
    assert uit.strip().rsplit(".", maxsplit=1)[-1] == soort


def test_10_no_page_has_style_or_script_inside(client: Client) -> None:
    for naam, pagina in _paginas(client).items():
        assert (naam, re.findall(r"<[^>]+\sstyle\s*=", pagina)) == (naam, [])
        assert (naam, re.findall(r"<script(?![^>]*(?:src=|application/json))[^>]*>", pagina)) == (naam, [])
        assert (naam, re.findall(r"<[^>]+\son\w+\s*=", pagina)) == (naam, [])


def test_11_every_page_stands_in_our_house(client: Client) -> None:
    for naam, pagina in _paginas(client).items():
        assert (naam, pagina.count('class="wijk-woordmerk"'), pagina.count("<h1")) == (naam, 1, 1)


def test_12_admin_has_no_door_of_its_own(client: Client) -> None:
    antwoord: Any = client.get("/beheer/", follow=True)
    assert antwoord.request["PATH_INFO"] == "/accounts/login/"
    assert client.post("/beheer/login/", {"username": "x", "password": "y"}).status_code == 302
    client.force_login(bouw.gebruiker())
    assert client.get("/beheer/login/").status_code == 403


@pytest.mark.parametrize("bevestigd", [True, False])
def test_13_address_of_the_provider_opens_nobodys_account(client: Client, settings: Any, bevestigd: bool) -> None:
    noor = bouw.gebruiker("Noor", email="noor@gemeente.test")
    with aanbieder(settings, sub="iemand-anders", email="noor@gemeente.test", email_verified=bevestigd) as server:
        _via_gemeente(client, server)
    assert wie_is_ingelogd(client) != str(noor.pk)


def test_13_stable_subject_opens_the_account_also_with_another_address(settings: Any) -> None:
    with aanbieder(settings, sub="medewerker-7", email="oud@gemeente.test", email_verified=True) as server:
        eerst, later = Client(), Client()
        _via_gemeente(eerst, server)
        server.persoon["email"] = "nieuw@gemeente.test"
        _via_gemeente(later, server)
    assert wie_is_ingelogd(later) == wie_is_ingelogd(eerst) is not None


def test_13_code_that_was_caught_is_worth_nothing_without_its_verifier(client: Client, settings: Any) -> None:
    with aanbieder(settings, email="w.jansen@gemeente.test") as server:
        start: Any = client.post("/accounts/oidc/gemeente/login/")
        terug = server.authoriseer(start.url)
        for vraag in server.codes.values():
            vraag["code_challenge"] = "van-een-ander"
        client.get(terug)
    assert wie_is_ingelogd(client) is None


def test_14_pages_and_mails_say_je(client: Client) -> None:
    paginas = _paginas(client)
    log_in_per_mail(Client(), bouw.gebruiker())
    vraag_code(Client(), "onbekend@voorbeeld.test")
    _meld_aan(Client(), str(bouw.gebruiker().email))
    teksten = {naam: re.sub(r"<[^>]*>", " ", paginas[naam]) for naam in (*OPEN_PAGINAS, "code", "account_logout")}
    teksten |= {str(bericht.subject): str(bericht.body) for bericht in mail.outbox}
    for naam, tekst in teksten.items():
        assert (naam, re.findall(r"\b(?:u|uw|U|Uw|succesvol\w*|wachtwoordherstel)\b", tekst)) == (naam, [])
    assert len({str(bericht.subject) for bericht in mail.outbox} - {""}) >= 3


@pytest.mark.parametrize(
    ("claims", "binnen"),
    [
        ({"groups": ["wijkteam", "koffie"]}, True),
        ({"roles": "wijkteam"}, True),
        ({"groups": ["koffie"]}, False),
        ({"groups": "wijkteamleden"}, False),
        ({}, False),
    ],
)
def test_15_group_of_the_provider_decides_who_comes_in(
    client: Client,
    settings: Any,
    claims: dict[str, Any],
    binnen: bool,
) -> None:
    settings.OIDC_GROEP = "wijkteam"
    with aanbieder(settings, email="w.jansen@gemeente.test", **claims) as server:
        _via_gemeente(client, server)
    assert (wie_is_ingelogd(client) is not None) == binnen
