"""What moves along when an evening moves: which tasks, to which day, what stays and why, what then looks wrong. Pure.

A task hangs on an evening and keeps its distance to it. What is done, pinned, or hangs on nothing stays where it is.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from expedities.denktank.stappen import EERSTE, PER_SLEUTEL, TWEEDE, dag_van
from expedities.expeditie.fasen import Gemis, Stand, mag_naar_de_deuren

Avonden = Mapping[str, date]  # by anchor


class Blijft(StrEnum):
    """Why a day does not move along."""

    KLAAR = "klaar"
    VAST = "vast"
    LOS = "los"
    EIGEN_DAG = "eigen_dag"  # was given before the evening had a date
    ZONDER_DAG = "zonder_dag"
    ANDERE_AVOND = "andere_avond"  # that does not move


class LetOp(StrEnum):
    """What looks wrong about the new day."""

    VOORBIJ = "voorbij"
    RUSTDAG = "rustdag"
    VOOR_R1 = "voor_r1"
    NIET_MEER_TUSSEN = "niet_meer_tussen"


@dataclass(frozen=True)
class Taak:
    """A task as plain values; `stap` is its key in the method, or empty."""

    sleutel: int
    dag: date | None = None
    anker: str = ""
    stap: str = ""
    klaar: bool = False
    vast: bool = False


@dataclass(frozen=True)
class Regel:
    """One task before and after. `blijft` is none for what moves."""

    sleutel: int
    van: date | None
    naar: date | None
    blijft: Blijft | None = None
    let_op: tuple[LetOp, ...] = ()


@dataclass(frozen=True)
class Verschuiving:
    """All that follows from the new dates."""

    regels: tuple[Regel, ...] = ()
    avonden: tuple[tuple[str, tuple[LetOp, ...]], ...] = ()
    r1_erbij: tuple[Gemis, ...] = ()  # what R1 would miss, and does not miss now

    @property
    def verhuist(self) -> tuple[Regel, ...]:
        return tuple(regel for regel in self.regels if regel.blijft is None)

    @property
    def blijft(self) -> tuple[Regel, ...]:
        return tuple(regel for regel in self.regels if regel.blijft is not None)


@dataclass(frozen=True)
class _Agenda:
    """The dates before and after, which every question about a day leans on."""

    oud: Avonden
    straks: Avonden
    vandaag: date
    is_rustdag: Callable[[date], bool]

    @property
    def ander(self) -> frozenset[str]:
        return frozenset(anker for anker, dag in self.straks.items() if self.oud.get(anker) != dag)

    def dag_let_op(self, dag: date) -> tuple[LetOp, ...]:
        waar = {LetOp.VOORBIJ: dag < self.vandaag, LetOp.RUSTDAG: self.is_rustdag(dag)}
        return tuple(let_op for let_op, is_zo in waar.items() if is_zo)


def verschuif(
    taken: Iterable[Taak], *, stand: Stand, nieuw: Avonden, vandaag: date, is_rustdag: Callable[[date], bool]
) -> Verschuiving:
    """`nieuw` holds the evenings that get a date or another one; the others stay as they are in `stand`."""
    oud = {anker: dag for anker, dag in ((EERSTE, stand.eerste_avond), (TWEEDE, stand.tweede_avond)) if dag}
    agenda = _Agenda(oud, {**oud, **nieuw}, vandaag, is_rustdag)
    met_taak = [(taak, _regel(taak, agenda)) for taak in taken]
    stand_straks = replace(stand, eerste_avond=agenda.straks.get(EERSTE), tweede_avond=agenda.straks.get(TWEEDE))
    r1 = mag_naar_de_deuren(stand_straks, vandaag)
    al_gemist = mag_naar_de_deuren(stand, vandaag).ontbreekt
    open_vanaf = vandaag if r1.mag else _open_vanaf(met_taak, vandaag)
    regels = [replace(regel, let_op=_let_op(taak, regel, agenda, open_vanaf)) for taak, regel in met_taak]
    return Verschuiving(
        regels=tuple(regel for regel in regels if regel.let_op or _zegt_iets(regel)),
        avonden=tuple(
            (anker, let_op) for anker in sorted(agenda.ander) if (let_op := agenda.dag_let_op(agenda.straks[anker]))
        ),
        r1_erbij=tuple(gemis for gemis in r1.ontbreekt if gemis not in al_gemist),
    )


def _zegt_iets(regel: Regel) -> bool:
    return regel.blijft is not Blijft.ANDERE_AVOND and (regel.blijft is not None or regel.van != regel.naar)


def _regel(taak: Taak, agenda: _Agenda) -> Regel:
    blijft = _blijft(taak, agenda)
    if blijft is None:
        naar = _naar(taak, agenda)
        if naar is not None:
            return Regel(taak.sleutel, taak.dag, naar)
        blijft = Blijft.ZONDER_DAG
    return Regel(taak.sleutel, taak.dag, taak.dag, blijft)


def _blijft(taak: Taak, agenda: _Agenda) -> Blijft | None:
    redenen = (
        (taak.klaar, Blijft.KLAAR),
        (taak.vast, Blijft.VAST),
        (not taak.anker, Blijft.LOS),
        (taak.anker not in agenda.ander, Blijft.ANDERE_AVOND),
        (taak.dag is not None and taak.anker not in agenda.oud, Blijft.EIGEN_DAG),
    )
    return next((reden for geldt, reden in redenen if geldt), None)


def _naar(taak: Taak, agenda: _Agenda) -> date | None:
    """As far from the new evening as it was from the old; without a day, what the method has in mind."""
    if taak.dag is not None:
        return taak.dag + (agenda.straks[taak.anker] - agenda.oud[taak.anker])
    stap = PER_SLEUTEL.get(taak.stap)
    if stap is None or stap.anker != taak.anker:
        return None
    return dag_van(stap, agenda.straks, vandaag=agenda.vandaag, is_rustdag=agenda.is_rustdag)


_OPENERS = frozenset(sleutel for sleutel, stap in PER_SLEUTEL.items() if stap.opent)


def _open_vanaf(met_taak: Iterable[tuple[Taak, Regel]], vandaag: date) -> date | None:
    """When doors may be rung as far as anybody can know: once the steps that open them are done."""
    openers = [regel.naar for taak, regel in met_taak if taak.stap in _OPENERS and not taak.klaar]
    dagen = [dag for dag in openers if dag is not None and dag >= vandaag]
    return max(dagen) if dagen and len(dagen) == len(openers) else None


def _let_op(taak: Taak, regel: Regel, agenda: _Agenda, open_vanaf: date | None) -> tuple[LetOp, ...]:
    if regel.naar is None or taak.klaar:
        return ()
    gevonden = set(agenda.dag_let_op(regel.naar)) if regel.blijft is None else set()
    stap = PER_SLEUTEL.get(taak.stap)
    if stap and stap.wacht and (open_vanaf is None or agenda.vandaag <= regel.naar < open_vanaf):
        gevonden.add(LetOp.VOOR_R1)
    if regel.van and _ertussen(regel.van, agenda.oud) and not _ertussen(regel.naar, agenda.straks):
        gevonden.add(LetOp.NIET_MEER_TUSSEN)
    return tuple(let_op for let_op in LetOp if let_op in gevonden)


def _ertussen(dag: date, avonden: Avonden) -> bool:
    """Between the evenings: the work that makes the second one everybody's."""
    return EERSTE in avonden and TWEEDE in avonden and avonden[EERSTE] < dag < avonden[TWEEDE]
