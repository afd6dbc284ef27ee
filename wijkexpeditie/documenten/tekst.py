"""What people typed, made fit for a PDF: it may not stop a document, and what cannot be drawn is shown and told."""

import re
import unicodedata
from dataclasses import dataclass, field

from wijkexpeditie.documenten.letters import dekking

VERVANGER = "□"
_REGELEINDE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_TUSSEN = frozenset("\u200c\u200d")  # joiners: Persian and emoji need them
_EIGEN = frozenset("\n ")


@dataclass
class Schoonmaker:
    """Cleans many texts of one document and remembers which characters had no glyph."""

    vervangen: set[str] = field(default_factory=set)
    _gedaan: dict[str, str] = field(default_factory=dict)  # three hundred letters say the same

    def schoon(self, tekst: str) -> str:
        if tekst not in self._gedaan:
            self._gedaan[tekst] = self._maak_schoon(tekst)
        return self._gedaan[tekst]

    def _maak_schoon(self, tekst: str) -> str:
        tekst = unicodedata.normalize("NFC", _REGELEINDE.sub("\n", tekst).replace("\t", " "))
        tekst = "".join(teken for teken in tekst if not _onzichtbaar(teken))
        return "".join(self._letter(groep) for groep in _groepen(tekst))

    def _letter(self, groep: str) -> str:
        """What is drawn as one letter (e with two accents) must come from one font, or Typst finds no glyph for it."""
        if groep in _EIGEN or _in_een_lettertype(groep):
            return groep
        if len(groep) == 1:
            self.vervangen.add(groep)
            return VERVANGER
        gemist = [teken for teken in groep if not _in_een_lettertype(teken)] or [groep[-1]]
        self.vervangen.update(gemist)
        eerste = groep[0]
        return VERVANGER if eerste in gemist else eerste + VERVANGER


def _onzichtbaar(teken: str) -> bool:
    """Control characters, half surrogates and the marks that turn the writing direction around."""
    return unicodedata.category(teken) in {"Cc", "Cf", "Cs"} and teken not in _TUSSEN and teken != "\n"


def _in_een_lettertype(groep: str) -> bool:
    nodig = {ord(teken) for teken in groep if teken not in _TUSSEN and not _variant(teken)}
    return any(nodig <= tekens for tekens in dekking())


def _variant(teken: str) -> bool:
    return "\ufe00" <= teken <= "\ufe0f"


def _groepen(tekst: str) -> list[str]:
    """A letter with the marks that hang on it."""
    groepen: list[str] = []
    for teken in tekst:
        hangt = unicodedata.category(teken).startswith("M") or teken in _TUSSEN
        if groepen and hangt and groepen[-1] not in _EIGEN:
            groepen[-1] += teken
        else:
            groepen.append(teken)
    return groepen
