"""What this room adds to the buurt's page, the work overview, the menu and the figures."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.convenant.herinneren import zelf_te_bellen
from expedities.convenant.models import Ondertekening, Toezegging
from expedities.convenant.queries import eigen_partijen
from expedities.denktank.soort import Soort
from expedities.expeditie.aansluiten import Blik, BuurtBlok, Cijfer, Menuregel, NuNodig
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van
from wijkexpeditie.rollen.rol import Rol

PARTIJEN = frozenset({Rol.PROCESBEGELEIDER, Rol.GEMEENTE, Rol.PROFESSIONAL})
MENU = (Menuregel(gettext_lazy("Toezeggingen"), "werk_toezeggingen", PARTIJEN, icoon="vinkje", volgorde=12),)
_HOOGSTENS = 10
_BINNENKORT = timedelta(days=7)


def buurtblok(expeditie: Expeditie, op: datetime) -> Iterable[BuurtBlok]:
    """What was promised is for everyone to see, from the first promise on (R1)."""
    url = reverse("convenant", args=[expeditie.slug])
    getekend = Ondertekening.objects.filter(convenant__expeditie=expeditie, soort=Soort.GEMEENTE).exists()
    if getekend:
        yield BuurtBlok(
            titel=_("De gemeente staat achter jullie plan"),
            tekst=_("Zij tekende voordat er iets in stond."),
            url=url,
            knop=_("Lees de afspraken"),
            icoon="belofte",
            volgorde=80,
        )
    elif Toezegging.objects.filter(expeditie=expeditie, openbaar=True).exists():
        yield BuurtBlok(
            titel=_("Wat er is beloofd"),
            tekst=_("Door wie, en voor welke dag."),
            url=url,
            knop=_("Bekijk de beloften"),
            icoon="belofte",
            volgorde=80,
        )


def nu_nodig(blik: Blik) -> Iterator[NuNodig]:
    """Promises whose day has passed or comes near, for who keeps them in sight and for who has to keep them."""
    hier = Toezegging.objects.filter(expeditie=blik.expeditie).order_by("voor", "pk")
    if blik.actor.heeft(Rol.PROCESBEGELEIDER):
        yield from _te_laat(blik, hier)
        yield from _te_bellen(blik)
        yield from _te_vragen(blik, hier)
        return
    if blik.actor.heeft(Rol.GEMEENTE):
        van = hier.filter(partij__soort=Soort.GEMEENTE) | hier.filter(partij=None)
    elif blik.actor.heeft(Rol.PROFESSIONAL):
        van = hier.filter(partij__in=eigen_partijen(blik.actor))
    else:
        return
    yield from _te_laat(blik, van)
    for toezegging in _komt_eraan(blik, van):
        yield NuNodig(tekst=_("Binnenkort: %(wat)s") % {"wat": toezegging.wat}, url=_url(toezegging, blik), volgorde=30)


def _te_laat(blik: Blik, welke: QuerySet[Toezegging]) -> Iterator[NuNodig]:
    laat = Toezegging.objects.te_laat(blik.vandaag).order_by().values("pk")
    for toezegging in welke.filter(pk__in=laat)[:_HOOGSTENS]:
        yield NuNodig(
            tekst=_("%(organisatie)s zei toe: %(wat)s")
            % {"organisatie": toezegging.organisatie, "wat": toezegging.wat},
            url=_url(toezegging, blik),
            sinds=toezegging.voor,
            laat=True,
            volgorde=20,
        )


def _komt_eraan(blik: Blik, welke: QuerySet[Toezegging]) -> QuerySet[Toezegging]:
    niet = Toezegging.objects.open().filter(gemeld_op=None).order_by().values("pk")
    return welke.filter(pk__in=niet, voor__range=(blik.vandaag, blik.vandaag + _BINNENKORT))[:_HOOGSTENS]


def _te_bellen(blik: Blik) -> Iterator[NuNodig]:
    """No mail reaches them."""
    for toezegging in zelf_te_bellen(blik.expeditie, blik.op)[:_HOOGSTENS]:
        wie = toezegging.partij.aanspreekpunt if toezegging.partij else toezegging.organisatie
        zin = _("Bel zelf %(wie)s over: %(wat)s") % {"wie": wie, "wat": toezegging.wat}
        yield NuNodig(tekst=zin, url=_url(toezegging, blik), volgorde=25)


def _te_vragen(blik: Blik, welke: QuerySet[Toezegging]) -> Iterator[NuNodig]:
    wacht = Toezegging.objects.wacht_op_de_buurt().order_by().values("pk")
    for toezegging in welke.filter(pk__in=wacht)[:_HOOGSTENS]:
        zin = _("Vraag de buurt of dit is nagekomen: %(wat)s") % {"wat": toezegging.wat}
        sinds = dag_van(toezegging.gemeld_op) if toezegging.gemeld_op else None
        yield NuNodig(tekst=zin, url=_url(toezegging, blik), sinds=sinds, volgorde=35)


def _url(toezegging: Toezegging, blik: Blik) -> str:
    return reverse("werk_toezegging", args=[blik.expeditie.slug, toezegging.pk])


def cijfers(expeditie: Expeditie, op: datetime) -> Iterable[Cijfer]:
    """Of organisations, so nothing to hide: buurt and gemeente read the same."""
    hier = Toezegging.objects.filter(expeditie=expeditie, openbaar=True)
    nagekomen = Toezegging.objects.nagekomen().order_by().values("pk")
    laat = Toezegging.objects.te_laat(dag_van(op)).order_by().values("pk")
    if hier.exists():
        gezegd = hier.filter(pk__in=nagekomen, tekent_convenant=False).count()  # to sign is kept by signing
        yield Cijfer(_("Beloften nagekomen, zegt de buurt"), gezegd, volgorde=80)
        yield Cijfer(_("Beloften over tijd"), hier.filter(pk__in=laat).count(), volgorde=81)
