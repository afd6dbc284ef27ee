"""A gathering: its file for the calendar, the answer without an account, and the work page."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from django.views.generic.base import View

from expedities.expeditie.toegang import BuurtMixin
from werkgroepen.bijeenkomsten import actions, queries
from werkgroepen.bijeenkomsten.forms import BijeenkomstFormulier, VerplaatsFormulier
from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst, Opkomst
from werkgroepen.werkgroep.actions import zet_herinneren
from werkgroepen.werkgroep.knop import Knop
from werkgroepen.werkgroep.lidcode import lidcode
from werkgroepen.werkgroep.views import GroepMixin
from werkgroepen.werkgroep.werkviews import SpreektVoorGroepMixin, WerkGroepMixin
from wijkexpeditie.documenten.agenda import Afspraak, als_ics
from wijkexpeditie.documenten.antwoord import geef_agenda
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd

KEUZES = (
    (Antwoord.KOMT, gettext_lazy("Ik kom"), "primary-action"),
    (Antwoord.KOMT_NIET, gettext_lazy("Ik kom niet"), "secondary-action"),
    (Antwoord.OPHALEN, gettext_lazy("Ik kom graag, haal me op"), "secondary-action"),
    (Antwoord.BEL_MIJ, gettext_lazy("Bel mij"), "secondary-action"),
)


class BijeenkomstIcs(BuurtMixin, GroepMixin, View):
    """A file for the calendar of a telephone."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        bijeenkomst = get_object_or_404(self.groep.bijeenkomsten, pk=kwargs["pk"], afgelast_op__isnull=True)
        afspraak = Afspraak(
            uid=f"bijeenkomst-{bijeenkomst.pk}@wijkexpeditie",
            begin=bijeenkomst.begin,
            eind=bijeenkomst.eind,
            titel=self.groep.naam,
            plek=bijeenkomst.plek,
            uitleg=_("Vragen? Bel %(naam)s: %(telefoon)s")
            % {"naam": self.expeditie.contact_naam, "telefoon": self.expeditie.contact_telefoon},
            url=settings.SITE_URL + self.groep.get_absolute_url(),
        )
        return geef_agenda(als_ics(afspraak, op=self.op), f"{self.groep.slug}-{bijeenkomst.pk}")


@method_decorator(login_not_required, name="dispatch")
class AntwoordPagina(View):
    """The link of a reminder: a GET only shows, so that a link scanner answers for nobody."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        opkomst = queries.opkomst_bij_token(token)
        return self._toon(request, opkomst) if opkomst else self._onbekend(request)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        opkomst = queries.opkomst_bij_token(token)
        if opkomst is None:
            return self._onbekend(request)
        fout = ""
        try:
            gelukt = self._voer_uit(request, opkomst)
        except Geweigerd as weigering:
            gelukt, fout = "", str(weigering)
        return self._toon(request, opkomst, gelukt=gelukt, fout=fout)

    def _voer_uit(self, request: HttpRequest, opkomst: Opkomst) -> str:
        op = timezone.now()
        lid = opkomst.lid
        door = Actor(via=Via.CODE, deelnemer=lid.deelnemer_id, expeditie=lid.werkgroep.expeditie_id)
        if "herinneren" in request.POST:
            zet_herinneren(lid=lid, aan=request.POST["herinneren"] == "ja", door=door, op=op)
            lid.herinneren = request.POST["herinneren"] == "ja"
            return _("We sturen je weer herinneringen.") if lid.herinneren else _("Je krijgt geen herinneringen meer.")
        wat = request.POST.get("antwoord", "")
        if wat not in {keuze for keuze, _naam, _soort in KEUZES}:
            raise Geweigerd(_("Kies een van de knoppen."))
        actions.antwoord(opkomst=opkomst, wat=Antwoord(wat), door=door, op=op)
        return _("Bedankt, we weten het.")

    def _toon(self, request: HttpRequest, opkomst: Opkomst, *, gelukt: str = "", fout: str = "") -> HttpResponse:
        bijeenkomst, lid, op = opkomst.bijeenkomst, opkomst.lid, timezone.now()
        context = {
            "opkomst": opkomst,
            "bijeenkomst": bijeenkomst,
            "lid": lid,
            "groep": lid.werkgroep,
            "expeditie": lid.werkgroep.expeditie,
            "open": bijeenkomst.gaat_door(op) and lid.loopt(op),
            "keuzes": KEUZES,
            "code": lidcode(lid),
            "gelukt": gelukt,
            "fout": fout,
            "loopt": lid.loopt(op),
        }
        return render(request, "antwoord/antwoord.html", context)

    def _onbekend(self, request: HttpRequest) -> HttpResponse:
        return render(request, "antwoord/onbekend.html", status=404)


class BijeenkomstNieuw(SpreektVoorGroepMixin, ActieView):
    template_name = "werkgroepen/formulier.html"
    form_class = BijeenkomstFormulier
    gelukt = gettext_lazy("De datum staat. De dag ervoor hoort iedereen ervan.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop=_("Wanneer zien we elkaar?"), terug_url=self.terug(), **kwargs)

    def voer_uit(self, form: BijeenkomstFormulier) -> str:
        velden = {naam: form.cleaned_data[naam] for naam in ("begin", "eind", "plek", "agenda")}
        actions.plan_bijeenkomst(werkgroep=self.groep, **velden, door=self.actor, op=self.op)
        return self.terug()


class BijeenkomstMixin(WerkGroepMixin):
    """One gathering of this group."""

    bijeenkomst: Bijeenkomst

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.bijeenkomst = get_object_or_404(self.groep.bijeenkomsten, pk=kwargs["pk"])
        self.bijeenkomst.werkgroep = self.groep

    def terug(self) -> str:
        return reverse("werk_bijeenkomst", args=[self.expeditie.slug, self.groep.slug, self.bijeenkomst.pk])


class WerkBijeenkomst(BijeenkomstMixin, SpreektVoorGroepMixin, TemplateView):
    """Who comes, who must be fetched, who was there."""

    template_name = "bijeenkomsten/werk_bijeenkomst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        paren = queries.leden_met_antwoord(self.bijeenkomst, self.op)
        return super().get_context_data(
            bijeenkomst=self.bijeenkomst,
            paren=paren,
            stand=queries.stand_van_antwoorden(paren),
            gaat_door=self.bijeenkomst.gaat_door(self.op),
            begonnen=self.bijeenkomst.begin <= self.op,
            keuzes=[keuze for keuze in KEUZES if keuze[0] != Antwoord.BEL_MIJ],
            **kwargs,
        )


class BijeenkomstVerplaatsen(BijeenkomstMixin, SpreektVoorGroepMixin, ActieView):
    template_name = "werkgroepen/formulier.html"
    form_class = VerplaatsFormulier
    gelukt = gettext_lazy("Verplaatst. Iedereen hoort het meteen.")

    def get_initial(self) -> dict[str, Any]:
        begin, eind = timezone.localtime(self.bijeenkomst.begin), timezone.localtime(self.bijeenkomst.eind)
        return {"dag": begin.date(), "van": begin.time(), "tot": eind.time(), "plek": self.bijeenkomst.plek}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop=_("Verplaatsen"), terug_url=self.terug(), **kwargs)

    def voer_uit(self, form: VerplaatsFormulier) -> str:
        velden = {naam: form.cleaned_data[naam] for naam in ("begin", "eind", "plek")}
        actions.verplaats_bijeenkomst(bijeenkomst=self.bijeenkomst, **velden, door=self.actor, op=self.op)
        return self.terug()


class BijeenkomstAfgelasten(BijeenkomstMixin, SpreektVoorGroepMixin, Knop):
    gelukt = gettext_lazy("Het gaat niet door. Iedereen hoort het meteen.")

    def voer_uit(self) -> str:
        actions.gelast_af(bijeenkomst=self.bijeenkomst, door=self.actor, op=self.op)
        return self.terug()


class Aanwezig(BijeenkomstMixin, SpreektVoorGroepMixin, Knop):
    gelukt = gettext_lazy("Opgeschreven wie er was.")

    def voer_uit(self) -> str:
        gekozen = {int(pk) for pk in self.request.POST.getlist("lid") if pk.isascii() and pk.isdigit() and len(pk) < 18}
        actions.noteer_aanwezig(bijeenkomst=self.bijeenkomst, aanwezig=gekozen, door=self.actor, op=self.op)
        return self.terug()


class AntwoordNamens(BijeenkomstMixin, Knop):
    """Somebody told the procesbegeleider (R11)."""

    rollen = frozenset({Rol.PROCESBEGELEIDER})
    gelukt = gettext_lazy("Opgeschreven.")

    def voer_uit(self) -> str:
        leden = self.groep.leden.lopend(self.op).select_related("deelnemer", "werkgroep", "uitnodiging")
        lid = get_object_or_404(leden, pk=self.kwargs["lid"])
        wat = self.request.POST.get("antwoord", "")
        if wat not in {keuze for keuze, _naam, _soort in KEUZES}:
            raise Geweigerd(_("Kies een van de knoppen."))
        actions.antwoord_namens(
            bijeenkomst=self.bijeenkomst, lid=lid, wat=Antwoord(wat), door=self.actor, op=self.op
        )  # fmt: skip
        return self.terug()
