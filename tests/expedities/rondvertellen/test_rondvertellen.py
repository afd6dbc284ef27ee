"""Told round besides the doors: planned, done, and how many came by it."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from expedities.bewonersavond.models import Aanmelding, Bron, Komt
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet
from expedities.rondvertellen.actions import (
    NogNietGeweest,
    Plan,
    haal_weg,
    meld_gedaan,
    plan_kanaal,
    toch_niet_gedaan,
    wijzig_kanaal,
)
from expedities.rondvertellen.models import Kanaalsoort, Uitnodigingskanaal
from expedities.rondvertellen.queries import mensen_per_weg
from expedities.rondvertellen.tonen import dag_voorbij
from tests import bouw
from tests.pdf_lezen import alt_teksten, open_pdf, soorten, tekst_van
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

pytestmark = pytest.mark.django_db
POSTER = Plan(Kanaalsoort.POSTER, "De supermarkt", "Samira", bouw.OP.date())


def _kanaal(waar: Expeditie, plan: Plan = POSTER) -> Uitnodigingskanaal:
    return plan_kanaal(expeditie=waar, plan=plan, door=bouw.actor(waar, Rol.PROCESBEGELEIDER), op=bouw.OP)


def test_preparing_is_never_blocked_but_doing_waits_for_r1() -> None:
    waar = bouw.expeditie()
    kanaal, door = _kanaal(waar), bouw.actor(waar, Rol.PROCESBEGELEIDER)
    with pytest.raises(NogNiet):
        meld_gedaan(kanaal=kanaal, door=door, op=bouw.OP)
    assert Uitnodigingskanaal.objects.get().gedaan_op is None


def test_it_is_done_once_and_can_be_taken_back() -> None:
    waar = bouw.klaar_voor_de_deur()
    kanaal, door = _kanaal(waar), bouw.actor(waar, Rol.PROCESBEGELEIDER)
    with pytest.raises(NogNietGeweest):
        meld_gedaan(kanaal=kanaal, dag=bouw.OP.date() + timedelta(days=1), door=door, op=bouw.OP)
    for later in (0, 3):
        meld_gedaan(kanaal=kanaal, door=door, op=bouw.OP + timedelta(days=later))
    assert Uitnodigingskanaal.objects.get().gedaan_op == bouw.OP.date()
    toch_niet_gedaan(kanaal=kanaal, door=door, op=bouw.OP)
    assert Uitnodigingskanaal.objects.get().gedaan_op is None


def test_a_change_keeps_the_link_that_hangs_somewhere() -> None:
    waar = bouw.klaar_voor_de_deur()
    kanaal = _kanaal(waar)
    code = kanaal.code
    door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    wijzig_kanaal(kanaal=kanaal, plan=Plan(Kanaalsoort.FLYERS, "De apotheek"), door=door, op=bouw.OP)
    nieuw = Uitnodigingskanaal.objects.get()
    assert (nieuw.waar, nieuw.soort, nieuw.code) == ("De apotheek", "flyers", code)
    with pytest.raises(Geweigerd):
        wijzig_kanaal(kanaal=kanaal, plan=Plan(Kanaalsoort.FLYERS, " "), door=door, op=bouw.OP)


def test_who_signed_up_by_it_stays_when_it_is_taken_away() -> None:
    waar = bouw.klaar_voor_de_deur()
    kanaal, avond = _kanaal(waar), bouw.avond(waar)
    Aanmelding.objects.create(avond=avond, deelnemer=bouw.deelnemer(waar), kanaal=kanaal, op=bouw.OP)
    haal_weg(kanaal=kanaal, door=bouw.actor(waar, Rol.PROCESBEGELEIDER), op=bouw.OP)
    assert Aanmelding.objects.get().kanaal is None


@pytest.mark.parametrize("rol", [Rol.UITNODIGER, Rol.GEMEENTE, Rol.BEWONER, Rol.SCHRIJVER])
def test_others_plan_nothing(rol: Rol) -> None:
    waar = bouw.klaar_voor_de_deur()
    with pytest.raises(MagNiet):
        plan_kanaal(expeditie=waar, plan=POSTER, door=bouw.actor(waar, rol), op=bouw.OP)


def test_what_is_past_its_day_asks_for_attention() -> None:
    waar = bouw.klaar_voor_de_deur()
    _kanaal(waar)
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    assert [len(list(dag_voorbij(bouw.blik(waar, leider, bouw.OP + timedelta(days=n))))) for n in (0, 1)] == [0, 1]


def test_everyone_is_counted_once_by_the_way_they_came() -> None:
    waar = bouw.klaar_voor_de_deur()
    avond, poster = bouw.avond(waar), _kanaal(waar)
    for naam, bron, kanaal, aantal, komt in (
        ("A", Bron.WEB, poster, 2, Komt.JA), ("B", Bron.WEB, None, 1, Komt.JA), ("C", Bron.DEUR, None, 3, Komt.JA),
        ("D", Bron.BRIEF, None, 1, Komt.MISSCHIEN), ("E", Bron.WEB, poster, 9, Komt.NEE),
    ):  # fmt: skip
        wie = bouw.deelnemer(waar, naam)
        Aanmelding.objects.create(
            avond=avond, deelnemer=wie, bron=bron, kanaal=kanaal, aantal=aantal, komt=komt, op=bouw.OP
        )
    assert [(weg.naam, weg.mensen) for weg in mensen_per_weg(waar)] == [
        ("aan de deur", 3), ("De supermarkt", 2), ("met de brief", 1), ("op de website", 1), ("aan de telefoon", 0),
    ]  # fmt: skip


def test_the_short_link_leads_to_signing_up_and_is_counted(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    kanaal = _kanaal(waar)
    bouw.avond(waar, begin=timezone.now() + timedelta(days=7))

    heen = client.get(f"/k/{kanaal.code.upper()}/").headers["Location"]
    assert heen == f"/buurt/{waar.slug}/avonden/1/aanmelden/?via={kanaal.code}"
    pagina = client.get(heen)
    assert f'name="via" value="{kanaal.code}"' in pagina.text
    assert not client.cookies.get("via")
    client.post(heen, {"voornaam": "Sanne", "komt": "ja", "aantal": "1", "via": kanaal.code})

    assert Aanmelding.objects.get().kanaal == kanaal


@pytest.mark.parametrize("via", ["", "bestaat-niet", "\x00", "x" * 500])
def test_a_code_that_says_nothing_does_no_harm(client: Client, via: str) -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, begin=timezone.now() + timedelta(days=7))
    pad = reverse("aanmelden", args=[waar.slug, 1])
    assert client.get(pad, {"via": via}).status_code == 200
    client.post(pad, {"voornaam": "Sanne", "komt": "ja", "aantal": "1", "via": "bcdfg"})
    assert Aanmelding.objects.get().kanaal is None


def test_a_code_of_another_buurt_counts_nothing_here(client: Client) -> None:
    waar, elders = bouw.klaar_voor_de_deur(), _kanaal(bouw.klaar_voor_de_deur("Elders"))
    bouw.avond(waar, begin=timezone.now() + timedelta(days=7))
    velden = {"voornaam": "Sanne", "komt": "ja", "aantal": "1", "via": elders.code}
    client.post(reverse("aanmelden", args=[waar.slug, 1]), velden)
    assert Aanmelding.objects.get().kanaal is None


def test_before_the_doors_the_link_says_kindly_not_yet(client: Client) -> None:
    waar = bouw.expeditie()
    kanaal = _kanaal(waar)
    assert "Aanmelden kan nog niet" in client.get(f"/k/{kanaal.code}/").text
    bouw.avond(waar, begin=timezone.now() - timedelta(days=7))
    assert "De avond is al geweest" in client.get(f"/k/{kanaal.code}/").text
    assert client.get("/k/onzin/").status_code == 404


@pytest.mark.parametrize("wat", ["poster", "flyers"])
def test_paper_is_accessible_and_tells_date_place_and_link(client: Client, wat: str) -> None:
    waar = bouw.expeditie()
    kanaal = _kanaal(waar)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    pad = reverse(f"werk_kanaal_{wat}", args=[waar.slug, kanaal.pk])
    assert "Binnenkort" in tekst_van(client.get(pad).content)
    bouw.avond(waar, begin=bouw.OP.replace(year=2090), adres="Merelplein 1 #$\\ <b>")

    inhoud = client.get(pad).content
    gelezen = tekst_van(inhoud).replace(" ", "")

    for zin in ("Kom je ook?", "BuurthuisDeMerel", "12:00uur", f"/k/{kanaal.code}", "Merelplein1#$\\<b>"):
        assert zin.replace(" ", "") in gelezen
    assert [soort for soort in soorten(inhoud) if soort == "H1"] == ["H1"]
    assert kanaal.code in alt_teksten(inhoud)[0]


@pytest.mark.parametrize(("formaat", "breed"), [("a4", 595), ("a3", 841), ("onzin", 595)])
def test_a_poster_comes_in_two_sizes_on_one_sheet(client: Client, formaat: str, breed: int) -> None:
    waar = bouw.expeditie("De Bomen- en Bloemenbuurt aan het Kanaal")
    bouw.avond(waar, nr=1, begin=bouw.OP.replace(year=2090), plek="P" * 60, adres="A" * 100)
    kanaal = _kanaal(waar)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    pad = reverse("werk_kanaal_poster", args=[waar.slug, kanaal.pk])
    with open_pdf(client.get(pad, {"formaat": formaat}).content) as pdf:
        assert (len(pdf.pages), int(pdf.pages[0].mediabox[2])) == (1, breed)


def _vragen(client: Client, waar: Expeditie) -> int:
    pad = reverse("werk_rondvertellen", args=[waar.slug])
    client.get(pad)
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(pad).status_code == 200
    return len(vragen)


def test_as_many_questions_for_three_as_for_one(client: Client) -> None:
    tellingen = []
    for aantal in (1, 3):
        waar = bouw.klaar_voor_de_deur(f"Buurt {aantal}")
        for nr in range(aantal):
            kanaal, avond = _kanaal(waar), bouw.avond(waar, nr=1) if nr == 0 else waar.avonden.get()
            Aanmelding.objects.create(avond=avond, deelnemer=bouw.deelnemer(waar), kanaal=kanaal, op=bouw.OP)
        client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
        tellingen.append(_vragen(client, waar))
    assert tellingen[0] == tellingen[1]


def test_the_screen_plans_and_says_why_it_cannot_be_done_yet(client: Client) -> None:
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    pad = reverse("werk_rondvertellen", args=[waar.slug])
    velden: dict[str, Any] = {"soort": "poster", "waar": "De lift", "wie": "", "wanneer": ""}
    assert client.post(pad, {**velden, "waar": ""}).status_code == 200
    client.post(pad, velden)
    kanaal = Uitnodigingskanaal.objects.get()
    client.post(reverse("werk_kanaal_gedaan", args=[waar.slug, kanaal.pk]), {"daad": "gedaan"})
    assert "utrecht-alert--error" in client.get(pad).text
