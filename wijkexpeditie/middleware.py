"""What every request passes: language, no copies for others, and a GET that cannot write."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import add_never_cache_headers, patch_vary_headers
from django.utils.translation import gettext as _

Antwoorder = Callable[[HttpRequest], HttpResponse]

# Rows that belong to the visit itself, not to what is visited.
_MAG_BIJ_LEZEN = (
    "django_session",
    "usersessions_usersession",
    "wijkexpeditie_logregel",  # who saw what is written down while looking
    "wijkexpeditie_gebruiker",  # last sign-in
)
_ALLAUTH = "/accounts/"  # SSO comes back with a GET


class LezenSchrijft(RuntimeError):
    """A page that only shows something tried to change the database."""


def taal(get_response: Antwoorder) -> Antwoorder:
    """Dutch unless somebody chose another language; the browser's header does not count."""

    def middleware(request: HttpRequest) -> HttpResponse:
        gekozen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        code = gekozen if gekozen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(code):
            request.LANGUAGE_CODE = code
            response = get_response(request)
        response.headers.setdefault("Content-Language", code)
        patch_vary_headers(response, ("Cookie",))
        return response

    return middleware


def niet_te_groot(get_response: Antwoorder) -> Antwoorder:
    """Refuse by the size that was announced, before a byte is put on disk; more than announced is not read."""

    def middleware(request: HttpRequest) -> HttpResponse:
        grens = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if request.path.startswith("/werk/"):
            grens += settings.ADRESSEN_MAX_BYTES
        lengte = request.headers.get("Content-Length", "")
        if lengte.isascii() and lengte.isdigit() and int(lengte) > grens:
            zin = _("Dit is te groot om te sturen. Maak het kleiner en probeer het nog eens.")
            return HttpResponse(zin, status=413, content_type="text/plain; charset=utf-8")
        return get_response(request)

    return middleware


def niet_bewaren(get_response: Antwoorder) -> Antwoorder:
    """Pages for somebody who is signed in, or with a code in the address, are kept by no cache."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        persoonlijk = request.user.is_authenticated or request.path[:3] in {"/a/", "/s/", "/u/"}
        if persoonlijk and "Cache-Control" not in response.headers:
            add_never_cache_headers(response)
        return response

    return middleware


def alleen_lezen(get_response: Antwoorder) -> Antwoorder:
    """A GET cannot write."""

    def bewaak(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: FBT001 -- Django's signature
        woord = sql.lstrip()[:6].upper()
        if woord in {"INSERT", "UPDATE", "DELETE"} and not any(tabel in sql for tabel in _MAG_BIJ_LEZEN):
            raise LezenSchrijft(sql.split("(", maxsplit=1)[0][:80])
        return execute(sql, params, many, context)

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method not in {"GET", "HEAD"} or request.path.startswith(_ALLAUTH):
            return get_response(request)
        with connection.execute_wrapper(bewaak):
            return get_response(request)

    return middleware
