"""Questions and adviezen for the tests of this room."""

from typing import Any

from expedities.adviesvragen.actions import publiceer_adviesvraag, schrijf_advies, stel_adviesvraag
from expedities.adviesvragen.models import Advies, Adviesvraag, Meedoen
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.rollen.rol import Rol

VRAAG: dict[str, Any] = {
    "vraag": "Waar moet de speelplek komen?",
    "uitleg": "Er is geld voor één plek.",
    "meedoen": Meedoen.ADVIES,
    "wat_ermee": "We doen het zo, of zeggen waarom niet.",
    "naam": "W. de Wit",
    "functie": "wethouder",
}
REACTIE: dict[str, Any] = {"soort": "ja", "tekst": "Dat doen we in mei.", "naam": "W. de Wit", "functie": "wethouder"}


def vraag(waar: Expeditie, *, openbaar: bool = True, **velden: Any) -> Adviesvraag:
    """Asked two weeks before the evening."""
    door, op = bouw.actor(waar, Rol.GEMEENTE), bouw.OP
    gesteld = stel_adviesvraag(expeditie=waar, **{**VRAAG, **velden}, door=door, op=op)
    return publiceer_adviesvraag(adviesvraag=gesteld, door=door, op=op) if openbaar else gesteld


def advies(bij: Adviesvraag, tekst: str = "Op het veldje achter de school.", **wanneer: Any) -> Advies:
    """Typed in the hall; the evening must have begun."""
    door = bouw.actor(bij.expeditie, Rol.SCHRIJVER)
    return schrijf_advies(vraag=bij, tekst=tekst, door=door, **{"op": bouw.OP, **wanneer})
