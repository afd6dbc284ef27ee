"""One address on plain values: how it is told apart from all others, and how people write it."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_POSTCODE = re.compile(r"[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}")
_BAG = re.compile(r"[0-9]{4}20[0-9]{10}")
_PAND = re.compile(r"[0-9]{4}10[0-9]{10}")
_CIJFERS = re.compile(r"[0-9]+")


@dataclass(frozen=True)
class Adresregel:
    """An address as a list gives it; `deur` says whether somebody can live behind it."""

    straat: str
    huisnummer: int
    huisletter: str = ""
    toevoeging: str = ""
    postcode: str = ""
    woonplaats: str = ""
    gebruik: str = ""
    bag_id: str = ""
    deur: bool = True
    gekozen: bool = False  # a person said so of this use, against what the list says
    pand: str = ""
    lat: float | None = None
    lon: float | None = None

    @property
    def zonder_postcode(self) -> bool:
        return not self.postcode

    @property
    def sleutel(self) -> str:
        """The BAG's own number where a list gives it, else the address itself."""
        return f"bag:{self.bag_id}" if self.bag_id else self.adressleutel

    @property
    def adressleutel(self) -> str:
        """Same address, same key, whatever the spelling; a letter in the wrong column is still the same door."""
        waar = self.postcode or f"{kaal(self.straat)}@{kaal(self.woonplaats)}"
        return f"{waar}-{self.huisnummer}-{self.achter}"

    @property
    def achter(self) -> str:
        """Letter and addition as one, so that it does not matter in which column either stood."""
        return f"{kaal(self.huisletter)}{kaal(self.toevoeging)}".upper()

    @property
    def straatsleutel(self) -> str:
        """A street has one number of each in a place: known without a postcode. Empty where the list names no place."""
        plaats = kaal(self.woonplaats)
        return f"{kaal(self.straat)}@{plaats}-{self.huisnummer}-{self.achter}" if plaats else ""

    @property
    def huis(self) -> str:
        """Street and number alone: enough to seek by, too little to be sure."""
        return f"{kaal(self.straat)}-{self.huisnummer}-{self.achter}"

    @property
    def sleutels(self) -> tuple[str, ...]:
        """Everything that says of two rows that they are one address."""
        return tuple(dict.fromkeys(filter(None, (self.sleutel, self.adressleutel, self.straatsleutel))))

    @property
    def label(self) -> str:
        return toon_adres(self.straat, self.huisnummer, self.huisletter, self.toevoeging)


def toon_adres(straat: str, huisnummer: int, huisletter: str = "", toevoeging: str = "") -> str:
    """As it stands beside the bell: Dr. Ariënsstraat 11 A-2."""
    letter = f" {huisletter}" if huisletter else ""
    achter = f"-{toevoeging}" if toevoeging else ""
    return f"{straat} {huisnummer}{letter}{achter}"


def netjes(tekst: str) -> str:
    """One line without what cannot be seen: composed, no control characters, single spaces."""
    if tekst.isascii() and tekst.isprintable():  # nearly always, and much faster
        return " ".join(tekst.split())
    gewoon = unicodedata.normalize("NFC", tekst)
    zichtbaar = "".join(" " if unicodedata.category(t) in {"Cc", "Zl", "Zp"} else t for t in gewoon)
    return " ".join("".join(t for t in zichtbaar if unicodedata.category(t) not in {"Cf", "Cs", "Co"}).split())


@lru_cache(maxsize=1024)  # streets and places come again and again
def kaal(tekst: str) -> str:
    """Letters and digits only, without capitals and accents: for comparing, never for showing."""
    los = tekst.lower() if tekst.isascii() else unicodedata.normalize("NFKD", tekst.casefold())
    return los if los.isalnum() else "".join(teken for teken in los if teken.isalnum())


def als_postcode(tekst: str) -> str | None:
    """`3438 ax` becomes `3438AX`; None when it is no Dutch postcode."""
    postcode = "".join(unicodedata.normalize("NFKC", tekst).upper().split())
    return postcode if _POSTCODE.fullmatch(postcode) else None


def als_pand_id(tekst: str) -> str:
    """The id of a building (16 digits with 10 in the middle); of several the first."""
    for cijfers in _CIJFERS.findall(tekst):
        pand = cijfers.zfill(16)
        if _PAND.fullmatch(pand):
            return str(pand)
    return ""


def als_bag_id(tekst: str) -> str:
    """The id of a nummeraanduiding (16 digits with 20 in the middle), with the leading zero a spreadsheet took away.

    Anything else, such as the id of a building or a number a spreadsheet rounded, tells no address apart: ignored.
    """
    cijfers = tekst.strip()
    if len(cijfers) == 15:
        cijfers = f"0{cijfers}"
    return cijfers if _BAG.fullmatch(cijfers) else ""
