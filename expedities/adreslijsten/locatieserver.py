"""What PDOK's Locatieserver answered (v3.1), or a list of its documents; and GeoJSON of the BAG, which looks like it.

One document at a time is turned into values: the whole answer stands in memory as text only.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from expedities.adreslijsten.geopackage import als_tekst
from expedities.adreslijsten.kolommen import genoeg, herken
from expedities.adreslijsten.punt import naar_plek
from expedities.adreslijsten.tabel import AdreslijstOnleesbaar, Kapot, Rij, Tabel, onbekende_kolommen, stukken

_ONLEESBAAR = "Dit JSON-bestand is kapot of niet helemaal binnengekomen. Vraag het bestand opnieuw."
_GEEN_LIJST = (
    "In dit JSON-bestand staan geen adressen. Vraag het antwoord van de PDOK Locatieserver, of een CSV-bestand."
)
_BEGIN = re.compile(r'"(?:docs|features)"\s*:\s*\[')
_TUSSEN = re.compile(r"[\s,]*")
_PUNT = re.compile(r"POINT\s*\(\s*([-0-9.eE+]{1,30})\s+([-0-9.eE+]{1,30})\s*\)")
_WGS84 = 4326
_LANGSTE = 500
# In the order of the documentation; a document without one has an empty cell.
_VELDEN = (
    "straatnaam", "huisnummer", "huisletter", "huisnummertoevoeging", "postcode", "woonplaatsnaam",
    "nummeraanduiding_id", "weergavenaam", "huis_nlt",
)  # fmt: skip
_Doc = dict[str, Any]


def open_json(eerste: bytes, stroom: BinaryIO, *, grens: int) -> Tabel:
    tekst = b"".join(stukken(eerste, stroom, grens)).decode("utf-8-sig", errors="replace")
    docs = _docs(tekst)
    eerste_doc = next(docs, None)
    if eerste_doc is None:
        raise AdreslijstOnleesbaar(_GEEN_LIJST)
    velden = tuple(_plat(eerste_doc)) if isinstance(eerste_doc.get("properties"), dict) else _VELDEN
    kop = (*velden, "lat", "lon")
    kolommen = herken(kop)
    if not genoeg(kolommen):
        raise onbekende_kolommen(kop)
    return Tabel(kop, kolommen, _rijen(eerste_doc, docs, velden))


def _docs(tekst: str) -> Iterator[_Doc]:
    """Every object in the list of documents; of a list of answers those of each."""
    lezer = json.JSONDecoder()
    begin = _BEGIN.search(tekst)
    while begin is not None:
        plek = begin.end()
        while (plek := _volgende(tekst, plek)) < len(tekst) and tekst[plek] != "]":
            doc, plek = _een(lezer, tekst, plek)
            yield doc
        begin = _BEGIN.search(tekst, plek)
        if plek >= len(tekst):
            raise AdreslijstOnleesbaar(_ONLEESBAAR)
    if _BEGIN.search(tekst) is None:
        yield from _losse(lezer, tekst)


def _losse(lezer: json.JSONDecoder, tekst: str) -> Iterator[_Doc]:
    """A bare list of documents."""
    plek = _volgende(tekst, 0)
    if not tekst.startswith("[", plek):
        try:
            lezer.raw_decode(tekst, plek)
        except (ValueError, RecursionError) as fout:
            raise AdreslijstOnleesbaar(_ONLEESBAAR) from fout
        return
    plek += 1
    while (plek := _volgende(tekst, plek)) < len(tekst) and tekst[plek] != "]":
        doc, plek = _een(lezer, tekst, plek)
        yield doc
    if plek >= len(tekst):
        raise AdreslijstOnleesbaar(_ONLEESBAAR)


def _volgende(tekst: str, plek: int) -> int:
    tussen = _TUSSEN.match(tekst, plek)
    return tussen.end() if tussen else plek


def _een(lezer: json.JSONDecoder, tekst: str, plek: int) -> tuple[_Doc, int]:
    try:
        doc, plek = lezer.raw_decode(tekst, plek)
    except (ValueError, RecursionError) as fout:
        raise AdreslijstOnleesbaar(_ONLEESBAAR) from fout
    return (doc if isinstance(doc, dict) else {}), plek


def _rijen(eerste: _Doc, docs: Iterator[_Doc], velden: tuple[str, ...]) -> Iterator[Rij | Kapot]:
    yield _rij(1, eerste, velden)
    for regel, doc in enumerate(docs, start=2):
        yield _rij(regel, doc, velden)


def _rij(regel: int, doc: _Doc, velden: tuple[str, ...]) -> Rij | Kapot:
    soort = doc.get("type")
    if isinstance(soort, str) and soort not in {"adres", "Feature"}:
        return Kapot(regel, f"Dit is geen adres, maar: {soort[:20]}.", _cel(doc.get("weergavenaam")))
    plat = _plat(doc)
    plek = _plek(doc)
    lat, lon = (f"{plek[0]:.7f}", f"{plek[1]:.7f}") if plek else ("", "")
    return Rij(regel, (*(_cel(plat.get(veld)) for veld in velden), lat, lon))


def _plat(doc: _Doc) -> _Doc:
    eigenschappen = doc.get("properties")
    return eigenschappen if isinstance(eigenschappen, dict) else doc


def _cel(waarde: object) -> str:
    """A list, such as of uses, is written as one cell."""
    if isinstance(waarde, list):
        return ", ".join(_cel(deel) for deel in waarde[:10] if not isinstance(deel, list | dict))[:_LANGSTE]
    return "" if isinstance(waarde, dict | bool) else als_tekst(waarde)[:_LANGSTE]


def _plek(doc: _Doc) -> tuple[float, float] | None:
    if isinstance(doc.get("geometry"), dict):
        return _uit_paar(doc["geometry"].get("coordinates"))
    punt = _PUNT.fullmatch(str(doc.get("centroide_ll", "")).strip()[:100])
    return _uit_paar(punt.groups()) if punt else None


def _uit_paar(paar: object) -> tuple[float, float] | None:
    """Longitude comes first, in either."""
    if not isinstance(paar, list | tuple) or len(paar) < 2:
        return None
    try:
        return naar_plek(float(paar[0]), float(paar[1]), _WGS84)
    except (TypeError, ValueError, OverflowError):
        return None
