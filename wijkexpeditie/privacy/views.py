"""Your own page: what is kept about you, taken along, put right, deleted (R10)."""

from typing import Any

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View

from wijkexpeditie.accounts.actions import wijzig_naam
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.privacy.actions import betrokkene, inzage, meenemen, verwijder
from wijkexpeditie.privacy.forms import MijnNaam, Verwijder
from wijkexpeditie.rollen.actor import Actor, Via


def ik(request: HttpRequest) -> Gebruiker:
    """Every page here asks for a sign-in: `LoginRequiredMiddleware` stands before it."""
    assert isinstance(request.user, Gebruiker)  # noqa: S101 -- narrows the type
    return request.user


def als_mezelf(request: HttpRequest) -> Actor:
    return Actor(via=Via.AANGEMELD, gebruiker=ik(request).pk)


class Mijn(TemplateView):
    template_name = "mijn/mijn.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(bronnen=inzage(betrokkene(ik(self.request))), **kwargs)


class Meenemen(View):
    """A file that a machine can read as well."""

    def get(self, request: HttpRequest) -> HttpResponse:
        nu = timezone.now()
        gegevens = meenemen(wie=betrokkene(ik(request)), door=als_mezelf(request), op=nu)
        naam = f"mijn-gegevens-{timezone.localdate(nu)}.json"
        koppen = {"Content-Disposition": f'attachment; filename="{naam}"', "Cache-Control": "no-store"}
        return JsonResponse(gegevens, json_dumps_params={"ensure_ascii": False, "indent": 1}, headers=koppen)


class Naam(ActieView):
    form_class = MijnNaam
    template_name = "mijn/formulier.html"
    gelukt = gettext_lazy("Dat is aangepast.")
    extra_context = {"kop": gettext_lazy("Hoe we je noemen")}

    def get_initial(self) -> dict[str, Any]:
        return {"naam": ik(self.request).naam, "taal": ik(self.request).taal}

    def voer_uit(self, form: MijnNaam) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ("naam", "taal")}
        wijzig_naam(gebruiker=ik(self.request).pk, **velden, door=als_mezelf(self.request), op=self.op)
        return reverse("mijn")


class Verwijderen(ActieView):
    """Asks once more, and then it is gone; signed out and back at the front door."""

    form_class = Verwijder
    template_name = "mijn/verwijderen.html"
    extra_context = {"kop": gettext_lazy("Alles van mij verwijderen")}

    def voer_uit(self, form: Verwijder) -> str:
        verwijder(wie=betrokkene(ik(self.request)), door=als_mezelf(self.request), op=self.op)
        logout(self.request)
        return reverse("mijn_weg")


@method_decorator(login_not_required, name="dispatch")
class Weg(TemplateView):
    """For who is signed out by now."""

    template_name = "mijn/weg.html"
