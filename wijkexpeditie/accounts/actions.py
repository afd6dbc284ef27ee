"""Opening and closing accounts."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.accounts.telefoon import lees_telefoon
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import is_opdracht
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class NietJezelf(Geweigerd):
    """The last key cannot lock itself in."""


@transaction.atomic
def zet_toegang(*, gebruiker: Gebruiker, is_active: bool, is_staff: bool, door: Actor, op: datetime) -> Gebruiker:
    """A closed account is out at the next click, in every browser (R17)."""
    if not (is_opdracht(door) or door.heeft(Rol.BEHEERDER)):
        raise MagNiet(_("Alleen de beheerder kan dit."))
    if door.gebruiker == gebruiker.pk and not (is_active and is_staff):
        raise NietJezelf(_("Je kunt jezelf niet buitensluiten. Vraag een andere beheerder."))
    gebruiker.is_active, gebruiker.is_staff = is_active, is_staff
    gebruiker.save(update_fields=["is_active", "is_staff"])
    schrijf(door=door, op=op, daad="account.toegang", ding=gebruiker, mag_inloggen=is_active, beheerder=is_staff)
    return gebruiker


@transaction.atomic
def account_voor(*, contact: str, naam: str = "", door: Actor, op: datetime) -> Gebruiker:
    """The account with this e-mail address or number; made when there is none. It opens with a code sent there."""
    email = contact.strip().lower() if "@" in contact else None
    telefoon = None if email else lees_telefoon(contact)
    zoek = {"email": email} if email else {"telefoon": telefoon}
    bekend = Gebruiker.objects.filter(**zoek).first()
    if bekend:
        return bekend
    nieuw = Gebruiker.objects.create_user(email, telefoon, naam=naam)
    schrijf(door=door, op=op, daad="account.gemaakt", ding=nieuw)
    return nieuw


@transaction.atomic
def wijzig_naam(*, gebruiker: UUID, naam: str, taal: str, door: Actor, op: datetime) -> None:
    """How others see who did something; only the person changes it."""
    if door.gebruiker != gebruiker:
        raise MagNiet(_("Alleen jij kunt dit veranderen."))
    Gebruiker.objects.filter(pk=gebruiker).update(naam=naam, taal=taal)
    schrijf(door=door, op=op, daad="account.gewijzigd")
