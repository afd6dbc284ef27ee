"""Who may look into the denktank, and buttons that do one thing."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from expedities.denktank.models import Denktanklid
from expedities.denktank.rules import mag_meelezen
from expedities.denktank.schermen import Kijker
from expedities.expeditie.fasen import tweede_avond_gehouden
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.formulieren.formulier import Formulier
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Rol


class LeestMee(WerkMixin):
    """For the procesbegeleider, and to read for a member with an account; for others there is nothing here."""

    tab = ""

    def controleer(self) -> None:
        is_lid = self.actor.deelnemer is not None and (
            Denktanklid.objects.nu(dag_van(self.op))
            .filter(expeditie=self.expeditie, deelnemer=self.actor.deelnemer)
            .exists()
        )
        if not mag_meelezen(self.actor, self.expeditie.pk, is_lid=is_lid):
            raise Http404

    @property
    def kijker(self) -> Kijker:
        return Kijker(leidt=self.actor.heeft(Rol.PROCESBEGELEIDER), deelnemer=self.actor.deelnemer)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu = stand(self.expeditie, self.op)
        return super().get_context_data(
            leidt=self.kijker.leidt,
            stand=nu,
            denktank_klaar=tweede_avond_gehouden(nu, dag_van(self.op)),
            tab=self.tab,
            **kwargs,
        )


class Knop(WerkMixin, ActieView):
    """Buttons on a list: a press that could not be done says so on the page it was pressed on."""

    http_method_names = ("post",)
    terug_naar = ""

    def terug(self) -> str:
        return reverse(self.terug_naar, args=[self.expeditie.slug])

    def form_invalid(self, form: Formulier) -> HttpResponseBase:  # type: ignore[override]  # answers with a redirect
        for zin in form.non_field_errors():
            messages.error(self.request, str(zin))
        return redirect(self.terug())
