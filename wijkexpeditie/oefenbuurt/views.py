"""One click signs you in as each role, on the practice data of this machine only."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View
from django_stubs_ext import StrPromise

from expedities.expeditie.models import Expeditie
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.oefenbuurt.brieven import code_om_te_proberen
from wijkexpeditie.oefenbuurt.mensen import ROLSPELERS, rolspeler
from wijkexpeditie.oefenbuurt.naspelen import SLUG, SLUG_BEGIN, SLUG_ONDERWEG
from wijkexpeditie.rollen.rol import UITLEG, Rol

ZONDER_ACCOUNT = "buurvrouw"
_BACKEND = "django.contrib.auth.backends.ModelBackend"


@dataclass(frozen=True)
class Begin:
    """Where a role begins, and what to do there first."""

    urlnaam: str
    tip: StrPromise


_BEGIN: dict[Rol, Begin] = {
    Rol.PROCESBEGELEIDER: Begin("werk_expeditie", _("Kijk wat er nu nodig is, en doe het eerste.")),
    Rol.BEWONER: Begin("werk_plan", _("Schrijf iets in het plan. Het wordt een nieuwe versie.")),
    Rol.UITNODIGER: Begin("werk_lopen", _("Ga lopen, en zet je internet eens uit: er gaat niets verloren.")),
    Rol.BELLER: Begin("werk_bellijst", _("Pak de eerste van de lijst en noteer wat die zei.")),
    Rol.SCHRIJVER: Begin("werk_punten", _("Schrijf op wat iemand zegt, lees het terug en hang het op.")),
    Rol.PROFESSIONAL: Begin("werk_expeditie", _("Je bent uitgenodigd in een groep. Zeg ja.")),
    Rol.GEMEENTE: Begin("werk_plan", _("Er wacht al twaalf dagen een vraag op jouw antwoord.")),
    Rol.FLATCONTACT: Begin("wie_bel_ik", _("Kijk hoe jij erop staat als gastvrouw van De Uitkijk.")),
    Rol.BEHEERDER: Begin("werk", _("Begin een nieuwe expeditie, of kijk bij Beheer.")),
}  # fmt: skip


@method_decorator(login_not_required, name="dispatch")
class AlleenOefenen(View):
    """The addresses are not there without OEFENEN; should they be, they still do nothing."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if settings.PRODUCTIE or not settings.OEFENEN:
            raise Http404


class Oefenen(AlleenOefenen, TemplateView):
    template_name = "oefenen/oefenen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rollen = [
            {"speler": speler, "naam": speler.rol.label, "doet": UITLEG[speler.rol].doet, "tip": _BEGIN[speler.rol].tip}
            for speler in ROLSPELERS
        ]
        staat_klaar = Expeditie.objects.filter(slug=SLUG, oefening=True).exists()
        return super().get_context_data(
            rollen=rollen, staat_klaar=staat_klaar, zonder=ZONDER_ACCOUNT,
            briefcode=code_om_te_proberen(), slug=SLUG, slug_begin=SLUG_BEGIN, slug_onderweg=SLUG_ONDERWEG, **kwargs,
        )  # fmt: skip


class Als(AlleenOefenen):
    """Signs in as who plays this role; the buurvrouw has no account, so she signs out."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, rol: str) -> HttpResponse:
        if rol == ZONDER_ACCOUNT:
            logout(request)
            return HttpResponseRedirect(reverse("buurt", args=[SLUG]))
        if rol not in Rol.values:
            raise Http404
        get_object_or_404(Expeditie, slug=SLUG, oefening=True)
        wie = get_object_or_404(Gebruiker, email=rolspeler(Rol(rol)).email, is_active=True)
        login(request, wie, backend=_BACKEND)
        begin = _BEGIN[Rol(rol)].urlnaam
        return HttpResponseRedirect(reverse(begin, args=[] if begin == "werk" else [SLUG]))
