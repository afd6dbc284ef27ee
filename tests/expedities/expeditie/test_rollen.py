"""Roles are given, seen and ended by who leads this expeditie."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from expedities.expeditie.models import Deelnemer, Expeditie, Roltoekenning
from expedities.expeditie.rollen_actions import (
    AccountGesloten,
    NiemandMeerDieLeidt,
    RolNietTeGeven,
    bevestig_bewoner,
    geef_rol,
    neem_bevestiging_terug,
    neem_rol,
)
from expedities.expeditie.toegang import actor_voor
from tests import bouw
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
NIET_LEIDER = sorted(set(Rol) - {Rol.PROCESBEGELEIDER})


def _geef(waar: Expeditie, door: Actor, rol: Rol = Rol.BELLER, **velden: Any) -> Roltoekenning:
    gegeven: dict[str, Any] = {"contact": "bel@voorbeeld.test", "op": bouw.OP, **velden}
    return geef_rol(expeditie=waar, rol=rol, door=door, **gegeven)


def test_role_is_given_to_an_account_that_is_made_for_it() -> None:
    waar = bouw.expeditie()
    _geef(waar, bouw.actor(waar, Rol.PROCESBEGELEIDER), naam="Bel")
    bel = Gebruiker.objects.get(email="bel@voorbeeld.test")
    assert (bel.naam, actor_voor(bel, waar, bouw.OP).rollen) == ("Bel", frozenset({Rol.BELLER}))
    assert set(Logregel.objects.values_list("daad", flat=True)) == {"account.gemaakt", "rol.gegeven"}


def test_role_given_twice_is_given_once() -> None:
    waar = bouw.expeditie()
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    assert _geef(waar, leider) == _geef(waar, leider, contact="BEL@voorbeeld.test ")


@pytest.mark.parametrize("rol", NIET_LEIDER)
def test_only_who_leads_gives_and_ends_roles(rol: Rol) -> None:
    waar = bouw.expeditie()
    gegeven = bouw.rol(bouw.gebruiker(), Rol.BELLER, waar)
    with pytest.raises(MagNiet):
        _geef(waar, bouw.actor(waar, rol))
    with pytest.raises(MagNiet):
        neem_rol(toekenning=gegeven, door=bouw.actor(waar, rol), op=bouw.OP)


def test_who_leads_another_expeditie_gives_nothing_here() -> None:
    waar, elders = bouw.expeditie(), bouw.expeditie("Elders")
    with pytest.raises(MagNiet):
        _geef(waar, bouw.actor(elders, Rol.PROCESBEGELEIDER))


@pytest.mark.parametrize("rol", [Rol.BEWONER, Rol.BEHEERDER])
def test_resident_and_keeper_are_not_given_here(rol: Rol) -> None:
    waar = bouw.expeditie()
    with pytest.raises(RolNietTeGeven):
        _geef(waar, bouw.actor(waar, Rol.PROCESBEGELEIDER), rol)


def test_role_of_the_gemeente_counts_in_this_expeditie_only() -> None:
    waar, elders = bouw.expeditie(), bouw.expeditie("Elders")
    gegeven = _geef(waar, bouw.actor(waar, Rol.PROCESBEGELEIDER), Rol.GEMEENTE)
    assert [actor_voor(gegeven.gebruiker, plek, bouw.OP).rollen for plek in (waar, elders)] == [
        {Rol.GEMEENTE},
        frozenset(),
    ]


def test_closed_account_gets_no_role() -> None:
    waar = bouw.expeditie()
    bouw.gebruiker("Bel", email="bel@voorbeeld.test", is_active=False)
    with pytest.raises(AccountGesloten):
        _geef(waar, bouw.actor(waar, Rol.PROCESBEGELEIDER))


def test_role_ends_at_once_and_can_be_given_again() -> None:
    waar = bouw.expeditie()
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    gegeven = _geef(waar, leider)
    neem_rol(toekenning=gegeven, door=leider, op=bouw.OP + timedelta(hours=1))
    later = bouw.OP + timedelta(hours=2)
    assert actor_voor(gegeven.gebruiker, waar, later).rollen == frozenset()
    assert _geef(waar, leider, op=later).pk != gegeven.pk


def test_last_one_who_leads_stays_until_another_does() -> None:
    waar = bouw.expeditie()
    noor = bouw.met_rol(waar, Rol.PROCESBEGELEIDER)
    eigen = Roltoekenning.objects.get(gebruiker=noor)
    door = actor_voor(noor, waar, bouw.OP)
    with pytest.raises(NiemandMeerDieLeidt):
        neem_rol(toekenning=eigen, door=door, op=bouw.OP)
    _geef(waar, door, Rol.PROCESBEGELEIDER)
    assert neem_rol(toekenning=eigen, door=door, op=bouw.OP).tot == bouw.OP


def test_tap_makes_somebody_a_resident_who_writes_and_is_taken_back() -> None:
    waar = bouw.expeditie()
    sanne, leider = bouw.deelnemer(waar), bouw.actor(waar, Rol.PROCESBEGELEIDER)
    bevestig_bewoner(deelnemer=sanne, door=leider, op=bouw.OP)
    bevestig_bewoner(deelnemer=sanne, door=leider, op=bouw.OP + timedelta(days=1))
    assert Deelnemer.objects.get().bewoner_bevestigd_op == bouw.OP
    neem_bevestiging_terug(deelnemer=sanne, door=leider, op=bouw.OP)
    assert Deelnemer.objects.get().bewoner_bevestigd_door is None


@pytest.mark.parametrize("rol", NIET_LEIDER)
def test_only_who_leads_says_that_somebody_lives_here(rol: Rol) -> None:
    waar = bouw.expeditie()
    with pytest.raises(MagNiet):
        bevestig_bewoner(deelnemer=bouw.deelnemer(waar), door=bouw.actor(waar, rol), op=bouw.OP)


def test_nobody_says_of_themselves_that_they_live_here() -> None:
    waar = bouw.expeditie()
    sanne = bouw.deelnemer(waar)
    with pytest.raises(MagNiet, match="niet over jezelf"):
        bevestig_bewoner(deelnemer=sanne, door=bouw.actor(waar, Rol.PROCESBEGELEIDER, deelnemer=sanne.pk), op=bouw.OP)


def test_roles_are_explained_given_and_ended_on_screen(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    pagina = reverse("werk_rollen", args=[waar.slug])
    velden = {"naam": "Bel", "contact": "06 0000 0555", "rol": Rol.BELLER}
    assert client.post(pagina, velden).status_code == 302
    inhoud = client.get(pagina).content.decode()
    assert ("Voornaam en nummer van wie gebeld wil worden." in inhoud, "Bel</strong>" in inhoud) == (True, True)
    gegeven = Roltoekenning.objects.get(rol=Rol.BELLER)
    stop = reverse("werk_rol_stop", args=[waar.slug, gegeven.pk])
    assert "Bel is straks geen vaste beller meer" in client.get(stop).content.decode()
    client.post(stop)
    assert not Roltoekenning.objects.filter(rol=Rol.BELLER, tot__isnull=True).exists()


def test_tap_on_screen(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    sanne = bouw.deelnemer(waar)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    tik = reverse("werk_woont_hier", args=[waar.slug, sanne.pk])
    assert [client.get(tik).status_code, client.post(tik).status_code] == [405, 302]
    sanne.refresh_from_db()
    assert sanne.bewoner_bevestigd_op
    client.post(tik, {"terug": "1"})
    sanne.refresh_from_db()
    assert sanne.bewoner_bevestigd_op is None


def test_person_of_another_expeditie_is_not_found(client: Client) -> None:
    waar, elders = bouw.klaar_voor_de_deur(), bouw.expeditie("Elders")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    tik = reverse("werk_woont_hier", args=[waar.slug, bouw.deelnemer(elders).pk])
    stop = reverse("werk_rol_stop", args=[waar.slug, bouw.rol(bouw.gebruiker(), Rol.BELLER, elders).pk])
    assert [client.post(tik).status_code, client.post(stop).status_code] == [404, 404]


def test_command_makes_a_keeper_who_can_begin(capsys: Any) -> None:
    for _ in range(2):
        call_command("procesbegeleider", "Noor@voorbeeld.test")
    assert [(wie.email, wie.is_staff) for wie in Gebruiker.objects.all()] == [("noor@voorbeeld.test", True)]
    assert "/accounts/login/" in capsys.readouterr().out


def test_command_gives_a_new_or_an_existing_buurt(capsys: Any) -> None:
    call_command("procesbegeleider", "noor@voorbeeld.test", gemeente="Voorbeeldstad", buurt="Vogelbuurt")
    call_command("procesbegeleider", "06 0000 0444", expeditie="vogelbuurt")
    leiders = Roltoekenning.objects.filter(rol=Rol.PROCESBEGELEIDER, expeditie__slug="vogelbuurt")
    assert set(leiders.values_list("gebruiker__email", "gebruiker__telefoon")) == {
        ("noor@voorbeeld.test", None),
        (None, "+31600000444"),
    }
    assert not Gebruiker.objects.filter(is_staff=True).exists()


@pytest.mark.parametrize(
    ("contact", "opties"),
    [
        ("noor@", {}),
        ("noor@voorbeeld.test", {"expeditie": "bestaat-niet"}),
        ("noor@voorbeeld.test", {"gemeente": "Voorbeeldstad"}),
        ("noor@voorbeeld.test", {"expeditie": "a", "gemeente": "b", "buurt": "c"}),
    ],
)
def test_command_refuses_with_a_sentence_and_makes_nothing(contact: str, opties: dict[str, str]) -> None:
    with pytest.raises(CommandError):
        call_command("procesbegeleider", contact, **opties)
    assert Gebruiker.objects.count() == 0
