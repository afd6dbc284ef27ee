"""What the groups keep about one person: to show, to delete, and to clear after a gathering (R8, R10)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.expeditie.opruimen import voorbij
from werkgroepen.bijeenkomsten.models import Antwoord, Opkomst
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging, Werkgroep
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.privacy.opruimen import Opgeruimd, verwijder
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


def ruim_groepen_op(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the signature of every cleaner
    """That somebody had to be fetched goes when the gathering is over; that they came stays (R8). After the term of the
    convenant nobody's name stays, only how many took part.
    """
    gehaald = Opkomst.objects.filter(bijeenkomst__eind__lte=op, antwoord=Antwoord.OPHALEN)
    aantal = gehaald.count() if proef else gehaald.update(antwoord=Antwoord.KOMT)
    yield Opgeruimd(gettext_lazy("wie opgehaald wilde worden"), aantal)
    klaar = voorbij(op)
    opkomst = Opkomst.objects.filter(bijeenkomst__werkgroep__expeditie__in=klaar)
    yield verwijder(opkomst, gettext_lazy("wie naar een bijeenkomst kwam"), proef=proef)
    uitnodigingen = Uitnodiging.objects.filter(werkgroep__expeditie__in=klaar)
    yield verwijder(uitnodigingen, gettext_lazy("uitnodigingen van groepen"), proef=proef)
    trekkers = Werkgroep.objects.filter(expeditie__in=klaar).exclude(trekker="")
    yield Opgeruimd(gettext_lazy("trekkers van groepen"), trekkers.count() if proef else trekkers.update(trekker=""))
    leden = Lidmaatschap.objects.filter(werkgroep__expeditie__in=klaar, vaste_beller__isnull=False)
    aantal = leden.count() if proef else leden.update(vaste_beller=None)
    yield Opgeruimd(gettext_lazy("vaste bellers"), aantal)


BRONNEN_HIER = (
    Bron(gettext_lazy("Werkgroepen"), lees_leden, wis_leden, 60),
    Bron(gettext_lazy("Bijeenkomsten"), lees_opkomst, wis_opkomst, 62),
    Bron(gettext_lazy("Uitnodigingen van groepen"), lees_uitnodigingen, wis_uitnodigingen, 64),
)
