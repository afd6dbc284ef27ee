"""One list whatever the way, with what is arranged in somebody's hands."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from expedities.aanmeldingen.actions import (
    Gezegd,
    Niemand,
    NietsTeRegelen,
    haal_van_de_lijst,
    meld_geregeld,
    neem_op_je,
    wijzig_aanmelding,
)
from expedities.aanmeldingen.queries import Keuze, lijst
from expedities.aanmeldingen.tonen import nog_te_regelen
from expedities.bewonersavond.actions import Nodig, meld_aan
from expedities.bewonersavond.models import Aanmelding, Avond, Bron, Komt, Regelsoort, Regeltaak
from expedities.rondvertellen.models import Uitnodigingskanaal
from tests import bouw
from tests.pdf_lezen import tekst_van
from wijkexpeditie.berichten.models import Bericht, Staat
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Ingehaald, MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def avond() -> Avond:
    return bouw.avond(bouw.klaar_voor_de_deur(), begin=timezone.now() + timedelta(days=7))


@pytest.fixture
def leider(avond: Avond) -> Actor:
    return bouw.actor(avond.expeditie, Rol.PROCESBEGELEIDER)


def _meld(avond: Avond, naam: str = "Sanne", **velden: Any) -> Aanmelding:
    wie = bouw.deelnemer(avond.expeditie, naam, telefoon=bouw.telefoon()) if naam else None
    velden.setdefault("door", bouw.bezoeker(avond.expeditie))
    return meld_aan(avond=avond, deelnemer=wie, sleutel=None if wie else uuid4(), **{"op": bouw.OP, **velden})


def _vol(avond: Avond) -> None:
    """By every way there is."""
    poster = Uitnodigingskanaal.objects.create(expeditie=avond.expeditie, soort="poster", waar="AH", gemaakt_op=bouw.OP)
    _meld(avond, "bep", kanaal=poster, nodig=Nodig(tolk="Turks"))
    _meld(avond, "Aad", bron=Bron.TELEFOON, nodig=Nodig(ophalen=True))
    _meld(avond, "Cor", bron=Bron.BRIEF, komt=Komt.MISSCHIEN)
    _meld(avond, "", bron=Bron.DEUR, aantal=3)


@pytest.mark.parametrize(
    ("keuze", "namen"),
    [
        (Keuze(), ["Aad", "bep", "Cor", ""]),
        (Keuze(komt="misschien"), ["Cor"]),
        (Keuze(nodig="tolk"), ["bep"]),
        (Keuze(nodig="ophalen"), ["Aad"]),
        (Keuze(nodig="iets"), ["Aad", "bep"]),
        (Keuze(via="deur"), [""]),
        (Keuze(via="brief"), ["Cor"]),
        (Keuze(via="kanaal-onzin"), []),
        (Keuze(zoek="BE"), ["bep"]),
        (Keuze(komt="onzin", nodig="onzin"), ["Aad", "bep", "Cor", ""]),
    ],
)
def test_the_list_is_one_and_can_be_looked_at_in_parts(avond: Avond, keuze: Keuze, namen: list[str]) -> None:
    _vol(avond)
    assert [rij.naam for rij in lijst(avond, keuze)] == namen


def test_the_list_by_poster(avond: Avond) -> None:
    _vol(avond)
    poster = Uitnodigingskanaal.objects.get()
    assert [rij.naam for rij in lijst(avond, Keuze(via=f"kanaal-{poster.pk}"))] == ["bep"]


def test_the_page_counts_people_and_searches_without_a_trace_in_the_address(client: Client, avond: Avond) -> None:
    _vol(avond)
    client.force_login(bouw.met_rol(avond.expeditie, Rol.PROCESBEGELEIDER))
    pad = reverse("werk_aanmeldingen", args=[avond.expeditie.slug, 1])

    context = client.get(pad).context
    gezocht = client.post(pad, {"zoek": "aad"})

    assert (context["tel"].komt, context["tel"].misschien, context["tel"].nee) == (5, 1, 0)
    assert [regel.aanmelding.naam for regel in gezocht.context["regels"]] == ["Aad"]
    assert "page=" not in gezocht.text


@pytest.mark.parametrize("naam", ["werk_aanmeldingen", "werk_regelen", "werk_aanmeldingen_pdf", "werk_wie_haalt_wie"])
def test_as_many_questions_for_three_as_for_one(client: Client, naam: str) -> None:
    tellingen = []
    for aantal in (1, 3):
        waar = bouw.klaar_voor_de_deur(f"Buurt {aantal}")
        avond = bouw.avond(waar, begin=timezone.now() + timedelta(days=7))
        door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
        for nr in range(aantal):
            aanmelding = _meld(
                avond,
                f"Sanne {nr}",
                nodig=Nodig(ophalen=True, kinderopvang=True),
                adres=bouw.adres(waar, nr + 1),
                door=door,
            )
            neem_op_je(aanmelding=aanmelding, soort=Regelsoort.OPHALEN, wie=f"Jo {nr}", door=door, op=bouw.OP)
        client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
        pad = reverse(naam, args=[waar.slug, 1])
        client.get(pad)
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(pad).status_code == 200
        tellingen.append(len(vragen))
    assert tellingen[0] == tellingen[1]


def test_a_change_keeps_the_way_it_came_in_and_says_for_whom(avond: Avond, leider: Actor) -> None:
    aanmelding = _meld(avond, bron=Bron.DEUR, nodig=Nodig(ophalen=True), adres=bouw.adres(avond.expeditie))
    gezegd = Gezegd(Komt.MISSCHIEN, 2, Nodig(kinderopvang=True))
    nieuw = wijzig_aanmelding(aanmelding=aanmelding, gezegd=gezegd, door=leider, op=bouw.OP)
    assert (nieuw.pk, nieuw.komt, nieuw.aantal, nieuw.bron) == (aanmelding.pk, Komt.MISSCHIEN, 2, Bron.DEUR)
    assert (nieuw.adres, nieuw.te_regelen) == (None, (Regelsoort.KINDEROPVANG,))
    assert Logregel.objects.filter(daad="avond.aangemeld").latest("pk").namens == aanmelding.deelnemer_id


def test_a_number_without_a_name_can_be_changed_too(avond: Avond, leider: Actor) -> None:
    aanmelding = _meld(avond, "", aantal=3, bron=Bron.DEUR)
    wijzig_aanmelding(aanmelding=aanmelding, gezegd=Gezegd(Komt.JA, 4, Nodig()), door=leider, op=bouw.OP)
    assert [rij.aantal for rij in Aanmelding.objects.all()] == [4]


def test_off_the_list_takes_the_messages_along(avond: Avond, leider: Actor) -> None:
    aanmelding = _meld(avond)
    for _ in range(2):
        haal_van_de_lijst(aanmelding=Aanmelding(pk=aanmelding.pk, avond=avond, deelnemer=aanmelding.deelnemer),
            door=leider, op=bouw.OP)  # fmt: skip
    assert not Aanmelding.objects.exists()
    assert {b.staat for b in Bericht.objects.all()} == {Staat.INGETROKKEN}
    assert Logregel.objects.filter(daad="avond.van_de_lijst").count() == 1


@pytest.mark.parametrize("rol", [Rol.BELLER, Rol.UITNODIGER, Rol.GEMEENTE, Rol.BEWONER])
def test_the_list_and_its_tasks_are_the_facilitators(avond: Avond, rol: Rol) -> None:
    aanmelding, door = _meld(avond, nodig=Nodig(ophalen=True)), bouw.actor(avond.expeditie, rol)
    gezegd = Gezegd(Komt.NEE, 1, Nodig())
    for daad in (
        lambda: wijzig_aanmelding(aanmelding=aanmelding, gezegd=gezegd, door=door, op=bouw.OP),
        lambda: haal_van_de_lijst(aanmelding=aanmelding, door=door, op=bouw.OP),
        lambda: neem_op_je(aanmelding=aanmelding, soort=Regelsoort.OPHALEN, wie="Jo", door=door, op=bouw.OP),
    ):
        with pytest.raises(MagNiet):
            daad()


def test_a_need_becomes_a_task_with_a_name_and_then_done(avond: Avond, leider: Actor) -> None:
    aanmelding = _meld(avond, nodig=Nodig(ophalen=True))
    blik = bouw.blik(avond.expeditie, leider)
    assert [punt.aantal for punt in nog_te_regelen(blik)] == [1]
    with pytest.raises(Niemand):
        meld_geregeld(aanmelding=aanmelding, soort=Regelsoort.OPHALEN, door=leider, op=bouw.OP)
    with pytest.raises(Niemand):
        neem_op_je(aanmelding=aanmelding, soort=Regelsoort.OPHALEN, wie=" ", door=leider, op=bouw.OP)
    neem_op_je(aanmelding=aanmelding, soort=Regelsoort.OPHALEN, wie="Dirk", door=leider, op=bouw.OP)
    assert [punt.aantal for punt in nog_te_regelen(blik)] == [1]
    meld_geregeld(aanmelding=aanmelding, soort=Regelsoort.OPHALEN, door=leider, op=bouw.OP)
    assert list(nog_te_regelen(blik)) == []
    meld_geregeld(aanmelding=aanmelding, soort=Regelsoort.OPHALEN, klaar=False, door=leider, op=bouw.OP)
    assert Regeltaak.objects.get().klaar_op is None


def test_two_hosts_do_not_overwrite_each_other(avond: Avond, leider: Actor) -> None:
    aanmelding = _meld(avond, nodig=Nodig(ophalen=True))
    wat: dict[str, Any] = {"aanmelding": aanmelding, "soort": Regelsoort.OPHALEN, "door": leider, "op": bouw.OP}
    neem_op_je(**wat, wie="Dirk")
    with pytest.raises(Ingehaald, match="Dirk"):
        neem_op_je(**wat, wie="Samira")
    neem_op_je(**wat, wie="Samira", gezien="Dirk")
    assert [taak.wie for taak in Regeltaak.objects.all()] == ["Samira"]


def test_what_nobody_asks_for_is_nobodys_task(avond: Avond, leider: Actor) -> None:
    with pytest.raises(NietsTeRegelen):
        neem_op_je(aanmelding=_meld(avond), soort=Regelsoort.TOLK, wie="Jo", door=leider, op=bouw.OP)


def test_who_fetches_whom_shows_an_address_only_where_somebody_is_fetched(avond: Avond, client: Client) -> None:
    waar = avond.expeditie
    _meld(avond, "Wies", nodig=Nodig(ophalen=True), adres=bouw.adres(waar, 7))
    _meld(avond, "Ria", nodig=Nodig(kinderopvang=True), adres=bouw.adres(waar, 9))
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    gelezen = tekst_van(client.get(reverse("werk_wie_haalt_wie", args=[waar.slug, 1])).content).replace(" ", "")
    assert ["Wies" in gelezen, "Merelstraat7" in gelezen, "Ria" in gelezen, "Merelstraat9" in gelezen] == [
        True, True, False, False,
    ]  # fmt: skip


def test_who_wrote_it_down_for_whom_stands_on_the_list(client: Client, avond: Avond) -> None:
    noor = bouw.met_rol(avond.expeditie, Rol.PROCESBEGELEIDER)
    _meld(avond, "Wies", door=bouw.actor_van(noor, avond.expeditie))
    _meld(avond, "Omar")
    client.force_login(noor)
    regels = client.get(reverse("werk_aanmeldingen", args=[avond.expeditie.slug, 1])).context["regels"]
    assert [(regel.aanmelding.naam, regel.ingevoerd_door) for regel in regels] == [("Omar", ""), ("Wies", "Noor")]
