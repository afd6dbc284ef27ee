"""What is kept about somebody without an account, shown and deleted for them by who leads (R10, R11)."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.expeditie.models import Deelnemer
from expedities.expeditie.rules import mag_leiden
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.formulieren.views import ActieView
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.privacy.actions import inzage, wis
from wijkexpeditie.privacy.bronnen import Betrokkene
from wijkexpeditie.privacy.forms import Verwijder
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import MagNiet


@transaction.atomic
def verwijder_deelnemer(*, deelnemer: Deelnemer, door: Actor, op: datetime) -> None:
    """At the person's own request. Who has an account keeps that: it is theirs to delete."""
    if not mag_leiden(door, deelnemer.expeditie_id):
        raise MagNiet(_("Alleen de procesbegeleider van deze buurt kan dit."))
    wis(wie=Betrokkene(deelnemers=frozenset({deelnemer.pk})), door=door, op=op)


class NamensInzage(WerkMixin, ActieView):
    form_class = Verwijder
    template_name = "werk/inzage.html"
    gelukt = gettext_lazy("Alles van deze persoon is verwijderd.")

    def deelnemer(self) -> Deelnemer:
        return get_object_or_404(Deelnemer, pk=self.kwargs["pk"], expeditie=self.expeditie)

    def voer_uit(self, form: Verwijder) -> str:
        verwijder_deelnemer(deelnemer=self.deelnemer(), door=self.actor, op=self.op)
        return reverse("werk_deelnemers", args=[self.expeditie.slug])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        deelnemer = self.deelnemer()
        schrijf(door=self.actor, op=self.op, daad="gegevens.gezien", ding=deelnemer)
        return super().get_context_data(
            deelnemer=deelnemer, bronnen=inzage(Betrokkene(deelnemers=frozenset({deelnemer.pk}))), **kwargs
        )
