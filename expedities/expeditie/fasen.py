"""Which stage opens when (R1 and the table of fasen), on plain values: no database, no clock, no texts.

Each `Stap` is something people do. `oordeel()` says whether it may and, if not, exactly what is missing; the sentences
for the screen stand in `fasen_tekst.py`. Preparing is never blocked. What was once open stays open when somebody leaves
the denktank, because only who it *has had* counts.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Soort(StrEnum):
    """The three kinds of people a denktank needs."""

    GEMEENTE = "gemeente"
    ORGANISATIE = "organisatie"
    BEWONER = "bewoner"


class Fase(StrEnum):
    VOORBEREIDING = "voorbereiding"
    UITNODIGEN = "uitnodigen"
    EERSTE_AVOND = "eerste_avond"
    TUSSEN_DE_AVONDEN = "tussen_de_avonden"
    TWEEDE_AVOND = "tweede_avond"
    PLAN = "plan"
    WERKGROEPEN = "werkgroepen"
    BORGING = "borging"
    AFGESLOTEN = "afgesloten"


class Stap(StrEnum):
    VOORBEREIDEN = "voorbereiden"
    BEZOEK = "bezoek"
    BRIEF = "brief"
    AANMELDEN = "aanmelden"
    EERSTE_AVOND = "eerste_avond"
    TUSSEN = "tussen"
    TWEEDE_AVOND = "tweede_avond"
    PLAN_VASTSTELLEN = "plan_vaststellen"
    ANTWOORDEN = "antwoorden"
    WERKGROEP = "werkgroep"
    HERINNEREN = "herinneren"
    BORGING_BEGINNEN = "borging_beginnen"
    BORGING = "borging"
    AFSLUITEN = "afsluiten"


class Gemis(StrEnum):
    """What is missing. The values are stable keys: texts, logs and tests lean on them."""

    DENKTANK_GEMEENTE = "denktank_gemeente"
    DENKTANK_ORGANISATIE = "denktank_organisatie"
    DENKTANK_BEWONER = "denktank_bewoner"
    GEMEENTE_NIET_GEBONDEN = "gemeente_niet_gebonden"
    TOEZEGGING_ZONDER_MANDAAT = "toezegging_zonder_mandaat"
    TOEZEGGING_NIET_GETEKEND = "toezegging_niet_getekend"
    TOEZEGGING_TE_LAAT = "toezegging_te_laat"
    TOEZEGGING_NIET_OPENBAAR = "toezegging_niet_openbaar"
    RONDE_GESLOTEN = "ronde_gesloten"
    EERSTE_AVOND_ZONDER_DATUM = "eerste_avond_zonder_datum"
    EERSTE_AVOND_NIET_BEGONNEN = "eerste_avond_niet_begonnen"
    EERSTE_AVOND_NIET_GEHOUDEN = "eerste_avond_niet_gehouden"
    EERSTE_VERSLAG_STAAT_ER = "eerste_verslag_staat_er"
    TWEEDE_AVOND_ZONDER_DATUM = "tweede_avond_zonder_datum"
    TWEEDE_VERSLAG_STAAT_ER = "tweede_verslag_staat_er"
    CONVENANT_NIET_GETEKEND = "convenant_niet_getekend"
    PLAN_NIET_VASTGESTELD = "plan_niet_vastgesteld"
    BORGING_NIET_BEGONNEN = "borging_niet_begonnen"
    EXPEDITIE_AFGESLOTEN = "expeditie_afgesloten"


@dataclass(frozen=True)
class Toezegging:
    """A written promise by a named official of the gemeente: the second way of being bound (R1).

    `getekend_op` is when the promise was put in writing; `belooft_voor` the day by which they will sign the convenant.
    Both lie before the first evening.
    """

    getekend_op: date | None
    gemandateerd: bool
    openbaar: bool
    belooft_voor: date | None = None


@dataclass(frozen=True)
class Stand:
    """How far an expeditie is. A cancelled evening has no date here."""

    denktank_gehad: frozenset[Soort] = frozenset()
    convenant_getekend: bool = False
    toezeggingen: tuple[Toezegging, ...] = ()
    ronde_gesloten: bool = False
    eerste_avond: date | None = None
    eerste_avond_gehouden: bool = False
    eerste_verslag: bool = False
    tweede_avond: date | None = None
    tweede_avond_gehouden: bool = False
    tweede_verslag: bool = False
    plan_vastgesteld: bool = False
    borging: bool = False
    afgesloten: bool = False


@dataclass(frozen=True)
class Oordeel:
    ontbreekt: tuple[Gemis, ...] = ()

    @property
    def mag(self) -> bool:
        return not self.ontbreekt


def oordeel(stap: Stap, stand: Stand, vandaag: date) -> Oordeel:
    return _oordeel(_EISEN[stap], stand, vandaag)


def mag_naar_de_deuren(stand: Stand, vandaag: date) -> Oordeel:
    """R1 by itself: may doors be rung and letters sent?"""
    return _oordeel(_R1, stand, vandaag)


def gemeente_gebonden(stand: Stand, vandaag: date) -> bool:
    return stand.convenant_getekend or any(not _tekort(toezegging, stand, vandaag) for toezegging in stand.toezeggingen)


def eerste_avond_gehouden(stand: Stand, vandaag: date) -> bool:
    """Nobody has to tick a box: the day after, it was held."""
    return stand.eerste_avond_gehouden or _voorbij(stand.eerste_avond, vandaag)


def tweede_avond_gehouden(stand: Stand, vandaag: date) -> bool:
    return stand.tweede_avond_gehouden or _voorbij(stand.tweede_avond, vandaag)


def _voorbij(dag: date | None, vandaag: date) -> bool:
    return dag is not None and dag < vandaag


def _oordeel(eisen: tuple[Gemis, ...], stand: Stand, vandaag: date) -> Oordeel:
    gemist = _alles_wat_mist(stand, vandaag)
    return Oordeel(tuple(gemis for gemis in eisen if gemis in gemist))


def _alles_wat_mist(stand: Stand, vandaag: date) -> frozenset[Gemis]:
    """What is true of this expeditie on this day, whether or not anybody minds."""
    eerste_gehouden = eerste_avond_gehouden(stand, vandaag)
    waar = {
        Gemis.DENKTANK_GEMEENTE: Soort.GEMEENTE not in stand.denktank_gehad,
        Gemis.DENKTANK_ORGANISATIE: Soort.ORGANISATIE not in stand.denktank_gehad,
        Gemis.DENKTANK_BEWONER: Soort.BEWONER not in stand.denktank_gehad,
        Gemis.GEMEENTE_NIET_GEBONDEN: not gemeente_gebonden(stand, vandaag),
        Gemis.RONDE_GESLOTEN: stand.ronde_gesloten,
        Gemis.EERSTE_AVOND_ZONDER_DATUM: stand.eerste_avond is None,
        Gemis.EERSTE_AVOND_NIET_BEGONNEN: stand.eerste_avond != vandaag and not eerste_gehouden,
        Gemis.EERSTE_AVOND_NIET_GEHOUDEN: not eerste_gehouden,
        Gemis.EERSTE_VERSLAG_STAAT_ER: stand.eerste_verslag,
        Gemis.TWEEDE_AVOND_ZONDER_DATUM: stand.tweede_avond is None,
        Gemis.TWEEDE_VERSLAG_STAAT_ER: stand.tweede_verslag,
        Gemis.CONVENANT_NIET_GETEKEND: not stand.convenant_getekend,
        Gemis.PLAN_NIET_VASTGESTELD: not stand.plan_vastgesteld,
        Gemis.BORGING_NIET_BEGONNEN: not stand.borging,
        Gemis.EXPEDITIE_AFGESLOTEN: stand.afgesloten,
    }
    return frozenset(gemis for gemis, mist in waar.items() if mist) | _wat_de_toezegging_mist(stand, vandaag)


def _wat_de_toezegging_mist(stand: Stand, vandaag: date) -> frozenset[Gemis]:
    """Of the promise that comes nearest, so that the screen asks for one thing and not for all of them."""
    if stand.convenant_getekend:
        return frozenset()
    tekorten = [_tekort(toezegging, stand, vandaag) for toezegging in stand.toezeggingen]
    return min(tekorten, key=len, default=frozenset())


def _tekort(toezegging: Toezegging, stand: Stand, vandaag: date) -> frozenset[Gemis]:
    getekend = toezegging.getekend_op
    dagen = [dag for dag in (getekend, toezegging.belooft_voor) if dag is not None]
    op_tijd = stand.eerste_avond is None or all(dag < stand.eerste_avond for dag in dagen)
    niet_getekend = getekend is None or getekend > vandaag
    waar = {
        Gemis.TOEZEGGING_ZONDER_MANDAAT: not toezegging.gemandateerd,
        Gemis.TOEZEGGING_NIET_GETEKEND: niet_getekend,
        Gemis.TOEZEGGING_TE_LAAT: not niet_getekend and not op_tijd,
        Gemis.TOEZEGGING_NIET_OPENBAAR: not toezegging.openbaar,
    }
    return frozenset(gemis for gemis, mist in waar.items() if mist)


_R1 = (
    Gemis.DENKTANK_GEMEENTE,
    Gemis.DENKTANK_ORGANISATIE,
    Gemis.DENKTANK_BEWONER,
    Gemis.GEMEENTE_NIET_GEBONDEN,
    Gemis.TOEZEGGING_ZONDER_MANDAAT,
    Gemis.TOEZEGGING_NIET_GETEKEND,
    Gemis.TOEZEGGING_TE_LAAT,
    Gemis.TOEZEGGING_NIET_OPENBAAR,
)
_LOOPT = Gemis.EXPEDITIE_AFGESLOTEN

# What stands in the way of each step, if it is so. Two lines differ from a strict reading of the table on purpose:
# TUSSEN does not close at the second evening, as every door gets a sheet after that evening too, and when the plan
# stands; AANMELDEN does not close with the round, as who hears of it late may still say that they come (R15).
_EISEN: dict[Stap, tuple[Gemis, ...]] = {
    Stap.VOORBEREIDEN: (),
    Stap.BEZOEK: (_LOOPT, *_R1, Gemis.RONDE_GESLOTEN),
    Stap.BRIEF: (_LOOPT, *_R1, Gemis.RONDE_GESLOTEN),
    Stap.AANMELDEN: (_LOOPT, *_R1),
    Stap.EERSTE_AVOND: (_LOOPT, Gemis.EERSTE_AVOND_ZONDER_DATUM, Gemis.EERSTE_VERSLAG_STAAT_ER),
    Stap.TUSSEN: (_LOOPT, Gemis.EERSTE_AVOND_NIET_GEHOUDEN),
    Stap.TWEEDE_AVOND: (_LOOPT, Gemis.TWEEDE_AVOND_ZONDER_DATUM, Gemis.TWEEDE_VERSLAG_STAAT_ER),
    Stap.PLAN_VASTSTELLEN: (_LOOPT, Gemis.CONVENANT_NIET_GETEKEND),
    Stap.ANTWOORDEN: (_LOOPT, Gemis.PLAN_NIET_VASTGESTELD),
    Stap.WERKGROEP: (_LOOPT, Gemis.EERSTE_AVOND_NIET_BEGONNEN),
    Stap.HERINNEREN: (_LOOPT,),
    Stap.BORGING_BEGINNEN: (_LOOPT,),
    Stap.BORGING: (_LOOPT, Gemis.BORGING_NIET_BEGONNEN),
    Stap.AFSLUITEN: (_LOOPT, Gemis.BORGING_NIET_BEGONNEN),
}
