"""The planning: the route with its dates, and moving them."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View

from expedities.bewonersavond.models import Avond
from expedities.denktank.models import Overleg
from expedities.denktank.overleg_views import afspraak_van
from expedities.expeditie.fasen import tweede_avond_gehouden
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.toegang import WerkMixin
from expedities.planning.actions import zet_avonden
from expedities.planning.forms import AvondenFormulier, beginwaarden
from expedities.planning.queries import Planning, avonden_van, planning, voorbeeld
from expedities.planning.weken import Punt, Soort, Staat, Week, maandag_van, per_week
from wijkexpeditie.documenten.agenda import Afspraak, als_ics
from wijkexpeditie.documenten.antwoord import geef_agenda
from wijkexpeditie.formulieren.views import ActieView


class PlanningPagina(WerkMixin, TemplateView):
    """What is late, then week by week; what has been stands folded under it."""

    template_name = "planning/planning.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu, vandaag = stand(self.expeditie, self.op), dag_van(self.op)
        alles = planning(self.expeditie, nu, self.op)
        weken = per_week(alles.punten, vandaag=vandaag, tussen=alles.tussen)
        deze = maandag_van(vandaag)
        return super().get_context_data(
            avonden=[alles.avonden.get(nr) for nr in (1, 2)],
            weken=weken,
            te_laat=sorted((p for p in alles.punten if p.staat is Staat.LAAT), key=lambda punt: punt.dag),
            komend=[_zonder_laat(week) for week in weken if week.maandag >= deze and (week.punten or week.nu)],
            geweest=[week for week in reversed(weken) if week.maandag < deze and week.punten],
            zonder_dag=alles.zonder_dag,
            leeg=_is_leeg(alles, weken),
            gehouden=tweede_avond_gehouden(nu, vandaag),
            **kwargs,
        )


def _zonder_laat(week: Week) -> Week:
    """What is late stands on top already: twice is too much."""
    return replace(week, punten=tuple(punt for punt in week.punten if punt.staat is not Staat.LAAT))


def _is_leeg(alles: Planning, weken: tuple[Week, ...]) -> bool:
    return not alles.zonder_dag and not any(week.punten for week in weken)


class Verplaatsen(WerkMixin, ActieView):
    """First what would move, then the confirmation: before it nothing changes."""

    template_name = "planning/verplaatsen.html"
    form_class = AvondenFormulier
    gelukt = gettext_lazy("De data staan er. Wie zich aanmeldde voor een avond die verschoof, krijgt bericht.")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "avonden": avonden_van(self.expeditie), "op": self.op}

    def get_initial(self) -> dict[str, Any]:
        return beginwaarden(avonden_van(self.expeditie))

    def form_valid(self, form: Any) -> HttpResponse:
        if "bevestig" in self.request.POST:
            return super().form_valid(form)
        if "toch_anders" in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        beeld = voorbeeld(self.expeditie, form.momenten, self.op)
        return self.response_class(
            self.request, ["planning/voorbeeld.html"], self.get_context_data(form=form, beeld=beeld)
        )

    def voer_uit(self, form: AvondenFormulier) -> str:
        zet_avonden(
            expeditie=self.expeditie,
            momenten=form.momenten,
            gezien=self.request.POST.get("gezien", ""),
            door=self.actor,
            op=self.op,
        )
        return reverse("werk_planning", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug_url=reverse("werk_planning", args=[self.expeditie.slug]), **kwargs)


class PlanningIcs(WerkMixin, View):
    """The whole planning for the calendar of who leads. No names: what leaves here is kept by others."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        nu = stand(self.expeditie, self.op)
        alles = planning(self.expeditie, nu, self.op)
        overleggen = Overleg.objects.filter(expeditie=self.expeditie)
        afspraken = [
            *(self._avond(avond) for avond in alles.avonden.values()),
            *(afspraak_van(overleg, self.expeditie) for overleg in overleggen),
            *(self._dag(punt) for punt in alles.punten if punt.soort in _HELE_DAG and punt.staat is not Staat.KLAAR),
        ]
        inhoud = als_ics(*afspraken, op=self.op, naam=_("Planning %(buurt)s") % {"buurt": self.expeditie.naam})
        return geef_agenda(inhoud, f"planning-{slugify(self.expeditie.naam) or 'buurt'}")

    def _avond(self, avond: Avond) -> Afspraak:
        """The key is that of the buurt's own page, so that a calendar knows it is one evening."""
        return Afspraak(
            uid=f"avond-{self.expeditie.pk}-{avond.nr}@wijkexpeditie",
            begin=avond.begin,
            eind=avond.eind,
            titel=_("Bewonersavond %(buurt)s") % {"buurt": self.expeditie.naam},
            plek=", ".join(filter(None, [avond.plek, avond.adres])),
            url=settings.SITE_URL + reverse("avond", args=[self.expeditie.slug, avond.nr]),
        )

    def _dag(self, punt: Punt) -> Afspraak:
        return Afspraak(
            uid=f"{punt.soort}-{punt.sleutel or punt.dag.isoformat()}-{self.expeditie.pk}@wijkexpeditie",
            begin=punt.dag,
            eind=punt.dag,
            titel=punt.wat,
            url=settings.SITE_URL + punt.url,
        )


_HELE_DAG = frozenset({Soort.TAAK, Soort.BELDAG, Soort.TEKENEN})
