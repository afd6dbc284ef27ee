"""Which lists somebody walks."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.looplijsten.models import Loper
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    for loper in _van(wie).select_related("looplijst", "gebruiker"):
        yield stuk_van(loper, _("Je loopt lijst %(lijst)s") % {"lijst": loper.looplijst})


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    """The list stays, and waits for another."""
    _van(wie).delete()


def _van(wie: Betrokkene) -> QuerySet[Loper]:
    if wie.gebruiker is None:
        return Loper.objects.none()
    return Loper.objects.filter(gebruiker=wie.gebruiker)


BRON = Bron(gettext_lazy("Looplijsten"), lees, wis, volgorde=35)
