"""Cleaning of entries and hosts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from signalen.sociale_kaart.belnummer import lees_belnummer
from signalen.sociale_kaart.models import Vraag
from wijkexpeditie.accounts.telefoon import TelefoonVeld
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld


class BelnummerVeld(forms.CharField):
    """Short codes and 0800 too."""

    def clean(self, value: Any) -> str:
        tekst: str = super().clean(value)
        try:
            return lees_belnummer(tekst)
        except ValueError as fout:
            raise forms.ValidationError(str(fout)) from fout


class VermeldingFormulier(Formulier):
    knop = _("Zet op de kaart")

    vraag = forms.ChoiceField(label=_("Bij welke vraag?"), choices=Vraag)
    naam = forms.CharField(label=_("Wie bel je dan?"), max_length=120)
    nummer = BelnummerVeld(
        label=_("Op welk nummer?"), max_length=20, widget=forms.TextInput(attrs={"type": "tel", "inputmode": "tel"})
    )
    zin = forms.CharField(
        label=_("Wat doen ze, in één zin?"),
        max_length=200,
        required=False,
        help_text=_("Zoals je het je buurvrouw vertelt."),
    )
    bereikbaar = forms.CharField(
        label=_("Wanneer nemen ze op?"), max_length=120, required=False, help_text=_("Bijvoorbeeld: ma–vr 9–17 uur.")
    )
    eigenaar = forms.CharField(
        label=_("Wie zei dat het klopt?"), max_length=120, help_text=_("Een naam of organisatie.")
    )

    def velden(self) -> dict[str, str]:
        return {v: self.cleaned_data[v] for v in ("vraag", "naam", "nummer", "zin", "bereikbaar", "eigenaar")}


class WijzigFormulier(VermeldingFormulier):
    knop = _("Bewaar, het klopt zo")


class FlatcontactFormulier(Formulier):
    knop = _("Zet op de kaart")

    waar = forms.CharField(label=_("Van welke flat of straat?"), max_length=80)
    voornaam = forms.CharField(label=_("Voornaam"), max_length=60)
    telefoon = TelefoonVeld(label=_("Telefoon"), required=False, help_text=_("Komt op de kaart te staan."))
    tot = Datumveld(label=_("Tot wanneer?"), required=False)
    zei_ja = forms.BooleanField(
        label=_("Heeft ja gezegd: deze naam en dit nummer mogen op de kaart"),
        error_messages={"required": _("Vraag het eerst: alleen met een ja komt iemand op de kaart.")},
    )

    def velden(self) -> dict[str, Any]:
        return {v: self.cleaned_data[v] for v in ("waar", "voornaam", "telefoon", "tot", "zei_ja")}


class KnopFormulier(Formulier):
    """One button, one deed."""
