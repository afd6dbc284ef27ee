"""Who welcomes new neighbours."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij, is_klok

VERWELKOMERS = frozenset({Rol.PROCESBEGELEIDER, Rol.UITNODIGER})


def mag_melden(door: Actor, expeditie: UUID) -> bool:
    """Who just came to live here says so themselves, without an account."""
    return hoort_bij(door, expeditie) and not is_klok(door)


def mag_verwelkomen(door: Actor, expeditie: UUID) -> bool:
    return hoort_bij(door, expeditie) and door.heeft(*VERWELKOMERS)


def mag_bellen(door: Actor, expeditie: UUID) -> bool:
    """A number that somebody left to be called on."""
    return begeleidt(door, expeditie)
