"""System checks that refuse a dangerous production set-up, each with a sentence on how to mend it."""

from collections.abc import Callable, Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register, run_checks
from django.core.exceptions import ImproperlyConfigured

LOKAAL = frozenset({"localhost", "127.0.0.1", "[::1]"})
_LANG_GENOEG = 50


def _oefenen_in_productie() -> bool:
    return bool(settings.OEFENEN and settings.PRODUCTIE)


def _oefenen_van_buiten_bereikbaar() -> bool:
    return bool(settings.OEFENEN and not settings.TESTING and set(settings.ALLOWED_HOSTS) - LOKAAL)


def _geen_sleutel() -> bool:
    return bool(settings.PRODUCTIE and len(settings.SECRET_KEY) < _LANG_GENOEG)


def _geen_stopsleutel() -> bool:
    return bool(settings.PRODUCTIE and settings.STOP_SLEUTEL == settings.SECRET_KEY)


def _geen_https() -> bool:
    return bool(settings.PRODUCTIE and not settings.SITE_URL.startswith("https://"))


def _elke_host() -> bool:
    return bool(settings.PRODUCTIE and "*" in settings.ALLOWED_HOSTS)


def _twilio_zonder_sleutel() -> bool:
    gekozen = "twilio" in {settings.KANAAL_SMS, settings.KANAAL_SPRAAK}
    return bool(gekozen and not (settings.TWILIO_ACCOUNT and settings.TWILIO_TOKEN and settings.TWILIO_AFZENDER))


def _onbekend_kanaal() -> bool:
    bekend = {"KANAAL_EMAIL": "smtp", "KANAAL_SMS": "twilio", "KANAAL_SPRAAK": "twilio"}
    return any(getattr(settings, naam) not in {"postvak_uit", echt} for naam, echt in bekend.items())


# id, what is wrong, how to mend it
CONTROLES: tuple[tuple[str, Callable[[], bool], str, str], ...] = (
    ("wijk.E001", _oefenen_in_productie, "OEFENEN and PRODUCTIE are both on.", "Set OEFENEN=0 in production."),
    ("wijk.E002", _geen_sleutel, "SECRET_KEY is missing or short.", "Set SECRET_KEY to 50 or more random characters."),
    (
        "wijk.E003",
        _geen_stopsleutel,
        "STOP_SLEUTEL is missing: a new SECRET_KEY would forget everyone who said stop.",
        "Set STOP_SLEUTEL to 50 or more random characters, and never change it.",
    ),
    (
        "wijk.E004",
        _geen_https,
        "SITE_URL is not https: links in messages would not be safe.",
        "Set SITE_URL=https://…",
    ),
    ("wijk.E005", _elke_host, "ALLOWED_HOSTS allows every host.", "Name the hosts in ALLOWED_HOSTS."),
    (
        "wijk.E006",
        _twilio_zonder_sleutel,
        "A channel uses Twilio, which is not set up.",
        "Set TWILIO_ACCOUNT, TWILIO_TOKEN and TWILIO_AFZENDER, or leave the channel at postvak_uit.",
    ),
    (
        "wijk.E007",
        _onbekend_kanaal,
        "A channel is set to something unknown.",
        "KANAAL_EMAIL: postvak_uit or smtp. KANAAL_SMS and KANAAL_SPRAAK: postvak_uit or twilio.",
    ),
    (
        "wijk.E008",
        _oefenen_van_buiten_bereikbaar,
        "OEFENEN serves other hosts than this machine.",
        "Leave ALLOWED_HOSTS alone while practising.",
    ),
)


@register(Tags.security)
def controleer(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    return [Error(wat, hint=hoe, id=nummer) for nummer, is_fout, wat, hoe in CONTROLES if is_fout()]


def weiger_onveilige_start() -> None:
    """Stop gunicorn and workers, which do not run the checks by themselves. Raises ImproperlyConfigured."""
    fouten = [m for m in run_checks(include_deployment_checks=settings.PRODUCTIE) if m.is_serious()]
    if fouten:
        raise ImproperlyConfigured("\n".join(f"{m.id}: {m.msg} {m.hint or ''}" for m in fouten))
