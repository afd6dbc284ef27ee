"""Taking part, and the roles somebody has."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.expeditie.models import Deelnemer, Roltoekenning
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd


class EerstOverdragen(Geweigerd):
    """Who leads alone hands over first: people in the buurt count on somebody."""


def lees_deelnemers(wie: Betrokkene) -> Iterator[Stuk]:
    for deelnemer in Deelnemer.objects.filter(pk__in=wie.deelnemers).select_related("expeditie", "gebruiker"):
        url = reverse("mijn_deelnemer", args=[deelnemer.pk]) if deelnemer.gebruiker_id else ""
        yield stuk_van(deelnemer, _("Je doet mee in %(buurt)s") % {"buurt": deelnemer.expeditie.naam}, url)


def wis_deelnemers(wie: Betrokkene, door: Actor, op: datetime) -> None:
    Deelnemer.objects.filter(pk__in=wie.deelnemers).delete()


def lees_rollen(wie: Betrokkene) -> Iterator[Stuk]:
    rollen = Roltoekenning.objects.filter(gebruiker=wie.gebruiker).select_related("expeditie", "gemeente", "gebruiker")
    for gegeven in rollen.order_by("van"):
        yield stuk_van(gegeven, _("Je rol in %(waar)s") % {"waar": gegeven.expeditie or gegeven.gemeente})


def wis_rollen(wie: Betrokkene, door: Actor, op: datetime) -> None:
    lopend = Roltoekenning.objects.lopend(op).filter(rol=Rol.PROCESBEGELEIDER, expeditie__afgesloten_op__isnull=True)
    for eigen in lopend.filter(gebruiker=wie.gebruiker).select_related("expeditie"):
        anderen = lopend.filter(expeditie=eigen.expeditie, gebruiker__is_active=True).exclude(gebruiker=wie.gebruiker)
        if not anderen.exists():
            raise EerstOverdragen(
                _("Je bent de enige procesbegeleider van %(buurt)s. Geef eerst iemand anders die rol.")
                % {"buurt": eigen.expeditie}
            )
    Roltoekenning.objects.filter(gebruiker=wie.gebruiker).delete()


DEELNEMERS = Bron(gettext_lazy("Meedoen in een buurt"), lees_deelnemers, wis_deelnemers, volgorde=20)
ROLLEN = Bron(gettext_lazy("Je rollen"), lees_rollen, wis_rollen, volgorde=10)
