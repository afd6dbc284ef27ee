"""R17: work that was asked for stops with the role, or the account, of who asked."""

from datetime import timedelta

import pytest
from django.utils import timezone

from expedities.brieven import actions
from expedities.brieven.actions import maak_brieven
from expedities.brieven.models import Uitnodiging
from expedities.brieven.queries import Keuze, Voor
from expedities.expeditie.models import Expeditie, Roltoekenning
from tests import bouw
from tests.expedities.brieven.bouwen import WOORDEN
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.klussen.actions import door_wie, voer_uit, vraag_klus
from wijkexpeditie.klussen.models import Klus, Klusstaat
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar(monkeypatch: pytest.MonkeyPatch) -> Expeditie:
    """Three doors, of which two go in a klus."""
    monkeypatch.setattr(actions, "GROOTSTE_STAPEL", 1)
    monkeypatch.setattr("expedities.brieven.queries.GROOTSTE_STAPEL", 1)
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, timezone.now() + timedelta(days=5))
    for nr in (1, 2, 3):
        bouw.adres(waar, nr)
    return waar


@pytest.fixture
def leider(waar: Expeditie) -> Gebruiker:
    return bouw.met_rol(waar, Rol.PROCESBEGELEIDER)


@pytest.fixture
def klus(waar: Expeditie, leider: Gebruiker) -> Klus:
    nu = timezone.now()
    keuze = Keuze(Voor.NIET_GESPROKEN)
    door = bouw.actor_van(leider, waar, nu)
    gemaakt = maak_brieven(expeditie=waar, keuze=keuze, woorden=WOORDEN, door=door, op=nu)
    assert gemaakt.klus is not None
    return gemaakt.klus


def daarna(klus: Klus) -> tuple[str, int]:
    voer_uit(klus.pk)
    klus.refresh_from_db()
    return klus.staat, Uitnodiging.objects.count()


def test_goes_on_for_who_still_leads(klus: Klus) -> None:
    assert daarna(klus) == (Klusstaat.KLAAR, 3)


def test_stops_where_the_role_ended_meanwhile(klus: Klus, leider: Gebruiker) -> None:
    Roltoekenning.objects.filter(gebruiker=leider).update(tot=timezone.now())
    assert daarna(klus) == (Klusstaat.MISLUKT, 1)
    assert klus.fout == "Alleen de procesbegeleider maakt brieven en bladen."


def test_stops_where_the_account_was_closed_meanwhile(klus: Klus, leider: Gebruiker) -> None:
    Gebruiker.objects.filter(pk=leider.pk).update(is_active=False)
    assert daarna(klus) == (Klusstaat.MISLUKT, 1)


def test_stops_where_the_account_is_gone(klus: Klus, leider: Gebruiker) -> None:
    leider.delete()
    assert daarna(klus) == (Klusstaat.MISLUKT, 1)


def test_role_of_another_buurt_does_not_do(klus: Klus, leider: Gebruiker) -> None:
    Roltoekenning.objects.filter(gebruiker=leider).update(tot=timezone.now())
    bouw.rol(leider, Rol.PROCESBEGELEIDER, bouw.expeditie("Daar"))
    assert daarna(klus) == (Klusstaat.MISLUKT, 1)


def test_who_has_a_shell_keeps_it() -> None:
    klus = vraag_klus(soort="proef", gegevens={}, expeditie=None, door=Actor.opdracht(), op=bouw.OP)
    assert door_wie(klus) == Actor.opdracht()
