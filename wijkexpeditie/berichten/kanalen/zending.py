"""What every channel takes and gives back. Plain values."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, Self

from wijkexpeditie.berichten.soort import Inhoud


class Uitkomst(StrEnum):
    """What the carrier said."""

    VERZONDEN = "verzonden"
    MISLUKT = "mislukt"
    ONZEKER = "onzeker"  # it may have been taken, but we did not hear


@dataclass(frozen=True)
class Uitslag:
    """How it went. `opnieuw`: certainly not taken, and worth another try later."""

    uitkomst: Uitkomst
    extern_id: str = ""
    reden: str = ""
    opnieuw: bool = False
    stop: bool = False  # the carrier knows that this number said stop

    @classmethod
    def verzonden(cls, extern_id: str = "") -> Self:
        return cls(Uitkomst.VERZONDEN, extern_id=extern_id)

    @classmethod
    def mislukt(cls, reden: str, *, opnieuw: bool = False) -> Self:
        return cls(Uitkomst.MISLUKT, reden=reden, opnieuw=opnieuw)

    @classmethod
    def onzeker(cls, reden: str) -> Self:
        return cls(Uitkomst.ONZEKER, reden=reden)


@dataclass(frozen=True)
class Zending:
    """One message, ready to hand over."""

    sleutel: str
    kanaal: str
    adres: str
    inhoud: Inhoud
    kenmerk: str = ""  # comes back in the carrier's report of delivery
    stoplink: str = ""  # "send me nothing more" with one tap


class Verzender(Protocol):
    """Hands one message to a carrier. Never raises for what a carrier does; never tries again by itself."""

    def stuur(self, zending: Zending) -> Uitslag: ...
