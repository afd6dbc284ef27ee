from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.expeditie.models import Expeditie
from signalen.sociale_kaart.actions import (
    ZonderJa,
    beeindig_flatcontact,
    bevestig_vermelding,
    verwijder_vermelding,
    voeg_flatcontact_toe,
    voeg_vermelding_toe,
)
from signalen.sociale_kaart.models import Flatcontact, Vermelding
from signalen.sociale_kaart.tonen import nu_nodig
from tests import bouw
from tests.signalen import bouwen
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


def vermelding(waar: Expeditie, **velden: Any) -> Vermelding:
    return voeg_vermelding_toe(
        **{
            "expeditie": waar,
            "vraag": "kapot",
            "naam": "Gemeente Voorbeeldstad",
            "nummer": "14 030",
            "eigenaar": "Wijkcoördinator",
            "door": bouwen.leider(waar),
            "op": bouw.OP,
            **velden,
        }
    )


def flatcontact(waar: Expeditie, **velden: Any) -> Flatcontact:
    basis = {"expeditie": waar, "waar": "De Ekster", "voornaam": "Bep", "telefoon": "06 00000300", "zei_ja": True}
    return voeg_flatcontact_toe(**{**basis, "door": bouwen.leider(waar), "op": bouw.OP, **velden})


def test_entry_is_checked_on_the_day_it_is_added(waar: Expeditie) -> None:
    assert vermelding(waar).bevestigd_op == date(2026, 11, 18)


def test_entry_grows_old_and_is_asked_again(waar: Expeditie) -> None:
    oud = vermelding(waar)
    vermelding(waar, naam="Buurthuis", op=bouw.OP + timedelta(days=100))
    later, door = bouw.OP + timedelta(days=181), bouwen.leider(waar)
    punten = list(nu_nodig(bouw.blik(waar, door, later)))
    assert [(punt.aantal, punt.sinds) for punt in punten] == [(1, date(2026, 11, 18))]
    bevestig_vermelding(vermelding=oud, door=door, op=later)
    assert list(nu_nodig(bouw.blik(waar, door, later))) == []


def test_old_entry_says_so_on_the_page(waar: Expeditie, client: Client) -> None:
    vermelding(waar)
    Vermelding.objects.update(bevestigd_op=timezone.localdate() - timedelta(days=200))
    assert "Dat is lang geleden" in client.get(reverse("wie_bel_ik", args=[waar.slug])).content.decode()


def test_wrong_number_is_refused_by_the_action_too(waar: Expeditie) -> None:
    with pytest.raises(Geweigerd):
        vermelding(waar, nummer="0900 0113")
    assert Vermelding.objects.count() == 0


@pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.PROCESBEGELEIDER}))
def test_other_roles_change_nothing(waar: Expeditie, rol: Rol) -> None:
    staat_er, door = vermelding(waar), bouw.actor(waar, rol)
    for doe in (bevestig_vermelding, verwijder_vermelding):
        with pytest.raises(MagNiet):
            doe(vermelding=staat_er, door=door, op=bouw.OP)
    with pytest.raises(MagNiet):
        flatcontact(waar, door=door)


def test_host_needs_a_yes(waar: Expeditie) -> None:
    with pytest.raises(ZonderJa):
        flatcontact(waar, zei_ja=False)
    assert Flatcontact.objects.count() == 0


def test_host_is_shown_until_the_end_date(waar: Expeditie, client: Client) -> None:
    flatcontact(waar, voornaam="Bep", tot=timezone.localdate() + timedelta(days=1))
    flatcontact(waar, voornaam="Wil")
    Flatcontact.objects.filter(voornaam="Wil").update(tot=timezone.localdate() - timedelta(days=1))
    tekst = client.get(reverse("wie_bel_ik", args=[waar.slug])).content.decode()
    assert ("Bel Bep" in tekst, "Bel Wil" in tekst) == (True, False)


def test_host_who_stops_is_gone_also_from_the_log(waar: Expeditie) -> None:
    beeindig_flatcontact(flatcontact=flatcontact(waar), door=bouwen.leider(waar), op=bouw.OP)
    assert Flatcontact.objects.count() == 0
    assert "Bep" not in str(list(Logregel.objects.values()))


@pytest.mark.parametrize("aantal", [1, 3])
def test_page_asks_the_same_number_of_queries(
    waar: Expeditie, client: Client, django_assert_num_queries: Any, aantal: int
) -> None:
    for nr in range(aantal):
        vermelding(waar, naam=f"Buurthuis {nr}")
        flatcontact(waar, voornaam=f"Bep {nr}")
    with django_assert_num_queries(3):
        client.get(reverse("wie_bel_ik", args=[waar.slug]))


def test_whole_round_on_the_work_pages(waar: Expeditie, client: Client) -> None:
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    velden = {"vraag": "buurt", "naam": "Buurthuis", "nummer": "06 00000400", "eigenaar": "Ria"}
    client.post(reverse("werk_vermelding_nieuw", args=[waar.slug]), velden)
    erbij = Vermelding.objects.get()
    Vermelding.objects.update(bevestigd_op=date(2026, 1, 1))
    client.post(reverse("werk_vermelding", args=[waar.slug, erbij.pk]), {**velden, "naam": "De Merel"})
    erbij.refresh_from_db()
    assert (erbij.naam, erbij.bevestigd_op) == ("De Merel", timezone.localdate())
    client.post(reverse("werk_vermelding_klopt", args=[waar.slug, erbij.pk]))
    client.post(reverse("werk_vermelding_weg", args=[waar.slug, erbij.pk]))
    assert Vermelding.objects.count() == 0


@pytest.mark.parametrize("nummer", ["0900-0113", "\x00", "🎉", "<script>", "12"])
def test_naughty_number_is_told_beside_the_field(waar: Expeditie, client: Client, nummer: str) -> None:
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    velden = {"vraag": "buurt", "naam": "Buurthuis", "nummer": nummer, "eigenaar": "Ria"}
    antwoord = client.post(reverse("werk_vermelding_nieuw", args=[waar.slug]), velden)
    assert (antwoord.status_code, Vermelding.objects.count()) == (200, 0)
