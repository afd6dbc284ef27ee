"""The tasks of the denktank."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView

from expedities.denktank.forms import TaakDaad, TaakFormulier
from expedities.denktank.models import Denktanklid, Overleg, Taak
from expedities.denktank.schermen import taaklijst, taken_van
from expedities.denktank.stappen import ontbrekende
from expedities.denktank.taak_actions import (
    haal_terug,
    maak_taak,
    neem_stappen_over,
    streep_weg,
    wijzig_taak,
    zet_klaar,
    zet_open,
)
from expedities.denktank.toegang import Knop, LeestMee
from expedities.denktank.views import DenktankActie
from expedities.expeditie.queries import dag_van
from wijkexpeditie.formulieren.formulier import Formulier


class Taken(LeestMee, TemplateView):
    """What is late on top, then by day; done and struck out stay readable."""

    template_name = "denktank/taken.html"
    tab = "taken"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        taken = list(taken_van(self.expeditie))
        return super().get_context_data(
            taken=taaklijst(taken, self.kijker, self.expeditie.slug, dag_van(self.op)),
            mist=len(ontbrekende({taak.stap for taak in taken})),
            **kwargs,
        )


class StappenOver(Knop):
    """The steps of the method become tasks of this denktank."""

    form_class = Formulier
    terug_naar = "werk_taken"

    def voer_uit(self, form: Formulier) -> str:
        aantal = neem_stappen_over(expeditie=self.expeditie, door=self.actor, op=self.op)
        zin = ngettext("%(aantal)d stap staat erbij.", "%(aantal)d stappen staan erbij.", aantal)
        messages.success(self.request, zin % {"aantal": aantal} if aantal else _("Alle stappen stonden er al."))
        return self.terug()


class TaakActie(DenktankActie):
    form_class = TaakFormulier
    terug_naar = "werk_taken"
    template_name = "denktank/taak.html"
    gelukt = gettext_lazy("Bewaard.")

    def get_form_kwargs(self) -> dict[str, Any]:
        leden = Denktanklid.objects.filter(expeditie=self.expeditie)
        nu = Q(pk__in=Denktanklid.objects.nu(dag_van(self.op)).values("pk"))
        return {
            **super().get_form_kwargs(),
            "leden": leden.filter(nu | Q(taken=self.kwargs.get("pk"))).distinct(),
            "overleggen": Overleg.objects.filter(expeditie=self.expeditie, afgezegd_op__isnull=True).order_by("-begin"),
        }


class TaakNieuw(TaakActie):
    def get_initial(self) -> dict[str, Any]:
        return {"overleg": self.request.GET.get("overleg"), "anker": ""}

    def koppen(self) -> dict[str, str]:
        return {"kop": _("Een taak erbij")}

    def voer_uit(self, form: TaakFormulier) -> str:
        maak_taak(expeditie=self.expeditie, tekst=form.tekst, door=self.actor, op=self.op)
        overleg = form.tekst.overleg
        return reverse("werk_overleg", args=[self.expeditie.slug, overleg.pk]) if overleg else self.terug()


class TaakWijzigen(TaakActie):
    """Other words, day or name; done, or struck out."""

    def taak(self) -> Taak:
        return get_object_or_404(
            Taak.objects.select_related("expeditie", "lid", "overleg").filter(expeditie=self.expeditie),
            pk=self.kwargs["pk"],
        )

    def get_initial(self) -> dict[str, Any]:
        taak = self.taak()
        velden = ("wat", "wie", "dag", "anker", "vast")
        return {"lid": taak.lid_id, "overleg": taak.overleg_id, **{veld: getattr(taak, veld) for veld in velden}}

    def koppen(self) -> dict[str, str]:
        return {"kop": _("Taak van de denktank")}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(taak=self.taak(), **kwargs)

    def voer_uit(self, form: TaakFormulier) -> str:
        wijzig_taak(taak=self.taak(), tekst=form.tekst, door=self.actor, op=self.op)
        return self.terug()


_DADEN: dict[str, tuple[Callable[..., None], Any]] = {
    "klaar": (zet_klaar, gettext_lazy("Gedaan. Fijn!")),
    "open": (zet_open, gettext_lazy("Staat weer open.")),
    "weg": (streep_weg, gettext_lazy("Doorgestreept. Je vindt de taak onderaan terug.")),
    "terug": (haal_terug, gettext_lazy("De taak is terug.")),
}


class TaakDoen(Knop):
    """Done, not done, struck out, brought back: one tap."""

    form_class = TaakDaad
    terug_naar = "werk_taken"

    taak: Taak

    def controleer(self) -> None:
        """What is not of this buurt is not there, whatever button is pressed."""
        super().controleer()
        taken = Taak.objects.select_related("expeditie").filter(expeditie=self.expeditie)
        self.taak = get_object_or_404(taken, pk=self.kwargs["pk"])

    def voer_uit(self, form: TaakDaad) -> str:
        daad, zin = _DADEN[form.cleaned_data["daad"]]
        daad(taak=self.taak, door=self.actor, op=self.op)
        messages.success(self.request, str(zin))
        return self.terug()
