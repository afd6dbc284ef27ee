"""Who stands at the door in the tests of this room."""

from allauth.account.models import EmailAddress

from expedities.convenant.models import Partij
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol


def contact(waar: Expeditie, partij: Partij, rol: Rol) -> Actor:
    """With this role, and with the address of the party's contact, proven."""
    actor = bouw.actor(waar, rol)
    Partij.objects.filter(pk=partij.pk).update(contact_email="wit@voorbeeld.test")
    EmailAddress.objects.create(user_id=actor.gebruiker, email="Wit@Voorbeeld.test", verified=True)
    return actor


def bewoner(waar: Expeditie, *rollen: Rol) -> Actor:
    """A resident who is known here, with an account."""
    return bouw.actor(waar, *(rollen or (Rol.BEWONER,)), deelnemer=bouw.deelnemer(waar).pk)
