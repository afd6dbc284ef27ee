"""What people type about the evenings."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.adreslijsten.opzoeken import vind_adres
from expedities.bewonersavond.actions import Nodig
from expedities.bewonersavond.models import Bron, Komt
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres
from expedities.rondvertellen.models import Uitnodigingskanaal
from wijkexpeditie.accounts.telefoon import TelefoonVeld
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.rollen.rol import Hoedanigheid

_BEREIK = [
    ("", gettext_lazy("Dat hoeft niet")),
    (Kanaal.BELLIJST, gettext_lazy("Bel me")),
    (Kanaal.SMS, gettext_lazy("Stuur een sms")),
    (Kanaal.EMAIL, gettext_lazy("Stuur een mail")),
]


class AanmeldFormulier(Formulier):
    """Kom je ook? One thing per line; a first name is enough."""

    knop = gettext_lazy("Dit is het, tot dan!")

    voornaam = forms.CharField(
        label=gettext_lazy("Hoe heet je?"),
        help_text=gettext_lazy("Je voornaam is genoeg."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": gettext_lazy("Een voornaam is genoeg. Een bijnaam mag ook.")},
    )
    komt = forms.ChoiceField(
        label=gettext_lazy("Kom je ook?"),
        widget=forms.RadioSelect,
        choices=[
            (Komt.JA, gettext_lazy("Ja, ik kom")),
            (Komt.MISSCHIEN, gettext_lazy("Misschien")),
            (Komt.NEE, gettext_lazy("Nee, deze keer niet")),
        ],
        initial=Komt.JA,
    )
    aantal = forms.IntegerField(
        label=gettext_lazy("Met hoeveel kom je?"),
        help_text=gettext_lazy("Jij telt ook mee. Kinderen ook."),
        min_value=1,
        max_value=12,
        initial=1,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    bereik = forms.ChoiceField(
        label=gettext_lazy("Zullen we je de dag ervoor nog even laten weten dat het zover is?"),
        widget=forms.RadioSelect,
        choices=_BEREIK,
        required=False,
        initial="",
    )
    telefoon = TelefoonVeld(label=gettext_lazy("Je telefoonnummer"), required=False)
    email = forms.EmailField(
        label=gettext_lazy("Je e-mailadres"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    ophalen = forms.BooleanField(label=gettext_lazy("Haal me op"), required=False)
    meelopen = forms.BooleanField(label=gettext_lazy("Ik loop graag met iemand samen"), required=False)
    adres = forms.CharField(
        label=gettext_lazy("Waar halen we je op?"),
        help_text=gettext_lazy("Straat en huisnummer. Alleen als we je ophalen of samen lopen."),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    kinderopvang = forms.BooleanField(label=gettext_lazy("Er moet iemand op de kinderen letten"), required=False)
    drempelvrij = forms.BooleanField(label=gettext_lazy("Ik wil zonder drempels naar binnen"), required=False)
    tolk = forms.CharField(
        label=gettext_lazy("Praat je liever een andere taal? Welke?"),
        help_text=gettext_lazy("Dan zoeken we iemand die het voor je vertaalt."),
        max_length=40,
        required=False,
    )
    jonger_dan_16 = forms.BooleanField(label=gettext_lazy("Ik ben jonger dan 16"), required=False)
    ouder_akkoord = forms.BooleanField(
        label=gettext_lazy("Mijn vader of moeder vindt het goed dat jullie mij bellen of mailen"), required=False
    )

    via = forms.CharField(required=False, max_length=8, widget=forms.HiddenInput)
    gevonden: Adres | None = None

    def __init__(self, *args: Any, expeditie: Expeditie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expeditie = expeditie

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        self._zoek_deur(schoon)
        bereik = schoon.get("bereik")
        if bereik in {Kanaal.BELLIJST, Kanaal.SMS} and not schoon.get("telefoon") and "telefoon" not in self.errors:
            self.add_error("telefoon", _("Vul je nummer in. Of kies ‘Dat hoeft niet’."))
        if bereik == Kanaal.EMAIL and not schoon.get("email") and "email" not in self.errors:
            self.add_error("email", _("Vul je e-mailadres in. Of kies ‘Dat hoeft niet’."))
        return schoon

    def _zoek_deur(self, schoon: dict[str, Any]) -> None:
        """Where nobody is fetched, no address is kept, so a wrong one does no harm."""
        if not schoon.get("adres") or not (schoon.get("ophalen") or schoon.get("meelopen")):
            return
        self.gevonden = vind_adres(self.expeditie, schoon["adres"])
        if self.gevonden is None:
            self.add_error("adres", _("Dit adres kennen we niet in deze buurt. Laat het leeg, dan vragen we het je."))

    @property
    def nodig(self) -> Nodig:
        schoon = self.cleaned_data
        return Nodig(
            ophalen=schoon["ophalen"],
            meelopen=schoon["meelopen"],
            tolk=schoon["tolk"],
            kinderopvang=schoon["kinderopvang"],
            drempelvrij=schoon["drempelvrij"],
        )

    @property
    def wie(self) -> dict[str, Any]:
        """Who signs up. A number is kept only by who wants to hear from us."""
        schoon, bereik = self.cleaned_data, self.cleaned_data["bereik"]
        return {
            "voornaam": schoon["voornaam"],
            "telefoon": schoon["telefoon"] if bereik in {Kanaal.BELLIJST, Kanaal.SMS} else "",
            "email": schoon["email"] if bereik == Kanaal.EMAIL else "",
            "voorkeur": bereik or None,
            "jonger_dan_16": schoon["jonger_dan_16"],
            "ouder_akkoord": schoon["ouder_akkoord"],
        }


class KanaalVeld(forms.ModelChoiceField[Uitnodigingskanaal]):
    """A way of telling round, by what it is and where."""

    def label_from_instance(self, obj: Uitnodigingskanaal) -> str:
        return f"{obj.get_soort_display()}: {obj.waar}"


class NamensFormulier(AanmeldFormulier):
    """The same, typed by the facilitator for somebody at the telephone or in the street (R11)."""

    knop = gettext_lazy("Zet op de lijst")

    voornaam = forms.CharField(
        label=gettext_lazy("Hoe heet die?"),
        help_text=gettext_lazy("Een voornaam is genoeg. Liever geen naam? Laat het leeg: dan tellen we alleen mee."),
        max_length=60,
        required=False,
    )
    kanaal = KanaalVeld(
        label=gettext_lazy("Hoorde ervan via"),
        queryset=Uitnodigingskanaal.objects.none(),
        required=False,
        empty_label=gettext_lazy("weet ik niet"),
    )
    bron = forms.ChoiceField(
        label=gettext_lazy("Hoe kwam dit binnen?"),
        widget=forms.RadioSelect,
        choices=[(Bron.TELEFOON, Bron.TELEFOON.label), (Bron.DEUR, Bron.DEUR.label), (Bron.BRIEF, Bron.BRIEF.label)],
        initial=Bron.TELEFOON,
    )
    voorgelezen = forms.BooleanField(
        label=gettext_lazy("Ik heb het voorgelezen en het klopt zo"),
        error_messages={"required": gettext_lazy("Lees voor wat je opschreef en vraag of het klopt.")},
    )

    def __init__(self, *args: Any, expeditie: Expeditie, **kwargs: Any) -> None:
        super().__init__(*args, expeditie=expeditie, **kwargs)
        kanaal = self.fields["kanaal"]
        assert isinstance(kanaal, KanaalVeld)  # noqa: S101 -- tells the type checker
        kanaal.queryset = Uitnodigingskanaal.objects.filter(expeditie=expeditie)

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        if schoon.get("bereik") and not schoon.get("voornaam") and "voornaam" not in self.errors:
            self.add_error("voornaam", _("Naar wie vragen we als we bellen? Vul een voornaam in."))
        return schoon


class BinnenFormulier(Formulier):
    """Somebody comes in: from the list, with a first name, or only a tally (R15)."""

    knop = gettext_lazy("Is er")

    aanmelding = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=1, max_value=2**31)
    voornaam = forms.CharField(label=gettext_lazy("Voornaam"), max_length=60, required=False)
    hoedanigheid = forms.ChoiceField(
        label=gettext_lazy("Woont of werkt die hier?"),
        widget=forms.RadioSelect,
        choices=[
            (Hoedanigheid.BEWONER, gettext_lazy("woont hier")),
            (Hoedanigheid.PROFESSIONAL, gettext_lazy("werkt hier")),
            (Hoedanigheid.GEMEENTE, gettext_lazy("werkt bij de gemeente")),
        ],
        initial=Hoedanigheid.BEWONER,
    )


class TerugFormulier(Formulier):
    aanwezigheid = forms.IntegerField(widget=forms.HiddenInput)


class VerslagFormulier(Formulier):
    knop = gettext_lazy("Zet op de pagina van de buurt")

    tekst = forms.CharField(
        label=gettext_lazy("Wat is er gezegd en afgesproken?"),
        help_text=gettext_lazy("Geen namen van wie dat niet wil. Wat op de muur hing, komt er vanzelf onder."),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 12}),
    )
