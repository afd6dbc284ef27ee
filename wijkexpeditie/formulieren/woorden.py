"""What a field says when something is missing or wrong: what to do, in our words instead of Django's."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

# From general to particular: the last that fits a field wins.
_WOORDEN: tuple[tuple[type[forms.Field], dict[str, StrPromise]], ...] = (
    (forms.Field, {"required": _("Vul dit nog in.")}),
    (forms.ChoiceField, {"required": _("Kies er één.")}),
    (forms.BooleanField, {"required": _("Zet hier een vinkje.")}),
    (forms.FileField, {"required": _("Kies eerst een bestand.")}),
    (forms.EmailField, {"invalid": _("Dit is geen e-mailadres. Schrijf het zo: naam@voorbeeld.nl.")}),
    (forms.DateField, {"invalid": _("Deze dag kennen we niet. Schrijf hem zo: 31-12-2026.")}),
    (forms.TimeField, {"invalid": _("Deze tijd kennen we niet. Schrijf hem zo: 19:30.")}),
    (
        forms.IntegerField,
        {
            "invalid": _("Schrijf een getal, zoals 3."),
            "min_value": _("Kies een getal van %(limit_value)s of hoger."),
            "max_value": _("Kies een getal van %(limit_value)s of lager."),
        },
    ),
)


def in_onze_woorden(veld: forms.Field) -> None:
    """Only where the form has no words of its own."""
    woorden = {code: zin for soort, zinnen in _WOORDEN if isinstance(veld, soort) for code, zin in zinnen.items()}
    van_django = {
        code: zin
        for klasse in reversed(type(veld).__mro__)
        for code, zin in getattr(klasse, "default_error_messages", {}).items()
    }
    for code, zin in woorden.items():
        if veld.error_messages.get(code) == van_django.get(code):
            veld.error_messages[code] = zin
