"""Telephone numbers as people write them; kept as E.164."""

import re
from typing import Any

import phonenumbers
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_OEFENNUMMER = re.compile(r"\+316000\d{5}")  # +31600000000 to …0999 reach nobody
_OEFENEINDE = 999
_LANGSTE = 40  # what is longer was never a number


def is_oefennummer(nummer: str) -> bool:
    """In the practice range: no range is set apart for fiction in the Netherlands, libphonenumber refuses 06-0…"""
    return bool(_OEFENNUMMER.fullmatch(nummer)) and int(nummer[3:]) - 600_000_000 <= _OEFENEINDE


def lees_telefoon(tekst: str) -> str:
    """The number in E.164. Raises ValueError with a sentence for the screen."""
    fout = _("Dit is geen telefoonnummer dat wij kennen. Schrijf het zo: 06 12345678.")
    tekst = tekst.strip()
    if not tekst or len(tekst) > _LANGSTE or re.search(r"[a-z]", tekst, re.IGNORECASE):
        raise ValueError(fout)
    try:
        gelezen = phonenumbers.parse(tekst, "NL")
    except phonenumbers.NumberParseException:
        raise ValueError(fout) from None
    nummer = phonenumbers.format_number(gelezen, phonenumbers.PhoneNumberFormat.E164)
    if gelezen.extension:
        raise ValueError(fout)
    if is_oefennummer(nummer) and (settings.OEFENEN or settings.TESTING):
        return nummer
    if not phonenumbers.is_valid_number(gelezen):
        raise ValueError(fout)
    return nummer


class TelefoonVeld(forms.CharField):
    """A telephone number, Dutch when no country is written; cleaned to E.164, empty to ""."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"}))
        super().__init__(**{"max_length": _LANGSTE, **kwargs})

    def clean(self, value: Any) -> str:
        tekst: str = super().clean(value)
        if not tekst:
            return ""
        try:
            return lees_telefoon(tekst)
        except ValueError as fout:
            raise ValidationError(str(fout), code="telefoon") from fout
