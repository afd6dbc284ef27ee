"""Typed readers of environment variables: a value that cannot be read stops the start with its name."""

import os
from collections.abc import Mapping
from urllib.parse import urlsplit

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


def herkomst(url: str) -> list[str]:
    """Scheme and host of an address, as a CSP names it; nothing for no address."""
    if not url:
        return []
    delen = urlsplit(url)
    if delen.scheme != "https" or not delen.hostname or set(delen.netloc) & set(" ;,*{}@"):
        raise OmgevingFout(f"{url!r}: use a whole address that begins with https://.")
    return [f"https://{delen.netloc}"]
