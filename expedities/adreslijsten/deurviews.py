"""Said by hand, for many addresses at once: whether somebody lives there, and which flat they are in."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from expedities.adreslijsten import actions, queries
from expedities.adreslijsten.flats import Verdiepingen, Voorstel, deel_in, stel_voor, verdeel
from expedities.adreslijsten.forms import DeurenForm, FlatForm, VoorstelForm
from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis.models import Adres
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.weigering import Geweigerd

_SOORTEN = (
    ("", _("alle adressen")),
    ("deur", _("hier woont iemand")),
    ("geen", _("hier woont niemand")),
    ("hand", _("met de hand gekozen")),
)
_HOOGSTE = 99


class GeenFlat(Geweigerd):
    """The proposal is no longer there, or a floor cannot be read."""


class WerkAdressenDeuren(WerkMixin, ActieView):
    """Homes and what is no home, chosen with boxes; found by street and by use."""

    template_name = "adreslijsten/deuren.html"
    form_class = DeurenForm

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.filter = {naam: request.GET.get(naam, "")[:200] for naam in ("straat", "gebruik", "soort")}

    def voer_uit(self, form: DeurenForm) -> str:
        deur = form.cleaned_data["daad"] == "deur"
        gekozen = self._rijen().values_list("pk", flat=True) if form.cleaned_data["alles"] else aangevinkt(self.request)
        aantal = actions.kies_deuren(
            expeditie=self.expeditie, adressen=list(gekozen), deur=deur, door=self.actor, op=self.op
        )
        zin = ngettext("%(aantal)s adres staat zo op de lijst.", "%(aantal)s adressen staan zo op de lijst.", aantal)
        messages.success(self.request, zin % {"aantal": aantal})
        return f"{reverse('werk_adressen_deuren', args=[self.expeditie.slug])}?{urlencode(self.filter)}"

    def _rijen(self) -> Any:
        return queries.adressen_om_te_kiezen(self.expeditie, **self.filter)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page_obj = Paginator(self._rijen(), queries.PER_BLAD).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            page_obj=page_obj,
            straatnamen=queries.straatnamen(self.expeditie),
            gebruiken=queries.gebruiken(self.expeditie),
            soorten=_SOORTEN,
            filter=self.filter,
            zoekvraag=urlencode(self.filter),
            gekozen={str(pk) for pk in aangevinkt(self.request)},
            **kwargs,
        )


def aangevinkt(request: HttpRequest) -> list[int]:
    return [int(pk) for pk in request.POST.getlist("adres") if pk.isdecimal() and len(pk) < 19]


class WerkFlats(WerkMixin, ActieView):
    """Proposals, each to be accepted or corrected, and the flats that are there."""

    template_name = "adreslijsten/flats.html"
    form_class = VoorstelForm

    def voer_uit(self, form: VoorstelForm) -> str:
        gebouw = queries.gebouw_van(self.expeditie, form.cleaned_data["sleutel"])
        if not gebouw:
            raise GeenFlat(_("Deze deuren zijn al ingedeeld. Ververs de bladzijde."))
        per, eerste = form.cleaned_data["per_verdieping"], form.cleaned_data["eerste"] or 0
        vloeren = verdeel(gebouw, per_verdieping=per, eerste=eerste) if per else stel_voor(gebouw).verdiepingen
        return self._wijs_aan(vloeren, form.cleaned_data["naam"])

    def _wijs_aan(self, vloeren: Verdiepingen, naam: str) -> str:
        actions.wijs_flat_aan(expeditie=self.expeditie, adressen=vloeren, gebouw=naam, door=self.actor, op=self.op)
        messages.success(self.request, gettext("%(flat)s staat erin.") % {"flat": naam})
        return reverse("werk_flats", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page_obj, voorstellen = queries.voorstellen(self.expeditie, self.request.GET.get("page", "1"))
        gestuurd = kwargs.get("form") if self.request.method == "POST" else None
        return super().get_context_data(
            flats=queries.flats(self.expeditie),
            straatnamen=queries.straatnamen(self.expeditie),
            page_obj=page_obj,
            voorstellen=[self._met_form(nr, *voorstel, gestuurd) for nr, voorstel in enumerate(voorstellen, start=1)],
            **kwargs,
        )

    def _met_form(self, nr: int, sleutel: str, voorstel: Voorstel, gestuurd: Any) -> dict[str, Any]:
        """What was typed stays with the proposal that it was typed at."""
        if gestuurd is not None and gestuurd.data.get("sleutel") == sleutel:
            return {"voorstel": voorstel, "form": gestuurd}
        form = VoorstelForm(initial={"sleutel": sleutel, "naam": voorstel.naam}, auto_id=f"flat{nr}_%s")
        return {"voorstel": voorstel, "form": form}


class WerkFlatIndelen(WerkMixin, ActieView):
    """The doors of one flat, or of one street: which flat, and which floor for each or for a range."""

    template_name = "adreslijsten/flat.html"
    form_class = FlatForm

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.flat = request.GET.get("flat", "")[:80]
        self.straat = request.GET.get("straat", "")[:100]

    def get_initial(self) -> dict[str, Any]:
        return {"naam": self.flat}

    def _rijen(self) -> Any:
        rijen = Adres.objects.filter(expeditie=self.expeditie, is_deur=True)
        return rijen.filter(gebouw=self.flat) if self.flat else rijen.filter(straat=self.straat)

    def voer_uit(self, form: FlatForm) -> str:
        gebouw = queries.als_plekken(self._rijen().filter(pk__in=aangevinkt(self.request)))
        vloeren = self._getypt(deur.wie for deur in gebouw)
        if form.cleaned_data["bereiken"]:
            uit_bereik = deel_in(gebouw, form.cleaned_data["bereiken"])
            vloeren = {wie: vloeren[wie] if vloer is None else vloer for wie, vloer in uit_bereik.items()}
        naam = form.cleaned_data["naam"]
        actions.wijs_flat_aan(expeditie=self.expeditie, adressen=vloeren, gebouw=naam, door=self.actor, op=self.op)
        zin = gettext("%(flat)s staat erin.") % {"flat": naam} if naam else gettext("Uit de flat.")
        messages.success(self.request, zin)
        return reverse("werk_flats", args=[self.expeditie.slug])

    def _getypt(self, deuren: Iterable[int]) -> Verdiepingen:
        """The boxes beside the doors; empty is a floor that nobody knows."""
        vloeren: Verdiepingen = {}
        for pk in deuren:
            tekst = self.request.POST.get(f"vloer_{pk}", "").strip()
            if tekst and not (tekst.removeprefix("-").isdecimal() and abs(int(tekst[:5])) <= _HOOGSTE):
                raise GeenFlat(
                    gettext("‘%(vloer)s’ is geen verdieping. Schrijf een getal: 0 is de begane grond.")
                    % {"vloer": tekst[:10]}
                )
            vloeren[pk] = int(tekst) if tekst else None
        return vloeren

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page_obj = Paginator(self._rijen(), queries.PER_BLAD).get_page(self.request.GET.get("page"))
        gestuurd = self.request.method == "POST"
        gekozen = set(aangevinkt(self.request))
        for deur in page_obj:
            deur.vinkje = deur.pk in gekozen if gestuurd else bool(self.flat)
            deur.vloer = self.request.POST.get(f"vloer_{deur.pk}", "")[:10] if gestuurd else deur.verdieping
        zoekvraag = urlencode({"flat": self.flat} if self.flat else {"straat": self.straat})
        return super().get_context_data(
            page_obj=page_obj, flat=self.flat, straat=self.straat, zoekvraag=zoekvraag, **kwargs
        )
