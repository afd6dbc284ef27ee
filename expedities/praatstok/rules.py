"""Who writes down what was said, and who groups it."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij, is_buitenstaander


def mag_opschrijven(door: Actor, expeditie: UUID, *, aan_de_deur: bool = False) -> bool:
    """In the hall the facilitator or a scribe; at the door whoever rang."""
    if not hoort_bij(door, expeditie):
        return False
    if aan_de_deur:
        return door.heeft(Rol.PROCESBEGELEIDER, Rol.UITNODIGER)
    return door.heeft(Rol.PROCESBEGELEIDER, Rol.SCHRIJVER)


def mag_toch_laten_staan(door: Actor, expeditie: UUID) -> bool:
    """Only the facilitator decides that words which look like a person or a door are fit for the wall."""
    return begeleidt(door, expeditie)


def mag_thema(door: Actor, expeditie: UUID) -> bool:
    """Residents name the thema's, by a scribe's hand; gemeente and professionals do not (R4, R12)."""
    if not hoort_bij(door, expeditie) or is_buitenstaander(door):
        return False
    return door.heeft(Rol.PROCESBEGELEIDER, Rol.SCHRIJVER)


def ziet_wat_aan_de_deur_is_gezegd(door: Actor, expeditie: UUID) -> bool:
    """Until the speaker agreed that it may hang on the wall (R9)."""
    return begeleidt(door, expeditie)
