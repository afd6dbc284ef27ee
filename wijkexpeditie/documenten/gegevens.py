"""From a dataclass to the plain values that travel to Typst as JSON."""

from dataclasses import fields, is_dataclass
from enum import Enum

from django.utils.functional import Promise

from wijkexpeditie.documenten.qr import QR
from wijkexpeditie.documenten.tekst import Schoonmaker


def naar_json(waarde: object, maker: Schoonmaker) -> object:
    """Dates and amounts are refused: only who makes the document knows how they should read."""
    if waarde is None or isinstance(waarde, bool | int | float):
        return waarde
    if isinstance(waarde, QR):
        return {"svg": waarde.svg(), "alt": maker.schoon(waarde.alt), "url": maker.schoon(waarde.leesbaar)}
    if isinstance(waarde, Enum):
        return naar_json(waarde.value, maker)
    if isinstance(waarde, str | Promise):
        return maker.schoon(str(waarde))
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return {veld.name: naar_json(getattr(waarde, veld.name), maker) for veld in fields(waarde)}
    if isinstance(waarde, list | tuple):
        return [naar_json(deel, maker) for deel in waarde]
    raise TypeError(f"{type(waarde).__name__} hoort niet in een document: maak er eerst tekst van.")
