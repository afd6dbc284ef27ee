"""What is typed about the list of an evening."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from expedities.aanmeldingen.queries import IETS
from expedities.bewonersavond.forms import AanmeldFormulier
from expedities.bewonersavond.models import Aanmelding, Komt, Regelsoort
from expedities.expeditie.models import Expeditie
from wijkexpeditie.formulieren.formulier import Formulier

_ANDERS = ("komt", "aantal", "ophalen", "meelopen", "adres", "kinderopvang", "drempelvrij", "tolk")
DADEN = ("wie", "klaar", "open")


class WijzigFormulier(AanmeldFormulier):
    """What somebody says anew, read back to them (R11); who it is does not change."""

    knop = gettext_lazy("Bewaar")

    voorgelezen = forms.BooleanField(
        label=gettext_lazy("Die zei het zelf, en ik heb het voorgelezen"),
        error_messages={"required": gettext_lazy("Vraag het eerst, en lees voor wat je opschrijft.")},
    )

    def __init__(self, *args: Any, expeditie: Expeditie, **kwargs: Any) -> None:
        super().__init__(*args, expeditie=expeditie, **kwargs)
        self.fields = {naam: self.fields[naam] for naam in (*_ANDERS, "voorgelezen", "inzending")}

    @staticmethod
    def begin(aanmelding: Aanmelding) -> dict[str, Any]:
        waarden: dict[str, Any] = {naam: getattr(aanmelding, naam) for naam in _ANDERS}
        return {**waarden, "adres": str(aanmelding.adres) if aanmelding.adres else ""}


class KlusFormulier(Formulier):
    """One thing to arrange: who does it, or done."""

    aanmelding = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31)
    soort = forms.ChoiceField(choices=Regelsoort.choices)
    daad = forms.ChoiceField(choices=[(daad, daad) for daad in DADEN])
    wie = forms.CharField(max_length=80, required=False)
    gezien = forms.CharField(max_length=80, required=False)


class FilterFormulier(forms.Form):
    """Which part of the list; a GET, as it says nothing about a person."""

    nodig = forms.ChoiceField(
        label=gettext_lazy("Wat er nodig is"),
        required=False,
        choices=[("", gettext_lazy("alles")), (IETS, gettext_lazy("er is iets te regelen")), *Regelsoort.choices],
    )
    via = forms.ChoiceField(label=gettext_lazy("Hoe aangemeld"), required=False)

    def __init__(self, *args: Any, wegen: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        via = self.fields["via"]
        assert isinstance(via, forms.ChoiceField)  # noqa: S101 -- tells the type checker
        via.choices = [("", gettext_lazy("alles")), *wegen]


KOMT_WOORDEN = {
    Komt.JA: gettext_lazy("Komen"),
    Komt.MISSCHIEN: gettext_lazy("Misschien"),
    Komt.NEE: gettext_lazy("Komen niet"),
}
