"""The list of new neighbours, for who goes by with the folder."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy

from expedities.expeditie.queries import dag_van
from expedities.expeditie.toegang import InExpeditie, WerkMixin
from expedities.welkom.actions import heet_welkom, laat_woorden_vervallen, meld_nieuwe_buren, toch_geen_nieuwe_buren
from expedities.welkom.forms import MeldFormulier, VervalFormulier, WelkomFormulier
from expedities.welkom.models import Verhuizing
from expedities.welkom.queries import nog_te_verwelkomen, verwelkomd, woorden_van_toen
from expedities.welkom.rules import VERWELKOMERS, mag_bellen
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView

_LAATSTE = 20


class NieuweBuren(WerkMixin, ActieView):
    rollen = VERWELKOMERS
    template_name = "welkom/lijst.html"
    form_class = MeldFormulier
    gelukt = gettext_lazy("Staat op de lijst.")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "expeditie": self.expeditie}

    def get_initial(self) -> dict[str, Any]:
        return {"sinds": dag_van(self.op)}

    def voer_uit(self, form: MeldFormulier) -> str:
        meld_nieuwe_buren(
            expeditie=self.expeditie, adres=form.gevonden, sinds=form.cleaned_data["sinds"],
            door=self.actor, op=self.op,
        )  # fmt: skip
        return reverse("werk_nieuwe_buren", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        belt = mag_bellen(self.actor, self.expeditie.pk)
        rijen = [
            {"verhuizing": verhuizing, "van_toen": verhuizing.adres is not None and woorden_van_toen(verhuizing.adres)}
            for verhuizing in nog_te_verwelkomen(self.expeditie)
            if belt or verhuizing.adres is not None
        ]
        return super().get_context_data(
            rijen=rijen, verwelkomd=verwelkomd(self.expeditie)[:_LAATSTE], belt=belt, **kwargs
        )


class MetVerhuizing(InExpeditie):
    """New neighbours who were not welcomed yet."""

    verhuizing: Verhuizing

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        alle = Verhuizing.objects.select_related("adres")
        if not mag_bellen(self.actor, self.expeditie.pk):
            alle = alle.exclude(adres=None)
        self.verhuizing = get_object_or_404(alle, expeditie=self.expeditie, pk=kwargs["pk"], welkom_op=None)
        self.verhuizing.expeditie = self.expeditie

    def terug(self) -> str:
        return reverse("werk_nieuwe_buren", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(verhuizing=self.verhuizing, **kwargs)


class Welkom(WerkMixin, MetVerhuizing, ActieView):
    rollen = VERWELKOMERS
    template_name = "welkom/welkom.html"
    form_class = WelkomFormulier
    gelukt = gettext_lazy("Fijn dat je langsging.")

    def get_initial(self) -> dict[str, Any]:
        return {"wie": getattr(self.request.user, "get_short_name", str)()}

    def voer_uit(self, form: WelkomFormulier) -> str:
        schoon = form.cleaned_data
        heet_welkom(verhuizing=self.verhuizing, wie=schoon["wie"], dag=schoon["dag"], door=self.actor, op=self.op)
        return self.terug()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        adres = self.verhuizing.adres
        belt = mag_bellen(self.actor, self.expeditie.pk)
        return super().get_context_data(van_toen=adres is not None and woorden_van_toen(adres), belt=belt, **kwargs)


class WoordenVervallen(WerkMixin, MetVerhuizing, ActieView):
    """With a question first: it was asked of us not to ring here."""

    rollen = VERWELKOMERS
    template_name = "welkom/vervallen.html"
    form_class = VervalFormulier
    gelukt = gettext_lazy("De deur is weer open. Ga gerust langs.")

    def voer_uit(self, form: VervalFormulier) -> str:
        if self.verhuizing.adres is not None:
            naam = form.cleaned_data["naam"]
            laat_woorden_vervallen(adres=self.verhuizing.adres, naam=naam, door=self.actor, op=self.op)
        return reverse("werk_welkom", args=[self.expeditie.slug, self.verhuizing.pk])


class TochNiet(WerkMixin, MetVerhuizing, ActieView):
    rollen = VERWELKOMERS
    template_name = "welkom/toch_niet.html"
    form_class = Formulier
    gelukt = gettext_lazy("Van de lijst gehaald.")

    def voer_uit(self, form: Formulier) -> str:
        toch_geen_nieuwe_buren(verhuizing=self.verhuizing, door=self.actor, op=self.op)
        return self.terug()
