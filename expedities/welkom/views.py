"""“Nieuw hier?”: a short form for everyone."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from expedities.bewonersavond.queries import volgende_avond
from expedities.expeditie.toegang import BuurtMixin
from expedities.welkom.actions import meld_nieuwe_buren
from expedities.welkom.forms import NieuwHierFormulier
from wijkexpeditie.formulieren.views import ActieView


@method_decorator(login_not_required, name="dispatch")
class NieuwHier(BuurtMixin, ActieView):
    template_name = "welkom/nieuw_hier.html"
    form_class = NieuwHierFormulier

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "expeditie": self.expeditie}

    def voer_uit(self, form: NieuwHierFormulier) -> str:
        meld_nieuwe_buren(
            expeditie=self.expeditie, adres=form.gevonden, telefoon=form.cleaned_data["telefoon"],
            jonger_dan_16=form.cleaned_data["jonger_dan_16"], door=self.actor, op=self.op,
        )  # fmt: skip
        return reverse("nieuw_hier_klaar", args=[self.expeditie.slug])


class NieuwHierKlaar(BuurtMixin, TemplateView):
    """Welcome already: who to call, and the next evening."""

    template_name = "welkom/klaar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(avond=volgende_avond(self.expeditie, self.op), **kwargs)
