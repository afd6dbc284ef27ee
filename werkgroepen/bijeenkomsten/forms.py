"""When and where a group meets."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld, Tijdveld


class BijeenkomstFormulier(Formulier):
    """A day, from when to when, and where. Times are those of the clock on the wall here."""

    knop = _("Prik deze datum")

    dag = Datumveld(label=_("Welke dag?"))
    van = Tijdveld(label=_("Hoe laat begint het?"))
    tot = Tijdveld(label=_("Tot hoe laat?"))
    plek = forms.CharField(label=_("Waar?"), max_length=120)
    agenda = forms.CharField(
        label=_("Wat gaan we doen?"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean(self) -> dict[str, Any] | None:
        gegevens = super().clean() or {}
        dag, van, tot = (gegevens.get(veld) for veld in ("dag", "van", "tot"))
        if dag and van and tot:
            try:
                gegevens["begin"] = timezone.make_aware(datetime.combine(dag, van))
                gegevens["eind"] = timezone.make_aware(datetime.combine(dag, tot))
            except (OverflowError, ValueError):
                self.add_error("dag", _("Deze dag kennen we niet. Schrijf het zo: 3-12-2026."))
        return gegevens


class VerplaatsFormulier(BijeenkomstFormulier):
    """Another day, time or place; everyone hears it at once."""

    knop = _("Verplaats en vertel het iedereen")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["agenda"]
