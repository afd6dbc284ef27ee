"""Who may write, sign, promise, say that it was done, and judge. Each `eigen`: this account is the party's own."""

from uuid import UUID

from expedities.denktank.soort import Soort
from expedities.expeditie.rules import mag_leiden
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import hoort_bij, is_buitenstaander

_ROL = {Soort.GEMEENTE: Rol.GEMEENTE, Soort.ORGANISATIE: Rol.PROFESSIONAL, Soort.BEWONER: Rol.BEWONER}


def mag_namens(door: Actor, expeditie: UUID, soort: Soort, *, eigen: bool) -> bool:
    """Who works for the gemeente speaks for it; for another party, whose proven address is its contact's."""
    zelf = soort is Soort.GEMEENTE or eigen
    return hoort_bij(door, expeditie) and door.heeft(_ROL[soort]) and zelf


def mag_tekenen(door: Actor, expeditie: UUID, soort: Soort, *, eigen: bool) -> bool:
    """Each for their own; who leads holds the screen for who has no account, or writes down what is on paper."""
    return mag_leiden(door, expeditie) or mag_namens(door, expeditie, soort, eigen=eigen)


mag_toezeggen = mag_melden = mag_tekenen  # the same people: who is bound, or who writes it down for them


def is_partijdig(door: Actor, soort: Soort, *, eigen: bool) -> bool:
    """Has a stake in the verdict on this promise: its owner, or a colleague."""
    return eigen or (soort is not Soort.BEWONER and door.heeft(_ROL[soort]))


def mag_oordelen(door: Actor, expeditie: UUID, soort: Soort, *, eigen: bool) -> bool:
    """A resident who is known here; gemeente and professionals never, unless one tap said that they live here."""
    bekend = hoort_bij(door, expeditie) and door.deelnemer is not None and not is_buitenstaander(door)
    return bekend and not is_partijdig(door, soort, eigen=eigen)


def mag_zaal_opschrijven(door: Actor, expeditie: UUID, soort: Soort, *, eigen: bool) -> bool:
    """Who leads writes down what the hall said (R11), but not about a promise of their own."""
    return mag_leiden(door, expeditie) and not is_partijdig(door, soort, eigen=eigen)
