"""Who gives roles, and which."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, is_opdracht

# Not given: being a resident is a tap on somebody who takes part, being the keeper is set by another keeper.
TE_GEVEN: tuple[Rol, ...] = tuple(rol for rol in Rol if rol not in {Rol.BEWONER, Rol.BEHEERDER})


def mag_rollen_geven(door: Actor, expeditie: UUID | None) -> bool:
    return is_opdracht(door) or (expeditie is not None and begeleidt(door, expeditie))


def mag_bevestigen(door: Actor, expeditie: UUID) -> bool:
    """A person, so that it can be asked who said so."""
    return door.gebruiker is not None and begeleidt(door, expeditie)
