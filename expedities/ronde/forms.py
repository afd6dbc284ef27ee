"""What is asked when the round closes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.formulieren.formulier import Formulier


class SluitRondeForm(Formulier):
    """Closing knowingly: what stays open has a reason and a name."""

    knop = _("Sluit de ronde")
    reden = forms.CharField(
        label=_("Waarom blijven er deuren open?"),
        help_text=_("Alleen nodig als er nog deuren zijn waar niemand is geweest."),
        max_length=200,
        required=False,
    )
    naam = forms.CharField(label=_("Wie besloot dat?"), max_length=80, required=False)
