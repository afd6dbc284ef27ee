"""Planning, moving, calling off, answering and noting who was there."""

from datetime import timedelta

import pytest

from tests import bouw
from werkgroepen.bijeenkomsten.actions import (
    MomentKlopt,
    TeLaat,
    antwoord,
    gelast_af,
    noteer_aanwezig,
    plan_bijeenkomst,
    verplaats_bijeenkomst,
)
from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst, Opkomst
from werkgroepen.werkgroep.models import Werkgroep
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.berichten.versturen import ronde
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
OP = bouw.OP
STRAKS = OP + timedelta(days=2)
UUR = timedelta(hours=1)


@pytest.fixture
def groep() -> Werkgroep:
    return bouw.werkgroep(bouw.klaar_voor_de_deur())


@pytest.fixture
def begeleider(groep: Werkgroep) -> Actor:
    return bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER)


def verplaats(bijeenkomst: Bijeenkomst, door: Actor, uren: int = 1, plek: str = "De Zwaan") -> Bijeenkomst:
    begin = bijeenkomst.begin + uren * UUR
    return verplaats_bijeenkomst(
        bijeenkomst=bijeenkomst, begin=begin, eind=begin + UUR, plek=plek, door=door, op=OP
    )  # fmt: skip


def test_member_picks_a_date(groep: Werkgroep) -> None:
    door = bouw.actor(groep.expeditie, deelnemer=bouw.lid(groep).deelnemer_id)
    bijeenkomst = plan_bijeenkomst(werkgroep=groep, begin=STRAKS, eind=STRAKS + UUR, plek="x", door=door, op=OP)
    assert (bijeenkomst.begin, bijeenkomst.wijziging) == (STRAKS, 0)


@pytest.mark.parametrize("rol", [Rol.PROFESSIONAL, Rol.GEMEENTE, Rol.BELLER, Rol.BEWONER])
def test_who_is_not_in_the_group_picks_no_date(groep: Werkgroep, rol: Rol) -> None:
    door = bouw.actor(groep.expeditie, rol)
    with pytest.raises(MagNiet):
        plan_bijeenkomst(werkgroep=groep, begin=STRAKS, eind=STRAKS + UUR, plek="x", door=door, op=OP)


@pytest.mark.parametrize(("begin", "eind"), [(OP, OP + UUR), (OP - UUR, OP + UUR), (STRAKS, STRAKS)])
def test_gathering_is_to_come_and_ends_after_it_begins(
    groep: Werkgroep, begeleider: Actor, begin: object, eind: object
) -> None:
    with pytest.raises(MomentKlopt):
        plan_bijeenkomst(werkgroep=groep, begin=begin, eind=eind, plek="x", door=begeleider, op=OP)  # type: ignore[arg-type]


def test_moving_asks_everybody_anew_and_counts(groep: Werkgroep, begeleider: Actor) -> None:
    bijeenkomst, lid = bouw.bijeenkomst(groep), bouw.lid(groep)
    Opkomst.objects.create(bijeenkomst=bijeenkomst, lid=lid, antwoord=Antwoord.KOMT, antwoord_op=OP)
    assert verplaats(bijeenkomst, begeleider).wijziging == 1
    assert Opkomst.objects.get().antwoord == ""


def test_another_place_keeps_the_answers_and_is_told(groep: Werkgroep, begeleider: Actor) -> None:
    bijeenkomst, lid = bouw.bijeenkomst(groep), bouw.lid(groep)
    Opkomst.objects.create(bijeenkomst=bijeenkomst, lid=lid, antwoord=Antwoord.KOMT, antwoord_op=OP)
    verplaats(bijeenkomst, begeleider, uren=0)
    assert Opkomst.objects.get().antwoord == Antwoord.KOMT
    assert [bericht.soort for bericht in Bericht.objects.all()] == ["bijeenkomst.verplaatst"]


def test_moving_to_the_same_moment_is_nothing(groep: Werkgroep, begeleider: Actor) -> None:
    bijeenkomst = bouw.bijeenkomst(groep)
    bouw.lid(groep)
    verplaats(bijeenkomst, begeleider)
    weer = Bijeenkomst.objects.get()
    assert verplaats(weer, begeleider, uren=0).wijziging == 1
    assert Bericht.objects.count() == 1


def test_moved_twice_tells_the_last_moment_once(groep: Werkgroep, begeleider: Actor) -> None:
    bijeenkomst = bouw.bijeenkomst(groep)
    bouw.lid(groep)
    nu = verplaats(bijeenkomst, begeleider)
    verplaats(nu, begeleider)
    ronde(op=OP, nu=OP)
    gestuurd = Bericht.objects.filter(staat="verzonden")
    assert [bericht.gegevens["wijziging"] for bericht in gestuurd] == [2]


def test_calling_off_twice_tells_once(groep: Werkgroep, begeleider: Actor) -> None:
    bijeenkomst = bouw.bijeenkomst(groep)
    bouw.lid(groep)
    for _ in range(2):
        gelast_af(bijeenkomst=bijeenkomst, door=begeleider, op=OP)
    assert Bericht.objects.count() == 1


def test_who_wants_no_reminders_still_hears_that_it_is_off(groep: Werkgroep, begeleider: Actor) -> None:
    bouw.lid(groep, herinneren=False)
    gelast_af(bijeenkomst=bouw.bijeenkomst(groep), door=begeleider, op=OP)
    ronde(op=OP, nu=OP)
    assert "gaat niet door" in Bericht.objects.get(staat="verzonden").tekst


def opkomst(groep: Werkgroep) -> tuple[Opkomst, Actor]:
    lid = bouw.lid(groep)
    rij = Opkomst.objects.create(bijeenkomst=bouw.bijeenkomst(groep), lid=lid)
    return rij, bouw.actor(groep.expeditie, deelnemer=lid.deelnemer_id)


def test_answer_may_change_until_it_begins(groep: Werkgroep) -> None:
    rij, zelf = opkomst(groep)
    antwoord(opkomst=rij, wat=Antwoord.KOMT, door=zelf, op=OP)
    antwoord(opkomst=rij, wat=Antwoord.KOMT_NIET, door=zelf, op=rij.bijeenkomst.begin - UUR)
    rij.refresh_from_db()
    assert rij.antwoord == Antwoord.KOMT_NIET
    with pytest.raises(TeLaat, match="Bedankt"):
        antwoord(opkomst=rij, wat=Antwoord.KOMT, door=zelf, op=rij.bijeenkomst.begin)


def test_another_member_cannot_answer_for_me(groep: Werkgroep) -> None:
    rij, _zelf = opkomst(groep)
    ander = bouw.actor(groep.expeditie, deelnemer=bouw.lid(groep, "Kees").deelnemer_id)
    with pytest.raises(MagNiet):
        antwoord(opkomst=rij, wat=Antwoord.KOMT, door=ander, op=OP)


def test_calling_twice_for_a_call_is_one_entry(groep: Werkgroep) -> None:
    rij, zelf = opkomst(groep)
    for _ in range(2):
        antwoord(opkomst=rij, wat=Antwoord.BEL_MIJ, door=zelf, op=OP)
    assert Bericht.objects.filter(kanaal="bellijst").count() == 1


def test_who_was_there_is_noted_for_everybody_at_once(groep: Werkgroep, begeleider: Actor) -> None:
    was, niet = bouw.lid(groep), bouw.lid(groep, "Kees")
    vreemd = bouw.lid(bouw.werkgroep(groep.expeditie, "Tuinen"), "Fatma")
    bijeenkomst = bouw.bijeenkomst(groep)
    Opkomst.objects.create(bijeenkomst=bijeenkomst, lid=niet)
    noteer_aanwezig(bijeenkomst=bijeenkomst, aanwezig={was.pk, vreemd.pk}, door=begeleider, op=OP)
    gezien = dict(Opkomst.objects.values_list("lid", "aanwezig"))
    assert gezien == {was.pk: True, niet.pk: False}
