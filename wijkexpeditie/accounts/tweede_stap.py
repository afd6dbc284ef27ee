"""Who works with what others entrusted signs in with a second step before seeing it."""

from collections.abc import Callable
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wijkexpeditie.accounts.aansluiten import is_staf
from wijkexpeditie.accounts.models import Gebruiker

_WERK = ("/werk/", "/beheer/")
_STERK = frozenset({"mfa", "socialaccount"})  # TOTP, passkey or recovery code; the municipality's own sign-in
_TOEVOEGEN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def is_sterk_ingelogd(request: HttpRequest, gebruiker: Gebruiker) -> bool:
    """By a second step, or by having added one in this session: adding it is showing it."""
    stappen = get_authentication_records(request, gebruiker)
    if any(stap["method"] in _STERK for stap in stappen):
        return True
    sinds = max((stap["at"] for stap in stappen), default=None)
    eigen = Authenticator.objects.filter(user=gebruiker, type__in=_TOEVOEGEN).values_list("created_at", flat=True)
    return sinds is not None and any(gemaakt.timestamp() >= sinds for gemaakt in eigen)


def tweede_stap(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Send staff without a second step to where they add or use one; residents are not bothered."""

    def middleware(request: HttpRequest) -> HttpResponse:
        wie = request.user
        if (
            settings.TWEEDE_STAP_VERPLICHT
            and request.path.startswith(_WERK)
            and isinstance(wie, Gebruiker)
            and is_staf(wie, timezone.now())
            and not is_sterk_ingelogd(request, wie)
        ):
            return _naar_tweede_stap(request, wie)
        return get_response(request)

    return middleware


def _naar_tweede_stap(request: HttpRequest, gebruiker: Gebruiker) -> HttpResponse:
    eigen = set(Authenticator.objects.filter(user=gebruiker, type__in=_TOEVOEGEN).values_list("type", flat=True))
    if eigen:
        naam = "mfa_reauthenticate" if Authenticator.Type.TOTP in eigen else "mfa_reauthenticate_webauthn"
        return HttpResponseRedirect(f"{reverse(naam)}?{urlencode({'next': request.get_full_path()})}")
    messages.info(
        request, _("Je ziet hier gegevens van bewoners. Daarom is er een tweede stap nodig: voeg er een toe.")
    )
    return HttpResponseRedirect(reverse("mfa_index"))
