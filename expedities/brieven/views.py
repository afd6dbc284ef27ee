"""The page behind the code of a letter: for whoever has the letter, without an account, on an old telephone."""

from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.generic import FormView, TemplateView
from django.views.generic.base import ContextMixin, View

from expedities.bewonersavond.models import Avond
from expedities.brieven.antwoorden import aanmelding_van, beantwoord
from expedities.brieven.codes import VOORBEELD, lees_code
from expedities.brieven.forms import BelMijForm, CodeForm, EenTikForm, MeerForm
from expedities.brieven.models import Briefantwoord, Uitnodiging
from expedities.brieven.queries import brief_bij_code, geldt_nog, komende_avond
from expedities.brieven.sjabloon import avond_in_woorden
from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet, eis
from wijkexpeditie.formulieren.raden import te_vaak_mis, tel_misser
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.actor import Actor, Via

_KOMT = (Briefantwoord.JA, Briefantwoord.MISSCHIEN)


def _niet_vindbaar(response: HttpResponseBase) -> HttpResponseBase:
    """No search engine keeps it; that no copy is kept and nothing leaks to other sites holds for the whole house."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


@method_decorator(login_not_required, name="dispatch")
class BriefZoek(FormView[CodeForm]):
    """Type the code from the paper. It travels in a form, so that it stands in no list of addresses."""

    template_name = "brieven/zoek.html"
    form_class = CodeForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return _niet_vindbaar(super().dispatch(request, *args, **kwargs))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"mis": False, "voorbeeld": False, **kwargs})

    def form_valid(self, form: CodeForm) -> HttpResponse:
        if te_vaak_mis(self.request, "brief"):
            return render(self.request, "brieven/te_vaak.html", status=429)
        brief = brief_bij_code(lees_code(form.cleaned_data["code"]))
        if brief is None:
            tel_misser(self.request, "brief")
            return self.render_to_response(self.get_context_data(form=form, mis=True), status=404)
        return HttpResponseRedirect(reverse("brief", args=[brief.code]))


@method_decorator(login_not_required, name="dispatch")
class MetCode(ContextMixin, View):
    """The letter of this code. Says nothing of the door it lies behind, nor who lives there."""

    brief: Uitnodiging
    expeditie: Expeditie
    avond: Avond
    op: datetime

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.op = timezone.now()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return _niet_vindbaar(self._open(request, *args, **kwargs))

    def _open(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if te_vaak_mis(request, "brief"):
            return render(request, "brieven/te_vaak.html", status=429)
        brief = brief_bij_code(lees_code(kwargs["code"]))
        if brief is None:
            return self._mis(request, kwargs["code"])
        if kwargs["code"] != brief.code and request.method == "GET":
            return HttpResponseRedirect(reverse("brief", args=[brief.code]))
        self.brief, self.expeditie = brief, brief.stapel.expeditie
        return self._kan_niet(request) or super().dispatch(request, *args, **kwargs)

    def _mis(self, request: HttpRequest, code: str) -> HttpResponse:
        voorbeeld = code.upper() == VOORBEELD
        if not voorbeeld:
            tel_misser(request, "brief")
        form = CodeForm(initial={"code": code[:40]})
        return render(request, "brieven/zoek.html", {"form": form, "mis": True, "voorbeeld": voorbeeld}, status=404)

    def _kan_niet(self, request: HttpRequest) -> HttpResponse | None:
        """Too late, or not yet: said kindly, and with who to call. Of a closed expeditie only that it is over."""
        if self.expeditie.afgesloten_op:
            return render(request, "brieven/voorbij.html", {"waarom": "afgesloten"})
        avond = komende_avond(self.expeditie, self.op)
        if avond is None:
            return render(request, "brieven/voorbij.html", {"waarom": "geweest", "expeditie": self.expeditie})
        try:
            eis(self.expeditie, Stap.AANMELDEN, self.op)
        except NogNiet:
            return render(request, "brieven/voorbij.html", {"waarom": "nog_niet", "expeditie": self.expeditie})
        self.avond = avond
        return None

    @property
    def actor(self) -> Actor:
        return Actor(via=Via.CODE, expeditie=self.expeditie.pk)

    def antwoord(self) -> str:
        """What was said for the evening that comes; what was said for one that has been, is over."""
        return self.brief.antwoord if geldt_nog(self.brief, self.op) else ""

    def adres(self, naam: str) -> str:
        return reverse(naam, args=[self.brief.code])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            brief=self.brief, expeditie=self.expeditie, avond=self.avond, antwoord=self.antwoord(), **kwargs
        )


class Brief(MetCode, ActieView):
    """Kom je ook? One tap is an answer; the rest may follow."""

    template_name = "brieven/brief.html"
    form_class = EenTikForm

    def voer_uit(self, form: EenTikForm) -> str:
        antwoord = Briefantwoord(form.cleaned_data["antwoord"])
        if antwoord is Briefantwoord.BEL_MIJ:  # first to which number
            return self.adres("brief_bel_mij")
        beantwoord(uitnodiging=self.brief, antwoord=antwoord, door=self.actor, op=self.op)
        return self.adres("brief_meer" if antwoord in _KOMT else "brief_klaar")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        anders = self.brief.stapel.avond_tekst not in {"", avond_in_woorden(self.avond)}
        return super().get_context_data(anders=anders, **kwargs)


class BriefMeer(MetCode, ActieView):
    """With how many, and what we can do so that they can come. Never shows who filled it in before."""

    template_name = "brieven/meer.html"
    form_class = MeerForm

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.antwoord() not in _KOMT:
            return HttpResponseRedirect(self.adres("brief"))
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        eerder = aanmelding_van(self.brief, self.avond)
        velden = ("aantal", "ophalen", "meelopen", "kinderopvang", "drempelvrij", "tolk")
        return {veld: getattr(eerder, veld) for veld in velden} if eerder else {}

    def voer_uit(self, form: MeerForm) -> str:
        antwoord = self.antwoord()
        beantwoord(
            uitnodiging=self.brief,
            antwoord=Briefantwoord(antwoord) if antwoord in _KOMT else Briefantwoord.JA,
            aantal=form.cleaned_data["aantal"],
            nodig=form.nodig,
            wie=form.wie,
            door=self.actor,
            op=self.op,
        )
        return self.adres("brief_klaar")


class BriefBelMij(MetCode, ActieView):
    """A name and a number, and somebody calls."""

    template_name = "brieven/bel_mij.html"
    form_class = BelMijForm

    def voer_uit(self, form: BelMijForm) -> str:
        beantwoord(
            uitnodiging=self.brief, antwoord=Briefantwoord.BEL_MIJ, wie=form.wie, door=self.actor, op=self.op
        )  # fmt: skip
        return self.adres("brief_klaar")


class BriefKlaar(MetCode, TemplateView):
    """What we understood, when it is, and who to call if it changes."""

    template_name = "brieven/klaar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wie = self.brief.deelnemer
        hoe = wie.voorkeur if wie and wie.kanalen() else ""
        return super().get_context_data(aanmelding=aanmelding_van(self.brief, self.avond), hoe=hoe, **kwargs)
