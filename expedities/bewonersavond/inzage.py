"""Who signed up for an evening, and who was there."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Regeltaak
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    for aanmelding in Aanmelding.objects.filter(deelnemer__in=wie.deelnemers).select_related("avond", "deelnemer"):
        yield stuk_van(aanmelding, _("Aanmelding voor de %(avond)s") % {"avond": aanmelding.avond.get_nr_display()})
    for taak in Regeltaak.objects.filter(aanmelding__deelnemer__in=wie.deelnemers):
        yield stuk_van(taak, _("Wat er voor je geregeld wordt"))
    for binnen in Aanwezigheid.objects.filter(deelnemer__in=wie.deelnemers).select_related("avond", "deelnemer"):
        yield stuk_van(binnen, _("Je was er: %(avond)s") % {"avond": binnen.avond.get_nr_display()})


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    """That somebody was there stays in the count; who does not."""
    Aanwezigheid.objects.filter(deelnemer__in=wie.deelnemers).update(deelnemer=None, voornaam="")
    Aanmelding.objects.filter(deelnemer__in=wie.deelnemers).delete()


BRON = Bron(gettext_lazy("De avonden"), lees, wis, volgorde=40)
