"""How a promise stands: who says what, and what follows from it. On plain values: no database, no clock, no texts.

Its owner can say that it was done; only the buurt can say that it was kept.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

GENOEG = 5  # so many residents, before what they tapped counts and shows (R9)


class Staat(StrEnum):
    KOMT_NOG = "komt_nog"
    OVER_TIJD = "over_tijd"
    GEMELD = "gemeld"  # its owner says: done
    NAGEKOMEN = "nagekomen"
    NIET_NAGEKOMEN = "niet_nagekomen"


@dataclass(frozen=True)
class Stemmen:
    """What residents tapped."""

    ja: int = 0
    nee: int = 0

    @property
    def genoeg(self) -> bool:
        return self.ja + self.nee >= GENOEG

    @property
    def meerderheid(self) -> bool | None:
        """True: kept. None: too few, or as many say one thing as the other."""
        return self.ja > self.nee if self.genoeg and self.ja != self.nee else None


@dataclass(frozen=True)
class Belofte:
    voor: date
    gemeld: bool = False
    zaal: bool | None = None  # what the hall said, written down by the procesbegeleider
    stemmen: Stemmen = Stemmen()
    tekent: bool = False  # a promise to sign: only a signature keeps it


def staat(belofte: Belofte, vandaag: date) -> Staat:
    """The hall goes before what was tapped, and both before what its owner says."""
    oordeel = belofte.zaal
    if oordeel is None and not belofte.tekent:
        oordeel = belofte.stemmen.meerderheid
    if oordeel is not None:
        return Staat.NAGEKOMEN if oordeel else Staat.NIET_NAGEKOMEN
    if belofte.gemeld and not belofte.tekent:
        return Staat.GEMELD
    return Staat.OVER_TIJD if belofte.voor < vandaag else Staat.KOMT_NOG


def dagen_over_tijd(belofte: Belofte, vandaag: date) -> int:
    return max(0, (vandaag - belofte.voor).days)


def te_beoordelen(belofte: Belofte, vandaag: date) -> bool:
    """There is something to say about it once its owner says that it was done, or its day has passed."""
    return not belofte.tekent and (belofte.gemeld or belofte.voor < vandaag)
