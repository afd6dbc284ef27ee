"""Letters and sheets as the screens show them, in a constant number of queries."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.bewonersavond.models import Avond
from expedities.bewonersavond.queries import volgende_avond
from expedities.brieven.models import Briefantwoord, Stapel, Stapelsoort, Uitnodiging
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import GESPROKEN, Adres, AdresQuerySet, Uitkomst, Wijze
from expedities.looplijsten.models import Looplijst
from expedities.ronde.terugkomen import BRIEF_NA
from wijkexpeditie.klussen.models import Klus, Klusstaat

GROOTSTE_STAPEL = 300  # letters: made, and laid out on paper, within a few seconds
ZONDER_LIJST = "Deuren zonder looplijst"  # kept with the pile, as the names of lists are
_LAATST = 100_000  # after every list
_GEEN_BRIEF = (Uitkomst.GEEN_CONTACT, Uitkomst.LEEG)
_NIET_GETROFFEN = (Uitkomst.NIET_THUIS, Uitkomst.PORTIEK_DICHT)
BLADSOORTEN = (Stapelsoort.NA_AVOND_1, Stapelsoort.NA_AVOND_2, Stapelsoort.PLAN)


class Voor(models.TextChoices):
    """Which doors get a letter."""

    NIET_GETROFFEN = "niet_getroffen", gettext_lazy("deuren waar we drie keer niemand troffen")
    NIET_GESPROKEN = "niet_gesproken", gettext_lazy("alle deuren waar we nog niemand spraken")
    ROUTE = "route", gettext_lazy("een hele looplijst")
    DEUR = "deur", gettext_lazy("één deur")


@dataclass(frozen=True)
class Keuze:
    """For which doors, and whether those that have a letter lying get another."""

    voor: Voor
    route: int | None = None  # key of the list; with ROUTE only, None: the doors without a list
    deur: int | None = None
    ook_weer: bool = False


def deuren_voor(expeditie: Expeditie, keuze: Keuze) -> AdresQuerySet:
    """In walking order, list by list. Never where nobody lives, or who does not want us (“bel hier niet meer aan”)."""
    deuren = Adres.objects.filter(expeditie=expeditie).deuren().exclude(uitkomst__in=_GEEN_BRIEF)
    if keuze.voor is Voor.NIET_GETROFFEN:
        keren = Count(
            "bezoeken",
            filter=Q(bezoeken__ongedaan=False, bezoeken__uitkomst__in=_NIET_GETROFFEN)
            & ~Q(bezoeken__wijze=Wijze.BRIEF),
        )
        deuren = deuren.filter(uitkomst__in=_NIET_GETROFFEN).alias(keren=keren).filter(keren__gte=BRIEF_NA)
    elif keuze.voor is Voor.NIET_GESPROKEN:
        deuren = deuren.exclude(uitkomst__in=GESPROKEN)
    elif keuze.voor is Voor.ROUTE:
        deuren = deuren.filter(looplijst=keuze.route)
    else:
        deuren = deuren.filter(pk=keuze.deur or 0)
    if not keuze.ook_weer:
        deuren = deuren.exclude(Exists(_ligt_er_al()))
    return deuren.order_by(models.F("looplijst__nr").asc(nulls_last=True), "volgorde", "pk")


def _ligt_er_al() -> QuerySet[Uitnodiging]:
    return Uitnodiging.objects.filter(adres=OuterRef("pk"), antwoord="", code__isnull=False)


def hoeveel(expeditie: Expeditie) -> dict[Voor, int]:
    """How many letters each choice would make; for the screen."""
    return {voor: deuren_voor(expeditie, Keuze(voor)).count() for voor in (Voor.NIET_GETROFFEN, Voor.NIET_GESPROKEN)}


@dataclass(frozen=True)
class Route:
    """Doors that are walked together; without a list they are a route too, so that none is left out."""

    looplijst: int | None
    naam: str
    deuren: tuple[int, ...]


def routes(deuren: AdresQuerySet) -> list[Route]:
    """Two queries; no route is larger than what can be printed at once."""
    rijen = list(deuren.values_list("pk", "looplijst"))
    namen = {lijst.pk: str(lijst) for lijst in Looplijst.objects.filter(pk__in={lijst for _pk, lijst in rijen})}
    return [
        Route(lijst, namen.get(lijst, ZONDER_LIJST), tuple(stuk))
        for lijst, groep in groupby(rijen, key=lambda rij: rij[1])
        for stuk in in_stukken([pk for pk, _lijst in groep])
    ]


def in_stukken(deuren: Sequence[int]) -> Iterable[Sequence[int]]:
    return (deuren[van : van + GROOTSTE_STAPEL] for van in range(0, len(deuren), GROOTSTE_STAPEL))


def routekeuzes(expeditie: Expeditie) -> list[tuple[str, str]]:
    """Of every list, and of the doors without one, for a form."""
    lijsten = [(str(lijst.pk), str(lijst)) for lijst in Looplijst.objects.filter(expeditie=expeditie)]
    los = Adres.objects.filter(expeditie=expeditie, looplijst=None).deuren().exists()
    return [*lijsten, *([("0", _("Deuren zonder looplijst"))] if los else [])]


def brieven(expeditie: Expeditie) -> list[Stapel]:
    """Piles of letters with how many were answered: what asks for something first, then by route."""
    rijen = (
        Stapel.objects.filter(expeditie=expeditie, soort=Stapelsoort.UITNODIGING)
        .select_related("looplijst")
        .annotate(geantwoord=Count("uitnodigingen", filter=~Q(uitnodigingen__antwoord="")))
    )
    return sorted(
        rijen,
        key=lambda stapel: (
            stapel.bezorgd_op is not None,
            stapel.gedrukt_op is not None,
            stapel.looplijst.nr if stapel.looplijst else _LAATST,
        ),
    )


def verplaatst(expeditie: Expeditie, stapels: Iterable[Stapel], nu: str, op: datetime) -> set[UUID]:
    """Printed piles that name another moment or place than the coming evening has; `nu` is that, in words.

    What was printed for an evening that has been, is not wrong.
    """
    geweest = list(Avond.objects.filter(expeditie=expeditie, eind__lte=op).values_list("eind", flat=True))
    return {
        stapel.pk
        for stapel in stapels
        if nu
        and stapel.soort == Stapelsoort.UITNODIGING
        and stapel.gedrukt_op
        and stapel.avond_tekst != nu
        and not any(stapel.gemaakt_op < eind for eind in geweest)
    }


def uitnodigingen(stapel: Stapel) -> QuerySet[Uitnodiging]:
    """In the order in which they are walked."""
    return Uitnodiging.objects.filter(stapel=stapel).select_related("adres").order_by("adres__volgorde", "adres", "pk")


def deuren_met_brief(expeditie: Expeditie) -> set[int]:
    """Keys of the doors that have a letter; only what was posted counts as sent."""
    bezorgd = Uitnodiging.objects.filter(stapel__expeditie=expeditie, stapel__bezorgd_op__isnull=False)
    return set(bezorgd.order_by().values_list("adres", flat=True))


@dataclass(frozen=True)
class Briefstand:
    """Every door that a letter was made for, once: what its household said to the last letter they answered."""

    ja: int = 0
    misschien: int = 0
    nee: int = 0
    bel_mij: int = 0
    stil: int = 0  # posted, nothing heard
    onderweg: int = 0  # made, not posted yet

    @property
    def geantwoord(self) -> int:
        return self.ja + self.misschien + self.nee + self.bel_mij

    @property
    def verstuurd(self) -> int:
        """Who answers had the letter, whether or not somebody ticked it off."""
        return self.geantwoord + self.stil

    @property
    def deuren(self) -> int:
        return self.verstuurd + self.onderweg


def stand_van_de_brieven(expeditie: Expeditie) -> Briefstand:
    """One query. For the procesbegeleider; what others see goes through `volgen`."""
    rijen = Uitnodiging.objects.filter(stapel__expeditie=expeditie).order_by(
        models.F("antwoord_op").asc(nulls_first=True), "pk"
    )
    per_deur: dict[int, str] = {}
    for deur, antwoord, bezorgd in rijen.values_list("adres", "antwoord", "stapel__bezorgd_op"):
        stil = "stil" if bezorgd else "onderweg"
        eerder = per_deur.get(deur, "onderweg")
        per_deur[deur] = antwoord or (stil if eerder == "onderweg" else eerder)
    tel = Counter(per_deur.values())
    return Briefstand(**{naam: tel[naam] for naam in (*Briefantwoord.values, "stil", "onderweg")})


def te_bellen(expeditie: Expeditie) -> list[Uitnodiging]:
    """Who asked to be called, longest waiting first."""
    return list(
        Uitnodiging.objects.filter(
            stapel__expeditie=expeditie, antwoord=Briefantwoord.BEL_MIJ, gebeld_op=None, deelnemer__isnull=False
        )
        .select_related("deelnemer", "stapel")
        .order_by("antwoord_op", "pk")
    )


def net_gebeld(expeditie: Expeditie, op: datetime) -> list[Uitnodiging]:
    """Of the last day, so that a wrong tick can be undone."""
    sinds = op - timedelta(days=1)
    rijen = Uitnodiging.objects.filter(
        stapel__expeditie=expeditie, antwoord=Briefantwoord.BEL_MIJ, gebeld_op__gte=sinds
    )
    return list(rijen.filter(deelnemer__isnull=False).select_related("deelnemer").order_by("-gebeld_op", "pk"))


@dataclass(frozen=True)
class Bladroute:
    """One route of doors, and the pile of sheets for it, if it was made."""

    route: Route
    stapel: Stapel | None

    @property
    def bezorgd(self) -> bool:
        return self.stapel is not None and self.stapel.bezorgd_op is not None


@dataclass(frozen=True)
class Bladstand:
    """How far one sheet is on its way to every letterbox."""

    soort: Stapelsoort
    routes: Sequence[Bladroute]
    oud: Sequence[Stapel]  # of routes that were drawn otherwise since

    @property
    def bezorgd(self) -> int:
        return sum(regel.bezorgd for regel in self.routes)

    @property
    def klaar(self) -> bool:
        return bool(self.routes) and self.bezorgd == len(self.routes)

    @property
    def gemaakt(self) -> bool:
        return any(regel.stapel for regel in self.routes) or bool(self.oud)

    @property
    def nog_te_maken(self) -> int:
        return sum(regel.stapel is None for regel in self.routes)


def alle_routes(expeditie: Expeditie) -> list[Route]:
    """Every letterbox, on a list or not. A sheet is no personal contact, so it goes in every one of them."""
    deuren = Adres.objects.filter(expeditie=expeditie).deuren()
    deuren = deuren.order_by(models.F("looplijst__nr").asc(nulls_last=True), "volgorde", "pk")
    per: dict[int | None, list[int]] = {}
    for pk, lijst in deuren.values_list("pk", "looplijst"):
        per.setdefault(lijst, []).append(pk)
    namen = {lijst.pk: str(lijst) for lijst in Looplijst.objects.filter(pk__in=[k for k in per if k is not None])}
    return [
        Route(lijst, ZONDER_LIJST if lijst is None else namen[lijst], tuple(deuren)) for lijst, deuren in per.items()
    ]


def bladstand(expeditie: Expeditie, soorten: Iterable[Stapelsoort] = BLADSOORTEN) -> dict[Stapelsoort, Bladstand]:
    """Three queries, however many routes."""
    nu = alle_routes(expeditie)
    stapels = list(Stapel.objects.filter(expeditie=expeditie).exclude(soort=Stapelsoort.UITNODIGING))
    uit = {}
    for soort in soorten:
        van_soort = {_plek(stapel): stapel for stapel in stapels if stapel.soort == soort}
        regels = [Bladroute(route, van_soort.pop((route.looplijst, _los(route)), None)) for route in nu]
        uit[soort] = Bladstand(soort, regels, list(van_soort.values()))
    return uit


def _los(route: Route) -> str:
    return ZONDER_LIJST if route.looplijst is None else ""


def _plek(stapel: Stapel) -> tuple[int | None, str]:
    """A pile whose list is gone keeps the name of that list."""
    return stapel.looplijst_id, stapel.naam if stapel.looplijst_id is None else ""


def lopende_klus(expeditie: Expeditie, soort: str) -> Klus | None:
    lopend = Klus.objects.filter(expeditie=expeditie.pk, soort=soort, staat__in=(Klusstaat.WACHT, Klusstaat.BEZIG))
    return lopend.first()


def komende_avond(expeditie: Expeditie, op: datetime) -> Avond | None:
    avond = volgende_avond(expeditie, op)
    if avond:
        avond.expeditie = expeditie
    return avond


def brief_bij_code(code: str) -> Uitnodiging | None:
    """`code` as `codes.lees_code` gives it; an empty one finds nothing."""
    rijen = Uitnodiging.objects.select_related("stapel__expeditie__gemeente", "adres", "deelnemer")
    return rijen.filter(code=code).first() if code else None


def geldt_nog(brief: Uitnodiging, op: datetime) -> bool:
    """An answer is about the evening that came next when it was given."""
    if brief.antwoord_op is None:
        return False
    sindsdien = Avond.objects.filter(expeditie=brief.stapel.expeditie_id, eind__gt=brief.antwoord_op, eind__lte=op)
    return not sindsdien.exists()
