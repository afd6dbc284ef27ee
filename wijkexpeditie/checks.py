"""System checks that refuse a dangerous production set-up, each with a sentence on how to mend it."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register, run_checks
from django.core.exceptions import ImproperlyConfigured


@register(Tags.security)
def oefenen_alleen_hier(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """Practice sign-in by one click may never be reachable from outside."""
    if settings.OEFENEN and settings.PRODUCTIE:
        return [Error("OEFENEN and PRODUCTIE are both on.", hint="Set OEFENEN=0 in production.", id="wijk.E001")]
    return []


@register(Tags.security)
def geheime_sleutel(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    if settings.PRODUCTIE and len(settings.SECRET_KEY) < 50:
        hint = "Set SECRET_KEY to 50 or more random characters."
        return [Error("SECRET_KEY is missing or too short.", hint=hint, id="wijk.E002")]
    return []


def weiger_onveilige_start() -> None:
    """Stop gunicorn and workers, which do not run the checks by themselves. Raises ImproperlyConfigured."""
    fouten = [m for m in run_checks(include_deployment_checks=settings.PRODUCTIE) if m.is_serious()]
    if fouten:
        raise ImproperlyConfigured("\n".join(f"{m.id}: {m.msg} {m.hint or ''}" for m in fouten))
