"""What is asked about the round."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from expedities.ronde.woorden import Openreden
from wijkexpeditie.formulieren.formulier import Formulier


class SluitRondeForm(Formulier):
    """Closing knowingly: what stays open has a reason and a name."""

    knop = _("Sluit de ronde")
    reden = forms.CharField(
        label=_("Waarom gaan we naar deze deuren niet meer?"),
        help_text=_("Schrijf over de ronde, niet over mensen. Dit staat op het blad voor de denktank."),
        max_length=200,
    )
    naam = forms.CharField(label=_("Wie besloot dat?"), help_text=_("Een voornaam is genoeg."), max_length=80)
    gezien = forms.BooleanField(
        label=_("De denktank weet wat er gebeurt als de ronde sluit"),
        error_messages={"required": _("Bespreek dit eerst met de denktank. Zet daarna het vinkje.")},
    )

    def __init__(self, *args: Any, vraagt_reden: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not vraagt_reden:
            del self.fields["reden"], self.fields["naam"]


class LaatOpenForm(Formulier):
    """A reason from a list: what is typed freely about one door is soon about who lives there (R8)."""

    knop = _("Laat deze deur open")
    reden = forms.ChoiceField(
        label=_("Waarom gaan we hier niet meer langs?"), choices=Openreden.choices, widget=forms.RadioSelect
    )
    naam = forms.CharField(label=_("Wie besloot dat?"), help_text=_("Een voornaam is genoeg."), max_length=80)

    def clean_reden(self) -> str:
        """Kept as words, in the language of the house whatever language the screen has."""
        with override("nl"):
            return str(Openreden(self.cleaned_data["reden"]).label)


class WieGaatForm(Formulier):
    wie = forms.CharField(label=_("Wie gaat er?"), max_length=80, required=False)


class KiesForm(Formulier):
    """Which of two visits was right."""

    uitkomst = forms.CharField(max_length=16)
