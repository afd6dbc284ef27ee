"""What the pages about the evenings read, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Q, Sum

from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond, Komt, Regelsoort, Regeltaak
from expedities.expeditie.models import Expeditie
from wijkexpeditie.rollen.rol import Hoedanigheid

NODIG = Q(ophalen=True) | Q(meelopen=True) | ~Q(tolk="") | Q(kinderopvang=True) | Q(drempelvrij=True)


@dataclass
class Telling:
    """People, not rows: somebody may bring three."""

    komt: int = 0
    misschien: int = 0
    binnen: int = 0
    per_hoedanigheid: dict[Hoedanigheid, int] = field(default_factory=dict)


def volgende_avond(expeditie: Expeditie, op: datetime) -> Avond | None:
    return Avond.objects.filter(expeditie=expeditie, eind__gt=op).order_by("begin").first()


def tellingen(avonden: Iterable[Avond]) -> dict[int, Telling]:
    """Two queries for all evenings together."""
    sleutels = [avond.pk for avond in avonden]
    uit: dict[int, Telling] = defaultdict(Telling)
    gezegd = Aanmelding.objects.filter(avond__in=sleutels).order_by().values("avond", "komt").annotate(n=Sum("aantal"))
    for rij in gezegd:
        if rij["komt"] == Komt.JA:
            uit[rij["avond"]].komt = rij["n"]
        elif rij["komt"] == Komt.MISSCHIEN:
            uit[rij["avond"]].misschien = rij["n"]
    gekomen = Aanwezigheid.objects.filter(avond__in=sleutels).order_by()
    for wie in gekomen.values("avond", "hoedanigheid").annotate(n=Sum("aantal")):
        uit[wie["avond"]].per_hoedanigheid[Hoedanigheid(wie["hoedanigheid"])] = wie["n"]
        uit[wie["avond"]].binnen += wie["n"]
    return uit


@dataclass(frozen=True)
class Klus:
    """One thing to arrange for one sign-up, and who does it; nobody yet is a state too."""

    aanmelding: Aanmelding
    soort: Regelsoort
    taak: Regeltaak | None

    @property
    def wie(self) -> str:
        return self.taak.wie if self.taak else ""

    @property
    def klaar(self) -> bool:
        return self.taak is not None and self.taak.klaar_op is not None

    @property
    def wat(self) -> str:
        """What, never why (R8); which interpreter is part of what."""
        taal = f": {self.aanmelding.tolk}" if self.soort is Regelsoort.TOLK else ""
        return f"{self.soort.label}{taal}"


def te_regelen(avonden: Iterable[Avond]) -> dict[int, list[Klus]]:
    """Everything to arrange, by evening; what nobody does yet first. Two queries for all evenings together."""
    uit: dict[int, list[Klus]] = defaultdict(list)
    rijen = Aanmelding.objects.filter(NODIG, avond__in=[avond.pk for avond in avonden]).exclude(komt=Komt.NEE)
    for aanmelding in rijen.select_related("deelnemer", "adres").prefetch_related("regeltaken"):
        taken = {taak.soort: taak for taak in aanmelding.regeltaken.all()}
        uit[aanmelding.avond_id] += [Klus(aanmelding, soort, taken.get(soort)) for soort in aanmelding.te_regelen]
    volgorde = list(Regelsoort)
    for klussen in uit.values():
        klussen.sort(key=lambda klus: (klus.klaar, bool(klus.wie), volgorde.index(klus.soort), klus.aanmelding.pk))
    return uit


def verwacht(avond: Avond) -> list[Aanmelding]:
    """The list at the door, by first name, who gave none last; who is in already is not on it any more."""
    binnen = avond.aanwezigen.filter(deelnemer__isnull=False).values("deelnemer")
    rijen = avond.aanmeldingen.filter(binnen=None).exclude(komt=Komt.NEE).select_related("deelnemer")
    nog = list(rijen.exclude(deelnemer__isnull=False, deelnemer__in=binnen))
    return sorted(nog, key=lambda rij: (rij.naam == "", rij.naam.casefold(), -rij.aantal, rij.pk))


def binnen(avond: Avond) -> list[Aanwezigheid]:
    """Last in first, as a wrong tap is undone at once."""
    return list(avond.aanwezigen.select_related("deelnemer").order_by("-op", "-pk"))
