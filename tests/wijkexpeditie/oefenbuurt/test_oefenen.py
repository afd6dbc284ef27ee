"""One click signs in as each role; where one does not practise the addresses are not there."""

import importlib
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import NoReverseMatch, clear_url_caches, reverse
from pytest_django import Settings

import wijkexpeditie.urls
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.oefenbuurt.mensen import ROLSPELERS, Rolspeler
from wijkexpeditie.oefenbuurt.naspelen import SLUG, SLUG_BEGIN, SLUG_ONDERWEG
from wijkexpeditie.rollen.rol import Rol

Zet = Callable[[bool], None]


def _lees_adressen_opnieuw() -> None:
    importlib.reload(wijkexpeditie.urls)
    clear_url_caches()


@pytest.fixture
def oefenen(settings: Settings) -> Iterator[Zet]:
    was = settings.OEFENEN

    def zet(waarde: bool) -> None:
        settings.OEFENEN = waarde
        _lees_adressen_opnieuw()

    yield zet
    settings.OEFENEN = was
    _lees_adressen_opnieuw()


@pytest.fixture
def buurt(db: None) -> Expeditie:
    waar = bouw.klaar_voor_de_deur("Oefenbuurt")
    Expeditie.objects.filter(pk=waar.pk).update(oefening=True)
    for speler in ROLSPELERS:
        wie = bouw.gebruiker(speler.naam, email=speler.email)
        if speler.rol not in {Rol.BEHEERDER, Rol.BEWONER}:
            bouw.rol(wie, speler.rol, waar)
        elif speler.rol is Rol.BEWONER:
            bouw.bewoner(waar, gebruiker=wie)
    bouw.expeditie("Oefenbuurt begin")
    return waar


def test_each_role_has_somebody_who_plays_it() -> None:
    assert {speler.rol for speler in ROLSPELERS} == set(Rol)
    assert len({speler.email for speler in ROLSPELERS}) == len(ROLSPELERS)


@pytest.mark.parametrize("speler", ROLSPELERS, ids=lambda speler: str(speler.rol))
def test_one_click_signs_in_where_the_role_begins(
    oefenen: Zet, buurt: Expeditie, client: Client, speler: Rolspeler
) -> None:
    oefenen(True)
    antwoord = client.post(f"/oefenen/als/{speler.rol}/", follow=True)
    assert antwoord.status_code == 200
    assert antwoord.context["user"].email == speler.email


def test_the_neighbour_has_no_account(oefenen: Zet, buurt: Expeditie, client: Client) -> None:
    oefenen(True)
    client.post("/oefenen/als/procesbegeleider/")
    antwoord = client.post("/oefenen/als/buurvrouw/", follow=True)
    assert antwoord.redirect_chain == [(f"/buurt/{SLUG}/", 302)]
    assert not antwoord.context["user"].is_authenticated


def test_the_page_names_each_role_in_plain_words(oefenen: Zet, buurt: Expeditie, client: Client) -> None:
    oefenen(True)
    inhoud = client.get("/oefenen/").content.decode()
    assert [speler.naam for speler in ROLSPELERS if f"Log in als {speler.naam}" not in inhoud] == []
    assert f'href="/buurt/{SLUG_BEGIN}/"' in inhoud
    assert f'href="/buurt/{SLUG_ONDERWEG}/avonden/1/aanmelden/"' in inhoud
    assert 'href="/oefenen/"' in client.get("/").content.decode()


@pytest.mark.django_db
def test_without_practice_data_the_page_says_how_to_get_it(oefenen: Zet, client: Client) -> None:
    oefenen(True)
    assert "manage.py oefenbuurt" in client.get("/oefenen/").content.decode()
    assert client.post("/oefenen/als/procesbegeleider/").status_code == 404


@pytest.mark.parametrize("rol", ["", "beheerdersbaas", "PROCESBEGELEIDER"])
def test_no_such_role(oefenen: Zet, buurt: Expeditie, client: Client, rol: str) -> None:
    oefenen(True)
    assert client.post(f"/oefenen/als/{rol}/").status_code == 404


def test_looking_signs_nobody_in(oefenen: Zet, buurt: Expeditie, client: Client) -> None:
    oefenen(True)
    assert client.get("/oefenen/als/procesbegeleider/").status_code == 405
    assert "_auth_user_id" not in client.session


def test_where_one_does_not_practise_the_addresses_are_not_there(
    oefenen: Zet, buurt: Expeditie, client: Client
) -> None:
    oefenen(False)
    with pytest.raises(NoReverseMatch):
        reverse("oefenen")
    assert client.get("/oefenen/").status_code == 404
    assert client.post("/oefenen/als/procesbegeleider/").status_code == 404
    assert 'href="/oefenen/"' not in client.get("/").content.decode()


def test_in_production_they_do_nothing_even_if_they_were_there(
    oefenen: Zet, buurt: Expeditie, client: Client, settings: Settings
) -> None:
    oefenen(True)
    settings.PRODUCTIE = True
    assert client.get("/oefenen/").status_code == 404
    assert client.post("/oefenen/als/procesbegeleider/").status_code == 404
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("pad", ["/toegankelijkheid/", "/privacy/", "/handboek/"])
def test_while_practising_every_page_says_so_and_otherwise_none(client: Client, settings: Settings, pad: str) -> None:
    zin = "Oefenbuurt: alles hier is verzonnen."
    settings.OEFENEN = False
    assert zin not in client.get(pad).content.decode()
    settings.OEFENEN = True
    assert zin in client.get(pad).content.decode()
