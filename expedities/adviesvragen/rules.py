"""The gemeente asks and reacts; the buurt advises (R4)."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import hoort_bij, is_buitenstaander


def mag_vragen(door: Actor, expeditie: UUID) -> bool:
    """Who works for the gemeente, or the procesbegeleider who writes it down for them."""
    return hoort_bij(door, expeditie) and door.heeft(Rol.GEMEENTE, Rol.PROCESBEGELEIDER)


mag_reageren = mag_vragen


def mag_advies_schrijven(door: Actor, expeditie: UUID) -> bool:
    """Types what the hall advises, after reading it back; never who is known as gemeente or professional."""
    return (
        hoort_bij(door, expeditie) and door.heeft(Rol.PROCESBEGELEIDER, Rol.SCHRIJVER) and not is_buitenstaander(door)
    )


def reageert_zelf(door: Actor, expeditie: UUID) -> bool:
    """Else it came on paper, and that shows."""
    return hoort_bij(door, expeditie) and door.heeft(Rol.GEMEENTE)
