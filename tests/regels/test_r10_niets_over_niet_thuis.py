"""R10: once the round is closed, nothing anywhere tells when somebody was not at home."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.actions import log_bezoek, neem_bezoek_terug
from expedities.huisvoorhuis.models import Adres, Bezoek, Nabezoek, Nabezoekreden, Uitkomst, Wijze
from expedities.looplijsten.models import Looplijst, Loper
from expedities.ronde.actions import (
    beloof_nabezoek,
    geef_nabezoek_aan,
    heropen_ronde,
    meld_nabezoek_gedaan,
    sluit_ronde,
)
from tests import bouw
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.privacy.opruimen import ruim_op
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db

AAN_DE_DEUR = datetime(2026, 11, 11, 19, 3, tzinfo=bouw.AMSTERDAM)  # on this day nothing else happens
DICHT = bouw.OP
_VAN_EEN_BEZOEK = {"sessions.session", "usersessions.usersession"}  # that somebody is signed in, not where they stood


@pytest.fixture
def waar() -> Expeditie:
    waar = bouw.klaar_voor_de_deur()
    lijst = Looplijst.objects.create(expeditie=waar, nr=1, naam="Merelstraat", gemaakt_op=bouw.OP)
    for nr in (1, 3, 5, 7):
        bouw.adres(waar, nr, looplijst=lijst)
    return waar


@pytest.fixture
def loper(waar: Expeditie) -> Gebruiker:
    wie = bouw.met_rol(waar, Rol.UITNODIGER)
    Loper.objects.create(looplijst=waar.looplijsten.get(), plek=1, gebruiker=wie, naam="Noor")
    return wie


@pytest.fixture
def leider(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def deur(nr: int) -> Adres:
    return Adres.objects.select_related("expeditie").get(huisnummer=nr)


def bel(nr: int, uitkomst: Uitkomst, door: Actor, na: int = 0, sleutel: UUID | None = None, **velden: Any) -> Bezoek:
    moment = AAN_DE_DEUR + timedelta(minutes=na)
    return log_bezoek(
        adres=deur(nr), uitkomst=uitkomst, sleutel=sleutel or uuid4(), door=door, **{"op": moment, **velden}
    )


def loop_de_avond(waar: Expeditie, loper: Gebruiker, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that is written when two walk a list: rings, a slip, a promise, on the screen and off it."""
    door = bouw.actor_van(loper, waar)
    bel(5, Uitkomst.NIET_THUIS, door, 1)
    bel(1, Uitkomst.NIET_THUIS, door, 4)
    bel(1, Uitkomst.NIET_THUIS, door, 7)
    bel(1, Uitkomst.KOMT, door, 9)
    neem_bezoek_terug(bezoek=bel(3, Uitkomst.LEEG, door, 11), door=door, op=AAN_DE_DEUR)
    bel(3, Uitkomst.PORTIEK_DICHT, door, 12, wijze=Wijze.PAPIER)
    nabezoek = beloof_nabezoek(adres=deur(5), reden=Nabezoekreden.NOG_EENS, door=door, op=AAN_DE_DEUR)
    geef_nabezoek_aan(nabezoek=nabezoek, wie="Noor", door=door, op=AAN_DE_DEUR)
    meld_nabezoek_gedaan(nabezoek=nabezoek, door=door, op=AAN_DE_DEUR)
    client.force_login(loper)
    with monkeypatch.context() as toen:
        toen.setattr("django.utils.timezone.now", lambda: AAN_DE_DEUR)
        pad = reverse("werk_deur", args=[waar.slug, deur(7).pk])
        formulier = {"uitkomst": "niet_thuis", "sleutel": str(uuid4()), "inzending": str(uuid4())}
        assert client.post(pad, formulier).status_code == 302
        nog = beloof_nabezoek(adres=deur(7), reden=Nabezoekreden.NOG_EENS, door=door, op=AAN_DE_DEUR)
        wie = reverse("werk_nabezoek_wie", args=[waar.slug, nog.pk])
        assert client.post(wie, {"wie": "Sem", "inzending": str(uuid4())}).status_code == 302


def alle_rijen() -> Iterator[tuple[str, str]]:
    for model in apps.get_models():
        naam = model._meta.label_lower
        if naam not in _VAN_EEN_BEZOEK:
            for rij in model._default_manager.order_by("pk"):
                yield naam, str(serializers.serialize("json", [rij]))


def van_die_dag() -> list[tuple[str, str]]:
    return [(naam, rij) for naam, rij in alle_rijen() if AAN_DE_DEUR.date().isoformat() in rij]


def test_before_the_closing_it_is_there_to_be_found(
    waar: Expeditie, loper: Gebruiker, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that the search below looks in the right places."""
    loop_de_avond(waar, loper, client, monkeypatch)
    assert {naam for naam, _rij in van_die_dag()} == {
        "expedities.bezoek",
        "expedities.nabezoek",
        "wijkexpeditie.inzending",
        "wijkexpeditie.logregel",
    }


def test_nothing_in_any_table_tells_of_that_day(
    waar: Expeditie, loper: Gebruiker, leider: Actor, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop_de_avond(waar, loper, client, monkeypatch)
    sluit_ronde(expeditie=waar, reden="De tijd was op", naam="Noor", door=leider, op=DICHT)
    assert van_die_dag() == []


def test_each_door_keeps_its_outcome_and_nothing_else(
    waar: Expeditie, loper: Gebruiker, leider: Actor, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop_de_avond(waar, loper, client, monkeypatch)
    eerst = list(Adres.objects.values_list("huisnummer", "uitkomst"))
    sluit_ronde(expeditie=waar, reden="De tijd was op", naam="Noor", door=leider, op=DICHT)
    assert list(Adres.objects.values_list("huisnummer", "uitkomst")) == eerst
    assert list(Bezoek.objects.values_list("adres__huisnummer", "uitkomst", "op", "door")) == [
        (nr, uitkomst, None, None) for nr, uitkomst in eerst
    ]
    assert not Nabezoek.objects.exists()


def test_rows_say_nothing_by_the_order_in_which_they_were_made(
    waar: Expeditie, loper: Gebruiker, leider: Actor
) -> None:
    """Beside the log, the third ring would be the third line."""
    door = bouw.actor_van(loper, waar)
    for nr in (7, 1, 5, 3):
        bel(nr, Uitkomst.NIET_THUIS, door)
    sluit_ronde(expeditie=waar, reden="", naam="", door=leider, op=DICHT)
    assert list(Bezoek.objects.order_by("pk").values_list("adres__huisnummer", flat=True)) == [1, 3, 5, 7]


def test_key_that_holds_a_clock_does_not_stay(waar: Expeditie, loper: Gebruiker, leider: Actor) -> None:
    door = bouw.actor_van(loper, waar)
    met_klok = UUID("c232ab00-9414-11ec-b3c8-9f6bdeced846")  # version 1: holds when it was made
    zonder = uuid4()
    bel(1, Uitkomst.NIET_THUIS, door, sleutel=met_klok)
    bel(3, Uitkomst.KOMT, door, sleutel=zonder)
    sluit_ronde(expeditie=waar, reden="Op", naam="Noor", door=leider, op=DICHT)
    assert (Bezoek.objects.filter(sleutel=met_klok).exists(), Bezoek.objects.filter(sleutel=zonder).exists()) == (
        False,
        True,
    )


def test_ring_that_is_delivered_after_the_closing_keeps_its_outcome_only(
    waar: Expeditie, loper: Gebruiker, leider: Actor
) -> None:
    door = bouw.actor_van(loper, waar)
    bel(1, Uitkomst.NIET_THUIS, door)
    sluit_ronde(expeditie=waar, reden="Op", naam="Noor", door=leider, op=DICHT)
    bel(1, Uitkomst.KOMT_NIET, door, op=DICHT + timedelta(hours=1), gebeld_op=AAN_DE_DEUR)
    assert (deur(1).uitkomst, van_die_dag()) == (Uitkomst.KOMT_NIET, [])
    ruim_op(op=DICHT + timedelta(hours=2))
    assert list(Bezoek.objects.filter(adres=deur(1)).values_list("uitkomst", "op", "door")) == [
        (Uitkomst.KOMT_NIET, None, None)
    ]
    assert not Logregel.objects.filter(daad__startswith="bezoek").exists()


def test_clean_up_finds_nothing_after_a_closing(waar: Expeditie, loper: Gebruiker, leider: Actor) -> None:
    bel(1, Uitkomst.NIET_THUIS, bouw.actor_van(loper, waar))
    sluit_ronde(expeditie=waar, reden="Op", naam="Noor", door=leider, op=DICHT)
    verslag = {str(regel.wat): regel.aantal for regel in ruim_op(op=DICHT + timedelta(hours=1), proef=True)}
    assert verslag["sporen van de ronde langs de deuren"] == 0


def test_who_walked_where_is_forgotten_too(waar: Expeditie, loper: Gebruiker, leider: Actor) -> None:
    sluit_ronde(expeditie=waar, reden="Op", naam="Noor", door=leider, op=DICHT)
    ruim_op(op=DICHT + timedelta(days=1))
    assert not Loper.objects.exists()


def test_another_buurt_keeps_what_it_has(waar: Expeditie, loper: Gebruiker, leider: Actor) -> None:
    daar = bouw.klaar_voor_de_deur("Daar")
    elders = bouw.adres(daar, 99)
    log_bezoek(
        adres=elders, uitkomst=Uitkomst.NIET_THUIS, sleutel=uuid4(), door=bouw.actor(daar, Rol.UITNODIGER),
        op=AAN_DE_DEUR,
    )  # fmt: skip
    Inzending.objects.create(op=AAN_DE_DEUR, antwoord=reverse("werk_deur", args=[daar.slug, elders.pk]))
    eerst = van_die_dag()
    sluit_ronde(expeditie=waar, reden="Op", naam="Noor", door=leider, op=DICHT)
    assert (van_die_dag(), len(eerst)) == (eerst, 3)


def test_opening_again_keeps_outcomes_and_counts_anew(waar: Expeditie, loper: Gebruiker, leider: Actor) -> None:
    door = bouw.actor_van(loper, waar)
    bel(1, Uitkomst.NIET_THUIS, door)
    sluit_ronde(expeditie=waar, reden="Op", naam="Noor", door=leider, op=DICHT)
    heropen_ronde(expeditie=waar, door=leider, op=DICHT + timedelta(days=1))
    assert (deur(1).uitkomst, deur(3).open_reden) == (Uitkomst.NIET_THUIS, "Op")
    bel(1, Uitkomst.MISSCHIEN, door, op=DICHT + timedelta(days=2))
    bel(3, Uitkomst.KOMT, door, op=DICHT + timedelta(days=2))
    assert (deur(1).uitkomst, deur(3).uitkomst, deur(3).open_reden) == (Uitkomst.MISSCHIEN, Uitkomst.KOMT, "")
