"""What this room shows on pages of others."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from expedities.expeditie import fasen
from expedities.expeditie.aansluiten import Blik, Menuregel, NuNodig
from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.huisvoorhuis.rules import mag_aanbellen
from expedities.looplijsten.rules import LOPEN
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.rules import begeleidt

MENU = (
    Menuregel(_("Adressen"), "werk_adressen", frozenset({Rol.PROCESBEGELEIDER}), icoon="kaart", volgorde=19),
    Menuregel(_("Langs de deuren"), "werk_lopen", LOPEN, icoon="deur", volgorde=22),
)


def deuren_te_gaan(blik: Blik) -> Iterable[NuNodig]:
    """Doors where nobody has been yet, for who may ring them now."""
    if not mag_aanbellen(blik.actor, blik.expeditie):
        return
    if not fasen.oordeel(fasen.Stap.BEZOEK, blik.stand, blik.vandaag).mag:
        return
    hier = Adres.objects.deuren().filter(expeditie=blik.expeditie, uitkomst=Uitkomst.OPEN)
    over = hier.filter(open_reden="").count()  # what stays open with a reason and a name is no work
    if over:
        leidt = begeleidt(blik.actor, blik.expeditie.pk)
        url = reverse("werk_deuren" if leidt else "werk_lopen", args=[blik.expeditie.slug])
        yield NuNodig(gettext("Deuren waar nog niemand is geweest"), url, over)
