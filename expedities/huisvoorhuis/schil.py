"""The service worker: what a telephone keeps of us so that the screen at the door opens without a network."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

# All that the screen needs, and nothing else.
BESTANDEN = (
    "vendor/nlds/tokens.css",
    "vendor/nlds/componenten.css",
    "wijk/thema.css",
    "wijk/wijk.css",
    "wijk/wijk.js",
    "wijk/merk.svg",
    "deur/deur.css",
    "deur/wachtrij.js",
    "deur/deur.js",
    "vendor/atkinson/atkinson-400.woff2",
    "vendor/atkinson/atkinson-700.woff2",
)
_DIENST = "deur/dienst.js"


@cache
def versie() -> str:
    """Another one as soon as one of the files is: a new release has a cache of its own."""
    som = sha256()
    for naam in (*BESTANDEN, _DIENST):
        som.update(static(naam).encode())
        som.update(_inhoud(naam))
    return som.hexdigest()[:16]


def _inhoud(naam: str) -> bytes:
    gevonden = finders.find(naam)
    return Path(str(gevonden)).read_bytes() if gevonden else b""


@cache
def _script() -> str:
    lijst = ", ".join(f'"{static(naam)}"' for naam in BESTANDEN)
    tekst = _inhoud(_DIENST).decode()
    return tekst.replace("__VERSIE__", versie()).replace('"__BESTANDEN__"', lijst)


def _woorden() -> str:
    return json.dumps(
        {
            "taal": get_language() or "nl",
            "kop": _("Geen internet"),
            "tekst": _("Deze pagina is er nu niet. Je lijst om te lopen werkt wel; die staat op je telefoon."),
            "lijst": _("Lijst"),
        },
        ensure_ascii=False,
    )


@login_not_required
@require_safe
def dienst(request: HttpRequest) -> HttpResponse:
    """From `/`, as it looks after every page; asked anew each time, so that a release reaches every telephone."""
    if settings.DEBUG:
        versie.cache_clear()
        _script.cache_clear()
    antwoord = HttpResponse(
        _script().replace('"__WOORDEN__"', _woorden()), content_type="text/javascript; charset=utf-8"
    )
    antwoord["Service-Worker-Allowed"] = "/"
    antwoord["Cache-Control"] = "no-cache"
    return antwoord
