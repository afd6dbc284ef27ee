from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from expedities.adviesvragen.actions import reageer
from expedities.adviesvragen.models import Advies, Adviesvraag, Reactie
from expedities.adviesvragen.tonen import klad, reacties, vragen
from expedities.expeditie.models import Expeditie
from expedities.expeditie.overzicht import regels
from tests import bouw
from tests.expedities.adviesvragen.bouwen import REACTIE, VRAAG, advies, vraag
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


def beklad(waar: Expeditie, aantal: int) -> None:
    """So many questions, each with so many adviezen, each with so many reactions."""
    gesteld = [vraag(waar) for _ in range(aantal)]
    bouw.avond(waar, 1, bouw.OP)
    for een in gesteld:
        for nr in range(aantal):
            gegeven = advies(een, f"Advies {nr}")
            for dag in range(aantal):
                reageer(
                    advies=gegeven, **REACTIE, door=bouw.actor(waar, Rol.GEMEENTE), op=bouw.OP + timedelta(days=dag)
                )


@pytest.mark.parametrize("aantal", [1, 3])
def test_public_page_asks_as_little_of_three_as_of_one(
    waar: Expeditie, client: Client, django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    beklad(waar, aantal)
    pad = reverse("adviesvragen", args=[waar.slug])
    with django_assert_num_queries(6):
        assert client.get(pad).status_code == 200


@pytest.mark.parametrize("aantal", [1, 3])
def test_work_page_asks_as_little_of_three_as_of_one(
    waar: Expeditie, client: Client, django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    beklad(waar, aantal)
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    pad = reverse("werk_adviesvragen", args=[waar.slug])
    client.get(pad)
    with django_assert_num_queries(16):
        assert client.get(pad).status_code == 200


@pytest.mark.parametrize("rol", [None, Rol.GEMEENTE, Rol.PROCESBEGELEIDER, Rol.SCHRIJVER])
def test_pages_without_a_question_say_so(waar: Expeditie, client: Client, rol: Rol | None) -> None:
    naam = "adviesvragen"
    if rol:
        client.force_login(bouw.met_rol(waar, rol))
        naam = "werk_adviesvragen"
    assert client.get(reverse(naam, args=[waar.slug])).status_code == 200


def test_gemeente_asks_publishes_and_the_buurt_reads_it(waar: Expeditie, client: Client) -> None:
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    client.post(reverse("werk_vraag_nieuw", args=[waar.slug]), {**VRAAG, "inzending": str(uuid4())})
    gesteld = Adviesvraag.objects.get()
    pad = reverse("adviesvragen", args=[waar.slug])
    assert VRAAG["vraag"] not in client.get(pad).content.decode()
    client.post(reverse("werk_vraag_publiceren", args=[waar.slug, gesteld.pk]))
    pagina = client.get(pad).content.decode()
    for woorden in (VRAAG["vraag"], VRAAG["wat_ermee"], "W. de Wit, wethouder", "Jullie geven advies"):
        assert woorden in pagina
    assert VRAAG["vraag"] in client.get(reverse("buurt", args=[waar.slug])).content.decode()
    bouw.avond(waar, 1, timezone.now() + timedelta(days=3))
    assert VRAAG["vraag"] in client.get(reverse("avond", args=[waar.slug, 1])).content.decode()
    assert [blok.regels for blok in vragen(waar, bouw.OP)] == [((VRAAG["vraag"], ""),)]


def test_fourth_question_is_refused_with_what_was_typed(waar: Expeditie, client: Client) -> None:
    for _ in range(3):
        vraag(waar)
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    antwoord = client.post(reverse("werk_vraag_nieuw", args=[waar.slug]), {**VRAAG, "vraag": "En dit dan?"})
    assert (antwoord.status_code, "En dit dan?" in antwoord.content.decode()) == (200, True)


def test_scribe_types_the_advice_after_reading_it_back(waar: Expeditie, client: Client) -> None:
    gesteld = vraag(waar)
    bouw.avond(waar, 1, timezone.now() - timedelta(hours=1))
    client.force_login(bouw.met_rol(waar, Rol.SCHRIJVER))
    pad = reverse("werk_vraag_advies", args=[waar.slug, gesteld.pk])
    assert client.post(pad, {"tekst": "Bij de vijver."}).status_code == 200
    assert not Advies.objects.exists()
    assert client.post(pad, {"tekst": "Bij de vijver.", "voorgelezen": "on"}).status_code == 302
    assert Advies.objects.get().tekst == "Bij de vijver."


def test_only_who_leads_may_let_a_pointing_word_stay(waar: Expeditie, client: Client) -> None:
    gesteld = vraag(waar)
    bouw.avond(waar, 1, timezone.now() - timedelta(hours=1))
    pad = reverse("werk_vraag_advies", args=[waar.slug, gesteld.pk])
    formulier = {"tekst": "Kijk bij nummer 34.", "voorgelezen": "on", "toch": "on"}
    for rol, aantal in ((Rol.SCHRIJVER, 0), (Rol.PROCESBEGELEIDER, 1)):
        client.force_login(bouw.met_rol(waar, rol))
        antwoord = client.post(pad, {**formulier, "toch": ""})
        assert ('type="checkbox" name="toch"' in antwoord.content.decode()) is bool(aantal)
        client.post(pad, formulier)
        assert Advies.objects.count() == aantal


def test_gemeente_reacts_on_its_page_with_name_and_day(waar: Expeditie, client: Client) -> None:
    gesteld = vraag(waar)
    bouw.avond(waar, 1, bouw.OP)
    gegeven = advies(gesteld)
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE, "Esther Blom"))
    pad = reverse("werk_advies_reactie", args=[waar.slug, gegeven.pk])
    assert 'value="Esther Blom"' in client.get(pad).content.decode()
    sleutel = str(uuid4())
    for _ in range(2):  # a double click
        assert client.post(pad, {**REACTIE, "inzending": sleutel}).status_code == 302
    assert Reactie.objects.count() == 1
    assert "Dat doen we in mei." in client.get(reverse("adviesvragen", args=[waar.slug])).content.decode()


def test_what_needs_the_gemeente_now(waar: Expeditie) -> None:
    gesteld = vraag(waar)
    bouw.avond(waar, 1, bouw.OP)
    advies(gesteld)
    gemeente, leider = (bouw.actor(waar, rol) for rol in (Rol.GEMEENTE, Rol.PROCESBEGELEIDER))
    later = bouw.OP + timedelta(days=15)
    gezien = [
        [(punt.aantal, punt.laat) for punt in reacties(bouw.blik(waar, wie, op))]
        for wie, op in ((gemeente, bouw.OP), (gemeente, later), (leider, bouw.OP), (leider, later))
    ]
    assert gezien == [[(1, False)], [(1, True)], [], [(1, True)]]
    assert list(reacties(bouw.blik(waar, bouw.actor(waar, Rol.PROFESSIONAL), later))) == []


def test_draft_is_not_forgotten(waar: Expeditie) -> None:
    vraag(waar, openbaar=False)
    assert [punt.aantal for punt in klad(bouw.blik(waar, bouw.actor(waar, Rol.GEMEENTE)))] == [1]


def test_overview_of_the_gemeente_counts_what_waits(waar: Expeditie) -> None:
    gesteld = vraag(waar)
    bouw.avond(waar, 1, bouw.OP)
    advies(gesteld)
    regel = regels([waar], bouw.met_rol(waar, Rol.GEMEENTE), bouw.OP)[0]
    assert regel.vragen is not None
    assert (regel.vragen.aantal, regel.vragen.sinds) == (1, bouw.OP.date())
