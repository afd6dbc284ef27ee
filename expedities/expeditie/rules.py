"""Who may do what with an expeditie."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij, is_opdracht

VOERT_IN_VOOR_ANDEREN = (Rol.PROCESBEGELEIDER, Rol.UITNODIGER, Rol.BELLER)


def mag_beginnen(door: Actor) -> bool:
    """The keeper, a command, or who already leads an expeditie somewhere."""
    return is_opdracht(door) or (door.gebruiker is not None and door.heeft(Rol.BEHEERDER, Rol.PROCESBEGELEIDER))


def mag_leiden(door: Actor, expeditie: UUID) -> bool:
    return is_opdracht(door) or begeleidt(door, expeditie)


def voert_in(door: Actor, expeditie: UUID) -> bool:
    """Somebody enters this for another (R11): then it shows who."""
    return door.gebruiker is not None and hoort_bij(door, expeditie) and door.heeft(*VOERT_IN_VOOR_ANDEREN)
