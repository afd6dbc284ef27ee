"""Who was in the denktank, and what they took on."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.denktank.models import Denktanklid, Taak
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor

LEEG = {"naam": "–", "organisatie": "–", "deelnemer": None}


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    for lid in Denktanklid.objects.filter(deelnemer__in=wie.deelnemers).select_related("deelnemer"):
        yield stuk_van(lid, _("Lid van de denktank"))
    for taak in Taak.objects.filter(lid__deelnemer__in=wie.deelnemers).select_related("lid"):
        yield stuk_van(taak, _("Jouw taak voor de denktank: %(wat)s") % {"wat": taak.wat})


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    """That a resident was in it stays: a departure never locks anything again (R1)."""
    Denktanklid.objects.filter(deelnemer__in=wie.deelnemers).update(**LEEG)


BRON = Bron(gettext_lazy("De denktank"), lees, wis, volgorde=30)
