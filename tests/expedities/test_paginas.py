"""Every page of the evenings, the points, the plan and the totals: whole, for the right people, in constant queries."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from expedities.bewonersavond.models import Avond
from expedities.buurtplan.models import Actie
from expedities.expeditie.models import Expeditie
from tests import bouw
from tests.expedities.paginas import vul
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
OPENBAAR = {
    "avond": [1], "avond_ics": [2], "aanmelden": [2], "aanmelden_klaar": [2], "plan": [], "plan_pdf": [],
    "plan_json": [], "plan_versies": [], "plan_versie": [2], "volgen": [],
}  # fmt: skip
LEIDT = frozenset({Rol.PROCESBEGELEIDER})
SCHRIJFT = LEIDT | {Rol.SCHRIJVER}
INHOUD = SCHRIJFT | {Rol.BEWONER}
WERK: dict[str, tuple[list[Any], frozenset[Rol]]] = {
    "werk_avonden": ([], LEIDT),
    "werk_avond": ([1], LEIDT),
    "werk_aanmelden": ([2], LEIDT),
    "werk_avond_lijst": ([2], LEIDT),
    "werk_avond_bellen": ([2], LEIDT | {Rol.BELLER}),
    "werk_avond_verslag": ([1], LEIDT),
    "werk_punten": ([], SCHRIJFT),
    "werk_muur": ([], SCHRIJFT),
    "werk_plan": ([], INHOUD | {Rol.GEMEENTE, Rol.PROFESSIONAL}),
    "werk_plan_inleiding": ([], INHOUD),
    "werk_plan_vaststellen": ([], INHOUD),
    "werk_actie_nieuw": ([], INHOUD),
    "werk_actie": (["actie"], INHOUD),
    "werk_actie_eruit": (["actie"], INHOUD),
    "werk_actie_antwoord": (["actie"], LEIDT | {Rol.GEMEENTE, Rol.PROFESSIONAL}),
}
ALLE = [*OPENBAAR, *WERK]


def _adres(naam: str, waar: Expeditie) -> str:
    bij = OPENBAAR[naam] if naam in OPENBAAR else WERK[naam][0]
    plaats = [Actie.objects.filter(plan__expeditie=waar).order_by("-pk").values_list("pk", flat=True)[0]]
    return reverse(naam, args=[waar.slug, *(plaats if bij == ["actie"] else bij)])


def _vragen(client: Client, adres: str) -> int:
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 200
    return len(vragen)


@pytest.mark.parametrize("naam", ALLE)
def test_pages_ask_as_much_of_the_database_for_three_as_for_one(client: Client, naam: str) -> None:
    een, drie = vul(bouw.klaar_voor_de_deur(), 1), vul(bouw.klaar_voor_de_deur("Bloemenbuurt"), 3)
    if naam in WERK:
        wie = bouw.gebruiker()
        for waar in (een, drie):
            bouw.rol(wie, Rol.PROCESBEGELEIDER, waar)
        client.force_login(wie)
    client.get(_adres(naam, een))  # what is read once per process

    assert _vragen(client, _adres(naam, een)) == _vragen(client, _adres(naam, drie))


@pytest.mark.parametrize("rol", Rol)
def test_work_pages_exist_only_for_who_works_there(client: Client, rol: Rol) -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 1)
    client.force_login(bouw.met_rol(waar, rol))

    gezien = {naam for naam in WERK if client.get(_adres(naam, waar)).status_code == 200}

    assert gezien == {naam for naam, (_bij, rollen) in WERK.items() if rol in rollen}


@pytest.mark.parametrize("naam", WERK)
def test_work_pages_ask_a_visitor_to_sign_in(client: Client, naam: str) -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 1)

    antwoord = client.get(_adres(naam, waar))

    assert (antwoord.status_code, antwoord.headers.get("Location", "")[:15]) in {(302, "/accounts/login"), (404, "")}


@pytest.mark.parametrize("naam", [naam for naam in OPENBAAR if not naam.startswith("plan_")])
def test_public_pages_of_a_new_expeditie_are_whole(client: Client, naam: str) -> None:
    waar = bouw.expeditie()
    for nr in (1, 2):
        bouw.avond(waar, nr=nr, begin=bouw.OP.replace(year=2090, month=nr))

    assert client.get(reverse(naam, args=[waar.slug, *OPENBAAR[naam]])).status_code == (
        302 if naam == "aanmelden" else 200
    )


@pytest.mark.parametrize("naam", ["plan_pdf", "plan_json", "plan_versies"])
def test_there_is_no_paper_without_a_plan(client: Client, naam: str) -> None:
    assert client.get(reverse(naam, args=[bouw.expeditie().slug])).status_code == 404


def test_there_is_no_third_evening(client: Client) -> None:
    waar = vul(bouw.expeditie(), 1)
    assert {client.get(f"/buurt/{waar.slug}/avonden/{nr}/").status_code for nr in (0, 3, 10**30)} == {404}
    assert Avond.objects.count() == 2
