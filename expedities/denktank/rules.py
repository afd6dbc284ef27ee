"""Who may look into the denktank."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij


def mag_meelezen(door: Actor, expeditie: UUID, *, is_lid: bool) -> bool:
    """The procesbegeleider, and who is in the denktank now and has a role here; a role alone opens nothing (R9)."""
    return begeleidt(door, expeditie) or (hoort_bij(door, expeditie) and is_lid and bool(door.rollen))
