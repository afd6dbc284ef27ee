"""Addresses into the expeditie."""

from dataclasses import asdict
from typing import Any

from django.urls import reverse

from expedities.adreslijsten.forms import AdressenForm
from expedities.adreslijsten.importeren import importeer_adressen
from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis import queries
from expedities.huisvoorhuis.models import Adres
from wijkexpeditie.formulieren.views import ActieView

_TOON_GEWEIGERD = 200


class WerkAdressen(WerkMixin, ActieView):
    """Put a list of addresses in, and see what came of it."""

    template_name = "adreslijsten/adressen.html"
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
