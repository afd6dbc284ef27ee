"""What people type in and about the plan."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.buurtplan.actions import ActieTekst
from expedities.buurtplan.models import Actie, AntwoordSoort, Voortgang
from expedities.expeditie.models import Expeditie
from expedities.praatstok.models import Thema
from wijkexpeditie.formulieren.formulier import Formulier

_GEEN_NAAM = re.compile(r"\d|@")


class InhoudFormulier(Formulier):
    """Content of the plan: carries the version in view, and asks a scribe whether it was read back (R4)."""

    gezien = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    voorgelezen = forms.BooleanField(
        label=gettext_lazy("Ik las het voor aan bewoners en zij vinden het zo goed"), required=False
    )

    def __init__(self, *args: Any, zelf: bool, opschrijven: bool, **kwargs: Any) -> None:
        """`zelf`: writes as a resident; `opschrijven`: may write down what others said."""
        super().__init__(*args, **kwargs)
        self.fields["voorgelezen"].required = False
        if not opschrijven:
            del self.fields["voorgelezen"]
        elif zelf:
            self.fields["voorgelezen"].label = _("Ik schrijf dit voor anderen. Ik las het voor en zij vinden het goed")

    @property
    def hand(self) -> dict[str, bool]:
        return {"voorgelezen": bool(self.cleaned_data.get("voorgelezen"))}

    @property
    def gezien_versie(self) -> int:
        return self.cleaned_data.get("gezien") or 0

    def zie_nu(self, versie: int) -> None:
        """After somebody else wrote: who sends this again has seen what stands there now."""
        self.data = {**{veld: self.data.get(veld) for veld in self.data}, self.add_prefix("gezien"): str(versie)}


class ActieFormulier(InhoudFormulier):
    knop = gettext_lazy("Zet in het plan")
    field_order = ("wat", "toelichting", "thema", "trekker", "wanneer", "gevraagd_van", "gevraagd_wat", "voorgelezen")

    wat = forms.CharField(label=gettext_lazy("Wat gaan we doen?"), max_length=200)
    toelichting = forms.CharField(
        label=gettext_lazy("Wat moet iemand nog weten?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    thema = forms.ModelChoiceField(
        Thema.objects.none(), label=gettext_lazy("Hoort bij"), required=False, empty_label=gettext_lazy("geen thema")
    )
    trekker = forms.CharField(
        label=gettext_lazy("Wie trekt het?"),
        help_text=gettext_lazy("Alleen een voornaam. Nog niemand? Laat het leeg, dat mag."),
        max_length=60,
        required=False,
    )
    wanneer = forms.CharField(
        label=gettext_lazy("Wanneer?"), help_text=gettext_lazy("Bijvoorbeeld: in het voorjaar."), max_length=80,
        required=False,
    )  # fmt: skip
    gevraagd_van = forms.CharField(
        label=gettext_lazy("Van wie vragen we iets?"),
        help_text=gettext_lazy("Bijvoorbeeld: de gemeente."),
        max_length=120,
        required=False,
    )
    gevraagd_wat = forms.CharField(label=gettext_lazy("Wat vragen we dan?"), max_length=300, required=False)

    def __init__(self, *args: Any, expeditie: Expeditie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        thema = self.fields["thema"]
        assert isinstance(thema, forms.ModelChoiceField)  # noqa: S101 -- declared just above
        thema.queryset = Thema.objects.filter(expeditie=expeditie)

    def clean_trekker(self) -> str:
        trekker: str = self.cleaned_data["trekker"]
        if _GEEN_NAAM.search(trekker):
            raise ValidationError(_("Alleen een voornaam. Een nummer of adres komt niet in het plan."), code="naam")
        return trekker

    @property
    def tekst(self) -> ActieTekst:
        velden = ("wat", "toelichting", "thema", "trekker", "wanneer", "gevraagd_van", "gevraagd_wat")
        return ActieTekst(**{veld: self.cleaned_data[veld] for veld in velden})


def ingevuld(actie: Actie) -> dict[str, Any]:
    velden = ("wat", "toelichting", "thema", "trekker", "wanneer", "gevraagd_van", "gevraagd_wat")
    return {veld: getattr(actie, veld) for veld in velden}


class WegFormulier(InhoudFormulier):
    knop = gettext_lazy("Haal uit het plan")


class InleidingFormulier(InhoudFormulier):
    knop = gettext_lazy("Bewaar")
    field_order = ("titel", "inleiding", "voorgelezen")

    titel = forms.CharField(label=gettext_lazy("Hoe heet het plan?"), max_length=120)
    inleiding = forms.CharField(
        label=gettext_lazy("Waar gaat het over?"),
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )


class VaststelFormulier(Formulier):
    knop = gettext_lazy("Stel het plan vast")

    bewoners_akkoord = forms.BooleanField(
        label=gettext_lazy("De bewoners die er waren, staan achter dit plan"),
        error_messages={"required": gettext_lazy("Vraag het eerst aan de bewoners. Kruis het daarna aan.")},
    )


class VoortgangFormulier(Formulier):
    voortgang = forms.ChoiceField(label=gettext_lazy("Hoe ver is het?"), choices=Voortgang.choices)


class AntwoordFormulier(Formulier):
    knop = gettext_lazy("Geef antwoord")

    soort = forms.ChoiceField(
        label=gettext_lazy("Wat is het antwoord?"), widget=forms.RadioSelect, choices=AntwoordSoort.choices
    )
    tekst = forms.CharField(
        label=gettext_lazy("Leg het uit"),
        help_text=gettext_lazy("In gewone woorden. Bij ‘ja, mits’ en ‘nee, omdat’ moet dit."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    naam = forms.CharField(
        label=gettext_lazy("Wie geeft het antwoord?"),
        help_text=gettext_lazy("Deze naam staat bij het antwoord, voor iedereen."),
        max_length=80,
    )
    organisatie = forms.CharField(label=gettext_lazy("Namens welke organisatie?"), max_length=120)
