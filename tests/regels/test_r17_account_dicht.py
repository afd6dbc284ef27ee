"""R17, as far as it goes now: an account is closed the same day; what it promised and was to do stays with others."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from expedities.convenant.actions import wissel_contact
from expedities.convenant.models import Ondertekening, Toezegging
from expedities.convenant.toezeggen import zeg_toe
from expedities.expeditie.models import Expeditie
from expedities.expeditie.rollen_actions import AccountGesloten, NiemandMeerDieLeidt, geef_rol, neem_rol
from tests import bouw
from werkgroepen.herinneringen.actions import AnderBelt, neem_belletje
from wijkexpeditie.accounts.actions import zet_toegang
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


def _sluit(wie: Any) -> None:
    zet_toegang(gebruiker=wie, is_active=False, is_staff=False, door=Actor.opdracht(), op=bouw.OP)


def test_promise_stands_in_the_name_of_the_organisation_after_its_maker_left(waar: Expeditie, client: Client) -> None:
    wethouder = bouw.met_rol(waar, Rol.GEMEENTE, "Wil de Wit")
    zeg_toe(
        partij=bouw.partij(waar, contact_naam="Wil de Wit"), wat="Een zaal",
        voor=(bouw.OP + timedelta(days=9)).date(), door=bouw.actor_van(wethouder, waar), op=bouw.OP,
    )  # fmt: skip
    _sluit(wethouder)
    assert "Gemeente Voorbeeldstad" in client.get(reverse("convenant", args=[waar.slug])).content.decode()
    wethouder.delete()
    assert Toezegging.objects.get().organisatie == "Gemeente Voorbeeldstad"


def test_the_next_name_stands_by_every_open_promise_and_the_old_one_only_under_what_was_signed(
    waar: Expeditie, client: Client
) -> None:
    partij = bouw.partij(waar, contact_naam="Wil de Wit")
    Ondertekening.objects.update(naam="Wil de Wit", partij=partij)
    for wat in ("Een zaal", "Koffie"):
        bouw.toezegging(partij, wat)
    wissel_contact(partij=partij, naam="Bo Bloem", functie="wethouder", door=Actor.opdracht(), op=bouw.OP)
    tekst = client.get(reverse("convenant", args=[waar.slug])).content.decode()
    assert (tekst.count("Wil de Wit"), tekst.count("Bo Bloem")) == (1, 3)  # two promises, and whom to address
    partij.refresh_from_db()
    assert partij.sinds == bouw.OP.date()


def test_call_that_somebody_took_before_the_account_closed_is_free_again_soon(waar: Expeditie) -> None:
    groep = bouw.werkgroep(waar)
    lid, bijeenkomst = bouw.lid(groep), bouw.bijeenkomst(groep)
    bericht = Bericht.objects.create(
        sleutel="bel", soort="bijeenkomst.herinnering", kanaal=Kanaal.BELLIJST, expeditie=waar.pk, aan=lid.deelnemer_id,
        over=f"bijeenkomst:{bijeenkomst.pk}", niet_voor=bouw.OP, gemaakt_op=bouw.OP,
        gegevens={"lid": lid.pk, "bijeenkomst": bijeenkomst.pk, "wijziging": 0},
    )  # fmt: skip
    weg, ander = bouw.met_rol(waar, Rol.BELLER), bouw.met_rol(waar, Rol.BELLER)
    neem_belletje(bericht=bericht, door=bouw.actor_van(weg, waar), op=bouw.OP)
    _sluit(weg)
    with pytest.raises(AnderBelt):
        neem_belletje(bericht=bericht, door=bouw.actor_van(ander, waar), op=bouw.OP)
    neem_belletje(bericht=bericht, door=bouw.actor_van(ander, waar), op=bouw.OP + timedelta(minutes=16))
    bericht.refresh_from_db()
    assert bericht.claim == ander.pk


def test_closed_account_counts_as_nobody_who_leads(waar: Expeditie) -> None:
    weg, blijft = (bouw.met_rol(waar, Rol.PROCESBEGELEIDER) for _ in range(2))
    _sluit(weg)
    with pytest.raises(NiemandMeerDieLeidt):
        neem_rol(toekenning=blijft.roltoekenningen.get(), door=bouw.actor_van(blijft, waar), op=bouw.OP)
    with pytest.raises(AccountGesloten):
        geef_rol(
            expeditie=waar, contact=str(weg.email), rol=Rol.BELLER, door=bouw.actor_van(blijft, waar), op=bouw.OP
        )  # fmt: skip
