"""Cleaning of what people report and what is answered."""

from typing import Any

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from signalen.signaal.models import GESLOTEN, Contactweg, Soort, Staat
from wijkexpeditie.accounts.telefoon import lees_telefoon
from wijkexpeditie.formulieren.formulier import Formulier


class MeldFormulier(Formulier):
    """What, where, and how do you hear back. No name needed."""

    knop = gettext_lazy("Stuur mijn melding")

    soort = forms.ChoiceField(label=gettext_lazy("Waar gaat het over?"), choices=Soort, widget=forms.RadioSelect)
    tekst = forms.CharField(
        label=gettext_lazy("Wat is er?"),
        help_text=gettext_lazy("Schrijf over het ding of de plek, niet over een persoon."),
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    plek = forms.CharField(
        label=gettext_lazy("Waar is het?"),
        help_text=gettext_lazy("Een straat, een huisnummer of ‘bij de vijver’."),
        max_length=160,
        required=False,
    )
    contactweg = forms.ChoiceField(
        label=gettext_lazy("Hoe wil je het antwoord horen?"),
        help_text=gettext_lazy(
            "Je krijgt altijd een code. Jonger dan 16? Kies dan de code, of vraag het eerst aan je ouders."
        ),
        choices=Contactweg,
        widget=forms.RadioSelect,
        required=False,
    )
    contact = forms.CharField(
        label=gettext_lazy("Je telefoonnummer of e-mailadres"),
        help_text=gettext_lazy("Alleen als je gebeld wilt worden, of een sms of e-mail wilt."),
        max_length=254,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "on"}),
    )
    voornaam = forms.CharField(
        label=gettext_lazy("Je voornaam"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        weg, contact = gegevens.get("contactweg", ""), gegevens.get("contact", "")
        if not weg:  # chosen for the code: what was typed is not kept
            gegevens["contact"] = ""
        elif not contact:
            self.add_error("contact", _("Vul in waar het antwoord naartoe kan. Of kies hierboven voor je code."))
        else:
            try:
                gegevens["contact"] = _als_adres(weg, contact)
            except (ValueError, forms.ValidationError) as fout:
                self.add_error("contact", fout.messages[0] if isinstance(fout, forms.ValidationError) else str(fout))
        return gegevens

    def velden(self) -> dict[str, Any]:
        return {
            veld: self.cleaned_data[veld] for veld in ("soort", "tekst", "plek", "voornaam", "contactweg", "contact")
        }


def _als_adres(weg: str, contact: str) -> str:
    if weg == Contactweg.EMAIL:
        validate_email(contact)
        return contact.lower()
    return lees_telefoon(contact)


class NamensFormulier(MeldFormulier):
    """Told by somebody at the door or on the telephone (R11)."""

    knop = gettext_lazy("Zet de melding erin")
    voorgelezen = forms.BooleanField(
        label=gettext_lazy("Ik las het voor en het klopt zo"),
        error_messages={"required": gettext_lazy("Lees het eerst voor. Klopt het, zet dan het vinkje.")},
    )


class AntwoordFormulier(Formulier):
    knop = gettext_lazy("Geef dit antwoord")

    staat = forms.ChoiceField(
        label=gettext_lazy("Hoe loopt het af?"),
        choices=[(staat.value, staat.label) for staat in (Staat(waarde) for waarde in GESLOTEN)],
        widget=forms.RadioSelect,
    )
    tekst = forms.CharField(
        label=gettext_lazy("Wat is het antwoord?"),
        help_text=gettext_lazy(
            "Zo leest de melder het. Kort en eerlijk: ‘meer mogen we niet zeggen’ is ook een antwoord."
        ),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class WachtFormulier(Formulier):
    knop = gettext_lazy("Het wacht op een ander")

    tekst = forms.CharField(
        label=gettext_lazy("Wie is nu aan zet, en wat gaan die doen?"),
        help_text=gettext_lazy("De melder leest dit."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class PogingFormulier(Formulier):
    knop = gettext_lazy("Zet de poging erin")

    bereikt = forms.TypedChoiceField(
        label=gettext_lazy("Hoe ging het bellen?"),
        choices=[("ja", gettext_lazy("Gesproken, en het antwoord verteld")), ("nee", gettext_lazy("Niet bereikt"))],
        coerce=lambda waarde: waarde == "ja",
        widget=forms.RadioSelect,
    )


class PakOpFormulier(Formulier):
    knop = gettext_lazy("Ik ga ermee aan de slag")


class OpnieuwFormulier(Formulier):
    knop = gettext_lazy("Stuur het antwoord nog een keer")


class TevredenFormulier(Formulier):
    knop = gettext_lazy("Ja, het is goed zo")


class HeropenFormulier(Formulier):
    knop = gettext_lazy("Nee, kijk er nog eens naar")

    tekst = forms.CharField(
        label=gettext_lazy("Wat is er nog?"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
