"""The text of an SMS: signs that cost double, and words that mean stop. Pure."""

import re
import unicodedata

# Typographic signs push a message of 160 signs to one of 70 a part; plain ones say the same.
_GEWOON = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " ", "•": "-"}
)
STOPWOORDEN = frozenset(
    ("stop", "stoppen", "stopall", "afmelden", "uitschrijven", "unsubscribe", "cancel", "end", "quit", "opt-out")
)
STARTWOORDEN = frozenset(("start", "aanmelden", "unstop"))
_HOOGSTENS_WOORDEN = 4  # "stop a.u.b. met dit"; in a longer sentence the word may mean anything


def gewone_tekens(tekst: str) -> str:
    return zonder_stuurtekens(tekst).translate(_GEWOON)


def zonder_stuurtekens(tekst: str) -> str:
    """What no telephone shows and no XML may hold."""
    return "".join(teken for teken in tekst if teken == "\n" or unicodedata.category(teken) not in {"Cc", "Cs"})


def _woorden(tekst: str) -> list[str]:
    kaal = unicodedata.normalize("NFKC", tekst).casefold()
    return re.findall(r"[\w-]+", kaal)


def _begint_met(tekst: str, woorden: frozenset[str]) -> bool:
    gezegd = _woorden(tekst)
    return bool(gezegd) and len(gezegd) <= _HOOGSTENS_WOORDEN and gezegd[0] in woorden


def is_stop(tekst: str) -> bool:
    return _begint_met(tekst, STOPWOORDEN)


def is_start(tekst: str) -> bool:
    return _begint_met(tekst, STARTWOORDEN)
