"""Which doors are one building, and on which floor is each? A proposal: a person accepts or corrects it.

Told by the building of the BAG, or by one house number with many additions. The floor is told only where the numbers
say so: `2-hoog`, 101-112 and 201-212, A-1 and B-1. One run of numbers (1 to 200) says nothing of floors: left open.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from expedities.adreslijsten.volgorde import Deurplek, met_letterrijen

KLEINSTE = 6  # doors; fewer is a house that was split, and is walked as the street
_HOOG = re.compile(r"([0-9]{1,2})(?:E|DE|STE)?(?:HOOG|H|HG|VERD|ETAGE)")
_BENEDEN = frozenset({"HS", "HUIS", "BG", "BEL", "BEN", "BENEDEN", "SOUS", "PARTERRE", "BGG"})
_ROMEINS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_LETTER_CIJFER = re.compile(r"([A-Z])([0-9]{1,3})")
_HOOGSTE_VERDIEPING = 40
_HOOGSTENS_PER_VERDIEPING = 60

Verdiepingen = dict[int, int | None]


@dataclass(frozen=True)
class Voorstel:
    """One building: its doors in walking order, with the floor where that can be told."""

    naam: str
    verdiepingen: Verdiepingen

    @property
    def deuren(self) -> int:
        return len(self.verdiepingen)

    @property
    def aantal_verdiepingen(self) -> int:
        return len({verdieping for verdieping in self.verdiepingen.values() if verdieping is not None})


def herken_flats(deuren: Iterable[tuple[Deurplek, str]]) -> list[Voorstel]:
    """Each door with the key of its building in the BAG, empty when unknown. No door is in two buildings."""
    panden: dict[str, list[Deurplek]] = defaultdict(list)
    nummers: dict[tuple[str, int], list[Deurplek]] = defaultdict(list)
    for deur, pand in deuren:
        if pand:
            panden[pand].append(deur)
        else:
            nummers[deur.straat, deur.huisnummer].append(deur)
    gebouwen = [*panden.values(), *nummers.values()]
    voorstellen = [stel_voor(gebouw) for gebouw in gebouwen if len(gebouw) >= KLEINSTE]
    return sorted(voorstellen, key=lambda voorstel: voorstel.naam)


def stel_voor(gebouw: Sequence[Deurplek]) -> Voorstel:
    op_rij = sorted(gebouw, key=_in_huis)
    return Voorstel(_naam(op_rij), verdiepingen(op_rij))


def verdiepingen(gebouw: Sequence[Deurplek]) -> Verdiepingen:
    """The first way of telling that holds for every door; else the floors stay open."""
    for lees in (_uit_toevoeging, _uit_letter, _uit_honderdtal):
        gevonden = lees(gebouw)
        if gevonden is not None:
            return gevonden
    return dict.fromkeys((deur.wie for deur in gebouw), None)


def verdeel(gebouw: Sequence[Deurplek], *, per_verdieping: int, eerste: int) -> Verdiepingen:
    """So many doors on each floor, in the order of their numbers."""
    op_rij = sorted(met_letterrijen(gebouw), key=_in_huis)
    return {deur.wie: eerste + plek // per_verdieping for plek, deur in enumerate(op_rij)}


def lees_bereiken(tekst: str) -> list[tuple[int, int, int]]:
    """`1-8: 0` on a line: from, up to and including, floor. Raises ValueError with the line that cannot be read."""
    bereiken = []
    for regel in filter(None, (stuk.strip() for stuk in re.split(r"[\n;]", tekst))):
        delen = re.fullmatch(r"([0-9]{1,5})(?:\s*(?:-|–|t/m)\s*([0-9]{1,5}))?\s*[:=]\s*(-?[0-9]{1,2})", regel)
        if delen is None:
            raise ValueError(regel[:40])
        van, tot = int(delen[1]), int(delen[2] or delen[1])
        if tot < van:
            raise ValueError(regel[:40])
        bereiken.append((van, tot, int(delen[3])))
    return bereiken


def deel_in(gebouw: Iterable[Deurplek], bereiken: Sequence[tuple[int, int, int]]) -> Verdiepingen:
    """The floor of each door by the number on it: the house number, or the addition where all share one."""
    deuren = list(gebouw)
    nummer = _volgnummer(deuren)
    ingedeeld: Verdiepingen = {}
    for deur in deuren:
        getal = nummer(deur)
        passend = [vloer for van, tot, vloer in bereiken if getal is not None and van <= getal <= tot]
        ingedeeld[deur.wie] = passend[-1] if passend else deur.verdieping
    return ingedeeld


def _in_huis(deur: Deurplek) -> tuple[int, object]:
    return deur.huisnummer, deur.aan_straat[4:]


def _naam(op_rij: Sequence[Deurplek]) -> str:
    straat, laagste, hoogste = op_rij[0].straat, op_rij[0].huisnummer, op_rij[-1].huisnummer
    return (f"{straat} {laagste}" if laagste == hoogste else f"{straat} {laagste}–{hoogste}")[-80:]


def _achter(deur: Deurplek) -> str:
    return f"{deur.huisletter}{deur.toevoeging}".upper()


def _volgnummer(gebouw: Sequence[Deurplek]) -> Callable[[Deurplek], int | None]:
    if len({deur.huisnummer for deur in gebouw}) > 1:
        return lambda deur: deur.huisnummer
    return lambda deur: int(cijfers[0]) if (cijfers := re.findall(r"[0-9]{1,5}", _achter(deur))) else None


def _uit_toevoeging(gebouw: Sequence[Deurplek]) -> Verdiepingen | None:
    """Words: 2-hoog, hs, III. One door without any may be the one downstairs, but some must say it."""
    gevonden: Verdiepingen = {}
    for deur in gebouw:
        achter = _achter(deur)
        if achter in _BENEDEN:
            gevonden[deur.wie] = 0
        elif hoog := _HOOG.fullmatch(achter):
            gevonden[deur.wie] = int(hoog[1])
        elif achter in _ROMEINS:
            gevonden[deur.wie] = _ROMEINS[achter]
        elif achter:
            return None
        else:
            gevonden[deur.wie] = 0
    return gevonden if len(set(gevonden.values())) > 1 else None


def _uit_letter(gebouw: Sequence[Deurplek]) -> Verdiepingen | None:
    """A-1 to D-3: letter and digit, of which the one with the fewest values is taken for the floor."""
    delen = {deur.wie: _LETTER_CIJFER.fullmatch(_achter(deur)) for deur in gebouw}
    paren = {wie: (deel[1], int(deel[2])) for wie, deel in delen.items() if deel}
    if len(paren) != len(gebouw):
        return None
    letters, cijfers = sorted({letter for letter, _ in paren.values()}), {cijfer for _, cijfer in paren.values()}
    if min(len(letters), len(cijfers)) == 1 or len(cijfers) > _HOOGSTENS_PER_VERDIEPING:
        return None
    if len(letters) < len(cijfers):
        return {wie: letters.index(letter) for wie, (letter, _) in paren.items()}
    return {wie: cijfer for wie, (_, cijfer) in paren.items()}


def _uit_honderdtal(gebouw: Sequence[Deurplek]) -> Verdiepingen | None:
    """101-112, 201-212: the hundreds are the floor, when there are more of them and each begins low."""
    nummer = _volgnummer(gebouw)
    getallen = {deur.wie: nummer(deur) for deur in gebouw}
    per_vloer: Mapping[int, set[int]] = defaultdict(set)
    for getal in getallen.values():
        if getal is None:
            return None
        per_vloer[getal // 100].add(getal % 100)
    vloeren = sorted(per_vloer)
    if len(vloeren) < 2 or vloeren[-1] > _HOOGSTE_VERDIEPING or vloeren[-1] - vloeren[0] != len(vloeren) - 1:
        return None
    for deuren in per_vloer.values():
        if not (1 <= min(deuren) <= 2 and max(deuren) <= _HOOGSTENS_PER_VERDIEPING):
            return None
    return {wie: getal // 100 for wie, getal in getallen.items() if getal is not None}
