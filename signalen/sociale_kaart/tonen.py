"""What the buurt's page and the overview show of the sociale kaart."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Count, Min
from django.urls import reverse
from django.utils.translation import gettext as _

from expedities.expeditie.aansluiten import Blik, BuurtBlok, NuNodig
from expedities.expeditie.models import Expeditie
from signalen.sociale_kaart.models import Vermelding
from signalen.sociale_kaart.rules import mag_bijhouden


def buurtblok(expeditie: Expeditie, op: datetime) -> Iterator[BuurtBlok]:
    yield BuurtBlok(
        titel=_("Wie bel ik?"),
        tekst=_("Herrie, een kapotte lamp of zorgen om iemand: hier staat wie je belt."),
        url=reverse("wie_bel_ik", args=[expeditie.slug]),
        knop=_("Kijk wie je belt"),
        icoon="telefoon",
        volgorde=55,
    )


def nu_nodig(blik: Blik) -> Iterator[NuNodig]:
    if not mag_bijhouden(blik.actor, blik.expeditie.pk):
        return
    hier = Vermelding.objects.filter(expeditie=blik.expeditie)
    oud = hier.oud(blik.vandaag).aggregate(n=Count("pk"), sinds=Min("bevestigd_op"))
    if oud["n"]:
        url = reverse("werk_wie_bel_ik", args=[blik.expeditie.slug])
        yield NuNodig(_("Nummers om na te bellen: kloppen ze nog?"), url, oud["n"], oud["sinds"], volgorde=80)
