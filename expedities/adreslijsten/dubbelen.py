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
        wachtten = self._wachtend(eerder) if gelezen.adres.deur else {}
        if len(wachtten) < len(eerder):  # one of these lines is a door already, or nobody lives on this one either
            vast = min(eerder - wachtten.keys())
            yield Geweigerd(gelezen.regel, f"Dubbel met regel {vast}.", ruw)
            return
        for regel, wachtte in wachtten.items():
            self._bank.execute("DELETE FROM wacht WHERE regel = ?", (regel,))
            yield Geweigerd(regel, f"Dubbel met regel {gelezen.regel}; daar staat dat er iemand woont.", wachtte)
        yield from self._nieuw(gelezen, ruw, sleutels)

    def zonder_bewoners(self) -> Iterator[Gelezen]:
        """What turned out to be no home in any row; after this all is forgotten."""
        with closing(self._bank):
            for (gelezen,) in self._bank.execute("SELECT gelezen FROM wacht ORDER BY regel"):
                yield pickle.loads(gelezen)  # noqa: S301 -- our own, of a moment ago, in a file nobody else can open

    def _eerder(self, sleutels: tuple[str, ...]) -> set[int]:
        """A row may be one house by its number of the BAG and another by its street: then it is a double of both."""
        vraag = f"SELECT regel FROM gezien WHERE sleutel IN ({','.join('?' * len(sleutels))})"  # noqa: S608
        return {regel for (regel,) in self._bank.execute(vraag, sleutels)}

    def _wachtend(self, regels: set[int]) -> dict[int, str]:
        vraag = f"SELECT regel, ruw FROM wacht WHERE regel IN ({','.join('?' * len(regels))}) ORDER BY regel"  # noqa: S608
        return dict(self._bank.execute(vraag, tuple(regels))) if regels else {}

    def _nieuw(self, gelezen: Gelezen, ruw: str, sleutels: tuple[str, ...]) -> Iterator[Gelezen]:
        zet = "INSERT OR REPLACE INTO gezien VALUES (?, ?)"
        self._bank.executemany(zet, [(sleutel, gelezen.regel) for sleutel in sleutels])
        if gelezen.adres.deur:
            yield gelezen
        else:
            self._bank.execute(
                "INSERT OR REPLACE INTO wacht VALUES (?, ?, ?)", (gelezen.regel, pickle.dumps(gelezen), ruw)
            )
