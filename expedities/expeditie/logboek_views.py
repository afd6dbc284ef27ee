"""The log of one expeditie, for who leads it: who did or saw what."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from expedities.expeditie.models import Deelnemer
from expedities.expeditie.toegang import WerkMixin
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.logboek.presenters import zin
from wijkexpeditie.rollen.actor import Via

PER_BLADZIJDE = 50
ZONDER_NAAM = {
    Via.KLOK: gettext_lazy("Het systeem"),
    Via.OPDRACHT: gettext_lazy("De beheerder"),
    Via.CODE: gettext_lazy("Iemand met een code"),
    Via.BEZOEKER: gettext_lazy("Een bezoeker"),
    Via.AANGEMELD: gettext_lazy("Iemand die is verwijderd"),
}


class Logboek(WerkMixin, TemplateView):
    template_name = "werk/logboek.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regels = Paginator(Logregel.objects.van_expeditie(self.expeditie.pk), PER_BLADZIJDE)
        bladzijde = regels.get_page(self.request.GET.get("page"))
        namen = _namen(bladzijde.object_list)
        gebeurtenissen = [
            {"moment": regel.op, "wie": _wie(regel, namen), "wat": zin(regel), "namens": namen.get(regel.namens, "")}
            for regel in bladzijde.object_list
        ]
        return super().get_context_data(page_obj=bladzijde, gebeurtenissen=gebeurtenissen, **kwargs)


def _namen(regels: Iterable[Logregel]) -> dict[UUID | None, str]:
    """The log knows keys only; who was deleted has no name any more."""
    sleutels = {sleutel for regel in regels for sleutel in (regel.wie, regel.namens) if sleutel}
    deelnemers = Deelnemer.objects.filter(pk__in=sleutels).values_list("pk", "voornaam")
    accounts = Gebruiker.objects.filter(pk__in=sleutels).values_list("pk", "naam")
    return {**dict(deelnemers), **dict(accounts)}


def _wie(regel: Logregel, namen: dict[UUID | None, str]) -> str:
    if regel.wie in namen:
        return namen[regel.wie] or _("Iemand zonder naam")
    via = Via(regel.via)
    return str(ZONDER_NAAM[Via.AANGEMELD if regel.wie else via])
