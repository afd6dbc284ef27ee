"""Who may do what with a report."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rules import begeleidt, is_klok, is_opdracht


def mag_behandelen(door: Actor, expeditie: UUID) -> bool:
    """Who reads along, answers and closes; professionals and gemeente see totals only (R9)."""
    return is_opdracht(door) or begeleidt(door, expeditie)


def mag_namens_melden(door: Actor, expeditie: UUID) -> bool:
    return mag_behandelen(door, expeditie)


def is_melder(door: Actor, expeditie: UUID) -> bool:
    """Whoever has the code is the reporter: it is all we ask for."""
    return door.via is Via.CODE and door.expeditie == expeditie


def mag_aangekomen_zetten(door: Actor) -> bool:
    """Only the outbox knows that a message went."""
    return is_klok(door) or is_opdracht(door)
