"""Whatever is typed: it is kept and escaped, or refused with a clear error; never a crash."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from tests import bouw
from tests.stout import STOUT
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
DAG = bouw.OP.date().isoformat()
UREN = {
    "bellen_vanaf": "09:00",
    "bellijst_open": "10:00",
    "tweede_poging": "16:00",
    "automatisch_om": "17:30",
    "bellen_tot": "20:00",
}
BUURT = {
    "naam": "Vogelbuurt",
    "verhaal": "Over ons",
    "contact_naam": "Noor",
    "contact_telefoon": "06 00000900",
    "contact_email": "",
}
WIE = {"naam": "W. de Wit", "functie": "wethouder"}
PARTIJ = "7d4f3f5e-6f0e-4a53-9d0b-0d5b6f0a1c99"
FORMULIEREN: dict[str, dict[str, str]] = {
    "werk_nieuw": {**BUURT, "gemeente": "Voorbeeldstad"},
    "werk_instellingen": {**BUURT, **UREN},
    "werk_deelnemers": {
        "voornaam": "Sanne",
        "telefoon": "06 00000123",
        "email": "",
        "voorkeur": "",
        "taal": "nl",
        "akkoord": "on",
    },
    "werk_denktank_nieuw": {"naam": "Sanne", "soort": "bewoner", "organisatie": "", "van": DAG},
    "werk_convenant_tekst": {
        "tekst": "Wij helpen.",
        "verantwoordelijke": "Stichting",
        "antwoordtermijn_dagen": "14",
        "bewaartermijn_dagen": "180",
    },
    "werk_convenant_tekenen": {**WIE, "partij": PARTIJ, "gelezen": "on"},
    "werk_convenant_papier": {**WIE, "partij": PARTIJ, "getekend_op": "2020-01-01"},
    "werk_partij_nieuw": {**WIE, "soort": "organisatie", "organisatie": "Stichting", "email": "", "telefoon": ""},
    "werk_toezegging_nieuw": {"partij": PARTIJ, "wat": "Koffie", "voor": DAG, "actie": "", "openbaar": "on"},
    "werk_toezegging_tekenen": {**WIE, "partij": PARTIJ, "voor": DAG, "gemandateerd": "on", "schriftelijk": "on"},
}
VELDEN = [(naam, veld) for naam, velden in FORMULIEREN.items() for veld in velden]


@pytest.fixture
def waar() -> Expeditie:
    waar = bouw.expeditie()
    bouw.denktank(waar)
    bouw.convenant(waar, getekend=False)
    bouw.partij(waar, pk=PARTIJ)
    return waar


@pytest.fixture
def leider(client: Client, waar: Expeditie) -> Client:
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    return client


def adres(naam: str, waar: Expeditie) -> str:
    return reverse(naam) if naam == "werk_nieuw" else reverse(naam, args=[waar.slug])


@pytest.mark.parametrize("naam", FORMULIEREN)
def test_form_takes_what_is_right(leider: Client, waar: Expeditie, naam: str) -> None:
    assert leider.post(adres(naam, waar), FORMULIEREN[naam]).status_code == 302


@pytest.mark.parametrize(("naam", "veld"), VELDEN)
def test_form_keeps_and_escapes_or_refuses_clearly(leider: Client, waar: Expeditie, naam: str, veld: str) -> None:
    for stout in STOUT:
        antwoord: Any = leider.post(adres(naam, waar), {**FORMULIEREN[naam], veld: stout})
        if antwoord.status_code == 302:
            antwoord = leider.get(antwoord.headers["Location"])
        else:
            assert antwoord.context["form"].errors
        tekst = antwoord.content.decode()
        assert antwoord.status_code == 200
        assert not any(gevaar in tekst for gevaar in ("<script>alert", "<img src=x"))


@pytest.mark.parametrize("stout", STOUT)
@pytest.mark.parametrize("naam", ["werk_deelnemers", "home"])
def test_search_takes_anything(leider: Client, waar: Expeditie, naam: str, stout: str) -> None:
    if naam == "home":
        assert leider.get(reverse(naam), {"zoek": stout, "page": stout}).status_code == 200
    else:  # people are searched by a POST, so that no name stands in an address
        assert leider.post(adres(naam, waar), {"zoek": stout}).status_code == 200


def test_double_click_does_one_thing(leider: Client, waar: Expeditie) -> None:
    velden = {**FORMULIEREN["werk_deelnemers"], "telefoon": "", "inzending": "7d4f3f5e-6f0e-4a53-9d0b-0d5b6f0a1c11"}
    for _ in range(2):
        assert leider.post(adres("werk_deelnemers", waar), velden).status_code == 302
    assert waar.deelnemers.count() == 1


def test_form_shows_a_refusal_and_keeps_what_was_typed(leider: Client, waar: Expeditie) -> None:
    url = adres("werk_convenant_tekenen", waar)
    leider.post(url, FORMULIEREN["werk_convenant_tekenen"])
    tekst = leider.post(url, FORMULIEREN["werk_convenant_tekenen"]).content.decode()
    assert "Deze organisatie heeft al getekend." in tekst
    assert 'value="W. de Wit"' in tekst


def test_every_form_has_help_at_hand(leider: Client, waar: Expeditie) -> None:
    for naam in FORMULIEREN:
        tekst = leider.get(adres(naam, waar)).content.decode()
        assert all(f'href="tel:{nummer}"' in tekst for nummer in ("112", "113", "08002000")), naam


def test_kept_html_is_escaped_on_the_buurts_page(client: Client, waar: Expeditie) -> None:
    Expeditie.objects.update(verhaal="<script>alert(1)</script>")
    bouw.avond(waar, begin=bouw.OP + timedelta(days=3650), plek="<b>Zaal</b>")
    tekst = client.get(reverse("buurt", args=[waar.slug])).content.decode()
    assert "&lt;script&gt;alert(1)" in tekst
    assert "&lt;b&gt;Zaal" in tekst
