"""The work pages: keep the numbers true."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.expeditie.toegang import WerkMixin
from signalen.sociale_kaart.actions import (
    beeindig_flatcontact,
    bevestig_vermelding,
    verwijder_vermelding,
    voeg_flatcontact_toe,
    voeg_vermelding_toe,
    wijzig_vermelding,
)
from signalen.sociale_kaart.forms import FlatcontactFormulier, KnopFormulier, VermeldingFormulier, WijzigFormulier
from signalen.sociale_kaart.models import Flatcontact, Vermelding
from wijkexpeditie.formulieren.views import ActieView


class Kaart(WerkMixin, TemplateView):
    """What nobody checked for half a year stands on top."""

    template_name = "sociale_kaart/werk.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localtime(self.op).date()
        vermeldingen = sorted(self.expeditie.vermeldingen.all(), key=lambda v: v.bevestigd_op)
        return super().get_context_data(
            vermeldingen=[{"vermelding": v, "oud": v.is_oud(vandaag)} for v in vermeldingen],
            flatcontacten=[
                {"contact": c, "voorbij": c.tot is not None and c.tot < vandaag}
                for c in self.expeditie.flatcontacten.all()
            ],
            **kwargs,
        )


class _MetFormulier(WerkMixin, ActieView):
    template_name = "werk/formulier.html"

    def terug(self) -> str:
        return reverse("werk_wie_bel_ik", args=[self.expeditie.slug])

    def kop(self) -> str:
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop=self.kop(), terug_url=self.terug(), **kwargs)


class NieuweVermelding(_MetFormulier):
    form_class = VermeldingFormulier
    gelukt = gettext_lazy("Het staat op de kaart, nagekeken vandaag.")

    def kop(self) -> str:
        return _("Een nummer erbij")

    def voer_uit(self, form: VermeldingFormulier) -> str:
        voeg_vermelding_toe(expeditie=self.expeditie, **form.velden(), door=self.actor, op=self.op)
        return self.terug()


class NieuwFlatcontact(_MetFormulier):
    form_class = FlatcontactFormulier
    gelukt = gettext_lazy("De gastvrouw of gastheer staat op de kaart.")

    def kop(self) -> str:
        return _("Een gastvrouw of gastheer erbij")

    def voer_uit(self, form: FlatcontactFormulier) -> str:
        voeg_flatcontact_toe(expeditie=self.expeditie, **form.velden(), door=self.actor, op=self.op)
        return self.terug()


class _OverVermelding(_MetFormulier):
    form_class: type[Any] = KnopFormulier
    vermelding: Vermelding

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.vermelding = get_object_or_404(self.expeditie.vermeldingen, pk=kwargs["pk"])


class WijzigVermelding(_OverVermelding):
    form_class = WijzigFormulier
    gelukt = gettext_lazy("Bewaard, nagekeken vandaag.")

    def kop(self) -> str:
        return self.vermelding.naam

    def get_initial(self) -> dict[str, Any]:
        velden = ("vraag", "naam", "nummer", "zin", "bereikbaar", "eigenaar")
        return {veld: getattr(self.vermelding, veld) for veld in velden}

    def voer_uit(self, form: WijzigFormulier) -> str:
        wijzig_vermelding(vermelding=self.vermelding, **form.velden(), door=self.actor, op=self.op)
        return self.terug()


class BevestigVermelding(_OverVermelding):
    gelukt = gettext_lazy("Nagekeken vandaag.")
    http_method_names = ("post", "options")

    def kop(self) -> str:
        return self.vermelding.naam

    def voer_uit(self, form: KnopFormulier) -> str:
        bevestig_vermelding(vermelding=self.vermelding, door=self.actor, op=self.op)
        return self.terug()


class VerwijderVermelding(_OverVermelding):
    template_name = "sociale_kaart/weg.html"
    gelukt = gettext_lazy("Van de kaart gehaald.")

    def kop(self) -> str:
        return _("%(naam)s van de kaart halen?") % {"naam": self.vermelding.naam}

    def voer_uit(self, form: KnopFormulier) -> str:
        verwijder_vermelding(vermelding=self.vermelding, door=self.actor, op=self.op)
        return self.terug()


class BeeindigFlatcontact(_MetFormulier):
    template_name = "sociale_kaart/weg.html"
    form_class = KnopFormulier
    gelukt = gettext_lazy("Van de kaart gehaald. Vergeet niet te bedanken.")
    flatcontact: Flatcontact

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.flatcontact = get_object_or_404(self.expeditie.flatcontacten, pk=kwargs["pk"])

    def kop(self) -> str:
        return _("%(naam)s van de kaart halen?") % {"naam": self.flatcontact.voornaam}

    def voer_uit(self, form: KnopFormulier) -> str:
        beeindig_flatcontact(flatcontact=self.flatcontact, door=self.actor, op=self.op)
        return self.terug()
