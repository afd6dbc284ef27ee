"""Who walks which list: the rule and the set say the same, for everyone."""

import pytest

from expedities.expeditie.models import Expeditie
from expedities.looplijsten.models import Looplijst
from expedities.looplijsten.queries import deuren_voor, lijsten_voor
from expedities.looplijsten.rules import loopt
from tests import bouw
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


def gezien(waar: Expeditie, door: Actor) -> list[int]:
    met_regel = [
        lijst.nr for lijst in Looplijst.objects.filter(expeditie=waar) if loopt(door, lijst, lijst.lopers.all())
    ]
    assert [lijst.nr for lijst in lijsten_voor(waar, door)] == met_regel
    return met_regel


def test_uitnodiger_sees_only_the_own_list_and_its_doors(waar: Expeditie) -> None:
    dirk, fatma = bouw.met_rol(waar, Rol.UITNODIGER), bouw.met_rol(waar, Rol.UITNODIGER)
    van_dirk, van_fatma = bouw.looplijst(waar, 1, dirk), bouw.looplijst(waar, 2, fatma)
    bouw.adres(waar, 1, looplijst=van_dirk)
    bouw.adres(waar, 3, looplijst=van_fatma)
    bouw.adres(waar, 5)
    assert gezien(waar, bouw.actor_van(dirk, waar)) == [1]
    assert [deur.huisnummer for deur in deuren_voor(waar, bouw.actor_van(dirk, waar))] == [1]


@pytest.mark.parametrize("rol", Rol)
def test_each_role(waar: Expeditie, rol: Rol) -> None:
    """A pair that lost its role sees nothing any more; the procesbegeleider sees all (R9)."""
    wie = bouw.met_rol(waar, rol)
    bouw.looplijst(waar, 1, wie)
    bouw.looplijst(waar, 2)
    verwacht = {Rol.PROCESBEGELEIDER: [1, 2], Rol.UITNODIGER: [1]}
    assert gezien(waar, bouw.actor_van(wie, waar)) == verwacht.get(rol, [])


def test_role_elsewhere_opens_nothing_here(waar: Expeditie) -> None:
    bouw.looplijst(waar)
    elders = bouw.expeditie("Elders")
    assert gezien(waar, bouw.actor(elders, Rol.PROCESBEGELEIDER)) == []
    assert gezien(waar, bouw.bezoeker(waar)) == []
