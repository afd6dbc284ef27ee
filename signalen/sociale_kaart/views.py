"""Who do I call: the public page, and the leaflet."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.generic import TemplateView
from django.views.generic.base import View

from expedities.expeditie.toegang import BuurtMixin
from signalen.sociale_kaart.documents import folder
from signalen.sociale_kaart.queries import gastheren, kaart
from wijkexpeditie.documenten.antwoord import toon_pdf


class WieBelIk(BuurtMixin, TemplateView):
    """Big buttons by question; one page, so it works without script."""

    template_name = "sociale_kaart/wie_bel_ik.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localtime(self.op).date()
        return super().get_context_data(
            vakken=kaart(self.expeditie, vandaag), gastheren=gastheren(self.expeditie, vandaag), **kwargs
        )


class FolderPdf(BuurtMixin, View):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return toon_pdf(folder(self.expeditie, op=self.op), f"wie-bel-ik-{self.expeditie.slug}")
