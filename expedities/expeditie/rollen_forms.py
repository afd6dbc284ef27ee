"""What is typed about roles."""

from django import forms
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.rollen_rules import TE_GEVEN
from wijkexpeditie.accounts.forms import lees_contact
from wijkexpeditie.formulieren.formulier import Formulier


class GeefRol(Formulier):
    knop = _("Geef deze rol")

    naam = forms.CharField(label=_("Naam"), help_text=_("Zoals anderen deze persoon kennen."), max_length=120)
    contact = forms.CharField(
        label=_("E-mail of telefoon"),
        help_text=_("Hiermee logt deze persoon in. Kijk het goed na: wie dit leest, krijgt de rol."),
        max_length=254,
    )
    rol = forms.ChoiceField(label=_("Welke rol?"), choices=[(rol.value, rol.label) for rol in TE_GEVEN])

    def clean_contact(self) -> str:
        email, telefoon = lees_contact(self.cleaned_data["contact"])
        return email or telefoon


class StopRol(Formulier):
    knop = _("Stop deze rol")


class Bevestig(Formulier):
    """No fields: the button says it."""
