"""Typing along in the hall, and the wall on the beamer."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.bewonersavond.models import Avond
from expedities.expeditie.toegang import WerkMixin
from expedities.praatstok import actions
from expedities.praatstok.forms import DaadFormulier, OphangFormulier, PuntFormulier, ThemaFormulier
from expedities.praatstok.models import Punt, Thema
from expedities.praatstok.queries import muur, wacht_op_akkoord
from expedities.praatstok.rules import mag_thema, mag_toch_laten_staan
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Rol


class SchrijfMixin(WerkMixin):
    rollen: ClassVar = frozenset({Rol.PROCESBEGELEIDER, Rol.SCHRIJVER})

    def punten_url(self) -> str:
        return reverse("werk_punten", args=[self.expeditie.slug])


class WerkPunten(SchrijfMixin, ActieView):
    """Type along; what is held; what hangs; what belongs together."""

    template_name = "praatstok/werk_punten.html"
    form_class = PuntFormulier

    def voer_uit(self, form: PuntFormulier) -> str:
        avond = Avond.objects.filter(expeditie=self.expeditie, begin__lte=self.op).order_by("-begin").first()
        try:
            actions.schrijf_punt(
                expeditie=self.expeditie,
                tekst=form.cleaned_data["tekst"],
                avond=avond,
                toch=form.cleaned_data["toch"],
                door=self.actor,
                op=self.op,
            )
        except actions.IsHerkenbaar:
            if mag_toch_laten_staan(self.actor, self.expeditie.pk):
                form.vraag_toch()
            raise
        return self.punten_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        groepen = muur(self.expeditie, ook_leeg=True)
        return super().get_context_data(
            wachtend=wacht_op_akkoord(self.expeditie, self.actor),
            groepen=groepen,
            themas=[groep.thema for groep in groepen if groep.thema],
            mag_thema=mag_thema(self.actor, self.expeditie.pk),
            themaformulier=ThemaFormulier(auto_id="thema_%s"),
            **kwargs,
        )


class _Knop(SchrijfMixin, ActieView):
    """A button on the page of points: what it refuses is said on top of that page."""

    http_method_names = ("post",)

    def form_invalid(self, form: Any) -> HttpResponseBase:  # type: ignore[override]  # answers with a redirect
        fouten = [str(fout) for lijst in form.errors.values() for fout in lijst]
        messages.error(self.request, " ".join(fouten) or _("Dat lukte niet. Probeer het nog eens."))
        return redirect(self.punten_url())


class PuntDaad(_Knop):
    form_class = DaadFormulier
    DADEN: ClassVar = {
        "akkoord": actions.spreker_akkoord,
        "weg": actions.gooi_weg,
        "van_de_muur": actions.haal_van_de_muur,
    }

    def voer_uit(self, form: DaadFormulier) -> str:
        zichtbaar = wacht_op_akkoord(self.expeditie, self.actor)
        punt = next((punt for punt in zichtbaar if punt.pk == self.kwargs["pk"]), None)
        if punt is None:
            punt = get_object_or_404(Punt.objects.op_de_muur(), expeditie=self.expeditie, pk=self.kwargs["pk"])
        self.DADEN[form.cleaned_data["daad"]](punt=punt, door=self.actor, op=self.op)
        return self.punten_url()


class Ophangen(_Knop):
    form_class = OphangFormulier

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "expeditie": self.expeditie}

    def voer_uit(self, form: OphangFormulier) -> str:
        punt, thema = form.cleaned_data["punt"], form.cleaned_data["thema"]
        actions.hang_onder_thema(punt=punt, thema=thema, door=self.actor, op=self.op)
        return f"{self.punten_url()}#punt-{punt.pk}"


class ThemaMaken(_Knop):
    form_class = ThemaFormulier
    gelukt = gettext_lazy("Het thema staat erbij.")

    def voer_uit(self, form: ThemaFormulier) -> str:
        naam = form.cleaned_data["naam"]
        actions.maak_thema(expeditie=self.expeditie, naam=naam, door=self.actor, op=self.op)
        return f"{self.punten_url()}#themas"


class ThemaNaam(_Knop):
    form_class = ThemaFormulier
    gelukt = gettext_lazy("Het thema heet nu anders.")

    def voer_uit(self, form: ThemaFormulier) -> str:
        thema = get_object_or_404(Thema, expeditie=self.expeditie, pk=self.kwargs["pk"])
        actions.hernoem_thema(thema=thema, naam=form.cleaned_data["naam"], door=self.actor, op=self.op)
        return f"{self.punten_url()}#themas"


class WerkMuur(SchrijfMixin, TemplateView):
    """For the beamer: what was agreed, calm and huge, no names."""

    template_name = "praatstok/werk_muur.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(groepen=muur(self.expeditie), **kwargs)
