"""The evenings, for everyone: when and where, in my calendar, I come too."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View

from expedities.bewonersavond.actions import meld_aan
from expedities.bewonersavond.forms import AanmeldFormulier
from expedities.bewonersavond.models import Avond, Bron, Komt
from expedities.expeditie.deelnemers import schrijf_deelnemer_in
from expedities.expeditie.fasen import Stap
from expedities.expeditie.queries import NogNiet, eis
from expedities.expeditie.toegang import BuurtMixin, InExpeditie
from expedities.praatstok.queries import muur
from expedities.rondvertellen.queries import kanaal_met_code
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.documenten.agenda import Afspraak, als_ics
from wijkexpeditie.documenten.antwoord import geef_agenda
from wijkexpeditie.formulieren.views import ActieView


class MetAvond(InExpeditie):
    """One of the two evenings of this expeditie, or 404."""

    avond: Avond

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.avond = get_object_or_404(Avond, expeditie=self.expeditie, nr=kwargs["nr"])
        self.avond.expeditie = self.expeditie

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(avond=self.avond, **kwargs)

    def open_voor_aanmelden(self) -> bool:
        if self.avond.geweest(self.op):
            return False
        try:
            eis(self.expeditie, Stap.AANMELDEN, self.op)
        except NogNiet:
            return False
        return True

    def adres(self, naam: str) -> str:
        return reverse(naam, args=[self.expeditie.slug, self.avond.nr])


class AvondPagina(BuurtMixin, MetAvond, TemplateView):
    template_name = "avonden/avond.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        geweest = self.avond.geweest(self.op)
        groepen = muur(self.expeditie) if self.avond.begin <= self.op else ()
        return super().get_context_data(geweest=geweest, groepen=groepen, open=self.open_voor_aanmelden(), **kwargs)


class AvondAgenda(BuurtMixin, MetAvond, View):
    """A file for the calendar of a telephone."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        avond = self.avond
        afspraak = Afspraak(
            uid=f"avond-{self.expeditie.pk}-{avond.nr}@wijkexpeditie",
            begin=avond.begin,
            eind=avond.eind,
            titel=_("Bewonersavond %(buurt)s") % {"buurt": self.expeditie.naam},
            plek=", ".join(filter(None, [avond.plek, avond.adres])),
            uitleg=_("Vragen? Bel %(naam)s: %(telefoon)s")
            % {"naam": self.expeditie.contact_naam, "telefoon": self.expeditie.contact_telefoon},
            url=settings.SITE_URL + self.adres("avond"),
        )
        return geef_agenda(als_ics(afspraak, op=self.op), f"avond-{slugify(self.expeditie.naam) or 'buurt'}-{avond.nr}")


class AanmeldView(MetAvond, ActieView):
    """Write somebody in and put them on the list; by themselves, or by another for them (R11)."""

    form_class = AanmeldFormulier
    bron = Bron.WEB
    klaar = "aanmelden_klaar"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "expeditie": self.expeditie}

    def get_initial(self) -> dict[str, Any]:
        """By which poster or flyer they came travels along in the form: no cookie, no counting of visits."""
        return {"via": self.request.GET.get("via", "")[:8]}

    def voer_uit(self, form: AanmeldFormulier) -> str:
        deelnemer = (
            schrijf_deelnemer_in(expeditie=self.expeditie, **form.wie, door=self.actor, op=self.op)
            if form.cleaned_data["voornaam"]
            else None
        )
        kanaal = form.cleaned_data.get("kanaal") or kanaal_met_code(self.expeditie, form.cleaned_data["via"])
        aanmelding = meld_aan(
            avond=self.avond,
            deelnemer=deelnemer,
            sleutel=None if deelnemer else self.inzendsleutel(form),
            komt=Komt(form.cleaned_data["komt"]),
            aantal=form.cleaned_data["aantal"],
            nodig=form.nodig,
            bron=Bron(form.cleaned_data.get("bron", self.bron)),
            adres=form.gevonden,
            kanaal=kanaal,
            door=self.actor,
            op=self.op,
        )
        hoe = deelnemer.voorkeur if deelnemer and deelnemer.kanalen() else "niets"
        return f"{self.adres(self.klaar)}?komt={aanmelding.komt}&hoe={hoe}"


@method_decorator(login_not_required, name="dispatch")
class Aanmelden(BuurtMixin, AanmeldView):
    """Kom je ook? Without an account. Nobody fills in a form that can only be refused."""

    template_name = "avonden/aanmelden.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.open_voor_aanmelden():
            return HttpResponseRedirect(self.adres("avond"))
        return super().dispatch(request, *args, **kwargs)


class AanmeldenKlaar(BuurtMixin, MetAvond, TemplateView):
    """You are on the list: when you hear from us, and what to bring (nothing). Says nothing about who you are."""

    template_name = "avonden/aanmelden_klaar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        komt = self.request.GET.get("komt", Komt.JA)
        if komt not in Komt.values:
            raise Http404
        hoe = self.request.GET.get("hoe", "")
        return super().get_context_data(
            komt=komt, hoe=hoe if hoe in Kanaal.values else "", bellen_vanaf=self.expeditie.bellijst_open, **kwargs
        )
