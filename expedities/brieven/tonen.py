"""What this room shows on pages of others."""

from collections.abc import Iterable
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from expedities.brieven.actions import waarom_geen_blad
from expedities.brieven.models import Stapel, Stapelsoort
from expedities.brieven.queries import Bladstand, bladstand, deuren_met_brief, te_bellen, verplaatst
from expedities.brieven.rules import mag_terugbellen, mag_versturen
from expedities.brieven.sjabloon import avond_in_woorden
from expedities.buurtplan.models import Buurtplan
from expedities.expeditie.aansluiten import Blik, Cijfer, Menuregel, NuNodig
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van
from wijkexpeditie.rollen.rol import Rol

_LEIDT = frozenset({Rol.PROCESBEGELEIDER})
MENU = (
    Menuregel(gettext_lazy("Brieven"), "werk_brieven", _LEIDT, icoon="brief", volgorde=24),
    Menuregel(gettext_lazy("Terug naar elke deur"), "werk_bladen", _LEIDT, icoon="document", volgorde=45),
)
_BLADEN = {
    Stapelsoort.NA_AVOND_1: gettext_lazy("Na de eerste avond: een blad in elke bus"),
    Stapelsoort.NA_AVOND_2: gettext_lazy("Na de tweede avond: een blad in elke bus"),
    Stapelsoort.PLAN: gettext_lazy("Het plan staat vast: een blad in elke bus"),
}


def bel_mij(blik: Blik) -> Iterable[NuNodig]:
    """Who asked for a voice waits for it."""
    wachten = te_bellen(blik.expeditie) if mag_terugbellen(blik.actor, blik.expeditie) else []
    if wachten:
        zin = ngettext(
            "Iemand met een brief wil gebeld worden", "Mensen met een brief willen gebeld worden", len(wachten)
        )
        eerste = wachten[0].antwoord_op
        url = reverse("werk_brief_bellen", args=[blik.expeditie.slug])
        yield NuNodig(zin, url, len(wachten), sinds=dag_van(eerste) if eerste else None, volgorde=2)


def stapels(blik: Blik) -> Iterable[NuNodig]:
    """Paper that tells the wrong day, and paper that lies on a table still."""
    if not mag_versturen(blik.actor, blik.expeditie):
        return
    rijen = list(Stapel.objects.filter(expeditie=blik.expeditie, soort=Stapelsoort.UITNODIGING))
    if not rijen:
        return
    url = reverse("werk_brieven", args=[blik.expeditie.slug])
    avond = blik.volgende_avond
    fout = verplaatst(blik.expeditie, rijen, avond_in_woorden(avond) if avond else "", blik.op)
    if fout:
        yield NuNodig(_("Brieven waarop een andere dag of plek staat"), url, len(fout), laat=True, volgorde=3)
    wacht = sum(rij.bezorgd_op is None for rij in rijen)
    if wacht:
        zin = ngettext("Een stapel brieven moet nog in de bus", "Stapels brieven moeten nog in de bus", wacht)
        yield NuNodig(zin, url, wacht, volgorde=22)


def elke_deur(blik: Blik) -> Iterable[NuNodig]:
    """Something was held or decided, and not every letterbox knows."""
    if not mag_versturen(blik.actor, blik.expeditie):
        return
    waarom = waarom_geen_blad(blik.stand, blik.vandaag)
    kan = [soort for soort, nog_niet in waarom.items() if not nog_niet]
    if not kan:
        return
    sinds = _sinds(blik)
    url = reverse("werk_bladen", args=[blik.expeditie.slug])
    for soort, blad in bladstand(blik.expeditie, kan).items():
        if blad.routes and not blad.klaar:
            yield NuNodig(str(_BLADEN[soort]), f"{url}#{soort}", _nog(blad), sinds=sinds.get(soort), volgorde=21)


def _nog(blad: Bladstand) -> int:
    return len(blad.routes) - blad.bezorgd


def _sinds(blik: Blik) -> dict[Stapelsoort, date]:
    dagen = {
        Stapelsoort.NA_AVOND_1 if avond.nr == 1 else Stapelsoort.NA_AVOND_2: dag_van(avond.eind)
        for avond in blik.avonden
    }
    plan = Buurtplan.objects.filter(expeditie=blik.expeditie).values_list("vastgesteld_op", flat=True).first()
    return {**dagen, Stapelsoort.PLAN: dag_van(plan)} if plan else dagen


def cijfers(expeditie: Expeditie, op: datetime) -> Iterable[Cijfer]:
    """Doors that got a letter; what they answered is seen by the procesbegeleider only (R9)."""
    aantal = len(deuren_met_brief(expeditie))
    if aantal:
        yield Cijfer(_("Deuren met een brief"), aantal, volgorde=62)
