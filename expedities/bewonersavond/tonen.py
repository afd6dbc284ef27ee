"""What this room shows on the buurt's page and on the work overview."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.bewonersavond.queries import volgende_avond
from expedities.expeditie.aansluiten import Blik, BuurtBlok, Menuregel, NuNodig
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt
from wijkexpeditie.templatetags.wijk import datum_kort, tijd

MENU = (
    Menuregel(
        gettext_lazy("Avonden"), "werk_avonden", frozenset({Rol.PROCESBEGELEIDER}), icoon="kalender", volgorde=40
    ),
)


def volgende(expeditie: Expeditie, op: datetime) -> Iterable[BuurtBlok]:
    avond = volgende_avond(expeditie, op)
    if avond:
        wanneer = f"{datum_kort(avond.begin)}, {tijd(avond.begin)} {_('uur')}"
        yield BuurtBlok(
            titel=_("De eerste avond") if avond.nr == 1 else _("De tweede avond"),
            tekst=f"{wanneer}. {avond.plek}.",
            url=reverse("avond", args=[expeditie.slug, avond.nr]),
            knop=_("Wat gaan we doen?"),
            icoon="kalender",
            volgorde=10,
        )


def verslag_mist(blik: Blik) -> Iterable[NuNodig]:
    """What was said must come back to the buurt."""
    if not begeleidt(blik.actor, blik.expeditie.pk):
        return
    for avond in (avond for avond in blik.avonden if avond.geweest(blik.op) and avond.verslag_op is None):
        zin = _("Het verslag van de eerste avond") if avond.nr == 1 else _("Het verslag van de tweede avond")
        url = reverse("werk_avond_verslag", args=[blik.expeditie.slug, avond.nr])
        yield NuNodig(tekst=zin, url=url, sinds=dag_van(avond.eind), volgorde=20)
