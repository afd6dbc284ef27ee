"""The convenant for everyone to read, and the pages on which it is drawn up, signed and kept."""

from datetime import datetime, time
from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import get_current_timezone, localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.convenant.actions import meld_nagekomen, onderteken, stel_convenant_op, zeg_toe
from expedities.convenant.forms import ConvenantTekst, Nagekomen, NieuweToezegging, Tekenen
from expedities.convenant.models import Convenant, Toezegging
from expedities.convenant.queries import beloften
from expedities.convenant.sjabloon import begintekst
from expedities.expeditie.toegang import BuurtMixin, InExpeditie, WerkMixin
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Rol

PARTIJEN = frozenset({Rol.PROCESBEGELEIDER, Rol.GEMEENTE, Rol.PROFESSIONAL})


class MetConvenant(InExpeditie):
    """Puts the convenant, who signed and the promises in the template."""

    alleen_openbaar = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        convenant = Convenant.objects.filter(expeditie=self.expeditie).first()
        return super().get_context_data(
            convenant=convenant,
            ondertekeningen=list(convenant.ondertekeningen.all()) if convenant else [],
            beloften=beloften(self.expeditie, self.op, alleen_openbaar=self.alleen_openbaar),
            **kwargs,
        )


class ConvenantPagina(MetConvenant, BuurtMixin, TemplateView):
    """What the gemeente and the others bound themselves to: shown publicly (R1)."""

    template_name = "convenant/openbaar.html"


class WerkConvenant(MetConvenant, WerkMixin, TemplateView):
    rollen = PARTIJEN
    template_name = "convenant/convenant.html"
    alleen_openbaar = False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(leidt=self.actor.heeft(Rol.PROCESBEGELEIDER), **kwargs)


class ConvenantActie(WerkMixin, ActieView):
    """One form about the convenant; afterwards back to its page."""

    template_name = "werk/formulier.html"

    def terug(self) -> str:
        return reverse("werk_convenant", args=[self.expeditie.slug])

    def koppen(self) -> dict[str, str]:
        return {}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug_url=self.terug(), **self.koppen(), **kwargs)


class Tekst(ConvenantActie):
    form_class = ConvenantTekst
    gelukt = gettext_lazy("Het convenant staat er. Nu kan er getekend worden.")

    def get_initial(self) -> dict[str, Any]:
        velden = ("tekst", "verantwoordelijke", "antwoordtermijn_dagen", "bewaartermijn_dagen")
        convenant = Convenant.objects.filter(expeditie=self.expeditie).first()
        if convenant:
            return {veld: getattr(convenant, veld) for veld in velden}
        tekst = begintekst(self.expeditie.naam, self.expeditie.gemeente.naam)
        return {"tekst": tekst, "antwoordtermijn_dagen": 14, "bewaartermijn_dagen": 180}

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Het convenant"),
            "lead": _("Zodra iemand tekent, ligt de tekst vast. Lees hem dus eerst samen."),
        }

    def voer_uit(self, form: ConvenantTekst) -> str:
        velden = {veld: waarde for veld, waarde in form.cleaned_data.items() if veld != "inzending"}
        stel_convenant_op(expeditie=self.expeditie, **velden, door=self.actor, op=self.op)
        return self.terug()


class Onderteken(ConvenantActie):
    rollen = PARTIJEN
    form_class = Tekenen
    gelukt = gettext_lazy("Getekend. Dank je wel.")

    def get_initial(self) -> dict[str, Any]:
        return {"getekend_op": localtime(self.op).date()}

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Het convenant tekenen"),
            "lead": _("De naam en de functie komen op de pagina van de buurt te staan."),
        }

    def voer_uit(self, form: Tekenen) -> str:
        convenant = get_object_or_404(Convenant, expeditie=self.expeditie)
        velden = {veld: form.cleaned_data[veld] for veld in ("soort", "organisatie", "naam", "functie")}
        dag = form.cleaned_data["getekend_op"]
        vandaag = dag == localtime(self.op).date()
        moment = self.op if vandaag else datetime.combine(dag, time(12, 0), tzinfo=get_current_timezone())
        onderteken(convenant=convenant, **velden, getekend_op=moment, door=self.actor, op=self.op)
        return self.terug()


class ZegToe(ConvenantActie):
    rollen = PARTIJEN
    form_class = NieuweToezegging
    gelukt = gettext_lazy("De toezegging staat er.")

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Een toezegging"),
            "lead": _("Met een naam en een dag. Vertrekt die persoon, dan blijft de organisatie eraan gebonden."),
        }

    def voer_uit(self, form: NieuweToezegging) -> str:
        velden = {veld: waarde for veld, waarde in form.cleaned_data.items() if veld != "inzending"}
        zeg_toe(expeditie=self.expeditie, **velden, door=self.actor, op=self.op)
        return self.terug()


class MeldNagekomen(ConvenantActie):
    form_class = Nagekomen
    gelukt = gettext_lazy("Nagekomen. Zeg ook even dank je wel.")

    def toezegging(self) -> Toezegging:
        return get_object_or_404(Toezegging, pk=self.kwargs["pk"], expeditie=self.expeditie)

    def get_initial(self) -> dict[str, Any]:
        return {"dag": localtime(self.op).date()}

    def koppen(self) -> dict[str, str]:
        return {"kop": _("Is dit nagekomen?"), "lead": self.toezegging().wat}

    def voer_uit(self, form: Nagekomen) -> str:
        meld_nagekomen(toezegging=self.toezegging(), dag=form.cleaned_data["dag"], door=self.actor, op=self.op)
        return self.terug()
