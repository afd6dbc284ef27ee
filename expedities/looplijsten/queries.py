"""The walking lists as the screens show them, in a constant number of queries."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from expedities.expeditie.models import Expeditie, Roltoekenning
from expedities.huisvoorhuis.models import GESPROKEN, Adres, AdresQuerySet, Uitkomst
from expedities.looplijsten.knippen import Deur, Hoe, Stuk, knip
from expedities.looplijsten.models import Looplijst, Loper
from expedities.looplijsten.namen import namen
from expedities.looplijsten.rules import LOPEN
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol
from wijkexpeditie.rollen.rules import hoort_bij


def lijsten_voor(expeditie: Expeditie, door: Actor) -> QuerySet[Looplijst]:
    """What `rules.loopt` allows, as a set with its lopers: the procesbegeleider all, an uitnodiger only their own."""
    lijsten = Looplijst.objects.filter(expeditie=expeditie).prefetch_related("lopers")
    if not hoort_bij(door, expeditie.pk):
        return lijsten.none()
    if door.heeft(Rol.PROCESBEGELEIDER):
        return lijsten
    if door.gebruiker is None or not door.heeft(Rol.UITNODIGER):
        return lijsten.none()
    return lijsten.filter(lopers__gebruiker=door.gebruiker)


def deuren_voor(expeditie: Expeditie, door: Actor) -> AdresQuerySet:
    """The doors one may see: of an uitnodiger only those on their own lists (least data)."""
    deuren = Adres.objects.filter(expeditie=expeditie).deuren()
    if hoort_bij(door, expeditie.pk) and door.heeft(Rol.PROCESBEGELEIDER):
        return deuren
    return deuren.filter(looplijst__in=lijsten_voor(expeditie, door).order_by().values("pk"))


def op_geen_lijst(expeditie: Expeditie) -> AdresQuerySet:
    return Adres.objects.filter(expeditie=expeditie, looplijst=None).deuren()


@dataclass(frozen=True)
class Lijststand:
    """One list with how far it is and who walks it."""

    lijst: Looplijst
    lopers: tuple[Loper, ...]
    deuren: int
    geweest: int
    gesproken: int
    komt: int

    @property
    def over(self) -> int:
        return self.deuren - self.geweest

    @property
    def begonnen(self) -> bool:
        return self.geweest > 0

    @property
    def klaar(self) -> bool:
        return 0 < self.deuren == self.geweest

    @property
    def zonder_bewoner(self) -> bool:
        """Two, and neither lives here: fine, and worth a kind word."""
        return len(self.lopers) > 1 and all(loper.hoedanigheid != Hoedanigheid.BEWONER for loper in self.lopers)


def standen(lijsten: QuerySet[Looplijst]) -> list[Lijststand]:
    deur = Q(adressen__is_deur=True)
    geteld = lijsten.annotate(
        deuren=Count("adressen", filter=deur),
        geweest=Count("adressen", filter=deur & ~Q(adressen__uitkomst=Uitkomst.OPEN)),
        gesproken=Count("adressen", filter=deur & Q(adressen__uitkomst__in=GESPROKEN)),
        komt=Count("adressen", filter=deur & Q(adressen__uitkomst=Uitkomst.KOMT)),
    ).order_by("nr")
    return [
        Lijststand(
            lijst, tuple(lijst.lopers.all()), lijst.deuren, lijst.geweest, lijst.gesproken, lijst.komt
        )
        for lijst in geteld
    ]  # fmt: skip


@dataclass(frozen=True)
class Voorgesteld:
    """One list that is not made yet."""

    naam: str
    deuren: Stuk


def voorstel(expeditie: Expeditie, *, hoe: Hoe, maat: int, alles: bool) -> list[Voorgesteld]:
    """How the doors would be divided; nothing is changed."""
    adressen = Adres.objects.filter(expeditie=expeditie).deuren() if alles else op_geen_lijst(expeditie)
    stukken = knip(als_deuren(adressen), hoe, maat)
    return [Voorgesteld(naam, stuk) for naam, stuk in zip(namen(stukken), stukken, strict=True)]


def als_deuren(adressen: AdresQuerySet) -> list[Deur]:
    velden = ("pk", "straat", "huisnummer", "huisletter", "toevoeging", "gebouw", "verdieping")
    van = ("expeditie", "looplijst")  # else a related manager, which fills these in, asks for each door by itself
    return [
        Deur(adres.pk, adres.straat, adres.huisnummer, adres.nummer, adres.gebouw, adres.verdieping)
        for adres in adressen.only(*velden, *van)
    ]


def mogelijke_lopers(expeditie: Expeditie, op: datetime) -> dict[UUID, str]:
    """Accounts that may walk here, by name. Who works for the gemeente sees no doors (R9)."""
    lopend = Roltoekenning.objects.lopend(op).filter(gebruiker__is_active=True)
    gemeente = lopend.filter(Q(expeditie=expeditie) | Q(gemeente=expeditie.gemeente_id), rol=Rol.GEMEENTE)
    hier = (
        lopend.filter(expeditie=expeditie, rol__in=LOPEN)
        .exclude(gebruiker__in=gemeente.order_by().values("gebruiker"))
        .order_by("gebruiker__naam", "gebruiker")
        .values_list("gebruiker", "gebruiker__naam")
    )
    return dict(hier)
