"""From bytes of any make to rows of cells, without ever holding the whole file.

Each line is read by itself: as UTF-8 and, where that fails, as cp1252, because lists are glued together from both. A
quote that is never closed costs its own line, not the rest of the file.
"""

import codecs
import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain, islice
from typing import BinaryIO

from expedities.adreslijsten.kolommen import genoeg, herken
from expedities.adreslijsten.tabel import AdreslijstOnleesbaar, Kapot, Rij, Tabel, onbekende_kolommen, stukken

LANGSTE_REGEL = 20_000
_SCHEIDINGEN = (";", ",", "\t", "|")
_KOP_BINNEN = 10
_REGELS_IN_EEN_CEL = 5

_ANDERE_SOORTEN = {
    b"PK\x03\x04": "Dit is een Excel- of zip-bestand. Open het in Excel en kies: opslaan als CSV.",
    b"\xd0\xcf\x11\xe0": "Dit is een oud Excel-bestand. Open het in Excel en kies: opslaan als CSV.",
    b"%PDF": "Dit is een PDF. Vraag de lijst als CSV-bestand.",
    b"\x1f\x8b": "Dit bestand is ingepakt (gzip). Pak het eerst uit.",
    b"<": "Dit is een webpagina of XML-bestand. Vraag de lijst als CSV-bestand.",
}


class Aanhaling(Enum):
    """How the quotes in a text end; sloppy ones (`5" buis`) are read as they stand."""

    DICHT = auto()
    OPEN = auto()
    SLORDIG = auto()


@dataclass(frozen=True)
class _Regel:
    nummer: int
    tekst: str
    te_lang: bool


def open_csv(
    eerste: bytes, stroom: BinaryIO, *, grens: int, kop: Sequence[str] = (), zelf_kiezen: bool = False
) -> Tabel:
    """Looks for the header at once; the rows follow as they are asked for.

    With `kop`, the header that somebody already looked at. With `zelf_kiezen` a header that we do not know is given
    all the same, so that a person can say which column is which.
    """
    weiger_andere_soort(eerste)
    regels = _regels(_als_utf8(stukken(eerste, stroom, grens)))
    begin = [regel for regel in islice(regels, _KOP_BINNEN) if regel.tekst.strip()]
    if not begin:
        raise AdreslijstOnleesbaar("Dit bestand is leeg.")
    koppen = [_kop(regel.tekst) for regel in begin]
    plek = _kopregel([cellen for _, cellen in koppen], kop)
    if plek is None and not (zelf_kiezen and len(koppen[0][1]) > 1):
        raise onbekende_kolommen(tuple(koppen[0][1]))
    scheiding, cellen = koppen[plek or 0]
    rijen = _rijen(chain(begin[(plek or 0) + 1 :], regels), scheiding, len(cellen))
    return Tabel(tuple(cellen), herken(cellen), _niet_leeg(rijen))


def _kopregel(koppen: list[list[str]], kop: Sequence[str]) -> int | None:
    for plek, cellen in enumerate(koppen):
        if (tuple(cellen) == tuple(kop)) if kop else genoeg(herken(cellen)):
            return plek
    return None


def _niet_leeg(rijen: Iterator[Rij | Kapot]) -> Iterator[Rij | Kapot]:
    eerste = next(rijen, None)
    if eerste is None:
        raise AdreslijstOnleesbaar("Onder de regel met kolomnamen staat geen enkel adres.")
    return chain([eerste], rijen)


def weiger_andere_soort(begin: bytes) -> None:
    for merk, zin in _ANDERE_SOORTEN.items():
        if begin.startswith(merk):
            raise AdreslijstOnleesbaar(zin)
    utf16 = begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not utf16 and begin[:1000].count(0) > len(begin[:1000]) // 10:
        raise AdreslijstOnleesbaar("Dit is geen tekst. Vraag de lijst als CSV-bestand.")


def _als_utf8(delen: Iterator[bytes]) -> Iterator[bytes]:
    """UTF-16, as Excel saves "Unicode text", is turned round; a byte order mark falls away."""
    eerste = next(delen)
    if eerste.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        ontcijferaar = codecs.getincrementaldecoder("utf-16")(errors="replace")
        for stuk in chain([eerste], delen):
            yield ontcijferaar.decode(stuk).encode("utf-8", errors="replace")
        return
    yield eerste.removeprefix(codecs.BOM_UTF8)
    yield from delen


def _regels(blokken: Iterator[bytes]) -> Iterator[_Regel]:
    """Numbered as an editor numbers them; of a line without end only the beginning is kept."""
    nummer, rest = 1, b""
    for stuk in chain(blokken, [b""]):
        delen = (rest + stuk).splitlines(keepends=True)
        klaar = stuk == b""
        rest = b"" if klaar or not delen or _is_af(delen[-1]) else delen.pop()
        for deel in delen:
            yield _Regel(nummer, _tekst(deel[:LANGSTE_REGEL]), len(deel) > LANGSTE_REGEL)
            nummer += 1
        rest = rest[: LANGSTE_REGEL + 1]  # one too many shows that it is too long


def _is_af(deel: bytes) -> bool:
    """A lone CR at the edge of a block may be half of a CRLF."""
    return deel.endswith(b"\n")


def _tekst(regel: bytes) -> str:
    kaal = regel.rstrip(b"\r\n")
    try:
        return kaal.decode("utf-8")
    except UnicodeDecodeError:
        return kaal.decode("cp1252", errors="replace")


def _kop(regel: str) -> tuple[str, list[str]]:
    """The separator is the one that makes the most sense of the header."""
    koppen = {scheiding: next(csv.reader([regel], delimiter=scheiding), [""]) for scheiding in _SCHEIDINGEN}
    beste = max(_SCHEIDINGEN, key=lambda scheiding: (len(herken(koppen[scheiding])), len(koppen[scheiding])))
    return beste, koppen[beste]


def _rijen(regels: Iterator[_Regel], scheiding: str, breedte: int) -> Iterator[Rij | Kapot]:
    terug: list[_Regel] = []
    while (regel := terug.pop(0) if terug else next(regels, None)) is not None:
        if regel.te_lang:
            yield Kapot(regel.nummer, f"Deze regel is langer dan {LANGSTE_REGEL} tekens.", _kort(regel.tekst))
        elif "\x00" in regel.tekst:
            yield Kapot(regel.nummer, "Er staan tekens in die niet in een lijst horen.", _kort(regel.tekst))
        elif _aanhaling(regel.tekst, scheiding) is Aanhaling.OPEN:
            terug += islice(regels, _REGELS_IN_EEN_CEL - len(terug))
            gelezen, terug = _over_regels(regel, terug, scheiding, breedte)
            yield gelezen
        elif any(map(str.strip, cellen := _cellen(regel.tekst, scheiding))):
            yield Rij(regel.nummer, cellen)


def _over_regels(
    regel: _Regel, volgende: list[_Regel], scheiding: str, breedte: int
) -> tuple[Rij | Kapot, list[_Regel]]:
    """A cell may run over a few lines, but only if that makes a whole row; else a quote was forgotten."""
    samen = regel.tekst
    for aantal, verder in enumerate(volgende, start=1):
        samen = f"{samen}\n{verder.tekst}"
        if _aanhaling(samen, scheiding) is Aanhaling.DICHT and len(cellen := _cellen(samen, scheiding)) == breedte:
            return Rij(regel.nummer, cellen), volgende[aantal:]
    kapot = Kapot(regel.nummer, "Er is een aanhalingsteken geopend en niet gesloten.", _kort(regel.tekst))
    return kapot, volgende


def _aanhaling(tekst: str, scheiding: str) -> Aanhaling:
    if '"' not in tekst:
        return Aanhaling.DICHT
    try:
        list(csv.reader([tekst], delimiter=scheiding, strict=True))
    except csv.Error as fout:
        return Aanhaling.OPEN if "unexpected end of data" in str(fout) else Aanhaling.SLORDIG
    return Aanhaling.DICHT


def _cellen(tekst: str, scheiding: str) -> tuple[str, ...]:
    return tuple(next(csv.reader([tekst], delimiter=scheiding), ()))


def _kort(tekst: str) -> str:
    return tekst.replace("\x00", "␀")[:200]
