"""Who has which role here; and the tap on somebody who lives here."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.expeditie.models import Deelnemer, Roltoekenning
from expedities.expeditie.rollen_actions import bevestig_bewoner, geef_rol, neem_bevestiging_terug, neem_rol
from expedities.expeditie.rollen_forms import Bevestig, GeefRol, StopRol
from expedities.expeditie.rollen_rules import TE_GEVEN
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import UITLEG, Rol


class Rollen(WerkMixin, ActieView):
    """Every role in plain words, who has it, and a role given."""

    form_class = GeefRol
    template_name = "werk/rollen.html"
    gelukt = gettext_lazy("De rol is gegeven. Deze persoon kan nu inloggen met een code.")

    def voer_uit(self, form: GeefRol) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ("naam", "contact")}
        geef_rol(expeditie=self.expeditie, **velden, rol=Rol(form.cleaned_data["rol"]), door=self.actor, op=self.op)
        return reverse("werk_rollen", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lopend = Roltoekenning.objects.lopend(self.op).filter(expeditie=self.expeditie).select_related("gebruiker")
        toekenningen = list(lopend.order_by("gebruiker__naam", "pk"))
        rollen = [
            {"rol": rol, "uitleg": UITLEG[rol], "wie": [gegeven for gegeven in toekenningen if gegeven.rol == rol]}
            for rol in TE_GEVEN
        ]
        return super().get_context_data(rollen=rollen, bewoner=UITLEG[Rol.BEWONER], **kwargs)


class Neem(WerkMixin, ActieView):
    """One role ends."""

    form_class = StopRol
    template_name = "werk/formulier.html"
    gelukt = gettext_lazy("De rol is gestopt.")

    def toekenning(self) -> Roltoekenning:
        lopend = Roltoekenning.objects.lopend(self.op).select_related("gebruiker", "expeditie")
        return get_object_or_404(lopend, pk=self.kwargs["pk"], expeditie=self.expeditie)

    def voer_uit(self, form: StopRol) -> str:
        neem_rol(toekenning=self.toekenning(), door=self.actor, op=self.op)
        return reverse("werk_rollen", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        toekenning = self.toekenning()
        woorden = {"naam": toekenning.gebruiker.naam or _("deze persoon"), "rol": toekenning.get_rol_display()}
        return super().get_context_data(
            kop=_("%(naam)s is straks geen %(rol)s meer") % woorden,
            lead=_("Vanaf nu ziet deze persoon er niets meer van. Wat al gedaan is, blijft."),
            terug_url=reverse("werk_rollen", args=[self.expeditie.slug]),
            **kwargs,
        )


class BevestigBewoner(WerkMixin, ActieView):
    """“Woont hier”: one tap in the list of who takes part, and one to take it back."""

    form_class = Bevestig
    http_method_names = ("post",)

    def voer_uit(self, form: Bevestig) -> str:
        deelnemer = get_object_or_404(Deelnemer, pk=self.kwargs["pk"], expeditie=self.expeditie)
        doe = neem_bevestiging_terug if "terug" in self.request.POST else bevestig_bewoner
        doe(deelnemer=deelnemer, door=self.actor, op=self.op)
        return reverse("werk_deelnemers", args=[self.expeditie.slug])
