"""The calendar file of an evening."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from expedities.bewonersavond.agenda import Afspraak, als_ics

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OP = datetime(2026, 10, 1, 12, tzinfo=AMSTERDAM)
AVOND = Afspraak(
    uid="avond-1@wijk",
    begin=datetime(2026, 10, 24, 19, 30, tzinfo=AMSTERDAM),
    eind=datetime(2026, 10, 25, 19, 30, tzinfo=AMSTERDAM),
    titel="Bewonersavond",
)


def test_als_ics_tells_moments_in_utc_across_the_change_of_the_clock() -> None:
    regels = als_ics(AVOND, op=OP).decode().split("\r\n")

    assert "DTSTART:20261024T173000Z" in regels
    assert "DTEND:20261025T183000Z" in regels


def test_als_ics_escapes_what_would_end_a_field() -> None:
    ics = als_ics(replace(AVOND, plek="Zaal; boven, rechts\\links\nachter"), op=OP).decode()

    assert "LOCATION:Zaal\\; boven\\, rechts\\\\links\\nachter\r\n" in ics


@given(st.text(max_size=300))
def test_als_ics_stays_one_file_whatever_people_typed(tekst: str) -> None:
    tekst = tekst.encode("utf-8", "ignore").decode()

    ics = als_ics(replace(AVOND, titel=tekst, plek=tekst, uitleg=tekst), op=OP)

    assert all(len(regel) <= 75 for regel in ics.split(b"\r\n"))
    ongevouwen = ics.decode().replace("\r\n ", "")
    namen = {regel.split(":")[0] for regel in ongevouwen.removesuffix("\r\n").split("\r\n")}
    assert namen <= {
        "BEGIN", "VERSION", "PRODID", "METHOD", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION",
        "DESCRIPTION", "END",
    }  # fmt: skip
