"""Back to every door: a sheet with what was said, for every letterbox."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.brieven import actions, queries
from expedities.brieven.forms import BladForm
from expedities.brieven.models import Stapel, Stapelsoort
from expedities.brieven.sjabloon import bladkop, bladtekst
from expedities.brieven.werkviews import meld_tekens
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.documenten.antwoord import toon_pdf
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.weigering import Geweigerd


class WerkBladen(WerkMixin, TemplateView):
    """After evening 1, after evening 2, and when the plan stands: which routes have it."""

    template_name = "brieven/bladen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        standen = queries.bladstand(self.expeditie)
        waarom = actions.waarom_geen_blad(stand(self.expeditie, self.op), dag_van(self.op))
        bladen = [{"stand": standen[soort], "nog_niet": waarom[soort]} for soort in queries.BLADSOORTEN]
        return super().get_context_data(bladen=bladen, naam=getattr(self.request.user, "naam", ""), **kwargs)


class WerkBlad(WerkMixin, ActieView):
    """The words of one sheet, from what is published; one tap makes a pile for every route."""

    template_name = "brieven/blad.html"
    form_class = BladForm
    gelukt = gettext_lazy("Voor elke route ligt een stapel klaar om te drukken.")
    soort: Stapelsoort

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if kwargs["soort"] not in queries.BLADSOORTEN:
            raise Http404
        self.soort = Stapelsoort(kwargs["soort"])

    def get_initial(self) -> dict[str, Any]:
        eerder = Stapel.objects.filter(expeditie=self.expeditie, soort=self.soort).last()
        if eerder:
            return {"kop": eerder.kop, "tekst": eerder.tekst}
        return {"kop": bladkop(self.soort), "tekst": bladtekst(self.expeditie, self.soort, self.op)}

    def form_valid(self, form: BladForm) -> HttpResponse:  # type: ignore[override]  # our own form
        if "voorbeeld" not in self.request.POST:
            return super().form_valid(form)
        try:
            pdf = actions.voorbeeld(expeditie=self.expeditie, woorden=form.woorden, blad=True, op=self.op)
        except Geweigerd as weigering:
            form.add_error("tekst", str(weigering))
            return self.form_invalid(form)
        return toon_pdf(pdf, "voorbeeld")

    def voer_uit(self, form: BladForm) -> str:
        actions.maak_bladen(
            expeditie=self.expeditie, soort=self.soort, woorden=form.woorden, door=self.actor, op=self.op
        )
        pdf = actions.voorbeeld(expeditie=self.expeditie, woorden=form.woorden, blad=True, op=self.op)
        meld_tekens(self.request, pdf)
        return reverse("werk_bladen", args=[self.expeditie.slug]) + f"#{self.soort}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            blad=queries.bladstand(self.expeditie, [self.soort])[self.soort],
            nog_niet=actions.waarom_geen_blad(stand(self.expeditie, self.op), dag_van(self.op))[self.soort],
            **kwargs,
        )
