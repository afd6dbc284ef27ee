"""Sign in as a person does: ask for a code, read it where it arrived, type it."""

import re
from typing import Any

from django.core import mail
from django.test import Client

from tests import bouw
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.kanalen.postvak_uit import Poststuk, lees


def smsjes(aan: str) -> list[Poststuk]:
    return [stuk for stuk in lees(1000) if stuk.kanaal == "sms" and stuk.aan == aan]


def code_per_sms(aan: str) -> str:
    (gevonden,) = re.findall(r"\b\d{6}\b", smsjes(aan)[0].tekst)
    return str(gevonden)


def code_per_mail(aan: str) -> str:
    bericht = [m for m in mail.outbox if m.to == [aan]][-1]
    (gevonden,) = re.findall(r"^\d{6}$", str(bericht.body), re.MULTILINE)
    return str(gevonden)


def vraag_code(client: Client, contact: str, **extra: Any) -> Any:
    return client.post("/accounts/login/", {"login": contact}, **extra)


def typ_code(client: Client, code: str, **extra: Any) -> Any:
    return client.post("/accounts/login/code/confirm/", {"code": code}, **extra)


def log_in_per_mail(client: Client, wie: Gebruiker) -> Any:
    assert wie.email
    vraag_code(client, wie.email)
    return typ_code(client, code_per_mail(wie.email))


def met_telefoon(naam: str = "Sanne", *, bevestigd: bool = True) -> Gebruiker:
    return Gebruiker.objects.create_user(naam=naam, telefoon=bouw.telefoon(), telefoon_bevestigd=bevestigd)


def wie_is_ingelogd(client: Client) -> str | None:
    return client.session.get("_auth_user_id")
