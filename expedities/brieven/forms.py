"""What is typed about letters and sheets, and what a household answers."""

from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from expedities.bewonersavond.actions import Nodig
from expedities.brieven.actions import Vinkje
from expedities.brieven.antwoorden import Wie
from expedities.brieven.documents import Woorden
from expedities.brieven.models import Briefantwoord
from expedities.brieven.queries import Keuze, Voor
from expedities.brieven.welkom import GROETEN
from wijkexpeditie.accounts.telefoon import TelefoonVeld
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.formulieren.formulier import Formulier

HOOGSTENS_TALEN = 12


class WoordenForm(Formulier):
    """The words of a letter. Date, place, name and number come by themselves."""

    knop = gettext_lazy("Bewaar de tekst")

    kop = forms.CharField(label=gettext_lazy("Kop"), max_length=80)
    tekst = forms.CharField(
        label=gettext_lazy("Tekst"),
        help_text=gettext_lazy(
            "Korte zinnen. Een lege regel begint een nieuwe alinea. Datum, plek, code en telefoonnummer komen er "
            "vanzelf bij."
        ),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 14}),
    )
    ondertekenaar = forms.CharField(
        label=gettext_lazy("Wie ondertekent?"),
        help_text=gettext_lazy("Bijvoorbeeld: Fatma en Kees, buren. En Noor, die het regelt."),
        max_length=120,
        required=False,
    )
    welkom = forms.MultipleChoiceField(
        label=gettext_lazy("‘Welkom’ in deze talen"),
        choices=[(groet.code, f"{groet.taal}: {groet.woord}") for groet in GROETEN],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def clean_welkom(self) -> list[str]:
        gekozen: list[str] = self.cleaned_data["welkom"]
        if len(gekozen) > HOOGSTENS_TALEN:
            raise forms.ValidationError(
                _("Kies er hoogstens %(aantal)s, anders past het niet.") % {"aantal": HOOGSTENS_TALEN}
            )
        return gekozen

    @property
    def woorden(self) -> Woorden:
        schoon = self.cleaned_data
        return Woorden(schoon["kop"], schoon["tekst"], schoon["ondertekenaar"], tuple(schoon["welkom"]))


class BriefForm(WoordenForm):
    """For which doors, and in which words."""

    knop = gettext_lazy("Maak de brieven")

    voor = forms.ChoiceField(
        label=gettext_lazy("Voor welke deuren?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies voor welke deuren.")},
    )
    route = forms.ChoiceField(label=gettext_lazy("Welke looplijst?"), required=False)
    deur = forms.IntegerField(widget=forms.HiddenInput, required=False)
    ook_weer = forms.BooleanField(
        label=gettext_lazy("Ook naar deuren waar al een brief zonder antwoord ligt"), required=False
    )

    def __init__(self, *args: Any, voor: list[tuple[str, str]], routes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_voorbeeld = "voorbeeld" in self.data
        self.fields["voor"].required = not self.is_voorbeeld
        self.fields["voor"].choices = voor  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["route"].choices = [("", _("Kies een looplijst")), *routes]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if schoon.get("voor") == Voor.ROUTE and not schoon.get("route"):
            self.add_error("route", _("Kies welke looplijst."))
        return schoon

    @property
    def keuze(self) -> Keuze:
        schoon, voor = self.cleaned_data, Voor(self.cleaned_data["voor"])
        return Keuze(
            voor=voor,
            route=int(schoon["route"] or 0) or None,
            deur=schoon["deur"],
            ook_weer=schoon["ook_weer"],
        )


class BladForm(Formulier):
    """The words of a sheet for every letterbox."""

    knop = gettext_lazy("Maak een stapel voor elke route")

    kop = forms.CharField(label=gettext_lazy("Kop"), max_length=80)
    tekst = forms.CharField(
        label=gettext_lazy("Tekst"),
        help_text=gettext_lazy(
            "Een lege regel begint een nieuwe alinea. Een regel met # ervoor wordt een kop, met - ervoor een lijstje. "
            "Geen namen van wie dat niet wil."
        ),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 24}),
    )

    @property
    def woorden(self) -> Woorden:
        return Woorden(self.cleaned_data["kop"], self.cleaned_data["tekst"])


class VinkjeForm(Formulier):
    """Ticked off, by whom. `gezien` is the evening as it stood on the page where one printed."""

    wat = forms.ChoiceField(choices=[(wat.value, wat.value) for wat in Vinkje], widget=forms.HiddenInput)
    naar_lijst = forms.BooleanField(widget=forms.HiddenInput, required=False)
    naam = forms.CharField(
        label=gettext_lazy("Wie deed het?"),
        max_length=80,
        error_messages={"required": gettext_lazy("Schrijf erbij wie het deed.")},
    )
    gezien = forms.CharField(widget=forms.HiddenInput, required=False, max_length=500)


class KnopForm(Formulier):
    """Only a button."""


class CodeForm(Formulier):
    """The code as it stands on the paper."""

    knop = gettext_lazy("Verder")

    code = forms.CharField(
        label=gettext_lazy("Welke code staat op je brief?"),
        help_text=gettext_lazy("Tien letters en cijfers, zoals BCDFG 23456. Spaties en kleine letters mogen."),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Typ de code die op je brief staat.")},
    )


class EenTikForm(Formulier):
    """One question, one tap."""

    antwoord = forms.ChoiceField(
        choices=Briefantwoord.choices, error_messages={"required": gettext_lazy("Kies een van de knoppen.")}
    )


class _MetWie(Formulier):
    """A first name and a way to reach somebody."""

    telefoon = TelefoonVeld(label=gettext_lazy("Je telefoonnummer"), required=False)
    jonger_dan_16 = forms.BooleanField(label=gettext_lazy("Ik ben jonger dan 16"), required=False)
    ouder_akkoord = forms.BooleanField(
        label=gettext_lazy("Mijn vader of moeder vindt het goed dat jullie mij bellen"), required=False
    )

    def clean(self) -> dict[str, Any]:
        """R14: the action keeps no number of a child without a parent's yes; here it is said beside the box."""
        schoon: dict[str, Any] = super().clean() or {}
        bereikbaar = schoon.get("telefoon") or schoon.get("email")
        if schoon.get("jonger_dan_16") and not schoon.get("ouder_akkoord") and bereikbaar:
            self.add_error(
                "ouder_akkoord",
                _("Vraag het eerst thuis, en zet dan dit vinkje. Zonder nummer mag je je ook gewoon aanmelden."),
            )
        return schoon


class BelMijForm(_MetWie):
    """Call me: a number, and a name for who wants to give one."""

    knop = gettext_lazy("Bel mij")

    voornaam = forms.CharField(
        label=gettext_lazy("Hoe heet je?"),
        help_text=gettext_lazy("Je voornaam is genoeg. Je mag dit ook leeg laten."),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    field_order = ("voornaam", "telefoon", "jonger_dan_16", "ouder_akkoord")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["telefoon"].required = True
        self.fields["telefoon"].error_messages["required"] = _("Op welk nummer kunnen we je bellen?")

    @property
    def wie(self) -> Wie:
        schoon = self.cleaned_data
        return Wie(
            schoon["voornaam"].strip() or _("buur"), telefoon=schoon["telefoon"], voorkeur=Kanaal.BELLIJST,
            taal=get_language() or "nl", jonger_dan_16=schoon["jonger_dan_16"], ouder_akkoord=schoon["ouder_akkoord"],
        )  # fmt: skip


class MeerForm(_MetWie):
    """With how many, what we can arrange, and if they want who they are. Everything may be left open."""

    knop = gettext_lazy("Klaar")

    aantal = forms.IntegerField(
        label=gettext_lazy("Met hoeveel kom je?"),
        help_text=gettext_lazy("Jij telt ook mee. Kinderen ook."),
        min_value=1,
        max_value=12,
        initial=1,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    ophalen = forms.BooleanField(label=gettext_lazy("Haal me op"), required=False)
    meelopen = forms.BooleanField(label=gettext_lazy("Ik loop graag met iemand mee"), required=False)
    kinderopvang = forms.BooleanField(label=gettext_lazy("Er moet iemand op de kinderen letten"), required=False)
    drempelvrij = forms.BooleanField(label=gettext_lazy("Ik wil zonder drempels naar binnen"), required=False)
    tolk = forms.CharField(
        label=gettext_lazy("Praat je liever een andere taal? Welke?"),
        help_text=gettext_lazy("Dan zoeken we iemand die het voor je vertaalt."),
        max_length=40,
        required=False,
    )
    voornaam = forms.CharField(
        label=gettext_lazy("Hoe heet je?"),
        help_text=gettext_lazy("Je voornaam is genoeg. Je mag dit ook leeg laten."),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    bereik = forms.ChoiceField(
        label=gettext_lazy("Zullen we je de dag ervoor nog even laten weten dat het zover is?"),
        widget=forms.RadioSelect,
        choices=[
            ("", gettext_lazy("Dat hoeft niet")),
            (Kanaal.BELLIJST, gettext_lazy("Bel me")),
            (Kanaal.SMS, gettext_lazy("Stuur een sms")),
            (Kanaal.EMAIL, gettext_lazy("Stuur een mail")),
        ],
        required=False,
        initial="",
    )
    email = forms.EmailField(
        label=gettext_lazy("Je e-mailadres"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        bereik = schoon.get("bereik")
        if bereik in {Kanaal.BELLIJST, Kanaal.SMS} and not schoon.get("telefoon") and "telefoon" not in self.errors:
            self.add_error("telefoon", _("Vul je nummer in. Of kies ‘Dat hoeft niet’."))
        if bereik == Kanaal.EMAIL and not schoon.get("email") and "email" not in self.errors:
            self.add_error("email", _("Vul je e-mailadres in. Of kies ‘Dat hoeft niet’."))
        if bereik and not schoon.get("voornaam") and "voornaam" not in self.errors:
            self.add_error("voornaam", _("Naar wie mogen we vragen? Een voornaam is genoeg."))
        return schoon

    @property
    def nodig(self) -> Nodig:
        return Nodig(**{veld: self.cleaned_data[veld] for veld in Nodig.__dataclass_fields__})

    @property
    def wie(self) -> Wie | None:
        """A number is kept only of who wants to hear from us."""
        schoon, bereik = self.cleaned_data, self.cleaned_data["bereik"]
        if not schoon["voornaam"].strip():
            return None
        return Wie(
            schoon["voornaam"],
            telefoon=schoon["telefoon"] if bereik in {Kanaal.BELLIJST, Kanaal.SMS} else "",
            email=schoon["email"] if bereik == Kanaal.EMAIL else "",
            voorkeur=bereik or None,
            taal=get_language() or "nl",
            jonger_dan_16=schoon["jonger_dan_16"],
            ouder_akkoord=schoon["ouder_akkoord"],
        )


class NamensForm(MeerForm):
    """All of it at once, typed by the facilitator for somebody with a letter (R11)."""

    knop = gettext_lazy("Schrijf dit op")

    antwoord = forms.ChoiceField(
        label=gettext_lazy("Wat is het antwoord?"),
        widget=forms.RadioSelect,
        choices=Briefantwoord.choices,
        error_messages={"required": gettext_lazy("Kies wat het antwoord is.")},
    )
    voorgelezen = forms.BooleanField(
        label=gettext_lazy("Ik heb het voorgelezen en het klopt zo"),
        error_messages={"required": gettext_lazy("Lees voor wat je opschreef en vraag of het klopt.")},
    )

    def clean(self) -> dict[str, Any]:
        """Who wants to be called has chosen that way."""
        if self.data.get("antwoord") == Briefantwoord.BEL_MIJ:
            self.cleaned_data["bereik"] = Kanaal.BELLIJST
        return super().clean()
