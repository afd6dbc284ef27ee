"""The wegwijzer: is it dangerous, what is it about, and only then the form."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from expedities.expeditie.toegang import BuurtMixin
from signalen.signaal.actions import GaatOverIemand, meld
from signalen.signaal.forms import MeldFormulier
from signalen.signaal.persoon_herkennen import Vondst
from signalen.sociale_kaart.models import Vraag
from signalen.sociale_kaart.queries import hulp_voor
from signalen.wegwijzer.stappen import TERUG, Stap, lees_stap
from wijkexpeditie.formulieren.views import ActieView

SJABLONEN = {
    Stap.GEVAAR: "wegwijzer/gevaar.html",
    Stap.BEL_112: "wegwijzer/bel_112.html",
    Stap.WAAROVER: "wegwijzer/waarover.html",
    Stap.IEMAND: "wegwijzer/iemand.html",
    Stap.BUREN: "wegwijzer/buren.html",
    Stap.MISDAAD: "wegwijzer/misdaad.html",
    Stap.FORMULIER: "wegwijzer/formulier.html",
}
_HULP = {Stap.IEMAND: Vraag.ZORGEN, Stap.BUREN: Vraag.HERRIE, Stap.MISDAAD: Vraag.POLITIE}


class SignaalNieuw(BuurtMixin, ActieView):
    """Each step is a page of its own. Only sending the form stores something."""

    form_class = MeldFormulier
    stap: Stap
    vondsten: frozenset[Vondst] = frozenset()

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.stap = Stap.FORMULIER if request.method == "POST" else lees_stap(request.GET.get("stap", ""))

    def get_template_names(self) -> list[str]:
        return [SJABLONEN[self.stap]]

    def voer_uit(self, form: MeldFormulier) -> str:
        try:
            signaal = meld(expeditie=self.expeditie, **form.velden(), door=self.actor, op=self.op)
        except GaatOverIemand as weigering:
            self.vondsten = weigering.vondsten
            raise
        return f"{signaal.get_absolute_url()}?ontvangen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        basis = reverse("signaal_nieuw", args=[self.expeditie.slug])
        vandaag = timezone.localtime(self.op).date()
        vraag = _HULP.get(self.stap)
        return super().get_context_data(
            basis=basis,
            terug_url=f"{basis}?stap={TERUG[self.stap]}" if self.stap in TERUG else self.expeditie.get_absolute_url(),
            vondsten=sorted(self.vondsten),
            hulp=hulp_voor(self.expeditie, vraag, vandaag) if vraag else (),
            praten=hulp_voor(self.expeditie, Vraag.PRATEN, vandaag) if self.stap is Stap.IEMAND else (),
            **kwargs,
        )
