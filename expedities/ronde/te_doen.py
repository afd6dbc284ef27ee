"""What each door still asks of us: exactly one thing, so that none drops off a list (R2). Pure."""

from dataclasses import dataclass
from enum import StrEnum

from expedities.ronde.terugkomen import BRIEF_NA

NIET_GETROFFEN = ("niet_thuis", "portiek_dicht")  # keys of `huisvoorhuis.models.Uitkomst`


class Werk(StrEnum):
    """In the order in which it should be done."""

    TEGENSPRAAK = "tegenspraak"  # two visits say different things
    NABEZOEK = "nabezoek"  # we promised to come back
    NOOIT = "nooit"  # nobody has been there
    TERUG = "terug"  # nobody met: another part of the day
    BRIEF = "brief"  # nobody met three times: a letter
    TOLK = "tolk"  # spoken later, with an interpreter, and nothing arranged yet
    OPEN_GELATEN = "open_gelaten"  # nobody goes, with a reason and a name
    KLAAR = "klaar"

    @property
    def over(self) -> bool:
        return self not in {Werk.OPEN_GELATEN, Werk.KLAAR}


@dataclass(frozen=True)
class Feiten:
    """Of one door; `keren`: how often nobody was met there, `brief`: a letter is in the letterbox."""

    uitkomst: str
    keren: int = 0
    tegenspraak: bool = False
    open_gelaten: bool = False
    beloofd: bool = False
    teruggeweest: bool = False
    brief: bool = False


def werk(deur: Feiten) -> Werk:
    if deur.tegenspraak:
        return Werk.TEGENSPRAAK
    if deur.open_gelaten:
        return Werk.OPEN_GELATEN
    if deur.beloofd and deur.uitkomst != "geen_contact":
        return Werk.NABEZOEK
    return _naar_uitkomst(deur)


def _naar_uitkomst(deur: Feiten) -> Werk:
    if deur.uitkomst == "open":
        return Werk.NOOIT
    if deur.uitkomst == "later_met_tolk" and not deur.teruggeweest:
        return Werk.TOLK
    if deur.uitkomst in NIET_GETROFFEN and not deur.brief:
        return Werk.BRIEF if deur.keren >= BRIEF_NA else Werk.TERUG
    return Werk.KLAAR
