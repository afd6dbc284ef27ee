"""Walking a list with a telephone: my lists, the screen at the door, and what the telephone asks and brings."""

from typing import Any, ClassVar

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View

from expedities.expeditie import fasen
from expedities.expeditie.fasen_tekst import als_tekst
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.toegang import InExpeditie, WerkMixin
from expedities.huisvoorhuis import queries, teksten
from expedities.huisvoorhuis.gebeurtenis import Onleesbaar, lees
from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.huisvoorhuis.noteren import Rondje, noteer
from expedities.huisvoorhuis.toestel import rekening, stand_van_lijst, te_bellen
from expedities.looplijsten.models import Looplijst
from expedities.looplijsten.queries import lijsten_voor
from expedities.looplijsten.rules import LOPEN
from wijkexpeditie.rollen.rol import Rol

_MEESTE_BYTES = 200_000


class Lopen(WerkMixin, TemplateView):
    """My lists: which is next, how far it is."""

    template_name = "huisvoorhuis/lopen.html"
    rollen: ClassVar[frozenset[Rol]] = LOPEN

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        oordeel = fasen.oordeel(fasen.Stap.BEZOEK, stand(self.expeditie, self.op), dag_van(self.op))
        lijsten = queries.lijsten_met_stand(lijsten_voor(self.expeditie, self.actor), self.actor)
        eigen = [regel for regel in lijsten if regel.van_mij]
        return super().get_context_data(
            eerste=next((regel for regel in eigen if regel.open), None),
            eigen=eigen,
            overige=[regel for regel in lijsten if not regel.van_mij],
            ontbreekt="" if oordeel.mag else als_tekst(oordeel),
            **kwargs,
        )


class LijstMixin(InExpeditie):
    """One walking list that lies in these hands; another's is not there."""

    lijst: Looplijst

    def haal_lijst(self) -> Looplijst:
        if not self.actor.heeft(*LOPEN):
            raise Http404
        lijst = get_object_or_404(lijsten_voor(self.expeditie, self.actor), nr=self.kwargs["nr"])
        lijst.expeditie = self.expeditie
        return lijst


class Loop(LijstMixin, WerkMixin, TemplateView):
    """The screen at the door. Holds no address itself: the telephone keeps it, to open where there is no network."""

    template_name = "huisvoorhuis/loop.html"
    rollen: ClassVar[frozenset[Rol]] = LOPEN

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijst, slug = self.haal_lijst(), self.expeditie.slug
        assert self.actor.gebruiker is not None  # noqa: S101 -- a walker is signed in
        hier = reverse("werk_loop", args=[slug, lijst.nr])
        instellingen = {
            "wie": rekening(self.actor.gebruiker),
            "hier": hier,
            "stand": reverse("werk_loop_stand", args=[slug, lijst.nr]),
            "noteer": reverse("werk_loop_noteer", args=[slug, lijst.nr]),
            "inloggen": f"{reverse('account_login')}?{urlencode({'next': hier})}",
            "contact": te_bellen(self.expeditie.contact_naam, self.expeditie.contact_telefoon),
            "teksten": {naam: str(zin) for naam, zin in teksten.TEKSTEN.items()},
            "uitkomsten": teksten.uitkomsten(),
        }
        return super().get_context_data(lijst=lijst, instellingen=instellingen, **kwargs)


def eerste_deur(deuren: list[Adres]) -> Adres | None:
    """Where nobody has been yet; else where nobody was met."""
    for uitkomsten in ((Uitkomst.OPEN,), (Uitkomst.NIET_THUIS, Uitkomst.PORTIEK_DICHT)):
        for deur in deuren:
            if deur.uitkomst in uitkomsten:
                return deur
    return None


class LoopDeuren(LijstMixin, WerkMixin, TemplateView):
    """The same list without a script: door by door, on pages of their own."""

    template_name = "huisvoorhuis/loop_deuren.html"
    rollen: ClassVar[frozenset[Rol]] = LOPEN

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijst = self.haal_lijst()
        deuren = list(lijst.adressen.filter(is_deur=True).order_by("volgorde", "pk"))
        return super().get_context_data(
            lijst=lijst,
            straten=queries.plaatjes_per_straat(deuren, reverse("werk_deur", args=[self.expeditie.slug, 0])),
            legenda=queries.legenda(),
            klaar=sum(deur.uitkomst != Uitkomst.OPEN for deur in deuren),
            totaal=len(deuren),
            eerste=eerste_deur(deuren),
            **kwargs,
        )


@method_decorator(login_not_required, name="dispatch")
class ToestelView(LijstMixin, View):
    """What the script talks to: it gets an answer it can read, never a page to sign in on that looks like success."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _fout(401, _("Log even in. Er wacht nog werk; dat bewaren we."))
        self.lijst = self.haal_lijst()
        antwoord = super().dispatch(request, *args, **kwargs)
        if "Cache-Control" not in antwoord.headers:
            add_never_cache_headers(antwoord)
        return antwoord


class Stand(ToestelView):
    """The list as it is now; nothing changed: no body (ETag)."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        csrf = get_token(request)
        antwoord = JsonResponse(stand_van_lijst(self.lijst, self.actor, self.op))
        # The token is another one each time, its secret is not: after a new sign-in the telephone must get a new one.
        geheim = request.META["CSRF_COOKIE"].encode()
        etag = f'"{salted_hmac("aan-de-deur-stand", antwoord.content + geheim).hexdigest()[:24]}"'
        gezien = request.headers.get("If-None-Match", "").removeprefix("W/")  # a proxy that squeezes weakens it
        uit: HttpResponse = HttpResponseNotModified() if constant_time_compare(gezien, etag) else antwoord
        uit["ETag"], uit["Cache-Control"], uit["X-Wijk-Csrf"] = etag, "no-cache, private", csrf
        return uit


class Noteer(ToestelView):
    """A letter of at most fifty events; each is answered by itself. What is refused does not hold up the rest."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if len(request.body) > _MEESTE_BYTES:
            return _fout(413, _("Dit is te veel in een keer."))
        try:
            wie, gebeurtenissen = lees(request.body)
        except Onleesbaar as fout:
            return _fout(400, _("Dit kunnen we niet lezen."), wat=str(fout))
        if self.actor.gebruiker is None or not constant_time_compare(wie, rekening(self.actor.gebruiker)):
            return _fout(409, _("Dit noteerde iemand anders op deze telefoon. Het wacht tot die weer inlogt."))
        antwoorden = noteer(Rondje(self.lijst, self.actor, self.op), gebeurtenissen)
        rijen = [{"sleutel": str(a.sleutel), "staat": a.staat, "zin": a.zin} for a in antwoorden]
        return JsonResponse({"antwoorden": rijen})


def _fout(status: int, zin: str, **extra: str) -> JsonResponse:
    antwoord = JsonResponse({"fout": zin, **extra}, status=status)
    add_never_cache_headers(antwoord)
    return antwoord
