"""Messages to one person."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkexpeditie.berichten.models import Bericht, Staat
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor

LEEG = {"adres": "", "onderwerp": "", "tekst": "", "gegevens": {}}


def van(wie: Betrokkene) -> Q:
    """By who it is for, and by an address that is proven to be theirs (a report was made without being known)."""
    return Q(aan__in=wie.sleutels) | (Q(adres__in=wie.adressen) & ~Q(adres=""))


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    for bericht in Bericht.objects.filter(van(wie)).order_by("-gemaakt_op"):
        yield stuk_van(bericht, _("Bericht: %(kanaal)s") % {"kanaal": bericht.get_kanaal_display()})


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    """What waited is not sent any more; that something went stays, without to whom or what."""
    eigen = Bericht.objects.filter(van(wie))
    open_ = eigen.filter(staat__in=(Staat.KLAAR, Staat.BEZIG))
    open_.update(staat=Staat.INGETROKKEN, reden="gegevens verwijderd", klaar_op=op, claim=None, geclaimd_tot=None)
    eigen.update(**LEEG)


BRON = Bron(gettext_lazy("Berichten aan jou"), lees, wis, volgorde=90)
