"""Forms at the doors."""

from typing import Any
from uuid import uuid4

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from expedities.huisvoorhuis.models import Uitkomst
from wijkexpeditie.formulieren.formulier import Formulier

_TE_NOTEREN = [keuze for keuze in Uitkomst.choices if keuze[0] != Uitkomst.OPEN]


class AdressenForm(Formulier):
    """A list of addresses, as a CSV file."""

    knop = _("Zet deze adressen in de expeditie")
    lijst = forms.FileField(
        label=_("De lijst met adressen"),
        help_text=_("Een CSV-bestand van de gemeente of de verhuurder. De kolommen mogen elke gewone naam hebben."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv,text/plain"}),
        error_messages={
            "required": _("Kies eerst een bestand."),
            "empty": _("Dit bestand is leeg. Kijk of je het goede hebt gekozen."),
        },
    )

    def clean_lijst(self) -> UploadedFile[bytes]:
        lijst: UploadedFile[bytes] = self.cleaned_data["lijst"]
        if (lijst.size or 0) > settings.ADRESSEN_MAX_BYTES:
            grens = settings.ADRESSEN_MAX_BYTES // 1024 // 1024
            raise forms.ValidationError(
                _t("Dit bestand is groter dan %(grens)s MB. Vraag de lijst van alleen deze buurt.") % {"grens": grens}
            )
        return lijst


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


class LegeForm(Formulier):
    """Only a button."""
