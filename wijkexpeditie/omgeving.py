"""Typed readers of environment variables: a value that cannot be read stops the start with its name."""

import os
from collections.abc import Mapping

_WAAR = {"1", "true", "yes", "on", "ja"}
_ONWAAR = {"0", "false", "no", "off", "nee", ""}


class OmgevingFout(Exception):
    """An environment variable has a value that cannot be understood."""


def tekst(naam: str, standaard: str = "", bron: Mapping[str, str] = os.environ) -> str:
    return bron.get(naam, standaard).strip()


def waar(naam: str, *, standaard: bool = False, bron: Mapping[str, str] = os.environ) -> bool:
    if naam not in bron:
        return standaard
    waarde = bron[naam].strip().lower()
    if waarde in _WAAR:
        return True
    if waarde in _ONWAAR:
        return False
    raise OmgevingFout(f"{naam}={waarde!r}: use 1 or 0.")


def getal(naam: str, standaard: int, bron: Mapping[str, str] = os.environ) -> int:
    waarde = tekst(naam, str(standaard), bron)
    try:
        return int(waarde)
    except ValueError:
        raise OmgevingFout(f"{naam}={waarde!r}: use a whole number.") from None


def lijst(naam: str, standaard: str = "", bron: Mapping[str, str] = os.environ) -> list[str]:
    return [deel.strip() for deel in tekst(naam, standaard, bron).split(",") if deel.strip()]
