"""Telling round besides the doors, for who plans it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.generic.base import View

from expedities.expeditie.queries import dag_van
from expedities.expeditie.toegang import InExpeditie, WerkMixin
from expedities.rondvertellen.actions import haal_weg, meld_gedaan, plan_kanaal, toch_niet_gedaan, wijzig_kanaal
from expedities.rondvertellen.documents import flyers, korte_link, poster
from expedities.rondvertellen.forms import GedaanFormulier, KanaalFormulier, WijzigKanaal
from expedities.rondvertellen.models import Uitnodigingskanaal
from expedities.rondvertellen.queries import kanalen, mensen_per_kanaal, mensen_per_weg
from wijkexpeditie.documenten.antwoord import toon_pdf
from wijkexpeditie.documenten.render import Pdf
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView


class Rondvertellen(WerkMixin, ActieView):
    template_name = "rondvertellen/lijst.html"
    form_class = KanaalFormulier
    gelukt = gettext_lazy("Staat op de lijst. De poster is klaar om te printen.")

    def voer_uit(self, form: KanaalFormulier) -> str:
        plan_kanaal(expeditie=self.expeditie, plan=form.plan, door=self.actor, op=self.op)
        return reverse("werk_rondvertellen", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag, mensen = dag_van(self.op), mensen_per_kanaal(self.expeditie)
        wegen = mensen_per_weg(self.expeditie)
        rijen = [
            {
                "kanaal": kanaal,
                "mensen": mensen.get(kanaal.pk, 0),
                "laat": kanaal.gedaan_op is None and kanaal.wanneer is not None and kanaal.wanneer < vandaag,
            }
            for kanaal in kanalen(self.expeditie)
        ]
        return super().get_context_data(
            rijen=rijen,
            stappen=[(weg.naam, weg.mensen) for weg in wegen],
            mensen=sum(weg.mensen for weg in wegen),
            **kwargs,
        )


class MetKanaal(InExpeditie):
    kanaal: Uitnodigingskanaal

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.kanaal = get_object_or_404(Uitnodigingskanaal, expeditie=self.expeditie, pk=kwargs["pk"])
        self.kanaal.expeditie = self.expeditie

    def terug(self) -> str:
        return reverse("werk_rondvertellen", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kanaal=self.kanaal, **kwargs)


class Kanaal(WerkMixin, MetKanaal, ActieView):
    """One way: its link, its papers, and what was planned."""

    template_name = "rondvertellen/kanaal.html"
    form_class = WijzigKanaal
    gelukt = gettext_lazy("Bewaard.")

    def get_initial(self) -> dict[str, Any]:
        return WijzigKanaal.begin(self.kanaal)

    def voer_uit(self, form: WijzigKanaal) -> str:
        wijzig_kanaal(kanaal=self.kanaal, plan=form.plan, door=self.actor, op=self.op)
        return self.terug()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(link=korte_link(self.kanaal), **kwargs)


class KanaalGedaan(WerkMixin, MetKanaal, ActieView):
    """One tap; why it cannot be yet is said on the list."""

    form_class = GedaanFormulier
    http_method_names = ("post",)

    def voer_uit(self, form: GedaanFormulier) -> str:
        if form.cleaned_data["daad"] == "gedaan":
            meld_gedaan(kanaal=self.kanaal, door=self.actor, op=self.op)
        else:
            toch_niet_gedaan(kanaal=self.kanaal, door=self.actor, op=self.op)
        return self.terug()

    def form_invalid(self, form: GedaanFormulier) -> HttpResponseBase:  # type: ignore[override]  # answers with a redirect
        for zin in form.non_field_errors():
            messages.error(self.request, str(zin))
        return HttpResponseRedirect(self.terug())


class KanaalWeg(WerkMixin, MetKanaal, ActieView):
    """A page between: a link that hangs somewhere stops working."""

    template_name = "rondvertellen/weg.html"
    form_class = Formulier
    gelukt = gettext_lazy("Weggehaald.")

    def voer_uit(self, form: Formulier) -> str:
        haal_weg(kanaal=self.kanaal, door=self.actor, op=self.op)
        return self.terug()


class _Papier(WerkMixin, MetKanaal, View):
    naam = ""

    def maak(self) -> Pdf:
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return toon_pdf(self.maak(), f"{self.naam}-{self.kanaal.code}")


class Poster(_Papier):
    naam = "poster"

    def maak(self) -> Pdf:
        return poster(self.kanaal, "a3" if self.request.GET.get("formaat") == "a3" else "a4", op=self.op)


class Flyers(_Papier):
    naam = "flyers"

    def maak(self) -> Pdf:
        return flyers(self.kanaal, op=self.op)
