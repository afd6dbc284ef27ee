"""Predicates on an Actor alone that every room builds on."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol


def hoort_bij(door: Actor, expeditie: UUID) -> bool:
    """Roles count only in the expeditie they were given for."""
    return door.expeditie == expeditie


def begeleidt(door: Actor, expeditie: UUID) -> bool:
    return hoort_bij(door, expeditie) and door.heeft(Rol.PROCESBEGELEIDER)


def is_opdracht(door: Actor) -> bool:
    return door.via is Via.OPDRACHT


def is_klok(door: Actor) -> bool:
    return door.via is Via.KLOK


def is_buitenstaander(door: Actor) -> bool:
    """Known here as professional or gemeente, and not confirmed as a resident (R4)."""
    return door.heeft(Rol.PROFESSIONAL, Rol.GEMEENTE) and not door.heeft(Rol.BEWONER)
