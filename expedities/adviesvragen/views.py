"""What the gemeente asks the buurt, for everybody to read."""

from typing import Any

from django.views.generic import TemplateView

from expedities.adviesvragen.queries import vraagregels
from expedities.bewonersavond.queries import volgende_avond
from expedities.expeditie.toegang import BuurtMixin


class Adviesvragen(BuurtMixin, TemplateView):
    """Questions, adviezen and reactions; what is late is seen by all."""

    template_name = "adviesvragen/adviesvragen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = vraagregels(self.expeditie, self.op)
        return super().get_context_data(
            regels=[regel for regel in alle if not regel.ingetrokken],
            ingetrokken=[regel for regel in alle if regel.ingetrokken],
            avond=volgende_avond(self.expeditie, self.op),
            **kwargs,
        )
