"""What differs between two versions of the plan, on the plain snapshots that are kept: no database.

A snapshot is `{"titel", "inleiding", "acties": [{"id", "wat", …}]}`; see `inhoud.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Inhoud = Mapping[str, Any]
ACTIEVELDEN = ("wat", "toelichting", "thema", "trekker", "wanneer", "gevraagdVan", "gevraagdWat")
PLANVELDEN = ("titel", "inleiding")


class Soort(StrEnum):
    ERBIJ = "erbij"
    ERUIT = "eruit"
    ANDERS = "anders"


@dataclass(frozen=True)
class Veldverschil:
    veld: str
    eerst: str
    nu: str


@dataclass(frozen=True)
class Verschil:
    """One actie that came, went or changed, or (without `actie`) the words around them."""

    soort: Soort
    actie: int | None
    wat: str
    velden: tuple[Veldverschil, ...] = ()


def vergelijk(oud: Inhoud, nieuw: Inhoud) -> tuple[Verschil, ...]:
    """From `oud` to `nieuw`: the words around first, then acties in the order of the new plan, then what went."""
    eerst, nu = _per_id(oud), _per_id(nieuw)
    rondom = _velden(oud, nieuw, PLANVELDEN)
    verschillen = [Verschil(Soort.ANDERS, None, _tekst(nieuw, "titel"), rondom)] if rondom else []
    for nummer, actie in nu.items():
        if nummer not in eerst:
            verschillen.append(Verschil(Soort.ERBIJ, nummer, _tekst(actie, "wat"), _velden({}, actie, ACTIEVELDEN)))
        elif velden := _velden(eerst[nummer], actie, ACTIEVELDEN):
            verschillen.append(Verschil(Soort.ANDERS, nummer, _tekst(actie, "wat"), velden))
    weg = [nummer for nummer in eerst if nummer not in nu]
    return (*verschillen, *(Verschil(Soort.ERUIT, nummer, _tekst(eerst[nummer], "wat")) for nummer in weg))


def actie_uit(inhoud: Inhoud, nummer: int) -> Inhoud | None:
    return _per_id(inhoud).get(nummer)


def zelfde_actie(een: Inhoud | None, ander: Inhoud | None) -> bool:
    """Whether somebody who saw `een` may write over `ander` without losing anybody's words."""
    if een is None or ander is None:
        return een is ander
    return not _velden(een, ander, ACTIEVELDEN)


def _per_id(inhoud: Inhoud) -> dict[int, Inhoud]:
    return {actie["id"]: actie for actie in inhoud.get("acties", ())}


def _velden(oud: Inhoud, nieuw: Inhoud, velden: Sequence[str]) -> tuple[Veldverschil, ...]:
    paren = ((veld, _tekst(oud, veld), _tekst(nieuw, veld)) for veld in velden)
    return tuple(Veldverschil(veld, eerst, nu) for veld, eerst, nu in paren if eerst != nu)


def _tekst(van: Inhoud, veld: str) -> str:
    return str(van.get(veld) or "")
