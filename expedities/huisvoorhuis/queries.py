"""Doors as the screens show them: per street, in walking order, in a constant number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import GESPROKEN, Adres, Uitkomst

# Kind and letter of a small door in the picture of a street: colour is never the only sign.
_PLAATJE = {
    Uitkomst.OPEN: ("open", ""),
    Uitkomst.KOMT: ("komt", "J"),
    Uitkomst.MISSCHIEN: ("gesproken", "M"),
    Uitkomst.KOMT_NIET: ("gesproken", "G"),
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


def stand_van_de_ronde(expeditie: Expeditie) -> Stand:
    tel = Adres.objects.filter(expeditie=expeditie, is_deur=True).aggregate(
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
            "soort": _PLAATJE[Uitkomst(adres.uitkomst)][0] if adres.is_deur else "geen-deur",
            "letter": _PLAATJE[Uitkomst(adres.uitkomst)][1],
            "uitleg": f"{adres}: {Uitkomst(adres.uitkomst).label}",
            "url": url.replace("/0/", f"/{adres.pk}/"),
        }
        for adres in adressen
    ]


def legenda() -> list[dict[str, str]]:
    return [
        {"soort": soort, "letter": letter, "uitleg": str(uitkomst.label)}
        for uitkomst, (soort, letter) in _PLAATJE.items()
    ]


def volgende_deur(adres: Adres) -> Adres | None:
    """The next door on the walk where nobody has been yet, from here on and then from the start."""
    open_deuren = Adres.objects.filter(expeditie=adres.expeditie_id, straat=adres.straat).nog_te_doen()
    return open_deuren.filter(volgorde__gt=adres.volgorde).first() or open_deuren.exclude(pk=adres.pk).first()
