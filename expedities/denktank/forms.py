"""What is typed about the denktank: members, who to ask, meetings, tasks."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.denktank.models import Anker, Denktanklid, Overleg
from expedities.denktank.soort import Soort
from expedities.denktank.taak_actions import Taaktekst
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld, Tijdveld
from wijkexpeditie.templatetags.wijk import datum_kort

EEN_DAG = (MinValueValidator(date(2020, 1, 1)), MaxValueValidator(date(2100, 1, 1)))


class _MetOrganisatie(Formulier):
    """Who speaks for an organisation says which; here it is said beside the field, the action refuses it too."""

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if schoon.get("soort") == Soort.ORGANISATIE and not schoon.get("organisatie"):
            self.add_error("organisatie", _("Schrijf op van welke organisatie."))
        return schoon


class LidFormulier(_MetOrganisatie):
    knop = gettext_lazy("Zet in de denktank")

    naam = forms.CharField(label=gettext_lazy("Naam"), max_length=80)
    soort = forms.ChoiceField(label=gettext_lazy("Namens wie?"), choices=Soort.choices, widget=forms.RadioSelect)
    organisatie = forms.CharField(
        label=gettext_lazy("Welke organisatie?"),
        help_text=gettext_lazy("Niet nodig voor een bewoner."),
        max_length=120,
        required=False,
    )
    van = Datumveld(label=gettext_lazy("Doet mee sinds"), validators=EEN_DAG)


class _Account(forms.ModelChoiceField[Gebruiker]):
    def label_from_instance(self, obj: Gebruiker) -> str:
        return obj.naam or obj.email or obj.telefoon or _("zonder naam")


class LidWijzigen(LidFormulier):
    knop = gettext_lazy("Bewaar")

    account = _Account(
        label=gettext_lazy("Leest mee met dit account"),
        help_text=gettext_lazy("Dan ziet deze persoon de taken en de verslagen, en niet wie welke bewoner is."),
        queryset=Gebruiker.objects.none(),
        required=False,
        empty_label=gettext_lazy("leest niet mee"),
    )

    def __init__(self, *args: Any, accounts: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["account"]
        assert isinstance(veld, forms.ModelChoiceField)  # noqa: S101 -- for the type checker
        veld.queryset = accounts


class LidWeg(Formulier):
    knop = gettext_lazy("Zet op gestopt")

    tot = Datumveld(label=gettext_lazy("Op welke dag?"), validators=EEN_DAG)


class VraagFormulier(_MetOrganisatie):
    knop = gettext_lazy("Zet op de lijst")

    soort = forms.ChoiceField(
        label=gettext_lazy("Namens wie zou die komen?"), choices=Soort.choices, widget=forms.RadioSelect
    )
    wie = forms.CharField(
        label=gettext_lazy("Wie wil je vragen?"),
        help_text=gettext_lazy("Weet je nog geen naam? Laat dit dan leeg."),
        max_length=80,
        required=False,
    )
    organisatie = forms.CharField(label=gettext_lazy("Van welke organisatie?"), max_length=120, required=False)
    vraagt = forms.CharField(label=gettext_lazy("Wie vraagt het?"), max_length=80, required=False)

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        if not schoon.get("wie") and not schoon.get("organisatie") and not self.errors:
            self.add_error("wie", _("Schrijf op wie je wilt vragen."))
        return schoon


class VraagDaad(Formulier):
    daad = forms.ChoiceField(choices=[(daad, daad) for daad in ("gevraagd", "ja", "nee", "weg")])


class OverlegFormulier(Formulier):
    knop = gettext_lazy("Bewaar")

    dag = Datumveld(label=gettext_lazy("Welke dag?"), validators=EEN_DAG)
    van = Tijdveld(label=gettext_lazy("Hoe laat begint het?"))
    tot = Tijdveld(label=gettext_lazy("Tot hoe laat?"))
    plek = forms.CharField(label=gettext_lazy("Waar?"), max_length=120)
    agenda = forms.CharField(
        label=gettext_lazy("Waar gaat het over?"),
        help_text=gettext_lazy("Zet elk punt op een regel."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if "van" in schoon and "tot" in schoon and schoon["tot"] <= schoon["van"]:
            self.add_error("tot", _("Het overleg eindigt voor het begint. Kijk de tijden nog eens na."))
        return schoon

    @property
    def velden(self) -> dict[str, Any]:
        schoon = self.cleaned_data
        return {
            "begin": self._moment(schoon["van"]),
            "eind": self._moment(schoon["tot"]),
            "plek": schoon["plek"],
            "agenda": schoon["agenda"],
        }

    def _moment(self, uur: Any) -> datetime:
        """As the clock on the wall."""
        return datetime.combine(self.cleaned_data["dag"], uur, tzinfo=timezone.get_default_timezone())


class Verslag(Formulier):
    knop = gettext_lazy("Bewaar het verslag")

    verslag = forms.CharField(
        label=gettext_lazy("Wat is er besproken en afgesproken?"),
        help_text=gettext_lazy(
            "Kort is goed. Schrijf niets op over bewoners: geen namen, geen adressen, niets van aan de deur. "
            "Wie in de denktank zit en een account heeft, leest dit ook."
        ),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    gezien = forms.CharField(required=False, max_length=4000, strip=False, widget=forms.HiddenInput)


class _Lid(forms.ModelChoiceField[Denktanklid]):
    def label_from_instance(self, obj: Denktanklid) -> str:
        return f"{obj.naam}, {obj.organisatie}" if obj.organisatie else obj.naam


class _Overleg(forms.ModelChoiceField[Overleg]):
    def label_from_instance(self, obj: Overleg) -> str:
        return f"{datum_kort(obj.begin)}, {obj.plek}"


class TaakFormulier(Formulier):
    knop = gettext_lazy("Bewaar")

    wat = forms.CharField(label=gettext_lazy("Wat moet er gebeuren?"), max_length=200)
    lid = _Lid(
        label=gettext_lazy("Wie doet het?"),
        queryset=Denktanklid.objects.none(),
        required=False,
        empty_label=gettext_lazy("nog niemand, of iemand anders"),
    )
    wie = forms.CharField(
        label=gettext_lazy("Of iemand anders"),
        help_text=gettext_lazy("Iemand die niet in de denktank zit."),
        max_length=80,
        required=False,
    )
    dag = Datumveld(label=gettext_lazy("Voor welke dag?"), required=False, validators=EEN_DAG)
    anker = forms.ChoiceField(
        label=gettext_lazy("Schuift deze dag mee als een avond verschuift?"),
        choices=[
            (Anker.LOS, gettext_lazy("nee, deze dag staat los van de avonden")),
            (Anker.AVOND_1, gettext_lazy("ja, met de eerste avond")),
            (Anker.AVOND_2, gettext_lazy("ja, met de tweede avond")),
        ],
        required=False,
        widget=forms.RadioSelect,
    )
    vast = forms.BooleanField(
        label=gettext_lazy("Zet deze dag vast: hij schuift niet mee"),
        required=False,
    )
    overleg = _Overleg(
        label=gettext_lazy("Afgesproken in het overleg van"),
        queryset=Overleg.objects.none(),
        required=False,
        empty_label=gettext_lazy("geen overleg"),
    )

    def __init__(self, *args: Any, leden: Any, overleggen: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, rijen in (("lid", leden), ("overleg", overleggen)):
            veld = self.fields[naam]
            assert isinstance(veld, forms.ModelChoiceField)  # noqa: S101 -- for the type checker
            veld.queryset = rijen
        if not overleggen:
            del self.fields["overleg"]

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if schoon.get("lid") and schoon.get("wie"):
            self.add_error("wie", _("Kies één naam: iemand uit de denktank of iemand anders."))
        if schoon.get("vast") and not schoon.get("dag") and "dag" not in self.errors:
            self.add_error("dag", _("Kies eerst een dag. Dan kun je hem vastzetten."))
        return schoon

    @property
    def tekst(self) -> Taaktekst:
        schoon = self.cleaned_data
        return Taaktekst(
            wat=schoon["wat"],
            wie=schoon["wie"],
            lid=schoon["lid"],
            dag=schoon["dag"],
            anker=Anker(schoon["anker"]),
            vast=schoon["vast"],
            overleg=schoon.get("overleg"),
        )


class TaakDaad(Formulier):
    daad = forms.ChoiceField(choices=[(daad, daad) for daad in ("klaar", "open", "weg", "terug")])


def velden_van(form: forms.Form, *weg: str) -> dict[str, Any]:
    """What was typed, without the key of the form and what the action does not ask for."""
    eruit: Iterable[str] = {"inzending", *weg}
    return {veld: waarde for veld, waarde in form.cleaned_data.items() if veld not in eruit}
