from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkgroepen.herinneringen.planning import (
    HIER,
    Regels,
    Ronde,
    Rondenaam,
    Soort,
    Wanneer,
    bel_dag,
    eerste_belmoment,
    laatste_belmoment,
    mag_nu,
    plan,
    wanneer_woord,
)
from werkgroepen.herinneringen.vrije_dagen import is_feestdag

REGELS = Regels(vrije_dag=is_feestdag)
BEGIN = datetime(2026, 3, 4, 19, 30, tzinfo=HIER)  # a Wednesday evening

momenten = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(lambda m: m.replace(tzinfo=UTC))  # noqa: DTZ001
uren = st.lists(st.times(), min_size=5, max_size=5, unique=True).map(sorted)


def hier(tekst: str) -> datetime:
    return datetime.fromisoformat(tekst).replace(tzinfo=HIER)


def rondes(
    begin: datetime, nu: datetime, regels: Regels = REGELS, *, wil_gebeld: bool = True
) -> list[tuple[str, str, str]]:
    """As people would read it: which round, from when, until when, in local time."""
    return [
        (ronde.naam.value, _kort(ronde.niet_voor), _kort(ronde.uiterlijk))
        for ronde in plan(begin, nu, regels, wil_gebeld=wil_gebeld).rondes
    ]


def _kort(moment: datetime) -> str:
    return moment.astimezone(HIER).strftime("%d-%m %H:%M")


GEWOON = [
    ("eerste", "03-03 10:00", "03-03 16:00"),
    ("tweede", "03-03 16:00", "03-03 17:30"),
    ("automatisch", "03-03 17:30", "04-03 18:30"),
]


@pytest.mark.parametrize("nu", ["2026-02-01T12:00", "2026-03-02T23:59", "2026-03-03T09:00", "2026-03-03T10:00"])
def test_day_before_has_three_rounds_however_early_it_is_planned(nu: str) -> None:
    assert rondes(BEGIN, hier(nu)) == GEWOON


def test_who_does_not_want_calls_gets_the_message_only() -> None:
    assert rondes(BEGIN, hier("2026-03-01T12:00"), wil_gebeld=False) == GEWOON[2:]


@pytest.mark.parametrize(
    ("nu", "verwacht"),
    [
        ("2026-03-03T12:00", [("eerste", "03-03 12:00", "03-03 16:00"), *GEWOON[1:]]),
        ("2026-03-03T15:45", GEWOON[1:]),
        ("2026-03-03T16:30", [("tweede", "03-03 16:30", "03-03 17:30"), GEWOON[2]]),
        ("2026-03-03T17:10", GEWOON[2:]),
        ("2026-03-03T19:59", [("automatisch", "03-03 19:59", "04-03 18:30")]),
        ("2026-03-03T20:00", [("automatisch", "04-03 09:00", "04-03 18:30")]),
        ("2026-03-04T03:00", [("automatisch", "04-03 09:00", "04-03 18:30")]),
        ("2026-03-04T18:29", [("automatisch", "04-03 18:29", "04-03 18:30")]),
        ("2026-03-04T18:30", []),
        ("2026-03-04T19:30", []),
        ("2026-03-05T12:00", []),
    ],
)
def test_late_joiner_is_reminded_from_that_moment_on(nu: str, verwacht: list[tuple[str, str, str]]) -> None:
    assert rondes(BEGIN, hier(nu)) == verwacht
    assert plan(BEGIN, hier(nu), REGELS).te_laat == (not verwacht)


@pytest.mark.parametrize(
    ("begin", "bellen_op"),
    [
        ("2026-03-04T19:30", "2026-03-03"),  # an ordinary day
        ("2026-03-02T19:30", "2026-02-28"),  # Monday: not on Sunday but on Saturday
        ("2026-04-07T19:30", "2026-04-04"),  # after Easter Monday and Easter Sunday
        ("2026-04-04T19:30", "2026-04-02"),  # after Good Friday
        ("2026-05-26T19:30", "2026-05-23"),  # after Whitsun
        ("2026-12-28T19:30", "2026-12-24"),  # after Sunday and both days of Christmas
        ("2027-01-02T19:30", "2026-12-31"),  # after New Year's Day: over the year's end
        ("2026-03-01T15:00", "2026-02-28"),  # a gathering on Sunday itself
        ("2026-04-27T11:00", "2026-04-25"),  # King's Day on a Monday
    ],
)
def test_calling_day_is_the_last_that_is_allowed(begin: str, bellen_op: str) -> None:
    assert bel_dag(hier(begin), REGELS) == date.fromisoformat(bellen_op)


@pytest.mark.parametrize(
    ("begin", "nu", "verwacht"),
    [
        # The very next morning: all of it happens the day before.
        ("2026-03-04T09:30", "2026-03-01T12:00", ("automatisch", "03-03 17:30", "03-03 20:00")),
        ("2026-03-04T09:30", "2026-03-03T19:00", ("automatisch", "03-03 19:00", "03-03 20:00")),
        ("2026-03-04T10:00", "2026-03-01T12:00", ("automatisch", "03-03 17:30", "03-03 20:00")),
        ("2026-03-04T10:30", "2026-03-03T21:00", ("automatisch", "04-03 09:00", "04-03 09:30")),
        # On a Sunday nothing goes out, so the last word falls on Saturday evening.
        ("2026-03-01T15:00", "2026-02-20T12:00", ("automatisch", "28-02 17:30", "28-02 20:00")),
        # Who joins on Sunday for Monday evening hears on Monday morning.
        ("2026-03-02T19:30", "2026-03-01T12:00", ("automatisch", "02-03 09:00", "02-03 18:30")),
    ],
)
def test_last_round_stays_within_decent_hours(begin: str, nu: str, verwacht: tuple[str, str, str]) -> None:
    assert rondes(hier(begin), hier(nu))[-1] == verwacht


@pytest.mark.parametrize(
    ("begin", "nu"), [("2026-03-04T09:30", "2026-03-03T20:30"), ("2026-03-01T15:00", "2026-02-28T21:00")]
)
def test_who_joins_after_hours_before_a_morning_is_too_late(begin: str, nu: str) -> None:
    assert plan(hier(begin), hier(nu), REGELS).te_laat


@pytest.mark.parametrize(
    ("begin", "utc"),
    [
        ("2026-03-28T19:30", "2026-03-27T09:00+00:00"),  # the day before the clock goes forward: winter time
        ("2026-03-31T19:30", "2026-03-30T08:00+00:00"),  # the first Monday of summer time
        ("2026-03-30T19:30", "2026-03-28T09:00+00:00"),  # over the change: called in winter time, held in summer time
        ("2026-10-26T19:30", "2026-10-24T08:00+00:00"),  # over the change back
        ("2026-10-27T19:30", "2026-10-26T09:00+00:00"),
    ],
)
def test_ten_o_clock_is_ten_o_clock_on_both_sides_of_the_change_of_the_clock(begin: str, utc: str) -> None:
    eerste = plan(hier(begin), hier("2026-01-05T12:00"), REGELS).rondes[0]
    assert eerste == Ronde(
        Rondenaam.EERSTE,
        Soort.BELLIJST,
        datetime.fromisoformat(utc),
        datetime.fromisoformat(utc) + timedelta(hours=6),
    )


def test_hours_of_an_expeditie_are_followed() -> None:
    vroeg = Regels(bellijst_open=time(9), tweede_poging=time(12), automatisch_om=time(20), speling=timedelta(hours=3))
    assert rondes(BEGIN, hier("2026-03-01T12:00"), vroeg) == [
        ("eerste", "03-03 09:00", "03-03 12:00"),
        ("tweede", "03-03 12:00", "03-03 20:00"),
        ("automatisch", "04-03 09:00", "04-03 16:30"),
    ]


@pytest.mark.parametrize(
    "uren",
    [{"bellijst_open": time(8)}, {"tweede_poging": time(9)}, {"bellen_tot": time(17)}, {"bellen_vanaf": time(20)}],
)
def test_hours_in_the_wrong_order_are_refused(uren: dict[str, time]) -> None:
    with pytest.raises(ValueError, match="volgorde"):
        replace(REGELS, **uren)  # type: ignore[arg-type]


@pytest.mark.parametrize(("begin", "nu"), [(BEGIN.replace(tzinfo=None), BEGIN), (BEGIN, BEGIN.replace(tzinfo=None))])
def test_moment_without_time_zone_is_refused(begin: datetime, nu: datetime) -> None:
    with pytest.raises(ValueError, match="tijdzone"):
        plan(begin, nu, REGELS)


@pytest.mark.parametrize(
    ("op", "woord"),
    [
        ("2026-03-04T00:00", Wanneer.VANDAAG),
        ("2026-03-04T19:00", Wanneer.VANDAAG),
        ("2026-03-03T00:00", Wanneer.MORGEN),
        ("2026-03-03T23:59", Wanneer.MORGEN),
        ("2026-03-02T12:00", Wanneer.OVERMORGEN),
        ("2026-03-01T12:00", Wanneer.OP_DATUM),
        ("2026-03-05T12:00", Wanneer.OP_DATUM),
    ],
)
def test_word_for_the_day_follows_the_calendar(op: str, woord: Wanneer) -> None:
    assert wanneer_woord(BEGIN, hier(op)) == wanneer_woord(BEGIN.astimezone(UTC), hier(op).astimezone(UTC)) == woord


def test_word_for_the_day_is_local_where_utc_still_has_yesterday() -> None:
    na_middernacht = datetime(2026, 6, 2, 22, 30, tzinfo=UTC)
    assert wanneer_woord(hier("2026-06-03T10:00"), na_middernacht) == Wanneer.VANDAAG
    assert wanneer_woord(na_middernacht, hier("2026-06-02T23:00")) == Wanneer.MORGEN


def test_calendar_without_a_single_working_day_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="geen dag om te bellen"):
        plan(BEGIN, BEGIN, Regels(vrije_dag=lambda _dag: True))


@given(momenten, momenten, st.booleans())
def test_rounds_are_decent_in_order_and_before_the_gathering(begin: datetime, nu: datetime, gebeld: bool) -> None:
    uit = plan(begin, nu, REGELS, wil_gebeld=gebeld).rondes
    for ronde in uit:
        assert nu <= ronde.niet_voor < ronde.uiterlijk <= begin - REGELS.speling
        assert mag_nu(ronde.niet_voor, REGELS)
        assert mag_nu(ronde.uiterlijk - timedelta(microseconds=1), REGELS)
        assert gebeld or ronde.soort is Soort.AUTOMATISCH
    assert all(eerder.uiterlijk <= later.niet_voor for eerder, later in pairwise(uit))


@given(momenten, momenten, st.timedeltas(timedelta(0), timedelta(days=30)))
def test_later_planning_only_moves_up_or_drops(begin: datetime, nu: datetime, later: timedelta) -> None:
    eerst = {ronde.naam: ronde for ronde in plan(begin, nu, REGELS).rondes}
    dan = {ronde.naam: ronde for ronde in plan(begin, nu + later, REGELS).rondes}
    assert dan.keys() <= eerst.keys()
    assert all(eerst[naam].niet_voor <= dan[naam].niet_voor for naam in dan)
    assert all(eerst[naam].uiterlijk == dan[naam].uiterlijk for naam in dan)


@given(momenten)
def test_who_joins_in_time_always_hears_the_day_before(begin: datetime) -> None:
    rondes_vroeg = plan(begin, begin - timedelta(days=30), REGELS).rondes
    assert [ronde.naam for ronde in rondes_vroeg] == list(Rondenaam)
    assert rondes_vroeg[0].niet_voor.astimezone(HIER).date() < begin.astimezone(HIER).date()


@given(momenten, momenten, uren)
def test_any_hours_in_order_give_decent_rounds(begin: datetime, nu: datetime, tijden: list[time]) -> None:
    vanaf, open_, tweede, automatisch, tot = tijden
    regels = Regels(open_, tweede, automatisch, vanaf, tot)
    assert all(mag_nu(ronde.niet_voor, regels) for ronde in plan(begin, nu, regels).rondes)


@given(momenten)
def test_calling_moments_lie_around_any_moment(moment: datetime) -> None:
    eerste, laatste = eerste_belmoment(moment, REGELS), laatste_belmoment(moment, REGELS)
    assert laatste <= moment <= eerste
    assert mag_nu(eerste, REGELS)
    assert mag_nu(laatste - timedelta(microseconds=1), REGELS)
    assert (eerste == moment) == mag_nu(moment, REGELS)
