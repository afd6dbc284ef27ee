"""Work pages at the doors."""

from typing import Any, ClassVar

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis import actions, queries
from expedities.huisvoorhuis.forms import BezoekForm, LegeForm
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.huisvoorhuis.rules import mag_terugnemen, ziet_deur
from expedities.looplijsten.models import Loper
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Rol

UITNODIGERS = frozenset({Rol.PROCESBEGELEIDER, Rol.UITNODIGER})


class DeurMixin(WerkMixin):
    """One door of this expeditie."""

    rollen: ClassVar[frozenset[Rol]] = UITNODIGERS
    adres: Adres

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        deuren = Adres.objects.deuren().select_related("looplijst").prefetch_related("looplijst__lopers")
        self.adres = get_object_or_404(deuren, expeditie=self.expeditie, pk=kwargs["deur"])
        self.adres.expeditie = self.expeditie
        lijst = self.adres.looplijst
        if not ziet_deur(self.actor, self.adres, lijst.lopers.all() if lijst else []):
            raise Http404

    def lopers(self) -> list[Loper]:
        """Who else walks here: to call when it does not feel well."""
        lijst = self.adres.looplijst
        alle = lijst.lopers.all() if lijst else []
        return [loper for loper in alle if loper.gebruiker_id is None or loper.gebruiker_id != self.actor.gebruiker]

    def naar_lijst(self) -> str:
        if self.adres.looplijst:
            return reverse("werk_loop_deuren", args=[self.expeditie.slug, self.adres.looplijst.nr])
        return reverse("werk_deuren", args=[self.expeditie.slug])


class WerkDeur(DeurMixin, ActieView):
    """At the door: three taps for an outcome, and on to the next."""

    template_name = "huisvoorhuis/deur.html"
    form_class = BezoekForm
    gelukt = _("Genoteerd.")

    def voer_uit(self, form: BezoekForm) -> str:
        actions.log_bezoek(
            adres=self.adres,
            uitkomst=Uitkomst(form.cleaned_data["uitkomst"]),
            sleutel=form.cleaned_data["sleutel"],
            door=self.actor,
            op=self.op,
        )
        volgende = queries.volgende_deur(self.adres)
        if volgende is None:
            return self.naar_lijst()
        return reverse("werk_deur", args=[self.expeditie.slug, volgende.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        laatste = Bezoek.objects.filter(adres=self.adres, ongedaan=False).last()
        return super().get_context_data(
            adres=self.adres,
            terug_url=self.naar_lijst(),
            lopers=self.lopers(),
            ronde=queries.stand_van_de_ronde(self.expeditie, lijst=self.adres.looplijst),
            volgende=queries.volgende_deur(self.adres),
            laatste=laatste if laatste and mag_terugnemen(self.actor, self.expeditie, laatste) else None,
            **kwargs,
        )


class NeemTerug(DeurMixin, ActieView):
    """Undo the last ring at this door."""

    form_class = LegeForm
    http_method_names = ["post"]
    gelukt = _("Teruggenomen.")

    def voer_uit(self, form: LegeForm) -> str:
        bezoek = get_object_or_404(Bezoek, adres=self.adres, pk=self.kwargs["bezoek"])
        actions.neem_bezoek_terug(bezoek=bezoek, door=self.actor, op=self.op)
        return reverse("werk_deur", args=[self.expeditie.slug, self.adres.pk])
