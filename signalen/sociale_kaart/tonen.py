"""What the buurt's page and the overview show of the sociale kaart."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Min
from django.db.models.aggregates import Count
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from expedities.expeditie.aansluiten import BuurtBlok, NuNodig
from expedities.expeditie.models import Expeditie
from signalen.sociale_kaart.models import Vermelding
from signalen.sociale_kaart.rules import mag_bijhouden
from wijkexpeditie.rollen.actor import Actor


def buurtblok(expeditie: Expeditie, op: datetime) -> Iterator[BuurtBlok]:
    yield BuurtBlok(
        titel=_("Wie bel ik?"),
        tekst=_("Herrie, een kapotte lamp of zorgen om iemand: hier staat wie je belt."),
        url=reverse("wie_bel_ik", args=[expeditie.slug]),
        knop=_("Kijk wie je belt"),
        icoon="telefoon",
        volgorde=55,
    )


def nu_nodig(expeditie: Expeditie, door: Actor, op: datetime) -> Iterator[NuNodig]:
    if not mag_bijhouden(door, expeditie.pk):
        return
    vandaag = timezone.localtime(op).date()
    oud = (
        Vermelding.objects.filter(expeditie=expeditie).oud(vandaag).aggregate(n=Count("pk"), sinds=Min("bevestigd_op"))
    )
    if oud["n"]:
        url = reverse("werk_wie_bel_ik", args=[expeditie.slug])
        yield NuNodig(_("Nummers om na te bellen: kloppen ze nog?"), url, oud["n"], oud["sinds"], volgorde=80)
