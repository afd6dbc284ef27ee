import re

import pytest
from django.test import Client
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from signalen.signaal.models import Signaal
from signalen.wegwijzer.stappen import TERUG, Stap, lees_stap
from tests import bouw

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


def kop(client: Client, waar: Expeditie, stap: str) -> str:
    tekst = client.get(reverse("signaal_nieuw", args=[waar.slug]), {"stap": stap}).content.decode()
    gevonden = re.search(r"<h1[^>]*>(.*?)</h1>", tekst)
    assert gevonden
    return gevonden[1]


@pytest.mark.parametrize(
    ("stap", "woorden"),
    [
        ("", "Is het nu gevaarlijk?"),
        ("onzin", "Is het nu gevaarlijk?"),
        ("112", "Bel nu 112"),
        ("waarover", "Waar gaat het over?"),
        ("iemand", "Fijn dat je je zorgen maakt"),
        ("buren", "Praat eerst zelf, zo doe je dat"),
        ("misdaad", "Dit is voor de politie"),
        ("formulier", "Wat wil je melden?"),
    ],
)
def test_each_step_is_one_screen(client: Client, waar: Expeditie, stap: str, woorden: str) -> None:
    assert kop(client, waar, stap) == woorden


def test_form_is_three_screens_away_and_every_step_goes_back() -> None:
    assert (TERUG[Stap.FORMULIER], TERUG[Stap.WAAROVER]) == (Stap.WAAROVER, Stap.GEVAAR)
    assert set(Stap) - set(TERUG) == {Stap.GEVAAR}
    assert lees_stap("x" * 10_000) is Stap.GEVAAR


def test_first_screen_says_who_reads_it_and_when(client: Client, waar: Expeditie) -> None:
    tekst = client.get(reverse("signaal_nieuw", args=[waar.slug])).content.decode()
    assert "Een melding leest Noor op werkdagen." in tekst


@pytest.mark.parametrize(
    ("stap", "nummers"), [("misdaad", ["09008844", "08007000"]), ("buren", ["09008844"]), ("112", ["112"])]
)
def test_step_calls_the_right_people(client: Client, waar: Expeditie, stap: str, nummers: list[str]) -> None:
    tekst = client.get(reverse("signaal_nieuw", args=[waar.slug]), {"stap": stap}).content.decode()
    hoofd = tekst.split("<main")[1].split("</main>")[0]
    assert re.findall(r'href="tel:(\d+)"', hoofd) == nummers


def test_text_in_the_address_is_not_kept(client: Client, waar: Expeditie) -> None:
    adres = reverse("signaal_nieuw", args=[waar.slug])
    client.get(adres, {"stap": "iemand", "tekst": "de man van 34"})
    client.post(f"{adres}?stap=iemand", {"tekst": "de man van 34", "soort": "licht"})
    assert Signaal.objects.count() == 0


def test_closed_or_unknown_buurt_is_not_there(client: Client, waar: Expeditie) -> None:
    Expeditie.objects.update(afgesloten_op=bouw.OP)
    assert client.get(reverse("signaal_nieuw", args=[waar.slug])).status_code == 404
