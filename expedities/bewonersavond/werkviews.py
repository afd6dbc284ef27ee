"""The evenings, for who prepares them and holds the list at the door."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView

from expedities.bewonersavond.actions import (
    meld_binnen,
    neem_binnen_terug,
    publiceer_verslag,
)
from expedities.bewonersavond.forms import (
    BinnenFormulier,
    NamensFormulier,
    TerugFormulier,
    VerslagFormulier,
)
from expedities.bewonersavond.models import Avond
from expedities.bewonersavond.queries import Telling, binnen, te_regelen, tellingen, verwacht
from expedities.bewonersavond.views import AanmeldView, MetAvond
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Hoedanigheid


class WerkAvonden(WerkMixin, TemplateView):
    template_name = "avonden/werk_avonden.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        avonden = list(Avond.objects.filter(expeditie=self.expeditie))
        tel, nodig = tellingen(avonden), te_regelen(avonden)
        rijen = [
            {
                "avond": avond,
                "telling": tel.get(avond.pk, Telling()),
                "klussen": [klus for klus in nodig.get(avond.pk, []) if not klus.klaar],
                "geweest": avond.geweest(self.op),
            }
            for avond in avonden
        ]
        gepland = {avond.nr for avond in avonden}
        return super().get_context_data(rijen=rijen, te_plannen=[nr for nr in (1, 2) if nr not in gepland], **kwargs)


class AanmeldenNamens(WerkMixin, AanmeldView):
    """For somebody on the telephone or in the street (R11)."""

    template_name = "avonden/werk_aanmelden.html"
    form_class = NamensFormulier
    gelukt = gettext_lazy("Staat op de lijst.")

    def voer_uit(self, form: Any) -> str:
        super().voer_uit(form)
        return self.adres("werk_aanmelden")


class WerkAvond(WerkMixin, MetAvond, ActieView):
    """At the door of the hall, on a telephone: one tap per person."""

    template_name = "avonden/werk_avond.html"
    form_class = BinnenFormulier

    def voer_uit(self, form: BinnenFormulier) -> str:
        gekozen = form.cleaned_data["aanmelding"]
        aanmelding = get_object_or_404(self.avond.aanmeldingen, pk=gekozen) if gekozen else None
        erbij = meld_binnen(
            avond=self.avond,
            hoedanigheid=Hoedanigheid(form.cleaned_data["hoedanigheid"]),
            aanmelding=aanmelding,
            voornaam=form.cleaned_data["voornaam"],
            door=self.actor,
            op=self.op,
        )
        naam = aanmelding.naam if aanmelding else erbij.voornaam
        if naam:
            messages.success(self.request, _("Welkom, %(naam)s!") % {"naam": naam})
        else:
            erbij_zin = ngettext("Welkom! Eén erbij.", "Welkom! %(aantal)s erbij.", erbij.aantal)
            messages.success(self.request, erbij_zin % {"aantal": erbij.aantal})
        return self.adres("werk_avond")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            verwacht=verwacht(self.avond),
            binnen=binnen(self.avond),
            telling=tellingen([self.avond]).get(self.avond.pk, Telling()),
            **kwargs,
        )


class BinnenTerug(WerkMixin, MetAvond, ActieView):
    """Undo a wrong tap."""

    form_class = TerugFormulier
    gelukt = gettext_lazy("Teruggenomen.")
    http_method_names = ("post",)

    def voer_uit(self, form: TerugFormulier) -> str:
        nummer = form.cleaned_data["aanwezigheid"]
        neem_binnen_terug(avond=self.avond, aanwezigheid=nummer, door=self.actor, op=self.op)
        return self.adres("werk_avond")

    def form_invalid(self, form: TerugFormulier) -> HttpResponseBase:  # type: ignore[override]  # answers with a redirect
        return redirect(self.adres("werk_avond"))


class AvondLijst(WerkMixin, MetAvond, TemplateView):
    """On paper, for when the telephone is empty: the names, boxes to tick, and room for who is not on it."""

    template_name = "avonden/werk_lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(verwacht=verwacht(self.avond), leeg=range(20), **kwargs)


class AvondVerslag(WerkMixin, MetAvond, ActieView):
    template_name = "avonden/werk_verslag.html"
    form_class = VerslagFormulier
    gelukt = gettext_lazy("Het verslag staat op de pagina van de buurt.")

    def get_initial(self) -> dict[str, Any]:
        return {"tekst": self.avond.verslag}

    def voer_uit(self, form: VerslagFormulier) -> str:
        publiceer_verslag(avond=self.avond, tekst=form.cleaned_data["tekst"], door=self.actor, op=self.op)
        return reverse("werk_avonden", args=[self.expeditie.slug])
