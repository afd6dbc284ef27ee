"""The pages on which the convenant is drawn up, its parties named, and signed."""

from datetime import datetime, time
from typing import Any

from django.db.models import Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import get_current_timezone, localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View

from expedities.convenant.actions import (
    haal_partij_weg,
    leg_papier_vast,
    onderteken,
    stel_convenant_op,
    trek_handtekeningen_in,
    voeg_partij_toe,
    voeg_scan_toe,
    wissel_contact,
)
from expedities.convenant.forms import Contact, ConvenantTekst, NieuwePartij, Opnieuw, OpPapier, ScanErbij, Tekenen
from expedities.convenant.models import Convenant, Ondertekening, Partij
from expedities.convenant.queries import eigen_partijen, met_handtekening, nog_te_tekenen, partijen, te_tekenen
from expedities.convenant.scan import MEDIATYPE
from expedities.convenant.sjabloon import begintekst
from expedities.convenant.tonen import PARTIJEN
from expedities.convenant.views import MetConvenant
from expedities.denktank.soort import Soort
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.rol import Rol

_ZANDBAK = "default-src 'none'; sandbox; frame-ancestors 'none'"


def namens_wie(view: WerkMixin, alle: QuerySet[Partij]) -> QuerySet[Partij]:
    """The parties that this person may speak for; the rules say so again in the action."""
    if view.actor.heeft(Rol.PROCESBEGELEIDER):
        return alle
    van_mij = Q(pk__in=eigen_partijen(view.actor))
    if view.actor.heeft(Rol.GEMEENTE):
        return alle.filter(van_mij | Q(soort=Soort.GEMEENTE))
    return alle.filter(van_mij, soort=Soort.ORGANISATIE)


class WerkConvenant(MetConvenant, WerkMixin, TemplateView):
    rollen = PARTIJEN
    template_name = "convenant/convenant.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        convenant = self.convenant()
        regels = partijen(self.expeditie)
        return super().get_context_data(
            leidt=self.actor.heeft(Rol.PROCESBEGELEIDER),
            partijen=regels,
            belofte_te_tekenen=te_tekenen(self.expeditie),
            gemeente_erbij=any(regel.partij.soort == Soort.GEMEENTE for regel in regels),
            kan_tekenen=bool(convenant and namens_wie(self, nog_te_tekenen(convenant)).exists()),
            **kwargs,
        )


class ConvenantActie(WerkMixin, ActieView):
    """One form about the convenant; afterwards back to its page."""

    template_name = "werk/formulier.html"

    def terug(self) -> str:
        return reverse("werk_convenant", args=[self.expeditie.slug])

    def koppen(self) -> dict[str, str]:
        return {}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug_url=self.terug(), **self.koppen(), **kwargs)


# --- Parties --------------------------------------------------------------------------------------


class PartijErbij(ConvenantActie):
    form_class = NieuwePartij
    gelukt = gettext_lazy("De partij staat erbij.")

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Een partij erbij"),
            "lead": _("Elke organisatie noemt iemand die aan te spreken is. Vertrekt die, dan komt er een ander."),
        }

    def voer_uit(self, form: NieuwePartij) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in form.field_order}
        voeg_partij_toe(expeditie=self.expeditie, **velden, door=self.actor, op=self.op)
        return self.terug()


class MetPartij(ConvenantActie):
    def partij(self) -> Partij:
        return get_object_or_404(Partij, pk=self.kwargs["pk"], expeditie=self.expeditie)


class ContactWisselen(MetPartij):
    """Somebody left (R17)."""

    form_class = Contact
    gelukt = gettext_lazy("Deze naam staat nu bij alles wat nog openstaat.")

    def get_initial(self) -> dict[str, Any]:
        partij = self.partij()
        return {
            "naam": partij.contact_naam,
            "functie": partij.contact_functie,
            "email": partij.contact_email,
            "telefoon": partij.contact_telefoon,
        }

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Contactpersoon van %(organisatie)s") % {"organisatie": self.partij().organisatie},
            "lead": _("Wat is toegezegd, blijft van de organisatie. Alleen de naam erbij verandert."),
        }

    def voer_uit(self, form: Contact) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ("naam", "functie", "email", "telefoon")}
        wissel_contact(partij=self.partij(), **velden, door=self.actor, op=self.op)
        return self.terug()


class PartijWeg(MetPartij):
    form_class = Formulier
    http_method_names = ("post",)
    gelukt = gettext_lazy("De partij is weg.")

    def voer_uit(self, form: Formulier) -> str:
        haal_partij_weg(partij=self.partij(), door=self.actor, op=self.op)
        return self.terug()

    def koppen(self) -> dict[str, str]:
        return {"kop": _("Dit lukte niet")}


# --- The text and its signatures ------------------------------------------------------------------


class Tekst(ConvenantActie):
    form_class = ConvenantTekst
    gelukt = gettext_lazy("Het convenant staat er. Nu kan er getekend worden.")

    def get_initial(self) -> dict[str, Any]:
        velden = ("tekst", "verantwoordelijke", "antwoordtermijn_dagen", "bewaartermijn_dagen")
        convenant = Convenant.objects.filter(expeditie=self.expeditie).first()
        if convenant:
            return {veld: getattr(convenant, veld) for veld in velden}
        tekst = begintekst(self.expeditie.naam, self.expeditie.gemeente.naam)
        return {"tekst": tekst, "antwoordtermijn_dagen": 14, "bewaartermijn_dagen": 180}

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Het convenant"),
            "lead": _("Zodra iemand tekent, ligt de tekst vast. Lees hem dus eerst samen."),
        }

    def voer_uit(self, form: ConvenantTekst) -> str:
        velden = {veld: waarde for veld, waarde in form.cleaned_data.items() if veld != "inzending"}
        stel_convenant_op(expeditie=self.expeditie, **velden, door=self.actor, op=self.op)
        return self.terug()


class MetTekst(MetConvenant, ConvenantActie):
    """About a convenant that is there; else there is nothing to sign."""

    def controleer(self) -> None:
        super().controleer()
        self.dit = self.het_convenant()

    def het_convenant(self) -> Convenant:
        convenant = self.convenant()
        if convenant is None:
            raise Http404
        return convenant

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "partijen": namens_wie(self, met_handtekening(self.expeditie))}


class TekenScherm(MetTekst):
    """Here and now, under the text itself."""

    rollen = PARTIJEN
    form_class = Tekenen
    template_name = "convenant/tekenen.html"
    gelukt = gettext_lazy("Getekend. Dank je wel.")

    def voer_uit(self, form: Tekenen) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ("partij", "naam", "functie", "gelezen")}
        onderteken(convenant=self.dit, **velden, door=self.actor, op=self.op)
        return self.terug()


class TekenPapier(MetTekst):
    form_class = OpPapier
    gelukt = gettext_lazy("De handtekening staat erbij.")

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Getekend op papier"),
            "lead": _("De naam en de functie komen op de pagina van de buurt. De scan niet."),
        }

    def voer_uit(self, form: OpPapier) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ("partij", "naam", "functie", "scan")}
        dag = form.cleaned_data["getekend_op"]
        vandaag = dag == localtime(self.op).date()
        moment = self.op if vandaag else datetime.combine(dag, time(12, 0), tzinfo=get_current_timezone())
        leg_papier_vast(convenant=self.dit, **velden, getekend_op=moment, door=self.actor, op=self.op)
        return self.terug()


class ScanBewaren(ConvenantActie):
    form_class = ScanErbij
    gelukt = gettext_lazy("De scan is bewaard.")

    def ondertekening(self) -> Ondertekening:
        hier = Ondertekening.objects.select_related("convenant__expeditie")
        return get_object_or_404(hier, pk=self.kwargs["pk"], convenant__expeditie=self.expeditie, op_papier=True)

    def koppen(self) -> dict[str, str]:
        return {"kop": _("De scan van %(wie)s") % {"wie": self.ondertekening().organisatie}}

    def voer_uit(self, form: ScanErbij) -> str:
        scan = form.cleaned_data["scan"]
        voeg_scan_toe(ondertekening=self.ondertekening(), scan=scan, door=self.actor, op=self.op)
        return self.terug()


class Scan(WerkMixin, View):
    """A file to keep, in a sandbox: whatever is in it, it can do nothing here. Who looked is written down."""

    rollen = PARTIJEN

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:
        hier = Ondertekening.objects.filter(convenant__expeditie=self.expeditie).exclude(scan="")
        ondertekening = get_object_or_404(hier, pk=self.kwargs["pk"])
        soort = (ondertekening.scan.name or "").rsplit(".", maxsplit=1)[-1]
        try:
            bestand = ondertekening.scan.open("rb")
        except FileNotFoundError as fout:
            raise Http404 from fout
        expeditie = self.expeditie.pk
        schrijf(door=self.actor, op=self.op, daad="convenant.scan_bekeken", ding=ondertekening, expeditie=expeditie)
        naam = f"handtekening-{ondertekening.pk}.{soort}"
        response = FileResponse(bestand, as_attachment=True, filename=naam, content_type=MEDIATYPE[soort])
        response.headers["Content-Security-Policy"] = _ZANDBAK
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cache-Control"] = "private, no-store"
        return response


class TekstOpnieuw(ConvenantActie):
    """Knowingly: everybody signs anew."""

    form_class = Opnieuw
    gelukt = gettext_lazy("De handtekeningen zijn ingetrokken. Je kunt de tekst weer veranderen.")

    def convenant(self) -> Convenant:
        return get_object_or_404(Convenant, expeditie=self.expeditie)

    def koppen(self) -> dict[str, str]:
        self.convenant()
        return {
            "kop": _("De tekst toch veranderen"),
            "lead": _(
                "Wie tekende, tekende voor deze woorden. Verander je ze, dan tekent iedereen opnieuw. "
                "Dat kan zolang de gemeente niet heeft getekend."
            ),
        }

    def voer_uit(self, form: Opnieuw) -> str:
        trek_handtekeningen_in(convenant=self.convenant(), door=self.actor, op=self.op)
        return reverse("werk_convenant_tekst", args=[self.expeditie.slug])
