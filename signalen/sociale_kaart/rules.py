"""Who keeps the sociale kaart of a buurt."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rules import begeleidt, is_opdracht


def mag_bijhouden(door: Actor, expeditie: UUID) -> bool:
    return is_opdracht(door) or begeleidt(door, expeditie)
