"""The streets as people see them: odd side above even side, a flat as a stack of floors; letters beside colours."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from expedities.huisvoorhuis.models import GESPROKEN, Adres, Uitkomst
from expedities.huisvoorhuis.queries import plaatjes
from expedities.looplijsten.models import Looplijst
from expedities.looplijsten.namen import kant, verdieping


class Kleur(StrEnum):
    """What the colour of a door tells."""

    LIJST = "lijst"
    UITKOMST = "uitkomst"


@dataclass(frozen=True)
class Hokje:
    """One small door."""

    nummer: str
    soort: str
    letter: str
    uitleg: str


@dataclass(frozen=True)
class Rij:
    """One side of a street or one floor, with its figures for the table."""

    naam: str
    hokjes: tuple[Hokje, ...]
    geweest: int
    gesproken: int
    lijsten: tuple[int, ...]
    los: int

    @property
    def deuren(self) -> int:
        return len(self.hokjes)


@dataclass(frozen=True)
class Prent:
    """One street or flat."""

    naam: str
    flat: bool
    rijen: tuple[Rij, ...]

    @property
    def deuren(self) -> int:
        return sum(rij.deuren for rij in self.rijen)

    @property
    def geweest(self) -> int:
        return sum(rij.geweest for rij in self.rijen)


def teken(adressen: Iterable[Adres], lijsten: dict[int, Looplijst], kleur: Kleur) -> list[Prent]:
    """`adressen` in walking order."""
    plekken: dict[tuple[bool, str], dict[Hashable, list[Adres]]] = {}
    for adres in adressen:
        waar = (bool(adres.gebouw), adres.gebouw or adres.straat)
        rij = adres.verdieping if adres.gebouw else adres.huisnummer % 2
        plekken.setdefault(waar, {}).setdefault(rij, []).append(adres)
    return [
        Prent(naam, flat, tuple(_rij(sleutel, flat, rijen[sleutel], lijsten, kleur) for sleutel in _op_stapel(rijen)))
        for (flat, naam), rijen in plekken.items()
    ]


def _op_stapel(rijen: Iterable[Hashable]) -> list[Hashable]:
    """Odd (1) above even (0), the highest floor on top; where no floor is known lies underneath."""
    return sorted(rijen, key=lambda rij: -1000 if rij is None else int(str(rij)), reverse=True)


def _rij(sleutel: Hashable, flat: bool, adressen: list[Adres], lijsten: dict[int, Looplijst], kleur: Kleur) -> Rij:  # noqa: FBT001 -- two kinds of row
    nummer = None if sleutel is None else int(str(sleutel))
    nrs = [lijsten[adres.looplijst_id].nr for adres in adressen if adres.looplijst_id in lijsten]
    return Rij(
        naam=verdieping(nummer) if flat else kant(nummer or 0),
        hokjes=tuple(_op_lijst(adressen, lijsten) if kleur is Kleur.LIJST else _op_uitkomst(adressen)),
        geweest=sum(adres.uitkomst != Uitkomst.OPEN for adres in adressen),
        gesproken=sum(adres.uitkomst in GESPROKEN for adres in adressen),
        lijsten=tuple(sorted(set(nrs))),
        los=len(adressen) - len(nrs),
    )


def _op_uitkomst(adressen: list[Adres]) -> Iterable[Hokje]:
    for plaatje in plaatjes(adressen, ""):
        yield Hokje(plaatje["nummer"], plaatje["soort"], plaatje["letter"], plaatje["uitleg"])


def _op_lijst(adressen: list[Adres], lijsten: dict[int, Looplijst]) -> Iterable[Hokje]:
    for adres in adressen:
        lijst = lijsten.get(adres.looplijst_id or 0)
        if lijst is None:
            yield Hokje(adres.nummer, "open", "?", f"{adres}: {_('nog op geen lijst')}")
        else:
            waar = _("lijst %(nr)s") % {"nr": lijst.nr}
            yield Hokje(adres.nummer, f"lijst-{lijst.kleur}", str(lijst.nr), f"{adres}: {waar}")
