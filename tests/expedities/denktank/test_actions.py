from datetime import timedelta

import pytest

from expedities.denktank.actions import AlWeg, DagKanNiet, beeindig_lid, voeg_lid_toe
from expedities.denktank.models import Denktanklid
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
VANDAAG = bouw.OP.date()


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


def voeg_toe(waar: Expeditie, door: Actor) -> Denktanklid:
    return voeg_lid_toe(expeditie=waar, soort="bewoner", naam="Sanne", van=VANDAAG, door=door, op=bouw.OP)


def test_voeg_lid_toe_by_the_procesbegeleider(waar: Expeditie) -> None:
    assert voeg_toe(waar, bouw.actor(waar, Rol.PROCESBEGELEIDER)).soort == "bewoner"


@pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.PROCESBEGELEIDER}))
def test_voeg_lid_toe_is_refused_to_others(waar: Expeditie, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        voeg_toe(waar, bouw.actor(waar, rol))


def test_beeindig_lid_keeps_the_row(waar: Expeditie) -> None:
    door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    lid = beeindig_lid(lid=voeg_toe(waar, door), tot=VANDAAG, door=door, op=bouw.OP)
    assert Denktanklid.objects.get(pk=lid.pk).tot == VANDAAG


def test_beeindig_lid_twice_tells_the_second(waar: Expeditie) -> None:
    door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    lid = voeg_toe(waar, door)
    beeindig_lid(lid=lid, tot=VANDAAG, door=door, op=bouw.OP)
    with pytest.raises(AlWeg):
        beeindig_lid(lid=lid, tot=VANDAAG + timedelta(days=1), door=door, op=bouw.OP)
    assert Denktanklid.objects.get().tot == VANDAAG


def test_beeindig_lid_refuses_a_day_before_the_first(waar: Expeditie) -> None:
    door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    with pytest.raises(DagKanNiet):
        beeindig_lid(lid=voeg_toe(waar, door), tot=VANDAAG - timedelta(days=1), door=door, op=bouw.OP)


def test_beeindig_lid_of_another_expeditie_is_refused(waar: Expeditie) -> None:
    lid = voeg_toe(waar, Actor.opdracht())
    with pytest.raises(MagNiet):
        beeindig_lid(
            lid=lid, tot=VANDAAG, door=bouw.actor(bouw.expeditie("Bomenbuurt"), Rol.PROCESBEGELEIDER), op=bouw.OP
        )


def test_who_takes_part_elsewhere_is_no_member_here() -> None:
    waar, elders = bouw.expeditie(), bouw.expeditie("Elders")
    with pytest.raises(MagNiet, match="andere buurt"):
        voeg_lid_toe(
            expeditie=waar, soort="bewoner", naam="Riet", van=bouw.OP.date(), deelnemer=bouw.deelnemer(elders),
            door=bouw.actor(waar, Rol.PROCESBEGELEIDER), op=bouw.OP,
        )  # fmt: skip
