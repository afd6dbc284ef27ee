"""Who left a number to be called on as a new neighbour."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.welkom.models import Verhuizing
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    for verhuizing in Verhuizing.objects.filter(telefoon__in=wie.adressen).exclude(telefoon=""):
        yield stuk_van(verhuizing, _("Je vroeg om een belletje als nieuwe buur"))


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    """That new people live behind a door names nobody; the number does."""
    van_mij = Verhuizing.objects.filter(telefoon__in=wie.adressen).exclude(telefoon="")
    van_mij.filter(adres=None).delete()
    van_mij.update(telefoon="")


BRON = Bron(gettext_lazy("Nieuwe buren"), lees, wis, volgorde=45)
