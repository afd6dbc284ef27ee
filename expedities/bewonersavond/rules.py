"""Who may plan an evening, sign up, and let people in."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij, is_klok


def mag_plannen(door: Actor, expeditie: UUID) -> bool:
    return begeleidt(door, expeditie)


def mag_aanmelden(door: Actor, expeditie: UUID) -> bool:
    """Everyone, for themselves or for a neighbour, with or without an account; only a tick has nobody to bring."""
    return hoort_bij(door, expeditie) and not is_klok(door)


def mag_binnenlaten(door: Actor, expeditie: UUID) -> bool:
    """Who holds the list. It says nothing about who may come in: everybody may (R15)."""
    return begeleidt(door, expeditie)


def mag_verslag_geven(door: Actor, expeditie: UUID) -> bool:
    return begeleidt(door, expeditie)
