"""The national numbers that ship with the product, read from `landelijk.json` once and checked."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from signalen.sociale_kaart.belnummer import lees_belnummer
from signalen.sociale_kaart.models import Vraag

BESTAND = Path(__file__).with_name("landelijk.json")
OP_HET_SCHERM = ("A", "B")  # C: a weak source, to be asked first


@dataclass(frozen=True)
class Nummer:
    """One organisation, for one or more questions."""

    vragen: tuple[Vraag, ...]
    naam: str
    nummer: str
    zin: str
    bereikbaar: str
    altijd: bool
    gratis: bool
    zekerheid: str
    bron: tuple[str, ...]
    bron_datum: str
    nagekeken_op: date

    def __post_init__(self) -> None:
        if lees_belnummer(self.nummer) != self.nummer or not self.vragen or not self.bron:
            raise ValueError(f"{self.naam}: nummer, vraag of bron klopt niet.")

    @property
    def herkomst(self) -> str:
        """Where the fact comes from, as people read it."""
        return ", ".join(dict.fromkeys(urlsplit(adres).netloc.removeprefix("www.") for adres in self.bron))


@cache
def alle_nummers() -> tuple[Nummer, ...]:
    inhoud = json.loads(BESTAND.read_text(encoding="utf-8"))
    nagekeken = date.fromisoformat(inhoud["opgesteld"])
    return tuple(_nummer(rij, nagekeken) for rij in inhoud["nummers"])


def landelijk(vraag: Vraag) -> tuple[Nummer, ...]:
    """What we show for one question, in the order of the file."""
    return tuple(n for n in alle_nummers() if vraag in n.vragen and n.zekerheid in OP_HET_SCHERM)


def nummer_van(naam: str) -> Nummer:
    return next(n for n in alle_nummers() if n.naam == naam)


def _nummer(rij: dict[str, object], nagekeken: date) -> Nummer:
    vragen, bron = rij["vragen"], rij["bron"]
    if not isinstance(vragen, list) or not isinstance(bron, list):
        raise TypeError("vragen en bron zijn lijsten")
    return Nummer(
        vragen=tuple(Vraag(vraag) for vraag in vragen),
        naam=str(rij["naam"]),
        nummer=str(rij["nummer"]),
        zin=str(rij["zin"]),
        bereikbaar=str(rij["bereikbaar"]),
        altijd=bool(rij["altijd"]),
        gratis=bool(rij["gratis"]),
        zekerheid=str(rij["zekerheid"]),
        bron=tuple(str(adres) for adres in bron),
        bron_datum=str(rij["bron_datum"] or ""),
        nagekeken_op=nagekeken,
    )
