"""What people type about groups."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from expedities.buurtplan.models import Actie
from expedities.expeditie.models import Expeditie
from werkgroepen.werkgroep.models import Leuk
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.accounts.telefoon import TelefoonVeld
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld

_NIET_THUIS = [
    ("", _("Stuur me een berichtje, het maakt niet uit hoe")),
    (Kanaal.SMS, _("Stuur een sms")),
    (Kanaal.EMAIL, _("Stuur een mail")),
    (Kanaal.SPRAAK, _("Laat de computer me bellen")),
]


class MeedoenFormulier(Formulier):
    """First name and, if somebody likes, a way to be reached: less than a minute."""

    knop = _("Ik doe mee")

    voornaam = forms.CharField(
        label=_("Hoe heet je?"),
        help_text=_("Je voornaam is genoeg."),
        max_length=60,
        error_messages={"required": _("Hoe heet je? Een voornaam is genoeg.")},
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    telefoon = TelefoonVeld(
        label=_("Je telefoonnummer"),
        required=False,
        help_text=_("Dan bellen we je de dag voordat we elkaar zien. De groep krijgt je nummer niet."),
    )
    email = forms.EmailField(
        label=_("Je e-mailadres"), required=False, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    voorkeur = forms.ChoiceField(
        label=_("En als we je niet aan de lijn krijgen?"), required=False, choices=_NIET_THUIS, widget=forms.RadioSelect
    )
    jonger_dan_16 = forms.BooleanField(label=_("Ik ben jonger dan 16"), required=False)

    def clean(self) -> dict[str, Any] | None:
        """Of who is under 16 no number is kept without a parent's yes (R14): said before it happens."""
        gegevens = super().clean() or {}
        if gegevens.get("jonger_dan_16"):
            for veld in ("telefoon", "email"):
                if gegevens.get(veld):
                    self.add_error(
                        veld,
                        _("Ben je jonger dan 16? Laat dit dan leeg. Een van je ouders kan ons bellen."),
                    )
        return gegevens


class NamensFormulier(MeedoenFormulier):
    """The procesbegeleider writes somebody in, with their yes (R11)."""

    knop = _("Zet deze persoon erbij")

    akkoord = forms.BooleanField(
        label=_("Ik heb dit voorgelezen en deze persoon zei ja"),
        error_messages={"required": _("Lees het eerst voor en vraag of het goed is.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        vragen = {
            "voornaam": _("Voornaam"),
            "telefoon": _("Telefoonnummer"),
            "email": _("E-mailadres"),
            "voorkeur": _("En als we niemand aan de lijn krijgen?"),
            "jonger_dan_16": _("Deze persoon is jonger dan 16"),
        }
        for naam, vraag in vragen.items():
            self.fields[naam].label = vraag
        self.fields["voornaam"].help_text = ""


class ActieKeuze(forms.ModelChoiceField[Actie]):
    """An actie by its words."""

    def label_from_instance(self, obj: Actie) -> str:
        return str(obj.wat)


class WerkgroepFormulier(Formulier):
    """A group on one page: what, for whom it is nice, who pulls it."""

    knop = _("Begin de groep")

    naam = forms.CharField(label=_("Hoe heet de groep?"), max_length=80)
    wat = forms.CharField(
        label=_("Wat gaan jullie doen?"),
        max_length=400,
        help_text=_("Een of twee zinnen."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    leuk = forms.MultipleChoiceField(
        label=_("Leuk voor wie houdt van"), choices=Leuk, required=False, widget=forms.CheckboxSelectMultiple
    )
    trekker = forms.CharField(
        label=_("Wie trekt het?"), max_length=60, required=False,
        help_text=_("Alleen een voornaam. Nog niemand? Dat mag."),
    )  # fmt: skip
    actie = ActieKeuze(
        label=_("Uit het buurtplan"), queryset=Actie.objects.none(), required=False, empty_label=_("Een nieuw idee")
    )

    def __init__(self, *args: Any, expeditie: Expeditie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["actie"]
        assert isinstance(veld, ActieKeuze)  # noqa: S101 -- narrows the type
        veld.queryset = Actie.objects.filter(plan__expeditie=expeditie, vervallen=False)


class UitnodigenFormulier(Formulier):
    """The group agreed that somebody who works here takes part; spoken is enough (R5)."""

    knop = _("Schrijf op dat de groep ja zei")

    gebruiker = forms.ModelChoiceField(label=_("Wie nodigt de groep uit?"), queryset=Gebruiker.objects.none())
    organisatie = forms.CharField(label=_("Van welke organisatie?"), max_length=120)
    akkoord = forms.BooleanField(
        label=_("De groep zei ja"),
        help_text=_("Hardop is genoeg."),
        error_messages={"required": _("Vraag het eerst aan de groep. Hardop is genoeg.")},
    )
    tot = Datumveld(
        label=_("Tot en met"), required=False, help_text=_("Leeg: tot de groep zegt dat het klaar is.")
    )  # fmt: skip

    def __init__(self, *args: Any, werkenden: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["gebruiker"]
        assert isinstance(veld, forms.ModelChoiceField)  # noqa: S101 -- narrows the type
        veld.queryset = werkenden

    def clean_tot(self) -> date | None:
        return self.cleaned_data["tot"] or None
