"""What is not arranged yet for an evening that comes."""

from collections.abc import Iterable
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import ngettext

from expedities.aanmeldingen.rules import mag_regelen
from expedities.bewonersavond.queries import te_regelen
from expedities.expeditie.aansluiten import Blik, NuNodig
from expedities.expeditie.queries import dag_van


def nog_te_regelen(blik: Blik) -> Iterable[NuNodig]:
    if not mag_regelen(blik.actor, blik.expeditie.pk):
        return
    avond = blik.volgende_avond
    klussen = te_regelen([avond]).get(avond.pk, []) if avond else []
    aantal = sum(not klus.klaar for klus in klussen)
    if avond and aantal:
        zin = ngettext("Nog iets te regelen voor de avond", "Nog te regelen voor de avond", aantal)
        morgen = dag_van(avond.begin) <= blik.vandaag + timedelta(days=1)
        url = reverse("werk_regelen", args=[blik.expeditie.slug, avond.nr])
        yield NuNodig(tekst=zin, url=url, aantal=aantal, laat=morgen, volgorde=5)
