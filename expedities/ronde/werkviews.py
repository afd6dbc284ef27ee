"""Closing the round knowingly, and the sheet of it for the denktank."""

from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View

from expedities.denktank.models import Denktanklid
from expedities.expeditie.queries import dag_van
from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis.models import Uitkomst
from expedities.ronde import actions, queries
from expedities.ronde.documents import blad, blad_als_pdf, stand_in_een_zin
from expedities.ronde.forms import SluitRondeForm
from expedities.ronde.rules import mag_blad_zien
from expedities.ronde.te_doen import Werk
from expedities.ronde.views import RondeMixin
from wijkexpeditie.documenten.antwoord import toon_pdf
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView


class SluitRonde(RondeMixin, ActieView):
    """What closing means, what stays open and why; or opening it again."""

    template_name = "ronde/sluiten.html"
    form_class = SluitRondeForm

    @property
    def heropent(self) -> bool:
        """What the button said that was pressed: who closes what a colleague just closed does not open it again."""
        if self.request.method == "POST":
            return "heropen" in self.request.POST
        return self.expeditie.ronde_gesloten_op is not None

    def get_form_class(self) -> type[Formulier]:
        return Formulier if self.heropent else SluitRondeForm

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        if not self.heropent:
            kwargs["vraagt_reden"] = bool(_zonder_reden(self.ronde))
        return kwargs

    @cached_property
    def ronde(self) -> queries.Ronde:
        return queries.ronde(self.expeditie)

    def voer_uit(self, form: Formulier) -> str:
        if self.heropent:
            actions.heropen_ronde(expeditie=self.expeditie, door=self.actor, op=self.op)
            messages.success(self.request, _("De ronde is weer open. Er mag weer worden aangebeld."))
        else:
            actions.sluit_ronde(
                expeditie=self.expeditie,
                reden=form.cleaned_data.get("reden", ""),
                naam=form.cleaned_data.get("naam", ""),
                door=self.actor,
                op=self.op,
            )
            messages.success(self.request, _("De ronde is gesloten. Van elke deur blijft alleen de uitkomst."))
        return reverse("werk_ronde", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if self.expeditie.ronde_gesloten_op:
            return context
        ronde = self.ronde
        niet_getroffen = len(ronde.met(Werk.TERUG)) + len(ronde.met(Werk.BRIEF))
        return {
            **context,
            "ronde": ronde,
            "tel": {str(soort): len(ronde.met(soort)) for soort in Werk},
            "zonder_reden": _zonder_reden(ronde),
            "niet_getroffen": niet_getroffen,
            "opengelaten": ronde.met(Werk.OPEN_GELATEN),
        }


def _zonder_reden(ronde: queries.Ronde) -> list[queries.Deurstand]:
    """Doors that would stay open and nobody said why: the closing asks it for all of them at once."""
    return [
        deur
        for deur in ronde.deuren
        if not deur.adres.open_reden and (deur.adres.uitkomst == Uitkomst.OPEN or deur.werk is Werk.NABEZOEK)
    ]


class BladMixin(WerkMixin):
    """For who leads, and for the members of the denktank who have an account."""

    def controleer(self) -> None:
        if not mag_blad_zien(self.actor, self.expeditie, in_denktank=self._in_denktank()):
            raise Http404

    def _in_denktank(self) -> bool:
        if self.actor.deelnemer is None:
            return False
        vandaag = dag_van(self.op)
        leden = Denktanklid.objects.filter(expeditie=self.expeditie, deelnemer=self.actor.deelnemer, van__lte=vandaag)
        return leden.filter(Q(tot=None) | Q(tot__gt=vandaag)).exists()


class RondeBlad(BladMixin, TemplateView):
    """The same as on paper."""

    template_name = "ronde/blad.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            blad=blad(self.expeditie, queries.ronde(self.expeditie)),
            stand=stand_in_een_zin(self.expeditie, self.op),
            **kwargs,
        )


class RondeBladPdf(BladMixin, View):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pdf = blad_als_pdf(self.expeditie, queries.ronde(self.expeditie), op=self.op)
        return toon_pdf(pdf, f"wie-is-gevraagd-{self.expeditie.slug}")
