"""What is typed about an expeditie and the people in it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.actions import Beluren
from expedities.expeditie.models import Expeditie
from wijkexpeditie.accounts.telefoon import TelefoonVeld
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Tijdveld
from wijkexpeditie.templatetags.wijk import telefoon

TALEN = (
    ("nl", "Nederlands"),
    ("en", "English"),
    ("ar", "العربية"),
    ("tr", "Türkçe"),
    ("pl", "Polski"),
    ("uk", "Українська"),
)


class OverDeBuurt(Formulier):
    """What every page of the buurt shows."""

    naam = forms.CharField(
        label=_("Hoe heet de buurt?"), help_text=_("Zoals mensen die er wonen het zeggen."), max_length=80
    )
    verhaal = forms.CharField(
        label=_("Waar gaat het over?"),
        help_text=_("Twee of drie korte zinnen voor wie er woont. Geen moeilijke woorden."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        required=False,
    )
    contact_naam = forms.CharField(
        label=_("Wie kunnen mensen bellen?"), help_text=_("Deze naam staat op elke pagina."), max_length=80
    )
    contact_telefoon = TelefoonVeld(label=_("Op welk nummer?"))
    contact_email = forms.EmailField(label=_("E-mail"), max_length=254, required=False)


class NieuweExpeditie(OverDeBuurt):
    knop = _("Begin deze expeditie")

    gemeente = forms.CharField(label=_("In welke gemeente?"), max_length=80)
    field_order = ("naam", "gemeente", "verhaal", "contact_naam", "contact_telefoon", "contact_email")


class Instellingen(OverDeBuurt):
    knop = _("Bewaar")

    bellen_vanaf = Tijdveld(label=_("Niet bellen voor"), help_text=_("De dag voor een bijeenkomst bellen we leden op."))
    bellijst_open = Tijdveld(label=_("De bellijst gaat open om"))
    tweede_poging = Tijdveld(label=_("Tweede keer proberen vanaf"))
    automatisch_om = Tijdveld(label=_("Automatisch bericht om"))
    bellen_tot = Tijdveld(label=_("Niet bellen na"))

    def beluren(self) -> Beluren:
        return Beluren(**{veld: self.cleaned_data[veld] for veld in vars(Beluren())})

    @staticmethod
    def begin(expeditie: Expeditie) -> dict[str, Any]:
        velden = {veld: getattr(expeditie, veld) for veld in Instellingen.base_fields if hasattr(expeditie, veld)}
        return {**velden, "contact_telefoon": telefoon(expeditie.contact_telefoon)}


class NamensIemand(Formulier):
    """Somebody takes part, written in by the procesbegeleider with their yes (R11)."""

    knop = _("Schrijf in")

    voornaam = forms.CharField(label=_("Voornaam"), max_length=60)
    telefoon = TelefoonVeld(label=_("Telefoon"), required=False)
    email = forms.EmailField(label=_("E-mail"), max_length=254, required=False)
    voorkeur = forms.ChoiceField(
        label=_("Hoe wil deze persoon iets horen?"),
        choices=[("", _("maakt niet uit")), *Kanaal.choices],
        required=False,
    )
    taal = forms.ChoiceField(
        label=_("In welke taal?"),
        choices=TALEN,
    )
    jonger_dan_16 = forms.BooleanField(label=_("Jonger dan 16"), required=False)
    ouder_akkoord = forms.BooleanField(
        label=_("Een ouder vindt het goed dat we dit nummer of adres bewaren"), required=False
    )
    akkoord = forms.BooleanField(
        label=_("Ik las dit terug en deze persoon zei ja"),
        error_messages={"required": _("Lees eerst terug wat je opschreef. Zegt de ander ja, zet dan het vinkje.")},
    )
