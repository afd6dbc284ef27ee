"""All doors, street by street."""

from typing import Any, ClassVar

from django.urls import reverse
from django.views.generic import TemplateView

from expedities.expeditie import fasen
from expedities.expeditie.fasen_tekst import als_tekst
from expedities.expeditie.queries import dag_van, stand
from expedities.expeditie.toegang import WerkMixin
from expedities.huisvoorhuis import queries
from expedities.huisvoorhuis.models import Adres
from wijkexpeditie.rollen.rol import Rol

UITNODIGERS = frozenset({Rol.PROCESBEGELEIDER, Rol.UITNODIGER})


class WerkDeuren(WerkMixin, TemplateView):
    """All doors, street by street, with what came of each."""

    template_name = "looplijsten/deuren.html"
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
