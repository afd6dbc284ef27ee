"""A list of addresses, row by row: what was read, and what was refused with its line and the reason.

The whole list is never held.
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from expedities.adreslijsten.adressleutel import Adresregel, als_bag_id, als_pand_id, als_postcode, netjes
from expedities.adreslijsten.bestandsoort import open_lijst
from expedities.adreslijsten.dubbelen import Dubbelen
from expedities.adreslijsten.huisnummer import HuisnummerFout, lees_huisnummer, splits_adres
from expedities.adreslijsten.kolommen import Kolom
from expedities.adreslijsten.punt import naar_plek
from expedities.adreslijsten.regel import Gelezen, Geweigerd, RegelFout
from expedities.adreslijsten.tabel import GRENS, AdreslijstOnleesbaar, Kapot, Rij, Tabel

__all__ = [
    "AdreslijstOnleesbaar", "Gelezen", "Geweigerd", "RegelFout", "lees_adres", "lees_adressen", "lees_tabel",
]  # fmt: skip

_LANGSTE_NAAM = 80  # of the BAG
_EERSTE_TRAFOHUISJE = 7001
_WONEN = ("woon", "woning", "wonen", "appartement", "ligplaats", "standplaats")
_NIET_WONEN = ("geen wo", "niet wo", "zonder wo", "onbewoon")
_ANDERS = ("functie", "bedrijf", "winkel", "kantoor", "industrie", "school", "garage", "berging", "trafo")


# Words of the BAG about an address that is not there any more, or never was.
_WEG = ("ingetrokken", "niet gerealiseerd", "ten onrechte", "gesloopt")

Deurkeuze = Mapping[str, bool]  # a use, as `gebruikswoord` gives it, and whether a person said that we ring there


def lees_adressen(stroom: BinaryIO, *, grens: int = GRENS) -> Iterator[Gelezen | Geweigerd]:
    """Raises `AdreslijstOnleesbaar` at once when the file as a whole is no list, before any row is given."""
    return lees_tabel(open_lijst(stroom, grens=grens).tabel)


def lees_tabel(
    tabel: Tabel, kolommen: Mapping[Kolom, int] | None = None, deuren: Deurkeuze | None = None
) -> Iterator[Gelezen | Geweigerd]:
    """`kolommen` and `deuren` are what a person said of the columns and the uses, instead of what we make of them."""
    dubbelen = Dubbelen()
    plekken = tabel.kolommen if kolommen is None else kolommen
    for rij in tabel.rijen:
        if isinstance(rij, Kapot):
            yield Geweigerd(rij.regel, rij.reden, rij.ruw)
            continue
        velden = {kolom: rij.cellen[plek] for kolom, plek in plekken.items() if plek < len(rij.cellen)}
        try:
            adres = _lees_rij(tabel, rij, velden, deuren or {})
        except RegelFout as fout:
            yield Geweigerd(rij.regel, str(fout), _ruw(velden))
        else:
            yield from dubbelen.bekijk(Gelezen(rij.regel, adres), _ruw(velden))
    yield from dubbelen.zonder_bewoners()


def lees_adres(velden: Mapping[Kolom, str], deuren: Deurkeuze | None = None) -> Adresregel:
    """One address from the cells of one row, or from another source with the same names."""
    schoon = {kolom: netjes(waarde) for kolom, waarde in velden.items()}
    if any(woord in schoon.get(Kolom.STATUS, "").casefold() for woord in _WEG):
        raise RegelFout("Dit adres bestaat niet meer, zegt de lijst.")
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
    deur = is_deur(gebruik, heeft_postcode=bool(nette_postcode), huisnummer=huisnummer)
    gekozen = (deuren or {}).get(gebruikswoord(gebruik), deur)
    lat, lon = _plek(schoon)
    return Adresregel(
        straat=straat,
        huisnummer=huisnummer,
        huisletter=letter,
        toevoeging=toevoeging,
        postcode=nette_postcode,
        woonplaats=woonplaats,
        gebruik=gebruik,
        bag_id=als_bag_id(schoon.get(Kolom.BAG_ID, "")),
        deur=gekozen,
        gekozen=gekozen != deur,
        pand=als_pand_id(schoon.get(Kolom.PAND, "")),
        lat=lat,
        lon=lon,
    )


def gebruikswoord(gebruik: str) -> str:
    """As a key: the same use, however it is written."""
    return gebruik.casefold()


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


def _lees_rij(tabel: Tabel, rij: Rij, velden: Mapping[Kolom, str], deuren: Deurkeuze) -> Adresregel:
    if any(cel.strip() for cel in rij.cellen[tabel.breedte :]):
        raise RegelFout("Deze regel heeft meer kolommen dan de regel met kolomnamen.")
    return lees_adres(velden, deuren)


def _plek(velden: Mapping[Kolom, str]) -> tuple[float, float] | tuple[None, None]:
    """A comma in a number is how a Dutch spreadsheet writes a point."""
    try:
        lat, lon = (float(velden.get(kolom, "").replace(",", ".")) for kolom in (Kolom.LAT, Kolom.LON))
    except ValueError:
        return None, None
    return naar_plek(lon, lat, 4326) or (None, None)


def _ruw(velden: Mapping[Kolom, str]) -> str:
    """Only the columns we read: a list may hold names that are none of our business."""
    return netjes("; ".join(filter(None, velden.values())))[:200]
