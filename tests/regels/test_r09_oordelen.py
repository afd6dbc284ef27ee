"""R9: what residents said about a promise shows in totals from five on, and never what one of them said."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from expedities.convenant.models import Oordeel, Toezegging
from expedities.convenant.queries import regels
from expedities.convenant.toezeggen import geef_oordeel
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
NIETS = "over tijd: 3 dagen"


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


@pytest.fixture
def laat(waar: Expeditie) -> Toezegging:
    return bouw.toezegging(bouw.partij(waar), dagen=-3)


def stem(laat: Toezegging, ja: int, nee: int) -> None:
    for nr in range(ja + nee):
        wie = bouw.deelnemer(laat.expeditie, f"Bewoner {nr}")
        door = Actor(expeditie=laat.expeditie_id, deelnemer=wie.pk)
        geef_oordeel(toezegging=laat, nagekomen=nr < ja, door=door, op=bouw.OP)


@pytest.mark.parametrize(
    ("ja", "nee", "status", "totaal"),
    [
        (0, 0, NIETS, ""),
        (1, 0, NIETS, ""),
        (0, 4, NIETS, ""),
        (3, 1, NIETS, ""),
        (5, 0, "de buurt zegt: nagekomen", "5 bewoners zeiden er iets van."),
        (4, 1, "de buurt zegt: nagekomen", "5 bewoners zeiden er iets van."),
        (9, 1, "de buurt zegt: nagekomen", "10 bewoners zeiden er iets van."),
        (2, 6, "de buurt zegt: niet nagekomen", "8 bewoners zeiden er iets van."),
        (3, 3, NIETS, "6 bewoners zeiden er iets van."),
        (6, 5, "de buurt zegt: nagekomen", "Van 11 bewoners zeiden er 6: nagekomen, en 5: niet nagekomen."),
    ],
)
def test_totals_only(waar: Expeditie, laat: Toezegging, ja: int, nee: int, status: str, totaal: str) -> None:
    stem(laat, ja, nee)
    (regel,) = regels(waar, bouw.bezoeker(waar), bouw.OP, alleen_openbaar=True)
    assert (regel.status, regel.stemmen) == (status, totaal)


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.PROCESBEGELEIDER, None])
def test_nobody_sees_who_said_what(client: Client, waar: Expeditie, laat: Toezegging, rol: Rol | None) -> None:
    stem(laat, 5, 1)
    if rol:
        client.force_login(bouw.met_rol(waar, rol))
    for naam in ("convenant", "werk_toezeggingen", "werk_convenant", "werk_toezegging"):
        args = [waar.slug, laat.pk] if naam == "werk_toezegging" else [waar.slug]
        assert "Bewoner 5" not in client.get(reverse(naam, args=args)).content.decode()
    assert not [feiten for feiten in Logregel.objects.values_list("feiten", flat=True) if "nagekomen" in str(feiten)]


def test_your_own_choice_shows_to_you_alone(client: Client, waar: Expeditie, laat: Toezegging) -> None:
    Toezegging.objects.update(voor=bouw.OP.date() - timedelta(days=300))
    wie = bouw.met_rol(waar, Rol.BEWONER)
    Oordeel.objects.create(toezegging=laat, deelnemer=wie.deelnemers.get(), nagekomen=False, op=bouw.OP)
    pad = reverse("convenant", args=[waar.slug])
    assert "Jij zei" not in client.get(pad).content.decode()
    client.force_login(wie)
    assert "Jij zei: nee, niet nagekomen." in client.get(pad).content.decode()
