"""R4: only residents decide on the content of the buurtplan; others inform and answer."""

from uuid import UUID

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import hoort_bij, is_buitenstaander

SCHRIJFT_VOOR_ANDEREN = (Rol.PROCESBEGELEIDER, Rol.SCHRIJVER)
ANTWOORDT = (Rol.GEMEENTE, Rol.PROFESSIONAL)


def mag_zelf_schrijven(door: Actor, expeditie: UUID) -> bool:
    """A resident who is known as one: by a letter's code or the facilitator's tap."""
    return hoort_bij(door, expeditie) and door.heeft(Rol.BEWONER)


def mag_opschrijven(door: Actor, expeditie: UUID) -> bool:
    """Writes down what residents say, after reading it back. Not who is known as professional or gemeente."""
    return hoort_bij(door, expeditie) and door.heeft(*SCHRIJFT_VOOR_ANDEREN) and not is_buitenstaander(door)


def mag_inhoud(door: Actor, expeditie: UUID) -> bool:
    return mag_zelf_schrijven(door, expeditie) or mag_opschrijven(door, expeditie)


def mag_voortgang(door: Actor, expeditie: UUID) -> bool:
    """How far it is; never what it says."""
    return mag_inhoud(door, expeditie)


def mag_antwoorden(door: Actor, expeditie: UUID) -> bool:
    """Whom the buurt asks something, or the facilitator who got the answer by letter or telephone."""
    return hoort_bij(door, expeditie) and door.heeft(*ANTWOORDT, Rol.PROCESBEGELEIDER)
