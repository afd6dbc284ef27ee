"""The call list: phone first, one tap per outcome; and on paper."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.expeditie.toegang import WerkMixin
from werkgroepen.herinneringen import actions, queries
from werkgroepen.herinneringen.models import Beluitkomst
from werkgroepen.herinneringen.rules import BELLERS
from werkgroepen.werkgroep.knop import Knop
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd

HERINNERING = (
    (Beluitkomst.KOMT, gettext_lazy("Komt"), "primary-action"),
    (Beluitkomst.KOMT_NIET, gettext_lazy("Komt niet"), "secondary-action"),
    (Beluitkomst.OPHALEN, gettext_lazy("Wil opgehaald worden"), "secondary-action"),
    (Beluitkomst.NIET_BEREIKT, gettext_lazy("Niet bereikt"), "secondary-action"),
)
DOORGEVEN = (
    (Beluitkomst.DOORGEGEVEN, gettext_lazy("Weet het nu"), "primary-action"),
    (Beluitkomst.NIET_BEREIKT, gettext_lazy("Niet bereikt"), "secondary-action"),
)
ZELDEN = (
    (Beluitkomst.VERKEERD_NUMMER, gettext_lazy("Verkeerd nummer"), "subtle"),
    (Beluitkomst.WIL_NIET, gettext_lazy("Wil niet gebeld worden"), "subtle"),
)


class Bellijst(WerkMixin, TemplateView):
    """My people first. Who saw numbers is written down."""

    rollen = BELLERS
    template_name = "bellijst/bellijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regels = queries.bellijst(self.expeditie.pk, self.actor.gebruiker, self.op)
        schrijf(door=self.actor, op=self.op, daad="bellijst.bekeken", ding=self.expeditie, aantal=len(regels))
        leidt = self.actor.heeft(Rol.PROCESBEGELEIDER)
        return super().get_context_data(
            mijn=[regel for regel in regels if regel.van_mij or regel.mijn_mens],
            anderen=[regel for regel in regels if not (regel.van_mij or regel.mijn_mens)],
            regels=regels,
            straks=None if regels else queries.straks_te_bellen(self.expeditie.pk, self.op),
            vandaag=localdate(self.op),
            morgen=localdate(self.op) + timedelta(days=1),
            gedaan=queries.gedaan_vandaag(self.expeditie.pk, self.actor.gebruiker, self.op),
            onbereikbaar=list(queries.onbereikbaar(self.expeditie, self.op)) if leidt else [],
            verkeerd=queries.wie_verkeerd(self.expeditie.pk, self.op) if leidt else [],
            herinnering=HERINNERING,
            doorgeven=DOORGEVEN,
            zelden=ZELDEN,
            beller=self._voornaam(),
            **kwargs,
        )

    def _voornaam(self) -> str:
        return str(getattr(self.request.user, "get_short_name", lambda: "")())


class BellijstPapier(Bellijst):
    """The same order on paper."""

    template_name = "bellijst/papier.html"


class BelMixin(WerkMixin):
    rollen = BELLERS
    bericht: Bericht

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        van_hier = Bericht.objects.bellijst().filter(expeditie=self.expeditie.pk)
        self.bericht = get_object_or_404(van_hier, pk=kwargs["pk"], gegevens__has_key="bijeenkomst")

    def terug(self) -> str:
        return reverse("werk_bellijst", args=[self.expeditie.slug])


class IkBel(BelMixin, Knop):
    def voer_uit(self) -> str:
        actions.neem_belletje(bericht=self.bericht, door=self.actor, op=self.op)
        return f"{self.terug()}#bel-{self.bericht.pk}"


class TochNiet(BelMixin, Knop):
    def voer_uit(self) -> str:
        actions.laat_belletje_los(bericht=self.bericht, door=self.actor, op=self.op)
        return self.terug()


class Uitkomst(BelMixin, Knop):
    gelukt = gettext_lazy("Opgeschreven. Dank je wel voor het bellen.")

    def voer_uit(self) -> str:
        uitkomst = self.request.POST.get("uitkomst", "")
        if uitkomst not in Beluitkomst.values:
            raise Geweigerd(_("Kies een van de knoppen."))
        actions.noteer_belletje(bericht=self.bericht, uitkomst=Beluitkomst(uitkomst), door=self.actor, op=self.op)
        return self.terug()
