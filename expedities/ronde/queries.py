"""The whole round as the screens show it: every door once, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

from django.db.models import Q
from django_stubs_ext import StrPromise

from expedities.bewonersavond.models import Aanmelding, Komt
from expedities.brieven.queries import deuren_met_brief
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import (
    GESPROKEN,
    Adres,
    AdresQuerySet,
    Bezoek,
    Nabezoek,
    Nabezoekreden,
    Uitkomst,
    Wijze,
)
from expedities.looplijsten.models import Looplijst
from expedities.ronde.te_doen import NIET_GETROFFEN, Feiten, Werk, werk
from expedities.ronde.terugkomen import VAN_VROEG_NAAR_LAAT, Dagdeel, dagdeel, geprobeerd, terugkomen
from expedities.ronde.vanavond import Deur, Stop, beste, stop
from expedities.ronde.woorden import DAGDEEL
from wijkexpeditie.berichten.uren import AMSTERDAM, is_rustdag

_EEN_DAG = timedelta(days=1)
Momenten = dict[int, list[datetime | None]]  # per door: each time that nobody was met


def plek(adres: Adres) -> str:
    """What people call it: the flat, else the street."""
    return adres.gebouw or adres.straat


@dataclass(frozen=True)
class Deurstand:
    """One door with what it still asks of us."""

    adres: Adres
    werk: Werk
    momenten: tuple[datetime | None, ...]  # each time that nobody was met
    gebeld: frozenset[Dagdeel] = frozenset()

    @property
    def dagdelen(self) -> tuple[Dagdeel, ...]:
        """When to come back, best first."""
        return terugkomen(self.momenten).dagdelen


@dataclass(frozen=True)
class Vak:
    """One street and one part of the day: at how many doors did we ring then."""

    dagdeel: Dagdeel
    deuren: int

    @property
    def naam(self) -> StrPromise:
        return DAGDEEL[self.dagdeel]


@dataclass
class Plek:
    """One street or flat."""

    naam: str
    deuren: list[Deurstand] = field(default_factory=list)

    @property
    def gesproken(self) -> int:
        return sum(deur.adres.uitkomst in GESPROKEN for deur in self.deuren)

    @property
    def nog_te_doen(self) -> int:
        return sum(deur.werk.over for deur in self.deuren)

    @property
    def vakken(self) -> list[Vak]:
        return [Vak(deel, sum(deel in deur.gebeld for deur in self.deuren)) for deel in VAN_VROEG_NAAR_LAAT]


@dataclass(frozen=True)
class Ronde:
    """Every door of the buurt, by what it asks of us."""

    deuren: list[Deurstand]

    def met(self, soort: Werk) -> list[Deurstand]:
        return [deur for deur in self.deuren if deur.werk is soort]

    @cached_property
    def nog_te_doen(self) -> int:
        return sum(deur.werk.over for deur in self.deuren)

    @property
    def met_uitkomst(self) -> int:
        return len(self.deuren) - self.nog_te_doen

    @property
    def zonder_lijst(self) -> int:
        return sum(deur.adres.looplijst_id is None for deur in self.deuren if deur.werk.over)

    @cached_property
    def plekken(self) -> list[Plek]:
        per: dict[str, Plek] = {}
        for deur in self.deuren:
            per.setdefault(plek(deur.adres), Plek(plek(deur.adres))).deuren.append(deur)
        return list(per.values())


def ronde(expeditie: Expeditie) -> Ronde:
    """Five queries, however many doors."""
    alle = Adres.objects.filter(expeditie=expeditie).deuren()
    momenten, gebeld = niet_getroffen(alle), _gebeld_op(alle)
    brief = deuren_met_brief(expeditie)
    beloofd, teruggeweest = _nabezocht(expeditie)
    return Ronde(
        [
            Deurstand(
                adres,
                werk(
                    Feiten(
                        uitkomst=adres.uitkomst,
                        keren=len(momenten.get(adres.pk, ())),
                        tegenspraak=adres.tegenspraak,
                        open_gelaten=bool(adres.open_reden),
                        beloofd=adres.pk in beloofd,
                        teruggeweest=adres.pk in teruggeweest,
                        brief=adres.pk in brief,
                    )
                ),
                tuple(momenten.get(adres.pk, ())),
                frozenset(gebeld[adres.pk]),
            )
            for adres in alle
        ]
    )


def niet_getroffen(adressen: AdresQuerySet) -> Momenten:
    ringen = (
        Bezoek.objects.filter(adres__in=adressen.order_by().values("pk"), ongedaan=False, uitkomst__in=NIET_GETROFFEN)
        .exclude(wijze=Wijze.BRIEF)
        .order_by("pk")
        .values_list("adres", "op")
    )
    per: Momenten = defaultdict(list)
    for adres, op in ringen:
        per[adres].append(op)
    return per


def _gebeld_op(adressen: AdresQuerySet) -> dict[int, set[Dagdeel]]:
    ringen = Bezoek.objects.filter(
        adres__in=adressen.order_by().values("pk"), ongedaan=False, op__isnull=False
    ).order_by()
    per: dict[int, set[Dagdeel]] = defaultdict(set)
    for adres, op in ringen.values_list("adres", "op"):
        if op is not None:
            per[adres].add(dagdeel(op))
    return per


def _nabezocht(expeditie: Expeditie) -> tuple[set[int], set[int]]:
    open_: set[int] = set()
    gedaan: set[int] = set()
    for adres, op in Nabezoek.objects.filter(adres__expeditie=expeditie).order_by().values_list("adres", "gedaan_op"):
        (gedaan if op else open_).add(adres)
    return open_, gedaan


@dataclass(frozen=True)
class Lijstvanavond:
    """One walking list: the best doors for now, and whether it is a good moment to stop."""

    lijst: Looplijst
    deuren: list[Adres]
    stop: Stop | None


def vanavond(
    expeditie: Expeditie, op: datetime, *, lijsten: Iterable[Looplijst] | None = None, deel: Dagdeel | None = None
) -> list[Lijstvanavond]:
    """Of all lists, or of these: three queries beside the lists. `deel`: to look ahead at another part of the day."""
    if lijsten is None:
        lijsten = Looplijst.objects.filter(expeditie=expeditie).prefetch_related("lopers")
    lijsten = list(lijsten)
    op_lijst = Adres.objects.filter(expeditie=expeditie, looplijst__in=[lijst.pk for lijst in lijsten]).deuren()
    te_gaan = op_lijst.nog_te_doen().filter(open_reden="", tegenspraak=False)
    per_lijst: dict[int | None, list[Adres]] = defaultdict(list)
    for adres in te_gaan:
        per_lijst[adres.looplijst_id].append(adres)
    momenten = niet_getroffen(te_gaan)
    gebeld = _gebeld(op_lijst, op)
    uren, rustdag = (expeditie.bellen_vanaf, expeditie.bellen_tot), is_rustdag(op.astimezone(AMSTERDAM).date())
    return [
        Lijstvanavond(
            lijst,
            _beste(per_lijst[lijst.pk], momenten, deel or dagdeel(op)),
            stop(nu=op, uren=uren, rustdag=rustdag, gebeld=gebeld[lijst.pk]),
        )
        for lijst in lijsten
    ]


def beste_deuren(looplijst: Looplijst, op: datetime) -> list[Adres]:
    """The ten best doors of this list for this part of the day, in walking order."""
    return vanavond(looplijst.expeditie, op, lijsten=[looplijst])[0].deuren


def _beste(adressen: list[Adres], momenten: Momenten, deel: Dagdeel) -> list[Adres]:
    per_sleutel = {adres.pk: adres for adres in adressen}
    deuren = [
        Deur(
            sleutel=adres.pk,
            plek=plek(adres),
            volgorde=adres.volgorde,
            verdieping=adres.verdieping or 0,
            keren=len(momenten.get(adres.pk, ())),
            geprobeerd=geprobeerd(momenten.get(adres.pk, ())),
        )
        for adres in adressen
    ]
    return [per_sleutel[deur.sleutel] for deur in beste(deuren, deel)]


def _gebeld(adressen: AdresQuerySet, op: datetime) -> dict[int | None, list[datetime]]:
    """The rings of the last day, per list."""
    ringen = Bezoek.objects.filter(
        adres__in=adressen.order_by().values("pk"), ongedaan=False, op__gt=op - _EEN_DAG, op__lte=op
    ).order_by()
    per: dict[int | None, list[datetime]] = defaultdict(list)
    for lijst, moment in ringen.values_list("adres__looplijst", "op"):
        if moment is not None:
            per[lijst].append(moment)
    return per


@dataclass(frozen=True)
class Tegenspraak:
    """A door at which two visits say different things, and what there is to choose from."""

    adres: Adres
    keuzes: tuple[Uitkomst, ...]


def tegenspraken(expeditie: Expeditie) -> list[Tegenspraak]:
    deuren = list(Adres.objects.filter(expeditie=expeditie, tegenspraak=True).deuren())
    keuzes: dict[int, list[Uitkomst]] = defaultdict(list)
    ringen = Bezoek.objects.filter(adres__in=[deur.pk for deur in deuren], ongedaan=False).order_by("pk")
    ringen = ringen.exclude(uitkomst__in=NIET_GETROFFEN)  # nobody met says nothing against what another heard
    for adres, uitkomst in ringen.values_list("adres", "uitkomst"):
        if uitkomst not in keuzes[adres]:
            keuzes[adres].append(Uitkomst(uitkomst))
    return [Tegenspraak(deur, tuple(keuzes[deur.pk])) for deur in deuren]


def nabezoeken(deuren: AdresQuerySet) -> list[Nabezoek]:
    """What is promised first, without a name on top; then what was done, last done first."""
    rijen = Nabezoek.objects.filter(adres__in=deuren.order_by().values("pk")).select_related("adres__expeditie")
    open_ = sorted((n for n in rijen if n.gedaan_op is None), key=lambda n: (bool(n.wie), n.adres.volgorde, n.pk))
    gedaan = [n for n in rijen if n.gedaan_op is not None]
    return [*open_, *sorted(gedaan, key=lambda n: (n.gedaan_op, n.pk), reverse=True)]


def graag_samen(expeditie: Expeditie, op: datetime) -> list[Adres]:
    """Doors where somebody would like to be fetched or accompanied, and nobody goes by beforehand yet."""
    afgesproken = Nabezoek.objects.filter(adres__expeditie=expeditie, reden=Nabezoekreden.MEELOPEN)
    wil = Aanmelding.objects.filter(avond__expeditie=expeditie, avond__eind__gt=op, adres__isnull=False).exclude(
        komt=Komt.NEE
    )
    wil = wil.filter(Q(ophalen=True) | Q(meelopen=True)).order_by()
    deuren = Adres.objects.filter(expeditie=expeditie, pk__in=wil.values("adres")).exclude(
        pk__in=afgesproken.values("adres")
    )
    return list(deuren.exclude(uitkomst=Uitkomst.GEEN_CONTACT))
