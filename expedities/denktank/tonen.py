"""What this room shows on the work overview."""

from collections.abc import Iterable

from django.db.models import Min
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from expedities.denktank.models import Denktanklid, Overleg, Taak, TeVragen
from expedities.denktank.schermen import volgend_overleg
from expedities.expeditie.aansluiten import Blik, NuNodig
from expedities.expeditie.fasen import tweede_avond_gehouden
from expedities.expeditie.queries import dag_van
from wijkexpeditie.rollen.rules import begeleidt
from wijkexpeditie.templatetags.wijk import datum_kort, tijd


def werk_van_de_denktank(blik: Blik) -> Iterable[NuNodig]:
    """For who leads: what is late, who is still to be asked, what was not written down."""
    if not begeleidt(blik.actor, blik.expeditie.pk):
        return
    yield from _taken(blik)
    yield from _verslagen(blik)
    if not tweede_avond_gehouden(blik.stand, blik.vandaag):
        yield from _te_vragen(blik)


def _taken(blik: Blik) -> Iterable[NuNodig]:
    url = reverse("werk_taken", args=[blik.expeditie.slug])
    laat = Taak.objects.te_laat(blik.vandaag).filter(expeditie=blik.expeditie).order_by()
    dagen = list(laat.values_list("dag", flat=True))
    if dagen:
        zin = ngettext("Een taak van de denktank", "Taken van de denktank", len(dagen))
        yield NuNodig(tekst=zin, url=url, aantal=len(dagen), sinds=min(filter(None, dagen)), laat=True, volgorde=25)
    elif blik.stand.eerste_avond is None and not Taak.objects.filter(expeditie=blik.expeditie).exists():
        yield NuNodig(tekst=_("De stappen van de werkwijze overnemen"), url=url, volgorde=31)


def _verslagen(blik: Blik) -> Iterable[NuNodig]:
    zonder = Overleg.objects.filter(expeditie=blik.expeditie, eind__lte=blik.op, verslag="", afgezegd_op__isnull=True)
    oudste = zonder.order_by("begin").first()
    if oudste:
        url = reverse("werk_overleg_verslag", args=[blik.expeditie.slug, oudste.pk])
        yield NuNodig(tekst=_("Het verslag van het overleg"), url=url, sinds=dag_van(oudste.begin), volgorde=35)


def _te_vragen(blik: Blik) -> Iterable[NuNodig]:
    open_ = TeVragen.objects.filter(expeditie=blik.expeditie, zei_ja__isnull=True)
    aantal = open_.count()
    if aantal:
        zin = ngettext("Iemand vragen voor de denktank", "Mensen vragen voor de denktank", aantal)
        url = reverse("werk_denktank", args=[blik.expeditie.slug])
        yield NuNodig(tekst=zin, url=url, aantal=aantal, volgorde=32)


def voor_wie_meeleest(blik: Blik) -> Iterable[NuNodig]:
    """A member with an account sees their own tasks, and when the next meeting is."""
    if blik.actor.deelnemer is None or not blik.actor.rollen:
        return
    leden = Denktanklid.objects.nu(blik.vandaag).filter(expeditie=blik.expeditie, deelnemer=blik.actor.deelnemer)
    mijn = set(leden.values_list("pk", flat=True))
    if not mijn or begeleidt(blik.actor, blik.expeditie.pk):
        return
    taken = Taak.objects.open().filter(lid__in=mijn)
    aantal, eerste = taken.count(), taken.order_by().aggregate(eerste=Min("dag"))["eerste"]
    if aantal:
        zin = ngettext("Jouw taak voor de denktank", "Jouw taken voor de denktank", aantal)
        laat = eerste is not None and eerste < blik.vandaag
        url = reverse("werk_taken", args=[blik.expeditie.slug])
        yield NuNodig(tekst=zin, url=url, aantal=aantal, sinds=eerste if laat else None, laat=laat, volgorde=25)
    overleg = volgend_overleg(blik.expeditie, blik.op)
    if overleg:
        zin = _("Overleg van de denktank op %(dag)s om %(tijd)s uur")
        wanneer = {"dag": datum_kort(overleg.begin), "tijd": tijd(overleg.begin)}
        url = reverse("werk_overleg", args=[blik.expeditie.slug, overleg.pk])
        yield NuNodig(tekst=zin % wanneer, url=url, volgorde=30)
    elif not aantal:
        url = reverse("werk_denktank", args=[blik.expeditie.slug])
        yield NuNodig(tekst=_("Je zit in de denktank"), url=url, volgorde=90)
