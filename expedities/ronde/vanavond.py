"""The ten best doors for now, and a good moment to stop. Pure: no clock, no database.

Best is: nobody was met yet, this part of the day was not tried, and together the shortest walk, with the fewest stairs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from expedities.ronde.terugkomen import BRIEF_NA, HIER, Dagdeel

TIEN = 10
_TRAP = 12  # one floor up or down costs as much as walking past so many doors
_ANDERE_PLEK = 30  # another street or flat
_VERSTE = 40  # a door further back among the candidates than this is not near; keeps long lists quick


@dataclass(frozen=True)
class Deur:
    """A door where nobody was met yet. `plek` is its flat, or its street; `volgorde` its place on the walk."""

    sleutel: int
    plek: str
    volgorde: int
    verdieping: int = 0
    keren: int = 0
    geprobeerd: frozenset[Dagdeel] = frozenset()


def beste(deuren: Sequence[Deur], nu: Dagdeel, aantal: int = TIEN) -> list[Deur]:
    """In walking order. Fewer than asked for when there are fewer; never a door twice in one part of the day."""
    kandidaten = sorted(
        (deur for deur in deuren if nu not in deur.geprobeerd and deur.keren < BRIEF_NA),
        key=lambda deur: (deur.volgorde, deur.sleutel),
    )
    if len(kandidaten) <= aantal:
        return kandidaten
    return [kandidaten[plek] for plek in _kortste_ronde(kandidaten, aantal)]


def stap(van: Deur, naar: Deur) -> int:
    """What it costs to walk on to the next door; within a flat the stairs between, elsewhere down to the street."""
    langs = abs(naar.volgorde - van.volgorde)
    if van.plek == naar.plek:
        return langs + _TRAP * abs(naar.verdieping - van.verdieping)
    return _ANDERE_PLEK + _TRAP * (abs(van.verdieping) + abs(naar.verdieping))


def _kortste_ronde(deuren: Sequence[Deur], aantal: int) -> list[int]:
    """Of all ways to take so many in walking order the one with the least steps; of equals the one nobody rang yet."""
    kosten = [[(0, deur.keren)] for deur in deuren]  # per door: the best walk of 1, 2, … doors that ends there
    vorige: list[list[int]] = [[-1] for _deur in deuren]
    for j, naar in enumerate(deuren):
        buren = range(max(0, j - _VERSTE), j)
        prijs = {i: stap(deuren[i], naar) for i in buren}
        for lengte in range(1, aantal):
            mogelijk = [
                (kosten[i][lengte - 1][0] + prijs[i], kosten[i][lengte - 1][1] + naar.keren, i)
                for i in buren
                if len(kosten[i]) >= lengte
            ]
            if not mogelijk:
                break
            duur, keren, i = min(mogelijk)
            kosten[j].append((duur, keren))
            vorige[j].append(i)
    slot = min((j for j in range(len(deuren)) if len(kosten[j]) == aantal), key=lambda j: (*kosten[j][-1], j))
    return _terug(vorige, slot, aantal)


def _terug(vorige: list[list[int]], slot: int, aantal: int) -> list[int]:
    pad = [slot]
    for lengte in range(aantal - 1, 0, -1):
        pad.append(vorige[pad[-1]][lengte])
    return pad[::-1]


class Stop(StrEnum):
    """Why this is a good moment to go home, or not the moment to begin."""

    RUSTDAG = "rustdag"
    TE_VROEG = "te_vroeg"
    TE_LAAT = "te_laat"
    GENOEG = "genoeg"
    LANG = "lang"


TWEE_UUR, PAUZE = timedelta(hours=2), timedelta(hours=1)


def stop(*, nu: datetime, uren: tuple[time, time], rustdag: bool, gebeld: Sequence[datetime]) -> Stop | None:
    """`gebeld`: the rings of this list; None when there is no reason to stop.

    Nobody rings outside the hours of the expeditie or on a day of rest, however well it goes.
    """
    if rustdag:
        return Stop.RUSTDAG
    vanaf, tot = uren
    klok = nu.astimezone(HIER).time()
    if klok < vanaf:
        return Stop.TE_VROEG
    if klok >= tot:
        return Stop.TE_LAAT
    tocht = deze_tocht(gebeld, nu)
    if tocht and nu - tocht[0] >= TWEE_UUR:
        return Stop.LANG
    return Stop.GENOEG if len(tocht) >= TIEN else None


def deze_tocht(gebeld: Sequence[datetime], nu: datetime) -> list[datetime]:
    """The rings since somebody set out: after an hour without one, they went home and it is another walk."""
    tocht: list[datetime] = []
    later = nu
    for moment in sorted((moment for moment in gebeld if moment <= nu), reverse=True):
        if later - moment > PAUZE:
            break
        tocht.append(moment)
        later = moment
    return tocht[::-1]
