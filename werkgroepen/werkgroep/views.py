"""Public pages: which groups there are, what one does, joining, and a member's own page."""

from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from django.views.generic.base import View

from expedities.expeditie.models import Deelnemer
from expedities.expeditie.toegang import BuurtMixin, InExpeditie
from werkgroepen.bijeenkomsten.models import Bijeenkomst
from werkgroepen.bijeenkomsten.queries import komende, volgende_per_groep
from werkgroepen.werkgroep import queries
from werkgroepen.werkgroep.actions import meld_aan, stop_lidmaatschap, zet_herinneren
from werkgroepen.werkgroep.forms import MeedoenFormulier
from werkgroepen.werkgroep.knop import Knop
from werkgroepen.werkgroep.lidcode import lid_bij, lidcode
from werkgroepen.werkgroep.models import Leuk, Lidmaatschap, Werkgroep
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.actor import Actor, Via


class Werkgroepen(BuurtMixin, TemplateView):
    """All groups, those that fit what somebody likes on top."""

    template_name = "werkgroepen/werkgroepen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        leuk = queries.gekozen_leuk(self.request.GET.get("leuk", ""))
        groepen = list(queries.groepen_met_leden(self.expeditie, self.op))
        volgende = volgende_per_groep(groepen, self.op)
        return super().get_context_data(
            leuk=leuk,
            keuzes=Leuk.choices,
            groepen=[
                {"groep": groep, "past": past, "volgende": volgende.get(groep.pk)}
                for groep, past in queries.passend_eerst(groepen, leuk)
            ],
            **kwargs,
        )


class GroepMixin(InExpeditie):
    """One running group of this expeditie."""

    groep: Werkgroep

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        groepen = queries.groepen_met_leden(self.expeditie, self.op).select_related("expeditie", "actie")
        self.groep = get_object_or_404(groepen, slug=kwargs["groep"])
        self.groep.expeditie = self.expeditie

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{**kwargs, "groep": self.groep})

    def adres(self, naam: str) -> str:
        return reverse(naam, args=[self.expeditie.slug, self.groep.slug])


class WerkgroepPagina(BuurtMixin, GroepMixin, TemplateView):
    template_name = "werkgroepen/werkgroep.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            bijeenkomsten=komende(self.groep, self.op),
            genodigden=queries.genodigden(self.groep, self.op),
            leuk=[Leuk(waarde).label for waarde in self.groep.leuk if waarde in Leuk.values],
            **kwargs,
        )


class Meedoen(BuurtMixin, GroepMixin, ActieView):
    """Join within a minute, without an account."""

    template_name = "werkgroepen/meedoen.html"
    form_class = MeedoenFormulier

    def get_initial(self) -> dict[str, Any]:
        """Who is signed in need not type what we know."""
        ik = Deelnemer.objects.filter(pk=self.actor.deelnemer).first() if self.actor.deelnemer else None
        return {"voornaam": ik.voornaam, "telefoon": ik.telefoon, "email": ik.email} if ik else {}

    def voer_uit(self, form: MeedoenFormulier) -> str:
        gegevens = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "inzending"}
        lid = meld_aan(werkgroep=self.groep, **gegevens, door=self.actor, op=self.op)
        if lid.deelnemer.kanalen():
            return f"{self.adres('meedoen_klaar')}?hoe={lid.deelnemer.voorkeur}"
        # Without a channel everybody is new here: the link is nobody else's.
        return reverse("lid", args=[lidcode(lid)])


class MeedoenKlaar(BuurtMixin, GroepMixin, TemplateView):
    """What happens now. Says nothing about who: anybody may open this address."""

    template_name = "werkgroepen/meedoen_klaar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            mail_alleen=self.request.GET.get("hoe") == "email", volgende=komende(self.groep, self.op)[:1], **kwargs
        )


@method_decorator(login_not_required, name="dispatch")
class LidMixin(View):
    """The member of a signed link."""

    lid: Lidmaatschap
    op: datetime

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.op = timezone.now()
        lid = lid_bij(kwargs["code"])
        if lid is None or lid.werkgroep.expeditie.afgesloten_op:
            raise Http404
        self.lid = lid

    @property
    def actor(self) -> Actor:
        return Actor(via=Via.CODE, deelnemer=self.lid.deelnemer_id, expeditie=self.lid.werkgroep.expeditie_id)

    def terug(self) -> str:
        return reverse("lid", args=[lidcode(self.lid)])


class LidPagina(LidMixin, TemplateView):
    """A member's own page in one group: when we meet, reminders on or off, stop."""

    template_name = "werkgroepen/lid.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        groep = self.lid.werkgroep
        loopt = self.lid.loopt(self.op) and groep.gestopt_op is None
        bijeenkomsten: list[Bijeenkomst] = komende(groep, self.op) if loopt else []
        context: dict[str, Any] = {
            "lid": self.lid,
            "groep": groep,
            "expeditie": groep.expeditie,
            "loopt": loopt,
            "bijeenkomsten": bijeenkomsten,
        }
        return super().get_context_data(**kwargs, **context)


class LidStopt(LidMixin, Knop):
    gelukt = _("Je doet niet meer mee. Bedankt voor alles. Terugkomen mag altijd.")

    def voer_uit(self) -> str:
        stop_lidmaatschap(lid=self.lid, door=self.actor, op=self.op)
        return self.terug()


class LidHerinneren(LidMixin, Knop):
    gelukt = _("We hebben het aangepast.")

    def voer_uit(self) -> str:
        zet_herinneren(lid=self.lid, aan=self.request.POST.get("aan") == "ja", door=self.actor, op=self.op)
        return self.terug()
