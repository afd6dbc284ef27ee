"""The floor is what it says: as long as asked, one query, one insert, behind the same middleware."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench import gegevens, vloer
from expedities.praatstok.models import Thema

pytestmark = [pytest.mark.django_db, pytest.mark.urls("bench.urls")]


@pytest.fixture(autouse=True)
def regels() -> None:
    gegevens.maak_vloer(timezone.now())


@pytest.mark.parametrize("lengte", [3_000, 12_345, 60_000])
def test_list_is_as_long_as_its_page(client: Client, lengte: int) -> None:
    assert len(client.get(f"/vloer/lijst/?lengte={lengte}").content) == lengte


def test_list_is_mostly_rows(client: Client) -> None:
    pagina = client.get("/vloer/lijst/?lengte=12345").content

    assert pagina.count(b"<li ") == 12345 // vloer.BYTES_PER_REGEL
    assert len(pagina.rstrip(b".")) > 0.9 * len(pagina)


def test_list_takes_one_query(client: Client) -> None:
    with CaptureQueriesContext(connection) as gevangen:
        client.get("/vloer/lijst/?lengte=12345")

    assert len(gevangen) == 1


def test_list_of_work_page_asks_to_sign_in(client: Client) -> None:
    assert client.get("/werk/vloer/lijst/?lengte=3000").status_code == 302


def test_form_inserts_once_and_only_with_its_key() -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/vloer/formulier/")
    sleutel = client.cookies["csrftoken"].value

    zonder = client.post("/vloer/formulier/", {"naam": "Jo"})
    met = client.post("/vloer/formulier/", {"naam": "Jo", "csrfmiddlewaretoken": sleutel})

    assert (zonder.status_code, met.status_code) == (403, 302)
    assert Thema.objects.filter(expeditie=vloer.FORMULIER_VAN).count() == 1
