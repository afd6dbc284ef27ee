"""The pages that the norms ask for: accessibility, privacy and security.txt."""

from datetime import timedelta
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from wijkexpeditie.normen.bewaren import BEWAREN, Bewaard

_GELDIG = timedelta(days=180)  # security.txt must be looked at again within a year (RFC 9116)


@method_decorator(login_not_required, name="dispatch")
class Toegankelijkheid(TemplateView):
    """What works for whom, and where to complain."""

    template_name = "normen/toegankelijkheid.html"
    extra_context = {"verklaring": settings.TOEGANKELIJKHEID_VERKLARING, "contact": settings.DEFAULT_FROM_EMAIL}


@method_decorator(login_not_required, name="dispatch")
class Privacy(TemplateView):
    """What each model keeps, why and how long: read from the models themselves, so it is always true."""

    template_name = "normen/privacy.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(bewaard=bewaard(), **kwargs)


def bewaard() -> list[Bewaard]:
    """Every model that keeps something personal, in the order of the journey."""
    verklaringen = [(model, getattr(model, "privacy", None)) for model in apps.get_models()]
    return [
        Bewaard(model._meta.verbose_name_plural or "", v.waarom, list(v.persoonlijk.values()), BEWAREN[v.bewaren])
        for model, v in verklaringen
        if v and v.persoonlijk
    ]


@login_not_required
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a leak (RFC 9116); the moment it expires moves along."""
    verloopt = (timezone.now() + _GELDIG).strftime("%Y-%m-%dT00:00:00Z")
    regels = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {verloopt}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
        f"Policy: {settings.SITE_URL}/privacy/",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
