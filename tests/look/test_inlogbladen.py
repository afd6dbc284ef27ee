"""All of allauth's pages stand in our house: our header, our form pack, nothing inline."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client

from tests import bouw

BUITEN = ["/accounts/login/", "/accounts/signup/"]
BINNEN = [
    "/accounts/email/",
    "/accounts/phone/change/",
    "/accounts/2fa/",
    "/accounts/2fa/webauthn/",
    "/accounts/sessions/",
    "/accounts/logout/",
]


def keur(html: str) -> None:
    assert 'class="wijk-woordmerk"' in html
    assert html.count("<h1>") == 1
    assert re.findall(r'\sstyle="|<style|<script(?![^>]*(?: src=|type="application/json"))', html) == []
    assert [tag for tag in re.findall(r"<(?:button|input|select)\b[^>]*>", html) if _kaal(tag)] == []


def _kaal(tag: str) -> bool:
    """An input or button without a class of the house; hidden ones and the language switch have none."""
    return "class=" not in tag and 'type="hidden"' not in tag and 'name="language"' not in tag


@pytest.mark.django_db
@pytest.mark.parametrize("adres", BUITEN)
def test_entrance_is_in_house_style(client: Client, adres: str) -> None:
    keur(client.get(adres).content.decode())


@pytest.mark.django_db
@pytest.mark.parametrize("adres", BINNEN)
def test_account_page_is_in_house_style(client: Client, adres: str) -> None:
    client.force_login(bouw.gebruiker("Noor", telefoon="+31600000901"))
    response = client.get(adres)
    assert response.status_code == 200
    keur(response.content.decode())


@pytest.mark.django_db
def test_second_step_page_is_in_house_style_once_it_is_set(client: Client) -> None:
    wie = bouw.gebruiker("Noor")
    Authenticator.objects.create(user=wie, type=Authenticator.Type.TOTP, data={"secret": "geheim"})
    RecoveryCodes.activate(wie)
    client.force_login(wie)
    keur(client.get("/accounts/2fa/").content.decode())


@pytest.mark.django_db
def test_wrong_sign_in_gives_the_summary_and_the_title(client: Client) -> None:
    html = client.post("/accounts/login/", {"login": ""}).content.decode()
    assert html.count('role="alert"') == 1
    assert "<title>Fout:" in html
    assert 'href="#id_login"' in html
