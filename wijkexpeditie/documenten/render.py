"""The one way from a dataclass and a Typst template to a PDF/UA-1 file."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typst

from wijkexpeditie.documenten.gegevens import naar_json
from wijkexpeditie.documenten.letters import lettertypen
from wijkexpeditie.documenten.tekst import Schoonmaker

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

SJABLONEN = Path(__file__).parent / "sjablonen"


class DocumentMislukt(Exception):
    """The template does not hold together: a fault of ours, never of what somebody typed."""


class PastNietOpPapier(DocumentMislukt):
    """What somebody typed is too long for the pages that a template allows itself (`past niet` in its assert)."""


@dataclass(frozen=True)
class Pdf:
    inhoud: bytes
    vervangen_tekens: frozenset[str]


def maak_pdf(sjabloon: str | Path, gegevens: "DataclassInstance", *, titel: str, op: datetime, taal: str = "nl") -> Pdf:
    """`sjabloon` is a name in `documenten/sjablonen/`, or a room's own file. Same data, same moment: same bytes.

    A template begins with `#import "/huisstijl.typ": *` and finds its data in `gegevens`. It is compiled from memory
    inside the folder with the house style, so it can read nothing else; what people typed travels as JSON and
    stays text.
    """
    if op.tzinfo is None:
        raise ValueError("Een document heeft een tijdstip met tijdzone nodig.")
    maker = Schoonmaker()
    invoer = {
        "titel": maker.schoon(titel).replace("\n", " "),
        "taal": taal,
        "gegevens": json.dumps(naar_json(gegevens, maker), ensure_ascii=False),
    }
    inhoud = _zet(_lees(sjabloon), invoer, op)
    return Pdf(inhoud=inhoud, vervangen_tekens=frozenset(maker.vervangen))


def _lees(sjabloon: str | Path) -> bytes:
    if isinstance(sjabloon, Path):
        return sjabloon.read_bytes()
    bekend = {pad.stem: pad for pad in SJABLONEN.glob("*.typ")}
    if sjabloon not in bekend:
        raise DocumentMislukt(f"Er is geen sjabloon {sjabloon!r}; wel: {', '.join(sorted(bekend))}.")
    return bekend[sjabloon].read_bytes()


def _zet(bron: bytes, invoer: dict[str, str], op: datetime) -> bytes:
    zetter = typst.Compiler(root=SJABLONEN, font_paths=lettertypen(), ignore_system_fonts=True)
    try:
        inhoud, waarschuwingen = zetter.compile_with_warnings(
            bron, format="pdf", sys_inputs=invoer, pdf_standards=["ua-1"], timestamp=int(op.timestamp())
        )
    except typst.TypstError as fout:
        soort = PastNietOpPapier if "past niet" in fout.message else DocumentMislukt
        raise soort(f"{fout.message} {' '.join(fout.hints)}") from fout
    if waarschuwingen:  # an unknown font is only a warning to Typst, and missing text to a reader
        raise DocumentMislukt("; ".join(melding.message for melding in waarschuwingen))
    assert isinstance(inhoud, bytes)  # noqa: S101 -- several files only come for pictures
    return inhoud
