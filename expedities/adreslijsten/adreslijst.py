"""A list of addresses, row by row: what was read, and what was refused with its line and the reason.

The whole list is never held. Only what is no home waits until the end, because a later row may say that somebody lives
there after all (the BAG has one row per use), and a home must not fall off a list as a double.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from expedities.adreslijsten.adressleutel import Adresregel, als_bag_id, als_postcode, netjes
from expedities.adreslijsten.huisnummer import HuisnummerFout, lees_huisnummer, splits_adres
from expedities.adreslijsten.inlezen import GRENS, AdreslijstOnleesbaar, Kapot, Rij, Tabel, open_tabel
from expedities.adreslijsten.kolommen import Kolom

__all__ = ["AdreslijstOnleesbaar", "Gelezen", "Geweigerd", "RegelFout", "lees_adres", "lees_adressen"]

_LANGSTE_NAAM = 80  # of the BAG
_EERSTE_TRAFOHUISJE = 7001
_WONEN = ("woon", "woning", "wonen", "appartement", "ligplaats", "standplaats")
_NIET_WONEN = ("geen wo", "niet wo", "zonder wo", "onbewoon")
_ANDERS = ("functie", "bedrijf", "winkel", "kantoor", "industrie", "school", "garage", "berging", "trafo")


@dataclass(frozen=True)
class Gelezen:
    regel: int
    adres: Adresregel


@dataclass(frozen=True)
class Geweigerd:
    regel: int
    reden: str
    ruw: str


class RegelFout(ValueError):
    """One row cannot be an address; the text says why."""


def lees_adressen(stroom: BinaryIO, *, grens: int = GRENS) -> Iterator[Gelezen | Geweigerd]:
    """Raises `AdreslijstOnleesbaar` at once when the file as a whole is no list, before any row is given."""
    return _lees(open_tabel(stroom, grens=grens))


def lees_adres(velden: Mapping[Kolom, str]) -> Adresregel:
    """One address from the cells of one row, or from another source with the same names."""
    schoon = {kolom: netjes(waarde) for kolom, waarde in velden.items()}
    straat, nummer, postcode, woonplaats = _waar(schoon)
    if not any(teken.isalpha() for teken in straat):
        raise RegelFout("Er staat geen straat.")
    if len(straat) > _LANGSTE_NAAM or len(woonplaats) > _LANGSTE_NAAM:
        raise RegelFout(f"De naam van de straat of plaats is langer dan {_LANGSTE_NAAM} tekens.")
    nette_postcode = als_postcode(postcode) if postcode else ""
    if nette_postcode is None:
        raise RegelFout(f"‘{postcode[:20]}’ is geen postcode.")
    try:
        huisnummer, letter, toevoeging = lees_huisnummer(
            nummer, schoon.get(Kolom.HUISLETTER, ""), schoon.get(Kolom.TOEVOEGING, "")
        )
    except HuisnummerFout as fout:
        raise RegelFout(str(fout)) from fout
    gebruik = schoon.get(Kolom.GEBRUIK, "")[:200]
    return Adresregel(
        straat=straat,
        huisnummer=huisnummer,
        huisletter=letter,
        toevoeging=toevoeging,
        postcode=nette_postcode,
        woonplaats=woonplaats,
        gebruik=gebruik,
        bag_id=als_bag_id(schoon.get(Kolom.BAG_ID, "")),
        deur=is_deur(gebruik, heeft_postcode=bool(nette_postcode), huisnummer=huisnummer),
    )


def is_deur(gebruik: str, *, heeft_postcode: bool, huisnummer: int) -> bool:
    """Can somebody live here? Without a word on its use that we know, we ring, but not at transformer boxes."""
    klein = gebruik.casefold()
    if any(woord in klein for woord in _NIET_WONEN):
        return False
    if any(woord in klein for woord in _WONEN):
        return True
    if any(woord in klein for woord in _ANDERS):
        return False
    return heeft_postcode or huisnummer < _EERSTE_TRAFOHUISJE


def _waar(velden: Mapping[Kolom, str]) -> tuple[str, str, str, str]:
    """Columns of their own come first; what they leave open is sought in the column with the whole address."""
    straat, nummer = velden.get(Kolom.STRAAT, ""), velden.get(Kolom.HUISNUMMER, "")
    postcode, plaats = velden.get(Kolom.POSTCODE, ""), velden.get(Kolom.WOONPLAATS, "")
    adres = velden.get(Kolom.ADRES, "")
    if adres and not (straat and nummer):
        try:
            uit_straat, uit_nummer, uit_postcode, uit_plaats = splits_adres(adres)
        except HuisnummerFout as fout:
            if not nummer:
                raise RegelFout(str(fout)) from fout
            uit_straat, uit_nummer, uit_postcode, uit_plaats = adres, "", "", ""
        return straat or uit_straat, nummer or uit_nummer, postcode or uit_postcode, plaats or uit_plaats
    return straat, nummer, postcode, plaats


def _lees(tabel: Tabel) -> Iterator[Gelezen | Geweigerd]:
    dubbelen = _Dubbelen()
    for rij in tabel.rijen:
        if isinstance(rij, Kapot):
            yield Geweigerd(rij.regel, rij.reden, rij.ruw)
        else:
            yield from _lees_rij(tabel, rij, dubbelen)
    yield from dubbelen.zonder_bewoners()


def _lees_rij(tabel: Tabel, rij: Rij, dubbelen: "_Dubbelen") -> Iterator[Gelezen | Geweigerd]:
    velden = {kolom: rij.cellen[plek] for kolom, plek in tabel.kolommen.items() if plek < len(rij.cellen)}
    try:
        if any(cel.strip() for cel in rij.cellen[tabel.breedte :]):
            raise RegelFout("Deze regel heeft meer kolommen dan de regel met kolomnamen.")
        adres = lees_adres(velden)
    except RegelFout as fout:
        yield Geweigerd(rij.regel, str(fout), _ruw(velden))
    else:
        yield from dubbelen.bekijk(Gelezen(rij.regel, adres), _ruw(velden))


def _ruw(velden: Mapping[Kolom, str]) -> str:
    """Only the columns we read: a list may hold names that are none of our business."""
    return netjes("; ".join(filter(None, velden.values())))[:200]


class _Dubbelen:
    """Remembers on which line each address stood, by both of its keys."""

    def __init__(self) -> None:
        self._regels: dict[str, int] = {}
        self._wacht: dict[int, tuple[Gelezen, str]] = {}

    def bekijk(self, gelezen: Gelezen, ruw: str) -> Iterator[Gelezen | Geweigerd]:
        sleutels = {gelezen.adres.sleutel, gelezen.adres.adressleutel}
        eerder = min((self._regels[sleutel] for sleutel in sleutels if sleutel in self._regels), default=None)
        if eerder is None:
            yield from self._nieuw(gelezen, ruw, sleutels)
        elif gelezen.adres.deur and eerder in self._wacht:
            _, eerder_ruw = self._wacht.pop(eerder)
            yield Geweigerd(eerder, f"Dubbel met regel {gelezen.regel}; daar staat dat er iemand woont.", eerder_ruw)
            yield from self._nieuw(gelezen, ruw, sleutels)
        else:
            yield Geweigerd(gelezen.regel, f"Dubbel met regel {eerder}.", ruw)

    def _nieuw(self, gelezen: Gelezen, ruw: str, sleutels: set[str]) -> Iterator[Gelezen]:
        self._regels.update(dict.fromkeys(sleutels, gelezen.regel))
        if gelezen.adres.deur:
            yield gelezen
        else:
            self._wacht[gelezen.regel] = (gelezen, ruw)

    def zonder_bewoners(self) -> Iterator[Gelezen]:
        yield from (gelezen for gelezen, _ in self._wacht.values())
