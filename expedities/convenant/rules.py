"""Who may write, sign and promise."""

from uuid import UUID

from expedities.denktank.soort import Soort
from expedities.expeditie.rules import mag_leiden
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import hoort_bij


def mag_tekenen(door: Actor, expeditie: UUID, soort: Soort) -> bool:
    """Each for their own; the procesbegeleider writes down what was signed on paper."""
    eigen = {Soort.GEMEENTE: Rol.GEMEENTE, Soort.ORGANISATIE: Rol.PROFESSIONAL, Soort.BEWONER: Rol.BEWONER}[soort]
    return mag_leiden(door, expeditie) or (hoort_bij(door, expeditie) and door.heeft(eigen))


def mag_toezeggen(door: Actor, expeditie: UUID) -> bool:
    """Promises are made by who must keep them, or written down for them."""
    eigen = hoort_bij(door, expeditie) and door.heeft(Rol.GEMEENTE, Rol.PROFESSIONAL)
    return mag_leiden(door, expeditie) or eigen


def mag_namens_gemeente(door: Actor, expeditie: UUID) -> bool:
    return mag_leiden(door, expeditie) or (hoort_bij(door, expeditie) and door.heeft(Rol.GEMEENTE))
