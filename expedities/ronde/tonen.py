"""What this room shows on pages of others."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from expedities.expeditie.aansluiten import Blik, Menuregel, NuNodig
from expedities.huisvoorhuis.models import Adres, Nabezoek
from expedities.huisvoorhuis.rules import mag_aanbellen
from expedities.looplijsten.queries import deuren_voor
from expedities.ronde.rules import mag_ronde_leiden
from wijkexpeditie.rollen.rol import Rol

MENU = (
    Menuregel(_("Wie is gevraagd"), "werk_ronde", frozenset({Rol.PROCESBEGELEIDER}), icoon="gelukt", volgorde=23),
    Menuregel(_("Nabezoeken"), "werk_nabezoeken", frozenset({Rol.UITNODIGER}), icoon="deur", volgorde=24),
)


def tegenspraak(blik: Blik) -> Iterable[NuNodig]:
    """Two visits say different things: only somebody who asks them can tell."""
    if not mag_ronde_leiden(blik.actor, blik.expeditie):
        return
    aantal = Adres.objects.filter(expeditie=blik.expeditie, tegenspraak=True).deuren().count()
    if aantal:
        zin = ngettext(
            "Bij een deur spreken twee bezoeken elkaar tegen", "Deuren waar twee bezoeken elkaar tegenspreken", aantal
        )
        yield NuNodig(zin, reverse("werk_ronde", args=[blik.expeditie.slug]), aantal, volgorde=15)


def nabezoeken(blik: Blik) -> Iterable[NuNodig]:
    """A promise made at a door."""
    if not mag_aanbellen(blik.actor, blik.expeditie):
        return
    deuren = deuren_voor(blik.expeditie, blik.actor).order_by().values("pk")
    open_ = Nabezoek.objects.filter(adres__in=deuren, gedaan_op=None)
    aantal = open_.count()
    if aantal:
        zin = ngettext("Een deur waar we beloofden terug te komen", "Deuren waar we beloofden terug te komen", aantal)
        yield NuNodig(zin, reverse("werk_nabezoeken", args=[blik.expeditie.slug]), aantal, volgorde=16)
