"""What a household answers: one word that may change, and one sign-up that goes with it."""

from datetime import timedelta
from typing import Any

import pytest

from expedities.bewonersavond.actions import AvondVoorbij, Nodig
from expedities.bewonersavond.models import Aanmelding, Bron, Komt
from expedities.brieven.antwoorden import (
    GeenNummer,
    Wie,
    beantwoord,
    neem_gebeld_terug,
    noteer_gebeld,
)
from expedities.brieven.models import Briefantwoord, Uitnodiging
from expedities.brieven.queries import te_bellen
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.huisvoorhuis.models import Adres, Bezoek
from tests import bouw
from tests.expedities.brieven.bouwen import buurt, code, eerste_brief, leider, maak
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
JA, MISSCHIEN, NEE, BEL_MIJ = Briefantwoord.JA, Briefantwoord.MISSCHIEN, Briefantwoord.NEE, Briefantwoord.BEL_MIJ
SANNE = Wie("Sanne", "+31600000123", voorkeur="bellijst")


@pytest.fixture
def waar() -> Expeditie:
    waar = buurt(1)
    maak(waar)
    return waar


def zeg(waar: Expeditie, antwoord: Briefantwoord, **velden: Any) -> Uitnodiging:
    velden = {"door": code(waar), "op": bouw.OP + timedelta(hours=2), **velden}
    return beantwoord(uitnodiging=eerste_brief(waar), antwoord=antwoord, **velden)


def aanmeldingen() -> list[tuple[str, int, str]]:
    return list(Aanmelding.objects.values_list("komt", "aantal", "bron"))


@pytest.mark.parametrize(
    ("antwoord", "uitkomst", "lijst"),
    [
        (JA, "komt", [("ja", 1, "brief")]),
        (MISSCHIEN, "misschien", [("misschien", 1, "brief")]),
        (NEE, "komt_niet", []),
    ],
)
def test_one_tap_is_an_answer_for_the_list_and_for_the_door(
    waar: Expeditie, antwoord: Briefantwoord, uitkomst: str, lijst: list[tuple[str, int, str]]
) -> None:
    brief = zeg(waar, antwoord)
    assert (brief.antwoord, aanmeldingen()) == (antwoord, lijst)
    assert (Adres.objects.get().uitkomst, Bezoek.objects.get().op) == (uitkomst, None)


def test_used_code_can_change_its_answer_and_is_one_household_still(waar: Expeditie) -> None:
    for antwoord in (JA, NEE, MISSCHIEN, JA, JA):
        zeg(waar, antwoord)
    assert (aanmeldingen(), Bezoek.objects.count(), Adres.objects.get().uitkomst) == ([("ja", 1, "brief")], 1, "komt")
    zeg(waar, NEE)
    assert (aanmeldingen(), Adres.objects.get().uitkomst) == ([], "komt_niet")


def test_what_is_not_said_again_stays(waar: Expeditie) -> None:
    zeg(waar, JA, aantal=3, nodig=Nodig(tolk="Turks"))
    zeg(waar, MISSCHIEN)
    rij = Aanmelding.objects.get()
    assert (rij.komt, rij.aantal, rij.tolk, rij.adres) == (Komt.MISSCHIEN, 3, "Turks", Adres.objects.get())


def test_who_gives_a_name_later_is_not_counted_twice(waar: Expeditie) -> None:
    zeg(waar, JA, aantal=2, nodig=Nodig(ophalen=True))
    zeg(waar, JA, wie=SANNE)
    rij = Aanmelding.objects.get()
    assert (rij.deelnemer, rij.aantal, rij.ophalen, rij.bron) == (Deelnemer.objects.get(), 2, True, Bron.BRIEF)
    zeg(waar, NEE)
    assert aanmeldingen() == []


def test_who_signed_up_elsewhere_as_well_is_one_person_on_the_list(waar: Expeditie) -> None:
    sanne = bouw.deelnemer(waar, "Sanne", telefoon="+31600000123")
    Aanmelding.objects.create(avond=waar.avonden.get(), deelnemer=sanne, op=bouw.OP)
    zeg(waar, JA, wie=SANNE, aantal=2)
    assert aanmeldingen() == [("ja", 2, "brief")]


def test_other_name_with_the_same_code_takes_the_place_of_the_first(waar: Expeditie) -> None:
    zeg(waar, JA, wie=SANNE)
    zeg(waar, JA, wie=Wie("Omar"))
    assert [rij.deelnemer.voornaam for rij in Aanmelding.objects.select_related("deelnemer") if rij.deelnemer] == [
        "Omar"
    ]


@pytest.mark.parametrize("wie", [None, Wie("Sanne"), Wie("Sanne", "+31600000123", jonger_dan_16=True)])
def test_call_me_needs_a_number_that_may_be_kept(waar: Expeditie, wie: Wie | None) -> None:
    with pytest.raises(GeenNummer):
        zeg(waar, BEL_MIJ, wie=wie)
    assert (Deelnemer.objects.count(), Uitnodiging.objects.get().antwoord) == (0, "")


def test_call_me_is_a_task_until_somebody_called(waar: Expeditie) -> None:
    brief = zeg(waar, BEL_MIJ, wie=SANNE)
    assert [b.deelnemer.voornaam for b in te_bellen(waar) if b.deelnemer] == ["Sanne"]
    assert (aanmeldingen(), Bezoek.objects.count()) == ([], 0)
    beller = bouw.actor(waar, Rol.BELLER)
    for _keer in range(2):
        noteer_gebeld(uitnodiging=brief, door=beller, op=bouw.OP)
    assert (te_bellen(waar), Logregel.objects.filter(daad="brief.gebeld").count()) == ([], 1)
    neem_gebeld_terug(uitnodiging=brief, door=beller, op=bouw.OP)
    assert len(te_bellen(waar)) == 1
    zeg(waar, JA)
    assert te_bellen(waar) == []


def test_call_me_after_a_yes_is_no_yes_any_more(waar: Expeditie) -> None:
    zeg(waar, JA)
    zeg(waar, BEL_MIJ, wie=SANNE)
    assert (aanmeldingen(), Adres.objects.get().uitkomst) == ([], "misschien")


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.UITNODIGER, Rol.BEWONER])
def test_others_neither_answer_nor_call(waar: Expeditie, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        zeg(waar, JA, door=bouw.actor(waar, rol))
    with pytest.raises(MagNiet):
        noteer_gebeld(uitnodiging=eerste_brief(waar), door=bouw.actor(waar, rol), op=bouw.OP)


def test_code_of_another_buurt_opens_nothing_here(waar: Expeditie) -> None:
    with pytest.raises(MagNiet):
        zeg(waar, JA, door=code(bouw.klaar_voor_de_deur("Elders")))


def test_facilitator_answers_for_somebody_and_that_shows(waar: Expeditie) -> None:
    door = leider(waar)
    zeg(waar, JA, wie=SANNE, door=door)
    sanne, regel = Deelnemer.objects.get(), Logregel.objects.get(daad="brief.antwoord")
    assert (sanne.ingevoerd_door, regel.wie, regel.namens) == (door.gebruiker, door.gebruiker, sanne.pk)


def test_after_the_evening_an_answer_is_too_late_and_before_the_second_it_is_about_that(waar: Expeditie) -> None:
    later = bouw.OP + timedelta(days=10)
    with pytest.raises(AvondVoorbij):
        zeg(waar, JA, op=later)
    tweede = bouw.avond(waar, 2, bouw.OP + timedelta(days=20))
    zeg(waar, JA, op=later)
    assert Aanmelding.objects.get().avond == tweede


def test_log_says_neither_door_nor_person_of_an_answer(waar: Expeditie) -> None:
    zeg(waar, NEE)
    regels = Logregel.objects.filter(daad__in=("brief.antwoord", "deur.antwoord"))
    assert set(regels.values_list("wie", "namens", "ding", "ding_sleutel")) == {(None, None, "", "")}
