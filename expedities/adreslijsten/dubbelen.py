"""Which line said this address before? Kept on disk, so that a whole town takes no more memory than a street.

Only what is no home waits until the end, because a later row may say that somebody lives there after all (the BAG has
one row per use), and a home must not fall off a list as a double.
"""

import pickle
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from expedities.adreslijsten.regel import Gelezen, Geweigerd


class Dubbelen:
    """Remembers on which line each address stood, by all of its keys."""

    def __init__(self) -> None:
        # An empty name is a private database on disk, which SQLite itself throws away.
        self._bank = sqlite3.connect("", isolation_level=None)
        self._bank.execute("PRAGMA journal_mode = OFF")
        self._bank.execute("PRAGMA synchronous = OFF")
        self._bank.execute("CREATE TABLE gezien (sleutel TEXT PRIMARY KEY, regel INTEGER) WITHOUT ROWID")
        self._bank.execute("CREATE TABLE wacht (regel INTEGER PRIMARY KEY, gelezen BLOB, ruw TEXT)")
        self._bank.execute("BEGIN")  # never ended: it is thrown away, and one transaction a row takes twice the time

    def bekijk(self, gelezen: Gelezen, ruw: str) -> Iterator[Gelezen | Geweigerd]:
        sleutels = gelezen.adres.sleutels
        eerder = self._eerder(sleutels)
        if eerder is None:
            yield from self._nieuw(gelezen, ruw, sleutels)
        elif gelezen.adres.deur and (wachtte := self._haal_op(eerder)) is not None:
            yield Geweigerd(eerder, f"Dubbel met regel {gelezen.regel}; daar staat dat er iemand woont.", wachtte)
            yield from self._nieuw(gelezen, ruw, sleutels)
        else:
            yield Geweigerd(gelezen.regel, f"Dubbel met regel {eerder}.", ruw)

    def zonder_bewoners(self) -> Iterator[Gelezen]:
        """What turned out to be no home in any row; after this all is forgotten."""
        with closing(self._bank):
            for (gelezen,) in self._bank.execute("SELECT gelezen FROM wacht ORDER BY regel"):
                yield pickle.loads(gelezen)  # noqa: S301 -- our own, of a moment ago, in a file nobody else can open

    def _eerder(self, sleutels: tuple[str, ...]) -> int | None:
        vraag = f"SELECT min(regel) FROM gezien WHERE sleutel IN ({','.join('?' * len(sleutels))})"  # noqa: S608
        regel: int | None = self._bank.execute(vraag, sleutels).fetchone()[0]
        return regel

    def _haal_op(self, regel: int) -> str | None:
        rij = self._bank.execute("SELECT ruw FROM wacht WHERE regel = ?", (regel,)).fetchone()
        if rij is None:
            return None
        self._bank.execute("DELETE FROM wacht WHERE regel = ?", (regel,))
        return str(rij[0])

    def _nieuw(self, gelezen: Gelezen, ruw: str, sleutels: tuple[str, ...]) -> Iterator[Gelezen]:
        zet = "INSERT OR REPLACE INTO gezien VALUES (?, ?)"
        self._bank.executemany(zet, [(sleutel, gelezen.regel) for sleutel in sleutels])
        if gelezen.adres.deur:
            yield gelezen
        else:
            self._bank.execute(
                "INSERT OR REPLACE INTO wacht VALUES (?, ?, ?)", (gelezen.regel, pickle.dumps(gelezen), ruw)
            )
