"""Events as one calendar file (iCalendar, RFC 5545), on plain values."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from icalendar import Calendar, Event


@dataclass(frozen=True)
class Afspraak:
    """From a moment to a moment; or whole days, of which the last counts too."""

    uid: str
    begin: datetime | date
    eind: datetime | date
    titel: str
    plek: str = ""
    uitleg: str = ""
    url: str = ""
    afgezegd: bool = False


def als_ics(*afspraken: Afspraak, op: datetime, naam: str = "") -> bytes:
    """Moments travel in UTC, so that no telephone has to know our time zone or its two changes of the clock.

    A whole day travels as a day: it has no hour that a time zone could carry over midnight.
    """
    agenda = Calendar()
    agenda.add("version", "2.0")
    agenda.add("prodid", "-//Wijkexpeditie//NL")
    agenda.add("method", "PUBLISH")
    if naam:
        agenda.add("x-wr-calname", " ".join(_tekst(naam).split()))  # a property that may not break
    for afspraak in afspraken:
        agenda.add_component(_als_event(afspraak, op))
    return bytes(agenda.to_ical())


def _als_event(afspraak: Afspraak, op: datetime) -> Event:
    event = Event()
    event.add("uid", afspraak.uid)
    event.add("dtstamp", op.astimezone(UTC))
    event.add("dtstart", _wanneer(afspraak.begin))
    event.add("dtend", _wanneer(afspraak.eind, tot=True))
    event.add("summary", _tekst(afspraak.titel))
    for veld, waarde in (("location", afspraak.plek), ("description", afspraak.uitleg), ("url", afspraak.url)):
        if schoon := _tekst(waarde):
            event.add(veld, schoon)
    if afspraak.afgezegd:
        event.add("status", "CANCELLED")
    return event


def _wanneer(moment: datetime | date, *, tot: bool = False) -> datetime | date:
    """The end of whole days is the day after, as the norm wants it."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC)
    return date.fromordinal(moment.toordinal() + 1) if tot else moment


def _tekst(tekst: str) -> str:
    return "".join(teken for teken in tekst.replace("\r\n", "\n") if teken == "\n" or teken.isprintable())
