"""Who was in the denktank."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.denktank.models import Denktanklid
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor

LEEG = {"naam": "–", "organisatie": "–", "deelnemer": None}


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    for lid in Denktanklid.objects.filter(deelnemer__in=wie.deelnemers).select_related("deelnemer"):
        yield stuk_van(lid, _("Lid van de denktank"))


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    """That a resident was in it stays: a departure never locks anything again (R1)."""
    Denktanklid.objects.filter(deelnemer__in=wie.deelnemers).update(**LEEG)


BRON = Bron(gettext_lazy("De denktank"), lees, wis, volgorde=30)
