"""New neighbours: told without a name, welcomed by somebody with one."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.welkom.actions import (
    OP_EEN_DAG,
    EerstVragen,
    NietHier,
    NogNietHier,
    TeVeelOpEenDag,
    heet_welkom,
    laat_woorden_vervallen,
    meld_nieuwe_buren,
    toch_geen_nieuwe_buren,
)
from expedities.welkom.models import Verhuizing
from expedities.welkom.tonen import welkom_te_heten
from tests import bouw
from tests.stout import STOUT
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.privacy.opruimen import ruim_op
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def dirk(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.UITNODIGER)


def _nieuw(waar: Expeditie, **velden: Any) -> Verhuizing:
    velden.setdefault("adres", bouw.adres(waar) if "telefoon" not in velden else None)
    return meld_nieuwe_buren(expeditie=waar, **{"door": bouw.bezoeker(waar), "op": bouw.OP, **velden})


def _deur(waar: Expeditie, uitkomst: Uitkomst) -> Adres:
    adres = bouw.adres(waar, uitkomst=uitkomst)
    Bezoek.objects.create(adres=adres, sleutel=uuid4(), uitkomst=uitkomst, op=bouw.OP)
    return adres


def test_they_are_on_the_list_once_until_they_are_welcomed(waar: Expeditie, dirk: Actor) -> None:
    adres = bouw.adres(waar)
    eerste, tweede = (_nieuw(waar, adres=adres, door=door) for door in (dirk, bouw.bezoeker(waar)))
    assert eerste == tweede
    assert [punt.aantal for punt in welkom_te_heten(bouw.blik(waar, dirk))] == [1]

    for _ in range(2):
        heet_welkom(verhuizing=eerste, wie="Dirk", door=dirk, op=bouw.OP)

    rij = Verhuizing.objects.get()
    assert (rij.welkom_door, rij.welkom_op) == ("Dirk", bouw.OP.date())
    assert list(welkom_te_heten(bouw.blik(waar, dirk))) == []
    assert Logregel.objects.filter(daad="welkom.geheten").count() == 1
    assert _nieuw(waar, adres=adres) != eerste  # and the next who come to live there


def test_a_number_to_call_goes_with_the_welcome(waar: Expeditie) -> None:
    noor = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    vraag = _nieuw(waar, telefoon="+31600000123")
    heet_welkom(verhuizing=vraag, wie="Noor", door=noor, op=bouw.OP)
    assert Verhuizing.objects.get().telefoon == ""


def test_a_number_nobody_called_goes_after_a_month(waar: Expeditie) -> None:
    _nieuw(waar, telefoon="+31600000123")
    _nieuw(waar)
    ruim_op(op=bouw.OP + timedelta(days=30))
    assert Verhuizing.objects.count() == 2
    ruim_op(op=bouw.OP + timedelta(days=32))
    assert [rij.telefoon for rij in Verhuizing.objects.all()] == [""]


def test_an_uitnodiger_sees_no_number(client: Client, waar: Expeditie) -> None:
    vraag = _nieuw(waar, telefoon="+31600000123")
    client.force_login(bouw.met_rol(waar, Rol.UITNODIGER))
    assert "06 0000 0123" not in client.get(reverse("werk_nieuwe_buren", args=[waar.slug])).text
    assert client.get(reverse("werk_welkom", args=[waar.slug, vraag.pk])).status_code == 404


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.BELLER, Rol.BEWONER])
def test_others_welcome_nobody_on_the_list(waar: Expeditie, rol: Rol) -> None:
    verhuizing, door = _nieuw(waar), bouw.actor(waar, rol)
    with pytest.raises(MagNiet):
        heet_welkom(verhuizing=verhuizing, wie="Jo", door=door, op=bouw.OP)
    with pytest.raises(MagNiet):
        toch_geen_nieuwe_buren(verhuizing=verhuizing, door=door, op=bouw.OP)


def test_what_cannot_be_is_refused(waar: Expeditie, dirk: Actor) -> None:
    morgen = bouw.OP.date() + timedelta(days=1)
    with pytest.raises(NogNietHier):
        _nieuw(waar, sinds=morgen)
    with pytest.raises(NietHier):
        _nieuw(waar, adres=bouw.adres(bouw.expeditie("Elders")))
    with pytest.raises(NietHier):
        _nieuw(waar, telefoon="")
    verhuizing = _nieuw(waar)
    with pytest.raises(NogNietHier):
        heet_welkom(verhuizing=verhuizing, wie="Dirk", dag=morgen, door=dirk, op=bouw.OP)
    with pytest.raises(Geweigerd):
        heet_welkom(verhuizing=verhuizing, wie=" ", door=dirk, op=bouw.OP)


def test_no_door_is_rung_for_a_welcome_before_r1(dirk: Actor) -> None:
    waar = bouw.expeditie("Nog niet zover")
    verhuizing = _nieuw(waar)
    with pytest.raises(NogNiet):
        heet_welkom(verhuizing=verhuizing, wie="Jo", door=bouw.actor(waar, Rol.UITNODIGER), op=bouw.OP)


def test_a_wish_not_to_be_rung_is_asked_about_first(waar: Expeditie, dirk: Actor) -> None:
    adres = _deur(waar, Uitkomst.GEEN_CONTACT)
    verhuizing = _nieuw(waar, adres=adres)
    with pytest.raises(EerstVragen):
        heet_welkom(verhuizing=verhuizing, wie="Dirk", door=dirk, op=bouw.OP)
    laat_woorden_vervallen(adres=adres, naam="de huismeester", door=dirk, op=bouw.OP)
    heet_welkom(verhuizing=verhuizing, wie="Dirk", door=dirk, op=bouw.OP)
    adres.refresh_from_db()
    assert (adres.uitkomst, adres.open_reden) == (Uitkomst.OPEN, "")
    assert not Bezoek.objects.filter(ongedaan=False).exists()


@pytest.mark.parametrize(
    ("eerst", "daarna"),
    [(Uitkomst.GEEN_CONTACT, Uitkomst.OPEN), (Uitkomst.LIEVER_NIET, Uitkomst.OPEN), (Uitkomst.KOMT, Uitkomst.KOMT)],
)
def test_after_the_round_only_a_wish_of_who_left_ends_with_a_reason_and_a_name(
    waar: Expeditie, dirk: Actor, eerst: Uitkomst, daarna: Uitkomst
) -> None:
    adres = _deur(waar, eerst)
    Expeditie.objects.update(ronde_gesloten_op=bouw.OP, ronde_gesloten_door=waar.pk)
    laat_woorden_vervallen(adres=adres, naam="Dirk", door=dirk, op=bouw.OP)
    adres.refresh_from_db()
    assert (adres.uitkomst, bool(adres.open_reden), bool(adres.open_naam)) == (
        daarna, daarna == Uitkomst.OPEN, daarna == Uitkomst.OPEN,
    )  # fmt: skip


def test_the_log_says_neither_where_nor_who(waar: Expeditie, dirk: Actor) -> None:
    adres = _deur(waar, Uitkomst.GEEN_CONTACT)
    verhuizing = _nieuw(waar, adres=adres)
    laat_woorden_vervallen(adres=adres, naam="Dirk", door=dirk, op=bouw.OP)
    heet_welkom(verhuizing=verhuizing, wie="Dirk", door=dirk, op=bouw.OP)
    assert {(regel.ding, regel.ding_sleutel, str(regel.feiten)) for regel in Logregel.objects.all()} == {("", "", "{}")}


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"adres": "Merelstraat 7"}, ""),
        ({"adres": "merelstraat  7 "}, ""),
        ({"telefoon": "06 0000 0123"}, ""),
        ({}, "adres"),
        ({"adres": "Nergenslaan 1"}, "adres"),
        ({"telefoon": "06"}, "telefoon"),
        ({"telefoon": "06 0000 0123", "jonger_dan_16": "on"}, "telefoon"),
    ],
)
def test_a_resident_says_nieuw_hier(client: Client, waar: Expeditie, velden: dict[str, str], fout: str) -> None:
    bouw.adres(waar, 7)
    antwoord = client.post(reverse("nieuw_hier", args=[waar.slug]), velden)
    assert (antwoord.status_code, Verhuizing.objects.count()) == ((200, 0) if fout else (302, 1))
    if fout:
        assert list(antwoord.context["form"].errors) == [fout]
    else:
        assert "Welkom in de buurt!" in client.get(antwoord.headers["Location"]).text


@pytest.mark.parametrize("tekst", STOUT)
def test_strange_words_get_an_answer(client: Client, waar: Expeditie, tekst: str) -> None:
    velden = {"adres": tekst, "telefoon": tekst}
    assert client.post(reverse("nieuw_hier", args=[waar.slug]), velden).status_code == 200
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    pad = reverse("werk_nieuwe_buren", args=[waar.slug])
    assert client.post(pad, {"adres": tekst, "sinds": tekst}).status_code == 200
    assert not Verhuizing.objects.exists()


def test_the_whole_way_over_the_screens(client: Client, waar: Expeditie) -> None:
    adres = _deur(waar, Uitkomst.GEEN_CONTACT)
    client.force_login(bouw.met_rol(waar, Rol.UITNODIGER))
    client.post(reverse("werk_nieuwe_buren", args=[waar.slug]), {"adres": str(adres), "sinds": ""})
    pad = [waar.slug, Verhuizing.objects.get().pk]
    assert "Hier is gevraagd om niet aan te bellen" in client.get(reverse("werk_welkom", args=pad)).text
    verhuisd = reverse("werk_welkom_verhuisd", args=pad)
    assert client.post(verhuisd, {"naam": "Dirk"}).status_code == 200
    client.post(verhuisd, {"naam": "Dirk", "zeker": "on"})
    client.post(reverse("werk_welkom", args=pad), {"wie": "Dirk", "dag": ""})
    assert Verhuizing.objects.get().welkom_op == timezone.localdate()
    assert client.get(reverse("werk_welkom", args=pad)).status_code == 404


def test_as_many_questions_for_three_as_for_one(client: Client) -> None:
    tellingen = []
    for aantal in (1, 3):
        waar = bouw.klaar_voor_de_deur(f"Buurt {aantal}")
        for nr in range(aantal):
            _nieuw(waar, adres=bouw.adres(waar, nr + 1))
            gedaan = _nieuw(waar, adres=bouw.adres(waar, nr + 50))
            heet_welkom(verhuizing=gedaan, wie="Dirk", door=bouw.actor(waar, Rol.UITNODIGER), op=bouw.OP)
        client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
        pad = reverse("werk_nieuwe_buren", args=[waar.slug])
        client.get(pad)
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(pad).status_code == 200
        tellingen.append(len(vragen))
    assert tellingen[0] == tellingen[1]


def test_a_stranger_cannot_fill_the_list_of_who_is_to_be_called(waar: Expeditie, dirk: Actor) -> None:
    for nr in range(OP_EEN_DAG):
        _nieuw(waar, telefoon=f"+316000002{nr:02d}")
    with pytest.raises(TeVeelOpEenDag):
        _nieuw(waar, telefoon="+31600000299")
    assert _nieuw(waar, door=dirk).adres is not None
    assert _nieuw(waar, telefoon="+31600000298", op=bouw.OP + timedelta(days=1, minutes=1)).adres is None
