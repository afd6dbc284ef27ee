"""What is chosen about the walking lists."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.looplijsten.actions import NieuweLoper
from expedities.looplijsten.knippen import GEWOON, HOOGSTENS, MINSTENS, Hoe
from expedities.looplijsten.models import Looplijst, Loper
from expedities.looplijsten.namen import kop
from expedities.looplijsten.overtypen import LETTERS, Blad, Dagdeel, moment
from wijkexpeditie.accounts.telefoon import TelefoonVeld
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld
from wijkexpeditie.rollen.rol import Hoedanigheid
from wijkexpeditie.templatetags.wijk import telefoon

_HOE = (
    (Hoe.AANTAL, gettext_lazy("Ongeveer evenveel deuren per lijst")),
    (Hoe.STRAAT, gettext_lazy("Een lijst per straat")),
    (Hoe.KANT, gettext_lazy("Een lijst per kant van de straat: oneven en even")),
    (Hoe.FLAT, gettext_lazy("Een lijst per flat, en per straat waar geen flat staat")),
    (Hoe.VERDIEPING, gettext_lazy("Een lijst per verdieping van een flat, en per straat")),
)
_WELKE = (
    ("los", gettext_lazy("Alleen deuren die nog op geen lijst staan")),
    ("alles", gettext_lazy("Alle deuren: de lijsten van nu gaan weg, ook wie ze loopt")),
)
_LANG_GELEDEN = timedelta(days=90)  # paper that lay longer in a drawer tells nothing


class VoorstelForm(Formulier):
    """How to cut; the page shows what comes of it before anything is made."""

    hoe = forms.ChoiceField(label=gettext_lazy("Hoe verdelen we?"), choices=_HOE, widget=forms.RadioSelect)
    maat = forms.IntegerField(
        label=gettext_lazy("Ongeveer hoeveel deuren?"),
        help_text=gettext_lazy("Twee mensen doen op een avond zo’n 20 tot 30 deuren."),
        min_value=MINSTENS,
        max_value=HOOGSTENS,
        required=False,
    )
    welke = forms.ChoiceField(label=gettext_lazy("Welke deuren?"), choices=_WELKE, widget=forms.RadioSelect)

    def keuze(self) -> dict[str, Any]:
        """For the proposal and for making it."""
        return {
            "hoe": Hoe(self.cleaned_data["hoe"]),
            "maat": self.cleaned_data.get("maat") or GEWOON,
            "alles": self.cleaned_data["welke"] == "alles",
        }


class MaakForm(VoorstelForm):
    """The same choice, sent with how many doors the proposal had."""

    deuren = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=1_000_000)


class TweetalForm(Formulier):
    """Two places; in each an account or only a name."""

    knop = gettext_lazy("Geef ze deze lijst")

    def __init__(self, *args: Any, accounts: Mapping[UUID, str], lopers: Iterable[Loper], **kwargs: Any) -> None:
        self.accounts = accounts
        nu = {loper.plek: loper for loper in lopers}
        super().__init__(*args, **kwargs)
        for plek in (1, 2):
            self._voeg_plek_toe(plek, nu.get(plek))

    def _voeg_plek_toe(self, plek: int, loper: Loper | None) -> None:
        keuzes = [
            ("", _("Nog niemand")),
            ("papier", _("Iemand zonder account: loopt met papier")),
            *((str(pk), naam) for pk, naam in self.accounts.items()),
        ]
        wie = "" if loper is None else str(loper.gebruiker_id or "papier")
        self.fields[f"wie_{plek}"] = forms.ChoiceField(
            label=_("Wie loopt er?"), choices=keuzes, required=False,
            initial=wie if wie in dict(keuzes) else "",
        )  # fmt: skip
        self.fields[f"naam_{plek}"] = forms.CharField(
            label=_("Naam, bij iemand zonder account"), max_length=80, required=False,
            initial=loper.naam if loper and loper.gebruiker_id is None else "",
        )  # fmt: skip
        self.fields[f"hoedanigheid_{plek}"] = forms.ChoiceField(
            label=_("Woont of werkt die hier?"), required=False, widget=forms.RadioSelect,
            choices=[(Hoedanigheid.BEWONER, _("woont hier")), (Hoedanigheid.PROFESSIONAL, _("werkt hier"))],
            initial=loper.hoedanigheid if loper else Hoedanigheid.BEWONER,
        )  # fmt: skip
        self.fields[f"telefoon_{plek}"] = TelefoonVeld(
            label=_("Telefoon"), required=False, initial=telefoon(loper.telefoon) if loper and loper.telefoon else "",
            help_text=_("Alleen voor de ander van het tweetal. Gaat weg als de ronde sluit."),
        )  # fmt: skip

    def plekken(self) -> list[dict[str, Any]]:
        """For the page: the fields of each place together."""
        velden = ("wie", "naam", "hoedanigheid", "telefoon")
        return [
            {"kop": titel, "velden": [self[f"{veld}_{plek}"] for veld in velden]}
            for plek, titel in ((1, _("De eerste")), (2, _("De tweede")))
        ]

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        for plek in (1, 2):
            if schoon.get(f"wie_{plek}") == "papier" and not schoon.get(f"naam_{plek}"):
                self.add_error(f"naam_{plek}", _("Schrijf op hoe deze loper heet."))
        if schoon.get("wie_1") not in {"", "papier"} and schoon.get("wie_1") == schoon.get("wie_2"):
            self.add_error("wie_2", _("Dat is twee keer dezelfde. Kies twee verschillende mensen."))
        return schoon

    def lopers(self) -> list[NieuweLoper]:
        return [self._loper(plek) for plek in (1, 2) if self.cleaned_data[f"wie_{plek}"]]

    def _loper(self, plek: int) -> NieuweLoper:
        wie = self.cleaned_data[f"wie_{plek}"]
        return NieuweLoper(
            gebruiker=None if wie == "papier" else UUID(wie),
            naam=self.cleaned_data[f"naam_{plek}"] if wie == "papier" else "",
            telefoon=self.cleaned_data[f"telefoon_{plek}"],
            hoedanigheid=Hoedanigheid(self.cleaned_data[f"hoedanigheid_{plek}"] or Hoedanigheid.BEWONER),
        )


class NaamForm(Formulier):
    knop = gettext_lazy("Zo heet hij")
    naam = forms.CharField(label=gettext_lazy("Hoe heet deze lijst?"), max_length=80)


class SplitsForm(Formulier):
    """The first door of the second half."""

    knop = gettext_lazy("Splits de lijst")
    vanaf = forms.TypedChoiceField(label=gettext_lazy("Vanaf welke deur komt er een nieuwe lijst?"), coerce=int)

    def __init__(self, *args: Any, deuren: Iterable[Adres], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["vanaf"]).choices = [(deur.pk, str(deur)) for deur in deuren][1:]


class SamenvoegForm(Formulier):
    """The list of which the doors come here."""

    knop = gettext_lazy("Voeg samen")
    erbij = forms.TypedChoiceField(
        label=gettext_lazy("Welke lijst zet je erbij?"), coerce=int, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, lijsten: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["erbij"]).choices = list(lijsten)


class WegForm(Formulier):
    knop = gettext_lazy("Gooi de lijst weg")


class VerplaatsForm(Formulier):
    """Whole rows and single doors, and where they go."""

    rijen = forms.MultipleChoiceField(required=False)
    deuren = forms.TypedMultipleChoiceField(required=False, coerce=int)
    naar = forms.ChoiceField(label=gettext_lazy("Waar komen ze op?"))
    nieuw = forms.CharField(label=gettext_lazy("Naam van de nieuwe lijst"), max_length=80, required=False)

    def __init__(
        self, *args: Any, rijen: Mapping[str, list[Adres]], lijsten: Iterable[Looplijst], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.per_rij = rijen
        velden = cast("dict[str, forms.ChoiceField]", self.fields)
        velden["rijen"].choices = [(sleutel, sleutel) for sleutel in rijen]
        velden["deuren"].choices = [(deur.pk, str(deur)) for groep in rijen.values() for deur in groep]
        velden["naar"].choices = [
            ("", _("Kies een lijst")),
            *((str(lijst.nr), str(lijst)) for lijst in lijsten),
            ("nieuw", _("Een nieuwe lijst")),
            ("geen", _("Op geen lijst")),
        ]

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if schoon.get("naar") == "nieuw" and not schoon.get("nieuw"):
            self.add_error("nieuw", _("Geef de nieuwe lijst een naam."))
        if not schoon.get("rijen") and not schoon.get("deuren"):
            self.add_error(None, _("Kies eerst een of meer deuren."))
        return schoon

    def gekozen(self) -> set[int]:
        heel = {deur.pk for sleutel in self.cleaned_data["rijen"] for deur in self.per_rij[sleutel]}
        return heel | set(self.cleaned_data["deuren"])


class OvertypForm(Formulier):
    """A row per door, in the order of the paper. The choices begin with the letter that stands above the box."""

    knop = gettext_lazy("Bewaar wat ik heb ingevuld")
    dag = Datumveld(label=gettext_lazy("Welke dag liepen ze?"))
    dagdeel = forms.ChoiceField(label=gettext_lazy("Welk deel van de dag?"), choices=Dagdeel, widget=forms.RadioSelect)

    def __init__(self, *args: Any, deuren: Iterable[Adres], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.fields["dag"].initial = vandaag
        self.deuren = list(deuren)
        keuzes = [("", "—"), *((uitkomst, f"{letter} {uitkomst.label}") for uitkomst, letter in LETTERS.items())]
        for deur in self.deuren:
            if deur.uitkomst != Uitkomst.GEEN_CONTACT:
                self.fields[f"deur_{deur.pk}"] = forms.ChoiceField(label=str(deur), choices=keuzes, required=False)

    def rijen(self) -> list[dict[str, Any]]:
        """For the page: each door with its field, or none where we do not ring any more."""
        return [
            {"deur": deur, "kop": kop(deur), "veld": self[naam] if (naam := f"deur_{deur.pk}") in self.fields else None}
            for deur in self.deuren
        ]

    def clean_dag(self) -> date:
        dag: date = self.cleaned_data["dag"]
        if dag > self.vandaag:
            raise forms.ValidationError(_("Deze dag moet nog komen. Kies de dag waarop ze liepen."))
        if dag < self.vandaag - _LANG_GELEDEN:
            raise forms.ValidationError(_("Dat is meer dan drie maanden geleden. Kijk de dag nog eens na."))
        return dag

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if not self.errors and not any(schoon.get(naam) for naam in self.fields if naam.startswith("deur_")):
            self.add_error(None, _("Vul bij minstens één deur in hoe het liep."))
        return schoon

    def blad(self) -> Blad:
        gevuld = {
            deur.pk: Uitkomst(keuze) for deur in self.deuren if (keuze := self.cleaned_data.get(f"deur_{deur.pk}"))
        }
        wanneer = moment(self.cleaned_data["dag"], Dagdeel(self.cleaned_data["dagdeel"]))
        return Blad(gebeld_op=wanneer, uitkomsten=gevuld, sleutel=self.cleaned_data["inzending"])
