"""What a PDF says, read back for tests: its words (through each font's ToUnicode table) and its accessibility marks."""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf

_BEREIK = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_TEKEN = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")


def open_pdf(inhoud: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(inhoud))


def tekst_van(inhoud: bytes) -> str:
    """All words in drawing order; spaces and line ends are folded, as Typst moves the pen instead of drawing them."""
    with open_pdf(inhoud) as pdf:
        woorden = "\f".join("".join(_stukken(bladzijde)) for bladzijde in pdf.pages)
    return " ".join(woorden.split())


def alt_teksten(inhoud: bytes) -> list[str]:
    with open_pdf(inhoud) as pdf:
        return [str(ding.Alt) for ding in _structuur(pdf) if "/Alt" in ding]


def soorten(inhoud: bytes) -> list[str]:
    """The tags of the structure tree in reading order."""
    with open_pdf(inhoud) as pdf:
        return [str(ding.S).removeprefix("/") for ding in _structuur(pdf)]


def _structuur(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    wachtrij = [pdf.Root.StructTreeRoot]
    while wachtrij:
        ding = wachtrij.pop(0)
        if "/S" in ding:
            yield ding
        kinderen: object = ding.get("/K")
        lijst = list(kinderen) if isinstance(kinderen, pikepdf.Array) else [kinderen]
        wachtrij[:0] = [kind for kind in lijst if isinstance(kind, pikepdf.Dictionary)]


def _stukken(bladzijde: pikepdf.Page) -> Iterator[str]:
    lettertypen = {naam: _tabel(font) for naam, font in bladzijde.Resources.get("/Font", {}).items()}
    tabel: dict[int, str] = {}
    for stap in pikepdf.parse_content_stream(bladzijde):
        operanden = stap.operands
        match str(stap.operator):
            case "Tf":
                tabel = lettertypen[str(operanden[0])]
            case "Tj":
                yield _letters(bytes(operanden[0]), tabel)
            case "TJ":
                yield "".join(_letters(bytes(deel), tabel) for deel in operanden[0] if isinstance(deel, pikepdf.String))
            case "BT":
                yield " "


def _letters(codes: bytes, tabel: dict[int, str]) -> str:
    return "".join(tabel.get(int.from_bytes(codes[i : i + 2]), "") for i in range(0, len(codes), 2))


def _tabel(font: pikepdf.Object) -> dict[int, str]:
    bron = font.ToUnicode.read_bytes()
    tabel: dict[int, str] = {}
    for blok in re.findall(rb"beginbfchar(.*?)endbfchar", bron, re.DOTALL):
        for code, tekens in _TEKEN.findall(blok):
            tabel[int(code, 16)] = bytes.fromhex(tekens.decode()).decode("utf-16-be")
    for blok in re.findall(rb"beginbfrange(.*?)endbfrange", bron, re.DOTALL):
        for eerste, laatste, tekens in _BEREIK.findall(blok):
            for stap in range(int(laatste, 16) - int(eerste, 16) + 1):
                tabel[int(eerste, 16) + stap] = chr(int(tekens, 16) + stap)
    return tabel
