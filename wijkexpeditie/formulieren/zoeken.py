"""Searching for people: what is typed never stands in an address, a history or a proxy's log."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic.base import View

LANGSTE = 80
ALLES_OP_EEN_BLAD = 200  # what is searched has no second page: its address would hold the words


def schoon(tekst: str) -> str:
    return tekst.replace("\x00", "").strip()[:LANGSTE]


class ZoektStil(View):
    """A page whose search box is sent as a POST that changes nothing."""

    @property
    def zoek(self) -> str:
        return schoon(self.request.POST.get("zoek", ""))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "zoek" in request.POST:
            antwoord: HttpResponse = self.get(request, *args, **kwargs)  # type: ignore[attr-defined]  # the page's
            return antwoord
        verder = getattr(super(), "post", self.http_method_not_allowed)
        uitkomst: HttpResponse = verder(request, *args, **kwargs)
        return uitkomst
