"""Puts the rooms' addresses under their prefixes, the same way in every app.

A room's `urls` module has up to three lists: OPENBAAR (relative to /buurt/<slug>/), WERK (relative to /werk/<slug>/)
and LOS (with an address of their own).
"""

from collections.abc import Sequence
from types import ModuleType

from django.urls import URLPattern, URLResolver, include, path

Adressen = Sequence[URLPattern | URLResolver]


def adressen(*kamers: ModuleType) -> list[URLPattern | URLResolver]:
    """Those with an address of their own go first: /werk/nieuw/ is no slug."""
    return [
        *_alle(kamers, "LOS"),
        path("buurt/<slug:slug>/", include(_alle(kamers, "OPENBAAR"))),
        path("werk/<slug:slug>/", include(_alle(kamers, "WERK"))),
    ]


def _alle(kamers: tuple[ModuleType, ...], lijst: str) -> list[URLPattern | URLResolver]:
    return [regel for kamer in kamers for regel in getattr(kamer, lijst, [])]
