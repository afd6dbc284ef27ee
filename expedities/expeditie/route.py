"""Where the expeditie is on its way: the picture with "je bent hier". Pure, like `fasen.py`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from expedities.expeditie.fasen import (
    Fase,
    Stand,
    eerste_avond_gehouden,
    mag_naar_de_deuren,
    tweede_avond_gehouden,
)


class Staat(StrEnum):
    KLAAR = "klaar"
    NU = "nu"
    STRAKS = "straks"


@dataclass(frozen=True)
class Halte:
    fase: Fase
    staat: Staat
    dag: date | None = None


HALTES = tuple(fase for fase in Fase if fase is not Fase.AFGESLOTEN)


def huidige_fase(stand: Stand, vandaag: date) -> Fase:
    """The furthest stage that has begun; stages overlap, the picture shows one place."""
    verder = _na_de_avonden(stand, vandaag)
    if verder is not None:
        return verder
    if stand.tweede_avond == vandaag:
        return Fase.TWEEDE_AVOND
    if eerste_avond_gehouden(stand, vandaag):
        return Fase.TUSSEN_DE_AVONDEN
    return _voor_de_eerste_avond(stand, vandaag)


def _na_de_avonden(stand: Stand, vandaag: date) -> Fase | None:
    if stand.afgesloten:
        return Fase.AFGESLOTEN
    if stand.borging:
        return Fase.BORGING
    if stand.plan_vastgesteld:
        return Fase.WERKGROEPEN
    return Fase.PLAN if tweede_avond_gehouden(stand, vandaag) else None


def _voor_de_eerste_avond(stand: Stand, vandaag: date) -> Fase:
    if stand.eerste_avond == vandaag:
        return Fase.EERSTE_AVOND
    if not mag_naar_de_deuren(stand, vandaag).mag:
        return Fase.VOORBEREIDING
    return Fase.EERSTE_AVOND if stand.ronde_gesloten else Fase.UITNODIGEN


def route(stand: Stand, vandaag: date) -> tuple[Halte, ...]:
    hier = list(Fase).index(huidige_fase(stand, vandaag))
    dagen = {Fase.EERSTE_AVOND: stand.eerste_avond, Fase.TWEEDE_AVOND: stand.tweede_avond}
    return tuple(Halte(fase, _staat(plek, hier), dagen.get(fase)) for plek, fase in enumerate(HALTES))


def _staat(plek: int, hier: int) -> Staat:
    if plek == hier:
        return Staat.NU
    return Staat.KLAAR if plek < hier else Staat.STRAKS
