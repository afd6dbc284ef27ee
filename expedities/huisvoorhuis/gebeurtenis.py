"""What a telephone at the door sends, read with suspicion into plain values. Pure: no tables, no clock, no texts.

Each event has a key of the device's own (a UUID) and says how long ago it was, as a telephone's clock may be wrong but
its seconds are as long as ours.
"""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

MEEST = 50  # events in one letter
MEESTE_DEUREN = 300
_LANGSTE = 500
_GROOTSTE_SLEUTEL = 2**63 - 1


class Onleesbaar(Exception):
    """Nothing that our telephone sends; the text is for who reads along, not for the screen."""


class Soort(StrEnum):
    BEZOEK = "bezoek"
    DEUREN = "deuren"
    TERUG = "terug"
    PUNT = "punt"
    AANMELDING = "aanmelding"
    NABEZOEK = "nabezoek"


@dataclass(frozen=True)
class Gebeurtenis:
    sleutel: UUID
    geleden: float  # seconds, not yet trusted


@dataclass(frozen=True)
class Bel(Gebeurtenis):
    """One ring, or several doors of a stairwell at once."""

    deuren: tuple[int, ...]
    uitkomst: str


@dataclass(frozen=True)
class Terug(Gebeurtenis):
    """What was noted under that key was a slip, or is not wanted."""

    van: UUID


@dataclass(frozen=True)
class Gezegd(Gebeurtenis):
    """What matters to somebody. No door belongs to it."""

    tekst: str
    akkoord: bool


@dataclass(frozen=True)
class Komst(Gebeurtenis):
    """Somebody signs up, by name or as a number of people. `deur`: only to fetch them there."""

    avond: int
    komt: str
    aantal: int
    voornaam: str
    telefoon: str
    email: str
    toestemming: bool
    jonger_dan_16: bool
    ouder_akkoord: bool
    ophalen: bool
    meelopen: bool
    tolk: str
    kinderopvang: bool
    drempelvrij: bool
    deur: int | None


@dataclass(frozen=True)
class Beloofd(Gebeurtenis):
    """Somebody comes back to this door: with an interpreter, or to walk along."""

    deur: int
    reden: str
    taal: str


def lees(tekst: bytes) -> tuple[str, list[Gebeurtenis]]:
    """For whom the telephone noted it (an opaque key), and what. Raises Onleesbaar."""
    try:
        brief = json.loads(tekst, parse_constant=_geen_getal)
    except (ValueError, RecursionError) as fout:
        raise Onleesbaar("geen JSON") from fout
    if not isinstance(brief, dict):
        raise Onleesbaar("geen object")
    rijen = brief.get("gebeurtenissen")
    if not isinstance(rijen, list) or len(rijen) > MEEST:
        raise Onleesbaar(f"gebeurtenissen: een lijst van ten hoogste {MEEST}")
    return _tekst(brief, "wie"), [_lees_een(rij) for rij in rijen]


def _lees_een(rij: Any) -> Gebeurtenis:
    if not isinstance(rij, dict):
        raise Onleesbaar("een gebeurtenis is een object")
    try:
        soort = Soort(_tekst(rij, "soort"))
    except ValueError as fout:
        raise Onleesbaar("soort: onbekend") from fout
    return _LEZERS[soort](rij, _sleutel(rij, "sleutel"), _geleden(rij))


def _bezoek(rij: dict[str, Any], sleutel: UUID, geleden: float) -> Gebeurtenis:
    return Bel(sleutel, geleden, (_getal(rij, "deur"),), _tekst(rij, "uitkomst"))


def _deuren(rij: dict[str, Any], sleutel: UUID, geleden: float) -> Gebeurtenis:
    deuren = rij.get("deuren")
    if not isinstance(deuren, list) or not 1 <= len(deuren) <= MEESTE_DEUREN:
        raise Onleesbaar("deuren: een lijst")
    sleutels = {_getal({"deur": deur}, "deur") for deur in deuren}
    return Bel(sleutel, geleden, tuple(sorted(sleutels)), _tekst(rij, "uitkomst"))


def _terug(rij: dict[str, Any], sleutel: UUID, geleden: float) -> Gebeurtenis:
    return Terug(sleutel, geleden, _sleutel(rij, "van"))


def _punt(rij: dict[str, Any], sleutel: UUID, geleden: float) -> Gebeurtenis:
    return Gezegd(sleutel, geleden, _tekst(rij, "tekst"), _ja(rij, "akkoord"))


def _aanmelding(rij: dict[str, Any], sleutel: UUID, geleden: float) -> Gebeurtenis:
    return Komst(
        sleutel,
        geleden,
        avond=_getal(rij, "avond"),
        komt=_tekst(rij, "komt"),
        aantal=_getal(rij, "aantal"),
        voornaam=_tekst(rij, "voornaam"),
        telefoon=_tekst(rij, "telefoon"),
        email=_tekst(rij, "email"),
        toestemming=_ja(rij, "toestemming"),
        jonger_dan_16=_ja(rij, "jonger_dan_16"),
        ouder_akkoord=_ja(rij, "ouder_akkoord"),
        ophalen=_ja(rij, "ophalen"),
        meelopen=_ja(rij, "meelopen"),
        tolk=_tekst(rij, "tolk"),
        kinderopvang=_ja(rij, "kinderopvang"),
        drempelvrij=_ja(rij, "drempelvrij"),
        deur=_getal(rij, "deur") if rij.get("deur") is not None else None,
    )


def _nabezoek(rij: dict[str, Any], sleutel: UUID, geleden: float) -> Gebeurtenis:
    return Beloofd(sleutel, geleden, _getal(rij, "deur"), _tekst(rij, "reden"), _tekst(rij, "taal"))


_LEZERS: dict[Soort, Callable[[dict[str, Any], UUID, float], Gebeurtenis]] = {
    Soort.BEZOEK: _bezoek,
    Soort.DEUREN: _deuren,
    Soort.TERUG: _terug,
    Soort.PUNT: _punt,
    Soort.AANMELDING: _aanmelding,
    Soort.NABEZOEK: _nabezoek,
}


def _geen_getal(naam: str) -> float:
    raise Onleesbaar(f"{naam} is geen getal")


def _tekst(rij: dict[str, Any], naam: str) -> str:
    waarde = rij.get(naam, "")
    if not isinstance(waarde, str) or len(waarde) > _LANGSTE or "\x00" in waarde:
        raise Onleesbaar(f"{naam}: een korte tekst")
    return waarde.encode("utf-8", "replace").decode().strip()  # half a pair of surrogates is no letter


def _ja(rij: dict[str, Any], naam: str) -> bool:
    waarde = rij.get(naam, False)
    if not isinstance(waarde, bool):
        raise Onleesbaar(f"{naam}: waar of onwaar")
    return waarde


def _getal(rij: dict[str, Any], naam: str) -> int:
    waarde = rij.get(naam)
    if not isinstance(waarde, int) or isinstance(waarde, bool) or not 0 <= waarde <= _GROOTSTE_SLEUTEL:
        raise Onleesbaar(f"{naam}: een geheel getal")
    return waarde


def _sleutel(rij: dict[str, Any], naam: str) -> UUID:
    try:
        return UUID(_tekst(rij, naam))
    except ValueError as fout:
        raise Onleesbaar(f"{naam}: een UUID") from fout


def _geleden(rij: dict[str, Any]) -> float:
    """A clock that went back, or was set right meanwhile, gives nonsense: then it was just now."""
    waarde = rij.get("geleden", 0)
    if not isinstance(waarde, int | float) or isinstance(waarde, bool):
        raise Onleesbaar("geleden: seconden")
    try:
        seconden = float(waarde)
    except OverflowError:
        return 0.0
    return seconden if math.isfinite(seconden) and seconden > 0 else 0.0
