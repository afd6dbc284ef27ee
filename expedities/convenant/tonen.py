"""What this room adds to the buurt's page and to the work overview."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from expedities.convenant.models import Ondertekening, Toezegging
from expedities.denktank.soort import Soort
from expedities.expeditie.aansluiten import Blik, BuurtBlok, NuNodig
from expedities.expeditie.models import Expeditie
from wijkexpeditie.rollen.rol import Rol


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


def te_laat(blik: Blik) -> Iterable[NuNodig]:
    """Promises whose day has passed, for who keeps them in sight and who has to keep them."""
    if not blik.actor.heeft(Rol.PROCESBEGELEIDER, Rol.GEMEENTE):
        return
    laat = Toezegging.objects.filter(expeditie=blik.expeditie, gedaan_op__isnull=True, voor__lt=blik.vandaag).order_by(
        "voor"
    )
    for toezegging in laat[:10]:
        yield NuNodig(
            tekst=_("%(organisatie)s zei toe: %(wat)s")
            % {"organisatie": toezegging.organisatie, "wat": toezegging.wat},
            url=reverse("werk_convenant", args=[blik.expeditie.slug]),
            sinds=toezegging.voor,
            laat=True,
            volgorde=20,
        )
