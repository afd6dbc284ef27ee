"""Who may do what with a werkgroep (R5, R9, R11)."""

from typing import TYPE_CHECKING

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij, is_buitenstaander

if TYPE_CHECKING:
    from expedities.expeditie.models import Expeditie
    from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging, Werkgroep


def mag_starten(door: Actor, expeditie: "Expeditie") -> bool:
    return begeleidt(door, expeditie.pk) or (hoort_bij(door, expeditie.pk) and door.heeft(Rol.BEWONER))


def mag_als_bewoner_erbij(door: Actor) -> bool:
    """Who says "I live here" is believed, but not of who is known here as professional or gemeente (R5)."""
    return not is_buitenstaander(door)


def mag_namens(door: Actor, werkgroep: "Werkgroep") -> bool:
    return begeleidt(door, werkgroep.expeditie_id)


def is_zelf(door: Actor, lid: "Lidmaatschap") -> bool:
    return door.deelnemer is not None and door.deelnemer == lid.deelnemer_id


def mag_lid_beheren(door: Actor, lid: "Lidmaatschap") -> bool:
    return is_zelf(door, lid) or mag_namens(door, lid.werkgroep)


def spreekt_voor_groep(door: Actor, werkgroep: "Werkgroep", *, is_bewonerslid: bool) -> bool:
    """A member who lives here, or the procesbegeleider on the group's word."""
    return is_bewonerslid or mag_namens(door, werkgroep)


def is_uitgenodigde(door: Actor, uitnodiging: "Uitnodiging") -> bool:
    return door.gebruiker is not None and door.gebruiker == uitnodiging.gebruiker_id


def ziet_bereik(door: Actor, werkgroep: "Werkgroep") -> bool:
    """How people can be reached is for the procesbegeleider alone (R9)."""
    return begeleidt(door, werkgroep.expeditie_id)


def ziet_voornamen(door: Actor, werkgroep: "Werkgroep", *, is_lid: bool) -> bool:
    """Who is in the group, and the procesbegeleider; the gemeente sees totals (R9)."""
    if begeleidt(door, werkgroep.expeditie_id):
        return True
    return is_lid and not door.heeft(Rol.GEMEENTE)
