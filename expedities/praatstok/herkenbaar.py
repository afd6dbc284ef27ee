"""Does a point say who somebody is? Plain patterns that a scribe can overrule with the facilitator, never silently.

It looks for doors and people ("nummer 34", a postcode, a telephone number, "die gek van hiernaast"), not for opinions.
A false alarm costs a second look; a miss hangs a neighbour on the wall. Numbers of busses, hours and speeds are let be.
"""

import re
from enum import StrEnum


class Reden(StrEnum):
    """What could tell who is meant. Stable keys; the sentences stand in `forms.py`."""

    HUISNUMMER = "huisnummer"
    POSTCODE = "postcode"
    TELEFOON = "telefoon"
    EMAIL = "email"
    PERSOON = "persoon"
    SCHELDWOORD = "scheldwoord"


_STRAAT = r"(?:straat|laan|weg|plein|pad|hof|dreef|singel|kade|gracht|steeg|park|plantsoen|baan|donk|waard|flat)"
_TOEVOEGING = r"(?:\s?[a-z]\b|-\d+)?"
_NUMMER = rf"\d{{1,5}}{_TOEVOEGING}"
_SCHELD = (
    r"gek(?:ke)?|idioot|junk(?:ie)?|dealer|dief|crimineel|hoer|alcoholist|zuiplap|zwerver|asociaal|asociale|tokkie|"
    r"mafkees|psychopaat|verslaafde|lastpak|viezerik"
)
_WAAR = r"van|op|uit|naast|onder|boven|daar|hier|tegenover|met|die"
_MAAT = r"jaar|uur|meter|euro|keer|km|tot|mensen|minuten"
_BUREN = r"buur(?:man|vrouw|jongen|meisje)?|buren|man|vrouw|jongen|meisje|familie|gezin|mensen"

_PATRONEN: tuple[tuple[Reden, re.Pattern[str]], ...] = tuple(
    (reden, re.compile(patroon, re.IGNORECASE))
    for reden, patroon in (
        (Reden.HUISNUMMER, rf"\b(?:huis|woning)?(?:nummer|nummers|nr\.?|no\.)\s*{_NUMMER}(?!\w)"),
        (Reden.HUISNUMMER, rf"\b\w*{_STRAAT}\s+(?:nr\.?\s*)?{_NUMMER}(?!\w)"),
        (Reden.HUISNUMMER, rf"\b(?:{_BUREN})\s+(?:van|op|naast|onder|boven)\s+{_NUMMER}(?!\s*(?:{_MAAT})|\w)"),
        (Reden.HUISNUMMER, rf"\b(?:van|naast|tegenover)\s+(?:huis\s+)?{_NUMMER}(?!\s*(?:{_MAAT})|\w)"),
        (Reden.HUISNUMMER, rf"\bop\s+{_NUMMER}\s+(?:woont|wonen|woonde|zit|zitten|dealt|dealen|hoor)\b"),
        (Reden.HUISNUMMER, rf"^\s*{_NUMMER}\s+(?:dealt|steelt|schreeuwt|drinkt|woont)\b"),
        (Reden.POSTCODE, r"\b[1-9]\d{3}[a-z]{2}\b"),
        (Reden.TELEFOON, r"(?:\+\s?\d{2}|\b0)[\s-]?(?:\d[\s-]?){8,9}\b"),
        (Reden.EMAIL, r"[\w.+-]+@[\w-]+\.\w+"),
        (Reden.SCHELDWOORD, rf"\b(?:die|dat|de)\s+(?:\w+\s+)?(?:{_SCHELD})(?=\s+(?:{_WAAR})\b|\s*[.,!?;]|\s*$)"),
    )
)  # fmt: skip
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s[A-Z]{2}\b")  # capitals only: "in 2024 is" is no postcode
# Names begin with a capital, so these two look at it.
_NAAM = r"(?:van\s+(?:der\s+|den\s+|de\s+)?|de\s+|el\s+|al\s+)?[A-Z][\w’'-]+"
_PERSOON = (
    re.compile(rf"\b(?:[Mm]eneer|[Mm]evrouw|[Mm]evr\.|[Dd]hr\.|[Ff]amilie)\s+{_NAAM}"),
    re.compile(rf"\b(?:[Bb]uurman|[Bb]uurvrouw|[Bb]uurjongen|[Bb]uurmeisje|[Bb]uurtgenoot)\s+{_NAAM}"),
)


def herkenbaar(tekst: str) -> tuple[Reden, ...]:
    """Everything in these words by which a neighbour could be recognised, each reason once, in a fixed order."""
    gevonden = {reden for reden, patroon in _PATRONEN if patroon.search(tekst)}
    if _POSTCODE.search(tekst):
        gevonden.add(Reden.POSTCODE)
    if any(patroon.search(tekst) for patroon in _PERSOON):
        gevonden.add(Reden.PERSOON)
    return tuple(reden for reden in Reden if reden in gevonden)
