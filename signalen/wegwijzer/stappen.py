"""The steps of the wegwijzer: the right door first, the form last. Kept in the address, never in the database. Pure."""

from enum import StrEnum


class Stap(StrEnum):
    """`?stap=…`; each is one short screen."""

    GEVAAR = "gevaar"
    BEL_112 = "112"
    WAAROVER = "waarover"
    IEMAND = "iemand"
    BUREN = "buren"
    MISDAAD = "misdaad"
    FORMULIER = "formulier"


TERUG = {
    Stap.BEL_112: Stap.GEVAAR,
    Stap.WAAROVER: Stap.GEVAAR,
    Stap.IEMAND: Stap.WAAROVER,
    Stap.BUREN: Stap.WAAROVER,
    Stap.MISDAAD: Stap.WAAROVER,
    Stap.FORMULIER: Stap.WAAROVER,
}


def lees_stap(tekst: str) -> Stap:
    """What nobody knows begins at the beginning."""
    return next((stap for stap in Stap if stap == tekst), Stap.GEVAAR)
