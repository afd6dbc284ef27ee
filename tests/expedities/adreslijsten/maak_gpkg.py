"""Makes a GeoPackage with the standard library, as small as a test asks for."""

import sqlite3
import struct
from collections.abc import Iterable, Sequence
from pathlib import Path


def punt(x: float, y: float, *, stelsel: int = 28992, envelop: int = 0, soort: int = 1, groot: bool = False) -> bytes:
    """The bytes of one point; `envelop` is the indicator of the specification, `groot` the other byte order."""
    orde = ">" if groot else "<"
    kop = b"GP\x00" + bytes([(envelop << 1) | (0 if groot else 1)]) + struct.pack(f"{orde}i", stelsel)
    getallen = {0: [], 1: [x, x, y, y], 2: [x, x, y, y, 0, 0], 3: [x, x, y, y, 0, 0], 4: [x, x, y, y, 0, 0, 0, 0]}
    rand = struct.pack(f"{orde}{len(getallen[envelop])}d", *getallen[envelop])
    wkb = bytes([0 if groot else 1]) + struct.pack(f"{orde}I", soort) + struct.pack(f"{orde}2d", x, y)
    return kop + rand + wkb + (struct.pack(f"{orde}d", 0.0) if soort == 1001 else b"")


def gpkg(
    pad: Path, laag: str, kolommen: Sequence[str], rijen: Iterable[Sequence[object]], *, geometrie: str = "geom",
    stelsel: int = 28992,
) -> bytes:  # fmt: skip
    """One layer, or one more when the file is there already; the last value of each row is its geometry."""
    bank = sqlite3.connect(pad)
    bank.execute("CREATE TABLE IF NOT EXISTS gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER)")
    bank.execute("CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)")
    bank.execute("INSERT INTO gpkg_contents VALUES (?, 'features', ?)", (laag, stelsel))
    bank.execute("INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?)", (laag, geometrie, stelsel))
    namen = ", ".join(f'"{naam}"' for naam in (*kolommen, geometrie))
    bank.execute(f'CREATE TABLE "{laag}" (fid INTEGER PRIMARY KEY, {namen})')
    plekken = ", ".join("?" * (len(kolommen) + 1))
    bank.executemany(f'INSERT INTO "{laag}" ({namen}) VALUES ({plekken})', rijen)  # noqa: S608 -- a test's own
    bank.commit()
    bank.close()
    return pad.read_bytes()
