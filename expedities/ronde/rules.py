"""Who looks at the round, and who decides about it."""

from typing import TYPE_CHECKING

from expedities.huisvoorhuis.rules import mag_aanbellen
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij, is_opdracht

if TYPE_CHECKING:
    from expedities.expeditie.models import Expeditie


def mag_ronde_leiden(door: Actor, expeditie: "Expeditie") -> bool:
    """On behalf of the denktank: leave a door open, close the round, open it again."""
    return is_opdracht(door) or begeleidt(door, expeditie.pk)


def mag_nabezoek(door: Actor, expeditie: "Expeditie") -> bool:
    """Who stands at the door promises to come back, and ticks it off."""
    return mag_aanbellen(door, expeditie)


def mag_blad_zien(door: Actor, expeditie: "Expeditie", *, in_denktank: bool) -> bool:
    """Totals without doors or names, so the whole denktank may."""
    return begeleidt(door, expeditie.pk) or (hoort_bij(door, expeditie.pk) and in_denktank)
