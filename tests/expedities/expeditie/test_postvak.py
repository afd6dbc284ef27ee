"""Postvak uit: the facilitator sees every message and decides about what only a person can."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page

from expedities.expeditie.models import Expeditie
from expedities.expeditie.postvak import vraagt_aandacht
from tests import bouw
from tests.wijkexpeditie.berichten import proef
from tests.wijkexpeditie.berichten.proef import Vervoerder, bericht, stand
from wijkexpeditie.berichten.models import Bericht, Kanaal, Pauze, Staat
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def vervoerder(monkeypatch: pytest.MonkeyPatch) -> Vervoerder:
    return proef.sluit_aan(monkeypatch)


@pytest.fixture
def waar(vervoerder: Vervoerder, client: Client) -> Expeditie:
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    return waar


def in_staat(waar: Expeditie, staat: Staat, voornaam: str = "Sanne", **velden: Any) -> Bericht:
    wie = bouw.deelnemer(waar, voornaam)
    rij = bericht(expeditie=waar.pk, aan=wie.pk, **velden)
    klaar = None if staat is Staat.KLAAR else bouw.OP
    Bericht.objects.filter(pk=rij.pk).update(staat=staat, klaar_op=klaar)
    return rij


def namen(client: Client, waar: Expeditie, **vraag: str) -> list[str]:
    ga = client.post if "zoek" in vraag else client.get  # people are searched by a POST
    antwoord = ga(reverse("werk_postvak_uit", args=[waar.slug]), vraag)
    return [regel.aan for regel in antwoord.context["regels"]]


def test_page_opens_on_what_needs_somebody_and_else_on_what_waits(client: Client, waar: Expeditie) -> None:
    in_staat(waar, Staat.KLAAR, "Kees")
    assert namen(client, waar) == ["Kees"]
    in_staat(waar, Staat.ONZEKER, "Amina")
    assert namen(client, waar) == ["Amina"]
    assert namen(client, waar, vak="wacht") == ["Kees"]
    assert namen(client, waar, vak="verstuurd") == []


def test_search_finds_by_name_and_by_text_within_this_buurt_only(client: Client, waar: Expeditie) -> None:
    in_staat(waar, Staat.KLAAR, "Kees")
    ander = in_staat(waar, Staat.KLAAR, "Fatma")
    Bericht.objects.filter(pk=ander.pk).update(tekst="tot morgen bij de vijver")
    in_staat(bouw.expeditie("Merelbuurt"), Staat.KLAAR, "Kees")
    assert namen(client, waar, zoek="kees") == ["Kees"]
    assert namen(client, waar, zoek="vijver") == ["Fatma"]
    assert namen(client, waar, zoek="niemand\x00") == []


def test_list_costs_the_same_with_one_and_with_three(client: Client, waar: Expeditie) -> None:
    url = reverse("werk_postvak_uit", args=[waar.slug])
    client.get(url)
    kosten = []
    for erbij in (1, 2):
        for _ in range(erbij):
            in_staat(waar, Staat.MISLUKT)
        with CaptureQueriesContext(connection) as vragen:
            client.get(url)
        kosten.append(len(vragen))
    assert kosten[0] == kosten[1]


def test_message_shows_what_was_sent_or_would_be_and_looking_is_logged(client: Client, waar: Expeditie) -> None:
    wacht = in_staat(waar, Staat.KLAAR)
    gegaan = in_staat(waar, Staat.VERZONDEN)
    Bericht.objects.filter(pk=gegaan.pk).update(tekst="Zo ging het de deur uit.", adres=proef.NUMMER)
    voorbeeld = client.get(reverse("werk_bericht", args=[waar.slug, wacht.pk])).content.decode()
    verstuurd = client.get(reverse("werk_bericht", args=[waar.slug, gegaan.pk])).content.decode()
    assert "Morgen eten we samen." in voorbeeld
    assert "Zo ging het de deur uit." in verstuurd
    assert list(Logregel.objects.values_list("daad", flat=True)) == ["bericht bekeken"] * 2


def test_message_of_another_buurt_does_not_exist_here(client: Client, waar: Expeditie) -> None:
    ander = in_staat(bouw.expeditie("Merelbuurt"), Staat.ONZEKER)
    assert client.get(reverse("werk_bericht", args=[waar.slug, ander.pk])).status_code == 404
    assert client.post(reverse("werk_bericht_opnieuw", args=[waar.slug, ander.pk])).status_code == 404
    assert stand(ander)[0] == "onzeker"


@pytest.mark.parametrize(
    ("knop", "was", "wordt"),
    [
        ("aangekomen", Staat.ONZEKER, "verzonden"),
        ("opnieuw", Staat.ONZEKER, "klaar"),
        ("opnieuw", Staat.MISLUKT, "klaar"),
        ("geregeld", Staat.GEMIST, "ingetrokken"),
        # what is over cannot be done again
        ("opnieuw", Staat.VERZONDEN, "verzonden"),
        ("aangekomen", Staat.MISLUKT, "mislukt"),
        ("opnieuw", Staat.GEMIST, "gemist"),
    ],
)
def test_buttons_decide_once(client: Client, waar: Expeditie, knop: str, was: Staat, wordt: str) -> None:
    rij = in_staat(waar, was)
    url = reverse(f"werk_bericht_{knop}", args=[waar.slug, rij.pk])
    for _ in range(2):
        assert client.post(url).status_code == 302
    assert stand(rij)[0] == wordt


def test_message_that_is_too_late_is_not_sent_again(client: Client, waar: Expeditie) -> None:
    rij = in_staat(waar, Staat.MISLUKT, uiterlijk=bouw.OP + timedelta(hours=1))
    Bericht.objects.filter(pk=rij.pk).update(
        uiterlijk=timezone.now() - timedelta(hours=1), niet_voor=bouw.OP.replace(year=2025)
    )
    client.post(reverse("werk_bericht_opnieuw", args=[waar.slug, rij.pk]))
    assert stand(rij)[0] == "mislukt"


@pytest.mark.parametrize("rol", [Rol.BELLER, Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.BEWONER, Rol.UITNODIGER])
def test_only_who_leads_sees_it(client: Client, vervoerder: Vervoerder, rol: Rol) -> None:
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, rol))
    for naam in ("werk_postvak_uit", "werk_hervatten"):
        assert client.get(reverse(naam, args=[waar.slug])).status_code == 404
    assert client.post(reverse("werk_pauze", args=[waar.slug])).status_code == 404
    assert Pauze.objects.count() == 0


def test_overview_says_what_needs_somebody(vervoerder: Vervoerder) -> None:
    waar = bouw.expeditie()
    for staat in (Staat.ONZEKER, Staat.GEMIST, Staat.GEMIST, Staat.VERZONDEN, Staat.KLAAR):
        in_staat(waar, staat)
    leidt = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    punten = list(vraagt_aandacht(bouw.blik(waar, leidt)))
    assert [(punt.aantal, punt.laat, punt.sinds) for punt in punten] == [
        (1, True, bouw.OP.date()), (2, True, bouw.OP.date()),
    ]  # fmt: skip
    assert list(vraagt_aandacht(bouw.blik(waar, bouw.actor(waar, Rol.BELLER)))) == []


def test_pause_button_and_letting_go_say_what_waited(client: Client, waar: Expeditie) -> None:
    gisteren = timezone.now() - timedelta(days=1)
    in_staat(waar, Staat.KLAAR, niet_voor=gisteren)
    client.post(reverse("werk_pauze", args=[waar.slug]))
    te_laat = in_staat(waar, Staat.KLAAR, niet_voor=gisteren)
    Bericht.objects.filter(pk=te_laat.pk).update(uiterlijk=timezone.now())
    pagina = client.get(reverse("werk_hervatten", args=[waar.slug]))
    assert (pagina.context["wacht"], pagina.context["gemist"]) == ([("Proefbericht", 1)], [("Proefbericht", 1)])
    antwoord = client.post(reverse("werk_hervatten", args=[waar.slug]), follow=True)
    assert [str(bericht) for bericht in antwoord.context["messages"]] == [
        "1 bericht gaat nu de deur uit.",
        "1 bericht was te laat. Bel zelf wie je kunt.",
    ]
    assert Pauze.objects.lopend().count() == 0


@pytest.mark.browser
def test_pages_are_accessible_and_the_brake_works_in_a_browser(
    page: Page, log_in: Any, axe: Any, monkeypatch: Any
) -> None:
    proef.sluit_aan(monkeypatch)
    waar = bouw.expeditie()
    log_in(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    rij = in_staat(waar, Staat.ONZEKER, kanaal=Kanaal.SPRAAK)
    page.goto(reverse("werk_postvak_uit", args=[waar.slug]))
    assert axe(page) == ""
    with page.expect_navigation():
        page.get_by_role("button", name="Zet alle berichten stil").click()
    assert page.get_by_role("heading", name="Alle berichten staan stil").is_visible()
    assert axe(page) == ""
    with page.expect_navigation():
        page.get_by_role("link", name="Kijk wat er wacht").click()
    assert axe(page) == ""
    with page.expect_navigation():
        page.get_by_role("button", name="Laat de berichten weer gaan").click()
    page.goto(reverse("werk_bericht", args=[waar.slug, rij.pk]))
    assert axe(page) == ""
    with page.expect_navigation():
        page.get_by_role("button", name="Het is aangekomen").click()
    assert stand(rij)[0] == "verzonden"
