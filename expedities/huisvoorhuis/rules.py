"""Who may do what at the doors."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from expedities.huisvoorhuis.samenvoegen import GEEN_CONTACT
from expedities.looplijsten.rules import loopt
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt, hoort_bij, is_opdracht

if TYPE_CHECKING:
    from expedities.expeditie.models import Expeditie
    from expedities.huisvoorhuis.models import Adres, Bezoek
    from expedities.looplijsten.models import Loper


def mag_adressen_beheren(door: Actor, expeditie: "Expeditie") -> bool:
    return is_opdracht(door) or begeleidt(door, expeditie.pk)


def mag_aanbellen(door: Actor, expeditie: "Expeditie") -> bool:
    return hoort_bij(door, expeditie.pk) and door.heeft(Rol.UITNODIGER, Rol.PROCESBEGELEIDER)


def mag_terugnemen(door: Actor, expeditie: "Expeditie", bezoek: "Bezoek") -> bool:
    """Your own ring, or any of them for the procesbegeleider. Who asked not to be rung is not overruled from a desk."""
    eigen = bezoek.door is not None and bezoek.door == door.gebruiker
    if bezoek.uitkomst == GEEN_CONTACT:
        return mag_aanbellen(door, expeditie) and eigen
    return mag_aanbellen(door, expeditie) and (eigen or begeleidt(door, expeditie.pk))


def ziet_deur(door: Actor, adres: "Adres", lopers: "Iterable[Loper]") -> bool:
    """Of a list: who walks it. Not given to anybody yet: every uitnodiger of this buurt."""
    if not mag_aanbellen(door, adres.expeditie):
        return False
    return adres.looplijst is None or loopt(door, adres.looplijst, lopers)
