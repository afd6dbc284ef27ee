"""What is typed about new neighbours."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.adreslijsten.opzoeken import vind_adres
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres
from wijkexpeditie.accounts.telefoon import TelefoonVeld
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld


class AdresFormulier(Formulier):
    """A street and number, looked up in this buurt."""

    adres = forms.CharField(
        label=gettext_lazy("Welke straat en welk huisnummer?"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    gevonden: Adres | None = None

    def __init__(self, *args: Any, expeditie: Expeditie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expeditie = expeditie

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if schoon.get("adres"):
            self.gevonden = vind_adres(self.expeditie, schoon["adres"])
            if self.gevonden is None:
                self.add_error("adres", _("Dit adres kennen we niet in deze buurt. Schrijf het zo: Dorpsstraat 12."))
        return schoon


class MeldFormulier(AdresFormulier):
    """The facilitator or an uitnodiger heard of it."""

    knop = gettext_lazy("Zet op de lijst")

    sinds = Datumveld(label=gettext_lazy("Sinds wanneer?"), required=False)


class NieuwHierFormulier(AdresFormulier):
    """Somebody who just came to live here: a door, or only a number to call."""

    knop = gettext_lazy("Kom maar langs, of bel mij")

    adres = forms.CharField(
        label=gettext_lazy("Waar woon je?"),
        help_text=gettext_lazy("Straat en huisnummer. Je naam hoeft niet."),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    telefoon = TelefoonVeld(label=gettext_lazy("Liever gebeld worden? Op welk nummer?"), required=False)
    jonger_dan_16 = forms.BooleanField(label=gettext_lazy("Ik ben jonger dan 16"), required=False)

    def clean(self) -> dict[str, Any]:
        """Of a child no number is kept (R14)."""
        schoon = super().clean()
        if schoon.get("jonger_dan_16") and schoon.get("telefoon"):
            schoon["telefoon"] = ""
            self.add_error("telefoon", _("Laat je vader of moeder ons bellen. Of vul alleen je straat in."))
        elif not (schoon.get("adres") or schoon.get("telefoon") or self.errors):
            self.add_error("adres", _("Vul je straat en huisnummer in. Of een nummer, dan bellen we je."))
        return schoon


class WelkomFormulier(Formulier):
    knop = gettext_lazy("Ik ben geweest")

    wie = forms.CharField(label=gettext_lazy("Wie ging er langs?"), max_length=80)
    dag = Datumveld(label=gettext_lazy("Welke dag?"), required=False, help_text=gettext_lazy("Leeg is vandaag."))


class VervalFormulier(Formulier):
    """The question before the words of others are let go."""

    knop = gettext_lazy("Ja, hier wonen nieuwe mensen")

    naam = forms.CharField(label=gettext_lazy("Van wie weet je dat?"), max_length=80,
        help_text=gettext_lazy("Je eigen naam, of van wie het zei."))  # fmt: skip
    zeker = forms.BooleanField(
        label=gettext_lazy("Wie dit vroeg, woont hier niet meer"),
        error_messages={"required": gettext_lazy("Weet je het niet zeker? Laat het dan staan.")},
    )
