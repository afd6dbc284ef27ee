"""What the gemeente asks, on the page of the evening on which the buurt answers it."""

from typing import Any

from django import template

from expedities.adviesvragen.queries import openbare_vragen
from expedities.expeditie.models import Expeditie

register = template.Library()


@register.inclusion_tag("adviesvragen/_op_de_avond.html")
def vragen_van_de_gemeente(expeditie: Expeditie) -> dict[str, Any]:
    """One query."""
    return {"expeditie": expeditie, "vragen": list(openbare_vragen(expeditie))}
