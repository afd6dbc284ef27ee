"""Postvak uit: what waits, what went, what did not; and the button that stops it all (R16)."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView

from expedities.expeditie.postvak import (
    VAKKEN,
    aantal_in,
    aantallen_van,
    berichten_in,
    kies_vak,
    regels,
)
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.berichten.actions import hervat, is_aangekomen, pauzeer, stuur_opnieuw, zelf_geregeld
from wijkexpeditie.berichten.models import Bericht, Staat
from wijkexpeditie.berichten.queries import Wachtend, lopende_pauze, naam_van_soort, wat_wacht
from wijkexpeditie.berichten.soort import BERICHTSOORTEN, Inhoud
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.formulieren.zoeken import ALLES_OP_EEN_BLAD, ZoektStil
from wijkexpeditie.logboek.actions import schrijf

PER_BLADZIJDE = 50


class PostvakUit(WerkMixin, ZoektStil, TemplateView):
    """All messages of this expeditie, by what must happen with them."""

    template_name = "berichten/postvak_uit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zoek = self.zoek
        aantallen = aantallen_van(self.expeditie)
        vak = kies_vak(self.request.GET.get("vak", ""), aantallen)
        bladen = Paginator(berichten_in(vak, self.expeditie, zoek), ALLES_OP_EEN_BLAD if zoek else PER_BLADZIJDE)
        page_obj = bladen.get_page(self.request.GET.get("page"))
        tabs = [
            {
                "naam": ander.naam,
                "url": f"?vak={ander.sleutel}",
                "actief": ander is vak,
                "aantal": aantal_in(ander, aantallen),
            }
            for ander in VAKKEN
        ]
        return super().get_context_data(
            vak=vak, tabs=tabs, zoek=zoek, page_obj=page_obj, regels=regels(list(page_obj)), **kwargs
        )


class BerichtView(WerkMixin, TemplateView):
    """One message as it was sent, or as it would be sent now. Looking is written down."""

    template_name = "berichten/bericht.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bericht = get_object_or_404(Bericht.objects.van_expeditie(self.expeditie.pk), pk=self.kwargs["pk"])
        schrijf(door=self.actor, op=self.op, daad="bericht bekeken", ding=bericht, expeditie=self.expeditie.pk)
        return super().get_context_data(
            bericht=bericht,
            regel=regels([bericht])[0],
            inhoud=self._voorbeeld(bericht),
            kan_aankomen=bericht.staat == Staat.ONZEKER,
            kan_opnieuw=bericht.staat in {Staat.ONZEKER, Staat.MISLUKT}
            and (bericht.uiterlijk is None or bericht.uiterlijk >= self.op),
            kan_geregeld=bericht.staat in {Staat.ONZEKER, Staat.MISLUKT, Staat.GEMIST},
            **kwargs,
        )

    def _voorbeeld(self, bericht: Bericht) -> Inhoud | None:
        soort = BERICHTSOORTEN.get(bericht.soort)
        if bericht.tekst or soort is None or bericht.staat != Staat.KLAAR:
            return None
        if soort.niet_meer_nodig(bericht, self.op):
            return None
        return soort.inhoud(bericht, self.op)


class _Knop(WerkMixin, ActieView):
    """A button without a page of its own: it does one thing and goes back, also when it is refused."""

    http_method_names = ["post"]
    form_class = Formulier

    def terug(self) -> str:
        return reverse("werk_postvak_uit", args=[self.expeditie.slug])

    def form_invalid(self, form: Any) -> HttpResponse:
        for fout in form.non_field_errors():
            messages.error(self.request, fout)
        return HttpResponseRedirect(self.terug())


class Beslis(_Knop):
    """What a person decides about one message."""

    actie: Callable[..., None] = staticmethod(is_aangekomen)

    def terug(self) -> str:
        return reverse("werk_bericht", args=[self.expeditie.slug, self.kwargs["pk"]])

    def voer_uit(self, form: Formulier) -> str:
        bericht = get_object_or_404(Bericht.objects.van_expeditie(self.expeditie.pk), pk=self.kwargs["pk"])
        self.actie(bericht=bericht, door=self.actor, op=self.op)
        return self.terug()


class Aangekomen(Beslis):
    gelukt = gettext_lazy("Genoteerd: het is aangekomen.")


class Opnieuw(Beslis):
    actie = staticmethod(stuur_opnieuw)
    gelukt = gettext_lazy("Het gaat zo nog een keer de deur uit.")


class Geregeld(Beslis):
    actie = staticmethod(zelf_geregeld)
    gelukt = gettext_lazy("Genoteerd: je hebt het zelf geregeld.")


class Pauzeer(_Knop):
    """The emergency brake: no question asked first."""

    gelukt = gettext_lazy("Alle berichten staan stil. Er gaat niets meer de deur uit.")

    def voer_uit(self, form: Formulier) -> str:
        pauzeer(expeditie=self.expeditie.pk, reden="", door=self.actor, op=self.op)
        return self.terug()


class Hervatten(WerkMixin, ActieView):
    """First look at what waits, then let it go."""

    template_name = "berichten/hervatten.html"

    class form_class(Formulier):  # noqa: N801 -- Django's attribute
        knop = gettext_lazy("Laat de berichten weer gaan")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if lopende_pauze(self.expeditie.pk) is None:
            return HttpResponseRedirect(reverse("werk_postvak_uit", args=[self.expeditie.slug]))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pauze = lopende_pauze(self.expeditie.pk)
        wachtend = wat_wacht(pauze, self.op) if pauze else Wachtend({}, {})
        return super().get_context_data(
            pauze=pauze,
            wacht=[(naam_van_soort(soort), aantal) for soort, aantal in wachtend.wacht.items()],
            gemist=[(naam_van_soort(soort), aantal) for soort, aantal in wachtend.gemist.items()],
            **kwargs,
        )

    def voer_uit(self, form: Formulier) -> str:
        wachtend = hervat(expeditie=self.expeditie.pk, door=self.actor, op=self.op)
        gaat = ngettext("%(n)d bericht gaat nu de deur uit.", "%(n)d berichten gaan nu de deur uit.", wachtend.aantal)
        messages.success(self.request, gaat % {"n": wachtend.aantal})
        if wachtend.aantal_gemist:
            laat = ngettext("%(n)d bericht was te laat.", "%(n)d berichten waren te laat.", wachtend.aantal_gemist)
            messages.warning(self.request, laat % {"n": wachtend.aantal_gemist} + " " + _("Bel zelf wie je kunt."))
        return reverse("werk_postvak_uit", args=[self.expeditie.slug])
