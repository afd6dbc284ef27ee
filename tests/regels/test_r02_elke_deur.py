"""R2: every address ends with an outcome or is visibly left open, with a reason and a name; none drops off."""

from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from expedities.adreslijsten import importeren
from expedities.adreslijsten.importeren import importeer_adressen
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet
from expedities.huisvoorhuis.actions import HierNietAanbellen, log_bezoek, neem_bezoek_terug
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.ronde.actions import RondeKanNiet, heropen_ronde, sluit_ronde
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def uitnodiger(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.UITNODIGER)


def bel_aan(adres: Adres, uitkomst: Uitkomst, door: Actor) -> Bezoek:
    return log_bezoek(adres=adres, uitkomst=uitkomst, sleutel=uuid4(), door=door, op=bouw.OP)


@pytest.mark.parametrize("uitkomst", [u for u in Uitkomst if u is not Uitkomst.OPEN])
def test_every_outcome_can_be_logged(waar: Expeditie, uitnodiger: Actor, uitkomst: Uitkomst) -> None:
    adres = bouw.adres(waar)
    bel_aan(adres, uitkomst, uitnodiger)
    adres.refresh_from_db()
    assert adres.uitkomst == uitkomst


def test_two_who_log_the_same_door_lose_nothing(waar: Expeditie, uitnodiger: Actor) -> None:
    adres = bouw.adres(waar)
    bel_aan(adres, Uitkomst.KOMT, uitnodiger)
    bel_aan(adres, Uitkomst.NIET_THUIS, bouw.actor(waar, Rol.UITNODIGER))
    adres.refresh_from_db()
    assert adres.uitkomst == Uitkomst.KOMT
    assert [bezoek.uitkomst for bezoek in adres.bezoeken.all()] == [Uitkomst.KOMT, Uitkomst.NIET_THUIS]


def test_same_ring_sent_twice_is_one_ring(waar: Expeditie, uitnodiger: Actor) -> None:
    adres, sleutel = bouw.adres(waar), uuid4()
    for _ in range(2):
        log_bezoek(adres=adres, uitkomst=Uitkomst.KOMT, sleutel=sleutel, door=uitnodiger, op=bouw.OP)
    assert adres.bezoeken.count() == 1


def test_undone_ring_no_longer_counts_but_is_kept(waar: Expeditie, uitnodiger: Actor) -> None:
    adres = bouw.adres(waar)
    bel_aan(adres, Uitkomst.NIET_THUIS, uitnodiger)
    neem_bezoek_terug(bezoek=bel_aan(adres, Uitkomst.KOMT, uitnodiger), door=uitnodiger, op=bouw.OP)
    adres.refresh_from_db()
    assert (adres.uitkomst, adres.bezoeken.count()) == (Uitkomst.NIET_THUIS, 2)


def test_ring_of_somebody_else_cannot_be_undone(waar: Expeditie, uitnodiger: Actor) -> None:
    bezoek = bel_aan(bouw.adres(waar), Uitkomst.KOMT, uitnodiger)
    with pytest.raises(MagNiet):
        neem_bezoek_terug(bezoek=bezoek, door=bouw.actor(waar, Rol.UITNODIGER), op=bouw.OP)
    neem_bezoek_terug(bezoek=bezoek, door=bouw.actor(waar, Rol.PROCESBEGELEIDER), op=bouw.OP)


def test_transformer_box_is_no_door(waar: Expeditie, uitnodiger: Actor) -> None:
    with pytest.raises(HierNietAanbellen):
        bel_aan(bouw.adres(waar, 7001, is_deur=False), Uitkomst.KOMT, uitnodiger)


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.BEWONER, Rol.BELLER, Rol.BEHEERDER])
def test_who_is_no_uitnodiger_logs_nothing(waar: Expeditie, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        bel_aan(bouw.adres(waar), Uitkomst.KOMT, bouw.actor(waar, rol))


def test_uitnodiger_of_another_buurt_logs_nothing(waar: Expeditie) -> None:
    with pytest.raises(MagNiet):
        bel_aan(bouw.adres(waar), Uitkomst.KOMT, bouw.actor(bouw.expeditie("Elders"), Rol.UITNODIGER))


def test_round_with_open_doors_closes_only_with_a_reason_and_a_name(waar: Expeditie) -> None:
    bouw.adres(waar)
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    with pytest.raises(RondeKanNiet):
        sluit_ronde(expeditie=waar, reden=" ", naam="Noor", door=leider, op=bouw.OP)
    assert sluit_ronde(expeditie=waar, reden="Steiger voor de deur", naam="Noor", door=leider, op=bouw.OP) == 1
    adres = Adres.objects.get()
    assert (adres.uitkomst, adres.open_reden, adres.open_naam) == (Uitkomst.OPEN, "Steiger voor de deur", "Noor")


def test_database_refuses_a_reason_without_a_name(waar: Expeditie) -> None:
    adres = bouw.adres(waar)
    with pytest.raises(IntegrityError), transaction.atomic():
        Adres.objects.filter(pk=adres.pk).update(open_reden="Steiger")


def test_closed_round_refuses_a_ring_until_it_is_opened_again(waar: Expeditie, uitnodiger: Actor) -> None:
    adres, leider = bouw.adres(waar), bouw.actor(waar, Rol.PROCESBEGELEIDER)
    sluit_ronde(expeditie=waar, reden="Genoeg", naam="Noor", door=leider, op=bouw.OP)
    adres.expeditie = waar
    with pytest.raises(NogNiet):
        bel_aan(adres, Uitkomst.KOMT, uitnodiger)
    heropen_ronde(expeditie=waar, door=leider, op=bouw.OP)
    bel_aan(adres, Uitkomst.KOMT, uitnodiger)
    adres.refresh_from_db()
    assert (adres.uitkomst, adres.open_reden) == (Uitkomst.KOMT, "")


def test_closing_keeps_outcomes_and_forgets_when_and_who(waar: Expeditie, uitnodiger: Actor) -> None:
    """R10: nothing left says when somebody was not at home."""
    adres = bouw.adres(waar)
    bel_aan(adres, Uitkomst.NIET_THUIS, uitnodiger)
    sluit_ronde(expeditie=waar, reden="", naam="", door=bouw.actor(waar, Rol.PROCESBEGELEIDER), op=bouw.OP)
    assert list(Bezoek.objects.values_list("uitkomst", "op", "door")) == [(Uitkomst.NIET_THUIS, None, None)]
    assert not Logregel.objects.filter(ding="expedities.adres").exists()


def test_round_closes_once(waar: Expeditie) -> None:
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    sluit_ronde(expeditie=waar, reden="", naam="", door=leider, op=bouw.OP)
    with pytest.raises(RondeKanNiet):
        sluit_ronde(expeditie=waar, reden="", naam="", door=leider, op=bouw.OP)


def test_double_tap_on_the_screen_is_one_ring(waar: Expeditie, client: Client) -> None:
    adres = bouw.adres(waar)
    client.force_login(bouw.met_rol(waar, Rol.UITNODIGER))
    url = reverse("werk_deur", args=[waar.slug, adres.pk])
    velden = {"inzending": str(uuid4()), "sleutel": str(uuid4()), "uitkomst": "komt"}
    antwoorden = [client.post(url, velden) for _ in range(2)]
    assert [antwoord.status_code for antwoord in antwoorden] == [302, 302]
    assert antwoorden[0]["Location"] == antwoorden[1]["Location"]
    assert adres.bezoeken.count() == 1


@pytest.mark.parametrize("uitkomst", [u for u in Uitkomst if u is not Uitkomst.OPEN])
def test_no_list_takes_a_door_or_its_outcome_away(waar: Expeditie, uitnodiger: Actor, uitkomst: Uitkomst) -> None:
    """A newer list without the address, and one that says that nobody lives there."""
    adres = bouw.adres(waar)
    bel_aan(adres, uitkomst, uitnodiger)
    for lijst in (
        b"straat;huisnummer;postcode\nMerelstraat;3;1234AB\n",
        b"straat;huisnummer;postcode;gebruiksdoel\nMerelstraat;1;1234AB;kantoorfunctie\n",
    ):
        importeer_adressen(expeditie=waar, stroom=BytesIO(lijst), door=Actor.opdracht(), op=bouw.OP)
    adres.refresh_from_db()
    assert (adres.is_deur, adres.uitkomst, adres.bezoeken.count()) == (True, uitkomst, 1)


def test_ring_between_look_and_write_of_an_import_keeps_its_door(
    waar: Expeditie, uitnodiger: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list says that nobody lives there; somebody was there a moment ago."""
    leider, deur = bouw.actor(waar, Rol.PROCESBEGELEIDER), bouw.adres(waar)
    bewaar = importeren._bewaar

    def bel_en_bewaar(*args: Any) -> None:
        log_bezoek(adres=deur, uitkomst=Uitkomst.KOMT, sleutel=uuid4(), door=uitnodiger, op=bouw.OP)
        bewaar(*args)

    monkeypatch.setattr(importeren, "_bewaar", bel_en_bewaar)
    rij = f"{deur.straat};{deur.huisnummer};{deur.postcode};{deur.plaats};winkelfunctie\n"
    stroom = BytesIO(("straat;huisnummer;postcode;plaats;gebruiksdoel\n" + rij).encode())
    importeren.importeer_adressen(expeditie=waar, stroom=stroom, door=leider, op=bouw.OP)
    deur.refresh_from_db()
    assert (deur.gebruik, deur.is_deur, deur.uitkomst) == ("winkelfunctie", True, Uitkomst.KOMT)
