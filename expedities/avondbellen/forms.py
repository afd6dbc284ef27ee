"""What came of one call, and of a whole list on paper."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from expedities.avondbellen.queries import Belregel
from expedities.avondbellen.uitkomst import OP_PAPIER, Beluitkomst
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Tijdveld


class BelFormulier(Formulier):
    """One tap; only who is called back later is given an hour."""

    bericht = forms.IntegerField(widget=forms.HiddenInput)
    uitkomst = forms.ChoiceField(choices=Beluitkomst.choices)
    om = Tijdveld(required=False)


class PapierFormulier(Formulier):
    """A question per person of the list, in the order of the paper; what is left open stays open."""

    knop = gettext_lazy("Bewaar wat ik heb overgetypt")

    def __init__(self, *args: Any, regels: Sequence[Belregel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.regels = regels
        keuzes = [("", gettext_lazy("nog niet gebeld")), *((u.value, u.label) for u in OP_PAPIER)]
        for nr, regel in enumerate(regels, start=1):
            self.fields[f"bel_{regel.bericht.pk}"] = forms.ChoiceField(
                label=f"{nr}. {regel.wie.voornaam}", choices=keuzes, required=False
            )

    @property
    def uitkomsten(self) -> list[tuple[Bericht, Beluitkomst]]:
        gekozen = [(regel.bericht, self.cleaned_data[f"bel_{regel.bericht.pk}"]) for regel in self.regels]
        return [(bericht, Beluitkomst(wat)) for bericht, wat in gekozen if wat]
