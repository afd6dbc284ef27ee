"""What is searched for a person stands in no address."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import bouw
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("naam", ["werk_deelnemers", "werk_postvak_uit", "werk_signalen"])
def test_search_box_is_sent_as_a_post_and_a_name_in_the_address_is_ignored(client: Client, naam: str) -> None:
    waar = bouw.expeditie()
    bouw.deelnemer(waar, "Sanne")
    bouw.deelnemer(waar, "Yusuf")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    url = reverse(naam, args=[waar.slug])
    assert '<form class="wijk-naast" method="post" role="search">' in client.get(url).content.decode()
    assert client.get(url, {"zoek": "Sanne"}).context["zoek"] == ""
    assert client.post(url, {"zoek": " Sanne\x00 "}).context["zoek"] == "Sanne"


def test_search_finds_one_of_two_people(client: Client) -> None:
    waar = bouw.expeditie()
    bouw.deelnemer(waar, "Sanne")
    bouw.deelnemer(waar, "Yusuf")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    gevonden = client.post(reverse("werk_deelnemers", args=[waar.slug]), {"zoek": "san"}).context["page_obj"]
    assert [wie.voornaam for wie in gevonden] == ["Sanne"]


def test_page_without_a_search_takes_no_other_post(client: Client) -> None:
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    assert client.post(reverse("werk_signalen", args=[waar.slug]), {}).status_code == 405
