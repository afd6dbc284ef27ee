from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.expeditie.fasen import Gemis, Soort, Stand, Stap, Toezegging, mag_naar_de_deuren, oordeel

VANDAAG = date(2026, 3, 3)
MORGEN = VANDAAG + timedelta(days=1)
GISTEREN = VANDAAG - timedelta(days=1)
ALLE_SOORTEN = frozenset(Soort)
GOEDE_TOEZEGGING = Toezegging(getekend_op=GISTEREN, gemandateerd=True, openbaar=True)

BEGIN = Stand()
KLAAR_VOOR_DE_DEUREN = Stand(denktank_gehad=ALLE_SOORTEN, convenant_getekend=True)
AVOND_GEPRIKT = replace(KLAAR_VOOR_DE_DEUREN, eerste_avond=MORGEN)
OP_DE_EERSTE_AVOND = replace(AVOND_GEPRIKT, eerste_avond=VANDAAG, ronde_gesloten=True)
TUSSEN = replace(OP_DE_EERSTE_AVOND, eerste_avond=GISTEREN, eerste_verslag=True)
OP_DE_TWEEDE_AVOND = replace(TUSSEN, tweede_avond=VANDAAG)
PLAN_STAAT = replace(OP_DE_TWEEDE_AVOND, tweede_avond=GISTEREN, tweede_verslag=True, plan_vastgesteld=True)
BORGING = replace(PLAN_STAAT, borging=True)
AFGESLOTEN = replace(BORGING, afgesloten=True)

ALTIJD = {Stap.VOORBEREIDEN}
ZOLANG_HET_LOOPT = ALTIJD | {Stap.HERINNEREN, Stap.BORGING_BEGINNEN}
DEUREN = {Stap.BEZOEK, Stap.BRIEF}

datums = st.none() | st.dates(date(2026, 1, 1), date(2026, 6, 1))
toezeggingen = st.builds(
    Toezegging, getekend_op=datums, gemandateerd=st.booleans(), openbaar=st.booleans(), belooft_voor=datums
)
standen = st.builds(
    Stand,
    denktank_gehad=st.frozensets(st.sampled_from(Soort)),
    convenant_getekend=st.booleans(),
    toezeggingen=st.lists(toezeggingen, max_size=2).map(tuple),
    ronde_gesloten=st.booleans(),
    eerste_avond=datums,
    eerste_avond_gehouden=st.booleans(),
    eerste_verslag=st.booleans(),
    tweede_avond=datums,
    tweede_avond_gehouden=st.booleans(),
    tweede_verslag=st.booleans(),
    plan_vastgesteld=st.booleans(),
    borging=st.booleans(),
    afgesloten=st.booleans(),
)


def open_stappen(stand: Stand) -> set[Stap]:
    return {stap for stap in Stap if oordeel(stap, stand, VANDAAG).mag}


@pytest.mark.parametrize(
    ("stand", "verwacht"),
    [
        (BEGIN, ZOLANG_HET_LOOPT),
        (KLAAR_VOOR_DE_DEUREN, ZOLANG_HET_LOOPT | DEUREN | {Stap.AANMELDEN, Stap.PLAN_VASTSTELLEN}),
        (
            AVOND_GEPRIKT,
            ZOLANG_HET_LOOPT | DEUREN | {Stap.AANMELDEN, Stap.PLAN_VASTSTELLEN, Stap.EERSTE_AVOND},
        ),
        (
            OP_DE_EERSTE_AVOND,
            ZOLANG_HET_LOOPT | {Stap.AANMELDEN, Stap.PLAN_VASTSTELLEN, Stap.EERSTE_AVOND, Stap.WERKGROEP},
        ),
        (TUSSEN, ZOLANG_HET_LOOPT | {Stap.AANMELDEN, Stap.PLAN_VASTSTELLEN, Stap.TUSSEN, Stap.WERKGROEP}),
        (
            OP_DE_TWEEDE_AVOND,
            ZOLANG_HET_LOOPT | {Stap.AANMELDEN, Stap.PLAN_VASTSTELLEN, Stap.TUSSEN, Stap.TWEEDE_AVOND, Stap.WERKGROEP},
        ),
        (
            PLAN_STAAT,
            ZOLANG_HET_LOOPT | {Stap.AANMELDEN, Stap.PLAN_VASTSTELLEN, Stap.TUSSEN, Stap.ANTWOORDEN, Stap.WERKGROEP},
        ),
        (
            BORGING,
            ZOLANG_HET_LOOPT
            | {Stap.AANMELDEN, Stap.PLAN_VASTSTELLEN, Stap.TUSSEN, Stap.ANTWOORDEN, Stap.WERKGROEP}
            | {Stap.BORGING, Stap.AFSLUITEN},
        ),
        (AFGESLOTEN, ALTIJD),
    ],
)
def test_stage_opens_exactly_these_steps(stand: Stand, verwacht: set[Stap]) -> None:
    assert open_stappen(stand) == verwacht


@pytest.mark.parametrize(
    ("stand", "ontbreekt"),
    [
        (
            BEGIN,
            (
                Gemis.DENKTANK_GEMEENTE,
                Gemis.DENKTANK_ORGANISATIE,
                Gemis.DENKTANK_BEWONER,
                Gemis.GEMEENTE_NIET_GEBONDEN,
            ),
        ),
        (
            replace(BEGIN, convenant_getekend=True, denktank_gehad=ALLE_SOORTEN - {Soort.BEWONER}),
            (Gemis.DENKTANK_BEWONER,),
        ),
        (replace(BEGIN, denktank_gehad=ALLE_SOORTEN), (Gemis.GEMEENTE_NIET_GEBONDEN,)),
        (KLAAR_VOOR_DE_DEUREN, ()),
        (replace(BEGIN, denktank_gehad=ALLE_SOORTEN, toezeggingen=(GOEDE_TOEZEGGING,)), ()),
    ],
)
def test_doors_open_by_r1_alone(stand: Stand, ontbreekt: tuple[Gemis, ...]) -> None:
    assert mag_naar_de_deuren(stand, VANDAAG).ontbreekt == ontbreekt


@pytest.mark.parametrize(
    ("toezegging", "eerste_avond", "ontbreekt"),
    [
        (GOEDE_TOEZEGGING, None, ()),
        (GOEDE_TOEZEGGING, VANDAAG, ()),
        (GOEDE_TOEZEGGING, GISTEREN, (Gemis.TOEZEGGING_TE_LAAT,)),
        (replace(GOEDE_TOEZEGGING, getekend_op=VANDAAG), MORGEN, ()),
        (replace(GOEDE_TOEZEGGING, getekend_op=None), MORGEN, (Gemis.TOEZEGGING_NIET_GETEKEND,)),
        (replace(GOEDE_TOEZEGGING, getekend_op=MORGEN), None, (Gemis.TOEZEGGING_NIET_GETEKEND,)),
        (replace(GOEDE_TOEZEGGING, belooft_voor=VANDAAG), MORGEN, ()),
        (replace(GOEDE_TOEZEGGING, belooft_voor=MORGEN), MORGEN, (Gemis.TOEZEGGING_TE_LAAT,)),
        (replace(GOEDE_TOEZEGGING, belooft_voor=MORGEN), None, ()),
        (replace(GOEDE_TOEZEGGING, openbaar=False), MORGEN, (Gemis.TOEZEGGING_NIET_OPENBAAR,)),
        (replace(GOEDE_TOEZEGGING, gemandateerd=False), MORGEN, (Gemis.TOEZEGGING_ZONDER_MANDAAT,)),
        (
            Toezegging(getekend_op=None, gemandateerd=False, openbaar=False),
            MORGEN,
            (Gemis.TOEZEGGING_ZONDER_MANDAAT, Gemis.TOEZEGGING_NIET_GETEKEND, Gemis.TOEZEGGING_NIET_OPENBAAR),
        ),
    ],
)
def test_written_promise_binds_only_when_signed_in_time_and_public(
    toezegging: Toezegging, eerste_avond: date | None, ontbreekt: tuple[Gemis, ...]
) -> None:
    stand = Stand(denktank_gehad=ALLE_SOORTEN, toezeggingen=(toezegging,), eerste_avond=eerste_avond)
    verwacht = (Gemis.GEMEENTE_NIET_GEBONDEN, *ontbreekt) if ontbreekt else ()
    assert mag_naar_de_deuren(stand, VANDAAG).ontbreekt == verwacht


def test_of_several_promises_the_nearest_is_named() -> None:
    leeg = Toezegging(getekend_op=None, gemandateerd=False, openbaar=False)
    bijna = replace(GOEDE_TOEZEGGING, openbaar=False)
    stand = Stand(denktank_gehad=ALLE_SOORTEN, toezeggingen=(leeg, bijna))
    assert mag_naar_de_deuren(stand, VANDAAG).ontbreekt == (
        Gemis.GEMEENTE_NIET_GEBONDEN,
        Gemis.TOEZEGGING_NIET_OPENBAAR,
    )


def test_promise_opens_the_doors_but_adopts_no_plan() -> None:
    stand = Stand(denktank_gehad=ALLE_SOORTEN, toezeggingen=(GOEDE_TOEZEGGING,))
    assert oordeel(Stap.BEZOEK, stand, VANDAAG).mag
    assert oordeel(Stap.PLAN_VASTSTELLEN, stand, VANDAAG).ontbreekt == (Gemis.CONVENANT_NIET_GETEKEND,)


def test_closed_round_says_that_it_can_be_reopened() -> None:
    gesloten = replace(KLAAR_VOOR_DE_DEUREN, ronde_gesloten=True)
    assert oordeel(Stap.BEZOEK, gesloten, VANDAAG).ontbreekt == (Gemis.RONDE_GESLOTEN,)
    assert oordeel(Stap.BEZOEK, replace(gesloten, ronde_gesloten=False), VANDAAG).mag


def test_evening_closed_early_counts_as_held_on_the_day_itself() -> None:
    assert not oordeel(Stap.TUSSEN, OP_DE_EERSTE_AVOND, VANDAAG).mag
    assert oordeel(Stap.TUSSEN, replace(OP_DE_EERSTE_AVOND, eerste_avond_gehouden=True), VANDAAG).mag


@given(standen)
def test_preparing_is_never_blocked(stand: Stand) -> None:
    assert oordeel(Stap.VOORBEREIDEN, stand, VANDAAG).mag


@given(standen)
def test_no_plan_without_the_convenant(stand: Stand) -> None:
    if oordeel(Stap.PLAN_VASTSTELLEN, stand, VANDAAG).mag:
        assert stand.convenant_getekend


@given(standen)
def test_no_door_before_the_denktank_was_whole_and_the_gemeente_bound(stand: Stand) -> None:
    if oordeel(Stap.BEZOEK, stand, VANDAAG).mag or oordeel(Stap.BRIEF, stand, VANDAAG).mag:
        assert stand.denktank_gehad == ALLE_SOORTEN
        assert stand.convenant_getekend or any(t.openbaar and t.gemandateerd for t in stand.toezeggingen)


@given(standen, st.sampled_from(Soort), toezeggingen)
def test_more_people_and_more_signatures_never_close_a_door(stand: Stand, soort: Soort, nieuw: Toezegging) -> None:
    meer = (
        replace(stand, denktank_gehad=stand.denktank_gehad | {soort}),
        replace(stand, convenant_getekend=True),
        replace(stand, toezeggingen=(*stand.toezeggingen, nieuw)),
    )
    assert all(open_stappen(stand) <= open_stappen(verder) for verder in meer)


@given(standen, st.integers(0, 100))
def test_time_alone_closes_nothing(stand: Stand, dagen: int) -> None:
    later = VANDAAG + timedelta(days=dagen)
    assert {stap for stap in Stap if not oordeel(stap, stand, later).mag} & open_stappen(stand) == set()


@given(standen)
def test_closed_expeditie_allows_preparing_only(stand: Stand) -> None:
    assert open_stappen(replace(stand, afgesloten=True)) == ALTIJD
