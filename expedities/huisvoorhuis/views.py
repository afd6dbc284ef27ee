"""Work pages at the doors."""

from dataclasses import asdict
from typing import Any, ClassVar

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from expedities.expeditie import fasen
from expedities.expeditie.fasen_tekst import als_tekst
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis import actions, queries
from expedities.huisvoorhuis.forms import AdressenForm, BezoekForm, LegeForm, SluitRondeForm
from expedities.huisvoorhuis.importeren import importeer_adressen
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.huisvoorhuis.rules import mag_terugnemen
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.rollen.rol import Rol

_TOON_GEWEIGERD = 200
UITNODIGERS = frozenset({Rol.PROCESBEGELEIDER, Rol.UITNODIGER})


class WerkAdressen(WerkMixin, ActieView):
    """Put a list of addresses in, and see what came of it."""

    template_name = "huisvoorhuis/adressen.html"
    form_class = AdressenForm

    def voer_uit(self, form: AdressenForm) -> str:
        verslag = importeer_adressen(
            expeditie=self.expeditie, stroom=form.cleaned_data["lijst"].file, door=self.actor, op=self.op
        )
        self.request.session["adressen_verslag"] = {
            **asdict(verslag),
            "slug": self.expeditie.slug,
            "gelezen": verslag.gelezen,
            "aantal_geweigerd": len(verslag.geweigerd),
            "geweigerd": [asdict(regel) for regel in verslag.geweigerd[:_TOON_GEWEIGERD]],
        }
        return reverse("werk_adressen", args=[self.expeditie.slug]) + "#verslag"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            verslag=self._verslag(),
            ronde=queries.stand_van_de_ronde(self.expeditie),
            straten=queries.straten(self.expeditie),
            geen_deur=Adres.objects.filter(expeditie=self.expeditie, is_deur=False).count(),
            **kwargs,
        )

    def _verslag(self) -> dict[str, Any] | None:
        """Shown once, and only where it belongs: refused lines of a list may name people."""
        verslag: dict[str, Any] | None = self.request.session.pop("adressen_verslag", None)
        return verslag if verslag and verslag["slug"] == self.expeditie.slug else None


class WerkDeuren(WerkMixin, TemplateView):
    """All doors, street by street, with what came of each."""

    template_name = "huisvoorhuis/deuren.html"
    rollen: ClassVar[frozenset[Rol]] = UITNODIGERS

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        straten = queries.straten(self.expeditie)
        gekozen = self.request.GET.get("straat") or queries.eerste_straat(straten)
        adressen = Adres.objects.filter(expeditie=self.expeditie, straat=gekozen).deuren()
        oordeel = fasen.oordeel(fasen.Stap.BEZOEK, stand(self.expeditie, self.op), dag_van(self.op))
        return super().get_context_data(
            straten=straten,
            gekozen=gekozen,
            ronde=queries.stand_van_de_ronde(self.expeditie),
            deuren=queries.plaatjes(adressen, reverse("werk_deur", args=[self.expeditie.slug, 0])),
            legenda=queries.legenda(),
            eerste=adressen.nog_te_doen().first(),
            ontbreekt="" if oordeel.mag else als_tekst(oordeel),
            **kwargs,
        )


class DeurMixin(WerkMixin):
    """One door of this expeditie."""

    rollen: ClassVar[frozenset[Rol]] = UITNODIGERS
    adres: Adres

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.adres = get_object_or_404(Adres.objects.deuren(), expeditie=self.expeditie, pk=kwargs["deur"])
        self.adres.expeditie = self.expeditie


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
            return reverse("werk_deuren", args=[self.expeditie.slug])
        return reverse("werk_deur", args=[self.expeditie.slug, volgende.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        laatste = Bezoek.objects.filter(adres=self.adres, ongedaan=False).last()
        return super().get_context_data(
            adres=self.adres,
            ronde=queries.stand_van_de_ronde(self.expeditie),
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


class SluitRonde(WerkMixin, ActieView):
    """The denktank closes the round knowingly, and can open it again."""

    template_name = "huisvoorhuis/ronde.html"
    form_class = SluitRondeForm

    def voer_uit(self, form: SluitRondeForm) -> str:
        if self.expeditie.ronde_gesloten_op:
            actions.heropen_ronde(expeditie=self.expeditie, door=self.actor, op=self.op)
        else:
            actions.sluit_ronde(
                expeditie=self.expeditie,
                reden=form.cleaned_data["reden"],
                naam=form.cleaned_data["naam"],
                door=self.actor,
                op=self.op,
            )
        return reverse("werk_deuren", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(ronde=queries.stand_van_de_ronde(self.expeditie), **kwargs)
