"""What is typed about the convenant, its parties and signatures."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from expedities.convenant.models import Partij
from expedities.convenant.scan import MAX_BYTES, Scan, lees_scan
from expedities.denktank.soort import Soort
from wijkexpeditie.accounts.telefoon import TelefoonVeld
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.velden import Datumveld
from wijkexpeditie.rollen.weigering import Geweigerd


class ConvenantTekst(Formulier):
    knop = _("Bewaar het convenant")

    tekst = forms.CharField(
        label=_("Wat spreken jullie af?"),
        help_text=_("Dit is een begin. Verander het samen tot iedereen het wil tekenen."),
        widget=forms.Textarea(attrs={"rows": 16}),
        max_length=20_000,
    )
    verantwoordelijke = forms.CharField(
        label=_("Wie is verantwoordelijk voor persoonsgegevens?"),
        help_text=_("Dat hoeft niet de gemeente te zijn. Het kan ook een stichting in de buurt zijn."),
        max_length=120,
    )
    antwoordtermijn_dagen = forms.IntegerField(
        label=_("Binnen hoeveel dagen komt er antwoord op wat de buurt vraagt?"), min_value=1, max_value=90
    )
    bewaartermijn_dagen = forms.IntegerField(
        label=_("Hoeveel dagen na het afsluiten gaan gegevens van mensen weg?"), min_value=0, max_value=730
    )


class Contact(Formulier):
    """Who is to be addressed about what an organisation promised."""

    knop = _("Zo klopt het")

    naam = forms.CharField(label=_("Wie is de contactpersoon?"), help_text=_("Voor- en achternaam."), max_length=80)
    functie = forms.CharField(label=_("In welke functie?"), max_length=80)
    email = forms.EmailField(
        label=_("E-mail"),
        help_text=_("Daar gaan de herinneringen heen. Het adres komt niet op de pagina van de buurt."),
        required=False,
    )
    telefoon = TelefoonVeld(label=_("Telefoon"), required=False)


class NieuwePartij(Contact):
    knop = _("Zet deze partij erbij")

    soort = forms.ChoiceField(label=_("Wat voor partij is het?"), choices=Soort.choices, widget=forms.RadioSelect)
    organisatie = forms.CharField(label=_("Welke organisatie?"), max_length=120)
    field_order = ("soort", "organisatie", "naam", "functie", "email", "telefoon")


class Partijkeuze(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django's own is not generic when it runs
    """Says which of them signed already; who signs twice all the same hears that once is enough."""

    def label_from_instance(self, obj: Any) -> str:
        getekend = getattr(obj, "tekende", 0)
        return gettext("%(organisatie)s (getekend)") % {"organisatie": obj} if getekend else str(obj)


class MetPartij(Formulier):
    """Asks for one of the parties that this person may speak for."""

    partij = Partijkeuze(Partij.objects.none(), label=_("Namens wie?"), empty_label=_("Kies een partij"))

    def __init__(self, *args: Any, partijen: QuerySet[Partij], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["partij"]
        assert isinstance(veld, forms.ModelChoiceField)  # noqa: S101 -- narrows the type
        veld.queryset = partijen


class Handtekening(MetPartij):
    naam = forms.CharField(label=_("Wie tekent?"), help_text=_("Voor- en achternaam."), max_length=80)
    functie = forms.CharField(label=_("In welke functie?"), max_length=80)


class Tekenen(Handtekening):
    knop = _("Teken het convenant")

    gelezen = forms.BooleanField(
        label=_("Ik heb de tekst gelezen en mag namens deze partij tekenen"),
        error_messages={"required": _("Lees de tekst eerst. Zet daarna het vinkje.")},
    )


class Scanveld(forms.FileField):
    """Looked into: what it is called says nothing."""

    widget = forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"})

    def clean(self, data: Any, initial: Any = None) -> Scan | None:
        bestand = super().clean(data, initial)
        if not bestand:
            return None
        try:
            return lees_scan(bestand.read(MAX_BYTES + 1))
        except Geweigerd as fout:
            raise forms.ValidationError(str(fout)) from fout


_SCAN = _("Een PDF, JPG of PNG tot 10 MB. Alleen wie hier werkt, kan hem zien.")


class OpPapier(Handtekening):
    knop = _("Leg de handtekening vast")

    getekend_op = Datumveld(label=_("Op welke dag is er getekend?"))
    scan = Scanveld(label=_("Een scan of foto van de handtekening"), help_text=_SCAN, required=False)


class ScanErbij(Formulier):
    knop = _("Bewaar de scan")

    scan = Scanveld(
        label=_("Een scan of foto van de handtekening"),
        help_text=_SCAN,
        error_messages={"required": _("Kies eerst een bestand.")},
    )


class Opnieuw(Formulier):
    knop = _("Trek de handtekeningen in")

    zeker = forms.BooleanField(
        label=_("Wie al tekende, weet hiervan en tekent straks opnieuw"),
        error_messages={"required": _("Zeg het eerst tegen wie al tekende. Zet daarna het vinkje.")},
    )
