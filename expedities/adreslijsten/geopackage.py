"""A GeoPackage of the BAG: a SQLite file, read with the standard library and trusted in nothing.

It is opened read-only, from a temporary file that is gone at once, with limits on what a cell and a question may cost:
a view in somebody's file is somebody's program.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from expedities.adreslijsten.kolommen import Kolom, genoeg, herken
from expedities.adreslijsten.punt import lees_plek
from expedities.adreslijsten.tabel import AdreslijstOnleesbaar, Kapot, Rij, Tabel, onbekende_kolommen, stukken

MERK = b"SQLite format 3\x00"
_KAPOT = "Dit GeoPackage is kapot of niet helemaal binnengekomen. Vraag het bestand opnieuw."
_GEEN_LAGEN = (
    "Dit is een database, maar geen GeoPackage met adressen. Vraag een GeoPackage van de BAG, of een CSV-bestand."
)
_TE_VEEL_WERK = "Dit GeoPackage vraagt te veel rekenwerk. Vraag de adressen als gewone tabel, of als CSV-bestand."
_LANGSTE_CEL = 1_000_000
_HOOGSTENS_STAPPEN = 4_000  # of 100,000 instructions of SQLite's machine: some seconds
_HOOGSTENS_KOLOMMEN = 200
_OOK_WONEN = frozenset({"ligplaats", "standplaats"})  # boats and caravans stand in layers of their own
_LAAGNAMEN = ("adres", "nummeraanduiding", "verblijfsobject")


@dataclass(frozen=True)
class _Laag:
    naam: str
    kop: tuple[str, ...]
    geometrie: str  # the column, empty when there is none
    stelsel: int
    kolommen: dict[Kolom, int]


def open_geopackage(eerste: bytes, stroom: BinaryIO, *, grens: int) -> Tabel:
    """Looks for the layers with addresses at once; the rows follow as they are asked for."""
    bank = _open(eerste, stroom, grens)
    try:
        lagen = _lagen(bank)
    except (sqlite3.Error, UnicodeError) as fout:
        raise _als_zin(fout) from fout
    beste = _kies(lagen)
    erbij = [laag for laag in lagen if laag is not beste and laag.naam.casefold() in _OOK_WONEN]
    if beste.naam.casefold() in _OOK_WONEN or _is_adreslaag(beste):
        erbij = []
    kop = (*beste.kop, "lat", "lon")
    return Tabel(kop, herken(kop), _eerst_een(_rijen(bank, [beste, *erbij])))


def _open(eerste: bytes, stroom: BinaryIO, grens: int) -> sqlite3.Connection:
    with tempfile.NamedTemporaryFile(prefix="adressen-", suffix=".gpkg") as bestand:
        for stuk in stukken(eerste, stroom, grens):
            bestand.write(stuk)
        bestand.flush()
        try:
            bank = sqlite3.connect(f"{Path(bestand.name).as_uri()}?mode=ro&immutable=1", uri=True)
            bank.execute("PRAGMA schema_version")  # opens the file, which loses its name after this
        except sqlite3.Error as fout:
            raise _als_zin(fout) from fout
    bank.text_factory = lambda tekst: tekst.decode("utf-8", "replace")
    bank.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LANGSTE_CEL)
    bank.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    bank.execute("PRAGMA trusted_schema = OFF")
    bank.execute("PRAGMA query_only = ON")
    bank.set_authorizer(_mag)
    stappen = iter(range(_HOOGSTENS_STAPPEN))
    bank.set_progress_handler(lambda: next(stappen, None) is None, 100_000)
    return bank


def _mag(daad: int, *waarop: Any) -> int:
    """Reading, and nothing else: no recursion, no other files."""
    goed = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION}
    if daad == sqlite3.SQLITE_PRAGMA:
        return sqlite3.SQLITE_OK if waarop[0] == "table_info" else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK if daad in goed else sqlite3.SQLITE_DENY


def _als_zin(fout: Exception) -> AdreslijstOnleesbaar:
    if isinstance(fout, sqlite3.OperationalError) and "interrupted" in str(fout):
        return AdreslijstOnleesbaar(_TE_VEEL_WERK)
    return AdreslijstOnleesbaar(_GEEN_LAGEN if "no such table" in str(fout) else _KAPOT)


def _lagen(bank: sqlite3.Connection) -> list[_Laag]:
    soorten = "lower(data_type) IN ('features', 'attributes', 'aspatial')"
    namen = [str(naam) for (naam,) in bank.execute(f"SELECT table_name FROM gpkg_contents WHERE {soorten}")]  # noqa: S608
    vragen = "SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns"
    try:
        plekken = {str(naam): (str(kolom), int(stelsel or 0)) for naam, kolom, stelsel in bank.execute(vragen)}
    except sqlite3.OperationalError as fout:
        if "no such table" not in str(fout):
            raise
        plekken = {}  # only tables without geometry
    except ValueError:
        plekken = {}
    return [_laag(bank, naam, *plekken.get(naam, ("", 0))) for naam in namen[:500]]


def _laag(bank: sqlite3.Connection, naam: str, geometrie: str, stelsel: int) -> _Laag:
    kolommen = [str(rij[1]) for rij in bank.execute(f"PRAGMA table_info({_in_haken(naam)})")]
    kop = tuple(kolom for kolom in kolommen[:_HOOGSTENS_KOLOMMEN] if kolom != geometrie)
    return _Laag(naam, kop, geometrie if geometrie in kolommen else "", stelsel, herken(kop))


def _kies(lagen: list[_Laag]) -> _Laag:
    """The layer that tells most about addresses; by its name where two tell as much."""
    bruikbaar = [laag for laag in lagen if genoeg(laag.kolommen)]
    if bruikbaar:
        return max(bruikbaar, key=lambda laag: (len(laag.kolommen), _is_adreslaag(laag), laag.naam))
    if not lagen:
        raise AdreslijstOnleesbaar(_GEEN_LAGEN)
    raise onbekende_kolommen(max(lagen, key=lambda laag: len(laag.kop)).kop)


def _is_adreslaag(laag: _Laag) -> bool:
    naam = laag.naam.casefold()
    return any(woord in naam for woord in _LAAGNAMEN[:2])


def _rijen(bank: sqlite3.Connection, lagen: list[_Laag]) -> Iterator[Rij | Kapot]:
    regel = 0
    eerste = lagen[0]
    try:
        for laag in lagen:
            for cellen in bank.execute(_vraag(laag, eerste.kop)):
                regel += 1
                *gewoon, geometrie = cellen
                plek = lees_plek(geometrie, laag.stelsel) if isinstance(geometrie, bytes) else None
                lat, lon = (f"{plek[0]:.7f}", f"{plek[1]:.7f}") if plek else ("", "")
                yield Rij(regel, (*map(als_tekst, gewoon), lat, lon))
    except (sqlite3.Error, UnicodeError) as fout:
        raise _als_zin(fout) from fout
    finally:
        bank.close()


def _vraag(laag: _Laag, kop: tuple[str, ...]) -> str:
    """Another layer answers in the columns of the first; what it does not have stays empty."""
    heeft = {naam.casefold() for naam in laag.kop}
    velden = [_in_haken(naam) if naam.casefold() in heeft else "''" for naam in kop]
    velden.append(_in_haken(laag.geometrie) if laag.geometrie else "NULL")
    return f"SELECT {', '.join(velden)} FROM {_in_haken(laag.naam)}"  # noqa: S608 -- names are quoted


def _in_haken(naam: str) -> str:
    return '"' + naam.replace('"', '""').replace("\x00", "") + '"'


def als_tekst(waarde: object) -> str:
    """A number that is whole is written so: a house number may stand in the table as 12.0."""
    if waarde is None or isinstance(waarde, bytes):
        return ""
    if isinstance(waarde, float) and waarde.is_integer() and abs(waarde) < 1e15:
        return str(int(waarde))
    return str(waarde)


def _eerst_een(rijen: Iterator[Rij | Kapot]) -> Iterator[Rij | Kapot]:
    eerste = next(rijen, None)
    if eerste is None:
        raise AdreslijstOnleesbaar("In dit GeoPackage staat geen enkel adres.")
    return _weer_samen(eerste, rijen)


def _weer_samen(eerste: Rij | Kapot, rijen: Iterator[Rij | Kapot]) -> Iterator[Rij | Kapot]:
    yield eerste
    yield from rijen
