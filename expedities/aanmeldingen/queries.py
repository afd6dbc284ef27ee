"""One list for an evening, whatever the way people signed up by."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Lower

from expedities.bewonersavond.models import Aanmelding, Avond, Komt, Regelsoort
from expedities.bewonersavond.queries import NODIG
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.logboek.models import Logregel

IETS = "iets"  # any need
_KANAAL = "kanaal-"


@dataclass(frozen=True)
class Keuze:
    """What part of the list somebody looks at; what does not exist is not looked at."""

    komt: str = ""
    nodig: str = ""
    via: str = ""
    zoek: str = ""


@dataclass(frozen=True)
class Regel:
    """One sign-up on the list."""

    aanmelding: Aanmelding
    ingevoerd_door: str  # who wrote it down for them (R11); empty: they did it themselves


@dataclass(frozen=True)
class Aantallen:
    """People, not rows."""

    komt: int
    misschien: int
    nee: int

    def van(self, komt: str) -> int:
        return {Komt.JA: self.komt, Komt.MISSCHIEN: self.misschien, Komt.NEE: self.nee}[Komt(komt)]


def lijst(avond: Avond, keuze: Keuze) -> QuerySet[Aanmelding]:
    """By first name; who gave none comes last."""
    rijen = avond.aanmeldingen.select_related("deelnemer", "kanaal", "adres").prefetch_related("regeltaken")
    if keuze.komt in Komt.values:
        rijen = rijen.filter(komt=keuze.komt)
    if keuze.nodig in Regelsoort.values:
        rijen = rijen.exclude(**{keuze.nodig: "" if keuze.nodig == Regelsoort.TOLK else False})
    elif keuze.nodig == IETS:
        rijen = rijen.filter(NODIG)
    rijen = rijen.filter(_via(keuze.via))
    if keuze.zoek:
        rijen = rijen.filter(
            Q(deelnemer__voornaam__icontains=keuze.zoek) | Q(deelnemer__telefoon__contains=keuze.zoek.lstrip("0 "))
        )
    return rijen.order_by(Lower("deelnemer__voornaam").asc(nulls_last=True), F("aantal").desc(), "pk")


def _via(via: str) -> Q:
    """By a channel of telling round, or by the way it came in."""
    if via.startswith(_KANAAL):
        nummer = via.removeprefix(_KANAAL)
        return Q(kanaal=int(nummer)) if nummer.isascii() and nummer.isdigit() and len(nummer) < 10 else Q(pk=None)
    return Q(bron=via) if via else Q()


def aantallen(avond: Avond) -> Aantallen:
    per = dict(avond.aanmeldingen.order_by().values_list("komt").annotate(Sum("aantal")))
    return Aantallen(per.get(Komt.JA, 0), per.get(Komt.MISSCHIEN, 0), per.get(Komt.NEE, 0))


def nodig_aantallen(avond: Avond) -> dict[str, int]:
    """How many sign-ups ask for what."""
    tel = {str(soort): Count("pk", filter=~Q(**{str(soort): "" if soort is Regelsoort.TOLK else False}))
           for soort in Regelsoort}  # fmt: skip
    uit: dict[str, int] = avond.aanmeldingen.exclude(komt=Komt.NEE).aggregate(**tel)
    return uit


def wegen(avond: Avond) -> list[tuple[str, str]]:
    """The ways that occur on this list, as choices."""
    rijen = avond.aanmeldingen.order_by().select_related("kanaal")
    bronnen = {rij.bron: rij.get_bron_display() for rij in rijen}
    kanalen = {f"{_KANAAL}{rij.kanaal_id}": rij.kanaal.waar for rij in rijen if rij.kanaal}
    return [*sorted(bronnen.items()), *sorted(kanalen.items())]


def met_invoerder(rijen: Sequence[Aanmelding], avond: Avond) -> list[Regel]:
    """Who wrote it down for whom, from the log: two queries, however many rows."""
    namens: dict[str, Logregel] = {}
    gelogd = Logregel.objects.filter(
        daad="avond.aangemeld", expeditie=avond.expeditie_id, ding_sleutel__in=[str(rij.pk) for rij in rijen]
    )
    for regel in gelogd.order_by("op", "pk"):
        namens[regel.ding_sleutel] = regel  # the last word counts
    namen = {wie.pk: wie.get_short_name() for wie in Gebruiker.objects.filter(pk__in={r.wie for r in namens.values()})}
    return [Regel(rij, _door(rij, namens.get(str(rij.pk)), namen)) for rij in rijen]


def _door(rij: Aanmelding, regel: Logregel | None, namen: dict[UUID, str]) -> str:
    if regel is None or (regel.namens is None and rij.deelnemer_id is not None):
        return ""
    return namen.get(regel.wie, "") if regel.wie else ""
