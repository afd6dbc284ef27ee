"""What people upload as a scan: by its content, never by its name."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from expedities.convenant.scan import MAX_BYTES, GeenScan, lees_scan

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def foto(soort: str = "PNG", modus: str = "RGB", maat: tuple[int, int] = (60, 40), **opslaan: object) -> bytes:
    uit = BytesIO()
    Image.new(modus, maat).save(uit, soort, **opslaan)
    return uit.getvalue()


def bom(zijde: int) -> bytes:
    """A PNG of a few bytes whose head says that it is huge."""

    def stuk(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", zijde, zijde, 1, 0, 0, 0, 0)
    leeg = zlib.compress(b"\x00" * 1000)
    return b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", leeg) + stuk(b"IEND", b"")


def open_(inhoud: bytes) -> Image.Image:
    return Image.open(BytesIO(inhoud))


def test_a_pdf_stays_as_it_is() -> None:
    scan = lees_scan(PDF)
    assert (scan.inhoud, scan.soort, scan.mediatype) == (PDF, "pdf", "application/pdf")


@pytest.mark.parametrize("modus", ["RGB", "RGBA", "L", "P", "1", "LA"])
def test_a_picture_is_drawn_anew(modus: str) -> None:
    scan = lees_scan(foto(modus=modus))
    assert (scan.soort, open_(scan.inhoud).format, open_(scan.inhoud).size) == ("jpg", "JPEG", (60, 40))


def test_where_and_when_a_photo_was_taken_is_gone_and_it_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010E] = "thuis bij Sanne"
    exif.get_ifd(0x8825)[1] = "N"
    scan = lees_scan(foto("JPEG", exif=exif))
    assert (dict(open_(scan.inhoud).getexif()), b"Sanne" in scan.inhoud) == ({}, False)
    assert open_(scan.inhoud).size == (40, 60)


def test_what_hangs_behind_a_picture_is_gone() -> None:
    assert b"<script>" not in lees_scan(foto() + b"<script>alert(1)</script>").inhoud


def test_a_large_photo_becomes_smaller() -> None:
    assert max(open_(lees_scan(foto("JPEG", maat=(5000, 1000))).inhoud).size) == 3000


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"zomaar",
        b"<!doctype html><script>alert(1)</script>",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        b"GIF89a" + b"\x00" * 50,
        b"%PDF-1.7 zonder einde",
        b"MZ" + b"\x00" * 200,
        b"\x00" * 300,
        foto()[:60],
        foto("JPEG")[:200],
        foto("GIF"),
        foto("BMP"),
        foto("TIFF"),
    ],
)
def test_anything_else_is_refused_with_what_to_do(inhoud: bytes) -> None:
    with pytest.raises(GeenScan, match="Kies een PDF, JPG of PNG"):
        lees_scan(inhoud)


@pytest.mark.parametrize("zijde", [8_000, 11_000, 20_000, 60_000])
def test_a_bomb_is_never_unpacked(zijde: int) -> None:
    inhoud = bom(zijde)
    assert len(inhoud) < 200
    with pytest.raises(GeenScan, match="te groot om te openen"):
        lees_scan(inhoud)


def test_more_than_ten_megabytes_is_refused() -> None:
    with pytest.raises(GeenScan, match="10 MB"):
        lees_scan(b"%PDF-" + b"x" * MAX_BYTES + b"%%EOF")
