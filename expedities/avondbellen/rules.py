"""Who calls people about an evening."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import hoort_bij

BELLERS = frozenset({Rol.PROCESBEGELEIDER, Rol.BELLER})


def mag_bellen(door: Actor, expeditie: UUID | None) -> bool:
    """Sees first names and numbers of who wants to be called."""
    return expeditie is not None and hoort_bij(door, expeditie) and door.heeft(*BELLERS)
