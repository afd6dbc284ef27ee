"""What this room shows on the work pages."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from expedities.expeditie.aansluiten import Menuregel, NuNodig
from expedities.expeditie.models import Expeditie
from expedities.praatstok.queries import wacht_op_akkoord
from expedities.praatstok.rules import mag_opschrijven
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

MENU = (
    Menuregel(
        gettext_lazy("Dit is gezegd"),
        "werk_punten",
        frozenset({Rol.PROCESBEGELEIDER, Rol.SCHRIJVER}),
        icoon="stok",
        volgorde=42,
    ),
)


def wacht(expeditie: Expeditie, door: Actor, op: datetime) -> Iterable[NuNodig]:
    """Nobody agreed to these words yet."""
    if not mag_opschrijven(door, expeditie.pk):
        return
    aantal = len(wacht_op_akkoord(expeditie, door))
    if aantal:
        zin = ngettext("Een punt wacht op een ja van de spreker", "Punten wachten op een ja van de spreker", aantal)
        yield NuNodig(tekst=zin, url=reverse("werk_punten", args=[expeditie.slug]), aantal=aantal, volgorde=30)
