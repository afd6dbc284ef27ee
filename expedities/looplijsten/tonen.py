"""What this room shows on pages of others."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from expedities.expeditie import fasen
from expedities.expeditie.aansluiten import Blik, Menuregel, NuNodig
from expedities.looplijsten.queries import lijsten_voor, op_geen_lijst, standen
from expedities.looplijsten.rules import LOPEN, mag_verdelen, ziet_lijsten

MENU = (Menuregel(_("Looplijsten"), "werk_deuren", LOPEN, icoon="route", volgorde=20),)


def lijsten_te_doen(blik: Blik) -> Iterable[NuNodig]:
    """Lists without a pair, lists that were given and not begun, doors on no list."""
    if not ziet_lijsten(blik.actor, blik.expeditie) or blik.expeditie.ronde_gesloten_op:
        return
    mag_lopen = fasen.oordeel(fasen.Stap.BEZOEK, blik.stand, blik.vandaag).mag
    alle = [stand for stand in standen(lijsten_voor(blik.expeditie, blik.actor)) if stand.deuren]
    url = reverse("werk_deuren", args=[blik.expeditie.slug])
    wacht = sum(1 for stand in alle if stand.lopers and not stand.begonnen) if mag_lopen else 0
    if wacht:
        tekst = ngettext("Looplijst waar nog niemand begon", "Looplijsten waar nog niemand begon", wacht)
        yield NuNodig(tekst, url, wacht, volgorde=32)
    if not mag_verdelen(blik.actor, blik.expeditie):
        return
    zonder = sum(1 for stand in alle if not stand.lopers and not stand.klaar)
    if zonder:
        tekst = ngettext("Looplijst zonder tweetal", "Looplijsten zonder tweetal", zonder)
        yield NuNodig(tekst, url, zonder, volgorde=31)
    los = op_geen_lijst(blik.expeditie).count()
    if los:
        tekst = ngettext("Deur nog op geen looplijst", "Deuren nog op geen looplijst", los)
        yield NuNodig(tekst, reverse("werk_looplijsten_opstellen", args=[blik.expeditie.slug]), los, volgorde=30)
