"""What this room shows on pages of others."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from expedities.expeditie import fasen
from expedities.expeditie.aansluiten import Menuregel, NuNodig
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van, stand
from expedities.huisvoorhuis.queries import stand_van_de_ronde
from expedities.huisvoorhuis.rules import mag_aanbellen
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

MENU = (
    Menuregel(_("Adressen"), "werk_adressen", frozenset({Rol.PROCESBEGELEIDER}), icoon="kaart", volgorde=19),
    Menuregel(_("Deuren"), "werk_deuren", frozenset({Rol.PROCESBEGELEIDER, Rol.UITNODIGER}), icoon="deur", volgorde=20),
)


def deuren_te_gaan(expeditie: Expeditie, door: Actor, op: datetime) -> Iterable[NuNodig]:
    """Doors where nobody has been yet, for who may ring them now."""
    if not mag_aanbellen(door, expeditie):
        return
    if not fasen.oordeel(fasen.Stap.BEZOEK, stand(expeditie, op), dag_van(op)).mag:
        return
    over = stand_van_de_ronde(expeditie).open
    if over:
        yield NuNodig(_t("Deuren waar nog niemand is geweest"), reverse("werk_deuren", args=[expeditie.slug]), over)
