"""Calling people the day before an evening: on a screen, or on paper and typed over."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic.base import View

from expedities.avondbellen.actions import noteer_belletje, noteer_van_papier
from expedities.avondbellen.documents import bellijst_als_pdf
from expedities.avondbellen.forms import BelFormulier, PapierFormulier
from expedities.avondbellen.queries import niet_bereikt, op_papier, over, te_bellen, zonder_weg
from expedities.avondbellen.rules import BELLERS
from expedities.avondbellen.uitkomst import Beluitkomst
from expedities.bewonersavond.views import MetAvond
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.documenten.antwoord import toon_pdf
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Rol

HOOFD = (
    (Beluitkomst.KOMT, gettext_lazy("Komt"), "primary-action"),
    (Beluitkomst.OPHALEN, gettext_lazy("Wil opgehaald worden"), "secondary-action"),
    (Beluitkomst.KOMT_NIET, gettext_lazy("Komt niet"), "secondary-action"),
    (Beluitkomst.NIET_BEREIKT, gettext_lazy("Niet bereikt"), "secondary-action"),
)
ZELDEN = (
    (Beluitkomst.VERKEERD_NUMMER, gettext_lazy("Verkeerd nummer")),
    (Beluitkomst.WIL_NIET, gettext_lazy("Wil niet gebeld worden")),
)


class AvondBellen(WerkMixin, MetAvond, ActieView):
    """Who wants to hear a voice about this evening: call, and one tap for what came of it."""

    rollen = BELLERS
    template_name = "avondbellen/bellen.html"
    form_class = BelFormulier
    gelukt = gettext_lazy("Genoteerd. Dank je wel.")

    def voer_uit(self, form: BelFormulier) -> str:
        schoon = form.cleaned_data
        bericht = get_object_or_404(Bericht, pk=schoon["bericht"], over=over(self.avond))
        noteer_belletje(
            bericht=bericht, avond=self.avond, uitkomst=Beluitkomst(schoon["uitkomst"]), terugbellen=schoon["om"],
            door=self.actor, op=self.op,
        )  # fmt: skip
        return self.adres("werk_avond_bellen")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        leidt = self.actor.heeft(Rol.PROCESBEGELEIDER)
        return super().get_context_data(
            te_bellen=te_bellen(self.avond, self.op),
            niet_bereikt=niet_bereikt(self.avond) if leidt else [],
            zonder_weg=zonder_weg(self.avond) if leidt else [],
            hoofd=HOOFD,
            zelden=ZELDEN,
            **kwargs,
        )


class BellenOpPapier(WerkMixin, MetAvond, View):
    rollen = BELLERS

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pdf = bellijst_als_pdf(self.avond, te_bellen(self.avond, self.op), op=self.op)
        return toon_pdf(pdf, f"bellen-avond-{self.avond.nr}")


class BellenOvertypen(WerkMixin, MetAvond, ActieView):
    """In the order of the paper; what is left open stays on the list."""

    rollen = BELLERS
    template_name = "avondbellen/overtypen.html"
    form_class = PapierFormulier

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "regels": op_papier(self.avond, self.op)}

    def voer_uit(self, form: PapierFormulier) -> str:
        aantal = noteer_van_papier(avond=self.avond, uitkomsten=form.uitkomsten, door=self.actor, op=self.op)
        zin = ngettext("%(n)s belletje genoteerd.", "%(n)s belletjes genoteerd.", aantal) % {"n": aantal}
        messages.success(self.request, zin)
        return self.adres("werk_avond_bellen")
