"""The button that stops all messages (R16), on whatever work page it is needed."""

from typing import Any

from django import template
from django.template import Context

from wijkexpeditie.berichten.queries import lopende_pauze
from wijkexpeditie.berichten.rules import mag_pauzeren

register = template.Library()


@register.inclusion_tag("berichten/_pauze.html", takes_context=True)
def pauzeknop(context: Context) -> dict[str, Any]:
    """Needs `expeditie` and `actor`, as every page of `WerkMixin` has. One query."""
    expeditie, actor = context["expeditie"], context["actor"]
    return {
        "expeditie": expeditie,
        "stil": lopende_pauze(expeditie.pk),
        "mag": mag_pauzeren(actor, expeditie.pk),
        "csrf_token": context.get("csrf_token"),
    }
