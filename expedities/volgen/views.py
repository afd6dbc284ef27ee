"""How it goes: the same figures for gemeente and buurt."""

from typing import Any

from django.views.generic import TemplateView

from expedities.expeditie.toegang import BuurtMixin
from expedities.volgen.queries import overzicht


class Volgen(BuurtMixin, TemplateView):
    template_name = "volgen/volgen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        cijfers = overzicht(self.expeditie, self.op)
        stappen = [(getal.naam, getal.aantal) for getal in cijfers.trechter if getal.aantal is not None]
        return super().get_context_data(cijfers=cijfers, stappen=stappen, **kwargs)
