"""What moves along with an evening, on plain values."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expedities.denktank.stappen import EERSTE, TWEEDE
from expedities.expeditie.fasen import Gemis, Soort, Stand, Toezegging
from expedities.planning.verschuiven import Blijft, LetOp, Taak, Verschuiving, verschuif
from wijkexpeditie.berichten.uren import is_rustdag

VANDAAG = date(2026, 11, 18)  # a Wednesday
AVOND_1, AVOND_2 = date(2026, 12, 9), date(2026, 12, 23)
_DAG = timedelta(days=1)
OPEN = Stand(
    denktank_gehad=frozenset(Soort), convenant_getekend=True, eerste_avond=AVOND_1, tweede_avond=AVOND_2
)  # fmt: skip


def schuif(*taken: Taak, stand: Stand = OPEN, **nieuw: date) -> Verschuiving:
    return verschuif(taken, stand=stand, nieuw=nieuw, vandaag=VANDAAG, is_rustdag=is_rustdag)


@pytest.mark.parametrize(
    ("taak", "naar", "blijft"),
    [
        (Taak(1, AVOND_1 - 7 * _DAG, EERSTE), AVOND_1, None),
        (Taak(1, AVOND_1 + 2 * _DAG, EERSTE), AVOND_1 + 9 * _DAG, None),
        (Taak(1, AVOND_1, EERSTE, vast=True), AVOND_1, Blijft.VAST),
        (Taak(1, AVOND_1, EERSTE, klaar=True), AVOND_1, Blijft.KLAAR),
        (Taak(1, AVOND_1), AVOND_1, Blijft.LOS),
        (Taak(1, None, EERSTE), None, Blijft.ZONDER_DAG),
        (Taak(1, None, EERSTE, stap="deuren"), None, Blijft.ZONDER_DAG),  # five weeks before: that day has been
        (Taak(1, None, EERSTE, stap="ophalen_1"), AVOND_1 + 3 * _DAG, None),
    ],
)
def test_task_keeps_its_distance_unless_there_is_a_reason_to_stay(
    taak: Taak, naar: date | None, blijft: Blijft | None
) -> None:
    (regel,) = schuif(taak, avond_1=AVOND_1 + 7 * _DAG).regels
    assert (regel.van, regel.naar, regel.blijft) == (taak.dag, naar, blijft)


def test_task_of_the_evening_that_stays_is_not_spoken_of() -> None:
    assert schuif(Taak(1, AVOND_2, TWEEDE), avond_1=AVOND_1 + _DAG).regels == ()


def test_day_given_before_the_evening_had_one_stays() -> None:
    (regel,) = schuif(Taak(1, VANDAAG, EERSTE), stand=Stand(), avond_1=AVOND_1).regels
    assert regel.blijft is Blijft.EIGEN_DAG


@pytest.mark.parametrize(
    ("taak", "nieuw", "let_op"),
    [
        (Taak(1, AVOND_1 - 14 * _DAG, EERSTE), AVOND_1 - 14 * _DAG, (LetOp.VOORBIJ,)),
        (Taak(1, AVOND_1 - _DAG, EERSTE), AVOND_1 + 5 * _DAG, (LetOp.RUSTDAG,)),  # a Sunday
        (Taak(1, AVOND_1 + 6 * _DAG, EERSTE), AVOND_1 + 10 * _DAG, (LetOp.RUSTDAG, LetOp.NIET_MEER_TUSSEN)),
    ],
)
def test_what_looks_wrong_about_the_new_day_is_said(taak: Taak, nieuw: date, let_op: tuple[LetOp, ...]) -> None:
    assert [regel.let_op for regel in schuif(taak, avond_1=nieuw).regels] == [let_op]


def test_sheet_of_the_first_evening_that_no_longer_lies_between_is_named_though_it_stays() -> None:
    (regel,) = schuif(Taak(1, AVOND_1 + 6 * _DAG, EERSTE), avond_2=AVOND_1 + 5 * _DAG).regels
    assert (regel.blijft, regel.let_op) == (Blijft.ANDERE_AVOND, (LetOp.NIET_MEER_TUSSEN,))


def test_evening_on_a_holiday_is_named() -> None:
    assert schuif(avond_2=date(2026, 12, 25)).avonden == ((TWEEDE, (LetOp.RUSTDAG,)),)


@pytest.mark.parametrize(
    ("convenant", "let_op"),
    [
        (None, (LetOp.VOOR_R1,)),  # nobody knows when
        (VANDAAG + 5 * _DAG, ()),
        (VANDAAG + 25 * _DAG, (LetOp.VOOR_R1,)),
    ],
)
def test_ringing_before_the_gemeente_is_bound_is_named(convenant: date | None, let_op: tuple[LetOp, ...]) -> None:
    stand = Stand(denktank_gehad=frozenset(Soort), eerste_avond=AVOND_1)
    taken = [Taak(1, AVOND_1 - 7 * _DAG, EERSTE, stap="deuren"), Taak(2, convenant, stap="convenant")]
    regels = {regel.sleutel: regel for regel in schuif(*taken, stand=stand, avond_1=AVOND_1 + 2 * _DAG).regels}
    assert (regels[1].naar, regels[1].let_op) == (VANDAAG + 16 * _DAG, let_op)


def test_promise_to_sign_that_would_come_after_the_first_evening_is_named() -> None:
    belofte = Toezegging(VANDAAG - _DAG, gemandateerd=True, openbaar=True, belooft_voor=AVOND_1 - 2 * _DAG)
    stand = Stand(denktank_gehad=frozenset(Soort), toezeggingen=(belofte,), eerste_avond=AVOND_1)
    assert schuif(stand=stand, avond_1=AVOND_1 + _DAG).r1_erbij == ()
    assert schuif(stand=stand, avond_1=AVOND_1 - 2 * _DAG).r1_erbij == (
        Gemis.GEMEENTE_NIET_GEBONDEN, Gemis.TOEZEGGING_TE_LAAT,
    )  # fmt: skip


def test_what_r1_missed_already_is_not_news() -> None:
    stand = Stand(eerste_avond=AVOND_1)
    assert schuif(stand=stand, avond_1=AVOND_1 + _DAG).r1_erbij == ()


_DAGEN = st.dates(date(2026, 1, 1), date(2027, 12, 31))
_TAKEN = st.lists(
    st.builds(
        Taak, st.integers(1, 10**6), st.none() | _DAGEN, st.sampled_from(["", EERSTE, TWEEDE]),
        st.sampled_from(["", "deuren", "bellen_2", "convenant"]), st.booleans(), st.booleans(),
    ),
    max_size=12,
    unique_by=lambda taak: taak.sleutel,
)  # fmt: skip


@given(_TAKEN, _DAGEN, _DAGEN)
def test_there_and_back_again_leaves_every_day_as_it_was(taken: list[Taak], een: date, twee: date) -> None:
    heen = schuif(*taken, avond_1=een, avond_2=twee)
    dagen = {regel.sleutel: regel.naar for regel in heen.verhuist}
    straks = [Taak(t.sleutel, dagen.get(t.sleutel, t.dag), t.anker, t.stap, t.klaar, t.vast) for t in taken]
    terug = verschuif(
        straks, stand=Stand(eerste_avond=een, tweede_avond=twee), nieuw={EERSTE: AVOND_1, TWEEDE: AVOND_2},
        vandaag=VANDAAG, is_rustdag=is_rustdag,
    )  # fmt: skip
    weer = {**dagen, **{regel.sleutel: regel.naar for regel in terug.verhuist}}
    assert [weer.get(t.sleutel, t.dag) for t in taken if t.dag] == [t.dag for t in taken if t.dag]


@given(_TAKEN, _DAGEN, _DAGEN)
def test_what_is_done_pinned_or_loose_never_moves(taken: list[Taak], een: date, twee: date) -> None:
    per_sleutel = {taak.sleutel: taak for taak in taken}
    uit = schuif(*taken, avond_1=een, avond_2=twee)
    assert [per_sleutel[regel.sleutel] for regel in uit.verhuist if not _schuift_mee(per_sleutel[regel.sleutel])] == []
    assert len({regel.sleutel for regel in uit.regels}) == len(uit.regels)
    assert all(regel.van == regel.naar for regel in uit.blijft)


def _schuift_mee(taak: Taak) -> bool:
    return bool(taak.anker) and not (taak.klaar or taak.vast)


@given(_TAKEN)
def test_same_dates_move_nothing(taken: list[Taak]) -> None:
    uit = schuif(*taken, avond_1=AVOND_1, avond_2=AVOND_2)
    assert ([regel for regel in uit.verhuist if regel.van != regel.naar], uit.avonden, uit.r1_erbij) == ([], (), ())
