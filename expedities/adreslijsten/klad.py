"""A list between reading it and putting it in: on disk, in an order in which neighbours stand together.

SQLite keeps it in a private file that it throws away itself; so a town takes no more memory than a street, and a
process that is killed leaves nothing behind.
"""

import pickle
import sqlite3
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

from expedities.adreslijsten.regel import Gelezen

_PER_KEER = 500


class Klad:
    """What was read and not refused, and which addresses of the expeditie it turned out to be."""

    def __init__(self) -> None:
        self._bank = sqlite3.connect("", isolation_level=None)
        self._bank.execute("PRAGMA journal_mode = OFF")
        self._bank.execute("PRAGMA synchronous = OFF")
        self._bank.execute("CREATE TABLE regels (postcode TEXT, straat TEXT, nummer INTEGER, gelezen BLOB)")
        self._bank.execute("CREATE TABLE bag (id TEXT PRIMARY KEY, huis TEXT) WITHOUT ROWID")
        self._bank.execute("CREATE TABLE gezien (adres INTEGER PRIMARY KEY, regel INTEGER)")
        self.aantal = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._bank.close()

    def vul(self, regels: Iterable[Gelezen]) -> None:
        self._bank.execute("BEGIN")
        for gelezen in regels:
            adres = gelezen.adres
            plek = (adres.postcode or "~", adres.straat, adres.huisnummer, pickle.dumps(gelezen))
            self._bank.execute("INSERT INTO regels VALUES (?, ?, ?, ?)", plek)
            if adres.bag_id:
                self._bank.execute("INSERT OR IGNORE INTO bag VALUES (?, ?)", (adres.bag_id, adres.huis))
            self.aantal += 1
        self._bank.execute("COMMIT")

    def porties(self) -> Iterator[list[Gelezen]]:
        """Neighbours together, so that each portion asks the database for little; who has no postcode comes last."""
        vraag = self._bank.execute("SELECT gelezen FROM regels ORDER BY postcode, straat, nummer, rowid")
        while rijen := vraag.fetchmany(_PER_KEER):
            yield [pickle.loads(gelezen) for (gelezen,) in rijen]  # noqa: S301 -- our own, of a moment ago

    def huis_van(self, bag_id: str) -> str | None:
        """The street and number where this list puts a number of the BAG; None when it does not know it."""
        rij = self._bank.execute("SELECT huis FROM bag WHERE id = ?", (bag_id,)).fetchone()
        return None if rij is None else str(rij[0])

    def eerder(self, adres: int) -> int | None:
        """The line on which this address of the expeditie stood already."""
        rij = self._bank.execute("SELECT regel FROM gezien WHERE adres = ?", (adres,)).fetchone()
        return None if rij is None else int(rij[0])

    def zag(self, paren: Iterable[tuple[int, int]]) -> None:
        """Pairs of the address' key and the line it stood on."""
        self._bank.executemany("INSERT OR IGNORE INTO gezien VALUES (?, ?)", paren)

    @property
    def gezien(self) -> int:
        return int(self._bank.execute("SELECT count(*) FROM gezien").fetchone()[0])
