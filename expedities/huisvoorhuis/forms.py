"""Forms at the doors."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from expedities.huisvoorhuis.models import Uitkomst
from wijkexpeditie.formulieren.formulier import Formulier

_TE_NOTEREN = [keuze for keuze in Uitkomst.choices if keuze[0] != Uitkomst.OPEN]


class BezoekForm(Formulier):
    """One ring; the key is made where the button is printed, so that a double tap is one ring."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput)
    uitkomst = forms.ChoiceField(
        label=_("Hoe liep het?"),
        choices=_TE_NOTEREN,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe het liep.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sleutel"].initial = uuid4()


class LegeForm(Formulier):
    """Only a button."""
