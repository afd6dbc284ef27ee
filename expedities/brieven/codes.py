"""The code of a letter: how it is made, printed and read back from what people type. Pure."""

import secrets

LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"  # no vowels, nothing that looks like another
LENGTE = 10
VOORBEELD = "VOORBEELD"  # on a draft; with its vowels never the code of a letter


def nieuwe_code() -> str:
    """Ten signs, about 48 bits: can be read out over the telephone; guessing is rate limited."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTE))


def lees_code(getypt: str) -> str:
    """As typed over from paper: lower case, spaces and dashes are fine. Empty when it cannot be a code."""
    kaal = "".join(teken for teken in getypt.upper() if teken.isalnum())
    return kaal if len(kaal) == LENGTE and set(kaal) <= set(LETTERS) else ""


def in_groepjes(code: str) -> str:
    """Two groups of five are read more easily than ten signs in a row."""
    return f"{code[:5]} {code[5:]}".strip()
