"""What is asked about a list of addresses, and about addresses."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from expedities.adreslijsten.adreslijst import gebruikswoord, is_deur
from expedities.adreslijsten.flats import lees_bereiken
from expedities.adreslijsten.indeling import Indeling
from expedities.adreslijsten.kolommen import Kolom
from wijkexpeditie.formulieren.formulier import Formulier

KOLOMNAMEN = {
    Kolom.STRAAT: _("straat"),
    Kolom.HUISNUMMER: _("huisnummer"),
    Kolom.HUISLETTER: _("huisletter"),
    Kolom.TOEVOEGING: _("toevoeging"),
    Kolom.POSTCODE: _("postcode"),
    Kolom.WOONPLAATS: _("woonplaats"),
    Kolom.GEBRUIK: _("gebruik"),
    Kolom.ADRES: _("heel adres in één kolom"),
    Kolom.BAG_ID: _("BAG-nummer van het adres"),
    Kolom.PAND: _("BAG-nummer van het pand"),
    Kolom.STATUS: _("status in de BAG"),
    Kolom.LAT: _("breedtegraad"),
    Kolom.LON: _("lengtegraad"),
}
_HOOGSTENS_KOLOMMEN = 60


class AdressenForm(Formulier):
    """A list of addresses, of any kind that we know."""

    knop = _("Bekijk deze lijst")
    lijst = forms.FileField(
        label=_("De lijst met adressen"),
        help_text=_(
            "Een CSV-bestand van de gemeente of de verhuurder, een GeoPackage van de BAG, of een antwoord van de PDOK "
            "Locatieserver. Je ziet eerst wat we lezen. Er verandert nog niets."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.gpkg,.json,.geojson,text/csv,text/plain"}),
        error_messages={
            "required": _("Kies eerst een bestand."),
            "empty": _("Dit bestand is leeg. Kijk of je het goede hebt gekozen."),
        },
    )

    def clean_lijst(self) -> UploadedFile[bytes]:
        lijst: UploadedFile[bytes] = self.cleaned_data["lijst"]
        if (lijst.size or 0) > settings.ADRESSEN_MAX_BYTES:
            grens = settings.ADRESSEN_MAX_BYTES // 1024 // 1024
            raise forms.ValidationError(
                gettext("Dit bestand is groter dan %(grens)s MB. Vraag de lijst van alleen deze buurt.")
                % {"grens": grens}
            )
        return lijst


class IndelingForm(Formulier):
    """Which column is which, and at which uses we ring."""

    knop = _("Bekijk opnieuw")

    def __init__(
        self, *args: Any, kop: Sequence[str], kolommen: Mapping[Kolom, int], gebruik: Sequence[Mapping[str, Any]],
        deuren: Mapping[str, bool], voorbeeld: Sequence[str] = (), **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.kop = tuple(kop)
        op_plek = {plek: kolom for kolom, plek in kolommen.items()}
        keuzes = [("", _("niet nodig")), *((str(kolom), naam) for kolom, naam in KOLOMNAMEN.items())]
        for plek, naam in enumerate(self.kop[:_HOOGSTENS_KOLOMMEN]):
            self.fields[f"kolom_{plek}"] = forms.ChoiceField(
                label=naam.strip()[:60] or gettext("kolom %(nr)s") % {"nr": plek + 1},
                choices=keuzes,
                required=False,
                initial=str(op_plek.get(plek, "")),
                help_text=gettext("zoals: %(cel)s") % {"cel": voorbeeld[plek]}
                if "".join(voorbeeld[plek : plek + 1])
                else "",
            )
        self.gebruik = [rij for rij in gebruik if rij["naam"] or not rij["deur"] or "" in deuren]
        for nr, rij in enumerate(self.gebruik):
            self.fields[f"deur_{nr}"] = forms.BooleanField(
                label=gettext("%(gebruik)s (%(aantal)s)")
                % {"gebruik": rij["naam"] or gettext("geen gebruik genoemd, vast een kastje"), "aantal": rij["aantal"]},
                required=False,
                initial=rij["deur"],
            )
        self.helper.form_tag = False
        self.helper.inputs = []
        self.helper.verberg_niet_verplicht = True

    @property
    def kolomvelden(self) -> list[Any]:
        return [self[naam] for naam in self.fields if naam.startswith("kolom_")]

    @property
    def deurvelden(self) -> list[Any]:
        return [self[naam] for naam in self.fields if naam.startswith("deur_")]

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or {}
        keer = Counter(waarde for naam, waarde in schoon.items() if naam.startswith("kolom_") and waarde)
        for dubbel in (waarde for waarde, aantal in keer.items() if aantal > 1):
            zin = gettext("Kies voor ‘%(naam)s’ één kolom.") % {"naam": KOLOMNAMEN[Kolom(dubbel)]}
            velden = [naam for naam, waarde in schoon.items() if naam.startswith("kolom_") and waarde == dubbel]
            self.add_error(velden[-1], zin)
        return schoon

    @property
    def indeling(self) -> Indeling:
        kolommen = {
            Kolom(waarde): int(naam.removeprefix("kolom_"))
            for naam, waarde in self.cleaned_data.items()
            if naam.startswith("kolom_") and waarde
        }
        deuren = {}
        for nr, rij in enumerate(self.gebruik):
            gekozen = bool(self.cleaned_data.get(f"deur_{nr}"))
            vanzelf = bool(rij["naam"]) and is_deur(rij["naam"], heeft_postcode=True, huisnummer=1)
            if gekozen != vanzelf:
                deuren[gebruikswoord(rij["naam"])] = gekozen
        return Indeling(self.kop, kolommen, deuren)


class DeurenForm(Formulier):
    """Which addresses, and what is so about them; the boxes stand in the table."""

    daad = forms.ChoiceField(choices=[("deur", ""), ("geen", "")])
    alles = forms.BooleanField(required=False)


class VoorstelForm(Formulier):
    """A building that we think is a flat."""

    sleutel = forms.CharField(max_length=200, widget=forms.HiddenInput)
    naam = forms.CharField(label=_("Naam van de flat"), max_length=80)
    per_verdieping = forms.IntegerField(
        label=_("Deuren op elke verdieping"),
        help_text=_("Leeg: de verdiepingen zoals we ze voorstellen."),
        min_value=1,
        max_value=500,
        required=False,
    )
    eerste = forms.IntegerField(
        label=_("De onderste verdieping met deuren"),
        help_text=_("0 is de begane grond."),
        min_value=-3,
        max_value=99,
        required=False,
    )


class FlatForm(Formulier):
    """Doors that are in one flat; the floor of each stands in the table, or per range."""

    naam = forms.CharField(
        label=_("Naam van de flat"),
        help_text=_("Leeg: deze deuren horen bij geen flat."),
        max_length=80,
        required=False,
    )
    bereiken = forms.CharField(
        label=_("Verdieping van een reeks"),
        help_text=_("Een reeks op een regel, zo: 1-8: 0. Dan staat nummer 1 tot en met 8 op de begane grond."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )

    def clean_bereiken(self) -> list[tuple[int, int, int]]:
        try:
            return lees_bereiken(self.cleaned_data["bereiken"])
        except ValueError as fout:
            raise forms.ValidationError(
                gettext("Dit lezen we niet: %(regel)s. Schrijf het zo: 1-8: 0") % {"regel": fout}
            ) from fout
