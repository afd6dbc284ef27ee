"""The work pages at the doors, as the people they are for use them."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Adres, Uitkomst
from tests import bouw
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


def stuur(client: Client, slug: str, inhoud: bytes, naam: str = "lijst.csv") -> str:
    lijst = SimpleUploadedFile(naam, inhoud, content_type="text/csv")
    velden = {"inzending": str(uuid4()), "lijst": lijst}
    return client.post(reverse("werk_adressen", args=[slug]), velden, follow=True).content.decode()


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Dit bestand is leeg."),
        (b"PK\x03\x04", "Dit is een Excel- of zip-bestand."),
        (b"\x00\x01\x02" * 100, "kolom"),
        (b"hallo", "kolom"),
    ],
)
def test_file_that_is_no_list_gets_a_clear_error_and_nothing_is_stored(client: Client, inhoud: bytes, zin: str) -> None:
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    pagina = stuur(client, waar.slug, inhoud)
    assert 'role="alert"' in pagina
    assert zin in pagina or "bestand" in pagina
    assert not Adres.objects.exists()


def test_too_large_file_is_refused_with_its_limit(client: Client, settings: Settings) -> None:
    settings.ADRESSEN_MAX_BYTES = 1024 * 1024
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    pagina = stuur(client, waar.slug, b"x" * (1024 * 1024 + 1))
    assert "Dit bestand is groter dan 1 MB." in pagina


def test_next_door_follows_the_walk(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    eerste, tweede = bouw.adres(waar, 1), bouw.adres(waar, 3)
    client.force_login(bouw.met_rol(waar, Rol.UITNODIGER))
    antwoord = client.post(
        reverse("werk_deur", args=[waar.slug, eerste.pk]), {"sleutel": str(uuid4()), "uitkomst": "niet_thuis"}
    )
    assert antwoord["Location"] == reverse("werk_deur", args=[waar.slug, tweede.pk])


def test_door_of_another_buurt_does_not_exist(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    elders = bouw.adres(bouw.expeditie("Elders"))
    client.force_login(bouw.met_rol(waar, Rol.UITNODIGER))
    assert client.get(reverse("werk_deur", args=[waar.slug, elders.pk])).status_code == 404


def test_nobody_is_asked_again_where_somebody_said_no(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    adres = bouw.adres(waar)
    wie = bouw.met_rol(waar, Rol.UITNODIGER)
    log_bezoek(adres=adres, uitkomst=Uitkomst.GEEN_CONTACT, sleutel=uuid4(), door=bouw.actor_van(wie, waar), op=bouw.OP)
    client.force_login(wie)
    pagina = client.get(reverse("werk_deur", args=[waar.slug, adres.pk])).content.decode()
    assert "Hier bellen we niet meer aan" in pagina
    assert 'name="uitkomst"' not in pagina


def test_a_door_that_stays_open_with_a_reason_is_no_work_any_more(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    for nr, reden in enumerate(("", "", "Er wordt verbouwd"), start=1):
        bouw.adres(waar, nr, open_reden=reden, open_naam="Ria" if reden else "")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    pagina = client.get(reverse("werk_expeditie", args=[waar.slug]))
    assert [punt.aantal for punt in pagina.context["nodig"] if "niemand is geweest" in punt.tekst] == [2]
