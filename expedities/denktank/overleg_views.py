"""The meetings of the denktank."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View

from expedities.denktank.forms import OverlegFormulier, Verslag
from expedities.denktank.models import Overleg
from expedities.denktank.overleg_actions import plan_overleg, schrijf_verslag, wijzig_overleg, zeg_af
from expedities.denktank.schermen import taaklijst, taken_van
from expedities.denktank.toegang import Knop, LeestMee
from expedities.denktank.views import DenktankActie
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van
from expedities.expeditie.toegang import InExpeditie
from wijkexpeditie.documenten.agenda import Afspraak, als_ics
from wijkexpeditie.documenten.antwoord import geef_agenda
from wijkexpeditie.formulieren.formulier import Formulier


class Overleggen(LeestMee, TemplateView):
    """The next one on top; those of the past stay readable."""

    template_name = "denktank/overleggen.html"
    tab = "overleg"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = list(Overleg.objects.filter(expeditie=self.expeditie).order_by("begin", "pk"))
        return super().get_context_data(
            komend=[overleg for overleg in alle if not overleg.geweest(self.op)],
            geweest=[overleg for overleg in reversed(alle) if overleg.geweest(self.op)],
            **kwargs,
        )


class MetOverleg(InExpeditie):
    """One meeting of this denktank, or 404."""

    def overleg(self) -> Overleg:
        overleggen = Overleg.objects.select_related("expeditie").filter(expeditie=self.expeditie)
        return get_object_or_404(overleggen, pk=self.kwargs["pk"])

    def adres(self) -> str:
        return reverse("werk_overleg", args=[self.expeditie.slug, self.kwargs["pk"]])


class OverlegPagina(LeestMee, MetOverleg, TemplateView):
    template_name = "denktank/overleg.html"
    tab = "overleg"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        overleg = self.overleg()
        taken = [taak for taak in taken_van(self.expeditie) if taak.overleg_id == overleg.pk]
        return super().get_context_data(
            overleg=overleg,
            begonnen=overleg.begin <= self.op,
            geweest=overleg.geweest(self.op),
            agenda=[regel.strip(" -•") for regel in overleg.agenda.splitlines() if regel.strip(" -•")],
            taken=taaklijst(taken, self.kijker, self.expeditie.slug, dag_van(self.op)),
            **kwargs,
        )


class OverlegNieuw(DenktankActie):
    form_class = OverlegFormulier
    gelukt = gettext_lazy("Het overleg staat in de planning. Laat het de anderen ook weten.")
    terug_naar = "werk_overleggen"

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Een overleg plannen"),
            "lead": _("Kies een moment waarop ook bewoners kunnen: liever ’s avonds dan onder werktijd."),
        }

    def voer_uit(self, form: OverlegFormulier) -> str:
        overleg = plan_overleg(expeditie=self.expeditie, **form.velden, door=self.actor, op=self.op)
        return reverse("werk_overleg", args=[self.expeditie.slug, overleg.pk])


class OverlegWijzigen(MetOverleg, DenktankActie):
    form_class = OverlegFormulier
    gelukt = gettext_lazy("Bewaard. Laat het de anderen ook weten.")

    def terug(self) -> str:
        return self.adres()

    def koppen(self) -> dict[str, str]:
        return {"kop": _("Het overleg veranderen")}

    def get_initial(self) -> dict[str, Any]:
        overleg = self.overleg()
        begin, eind = localtime(overleg.begin), localtime(overleg.eind)
        wat = {"plek": overleg.plek, "agenda": overleg.agenda}
        return {"dag": begin.date(), "van": begin.time(), "tot": eind.time(), **wat}

    def voer_uit(self, form: OverlegFormulier) -> str:
        wijzig_overleg(overleg=self.overleg(), **form.velden, door=self.actor, op=self.op)
        return self.terug()


class OverlegVerslag(MetOverleg, DenktankActie):
    form_class = Verslag
    template_name = "denktank/verslag.html"
    gelukt = gettext_lazy("Het verslag staat er.")

    def terug(self) -> str:
        return self.adres()

    def koppen(self) -> dict[str, str]:
        return {
            "kop": _("Verslag van het overleg"),
            "lead": _("Wie doet wat? Zet dat bij de taken, dan raakt het niet kwijt."),
        }

    def get_initial(self) -> dict[str, Any]:
        verslag = self.overleg().verslag
        return {"verslag": verslag, "gezien": verslag}

    def voer_uit(self, form: Verslag) -> str:
        gezien = form.cleaned_data["gezien"].replace("\r\n", "\n")
        verslag = form.cleaned_data["verslag"].replace("\r\n", "\n")
        schrijf_verslag(overleg=self.overleg(), verslag=verslag, gezien=gezien, door=self.actor, op=self.op)
        return self.terug()

    def form_invalid(self, form: Verslag) -> HttpResponse:
        """What another wrote meanwhile is shown, and counts as seen from here on."""
        nu = self.overleg().verslag
        if form.data.get("gezien", "").replace("\r\n", "\n") == nu:
            return super().form_invalid(form)
        form.data = {**form.data.dict(), "gezien": nu} if isinstance(form.data, QueryDict) else {}
        return self.render_to_response(self.get_context_data(form=form, nu_staat_er=nu))


class OverlegAfzeggen(MetOverleg, Knop):
    form_class = Formulier
    gelukt = gettext_lazy("Afgezegd. Bel of mail de anderen: zij krijgen geen bericht van hier.")

    def terug(self) -> str:
        return self.adres()

    def voer_uit(self, form: Formulier) -> str:
        zeg_af(overleg=self.overleg(), door=self.actor, op=self.op)
        return self.terug()


class OverlegIcs(LeestMee, MetOverleg, View):
    """A file for the calendar of whoever is in the denktank."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        overleg = self.overleg()
        return geef_agenda(als_ics(afspraak_van(overleg, self.expeditie), op=self.op), f"overleg-{overleg.pk}")


def afspraak_van(overleg: Overleg, expeditie: Expeditie) -> Afspraak:
    return Afspraak(
        uid=f"overleg-{overleg.pk}-{expeditie.pk}@wijkexpeditie",
        begin=overleg.begin,
        eind=overleg.eind,
        titel=_("Denktank %(buurt)s") % {"buurt": expeditie.naam},
        plek=overleg.plek,
        uitleg=overleg.agenda,
        url=settings.SITE_URL + reverse("werk_overleg", args=[expeditie.slug, overleg.pk]),
        afgezegd=overleg.afgezegd_op is not None,
    )
