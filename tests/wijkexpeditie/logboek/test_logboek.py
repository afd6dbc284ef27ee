"""The log is only added to, and every line of it can be read back."""

import ast
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse

from tests import bouw
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.logboek.presenters import ZINNEN, OnbekendeDaad, zin
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

HUIS = Path(__file__).resolve().parents[3]
APPS = ("wijkexpeditie", "expedities", "werkgroepen", "signalen")


def _bronnen() -> Iterator[ast.Module]:
    for app in APPS:
        for pad in (HUIS / app).rglob("*.py"):
            if "migrations" not in pad.parts:
                yield ast.parse(pad.read_text())


def _via_parameter(boom: ast.Module) -> Iterator[ast.expr]:
    """What is handed to a function of the same file that has a parameter `daad`."""
    plek = {
        knoop.name: [arg.arg for arg in knoop.args.args].index("daad")
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.FunctionDef) and "daad" in [arg.arg for arg in knoop.args.args]
    }
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id in plek:
            yield from knoop.args[plek[knoop.func.id] :][:1]


def _daden() -> set[str]:
    waarden = []
    for boom in _bronnen():
        waarden += [
            sleutel.value for knoop in ast.walk(boom) if isinstance(knoop, ast.Call)
            for sleutel in knoop.keywords if sleutel.arg == "daad"
        ]  # fmt: skip
        waarden += _via_parameter(boom)
    gevonden = {str(waarde.value) for waarde in waarden if isinstance(waarde, ast.Constant)}
    begin = {waarde.values[0].value for waarde in waarden if isinstance(waarde, ast.JoinedStr)}  # type: ignore[attr-defined]
    return gevonden | {daad for daad in ZINNEN for stuk in begin if daad.startswith(str(stuk))}


def test_each_deed_in_the_code_has_a_sentence_and_no_sentence_is_idle() -> None:
    assert _daden() == set(ZINNEN)


def test_unknown_deed_cannot_be_shown() -> None:
    with pytest.raises(OnbekendeDaad):
        zin(Logregel(daad="iets.nieuws"))


@pytest.mark.django_db
def test_sentence_is_made_of_facts() -> None:
    regel = schrijf(door=Actor.klok(), op=bouw.OP, daad="rol.gegeven", rol="beller")
    assert zin(regel) == "gaf een rol: beller"
    assert zin(Logregel(daad="rol.gegeven")) == "gaf een rol: ?"


@pytest.mark.django_db
def test_database_refuses_to_change_a_line_and_lets_it_be_deleted() -> None:
    regel = schrijf(door=Actor.klok(), op=bouw.OP, daad="expeditie.begonnen")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE wijkexpeditie_logregel SET daad = 'iets anders'")
    assert Logregel.objects.get().daad == "expeditie.begonnen"
    assert regel.delete()[0] == 1


@pytest.mark.django_db
def test_code_cannot_change_a_line_either() -> None:
    regel = schrijf(door=Actor.klok(), op=bouw.OP, daad="expeditie.begonnen")
    with pytest.raises(TypeError):
        regel.save()
    with pytest.raises(TypeError):
        Logregel.objects.update(daad="x")


@pytest.mark.django_db
def test_who_leads_reads_who_did_what_here_and_not_elsewhere(client: Client) -> None:
    waar, elders = bouw.klaar_voor_de_deur(), bouw.expeditie("Elders")
    noor, sanne = bouw.met_rol(waar, Rol.PROCESBEGELEIDER, "Noor Ahmadi"), bouw.deelnemer(waar, "Sanne")
    door = bouw.actor_van(noor, waar).namens_iemand(sanne.pk)
    schrijf(door=door, op=bouw.OP, daad="avond.aangemeld")
    schrijf(door=Actor.klok(), op=bouw.OP, daad="privacy.opgeruimd", expeditie=waar.pk)
    schrijf(door=Actor(gebruiker=uuid4()), op=bouw.OP, daad="punt.geschreven", expeditie=waar.pk)
    schrijf(door=Actor(), op=bouw.OP, daad="plan.vastgesteld", expeditie=elders.pk)
    client.force_login(noor)
    tekst = " ".join(client.get(reverse("werk_logboek", args=[waar.slug])).content.decode().split())
    verwacht = ("Noor Ahmadi", "namens Sanne", "Het systeem", "Iemand die is verwijderd", "schreef een punt op")
    assert [stuk for stuk in verwacht if stuk not in tekst] == []
    assert "stelde het buurtplan vast" not in tekst


@pytest.mark.django_db
@pytest.mark.parametrize("aantal", [1, 30])
def test_log_takes_the_same_queries(client: Client, django_assert_num_queries: Any, aantal: int) -> None:
    waar = bouw.klaar_voor_de_deur()
    for keer in range(aantal):
        wie = bouw.deelnemer(waar)
        door = Actor(deelnemer=wie.pk, expeditie=waar.pk)
        schrijf(door=door, op=bouw.OP + timedelta(minutes=keer), daad="avond.aangemeld")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    client.get(reverse("werk_logboek", args=[waar.slug]))
    with django_assert_num_queries(9):
        client.get(reverse("werk_logboek", args=[waar.slug]))
