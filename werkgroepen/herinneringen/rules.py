"""Who may use the call list."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import hoort_bij

BELLERS = frozenset({Rol.BELLER, Rol.PROCESBEGELEIDER})


def mag_bellen(door: Actor, expeditie: UUID | None) -> bool:
    return expeditie is not None and hoort_bij(door, expeditie) and door.heeft(*BELLERS)
