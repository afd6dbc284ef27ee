"""Halls: which are asked, which is fixed."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.denktank.forms import velden_van
from expedities.denktank.toegang import Knop
from expedities.denktank.views import DenktankActie
from expedities.expeditie.toegang import InExpeditie, WerkMixin
from expedities.planning.actions import (
    AvondStaatElders,
    Zaaltekst,
    gooi_zaal_weg,
    voeg_zaal_toe,
    wijzig_zaal,
    zet_zaal_vast,
)
from expedities.planning.forms import ZaalFormulier, zaalformulier
from expedities.planning.models import Zaal, Zaalstaat
from expedities.planning.queries import zalen_per_avond
from wijkexpeditie.formulieren.formulier import Formulier


class Zalen(WerkMixin, TemplateView):
    template_name = "planning/zalen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(groepen=zalen_per_avond(self.expeditie, self.op), **kwargs)


class MetZaal(InExpeditie):
    """One hall of this expeditie, or 404."""

    def zaal(self) -> Zaal:
        zalen = Zaal.objects.select_related("expeditie").filter(expeditie=self.expeditie)
        return get_object_or_404(zalen, pk=self.kwargs["pk"])


class ZaalNieuw(DenktankActie):
    form_class = ZaalFormulier
    terug_naar = "werk_zalen"
    gelukt = gettext_lazy("De zaal staat op de lijst.")

    def get_initial(self) -> dict[str, Any]:
        avond = self.request.GET.get("avond", "")
        return {"avond_nr": int(avond) if avond in {"1", "2"} else None, "staat": Zaalstaat.IDEE}

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Een zaal erbij"),
            "lead": _("Liefst dichtbij, zonder drempels, en een plek waar mensen al graag komen."),
        }

    def voer_uit(self, form: ZaalFormulier) -> str:
        voeg_zaal_toe(expeditie=self.expeditie, tekst=_tekst(form), door=self.actor, op=self.op)
        return self.terug()


class ZaalWijzigen(MetZaal, DenktankActie):
    form_class = ZaalFormulier
    terug_naar = "werk_zalen"
    gelukt = gettext_lazy("Bewaard.")

    def get_form(self, form_class: type[ZaalFormulier] | None = None) -> ZaalFormulier:
        return zaalformulier(super().get_form(form_class), self.zaal())

    def get_initial(self) -> dict[str, Any]:
        zaal = self.zaal()
        return {veld: getattr(zaal, veld) for veld in Zaaltekst.__dataclass_fields__}

    def koppen(self) -> dict[str, str]:
        return {"kop": self.zaal().naam}

    def voer_uit(self, form: ZaalFormulier) -> str:
        wijzig_zaal(zaal=self.zaal(), tekst=_tekst(form), door=self.actor, op=self.op)
        return self.terug()


class ZaalVast(MetZaal, DenktankActie):
    """One tap; where the evening stands somewhere else, first the question whether it moves."""

    form_class = Formulier
    terug_naar = "werk_zalen"
    template_name = "planning/zaal_vast.html"
    elders = ""
    gelukt = gettext_lazy("De zaal staat vast. Hij staat nu ook bij de avond.")

    def koppen(self) -> dict[str, str]:
        return {"kop": _("%(zaal)s vastzetten") % {"zaal": self.zaal().naam}}

    def voer_uit(self, form: Formulier) -> str:
        verplaatst = "verplaatst" in self.request.POST
        zet_zaal_vast(zaal=self.zaal(), verplaatst=verplaatst, door=self.actor, op=self.op)
        return self.terug()

    def na_elkaar(self, form: Any) -> str:
        """Remembered for the page that is shown again: then it is a question, not a mistake."""
        try:
            return super().na_elkaar(form)
        except AvondStaatElders as elders:
            self.elders = str(elders)
            raise

    def form_invalid(self, form: Formulier) -> HttpResponse:
        return super().form_invalid(Formulier() if self.elders else form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(zaal=self.zaal(), elders=self.elders, **kwargs)


class ZaalWeg(MetZaal, Knop):
    form_class = Formulier
    terug_naar = "werk_zalen"
    gelukt = gettext_lazy("De zaal is van de lijst.")

    def voer_uit(self, form: Formulier) -> str:
        gooi_zaal_weg(zaal=self.zaal(), door=self.actor, op=self.op)
        return self.terug()


def _tekst(form: ZaalFormulier) -> Zaaltekst:
    velden = velden_van(form)
    return Zaaltekst(**{**velden, "staat": Zaalstaat(velden["staat"])})
