"""What is typed about a way of telling round."""

from typing import Any

from crispy_forms.layout import Layout, Row
from django import forms
from django.utils.translation import gettext_lazy

from expedities.rondvertellen.actions import Plan
from expedities.rondvertellen.models import Kanaalsoort, Uitnodigingskanaal
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld


class KanaalFormulier(Formulier):
    knop = gettext_lazy("Zet op de lijst")

    soort = forms.ChoiceField(label=gettext_lazy("Hoe vertel je het rond?"), choices=Kanaalsoort.choices)
    waar = forms.CharField(
        label=gettext_lazy("Waar?"),
        help_text=gettext_lazy("Bijvoorbeeld: het prikbord van de supermarkt, of het schoolplein."),
        max_length=120,
    )
    wie = forms.CharField(label=gettext_lazy("Wie doet het?"), max_length=80, required=False)
    wanneer = Datumveld(label=gettext_lazy("Welke dag?"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout("soort", "waar", Row("wie", "wanneer"), "inzending")

    @property
    def plan(self) -> Plan:
        schoon = self.cleaned_data
        return Plan(Kanaalsoort(schoon["soort"]), schoon["waar"], schoon["wie"], schoon["wanneer"])


class WijzigKanaal(KanaalFormulier):
    knop = gettext_lazy("Bewaar")

    @staticmethod
    def begin(kanaal: Uitnodigingskanaal) -> dict[str, Any]:
        return {naam: getattr(kanaal, naam) for naam in ("soort", "waar", "wie", "wanneer")}


class GedaanFormulier(Formulier):
    """Done, or after all not yet."""

    daad = forms.ChoiceField(choices=[("gedaan", "gedaan"), ("open", "open")])
