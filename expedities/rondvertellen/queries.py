"""Which ways people hear of it, and how many signed up by each."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, Sum

from expedities.bewonersavond.models import Aanmelding, Bron, Komt
from expedities.expeditie.models import Expeditie
from expedities.rondvertellen.models import Uitnodigingskanaal


@dataclass(frozen=True)
class Weg:
    """One way, with the people who signed up by it."""

    naam: str
    mensen: int


def kanaal_met_code(expeditie: Expeditie, code: str) -> Uitnodigingskanaal | None:
    """A code of another buurt, or one that does not exist, says nothing here."""
    schoon = code.replace("\x00", "").strip().lower()
    return Uitnodigingskanaal.objects.filter(expeditie=expeditie, code=schoon).first() if schoon else None


def kanalen(expeditie: Expeditie) -> list[Uitnodigingskanaal]:
    """What still has to be done first, the soonest on top; what is done under it."""
    alle = Uitnodigingskanaal.objects.filter(expeditie=expeditie)
    return sorted(alle, key=lambda kanaal: (kanaal.gedaan_op is not None, kanaal.wanneer or date.max, kanaal.pk))


def voorbij(expeditie: Expeditie, vandaag: date) -> QuerySet[Uitnodigingskanaal]:
    """Its day is past and nobody said that it was done."""
    return Uitnodigingskanaal.objects.filter(expeditie=expeditie, gedaan_op=None, wanneer__lt=vandaag)


def mensen_per_kanaal(expeditie: Expeditie) -> dict[int, int]:
    komen = Aanmelding.objects.filter(kanaal__expeditie=expeditie).exclude(komt=Komt.NEE).order_by()
    return dict(komen.values_list("kanaal").annotate(Sum("aantal")))


def mensen_per_weg(expeditie: Expeditie) -> list[Weg]:
    """Everyone who signed up, each counted once: by the poster they came from, else by how it came in. Two queries."""
    komen = Aanmelding.objects.filter(avond__expeditie=expeditie).exclude(komt=Komt.NEE).order_by()
    rijen = komen.values_list("kanaal", "bron").annotate(Sum("aantal"))
    namen = {kanaal.pk: str(kanaal.waar) for kanaal in Uitnodigingskanaal.objects.filter(expeditie=expeditie)}
    tel: dict[str, int] = {str(bron.label): 0 for bron in Bron}
    for kanaal, bron, mensen in rijen:
        naam = namen.get(kanaal) or str(Bron(bron).label)
        tel[naam] = tel.get(naam, 0) + mensen
    return sorted((Weg(naam, mensen) for naam, mensen in tel.items()), key=lambda weg: (-weg.mensen, weg.naam))
