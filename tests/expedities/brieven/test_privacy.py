"""What is kept of an answer: shown, deleted when asked, and gone by itself after the term (R8, R9, R10)."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from expedities.brieven import inzage
from expedities.brieven.actions import Vinkje, vink_af
from expedities.brieven.antwoorden import Wie, beantwoord
from expedities.brieven.models import Briefantwoord, Stapel, Uitnodiging
from expedities.brieven.opruimen import codes_na_de_termijn
from expedities.brieven.queries import Briefstand, Keuze, Voor, stand_van_de_brieven
from expedities.brieven.tonen import cijfers
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.huisvoorhuis.models import Adres
from expedities.ronde.actions import sluit_ronde
from tests import bouw
from tests.expedities.brieven.bouwen import buurt, code, eerste_brief, leider, maak, niet_thuis
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.privacy.bronnen import Betrokkene
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
JAREN_LATER = bouw.OP + timedelta(days=1000)


@pytest.fixture
def waar() -> Expeditie:
    waar = buurt(2)
    (stapel,) = maak(waar)
    for wat in Vinkje:
        vink_af(stapel=stapel, wat=wat, naam="Kees", door=leider(waar), op=bouw.OP)
    sanne = Wie("Sanne", "+31600000123", voorkeur="bellijst")
    brief = eerste_brief(waar)
    beantwoord(uitnodiging=brief, antwoord=Briefantwoord.BEL_MIJ, wie=sanne, door=code(waar), op=bouw.OP)
    return waar


def over(wie: Deelnemer) -> Betrokkene:
    return Betrokkene(deelnemers=frozenset({UUID(str(wie.pk))}))


def test_person_sees_what_was_answered_and_can_have_it_deleted(waar: Expeditie) -> None:
    wie = over(Deelnemer.objects.get())
    (stuk,) = inzage.lees(wie)
    assert {gegeven.waarde for gegeven in stuk.gegevens} >= {"bel mij", "Sanne"}
    inzage.wis(wie, Actor.klok(), bouw.OP)
    assert (list(inzage.lees(wie)), stand_van_de_brieven(waar)) == ([], Briefstand(stil=2))


def test_after_the_term_no_code_opens_anything_and_nobody_is_named(waar: Expeditie, client: Client) -> None:
    codes = list(Uitnodiging.objects.values_list("code", flat=True))
    waar.borging_vanaf = waar.afgesloten_op = bouw.OP
    waar.save()
    assert [regel.aantal for regel in codes_na_de_termijn(JAREN_LATER, True)] == [2, 1]
    assert [regel.aantal for regel in codes_na_de_termijn(JAREN_LATER, False)] == [2, 1]
    assert [regel.aantal for regel in codes_na_de_termijn(JAREN_LATER, False)] == [0, 0]
    assert not Uitnodiging.objects.exclude(code=None, deelnemer=None, antwoord="").exists()
    stapel = Stapel.objects.get()
    assert (stapel.aantal, stapel.gedrukt_door, stapel.bezorgd_door, stapel.ondertekenaar) == (2, "–", "–", "")
    assert client.get(reverse("brief", args=[codes[0]])).status_code == 404


def test_before_the_term_everything_stays(waar: Expeditie) -> None:
    assert [regel.aantal for regel in codes_na_de_termijn(JAREN_LATER, False)] == [0, 0]
    assert Uitnodiging.objects.exclude(code=None).count() == 2


def test_pile_does_not_tell_why_its_doors_were_chosen() -> None:
    """R10: “three times not at home, before this day” must not be read back once the round is closed."""
    waar = buurt(1)
    deur = Adres.objects.get()
    niet_thuis(deur, 3)
    maak(waar, Keuze(Voor.NIET_GETROFFEN))
    sluit_ronde(expeditie=waar, reden="Klaar", naam="Noor", door=leider(waar), op=bouw.OP)
    velden = [
        str(waarde) for rij in (*Stapel.objects.values(), *Uitnodiging.objects.values()) for waarde in rij.values()
    ]
    feiten = [str(regel.feiten) for regel in Logregel.objects.filter(daad__startswith="brief.")]
    assert [woord for woord in (*velden, *feiten) if "niet thuis" in woord or "niet_getroffen" in woord] == []


def test_totals_for_everyone_count_letters_and_no_answers(waar: Expeditie) -> None:
    assert [(cijfer.tekst, cijfer.aantal) for cijfer in cijfers(waar, bouw.OP)] == [("Deuren met een brief", 2)]


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.UITNODIGER, Rol.BEWONER])
def test_nobody_else_sees_who_answered_what(waar: Expeditie, client: Client, rol: Rol) -> None:
    client.force_login(bouw.met_rol(waar, rol))
    stapel = Stapel.objects.get()
    paden = [
        reverse("werk_brieven", args=[waar.slug]),
        reverse("werk_stapel", args=[waar.slug, stapel.pk]),
        reverse("werk_brief_bellen", args=[waar.slug]),
    ]
    assert {client.get(pad).status_code for pad in paden} == {404}


def test_needs_are_arrangements_and_no_field_asks_why() -> None:
    """R8."""
    velden = {veld.name for model in (Stapel, Uitnodiging) for veld in model._meta.concrete_fields}
    assert velden & {"reden", "notitie", "opmerking", "gezondheid", "inkomen", "herkomst"} == set()
