"""Counts and weighs a file while it is read: the same file has the same name, whoever hands it in."""

import hashlib
import io
import uuid
from typing import BinaryIO

_ONZE = uuid.UUID("6f0d8d0e-6f3c-5a55-9b42-0c7f6c2b8b11")


class Meelezer(io.RawIOBase):
    """A stream beside another, from where that stands."""

    def __init__(self, stroom: BinaryIO) -> None:
        super().__init__()
        self._stroom = stroom
        self._som = hashlib.sha256()

    def read(self, aantal: int = -1, /) -> bytes:
        stuk = self._stroom.read(aantal)
        self._som.update(stuk)
        return stuk

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stroom.seekable()

    def tell(self) -> int:
        return self._stroom.tell()

    def seek(self, plek: int, vanaf: int = 0, /) -> int:
        return self._stroom.seek(plek, vanaf)

    @property
    def naam(self) -> uuid.UUID:
        """Of what was read up to now."""
        return uuid.uuid5(_ONZE, self._som.hexdigest())
