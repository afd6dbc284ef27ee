"""Who sees and keeps the list of an evening."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rules import begeleidt


def mag_lijst_beheren(door: Actor, expeditie: UUID) -> bool:
    return begeleidt(door, expeditie)


def mag_regelen(door: Actor, expeditie: UUID) -> bool:
    """Says who arranges what; who drives needs no account."""
    return begeleidt(door, expeditie)
