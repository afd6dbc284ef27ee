"""Who gives roles, and which."""

from collections.abc import Collection
from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, is_opdracht

# Not given: being a resident is a tap on somebody who takes part, being the keeper is set by another keeper.
TE_GEVEN: tuple[Rol, ...] = tuple(rol for rol in Rol if rol not in {Rol.BEWONER, Rol.BEHEERDER})

ZIET_BEWONERS = frozenset({Rol.UITNODIGER, Rol.BELLER})


def niet_bij_bewoners(rollen: Collection[Rol]) -> bool:
    """Who works for the gemeente sees no resident, whatever else they do here (R9); only who leads has to."""
    return Rol.GEMEENTE in rollen and Rol.PROCESBEGELEIDER not in rollen


def mag_rollen_geven(door: Actor, expeditie: UUID | None) -> bool:
    return is_opdracht(door) or (expeditie is not None and begeleidt(door, expeditie))


def mag_bevestigen(door: Actor, expeditie: UUID) -> bool:
    """A person, so that it can be asked who said so."""
    return door.gebruiker is not None and begeleidt(door, expeditie)
