"""The list of an evening, for who keeps it: look, search, change, arrange, print."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from django.views.generic.base import View

from expedities.aanmeldingen.actions import Gezegd, haal_van_de_lijst, meld_geregeld, neem_op_je, wijzig_aanmelding
from expedities.aanmeldingen.documents import aanmeldingen_als_pdf, wie_haalt_wie_als_pdf
from expedities.aanmeldingen.forms import KOMT_WOORDEN, FilterFormulier, KlusFormulier, WijzigFormulier
from expedities.aanmeldingen.queries import Keuze, aantallen, lijst, met_invoerder, nodig_aantallen, wegen
from expedities.bewonersavond.models import Aanmelding, Avond, Komt, Regelsoort
from expedities.bewonersavond.queries import te_regelen
from expedities.bewonersavond.views import MetAvond
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.documenten.antwoord import toon_pdf
from wijkexpeditie.documenten.render import Pdf
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.formulieren.zoeken import ALLES_OP_EEN_BLAD, ZoektStil

PER_BLADZIJDE = 50


class Aanmeldingen(WerkMixin, MetAvond, ZoektStil, TemplateView):
    """One list, whatever the way. Filters stand in the address; who is looked for never does."""

    template_name = "aanmeldingen/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vraag = self.request.GET
        filters = FilterFormulier(vraag or None, wegen=wegen(self.avond))
        filters.is_valid()
        keuze = Keuze(
            komt=vraag.get("komt", ""),
            **{naam: filters.cleaned_data.get(naam, "") if filters.is_bound else "" for naam in ("nodig", "via")},
            zoek=self.zoek,
        )
        bladen = Paginator(lijst(self.avond, keuze), ALLES_OP_EEN_BLAD if keuze.zoek else PER_BLADZIJDE)
        page_obj = bladen.get_page(vraag.get("page"))
        tel = aantallen(self.avond)
        return super().get_context_data(
            page_obj=page_obj,
            regels=met_invoerder(list(page_obj.object_list), self.avond),
            tabs=self.tabs(keuze, tel.komt, tel.misschien, tel.nee),
            nodig={Regelsoort(soort).label: n for soort, n in nodig_aantallen(self.avond).items() if n},
            tel=tel,
            filters=filters,
            keuze=keuze,
            gefilterd=bool(keuze.komt or keuze.nodig or keuze.via or keuze.zoek),
            geweest=self.avond.geweest(self.op),
            **kwargs,
        )

    def tabs(self, keuze: Keuze, *aantal: int) -> list[dict[str, Any]]:
        rest = {naam: waarde for naam, waarde in (("nodig", keuze.nodig), ("via", keuze.via)) if waarde}
        alles = {"naam": _("Iedereen"), "url": f"?{urlencode(rest)}", "actief": not keuze.komt, "aantal": None}
        return [
            alles,
            *(
                {
                    "naam": KOMT_WOORDEN[komt],
                    "url": f"?{urlencode({**rest, 'komt': komt.value})}",
                    "actief": keuze.komt == komt,
                    "aantal": n,
                }
                for komt, n in zip((Komt.JA, Komt.MISSCHIEN, Komt.NEE), aantal, strict=True)
            ),
        ]


class MetAanmelding(MetAvond):
    aanmelding: Aanmelding

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        rijen = Aanmelding.objects.select_related("deelnemer", "adres").filter(avond=self.avond)
        self.aanmelding = get_object_or_404(rijen, pk=kwargs["pk"])
        self.aanmelding.avond = self.avond

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(aanmelding=self.aanmelding, **kwargs)


class AanmeldingWijzigen(WerkMixin, MetAanmelding, ActieView):
    template_name = "aanmeldingen/wijzig.html"
    form_class = WijzigFormulier
    gelukt = gettext_lazy("Bewaard.")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "expeditie": self.expeditie}

    def get_initial(self) -> dict[str, Any]:
        return WijzigFormulier.begin(self.aanmelding)

    def voer_uit(self, form: WijzigFormulier) -> str:
        gezegd = Gezegd(Komt(form.cleaned_data["komt"]), form.cleaned_data["aantal"], form.nodig, form.gevonden)
        wijzig_aanmelding(aanmelding=self.aanmelding, gezegd=gezegd, door=self.actor, op=self.op)
        return self.adres("werk_aanmeldingen")


class AanmeldingEraf(WerkMixin, MetAanmelding, ActieView):
    """A page between: off the list cannot be undone."""

    template_name = "aanmeldingen/eraf.html"
    form_class = Formulier
    gelukt = gettext_lazy("Van de lijst gehaald.")

    def voer_uit(self, form: Formulier) -> str:
        haal_van_de_lijst(aanmelding=self.aanmelding, door=self.actor, op=self.op)
        return self.adres("werk_aanmeldingen")


class Regelen(WerkMixin, MetAvond, ActieView):
    """Who arranges what: nobody yet on top."""

    template_name = "aanmeldingen/regelen.html"
    form_class = KlusFormulier

    def voer_uit(self, form: KlusFormulier) -> str:
        schoon = form.cleaned_data
        rijen = Aanmelding.objects.filter(avond=self.avond)
        aanmelding, soort = get_object_or_404(rijen, pk=schoon["aanmelding"]), Regelsoort(schoon["soort"])
        aanmelding.avond = self.avond
        if schoon["daad"] == "wie":
            neem_op_je(
                aanmelding=aanmelding, soort=soort, wie=schoon["wie"], gezien=schoon["gezien"],
                door=self.actor, op=self.op,
            )  # fmt: skip
        else:
            klaar = schoon["daad"] == "klaar"
            meld_geregeld(aanmelding=aanmelding, soort=soort, klaar=klaar, door=self.actor, op=self.op)
        return f"{self.adres('werk_regelen')}#klus-{aanmelding.pk}-{soort.value}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        klussen = te_regelen([self.avond]).get(self.avond.pk, [])
        return super().get_context_data(
            open_klussen=[klus for klus in klussen if not klus.klaar],
            klaar=[klus for klus in klussen if klus.klaar],
            namen=sorted({klus.wie for klus in klussen if klus.wie}),
            geweest=self.avond.geweest(self.op),
            **kwargs,
        )


class _Papier(WerkMixin, MetAvond, View):
    naam = ""

    def maak(self, avond: Avond) -> Pdf:
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return toon_pdf(self.maak(self.avond), f"{self.naam}-avond-{self.avond.nr}")


class AanmeldingenPdf(_Papier):
    naam = "aanmeldingen"

    def maak(self, avond: Avond) -> Pdf:
        return aanmeldingen_als_pdf(avond, lijst(avond, Keuze()), op=self.op)


class WieHaaltWiePdf(_Papier):
    naam = "wie-haalt-wie-op"

    def maak(self, avond: Avond) -> Pdf:
        return wie_haalt_wie_als_pdf(avond, te_regelen([avond]).get(avond.pk, []), op=self.op)
