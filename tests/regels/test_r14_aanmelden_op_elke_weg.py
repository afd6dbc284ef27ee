"""R14 and R15 for an evening: a child comes by every way, and leaves no number without a parent's yes."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.bewonersavond.actions import meld_binnen
from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond
from expedities.expeditie.models import Deelnemer
from tests import bouw
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol

pytestmark = pytest.mark.django_db
KIND = {
    "voornaam": "Sem", "komt": "ja", "aantal": "1", "bereik": "sms", "telefoon": "06 0000 0123", "jonger_dan_16": "on",
}  # fmt: skip


@pytest.fixture
def avond() -> Avond:
    return bouw.avond(bouw.klaar_voor_de_deur(), begin=timezone.now() + timedelta(days=7))


def _meld(client: Client, avond: Avond, weg: str, **velden: str) -> None:
    adres = "aanmelden" if weg == "web" else "werk_aanmelden"
    if weg != "web":
        client.force_login(bouw.met_rol(avond.expeditie, Rol.PROCESBEGELEIDER))
    namens = {} if weg == "web" else {"bron": weg, "voorgelezen": "on"}
    client.post(reverse(adres, args=[avond.expeditie.slug, 1]), {**KIND, **namens, **velden})


@pytest.mark.parametrize("weg", ["web", "deur", "telefoon", "brief"])
def test_a_child_is_on_the_list_without_a_number(client: Client, avond: Avond, weg: str) -> None:
    _meld(client, avond, weg)
    sem = Deelnemer.objects.get()
    assert (Aanmelding.objects.get().bron, sem.telefoon, sem.email) == (weg, "", "")


@pytest.mark.parametrize("weg", ["web", "telefoon"])
def test_with_a_parents_yes_the_number_is_kept(client: Client, avond: Avond, weg: str) -> None:
    _meld(client, avond, weg, ouder_akkoord="on")
    assert Deelnemer.objects.get().telefoon == "+31600000123"


@pytest.mark.parametrize("weg", ["deur", "telefoon", "brief"])
def test_who_gives_no_name_is_counted_all_the_same(client: Client, avond: Avond, weg: str) -> None:
    _meld(client, avond, weg, voornaam="", bereik="", aantal="3")
    rij = Aanmelding.objects.get()
    assert (rij.deelnemer, rij.aantal, rij.bron) == (None, 3, weg)
    assert not Deelnemer.objects.exists()


def test_to_be_called_one_needs_a_name_to_ask_for(client: Client, avond: Avond) -> None:
    _meld(client, avond, "telefoon", voornaam="")
    assert not Aanmelding.objects.exists()


def test_who_is_on_no_list_comes_in_all_the_same(avond: Avond) -> None:
    door = bouw.actor(avond.expeditie, Rol.PROCESBEGELEIDER)
    meld_binnen(avond=avond, hoedanigheid=Hoedanigheid.BEWONER, aantal=2, door=door, op=bouw.OP)
    assert Aanwezigheid.objects.get().aantal == 2
