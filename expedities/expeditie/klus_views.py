"""How far long work is: a page that can be left and come back to, and goes on to the result by itself."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.klussen.models import Klus, Klusstaat
from wijkexpeditie.klussen.soort import naam_van


class WerkKlus(WerkMixin, TemplateView):
    """Only for who leads this expeditie: others cannot ask for long work here either."""

    template_name = "klussen/klus.html"
    klus: Klus

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.klus = get_object_or_404(Klus, expeditie=self.expeditie.pk, pk=kwargs["pk"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        verder = str(self.klus.gegevens.get("verder", ""))
        if self.klus.staat == Klusstaat.KLAAR and verder:
            return HttpResponseRedirect(verder)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            klus=self.klus,
            naam=naam_van(self.klus),
            verder=self.klus.gegevens.get("verder", ""),
            loopt=self.klus.staat in {Klusstaat.WACHT, Klusstaat.BEZIG},
            **kwargs,
        )
