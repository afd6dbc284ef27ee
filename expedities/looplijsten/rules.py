"""Who draws up the walking lists, and who sees which."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij, is_opdracht

if TYPE_CHECKING:
    from expedities.expeditie.models import Expeditie
    from expedities.looplijsten.models import Looplijst, Loper

LOPEN = frozenset({Rol.PROCESBEGELEIDER, Rol.UITNODIGER})


def mag_verdelen(door: Actor, expeditie: "Expeditie") -> bool:
    """Draw up the lists and give them to two."""
    return is_opdracht(door) or begeleidt(door, expeditie.pk)


def ziet_lijsten(door: Actor, expeditie: "Expeditie") -> bool:
    """Everybody who rings doors here; which lists, `loopt` says."""
    return hoort_bij(door, expeditie.pk) and door.heeft(*LOPEN)


def loopt(door: Actor, looplijst: "Looplijst", lopers: "Iterable[Loper]") -> bool:
    """This list lies in their hands: the procesbegeleider has all of them, an uitnodiger only their own."""
    if not hoort_bij(door, looplijst.expeditie_id):
        return False
    if door.heeft(Rol.PROCESBEGELEIDER):
        return True
    if door.gebruiker is None or not door.heeft(Rol.UITNODIGER):
        return False
    return any(loper.looplijst_id == looplijst.pk and loper.gebruiker_id == door.gebruiker for loper in lopers)
