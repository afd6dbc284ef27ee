"""The plan for everyone: to read, to print, for machines, and how it grew."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.views.generic import ListView, TemplateView, View

from expedities.buurtplan.documents import plan_als_json, plan_als_pdf
from expedities.buurtplan.models import Buurtplan, Versie
from expedities.buurtplan.queries import per_thema, plan_van, regels
from expedities.buurtplan.vergelijken import vergelijk
from expedities.expeditie.toegang import BuurtMixin, InExpeditie
from wijkexpeditie.documenten.antwoord import toon_pdf

VELDNAMEN = {
    "titel": _("Titel"),
    "inleiding": _("Inleiding"),
    "wat": _("Wat we gaan doen"),
    "toelichting": _("Uitleg"),
    "thema": _("Thema"),
    "trekker": _("Wie trekt het"),
    "wanneer": _("Wanneer"),
    "gevraagdVan": _("Van wie we iets vragen"),
    "gevraagdWat": _("Wat we vragen"),
}


class MetPlan(InExpeditie):
    """Only when there is a plan; else 404."""

    plan: Buurtplan

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        plan = plan_van(self.expeditie)
        if plan is None:
            raise Http404
        self.plan = plan

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(plan=self.plan, **kwargs)


class PlanPagina(BuurtMixin, TemplateView):
    """Readable as a booklet, also when there is none yet."""

    template_name = "plan/plan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plan = plan_van(self.expeditie)
        alle = regels(plan, self.op) if plan else []
        klaar = sum(1 for regel in alle if regel.actie.voortgang == "klaar")
        return super().get_context_data(plan=plan, groepen=per_thema(alle), aantal=len(alle), klaar=klaar, **kwargs)


class PlanPdf(BuurtMixin, MetPlan, View):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pdf = plan_als_pdf(self.plan, per_thema(regels(self.plan, self.op)), op=self.op)
        return toon_pdf(pdf, f"buurtplan-{slugify(self.expeditie.naam) or 'buurt'}")


class PlanJson(BuurtMixin, MetPlan, View):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        inhoud = plan_als_json(self.plan, regels(self.plan, self.op))
        return JsonResponse(inhoud, json_dumps_params={"ensure_ascii": False, "indent": 2})


class PlanVersies(BuurtMixin, MetPlan, ListView[Versie]):
    template_name = "plan/versies.html"
    paginate_by = 50
    context_object_name = "versies"

    def get_queryset(self) -> Any:
        return self.plan.versies.defer("inhoud")


class PlanVersie(BuurtMixin, MetPlan, TemplateView):
    """One version: what changed since the one before, and the whole text."""

    template_name = "plan/versie.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        versie = get_object_or_404(Versie, plan=self.plan, nr=self.kwargs["nr"])
        vorige = Versie.objects.filter(plan=self.plan, nr=versie.nr - 1).first()
        leeg = {"titel": versie.inhoud["titel"], "inleiding": "", "acties": []}
        verschillen = [
            {
                "soort": verschil.soort,
                "wat": verschil.wat,
                "velden": [
                    {"naam": VELDNAMEN[veld.veld], "eerst": veld.eerst, "nu": veld.nu} for veld in verschil.velden
                ],
            }
            for verschil in vergelijk(vorige.inhoud if vorige else leeg, versie.inhoud)
        ]
        return super().get_context_data(
            versie=versie,
            verschillen=verschillen,
            inhoud=versie.inhoud,
            vorige=versie.nr - 1 if vorige else None,
            volgende=versie.nr + 1 if versie.nr < self.plan.versie else None,
            **kwargs,
        )
