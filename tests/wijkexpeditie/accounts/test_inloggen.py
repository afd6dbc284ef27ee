"""What people do to come in, and what they see when it goes otherwise."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import mail
from django.test import Client

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
from wijkexpeditie.accounts.adapter import SESSIE_STAF
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


def test_email_code_opens_the_account(client: Client) -> None:
    noor = bouw.gebruiker()
    antwoord = log_in_per_mail(client, noor)
    assert (antwoord.status_code, antwoord.url) == (302, "/mijn/")
    assert wie_is_ingelogd(client) == str(noor.pk)


def test_sms_code_opens_the_account_and_proves_the_number(client: Client) -> None:
    sanne = met_telefoon(bevestigd=False)
    assert sanne.telefoon
    vraag_code(client, sanne.telefoon.replace("+31", "0"))
    assert typ_code(client, code_per_sms(sanne.telefoon)).status_code == 302
    sanne.refresh_from_db()
    assert (wie_is_ingelogd(client), sanne.telefoon_bevestigd) == (str(sanne.pk), True)


@pytest.mark.parametrize("getypt", ["SANNE@voorbeeld.test", " sanne@voorbeeld.test "])
def test_email_is_found_however_it_is_typed(client: Client, getypt: str) -> None:
    bouw.gebruiker("Sanne", email="sanne@voorbeeld.test")
    vraag_code(client, getypt)
    assert [bericht.to for bericht in mail.outbox] == [["sanne@voorbeeld.test"]]


def test_wrong_code_opens_nothing(client: Client) -> None:
    noor = bouw.gebruiker()
    assert noor.email
    vraag_code(client, noor.email)
    fout = "000000" if code_per_mail(noor.email) != "000000" else "111111"
    assert typ_code(client, fout).status_code == 200
    assert wie_is_ingelogd(client) is None


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("06", "Schrijf het zo: 06 12345678."),
        ("sanne@", "Dit e-mailadres klopt niet."),
        ("", "Dit veld is verplicht."),
        ("' OR 1=1 --", "Schrijf het zo: 06 12345678."),
        ("😀" * 300, "niet meer dan 254 tekens"),
        ("\x00", "Null-tekens zijn niet toegestaan"),
    ],
)
def test_what_is_no_address_gets_a_sentence(client: Client, getypt: str, zin: str) -> None:
    assert zin in vraag_code(client, getypt).content.decode()


def test_stranger_sees_the_same_page_as_who_has_an_account(client: Client) -> None:
    antwoord = vraag_code(client, "+31600000777")
    assert (antwoord.status_code, antwoord.url) == (302, "/accounts/login/code/confirm/")
    assert "nog geen account" in smsjes("+31600000777")[0].tekst


def test_closed_account_gets_no_code(client: Client) -> None:
    sanne = met_telefoon()
    sanne.is_active = False
    sanne.save()
    assert sanne.telefoon
    vraag_code(client, sanne.telefoon)
    assert "code" not in smsjes(sanne.telefoon)[0].tekst


def test_who_has_a_role_lands_at_work(client: Client) -> None:
    noor = bouw.met_rol(bouw.expeditie(), Rol.PROCESBEGELEIDER)
    assert log_in_per_mail(client, noor).url == "/werk/"


@pytest.mark.parametrize(
    ("rol", "duur"),
    [
        (Rol.PROCESBEGELEIDER, SESSIE_STAF),
        (Rol.UITNODIGER, SESSIE_STAF),
        (Rol.GEMEENTE, SESSIE_STAF),
        (Rol.BEHEERDER, SESSIE_STAF),
        (Rol.SCHRIJVER, timedelta(seconds=settings.SESSION_COOKIE_AGE)),
    ],
)
def test_session_of_staff_is_short(client: Client, rol: Rol, duur: timedelta) -> None:
    log_in_per_mail(client, bouw.met_rol(bouw.expeditie(), rol))
    assert round(client.session.get_expiry_age() / 60) == duur.total_seconds() / 60


def test_hall_behind_one_address_signs_in_at_once(rf: Any) -> None:
    zaal = [met_telefoon(f"Bewoner {stoel}") for stoel in range(40)]
    telefoons = {wie: Client(REMOTE_ADDR="192.0.2.7") for wie in zaal}
    for wie, toestel in telefoons.items():
        vraag_code(toestel, str(wie.telefoon))
    for wie, toestel in telefoons.items():
        typ_code(toestel, code_per_sms(str(wie.telefoon)))
    assert [wie_is_ingelogd(toestel) for toestel in telefoons.values()] == [str(wie.pk) for wie in zaal]


def test_fourth_request_for_one_number_in_a_minute_is_refused() -> None:
    sanne = met_telefoon()
    pogingen = [vraag_code(Client(), str(sanne.telefoon)) for _ in range(4)]
    assert [poging.status_code for poging in pogingen] == [302, 302, 302, 200]
    assert "Te veel" in pogingen[-1].content.decode()
    assert len(smsjes(str(sanne.telefoon))) == 3


@pytest.mark.parametrize("pad", ["change/", "set/", "reset/", "reset/done/", "reset/key/abc-def/", "reset/key/done/"])
def test_password_pages_do_not_exist(client: Client, pad: str) -> None:
    assert client.get(f"/accounts/password/{pad}").status_code == 404
    client.force_login(bouw.gebruiker())
    assert client.get(f"/accounts/password/{pad}").status_code == 404
    assert client.post(f"/accounts/password/{pad}", {"password1": "x", "password2": "x"}).status_code == 404


def test_second_page_that_asks_a_code_leads_to_the_first(client: Client) -> None:
    assert client.get("/accounts/login/code/").url == "/accounts/login/"  # type: ignore[attr-defined]


def test_no_page_speaks_of_passwords_to_type(client: Client) -> None:
    for pad in ("/accounts/login/", "/accounts/signup/"):
        assert 'type="password"' not in client.get(pad).content.decode()


def test_account_noted_by_somebody_else_is_proven_by_its_owner(client: Client) -> None:
    """A facilitator made the account; the owner of the mailbox opens it, and then it counts as proven."""
    noor = Gebruiker.objects.create_user("noor@voorbeeld.test", naam="Noor")
    log_in_per_mail(client, noor)
    assert list(EmailAddress.objects.filter(user=noor).values_list("email", "verified")) == [
        ("noor@voorbeeld.test", True)
    ]
