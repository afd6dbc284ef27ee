"""R9: figures about few people are hidden, also by subtraction, for gemeente and buurt alike."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from expedities.bewonersavond.models import Aanmelding, Aanwezigheid
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Uitkomst
from tests import bouw
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


def _deuren(waar: Expeditie, **per_uitkomst: int) -> None:
    nr = 0
    for uitkomst, aantal in per_uitkomst.items():
        for _ in range(aantal):
            nr += 1
            bouw.adres(waar, nr, uitkomst=Uitkomst(uitkomst))


def _cellen(client: Client, waar: Expeditie) -> list[str]:
    pagina = client.get(reverse("volgen", args=[waar.slug])).content.decode()
    tabel = pagina.split('id="deuren"')[1].split("</table>")[0]
    return re.findall(r'<td class="wijk-getal">(.*?)</td>', tabel)


def test_one_small_figure_takes_another_along(client: Client) -> None:
    waar = bouw.expeditie()
    _deuren(waar, komt=20, niet_thuis=12, liever_niet=2, leeg=6, open=30)

    weg = "laten we niet zien"
    assert _cellen(client, waar) == ["20", "12", weg, weg, "30"]


def test_large_figures_show(client: Client) -> None:
    waar = bouw.expeditie()
    _deuren(waar, komt=20, niet_thuis=12, liever_niet=5, leeg=6, open=30)

    assert _cellen(client, waar) == ["20", "12", "5", "6", "30"]


def test_what_is_hidden_in_the_table_is_not_in_the_funnel(client: Client) -> None:
    waar = bouw.expeditie()
    _deuren(waar, komt=3, open=200, niet_thuis=40, liever_niet=9, leeg=9)

    pagina = client.get(reverse("volgen", args=[waar.slug]))

    assert "Gesproken" not in dict(pagina.context["stappen"])


def test_who_sat_in_the_hall_is_open_and_who_signed_up_is_not(client: Client) -> None:
    waar = bouw.expeditie()
    avond = bouw.avond(waar, begin=bouw.OP.replace(year=2020))
    Aanmelding.objects.create(avond=avond, deelnemer=bouw.deelnemer(waar), aantal=3, op=bouw.OP)
    for _ in range(2):
        Aanwezigheid.objects.create(avond=avond, op=bouw.OP)

    stappen = client.get(reverse("volgen", args=[waar.slug])).context["stappen"]

    assert ("Was er: eerste avond", 2) in stappen
    assert not [naam for naam, _aantal in stappen if naam.startswith("Zegt te komen")]


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROCESBEGELEIDER, Rol.BEWONER])
def test_everyone_sees_the_same(client: Client, rol: Rol) -> None:
    waar = bouw.expeditie()
    _deuren(waar, komt=20, liever_niet=2, open=30)
    buurt = _cellen(client, waar)

    client.force_login(bouw.met_rol(waar, rol))

    assert _cellen(client, waar) == buurt
