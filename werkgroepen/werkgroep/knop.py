"""One button, one action: for verbs that need no form."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.generic.base import View
from django_stubs_ext import StrPromise

from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class Knop(View):
    """POST only. A refusal is said on the page one comes back to; `MagNiet` becomes a 403."""

    http_method_names = ("post",)
    gelukt: str | StrPromise = ""

    def voer_uit(self) -> str:
        """Call the action; return the address to go to."""
        raise NotImplementedError

    def terug(self) -> str:
        """Where to go after a refusal."""
        raise NotImplementedError

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            adres = self.voer_uit()
        except MagNiet as weigering:
            raise PermissionDenied(str(weigering)) from weigering
        except Geweigerd as weigering:
            messages.error(request, str(weigering))
            return HttpResponseRedirect(self.terug())
        if self.gelukt:
            messages.success(request, str(self.gelukt))
        return HttpResponseRedirect(adres)
