"""What every template may count on."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def huis(request: HttpRequest) -> dict[str, Any]:
    """Defaults that a view overrides: no expeditie, nobody with a role."""
    return {"expeditie": None, "actor": None, "oefenen": settings.OEFENEN, "paginatype": ""}
