"""What is typed about the convenant and promises."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from expedities.denktank.soort import Soort
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld


class ConvenantTekst(Formulier):
    knop = _("Bewaar het convenant")

    tekst = forms.CharField(
        label=_("Wat spreken jullie af?"),
        help_text=_("Dit is een begin. Verander het samen tot iedereen het wil tekenen."),
        widget=forms.Textarea(attrs={"rows": 16}),
        max_length=20_000,
    )
    verantwoordelijke = forms.CharField(
        label=_("Wie is verantwoordelijk voor persoonsgegevens?"),
        help_text=_("Dat hoeft niet de gemeente te zijn. Het kan ook een stichting in de buurt zijn."),
        max_length=120,
    )
    antwoordtermijn_dagen = forms.IntegerField(
        label=_("Binnen hoeveel dagen komt er antwoord op wat de buurt vraagt?"), min_value=1, max_value=90
    )
    bewaartermijn_dagen = forms.IntegerField(
        label=_("Hoeveel dagen na het afsluiten gaan gegevens van mensen weg?"), min_value=0, max_value=730
    )


class Wie(Formulier):
    """Who speaks for an organisation."""

    organisatie = forms.CharField(label=_("Welke organisatie?"), max_length=120)
    naam = forms.CharField(label=_("Wie?"), help_text=_("Voor- en achternaam."), max_length=80)
    functie = forms.CharField(label=_("In welke functie?"), max_length=80)


class Tekenen(Wie):
    knop = _("Leg de handtekening vast")

    soort = forms.ChoiceField(label=_("Namens wie?"), choices=Soort.choices, widget=forms.RadioSelect)
    getekend_op = Datumveld(
        label=_("Wanneer is er getekend?"), help_text=_("Vandaag, of de dag dat het op papier gebeurde.")
    )
    gelezen = forms.BooleanField(
        label=_("De tekst is gelezen en deze persoon mag namens de organisatie tekenen"),
        error_messages={"required": _("Zet het vinkje als de tekst is gelezen en deze persoon mag tekenen.")},
    )
    field_order = ("soort", "organisatie", "naam", "functie", "getekend_op", "gelezen")


class NieuweToezegging(Wie):
    knop = _("Zet de toezegging neer")

    wat = forms.CharField(label=_("Wat is er toegezegd?"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    voor = Datumveld(label=_("Uiterlijk op welke dag?"))
    tekent_convenant = forms.BooleanField(
        label=_("Dit gaat over het tekenen van het convenant namens de gemeente"), required=False
    )
    gemandateerd = forms.BooleanField(label=_("Deze persoon mag namens de gemeente tekenen"), required=False)
    schriftelijk = forms.BooleanField(label=_("Het staat op schrift"), required=False)
    openbaar = forms.BooleanField(
        label=_("Laat het zien op de pagina van de buurt"),
        help_text=_("Nodig als het over tekenen gaat."),
        required=False,
        initial=True,
    )
    field_order = ("wat", "voor", "organisatie", "naam", "functie")


class Nagekomen(Formulier):
    knop = _("Ja, nagekomen")

    dag = Datumveld(label=_("Op welke dag?"))

    def clean_dag(self) -> object:
        dag = self.cleaned_data["dag"]
        if dag.year < 2000:
            raise ValidationError(_("Kijk het jaar na."))
        return dag
