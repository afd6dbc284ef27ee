"""What is typed about members of the denktank."""

from django import forms
from django.utils.translation import gettext_lazy as _

from expedities.denktank.soort import Soort
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld


class NieuwLid(Formulier):
    knop = _("Zet in de denktank")

    naam = forms.CharField(label=_("Naam"), max_length=80)
    soort = forms.ChoiceField(label=_("Namens wie?"), choices=Soort.choices, widget=forms.RadioSelect)
    organisatie = forms.CharField(
        label=_("Welke organisatie?"), help_text=_("Niet nodig voor een bewoner."), max_length=120, required=False
    )
    van = Datumveld(label=_("Doet mee sinds"))


class LidWeg(Formulier):
    knop = _("Zet op gestopt")

    tot = Datumveld(label=_("Op welke dag?"))
