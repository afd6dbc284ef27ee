"""Which way a report may go, and when it may be closed (R7). Pure: the words are those of `Staat` and `Contactweg`."""

from collections.abc import Iterable, Mapping
from datetime import date

POGINGEN_GENOEG = 3

MAG: Mapping[str, frozenset[str]] = {
    "ontvangen": frozenset({"opgepakt", "wacht", "opgelost", "niet_opgelost"}),
    "opgepakt": frozenset({"wacht", "opgelost", "niet_opgelost"}),
    "wacht": frozenset({"opgepakt", "wacht", "opgelost", "niet_opgelost"}),
    "opgelost": frozenset({"ontvangen"}),
    "niet_opgelost": frozenset({"ontvangen"}),
}


def mag(van: str, naar: str) -> bool:
    return naar in MAG[van]


def mag_dicht(*, antwoord: str, contactweg: str, aangekomen: bool, pogingen: int) -> bool:
    """There is an answer, and it arrived or was tried on enough days; without a channel it is on the code's page."""
    if not antwoord.strip():
        return False
    return not contactweg or aangekomen or pogingen >= POGINGEN_GENOEG


def telt_als_poging(dag: date, eerdere: Iterable[date]) -> bool:
    """Three calls on one afternoon are one attempt."""
    return dag not in set(eerdere)
