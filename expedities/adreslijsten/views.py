"""Addresses into the expeditie: hand in, look, put in."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from expedities.adreslijsten import lijst_actions, queries
from expedities.adreslijsten.forms import KOLOMNAMEN, AdressenForm, IndelingForm
from expedities.adreslijsten.importeren import LijstOnleesbaar
from expedities.adreslijsten.indeling import Indeling
from expedities.adreslijsten.kolommen import Kolom, genoeg, herken
from expedities.adreslijsten.models import Adreslijst
from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis.models import Adres
from expedities.huisvoorhuis.queries import stand_van_de_ronde, straten
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.klussen.actions import lopende_klus
from wijkexpeditie.klussen.models import Klus

_VELDNAMEN = {
    **{str(kolom): naam for kolom, naam in KOLOMNAMEN.items()},
    "plaats": _("woonplaats"),
    "is_deur": _("hier woont iemand"),
    "bag_id": KOLOMNAMEN[Kolom.BAG_ID],
    "plek": _("plek op de kaart"),
}
_KOPPEN = (
    _("regel"), _("straat"), _("nummer"), _("postcode"), _("woonplaats"), _("gebruik"), _("hier woont iemand"),
)  # fmt: skip


class WerkAdressen(WerkMixin, ActieView):
    """All streets, the lists that wait, and a new list."""

    template_name = "adreslijsten/adressen.html"
    form_class = AdressenForm

    def voer_uit(self, form: AdressenForm) -> str:
        lijst, klus = lijst_actions.lever_in(
            expeditie=self.expeditie, stroom=form.cleaned_data["lijst"].file, door=self.actor, op=self.op
        )
        return naar_klus(klus) if klus else naar_lijst(lijst)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            ronde=stand_van_de_ronde(self.expeditie),
            straten=straten(self.expeditie),
            geen_deur=Adres.objects.filter(expeditie=self.expeditie, is_deur=False).count(),
            wachtend=list(queries.wachtende_lijsten(self.expeditie)),
            laatste=queries.laatste_lijst(self.expeditie),
            aantal_flats=len(queries.flats(self.expeditie)),
            **kwargs,
        )


def naar_klus(klus: Klus) -> str:
    slug = str(klus.gegevens["verder"]).split("/")[2]
    return reverse("werk_klus", args=[slug, klus.pk])


def naar_lijst(lijst: Adreslijst) -> str:
    return reverse("werk_adreslijst", args=[lijst.expeditie.slug, lijst.pk])


class LijstMixin(WerkMixin):
    """One list of this expeditie."""

    lijst: Adreslijst

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.lijst = get_object_or_404(Adreslijst, expeditie=self.expeditie, pk=kwargs["lijst"])
        self.lijst.expeditie = self.expeditie

    def lopende_klus(self) -> Klus | None:
        if self.lijst.erin_op:
            return None
        nummer = str(self.lijst.pk)
        return lopende_klus(soort=lijst_actions.ERIN, lijst=nummer) or lopende_klus(
            soort=lijst_actions.BEKIJKEN, lijst=nummer
        )


class WerkAdreslijst(LijstMixin, ActieView):
    """The look: what we read and what would change. Sending the form says which column is which."""

    template_name = "adreslijsten/lijst.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        klus = self.lopende_klus()
        return HttpResponseRedirect(naar_klus(klus)) if klus else super().get(request, *args, **kwargs)

    def get_form(self, form_class: Any = None) -> IndelingForm:
        kolommen = self.kolommen()
        return IndelingForm(
            **self.get_form_kwargs(),
            kop=self.indeling.kop,
            kolommen=kolommen,
            gebruik=self.lijst.verschil.get("gebruik", []),
            deuren=self.indeling.deuren,
            voorbeeld=self.lijst.verschil.get("voorbeeld", []),
        )

    @property
    def indeling(self) -> Indeling:
        return Indeling.uit(self.lijst.kolommen)

    def kolommen(self) -> dict[Kolom, int]:
        indeling = self.indeling
        return herken(indeling.kop) if indeling.kolommen is None else dict(indeling.kolommen)

    def voer_uit(self, form: IndelingForm) -> str:
        klus = lijst_actions.kies_indeling(lijst=self.lijst, indeling=form.indeling, door=self.actor, op=self.op)
        return naar_klus(klus) if klus else naar_lijst(self.lijst)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            lijst=self.lijst,
            blik=self.lijst.verschil,
            wijzigingen=[
                {**rij, "anders": [{**anders, "veld": _VELDNAMEN[anders["veld"]]} for anders in rij["anders"]]}
                for rij in self.lijst.verschil.get("wijzigingen", [])
            ],
            koppen=_KOPPEN,
            rijen=[list(zip(_KOPPEN, rij, strict=False)) for rij in self.lijst.verschil.get("rijen", [])],
            genoeg=genoeg(self.kolommen()),
            knopform=Formulier(),
            **kwargs,
        )


class ZetErin(LijstMixin, ActieView):
    """Put the list in: at once, or as long work with a page that says how far it is."""

    form_class = Formulier
    http_method_names = ["post"]

    def voer_uit(self, form: Formulier) -> str:
        try:
            klus = lijst_actions.zet_erin(lijst=self.lijst, door=self.actor, op=self.op)
        except lijst_actions.LijstIsWeg as weg:
            messages.info(self.request, str(weg))
            return reverse("werk_adressen", args=[self.expeditie.slug])
        except LijstOnleesbaar as fout:
            messages.error(self.request, str(fout))
            return naar_lijst(self.lijst)
        return naar_klus(klus) if klus else naar_lijst(self.lijst)


class GooiWeg(LijstMixin, ActieView):
    """Throw the file away; no address goes with it."""

    form_class = Formulier
    http_method_names = ["post"]

    def voer_uit(self, form: Formulier) -> str:
        try:
            lijst_actions.gooi_weg(lijst=self.lijst, door=self.actor, op=self.op)
        except lijst_actions.LijstIsWeg as weg:
            messages.info(self.request, str(weg))
        else:
            messages.success(self.request, str(_("De lijst is weg. Aan de adressen is niets veranderd.")))
        return reverse("werk_adressen", args=[self.expeditie.slug])
