"""Who may do what with letters and sheets."""

from typing import TYPE_CHECKING

from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij

if TYPE_CHECKING:
    from expedities.expeditie.models import Expeditie


def mag_versturen(door: Actor, expeditie: "Expeditie") -> bool:
    """Makes letters and sheets, prints them and ticks them off. Only the procesbegeleider sees the codes."""
    return begeleidt(door, expeditie.pk)


def mag_antwoorden(door: Actor, expeditie: "Expeditie") -> bool:
    """Whoever holds the letter; or the procesbegeleider for them, read back to them (R11)."""
    return (door.via is Via.CODE and hoort_bij(door, expeditie.pk)) or begeleidt(door, expeditie.pk)


def mag_terugbellen(door: Actor, expeditie: "Expeditie") -> bool:
    """Sees the first name and number of who asked to be called."""
    return hoort_bij(door, expeditie.pk) and door.heeft(Rol.PROCESBEGELEIDER, Rol.BELLER)
