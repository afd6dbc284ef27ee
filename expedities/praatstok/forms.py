"""What the scribe types."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from expedities.praatstok.models import Punt, Thema
from wijkexpeditie.formulieren.formulier import Formulier


class PuntFormulier(Formulier):
    """One point, in the speaker's words."""

    knop = _("Schrijf op")

    tekst = forms.CharField(
        label=_("Wat is er gezegd?"),
        help_text=_("In de woorden van wie het zei. Zonder namen en huisnummers."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "autofocus": True}),
    )
    toch = forms.BooleanField(
        label=_("Het wijst niemand aan. Ik vroeg het na: laat het zo staan."), required=False, widget=forms.HiddenInput
    )

    def vraag_toch(self) -> None:
        """Only after it was refused once, and only shown to who may decide."""
        self.fields["toch"].widget = forms.CheckboxInput()


class ThemaFormulier(Formulier):
    knop = _("Maak dit thema")

    naam = forms.CharField(
        label=_("Hoe noemen bewoners dit?"), help_text=_("In hun eigen woorden, liefst kort."), max_length=80
    )


class OphangFormulier(Formulier):
    """Which point under which thema; empty takes it out again."""

    punt = forms.ModelChoiceField(Punt.objects.none(), widget=forms.HiddenInput)
    thema = forms.ModelChoiceField(
        Thema.objects.none(), required=False, label=_("Hoort bij"), empty_label=_("nog geen thema")
    )

    def __init__(self, *args: Any, expeditie: Expeditie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld, rijen in (
            ("punt", Punt.objects.op_de_muur().filter(expeditie=expeditie)),
            ("thema", Thema.objects.filter(expeditie=expeditie)),
        ):
            keuze = self.fields[veld]
            assert isinstance(keuze, forms.ModelChoiceField)  # noqa: S101 -- declared just above
            keuze.queryset = rijen


class DaadFormulier(Formulier):
    """Agreed, thrown away, or off the wall: one button per deed."""

    daad = forms.ChoiceField(choices=[("akkoord", "akkoord"), ("weg", "weg"), ("van_de_muur", "van_de_muur")])
