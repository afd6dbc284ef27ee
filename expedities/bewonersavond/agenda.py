"""One evening as a calendar file (iCalendar, RFC 5545), on plain values."""

from dataclasses import dataclass
from datetime import UTC, datetime

_REGEL = 73  # octets before a fold; the norm allows 75


@dataclass(frozen=True)
class Afspraak:
    uid: str
    begin: datetime
    eind: datetime
    titel: str
    plek: str = ""
    uitleg: str = ""
    url: str = ""


def als_ics(afspraak: Afspraak, *, op: datetime) -> bytes:
    """Moments travel in UTC, so that no telephone has to know our time zone or its two changes of the clock."""
    regels = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Wijkexpeditie//NL",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{afspraak.uid}",
        f"DTSTAMP:{_moment(op)}",
        f"DTSTART:{_moment(afspraak.begin)}",
        f"DTEND:{_moment(afspraak.eind)}",
        f"SUMMARY:{_tekst(afspraak.titel)}",
        *([f"LOCATION:{_tekst(afspraak.plek)}"] if afspraak.plek else []),
        *([f"DESCRIPTION:{_tekst(afspraak.uitleg)}"] if afspraak.uitleg else []),
        *([f"URL:{afspraak.url}"] if afspraak.url else []),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return b"".join(_vouw(regel.encode()) + b"\r\n" for regel in regels)


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _tekst(tekst: str) -> str:
    schoon = "".join(teken for teken in tekst.replace("\r\n", "\n") if teken == "\n" or teken.isprintable())
    for teken in ("\\", ";", ","):
        schoon = schoon.replace(teken, f"\\{teken}")
    return schoon.replace("\n", "\\n")


def _vouw(regel: bytes) -> bytes:
    """Long lines are folded between signs, never within one."""
    stukken: list[bytes] = []
    while len(regel) > _REGEL:
        knip = _REGEL
        while regel[knip] & 0b1100_0000 == 0b1000_0000:
            knip -= 1
        stukken.append(regel[:knip])
        regel = b" " + regel[knip:]
    return b"\r\n".join([*stukken, regel])
