"""Who may do what with a gathering."""

from typing import TYPE_CHECKING

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij

if TYPE_CHECKING:
    from werkgroepen.bijeenkomsten.models import Opkomst
    from werkgroepen.werkgroep.models import Werkgroep


def mag_plannen(door: Actor, werkgroep: "Werkgroep", *, is_bewonerslid: bool) -> bool:
    return is_bewonerslid or begeleidt(door, werkgroep.expeditie_id)


def mag_antwoorden(door: Actor, opkomst: "Opkomst") -> bool:
    """The member, or who speaks with them: caller or procesbegeleider (R11)."""
    if door.deelnemer is not None and door.deelnemer == opkomst.lid.deelnemer_id:
        return True
    return belt(door, opkomst.lid.werkgroep)


def belt(door: Actor, werkgroep: "Werkgroep") -> bool:
    return hoort_bij(door, werkgroep.expeditie_id) and door.heeft(Rol.BELLER, Rol.PROCESBEGELEIDER)
