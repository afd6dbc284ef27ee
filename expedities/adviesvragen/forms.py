"""What is typed about questions, adviezen and reactions."""

from django import forms
from django.utils.translation import gettext_lazy as _

from expedities.adviesvragen.models import Meedoen, Reactiesoort
from wijkexpeditie.formulieren.formulier import Formulier


class Wie(Formulier):
    """Who speaks for the gemeente."""

    naam = forms.CharField(label=_("Wie?"), help_text=_("Voor- en achternaam."), max_length=80)
    functie = forms.CharField(label=_("In welke functie?"), max_length=80)


class VraagForm(Wie):
    knop = _("Bewaar de vraag")

    vraag = forms.CharField(
        label=_("Wat wil de gemeente van de buurt weten?"),
        help_text=_("Eén vraag, in gewone woorden. Zo dat je buurvrouw hem meteen snapt."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    uitleg = forms.CharField(
        label=_("Waarom vragen jullie dit?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    meedoen = forms.ChoiceField(
        label=_("Hoeveel telt het antwoord?"),
        help_text=_("Wees eerlijk. Liever weinig beloven en doen, dan andersom."),
        choices=Meedoen.choices,
        widget=forms.RadioSelect,
    )
    wat_ermee = forms.CharField(
        label=_("Wat doet de gemeente met het antwoord?"),
        help_text=_("Wie besluit, en wanneer hoort de buurt het?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ("vraag", "uitleg", "meedoen", "wat_ermee", "naam", "functie")


class AdviesForm(Formulier):
    """In the words of the hall, read back."""

    knop = _("Schrijf het advies op")

    tekst = forms.CharField(
        label=_("Wat adviseert de buurt?"),
        help_text=_("In de woorden van de buurt. Zonder namen en huisnummers."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    voorgelezen = forms.BooleanField(
        label=_("Ik las het voor, en zo is het goed"),
        error_messages={"required": _("Lees het eerst voor. Zet het vinkje als de buurt het zo goed vindt.")},
    )
    toch = forms.BooleanField(
        label=_("Het wijst niemand aan. Ik vroeg het na: laat het zo staan."), required=False, widget=forms.HiddenInput
    )

    def vraag_toch(self) -> None:
        """Only after it was refused once, and only shown to who may decide."""
        self.fields["toch"].widget = forms.CheckboxInput()


class ReactieForm(Wie):
    knop = _("Geef deze reactie")

    soort = forms.ChoiceField(
        label=_("Wat doet de gemeente met dit advies?"), choices=Reactiesoort.choices, widget=forms.RadioSelect
    )
    tekst = forms.CharField(
        label=_("Leg het uit"),
        help_text=_("In gewone woorden. Bij ja: wie doet wat, en wanneer? Bij nee: waarom niet?"),
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    field_order = ("soort", "tekst", "naam", "functie")
