"""What is asked about a list of addresses."""

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.formulieren.formulier import Formulier


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
