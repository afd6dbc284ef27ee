"""The day before: a voice they know."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import ngettext

from expedities.avondbellen.queries import te_bellen
from expedities.avondbellen.rules import mag_bellen
from expedities.expeditie.aansluiten import Blik, NuNodig


def mensen_bellen(blik: Blik) -> Iterable[NuNodig]:
    avond = blik.volgende_avond if mag_bellen(blik.actor, blik.expeditie.pk) else None
    aantal = len(te_bellen(avond, blik.op)) if avond else 0
    if avond and aantal:
        zin = ngettext("Iemand bellen over de avond", "Mensen bellen over de avond", aantal)
        url = reverse("werk_avond_bellen", args=[blik.expeditie.slug, avond.nr])
        yield NuNodig(tekst=zin, url=url, aantal=aantal, volgorde=1)
