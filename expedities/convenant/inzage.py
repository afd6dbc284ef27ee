"""Contacts of parties, and what a resident said about a promise."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.convenant.models import Oordeel, Partij
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor

LEEG = {"contact_naam": "", "contact_functie": "", "contact_email": "", "contact_telefoon": ""}


def _contacten(wie: Betrokkene) -> QuerySet[Partij]:
    """By an address or number that is proven to be theirs."""
    wat = Q(contact_email__in=wie.adressen) & ~Q(contact_email="")
    return Partij.objects.filter(wat | Q(contact_telefoon__in=wie.adressen) & ~Q(contact_telefoon=""))


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    for partij in _contacten(wie).select_related("expeditie"):
        titel = _("Contactpersoon van %(organisatie)s") % {"organisatie": partij.organisatie}
        yield stuk_van(partij, titel, reverse("werk_toezeggingen", args=[partij.expeditie.slug]))
    for oordeel in Oordeel.objects.filter(deelnemer__in=wie.deelnemers).select_related("toezegging", "deelnemer"):
        yield stuk_van(oordeel, _("Wat je vond van: %(wat)s") % {"wat": oordeel.toezegging.wat})


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    """What was promised stays with the organisation (R17); who leads is told that it has no contact."""
    _contacten(wie).update(**LEEG)
    Oordeel.objects.filter(deelnemer__in=wie.deelnemers).delete()


BRON = Bron(gettext_lazy("Het convenant"), lees, wis, volgorde=35)
