"""Who is in the denktank."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.denktank.actions import beeindig_lid, voeg_lid_toe
from expedities.denktank.forms import LidWeg, NieuwLid
from expedities.denktank.models import Denktanklid
from expedities.denktank.soort import Soort
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.formulieren.views import ActieView


class Denktank(WerkMixin, ActieView):
    """Who is in it, which kind is missing, and somebody added."""

    form_class = NieuwLid
    template_name = "denktank/denktank.html"
    gelukt = gettext_lazy("Staat in de denktank.")

    def get_initial(self) -> dict[str, Any]:
        return {"van": localtime(self.op).date()}

    def voer_uit(self, form: NieuwLid) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ("naam", "soort", "organisatie", "van")}
        voeg_lid_toe(expeditie=self.expeditie, **velden, door=self.actor, op=self.op)
        return reverse("werk_denktank", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        leden = list(Denktanklid.objects.filter(expeditie=self.expeditie))
        soorten = [
            {"soort": soort, "naam": soort.label, "leden": [lid for lid in leden if lid.soort == soort]}
            for soort in Soort
        ]
        return super().get_context_data(soorten=soorten, **kwargs)


class Weg(WerkMixin, ActieView):
    """Somebody leaves the denktank."""

    form_class = LidWeg
    template_name = "werk/formulier.html"
    gelukt = gettext_lazy("Gestopt. Wat deze persoon deed, blijft tellen.")

    def lid(self) -> Denktanklid:
        leden = Denktanklid.objects.select_related("expeditie").filter(expeditie=self.expeditie)
        return get_object_or_404(leden, pk=self.kwargs["pk"])

    def get_initial(self) -> dict[str, Any]:
        return {"tot": localtime(self.op).date()}

    def voer_uit(self, form: LidWeg) -> str:
        beeindig_lid(lid=self.lid(), tot=form.cleaned_data["tot"], door=self.actor, op=self.op)
        return reverse("werk_denktank", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            kop=_("%(naam)s stopt in de denktank") % {"naam": self.lid().naam},
            lead=_("Er gaat niets op slot: wie er ooit in zat, blijft tellen."),
            terug_url=reverse("werk_denktank", args=[self.expeditie.slug]),
            **kwargs,
        )
