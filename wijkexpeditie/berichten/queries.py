"""Reads of the outbox."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count

from wijkexpeditie.berichten.models import Bericht, BerichtQuerySet, Kanaal, Pauze, Staat, Stop, stopsleutel
from wijkexpeditie.berichten.soort import BERICHTSOORTEN


@dataclass(frozen=True)
class Wachtend:
    """What a pause holds up: per kind of message how many wait, and how many became too late meanwhile."""

    wacht: Mapping[str, int]
    gemist: Mapping[str, int]

    @property
    def aantal(self) -> int:
        return sum(self.wacht.values())

    @property
    def aantal_gemist(self) -> int:
        return sum(self.gemist.values())


def per_soort(berichten: BerichtQuerySet) -> dict[str, int]:
    rijen = berichten.order_by().values_list("soort").annotate(aantal=Count("pk"))
    return dict(sorted(rijen))


def lopende_pauze(expeditie: UUID) -> Pauze | None:
    return Pauze.objects.lopend().filter(expeditie=expeditie).first()


def wat_wacht(pauze: Pauze, op: datetime) -> Wachtend:
    """What is due and held up at `op`."""
    hier = Bericht.objects.van_expeditie(pauze.expeditie).automatisch()
    wacht = hier.filter(staat=Staat.KLAAR, niet_voor__lte=op)
    te_laat = wacht.te_laat(op)
    gemist = hier.filter(staat=Staat.GEMIST, klaar_op__gte=pauze.sinds)
    return Wachtend(per_soort(wacht.exclude(pk__in=te_laat.values("pk"))), per_soort(gemist | te_laat))


def gestopt(adressen: Iterable[str]) -> set[str]:
    """Which of these numbers and addresses said stop; one query for all."""
    sleutels = {stopsleutel(adres): adres for adres in adressen if adres}
    return {sleutels[s] for s in Stop.objects.filter(pk__in=sleutels).values_list("pk", flat=True)}


def tellingen(berichten: BerichtQuerySet) -> dict[str, int]:
    """How many per state."""
    rijen = berichten.order_by().values_list("staat").annotate(aantal=Count("pk"))
    return dict(rijen)


def naam_van_soort(soort: str) -> str:
    bekend = BERICHTSOORTEN.get(soort)
    return str(bekend.omschrijving) if bekend else soort


def wacht_op_mens(expeditie: UUID) -> int:
    """Letters and calls that a person carries, still to do."""
    hier = Bericht.objects.van_expeditie(expeditie)
    return hier.filter(staat=Staat.KLAAR, kanaal__in=(Kanaal.BRIEF, Kanaal.BELLIJST)).count()
