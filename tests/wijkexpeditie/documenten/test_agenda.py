"""The calendar file: of one evening, and of a whole planning."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from wijkexpeditie.documenten.agenda import Afspraak, als_ics

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OP = datetime(2026, 10, 1, 12, tzinfo=AMSTERDAM)
AVOND = Afspraak(
    uid="avond-1@wijk",
    begin=datetime(2026, 10, 24, 19, 30, tzinfo=AMSTERDAM),
    eind=datetime(2026, 10, 25, 19, 30, tzinfo=AMSTERDAM),
    titel="Bewonersavond",
)
TAAK = Afspraak(uid="taak-1@wijk", begin=date(2026, 10, 25), eind=date(2026, 10, 25), titel="Koffie halen")


def test_als_ics_tells_moments_in_utc_across_the_change_of_the_clock() -> None:
    regels = als_ics(AVOND, op=OP).decode().split("\r\n")

    assert "DTSTART:20261024T173000Z" in regels
    assert "DTEND:20261025T183000Z" in regels


def test_als_ics_tells_a_whole_day_as_a_day_on_which_the_clock_changes() -> None:
    regels = als_ics(TAAK, op=OP).decode().split("\r\n")

    assert ("DTSTART;VALUE=DATE:20261025" in regels, "DTEND;VALUE=DATE:20261026" in regels) == (True, True)


def test_als_ics_holds_several_events_and_says_which_was_called_off() -> None:
    agenda = Calendar.from_ical(als_ics(AVOND, replace(TAAK, afgezegd=True), op=OP, naam="Vogelbuurt"))

    assert [(event["uid"], event.get("status")) for event in agenda.walk("VEVENT")] == [
        ("avond-1@wijk", None), ("taak-1@wijk", "CANCELLED"),
    ]  # fmt: skip
    assert agenda["x-wr-calname"] == "Vogelbuurt"


def test_als_ics_without_events_is_still_a_calendar() -> None:
    assert als_ics(op=OP).decode().split("\r\n")[0] == "BEGIN:VCALENDAR"


def test_als_ics_escapes_what_would_end_a_field() -> None:
    ics = als_ics(replace(AVOND, plek="Zaal; boven, rechts\\links\nachter"), op=OP).decode()

    assert "LOCATION:Zaal\\; boven\\, rechts\\\\links\\nachter\r\n" in ics


@given(st.text(max_size=300))
def test_als_ics_stays_one_file_whatever_people_typed(tekst: str) -> None:
    tekst = tekst.encode("utf-8", "ignore").decode()

    ics = als_ics(replace(AVOND, titel=tekst, plek=tekst, uitleg=tekst), op=OP, naam=tekst)

    assert all(len(regel) <= 75 for regel in ics.split(b"\r\n"))
    ongevouwen = ics.decode().replace("\r\n ", "")
    namen = {regel.split(":")[0] for regel in ongevouwen.removesuffix("\r\n").split("\r\n")}
    assert namen <= {
        "BEGIN", "VERSION", "PRODID", "METHOD", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION",
        "DESCRIPTION", "END", "X-WR-CALNAME",
    }  # fmt: skip


@given(st.integers(1_577_836_800, 4_102_444_800))
def test_als_ics_says_the_same_moment_as_the_clock_on_the_wall(seconden: int) -> None:
    begin = datetime.fromtimestamp(seconden, AMSTERDAM)

    (event,) = Calendar.from_ical(als_ics(replace(AVOND, begin=begin, eind=begin), op=OP)).walk("VEVENT")

    assert event.decoded("DTSTART") == begin
