"""A closed expeditie: what the buurt made stays readable, and nothing can be sent in any more."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def gesloten() -> Expeditie:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, begin=bouw.OP - timedelta(days=90))
    bouw.werkgroep(waar)
    bouw.actie(bouw.plan(waar, vastgesteld_op=bouw.OP - timedelta(days=60), versie=1))
    Expeditie.objects.update(borging_vanaf=bouw.OP - timedelta(days=9), afgesloten_op=bouw.OP - timedelta(days=2))
    return waar


@pytest.mark.parametrize("naam", ["buurt", "plan", "plan_json", "plan_versies", "volgen", "wie_bel_ik", "werkgroepen"])
def test_closed_expeditie_stays_readable(client: Client, gesloten: Expeditie, naam: str) -> None:
    assert client.get(reverse(naam, args=[gesloten.slug])).status_code == 200


@pytest.mark.parametrize(("naam", "rest"), [("aanmelden", [1]), ("meedoen", ["samen-koken"]), ("signaal_nieuw", [])])
def test_closed_expeditie_takes_nothing_in(client: Client, gesloten: Expeditie, naam: str, rest: list[object]) -> None:
    url = reverse(naam, args=[gesloten.slug, *rest])
    assert [client.get(url).status_code, client.post(url, {}).status_code] == [404, 404]


def test_closed_expeditie_has_no_work_pages(client: Client, gesloten: Expeditie) -> None:
    client.force_login(bouw.met_rol(gesloten, Rol.PROCESBEGELEIDER))
    assert client.get(reverse("werk_expeditie", args=[gesloten.slug])).status_code == 404
