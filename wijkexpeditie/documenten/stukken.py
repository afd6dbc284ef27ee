"""Documents that several rooms hand out: a list on paper, and letters. What is a room's own lies in that room."""

from dataclasses import dataclass
from datetime import datetime

from wijkexpeditie.documenten.qr import QR
from wijkexpeditie.documenten.render import Pdf, maak_pdf


@dataclass(frozen=True)
class Deel:
    """One part of a list, for instance a street; without rows it says so in a sentence."""

    kop: str
    rijen: tuple[tuple[str, ...], ...]
    leeg: str = "Hier staat nog niets."


@dataclass(frozen=True)
class Lijst:
    titel: str
    koppen: tuple[str, ...]
    breedtes: tuple[int, ...]
    delen: tuple[Deel, ...]
    ondertitel: str = ""
    inleiding: tuple[str, ...] = ()
    band: str = ""
    liggend: bool = False

    def __post_init__(self) -> None:
        breedte = len(self.koppen)
        if len(self.breedtes) != breedte or any(len(rij) != breedte for deel in self.delen for rij in deel.rijen):
            raise ValueError(f"Elke rij van deze lijst heeft {breedte} kolommen.")


@dataclass(frozen=True)
class Woord:
    """A word in a language of its own, so that it is read out and written the right way."""

    tekst: str
    taal: str
    rechts: bool = False  # from right to left


@dataclass(frozen=True)
class Brief:
    ontvanger: tuple[str, ...]
    kop: str
    alineas: tuple[str, ...]
    afzender: str = ""
    datum: str = ""
    welkom: tuple[Woord, ...] = ()
    kader: tuple[tuple[str, str], ...] = ()  # word and value: when, where
    code: QR | None = None
    bij_code: tuple[str, ...] = ()  # beside the picture: what to do with it, also without a telephone
    slot: tuple[str, ...] = ()


@dataclass(frozen=True)
class Brieven:
    """A stack of letters in one file, each on its own page: one that runs over breaks the whole stack."""

    titel: str
    brieven: tuple[Brief, ...]
    voet: str = ""
    band: str = ""
    watermerk: str = ""


def lijst_als_pdf(lijst: Lijst, *, op: datetime) -> Pdf:
    return maak_pdf("lijst", lijst, titel=lijst.titel, op=op)


def brieven_als_pdf(brieven: Brieven, *, op: datetime) -> Pdf:
    return maak_pdf("brieven", brieven, titel=brieven.titel, op=op)
