"""What the groups keep about one person: to show, to delete, and to clear after a gathering (R8, R10)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werkgroepen.bijeenkomsten.models import Antwoord, Opkomst
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor


def lees_leden(wie: Betrokkene) -> Iterator[Stuk]:
    leden = Lidmaatschap.objects.filter(deelnemer__in=wie.deelnemers)
    for lid in leden.select_related("deelnemer", "werkgroep", "vaste_beller"):
        yield stuk_van(lid, _("Groep: %(naam)s") % {"naam": lid.werkgroep.naam})


def lees_opkomst(wie: Betrokkene) -> Iterator[Stuk]:
    rijen = Opkomst.objects.filter(lid__deelnemer__in=wie.deelnemers)
    for opkomst in rijen.select_related("bijeenkomst__werkgroep", "lid"):
        yield stuk_van(opkomst, _("Bijeenkomst van %(naam)s") % {"naam": opkomst.bijeenkomst.werkgroep.naam})


def lees_uitnodigingen(wie: Betrokkene) -> Iterator[Stuk]:
    if wie.gebruiker:
        for uitnodiging in Uitnodiging.objects.filter(gebruiker=wie.gebruiker).select_related("gebruiker", "werkgroep"):
            yield stuk_van(uitnodiging, _("Uitnodiging van %(naam)s") % {"naam": uitnodiging.werkgroep.naam})


def wis_leden(wie: Betrokkene, door: Actor, op: datetime) -> None:
    Lidmaatschap.objects.filter(deelnemer__in=wie.deelnemers).delete()


def wis_opkomst(wie: Betrokkene, door: Actor, op: datetime) -> None:
    Opkomst.objects.filter(lid__deelnemer__in=wie.deelnemers).delete()


def wis_uitnodigingen(wie: Betrokkene, door: Actor, op: datetime) -> None:
    if wie.gebruiker:
        Uitnodiging.objects.filter(gebruiker=wie.gebruiker).delete()


def ruim_ophalen_op(op: datetime) -> int:
    """That somebody had to be fetched goes when the gathering is over; that they came stays (R8)."""
    voorbij = Opkomst.objects.filter(bijeenkomst__eind__lte=op, antwoord=Antwoord.OPHALEN)
    return voorbij.update(antwoord=Antwoord.KOMT)


BRONNEN_HIER = (
    Bron(gettext_lazy("Werkgroepen"), lees_leden, wis_leden, 60),
    Bron(gettext_lazy("Bijeenkomsten"), lees_opkomst, wis_opkomst, 62),
    Bron(gettext_lazy("Uitnodigingen van groepen"), lees_uitnodigingen, wis_uitnodigingen, 64),
)
