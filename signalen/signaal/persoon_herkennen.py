"""Does a report about a thing say who somebody is? Then it stops before anything is stored. Pure.

Builds on the look-out of the evenings (`herkenbaar`) and adds what people write in reports: a licence plate, "de man
van 34", a name with he or she. Numbers of lamp posts and busses are let be; a house number belongs in "waar".
"""

import re
from enum import StrEnum

from expedities.praatstok.herkenbaar import Reden, herkenbaar


class Vondst(StrEnum):
    """What was found, as the screen explains it."""

    PERSOON = "persoon"
    HUISNUMMER = "huisnummer"
    BEREIKBAAR = "bereikbaar"
    KENTEKEN = "kenteken"


_DING = (
    r"(?:lantaarn(?:paal)?|licht(?:mast|paal)|paal|mast|lamp|container|bak|bus(?:lijn|halte)?|lijn|tram|halte|kast|"
    r"bord|lift)"
)
_DINGNUMMER = re.compile(rf"\b({_DING})\s+(?:met\s+)?(?:nummer|nr\.?)?\s*\d{{1,6}}\b", re.IGNORECASE)

_MENS = (
    r"man|vrouw|meneer|mevrouw|buurman|buurvrouw|buurjongen|buurmeisje|buur|jongen|meisje|kerel|vent|gast|wijf|dame|"
    r"heer|bewoner|bewoonster|huurder|huurster|gek|gekkin|idioot|dealer|junk|junkie|zwerver|dakloze|alcoholist|"
    r"dronkaard|dronkenlap|verslaafde|asociaal|tokkie|dief|viezerik|vandaal"
)
_TOESTAND = r"verwarde?|gestoorde?|gek|dronken|verslaafde?|psychotische?|agressieve?|gekke|enge|dakloze"
_MAAT = (
    r"jaar|uur|meter|euro|keer|km|cm|mm|kilo|tot|t/m|en\s+\d|mensen|minuten|minuut|dagen|dag|weken|week|maanden|maand|"
    r"graden|procent|%|:|jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec"
)
_GEEN_DEUR = rf"(?!\s*(?:{_MAAT}|\w+en\b|\d|[.,]\d|[-/]\d))"
_PATRONEN: tuple[tuple[Vondst, re.Pattern[str]], ...] = tuple(
    (vondst, re.compile(patroon, re.IGNORECASE))
    for vondst, patroon in (
        # this man, my neighbour, that one from nr 34
        (Vondst.PERSOON, rf"\b(?:de|die|deze|dat|dit|mijn|m'n|onze|zijn|haar)\s+(?:\w+\s+)?(?:{_MENS})\b"),
        (Vondst.PERSOON, rf"\b(?:{_MENS})\s+(?:van|op|uit|naast|onder|boven)\s+(?:nr\.?\s*)?\d"),
        (Vondst.PERSOON, rf"\b(?:een|die|deze|de)\s+(?:{_TOESTAND})\s+(?:{_MENS}|persoon|iemand)\b"),
        (Vondst.PERSOON, rf"\b(?:iemand|hij|zij|ze)\s+(?:is|lijkt|doet|loopt)\s+(?:\w+\s+)?(?:{_TOESTAND})\b"),
        (Vondst.PERSOON, r"\b(?:dealt|drugsdealer|dealer|stalkt|mishandelt|pleegt\s+zelfmoord)\b"),
        (Vondst.HUISNUMMER, rf"\b(?:van|op|uit|bij|naast)\s+\d{{1,4}}\s?[a-z]?\b{_GEEN_DEUR}"),
    )
)  # fmt: skip

# A name in full, and elsewhere a word that makes it a person.
_NAAM = re.compile(
    r"\b[A-Z][a-zà-ÿ]+\s+(?:van\s+(?:de[rn]?\s+)?|de\s+|el\s+|al\s+|ter\s+)?(?P<achter>[A-Z][a-zà-ÿ]+)\b"
)
_PLEKWOORD = re.compile(
    r"(?:straat|laan|weg|plein|pad|hof|dreef|singel|kade|park|school|kerk|flat|huis|buurt|wijk|winkel|heijn)$",
    re.IGNORECASE,
)
_WIE = re.compile(r"\b(?:hij|zij|ze|hem|haar|zijn|woont|die)\b", re.IGNORECASE)

# Dutch licence plates: with hyphens in any case, without only as six signs in capitals that are no postcode.
_KENTEKEN = re.compile(r"(?<![\w-])[A-Za-z0-9]{1,3}-[A-Za-z0-9]{1,3}-[A-Za-z0-9]{1,3}(?![\w-])|\b[A-Z0-9]{6}\b")
_VORMEN = frozenset(
    {
        *("LLDDDD", "DDDDLL", "DDLLDD", "LLDDLL", "LLLLDD", "DDLLLL", "DDLLLD"),
        *("DLLLDD", "LLDDDL", "LDDDLL", "LLLDDL", "LDDLLL", "DLLDDD", "DDDLLD"),
    }
)


def herken(tekst: str) -> frozenset[Vondst]:
    """Everything in these words by which a person could be meant."""
    tekst = _DINGNUMMER.sub(r"\1", tekst)
    gevonden = {vondst for vondst, patroon in _PATRONEN if patroon.search(tekst)}
    gevonden |= {_VERTAALD.get(reden, Vondst.PERSOON) for reden in herkenbaar(tekst)}
    if any(_is_kenteken(stuk[0]) for stuk in _KENTEKEN.finditer(tekst)):
        gevonden.add(Vondst.KENTEKEN)
    if _noemt_iemand(tekst):
        gevonden.add(Vondst.PERSOON)
    return frozenset(gevonden)


def herken_in_plek(plek: str) -> frozenset[Vondst]:
    """In "waar" a house number is what we ask for; a person, a number to call or a plate is not."""
    return herken(plek) - {Vondst.HUISNUMMER}


_VERTAALD = {
    Reden.HUISNUMMER: Vondst.HUISNUMMER,
    Reden.POSTCODE: Vondst.HUISNUMMER,
    Reden.TELEFOON: Vondst.BEREIKBAAR,
    Reden.EMAIL: Vondst.BEREIKBAAR,
}


def _is_kenteken(stuk: str) -> bool:
    kaal = stuk.replace("-", "").upper()
    vorm = "".join("D" if teken.isdigit() else "L" for teken in kaal)
    return vorm in _VORMEN and ("-" in stuk or vorm != "DDDDLL")


def _noemt_iemand(tekst: str) -> bool:
    namen = [naam for naam in _NAAM.finditer(tekst) if not _PLEKWOORD.search(naam["achter"])]
    return bool(namen) and bool(_WIE.search(tekst))
