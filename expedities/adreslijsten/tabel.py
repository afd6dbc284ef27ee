"""What every kind of file becomes: a header and rows of cells as text, given one by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from expedities.adreslijsten.kolommen import Kolom

GRENS = 25_000_000
STUK = 65_536


class AdreslijstOnleesbaar(Exception):
    """The file as a whole cannot be read; the text says what to do."""


@dataclass(frozen=True)
class Rij:
    regel: int
    cellen: tuple[str, ...]


@dataclass(frozen=True)
class Kapot:
    regel: int
    reden: str
    ruw: str


@dataclass(frozen=True)
class Tabel:
    """`regel` counts lines in a text, and rows or answers elsewhere."""

    kop: tuple[str, ...]
    kolommen: dict[Kolom, int]
    rijen: Iterator[Rij | Kapot]

    @property
    def breedte(self) -> int:
        return len(self.kop)


def weiger_te_groot(stroom: BinaryIO, grens: int) -> None:
    """Before anything is read, where the stream can tell."""
    if stroom.seekable():
        begin = stroom.tell()
        omvang = stroom.seek(0, 2) - begin
        stroom.seek(begin)
        if omvang > grens:
            raise te_groot(grens)


def te_groot(grens: int) -> AdreslijstOnleesbaar:
    return AdreslijstOnleesbaar(
        f"Dit bestand is groter dan {max(1, grens // 1_000_000)} MB. Een lijst van één buurt is veel kleiner: "
        "kies alleen de adressen van de buurt."
    )


def stukken(eerste: bytes, stroom: BinaryIO, grens: int) -> Iterator[bytes]:
    """The whole stream, of which the beginning was looked at already."""
    gelezen = len(eerste)
    yield eerste
    while stuk := stroom.read(STUK):
        gelezen += len(stuk)
        if gelezen > grens:
            raise te_groot(grens)
        yield stuk


def onbekende_kolommen(kop: tuple[str, ...]) -> AdreslijstOnleesbaar:
    namen = [" ".join(naam.split())[:40] for naam in kop[:12] if naam.strip()]
    gezien = ", ".join(f"‘{naam}’" for naam in namen) or "niets"
    return AdreslijstOnleesbaar(
        f"De kolommen zijn niet te herkennen. Gezien: {gezien}. "
        "Nodig zijn straat en huisnummer, of één kolom adres. Zet die namen op de eerste regel."
    )
