"""A number on the sociale kaart: a wrong or old one can cost a life, so each is read before it is shown. Pure."""

import re

import phonenumbers
from django.utils.translation import gettext as _

from wijkexpeditie.accounts.telefoon import lees_telefoon

KORT = frozenset({"112", "113", "144", "116000", "116111", "116123"})
_OUD = frozenset({"09000113"})  # of 113, before it became a number of its own


def lees_belnummer(tekst: str) -> str:
    """As it is shown: short codes and 14 0xx as they are, 0800 and 088 in groups, the rest in E.164.

    Raises ValueError with a sentence for the screen.
    """
    kaal = re.sub(r"[\s.()/-]", "", tekst)
    if kaal in _OUD:
        raise ValueError(_("Dit nummer is oud. Bel 113 of 0800 0113."))
    if kaal in KORT:
        return kaal
    if re.fullmatch(r"14\d{3,4}", kaal):
        return f"14 {kaal[2:]}"
    if re.fullmatch(r"0[89]00\d{4}(\d{3})?", kaal):
        return _als_geldig(kaal, f"{kaal[:4]} {kaal[4:]}")
    if re.fullmatch(r"08[58]\d{7}", kaal):
        return _als_geldig(kaal, f"{kaal[:3]} {kaal[3:7]} {kaal[7:]}")
    return lees_telefoon(tekst)


def _als_geldig(kaal: str, leesbaar: str) -> str:
    if not phonenumbers.is_valid_number(phonenumbers.parse(kaal, "NL")):
        raise ValueError(_("Dit is geen telefoonnummer dat wij kennen. Schrijf het zo: 06 12345678."))
    return leesbaar
