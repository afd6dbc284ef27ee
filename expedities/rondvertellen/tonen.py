"""What this room shows on pages of others."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from expedities.expeditie.aansluiten import Blik, Menuregel, NuNodig
from expedities.rondvertellen.queries import voorbij
from expedities.rondvertellen.rules import mag_rondvertellen
from wijkexpeditie.rollen.rol import Rol

MENU = (
    Menuregel(
        _("Verder rondvertellen"), "werk_rondvertellen", frozenset({Rol.PROCESBEGELEIDER}), icoon="delen", volgorde=30
    ),
)


def dag_voorbij(blik: Blik) -> Iterable[NuNodig]:
    """Is it done? Nobody said so."""
    if not mag_rondvertellen(blik.actor, blik.expeditie.pk):
        return
    dagen = list(voorbij(blik.expeditie, blik.vandaag).order_by("wanneer", "pk").values_list("wanneer", flat=True))
    if dagen:
        zin = ngettext("Is dit rondverteld?", "Is dit allemaal rondverteld?", len(dagen))
        url = reverse("werk_rondvertellen", args=[blik.expeditie.slug])
        yield NuNodig(tekst=zin, url=url, aantal=len(dagen), sinds=dagen[0], volgorde=32)
