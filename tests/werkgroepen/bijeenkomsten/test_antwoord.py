"""The link of a reminder: no account, no surprises."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import bouw
from tests.stout import STOUT
from werkgroepen.bijeenkomsten.models import Opkomst
from werkgroepen.werkgroep.actions import stop_lidmaatschap
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def opkomst() -> Opkomst:
    groep = bouw.werkgroep(bouw.klaar_voor_de_deur())
    begin = timezone.now() + timedelta(days=1)
    return Opkomst.objects.create(bijeenkomst=bouw.bijeenkomst(groep, begin), lid=bouw.lid(groep))


def adres(opkomst: Opkomst) -> str:
    return reverse("antwoord", args=[opkomst.token])


def test_page_says_what_when_and_where_and_is_kept_nowhere(opkomst: Opkomst, client: Client) -> None:
    response = client.get(adres(opkomst))
    tekst = response.content.decode()
    assert all(woord in tekst for woord in ("Sanne", "Samen koken", "Buurthuis De Merel"))
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("wat", ["komt", "komt_niet", "ophalen", "bel_mij"])
def test_one_tap_answers(opkomst: Opkomst, client: Client, wat: str) -> None:
    assert "we weten het" in client.post(adres(opkomst), {"antwoord": wat}).content.decode()
    opkomst.refresh_from_db()
    assert opkomst.antwoord == wat


def test_scanner_that_opens_the_link_answers_for_nobody(opkomst: Opkomst, client: Client) -> None:
    for vraag in ("", "?antwoord=komt", "?herinneren=nee"):
        client.get(adres(opkomst) + vraag)
        client.head(adres(opkomst) + vraag)
    opkomst.refresh_from_db()
    opkomst.lid.refresh_from_db()
    assert (opkomst.antwoord, opkomst.lid.herinneren) == ("", True)


def test_reminders_stop_and_start_from_the_same_page(opkomst: Opkomst, client: Client) -> None:
    client.post(adres(opkomst), {"herinneren": "nee"})
    opkomst.lid.refresh_from_db()
    assert opkomst.lid.herinneren is False
    client.post(adres(opkomst), {"herinneren": "ja"})
    opkomst.lid.refresh_from_db()
    assert opkomst.lid.herinneren is True


def test_unknown_link_gets_a_friendly_404(client: Client) -> None:
    response = client.get(reverse("antwoord", args=["bestaatnietmeer"]))
    assert response.status_code == 404
    assert "Misschien is de link te oud" in response.content.decode()


def test_answer_after_it_began_is_friendly_and_changes_nothing(opkomst: Opkomst, client: Client) -> None:
    opkomst.bijeenkomst.begin = timezone.now() - timedelta(hours=1)
    opkomst.bijeenkomst.save()
    tekst = client.post(adres(opkomst), {"antwoord": "komt"}).content.decode()
    opkomst.refresh_from_db()
    assert opkomst.antwoord == ""
    assert "Bedankt dat je het wilde laten weten" in tekst


def test_cancelled_gathering_says_so(opkomst: Opkomst, client: Client) -> None:
    opkomst.bijeenkomst.afgelast_op = timezone.now()
    opkomst.bijeenkomst.save()
    assert "Dit gaat niet door" in client.get(adres(opkomst)).content.decode()


def test_who_left_is_told_so(opkomst: Opkomst, client: Client) -> None:
    door = bouw.actor(opkomst.lid.werkgroep.expeditie, Rol.PROCESBEGELEIDER)
    stop_lidmaatschap(lid=opkomst.lid, door=door, op=timezone.now())
    assert "Je doet niet meer mee" in client.get(adres(opkomst)).content.decode()


@pytest.mark.parametrize("tekst", STOUT)
def test_mischief_changes_nothing_and_breaks_nothing(opkomst: Opkomst, client: Client, tekst: str) -> None:
    assert client.post(adres(opkomst), {"antwoord": tekst}).status_code == 200
    opkomst.refresh_from_db()
    assert opkomst.antwoord == ""


def test_calendar_file_has_the_right_moment(opkomst: Opkomst, client: Client) -> None:
    groep = opkomst.lid.werkgroep
    response = client.get(reverse("bijeenkomst_ics", args=[groep.expeditie.slug, groep.slug, opkomst.bijeenkomst_id]))
    assert response.headers["Content-Type"].startswith("text/calendar")
    begin = opkomst.bijeenkomst.begin
    assert f"DTSTART:{begin:%Y%m%dT%H%M%SZ}" in response.content.decode()
