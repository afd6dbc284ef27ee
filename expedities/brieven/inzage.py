"""What somebody answered to a letter, shown to them and deleted when they ask (R10)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.brieven.models import Uitnodiging
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    for brief in Uitnodiging.objects.filter(deelnemer__in=wie.deelnemers).select_related("deelnemer"):
        yield stuk_van(brief, _("Antwoord op de brief"))


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    """The letter lies there still and can be answered anew; nothing says who answered it, or what."""
    Uitnodiging.objects.filter(deelnemer__in=wie.deelnemers).update(
        deelnemer=None, antwoord="", antwoord_op=None, gebeld_op=None
    )


BRON = Bron(gettext_lazy("Brieven"), lees, wis, volgorde=41)
