"""What is typed about a promise."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from expedities.buurtplan.models import Actie
from expedities.convenant.forms import Handtekening, MetPartij
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld


class Actiekeuze(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django's own is not generic when it runs
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.wat)


class NieuweToezegging(MetPartij):
    knop = _("Zet de toezegging neer")

    wat = forms.CharField(
        label=_("Wat is er toegezegd?"),
        help_text=_("Zo dat iedereen later kan zien of het er is."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    voor = Datumveld(label=_("Uiterlijk op welke dag?"))
    actie = Actiekeuze(
        Actie.objects.none(),
        label=_("Hoort het bij iets uit het plan?"),
        empty_label=_("Nee, of nog niet"),
        required=False,
    )
    openbaar = forms.BooleanField(
        label=_("Laat het zien op de pagina van de buurt"),
        help_text=_("Alleen dan kan de buurt zeggen of het is nagekomen."),
        required=False,
        initial=True,
    )
    field_order = ("wat", "voor", "partij", "actie", "openbaar")

    def __init__(self, *args: Any, acties: QuerySet[Actie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["actie"]
        assert isinstance(veld, forms.ModelChoiceField)  # noqa: S101 -- narrows the type
        veld.queryset = acties


class BelooftTeTekenen(Handtekening):
    """The second way in which the gemeente is bound (R1)."""

    knop = _("Zet de belofte neer")

    voor = Datumveld(label=_("Op welke dag wordt er uiterlijk getekend?"), help_text=_("Vóór de eerste avond."))
    gemandateerd = forms.BooleanField(
        label=_("Deze persoon mag namens de gemeente tekenen"),
        error_messages={"required": _("Alleen van iemand die mag tekenen telt de belofte. Vraag wie dat is.")},
    )
    schriftelijk = forms.BooleanField(
        label=_("Het staat op schrift"),
        error_messages={"required": _("Vraag eerst om een brief of mail. Pas dan telt de belofte.")},
    )
    field_order = ("partij", "naam", "functie", "voor", "gemandateerd", "schriftelijk")

    def __init__(self, *args: Any, eerste_avond: date | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.eerste_avond = eerste_avond
        self.fields["naam"].label = _("Wie belooft het?")

    def clean_voor(self) -> date:
        voor: date = self.cleaned_data["voor"]
        if self.eerste_avond is not None and voor >= self.eerste_avond:
            raise forms.ValidationError(
                _("De gemeente tekent vóór de eerste avond. Kies een eerdere dag, of verzet de avond.")
            )
        return voor


class Gedaan(Formulier):
    knop = _("Zeg tegen de buurt dat het is gedaan")

    wat = forms.CharField(
        label=_("Wat is er gedaan?"),
        help_text=_("Eén of twee zinnen. Iedereen in de buurt kan dit lezen."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


_JA_NEE = (("ja", _("Ja, nagekomen")), ("nee", _("Nee, niet nagekomen")))


class ZaalOordeel(Formulier):
    knop = _("Schrijf op wat de buurt zei")

    nagekomen = forms.ChoiceField(label=_("Wat zei de buurt?"), choices=_JA_NEE, widget=forms.RadioSelect)
    dag = Datumveld(label=_("Op welke dag?"))


class Oordeelknop(Formulier):
    """One of two buttons."""

    nagekomen = forms.ChoiceField(choices=_JA_NEE)


class Verzetten(Formulier):
    knop = _("Verzet de dag")

    naar = Datumveld(label=_("Uiterlijk op welke dag wordt het nu?"))
    waarom = forms.CharField(
        label=_("Waarom?"), help_text=_("Dit komt erbij te staan, naast de oude dag."), max_length=200
    )
