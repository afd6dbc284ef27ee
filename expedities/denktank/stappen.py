"""The steps of the method, as a place to begin: what, and how many days before or after which evening. Pure.

Only work of the preparation stands here. What the buurt finds important, its thema's and its acties, is never filled
in beforehand (R12). The sentences for the screen stand in `stappen_tekst.py`.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

EERSTE, TWEEDE = "avond_1", "avond_2"
_DAG = timedelta(days=1)


@dataclass(frozen=True)
class Stap:
    """One step. `opent`: doors open by it (R1); `wacht`: it waits until they are open."""

    sleutel: str
    anker: str
    dagen: int  # before the evening is below zero
    opent: bool = False
    wacht: bool = False


STAPPEN: tuple[Stap, ...] = (
    Stap("denktank_compleet", EERSTE, -70, opent=True),
    Stap("adviesvragen", EERSTE, -63),
    Stap("zaal_1", EERSTE, -56),
    Stap("zaal_2", TWEEDE, -56),
    Stap("convenant", EERSTE, -49, opent=True),
    Stap("adressen", EERSTE, -46),
    Stap("langs_wat_er_is", EERSTE, -42),
    Stap("wijkblad", EERSTE, -42),
    Stap("looplijsten", EERSTE, -38),
    Stap("deuren", EERSTE, -35, wacht=True),
    Stap("deuren_terug", EERSTE, -18, wacht=True),
    Stap("brieven", EERSTE, -12, wacht=True),
    Stap("tolken", EERSTE, -9),
    Stap("draaiboek_1", EERSTE, -7),
    Stap("ophalen_1", EERSTE, -4),
    Stap("bellen_1", EERSTE, -1),
    Stap("verslag_1", EERSTE, 2),
    Stap("blad_1", EERSTE, 6),
    Stap("bijpraten_1", EERSTE, 8),
    Stap("sprekers", TWEEDE, -10),
    Stap("draaiboek_2", TWEEDE, -6),
    Stap("ophalen_2", TWEEDE, -4),
    Stap("bellen_2", TWEEDE, -1),
    Stap("verslag_2", TWEEDE, 2),
    Stap("blad_2", TWEEDE, 6),
    Stap("bijpraten_2", TWEEDE, 8),
    Stap("plan", TWEEDE, 21),
    Stap("blad_plan", TWEEDE, 28),
)
PER_SLEUTEL: Mapping[str, Stap] = {stap.sleutel: stap for stap in STAPPEN}


def ontbrekende(al: Collection[str]) -> tuple[Stap, ...]:
    """What was not taken over yet; what was struck out is there, and does not come back by itself."""
    return tuple(stap for stap in STAPPEN if stap.sleutel not in al)


def dag_van(
    stap: Stap, avonden: Mapping[str, date], *, vandaag: date, is_rustdag: Callable[[date], bool]
) -> date | None:
    """The day that the method has in mind; none as long as the evening has no date, or when that day has passed.

    What was due last month is not late on the day it is written down: the denktank picks a day itself.
    """
    avond = avonden.get(stap.anker)
    if avond is None:
        return None
    dag = avond + stap.dagen * _DAG
    verder = _DAG if stap.dagen > 0 else -_DAG
    while is_rustdag(dag):
        dag += verder
    return dag if dag >= vandaag else None
