"""A QR code for on paper: the picture, its description and, under it, the address to type over."""

from dataclasses import dataclass
from io import BytesIO

import segno


@dataclass(frozen=True)
class QR:
    """In a document's data. Only this class makes pictures: an SVG that came from outside could read files."""

    url: str
    wat: str = "Ga met je telefoon naar"

    @property
    def alt(self) -> str:
        return f"QR-code. {self.wat} {self.leesbaar}"

    @property
    def leesbaar(self) -> str:
        """The address as people type it."""
        return self.url.removeprefix("https://").removeprefix("http://").rstrip("/")

    def svg(self) -> str:
        buffer = BytesIO()
        segno.make(self.url, error="m", micro=False).save(buffer, kind="svg", border=4, xmldecl=False)
        return buffer.getvalue().decode()
