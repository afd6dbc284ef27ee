"""Who may do what at the doors."""

from typing import TYPE_CHECKING

from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij, is_opdracht

if TYPE_CHECKING:
    from expedities.expeditie.models import Expeditie
    from expedities.huisvoorhuis.models import Bezoek


def mag_adressen_beheren(door: Actor, expeditie: "Expeditie") -> bool:
    return is_opdracht(door) or begeleidt(door, expeditie.pk)


def mag_aanbellen(door: Actor, expeditie: "Expeditie") -> bool:
    return hoort_bij(door, expeditie.pk) and door.heeft(Rol.UITNODIGER, Rol.PROCESBEGELEIDER)


def mag_terugnemen(door: Actor, expeditie: "Expeditie", bezoek: "Bezoek") -> bool:
    """Your own ring, or any of them for the procesbegeleider."""
    eigen = bezoek.door is not None and bezoek.door == door.gebruiker
    return mag_aanbellen(door, expeditie) and (eigen or begeleidt(door, expeditie.pk))
