"""What somebody changes about themselves."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.formulieren.formulier import Formulier


class MijnNaam(Formulier):
    knop = _("Zo klopt het")

    naam = forms.CharField(label=_("Hoe heet je?"), help_text=_("Je voornaam is genoeg."), max_length=120)
    taal = forms.ChoiceField(label=_("In welke taal schrijven we je?"), choices=settings.LANGUAGES)


class Verwijder(Formulier):
    knop = _("Ja, verwijder alles")

    zeker = forms.BooleanField(label=_("Ik weet dat dit niet terug te draaien is."))
