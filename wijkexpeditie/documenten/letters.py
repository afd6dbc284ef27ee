"""The fonts that come along, and which characters they can draw.

PDF/UA refuses a whole document over one character without a glyph, and a typist's emoji must not stop 300 letters.
So we ask the fonts themselves, beforehand, from their character table (`cmap`).
"""

import struct
from functools import cache
from pathlib import Path

import typst

MAP = Path(__file__).parent / "lettertypen"

# In this order a character looks for its glyph; `huisstijl.typ` names the same families.
KETEN = (
    "AtkinsonHyperlegible_400Regular.ttf",
    "NotoSans_400Regular.ttf",
    "NotoSansArabic_400Regular.ttf",
    "NotoEmoji_400Regular.ttf",
    "NotoSansSymbols_400Regular.ttf",
    "NotoSansSymbols2_400Regular.ttf",
)


@cache
def lettertypen() -> typst.Fonts:
    """Read from disk once per process; never the machine's own fonts, so that every machine makes the same file."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(MAP)])


@cache
def dekking() -> tuple[frozenset[int], ...]:
    """Per font of the chain the code points it can draw."""
    return tuple(tekens_in((MAP / naam).read_bytes()) for naam in KETEN)


def tekens_in(ttf: bytes) -> frozenset[int]:
    begin = _tabel(ttf, b"cmap")
    (aantal,) = struct.unpack_from(">H", ttf, begin + 2)
    gevonden: set[int] = set()
    for nummer in range(aantal):
        (afstand,) = struct.unpack_from(">I", ttf, begin + 4 + nummer * 8 + 4)
        (soort,) = struct.unpack_from(">H", ttf, begin + afstand)
        if soort == 4:
            gevonden |= _soort_4(ttf, begin + afstand)
        elif soort == 12:
            gevonden |= _soort_12(ttf, begin + afstand)
    return frozenset(gevonden)


def _tabel(ttf: bytes, naam: bytes) -> int:
    (aantal,) = struct.unpack_from(">H", ttf, 4)
    for nummer in range(aantal):
        tag, _, begin, _ = struct.unpack_from(">4sIII", ttf, 12 + nummer * 16)
        if tag == naam:
            return int(begin)
    raise ValueError(f"Geen tabel {naam!r} in dit lettertype.")


def _soort_4(ttf: bytes, begin: int) -> set[int]:
    """Segments of 16-bit code points; a glyph 0 means: not drawn."""
    (dubbel,) = struct.unpack_from(">H", ttf, begin + 6)
    aantal = dubbel // 2
    einden = struct.unpack_from(f">{aantal}H", ttf, begin + 14)
    starts = struct.unpack_from(f">{aantal}H", ttf, begin + 16 + dubbel)
    deltas = struct.unpack_from(f">{aantal}H", ttf, begin + 16 + 2 * dubbel)
    plek = begin + 16 + 3 * dubbel
    sprongen = struct.unpack_from(f">{aantal}H", ttf, plek)
    gevonden: set[int] = set()
    for i, (start, eind, delta, sprong) in enumerate(zip(starts, einden, deltas, sprongen, strict=True)):
        for punt in range(start, eind + 1):
            glyph = punt
            if sprong:
                (glyph,) = struct.unpack_from(">H", ttf, plek + 2 * i + sprong + 2 * (punt - start))
            if punt != 0xFFFF and glyph and (glyph + delta) % 0x10000:
                gevonden.add(punt)
    return gevonden


def _soort_12(ttf: bytes, begin: int) -> set[int]:
    (groepen,) = struct.unpack_from(">I", ttf, begin + 12)
    gevonden: set[int] = set()
    for nummer in range(groepen):
        start, eind, _ = struct.unpack_from(">III", ttf, begin + 16 + nummer * 12)
        gevonden.update(range(start, eind + 1))
    return gevonden
