"""What somebody uploads as the scan of a signature: known by what is in it, never by its name.

A photo is drawn anew, so that nothing stays of where and when it was taken, nor of anything hidden behind it. A PDF
stays as it is; it is only ever handed out as a file to keep, from a sandbox (`views.py`).
"""

from dataclasses import dataclass
from io import BytesIO

from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from wijkexpeditie.rollen.weigering import Geweigerd

MAX_BYTES = 10 * 1024 * 1024
_MAX_PUNTEN = 50_000_000  # a phone makes 12 to 48 million
_ZIJDE = 3000  # pixels; enough to read a signature
_SOORTEN = ("JPEG", "PNG")


class GeenScan(Geweigerd):
    """This is not a scan that we can keep."""


@dataclass(frozen=True)
class Scan:
    inhoud: bytes
    soort: str  # the end of its name: pdf, jpg

    @property
    def mediatype(self) -> str:
        return MEDIATYPE[self.soort]


MEDIATYPE = {"pdf": "application/pdf", "jpg": "image/jpeg"}


def lees_scan(inhoud: bytes) -> Scan:
    """Raises GeenScan with a sentence that says what can be done."""
    if len(inhoud) > MAX_BYTES:
        raise GeenScan(_("Dit bestand is groter dan 10 MB. Maak een foto van alleen de handtekening."))
    if inhoud.startswith(b"%PDF-") and b"%%EOF" in inhoud[-2048:]:
        return Scan(inhoud, "pdf")
    return Scan(_teken_over(inhoud), "jpg")


def _teken_over(inhoud: bytes) -> bytes:
    geen = _("Dit is geen PDF of foto die wij kunnen lezen. Kies een PDF, JPG of PNG.")
    try:
        with Image.open(BytesIO(inhoud), formats=_SOORTEN) as beeld:
            if beeld.width * beeld.height > _MAX_PUNTEN:  # said in its head, before a pixel is unpacked
                raise GeenScan(_("Deze foto is te groot om te openen. Maak hem kleiner en probeer het nog eens."))
            beeld.load()
            recht = ImageOps.exif_transpose(beeld)
            vlak = Image.new("RGB", recht.size, "white")
            doorzichtig = recht.convert("RGBA")
            vlak.paste(doorzichtig, mask=doorzichtig.getchannel("A"))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fout:
        raise GeenScan(_("Deze foto is te groot om te openen. Maak hem kleiner en probeer het nog eens.")) from fout
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as fout:
        raise GeenScan(geen) from fout
    vlak.thumbnail((_ZIJDE, _ZIJDE))
    uit = BytesIO()
    vlak.save(uit, "JPEG", quality=85)
    return uit.getvalue()
