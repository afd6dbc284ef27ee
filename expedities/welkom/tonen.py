"""What this room shows on pages of others."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.expeditie.aansluiten import Blik, BuurtBlok, Menuregel, NuNodig
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van
from expedities.welkom.queries import nog_te_verwelkomen
from expedities.welkom.rules import VERWELKOMERS, mag_bellen, mag_verwelkomen

MENU = (Menuregel(gettext_lazy("Nieuwe buren"), "werk_nieuwe_buren", VERWELKOMERS, icoon="huis", volgorde=32),)


def nieuw_hier(expeditie: Expeditie, op: datetime) -> Iterable[BuurtBlok]:
    yield BuurtBlok(
        titel=_("Nieuw hier?"),
        tekst=_("Woon je hier nog maar net? Zeg het even, dan komen we kennismaken."),
        url=reverse("nieuw_hier", args=[expeditie.slug]),
        knop=_("Ik ben nieuw"),
        icoon="huis",
        volgorde=80,
    )


def welkom_te_heten(blik: Blik) -> Iterable[NuNodig]:
    if not mag_verwelkomen(blik.actor, blik.expeditie.pk):
        return
    belt = mag_bellen(blik.actor, blik.expeditie.pk)
    wachten = [rij for rij in nog_te_verwelkomen(blik.expeditie) if belt or rij.adres is not None]
    if wachten:
        zin = _("Nieuwe buren welkom heten")
        url = reverse("werk_nieuwe_buren", args=[blik.expeditie.slug])
        yield NuNodig(tekst=zin, url=url, aantal=len(wachten), sinds=dag_van(wachten[0].gemeld_op), volgorde=34)
