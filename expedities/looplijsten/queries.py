"""The walking lists as the screens show them, in a constant number of queries."""

from django.db.models import QuerySet

from expedities.expeditie.models import Expeditie
from expedities.looplijsten.models import Looplijst
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import hoort_bij


def lijsten_voor(expeditie: Expeditie, door: Actor) -> QuerySet[Looplijst]:
    """What `rules.loopt` allows, as a set with its lopers: the procesbegeleider all, an uitnodiger only their own."""
    lijsten = Looplijst.objects.filter(expeditie=expeditie).prefetch_related("lopers")
    if not hoort_bij(door, expeditie.pk):
        return lijsten.none()
    if door.heeft(Rol.PROCESBEGELEIDER):
        return lijsten
    if door.gebruiker is None or not door.heeft(Rol.UITNODIGER):
        return lijsten.none()
    return lijsten.filter(lopers__gebruiker=door.gebruiker)
