"""What kind of file is this? Told by looking, because names lie."""

import codecs
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO

from expedities.adreslijsten.geopackage import MERK, open_geopackage
from expedities.adreslijsten.inlezen import open_csv
from expedities.adreslijsten.locatieserver import open_json
from expedities.adreslijsten.tabel import STUK, Tabel, weiger_te_groot


class Bestandsoort(StrEnum):
    CSV = "csv"
    GEOPACKAGE = "gpkg"
    JSON = "json"


@dataclass(frozen=True)
class Lijst:
    soort: Bestandsoort
    tabel: Tabel


def open_lijst(stroom: BinaryIO, *, grens: int, kop: Sequence[str] = (), zelf_kiezen: bool = False) -> Lijst:
    """Raises `AdreslijstOnleesbaar` when the file as a whole is no list, before any row is given."""
    weiger_te_groot(stroom, grens)
    eerste = stroom.read(STUK)
    soort = kijk(eerste)
    if soort is Bestandsoort.GEOPACKAGE:
        return Lijst(soort, open_geopackage(eerste, stroom, grens=grens))
    if soort is Bestandsoort.JSON:
        return Lijst(soort, open_json(eerste, stroom, grens=grens))
    return Lijst(soort, open_csv(eerste, stroom, grens=grens, kop=kop, zelf_kiezen=zelf_kiezen))


def kijk(eerste: bytes) -> Bestandsoort:
    if eerste.startswith(MERK):
        return Bestandsoort.GEOPACKAGE
    kaal = eerste[:1000].removeprefix(codecs.BOM_UTF8).lstrip()
    return Bestandsoort.JSON if kaal.startswith((b"{", b"[")) else Bestandsoort.CSV
