"""R13: who calls has help one tap away, and using it stores nothing."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests import bouw
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


def test_call_list_has_the_numbers_before_the_first_name_and_as_plain_links(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    client.force_login(bouw.met_rol(waar, Rol.BELLER))
    tekst = client.get(reverse("werk_bellijst", args=[waar.slug])).content.decode()
    hulp = tekst[tekst.index("Het gaat niet goed met iemand") : tekst.index("</details>")]
    assert re.findall(r'href="(tel:[^"]+)"', hulp) == ["tel:112", "tel:113", "tel:08002000", "tel:+31600000900"]
    assert "<form" not in hulp


def test_joining_has_the_numbers_too(client: Client) -> None:
    groep = bouw.werkgroep(bouw.klaar_voor_de_deur())
    tekst = client.get(reverse("meedoen", args=[groep.expeditie.slug, groep.slug])).content.decode()
    assert all(nummer in tekst for nummer in ('href="tel:112"', 'href="tel:113"', 'href="tel:08002000"'))
