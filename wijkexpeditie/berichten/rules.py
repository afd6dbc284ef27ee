"""Who may stop the messages of an expeditie, and decide about one of them."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rules import begeleidt, is_opdracht


def mag_pauzeren(door: Actor, expeditie: UUID) -> bool:
    return begeleidt(door, expeditie)


def mag_beslissen(door: Actor, expeditie: UUID | None) -> bool:
    """A message without an expeditie is the keeper's."""
    return is_opdracht(door) if expeditie is None else begeleidt(door, expeditie)
