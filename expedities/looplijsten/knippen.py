"""Cutting a walk into stretches that two people can do. Pure: plain values in walking order in, stretches out.

Nothing is added or lost: the stretches laid one after the other are the walk as it came in, flats kept together.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

MINSTENS, HOOGSTENS, GEWOON = 5, 150, 30  # doors on a list: what may be asked for, and what two can do in an evening
_TE_LANG = 1.5  # times what was asked; longer only where one floor of a flat is that long
# What is worse: a list that differs in size, or a cut where people would not make it?
_TE_VEEL, _TE_WEINIG = 2.5, 1.0  # tired feet weigh more than an early evening
_MIDDEN_IN_NUMMER, _MIDDEN_IN_KANT, _TUSSEN_KANTEN, _TUSSEN_VERDIEPINGEN = 0.25, 0.15, 0.05, 0.05


class Hoe(StrEnum):
    """How the walk is cut."""

    AANTAL = "aantal"  # about so many doors
    STRAAT = "straat"
    KANT = "kant"  # of a street: odd, even
    FLAT = "flat"
    VERDIEPING = "verdieping"  # of a flat


@dataclass(frozen=True)
class Deur:
    """One door as far as the walk is concerned."""

    sleutel: int
    straat: str
    huisnummer: int
    nummer: str = ""
    gebouw: str = ""
    verdieping: int | None = None

    @property
    def kant(self) -> int:
        return self.huisnummer % 2


Stuk = tuple[Deur, ...]


def knip(deuren: Sequence[Deur], hoe: Hoe, maat: int = GEWOON) -> list[Stuk]:
    """`deuren` in walking order. Each door comes back once, in that order."""
    if hoe is Hoe.AANTAL:
        return _op_aantal(deuren, maat)
    return _bij_elkaar([deur for blok in bijeen(deuren) for deur in blok], _SOORTEN[hoe])


def helften(deuren: Sequence[Deur]) -> int:
    """Where a list of at least two doors is best cut in two: the place of the first door of the second half."""
    blokken = bijeen(deuren)
    if len(blokken) == 1:
        return len(deuren) // 2
    half, tot, beste = len(deuren) / 2, 0, (float("inf"), 0)
    for voor, na in pairwise(blokken):
        tot += len(voor)
        scheef = abs(tot - half) / half
        beste = min(beste, (scheef + 2 * _pijn(voor[-1], na[0]), tot))
    return beste[1]


def bijeen(deuren: Sequence[Deur]) -> list[Stuk]:
    """What is never cut, in walking order: who goes into a flat does all of it, floor by floor, also where the
    numbers of the street lie around it.
    """
    return [blok for waar in _bij_elkaar(deuren, plek) for blok in _bij_elkaar(waar, _blok)]


def plek(deur: Deur) -> Hashable:
    """A flat is walked as a whole; outside it one walks the street."""
    return ("flat", deur.gebouw) if deur.gebouw else ("straat", deur.straat)


def _blok(deur: Deur) -> Hashable:
    """What is never cut: a floor of a flat; elsewhere one door. A flat without floors is no block."""
    return (deur.gebouw, deur.verdieping) if deur.gebouw and deur.verdieping is not None else deur.sleutel


_SOORTEN: dict[Hoe, Callable[[Deur], Hashable]] = {
    Hoe.STRAAT: lambda deur: deur.straat,
    Hoe.KANT: lambda deur: plek(deur) if deur.gebouw else (deur.straat, deur.kant),
    Hoe.FLAT: plek,
    Hoe.VERDIEPING: lambda deur: (plek(deur), deur.verdieping),
}


def _bij_elkaar(deuren: Sequence[Deur], soort: Callable[[Deur], Hashable]) -> list[Stuk]:
    """Groups in the order in which they begin."""
    groepen: dict[Hashable, list[Deur]] = {}
    for deur in deuren:
        groepen.setdefault(soort(deur), []).append(deur)
    return [tuple(groep) for groep in groepen.values()]


def _pijn(voor: Deur, na: Deur) -> float:
    """How bad a cut between these two neighbours is; between two streets or flats it is where one would cut."""
    if plek(voor) != plek(na):
        return 0
    if voor.gebouw and voor.verdieping != na.verdieping:
        return _TUSSEN_VERDIEPINGEN
    if voor.kant != na.kant:
        return _TUSSEN_KANTEN
    return _MIDDEN_IN_NUMMER if voor.huisnummer == na.huisnummer else _MIDDEN_IN_KANT


def _scheef(aantal: int, maat: int) -> float:
    """How far a list is from what was asked."""
    verschil = (aantal - maat) / maat
    return verschil * verschil * (_TE_VEEL if verschil > 0 else _TE_WEINIG)


def _heel_waar_het_kan(deuren: Sequence[Deur], maat: int) -> list[Stuk]:
    """A street or flat that two can do stays whole."""
    blokken: list[Stuk] = []
    for waar in _bij_elkaar(deuren, plek):
        blokken += [waar] if len(waar) <= maat * _TE_LANG else _bij_elkaar(waar, _blok)
    return blokken


def _op_aantal(deuren: Sequence[Deur], maat: int) -> list[Stuk]:
    """The best of all ways to cut: for each place the cheapest way to get there (shortest path)."""
    blokken = _heel_waar_het_kan(deuren, maat)
    kosten, vanaf = [0.0], [0]
    for eind in range(1, len(blokken) + 1):
        beste, aantal = (float("inf"), 0), 0
        for begin in range(eind - 1, -1, -1):
            aantal += len(blokken[begin])
            if aantal > maat * _TE_LANG and begin < eind - 1:
                break
            snede = _pijn(blokken[begin - 1][-1], blokken[begin][0]) if begin else 0
            beste = min(beste, (kosten[begin] + _scheef(aantal, maat) + snede, begin))
        kosten.append(beste[0])
        vanaf.append(beste[1])
    return _terug(blokken, vanaf)


def _terug(blokken: Sequence[Stuk], vanaf: Sequence[int]) -> list[Stuk]:
    stukken: list[Stuk] = []
    eind = len(blokken)
    while eind:
        begin = vanaf[eind]
        stukken.append(tuple(deur for blok in blokken[begin:eind] for deur in blok))
        eind = begin
    return stukken[::-1]
