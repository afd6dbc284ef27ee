"""Who plans how people hear of it."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rules import begeleidt


def mag_rondvertellen(door: Actor, expeditie: UUID) -> bool:
    return begeleidt(door, expeditie)
