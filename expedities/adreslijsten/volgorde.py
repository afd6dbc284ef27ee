"""The order in which people walk: street by street, one side and then the other, 2 before 10, A before A-1."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from expedities.adreslijsten.adressleutel import Adresregel

_STUKJES = re.compile(r"[0-9]+|[^0-9]+")
_BEGANE_GROND = frozenset({"HS", "H", "HUIS", "BG", "BEL", "BEN", "BENEDEN", "SOUS"})

Stukje = tuple[int, int, str]
Loopsleutel = tuple[str, str, bool, int, tuple[Stukje, ...], tuple[Stukje, ...]]


@dataclass(frozen=True)
class Deurplek:
    """A door and where it is: `gebouw` is empty when it stands at the street itself."""

    wie: int
    straat: str
    huisnummer: int
    huisletter: str = ""
    toevoeging: str = ""
    gebouw: str = ""
    verdieping: int | None = None
    in_letterrij: bool = False  # G stands beside it, so H is the letter after G and not “huis”

    @property
    def aan_straat(self) -> Loopsleutel:
        sleutel = loopsleutel(self.straat, self.huisnummer, self.huisletter, self.toevoeging)
        return (*sleutel[:4], _stukjes(self.huisletter), sleutel[5]) if self.in_letterrij else sleutel

    @property
    def in_flat(self) -> tuple[bool, int, int, Loopsleutel]:
        """Floor by floor, and along the gallery by number: odd and even stand beside each other there."""
        return self.verdieping is None, self.verdieping or 0, self.huisnummer, self.aan_straat


def straatsleutel(straat: str) -> tuple[str, str]:
    """The order of the streets by themselves; the same as in `loopsleutel`."""
    return _straat(straat), straat


def loop(deuren: Iterable[Deurplek]) -> list[int]:
    """Who comes after whom. A flat is walked as a whole, from where its first door is passed."""
    blokken: dict[tuple[str, str], list[Deurplek]] = defaultdict(list)
    for deur in met_letterrijen(deuren):
        blokken[deur.straat, deur.gebouw or f"\0{deur.wie}"].append(deur)
    op_straat = sorted(blokken.values(), key=lambda blok: min(deur.aan_straat for deur in blok))
    return [deur.wie for blok in op_straat for deur in sorted(blok, key=lambda deur: deur.in_flat)]


def met_letterrijen(deuren: Iterable[Deurplek]) -> list[Deurplek]:
    """`12 H` beside `12-1` is the ground floor; between `12 G` and `12 I` it is a door like those."""
    alle = list(deuren)
    rijen = {(deur.straat, deur.huisnummer) for deur in alle if deur.huisletter.upper() == "G"}
    return [replace(deur, in_letterrij=True) if (deur.straat, deur.huisnummer) in rijen else deur for deur in alle]


def loopsleutel(straat: str, huisnummer: int, huisletter: str = "", toevoeging: str = "") -> Loopsleutel:
    """Sort by this. Odd numbers come first, as on most streets the walk begins at number 1."""
    return (
        _straat(straat),
        straat,
        huisnummer % 2 == 0,
        huisnummer,
        _achtervoegsel(huisletter),
        _achtervoegsel(toevoeging),
    )


def op_loopvolgorde(adressen: Iterable[Adresregel]) -> list[Adresregel]:
    return sorted(adressen, key=lambda a: loopsleutel(a.straat, a.huisnummer, a.huisletter, a.toevoeging))


def _straat(naam: str) -> str:
    """Without capitals, accents and apostrophes, with numbers by value: ’t Hof under t, 2e before 10e."""
    los = unicodedata.normalize("NFKD", naam.casefold())
    letters = "".join(teken if teken.isalnum() else " " for teken in los if not unicodedata.combining(teken))
    zonder = " ".join(letters.split())
    return re.sub(r"[0-9]+", lambda cijfers: cijfers[0].zfill(6), zonder)


def _achtervoegsel(tekst: str) -> tuple[Stukje, ...]:
    """Nothing first, then the ground floor, then numbers by value, then letters."""
    klein = _klein(tekst)
    return ((0, 0, klein),) if klein in _BEGANE_GROND else _stukjes(klein)


def _klein(tekst: str) -> str:
    return "".join(teken for teken in unicodedata.normalize("NFKC", tekst).upper() if teken.isalnum())


def _stukjes(tekst: str) -> tuple[Stukje, ...]:
    return tuple(
        (1, int(stukje), "") if stukje.isascii() and stukje.isdigit() else (2, 0, stukje)
        for stukje in _STUKJES.findall(_klein(tekst))
    )
