"""Doors as the screens show them: per street, in walking order, in a constant number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count, Q, QuerySet

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import GESPROKEN, Adres, Uitkomst
from expedities.looplijsten.models import Looplijst
from wijkexpeditie.rollen.actor import Actor

# Kind and letter of a small door in the picture of a street: colour is never the only sign.
PLAATJE = {
    Uitkomst.OPEN: ("open", ""),
    Uitkomst.KOMT: ("komt", "J"),
    Uitkomst.MISSCHIEN: ("gesproken", "M"),
    Uitkomst.KOMT_NIET: ("gesproken", "G"),
    Uitkomst.GEWEEST: ("gesproken", "✓"),
    Uitkomst.LATER_MET_TOLK: ("gesproken", "T"),
    Uitkomst.NIET_THUIS: ("niet-thuis", "–"),
    Uitkomst.PORTIEK_DICHT: ("niet-thuis", "P"),
    Uitkomst.LEEG: ("geen-deur", "L"),
    Uitkomst.LIEVER_NIET: ("liever-niet", "×"),
    Uitkomst.GEEN_CONTACT: ("liever-niet", "×"),
}


@dataclass(frozen=True)
class Stand:
    """How far the round is, in doors."""

    deuren: int
    geweest: int
    gesproken: int
    komt: int

    @property
    def open(self) -> int:
        return self.deuren - self.geweest


@dataclass(frozen=True)
class Straat:
    """One street or flat, with how far it is."""

    naam: str
    deuren: int
    geweest: int
    gesproken: int


def stand_van_de_ronde(expeditie: Expeditie, *, lijst: Looplijst | None = None) -> Stand:
    """Of all doors, or of those of one walking list."""
    deuren = Adres.objects.filter(expeditie=expeditie, is_deur=True)
    tel = (deuren.filter(looplijst=lijst) if lijst else deuren).aggregate(
        deuren=Count("pk"),
        geweest=Count("pk", filter=~Q(uitkomst=Uitkomst.OPEN)),
        gesproken=Count("pk", filter=Q(uitkomst__in=GESPROKEN)),
        komt=Count("pk", filter=Q(uitkomst=Uitkomst.KOMT)),
    )
    return Stand(**tel)


def straten(expeditie: Expeditie) -> list[Straat]:
    rijen = (
        Adres.objects.filter(expeditie=expeditie, is_deur=True)
        .values("straat")
        .annotate(
            deuren=Count("pk"),
            geweest=Count("pk", filter=~Q(uitkomst=Uitkomst.OPEN)),
            gesproken=Count("pk", filter=Q(uitkomst__in=GESPROKEN)),
        )
        .order_by("straat")
    )
    return [Straat(r["straat"], r["deuren"], r["geweest"], r["gesproken"]) for r in rijen]


def eerste_straat(alle: list[Straat]) -> str:
    """Where there is still work; else the first; none at all: empty."""
    met_werk = [straat.naam for straat in alle if straat.geweest < straat.deuren]
    return (met_werk or [straat.naam for straat in alle] or [""])[0]


def plaatjes(adressen: Iterable[Adres], url: str) -> list[dict[str, str]]:
    """Small doors for the picture; `url` has `0` where the address' key goes."""
    return [
        {
            "nummer": adres.nummer,
            "soort": PLAATJE[Uitkomst(adres.uitkomst)][0] if adres.is_deur else "geen-deur",
            "letter": PLAATJE[Uitkomst(adres.uitkomst)][1],
            "uitleg": f"{adres}: {Uitkomst(adres.uitkomst).label}",
            "url": url.replace("/0/", f"/{adres.pk}/"),
        }
        for adres in adressen
    ]


def legenda() -> list[dict[str, str]]:
    return [
        {"soort": soort, "letter": letter, "uitleg": str(uitkomst.label)}
        for uitkomst, (soort, letter) in PLAATJE.items()
    ]


def plaatjes_per_straat(adressen: Iterable[Adres], url: str) -> list[tuple[str, list[dict[str, str]]]]:
    """In walking order; where the walk comes back to a street, it is there again."""
    return [(straat, plaatjes(groep, url)) for straat, groep in groupby(adressen, key=lambda adres: adres.straat)]


def volgende_deur(adres: Adres) -> Adres | None:
    """The next door on the walk where nobody has been yet, from here on and then from the start.

    On the same list; where no list was made yet, in the same street.
    """
    route = {"looplijst": adres.looplijst_id} if adres.looplijst_id else {"straat": adres.straat, "looplijst": None}
    open_deuren = Adres.objects.filter(expeditie=adres.expeditie_id, **route).nog_te_doen()
    return open_deuren.filter(volgorde__gt=adres.volgorde).first() or open_deuren.exclude(pk=adres.pk).first()


@dataclass(frozen=True)
class Lijststand:
    """A walking list and how far it is."""

    lijst: Looplijst
    deuren: int
    geweest: int
    van_mij: bool
    met: str  # who walks along

    @property
    def open(self) -> int:
        return self.deuren - self.geweest


def lijsten_met_stand(lijsten: QuerySet[Looplijst], door: Actor) -> list[Lijststand]:
    """Two queries: the lists with their counts, and who walks them."""
    is_deur = Q(adressen__is_deur=True)
    geteld = lijsten.annotate(
        deuren=Count("adressen", filter=is_deur, distinct=True),
        geweest=Count("adressen", filter=is_deur & ~Q(adressen__uitkomst=Uitkomst.OPEN), distinct=True),
    )
    return [_lijststand(lijst, door) for lijst in geteld]


def _lijststand(lijst: Any, door: Actor) -> Lijststand:
    lopers = list(lijst.lopers.all())
    van_mij = any(loper.gebruiker_id is not None and loper.gebruiker_id == door.gebruiker for loper in lopers)
    anderen = [loper.naam for loper in lopers if loper.gebruiker_id is None or loper.gebruiker_id != door.gebruiker]
    return Lijststand(lijst, lijst.deuren, lijst.geweest, van_mij, " en ".join(anderen))
