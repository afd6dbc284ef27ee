"""What this room shows on the work pages."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from expedities.expeditie.aansluiten import Blik, Menuregel, NuNodig
from expedities.praatstok.queries import wacht_op_akkoord
from expedities.praatstok.rules import mag_opschrijven
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


def wacht(blik: Blik) -> Iterable[NuNodig]:
    """Nobody agreed to these words yet."""
    if not mag_opschrijven(blik.actor, blik.expeditie.pk):
        return
    aantal = len(wacht_op_akkoord(blik.expeditie, blik.actor))
    if aantal:
        zin = ngettext("Een punt wacht op een ja van de spreker", "Punten wachten op een ja van de spreker", aantal)
        yield NuNodig(tekst=zin, url=reverse("werk_punten", args=[blik.expeditie.slug]), aantal=aantal, volgorde=30)
