"""The convenant and its promises for everyone to read, to print, and to judge."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View

from expedities.convenant.documents import convenant_als_pdf, is_bindend, termijnen
from expedities.convenant.models import Convenant, Ondertekening, Partij, Toezegging
from expedities.convenant.queries import Regel, regels
from expedities.convenant.staat import Staat
from expedities.convenant.toezeggen import geef_oordeel
from expedities.convenant.toezegging_forms import Oordeelknop
from expedities.expeditie.toegang import BuurtMixin, InExpeditie
from wijkexpeditie.documenten.antwoord import toon_pdf
from wijkexpeditie.formulieren.views import ActieView


class MetConvenant(InExpeditie):
    """Puts the convenant and who signed in the template."""

    def convenant(self) -> Convenant | None:
        return Convenant.objects.filter(expeditie=self.expeditie).first()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        convenant = self.convenant()
        ondertekeningen: list[Ondertekening] = list(convenant.ondertekeningen.all()) if convenant else []
        return super().get_context_data(
            convenant=convenant,
            ondertekeningen=ondertekeningen,
            bindend=is_bindend(ondertekeningen),
            termijnen=termijnen(convenant) if convenant else (),
            **kwargs,
        )


class ConvenantPagina(MetConvenant, BuurtMixin, TemplateView):
    """What the gemeente and the others bound themselves to: shown publicly (R1)."""

    template_name = "convenant/openbaar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beloften = regels(self.expeditie, self.actor, self.op, alleen_openbaar=True)
        tekenen = [een for een in beloften if een.toezegging.tekent_convenant and een.staat is not Staat.NAGEKOMEN]
        return super().get_context_data(
            beloften=[een for een in beloften if een not in tekenen],
            tekenen=tekenen,
            kan_oordelen=any(een.kan_oordelen for een in beloften),
            partijen=Partij.objects.filter(expeditie=self.expeditie),
            **kwargs,
        )


class ConvenantPdf(BuurtMixin, View):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        convenant = get_object_or_404(
            Convenant.objects.select_related("expeditie__gemeente"), expeditie=self.expeditie
        )  # fmt: skip
        pdf = convenant_als_pdf(
            convenant,
            ondertekeningen=list(convenant.ondertekeningen.all()),
            partijen=list(Partij.objects.filter(expeditie=self.expeditie)),
            beloften=self.beloften(),
            op=self.op,
        )
        return toon_pdf(pdf, f"convenant-{slugify(self.expeditie.naam) or 'buurt'}")

    def beloften(self) -> list[Regel]:
        return regels(self.expeditie, self.actor, self.op, alleen_openbaar=True)


class Oordelen(BuurtMixin, ActieView):
    """A resident taps: kept, or not kept."""

    form_class = Oordeelknop
    http_method_names = ("post",)
    gelukt = gettext_lazy("Dank je wel. We tellen het mee, zonder je naam.")

    def toezegging(self) -> Toezegging:
        return get_object_or_404(
            Toezegging.objects.select_related("partij"), pk=self.kwargs["pk"], expeditie=self.expeditie, openbaar=True
        )

    def terug(self) -> str:
        return f"{reverse('convenant', args=[self.expeditie.slug])}#toezegging-{self.kwargs['pk']}"

    def voer_uit(self, form: Oordeelknop) -> str:
        nagekomen = form.cleaned_data["nagekomen"] == "ja"
        geef_oordeel(toezegging=self.toezegging(), nagekomen=nagekomen, door=self.actor, op=self.op)
        return self.terug()

    def form_invalid(self, form: Oordeelknop) -> HttpResponseBase:  # type: ignore[override]  # answers with a redirect
        if not Toezegging.objects.filter(pk=self.kwargs["pk"], expeditie=self.expeditie, openbaar=True).exists():
            raise Http404
        fouten = form.non_field_errors()
        messages.error(self.request, str(fouten[0]) if fouten else _("Kies of het is nagekomen."))
        return redirect(self.terug())
