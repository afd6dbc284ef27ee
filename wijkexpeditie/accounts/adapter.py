"""allauth's door to our accounts. allauth is untyped: this file and `forms.py` keep it apart."""

from datetime import timedelta
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wijkexpeditie.accounts.aansluiten import NA_INLOGGEN, Bewezen, is_staf, rollen_van
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.accounts.telefoon import TelefoonVeld, lees_telefoon
from wijkexpeditie.berichten.kanalen.keuze import sms_nu

SESSIE_STAF = timedelta(hours=12)


def genormaliseerd(telefoon: str) -> str:
    """E.164 where it can be read, so that no raw text ever reaches the database (pitfall 3)."""
    try:
        return lees_telefoon(telefoon)
    except ValueError:
        return ""


def bewezen(gebruiker: Gebruiker) -> Bewezen:
    """What this account has shown to be its own: by a code, or by the municipality's sign-in."""
    adressen = EmailAddress.objects.filter(user=gebruiker, verified=True).values_list("email", flat=True)
    telefoon = {gebruiker.telefoon} if gebruiker.telefoon and gebruiker.telefoon_bevestigd else set()
    return Bewezen(email=frozenset(adres.lower() for adres in adressen), telefoon=frozenset(telefoon))


def _noteer_bewijs(request: HttpRequest, user: Gebruiker) -> None:
    """Who typed the code that we mailed reads that mailbox. (For a telephone allauth asks `set_phone_verified`.)"""
    codes = [stap for stap in get_authentication_records(request, user) if stap["method"] == "code"]
    if user.email and any(stap.get("email") == user.email for stap in codes):
        EmailAddress.objects.update_or_create(user=user, email=user.email, defaults={"verified": True, "primary": True})


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is untyped
    """Telephone beside e-mail, short sessions for staff, and what happens after a sign-in."""

    def phone_form_field(self, **kwargs: Any) -> TelefoonVeld:
        return TelefoonVeld(**{"label": _("Telefoon"), **kwargs})

    def get_user_by_phone(self, phone: str) -> Gebruiker | None:
        nummer = genormaliseerd(phone)
        return Gebruiker.objects.filter(telefoon=nummer, is_active=True).first() if nummer else None

    def get_phone(self, user: Gebruiker) -> tuple[str, bool] | None:
        return (user.telefoon, user.telefoon_bevestigd) if user.telefoon else None

    def set_phone(self, user: Gebruiker, phone: str, verified: bool) -> None:  # noqa: FBT001 -- allauth's signature
        user.telefoon, user.telefoon_bevestigd = genormaliseerd(phone) or None, verified
        user.save(update_fields=["telefoon", "telefoon_bevestigd"])

    def set_phone_verified(self, user: Gebruiker, phone: str) -> None:
        self.set_phone(user, phone, verified=True)

    def send_verification_code_sms(self, user: Gebruiker, phone: str, code: str, **kwargs: Any) -> None:
        tekst = _("%(code)s is je code voor Wijkexpeditie. Geef deze code aan niemand.") % {"code": code}
        sms_nu(genormaliseerd(phone), tekst)

    def send_unknown_account_sms(self, phone: str, **kwargs: Any) -> None:
        adres = settings.SITE_URL + reverse("account_signup")
        tekst = _("Met dit nummer heb je nog geen account bij Wijkexpeditie. Maak er een: %(adres)s") % {"adres": adres}
        sms_nu(genormaliseerd(phone), tekst)

    def send_account_already_exists_sms(self, phone: str) -> None:
        adres = settings.SITE_URL + reverse("account_login")
        tekst = _("Je hebt al een account bij Wijkexpeditie. Log hier in: %(adres)s") % {"adres": adres}
        sms_nu(genormaliseerd(phone), tekst)

    def save_user(self, request: HttpRequest, user: Gebruiker, form: Any, commit: bool = True) -> Gebruiker:  # noqa: FBT001, FBT002 -- allauth's signature
        """The address goes in with the first save: an account that nobody can reach does not exist."""
        user.telefoon = getattr(form, "cleaned_data", {}).get("phone") or None
        opgeslagen: Gebruiker = super().save_user(request, user, form, commit)
        return opgeslagen

    def stash_verified_email(self, request: HttpRequest, email: str) -> None:
        """The sign-up form has one box, and remembers nothing about earlier visitors."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Work for who has a role, one's own page for who has none."""
        assert isinstance(request.user, Gebruiker)  # noqa: S101 -- narrows the type
        return "/werk/" if rollen_van(request.user, timezone.now()) else "/mijn/"

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        return self.get_login_redirect_url(request)

    def login(self, request: HttpRequest, user: Gebruiker) -> None:
        """A staff session is short: who has one can add a passkey without signing in again (pitfall 8)."""
        super().login(request, user)
        request.session.set_expiry(SESSIE_STAF if is_staf(user, timezone.now()) else settings.SESSION_COOKIE_AGE)

    def post_login(self, request: HttpRequest, user: Gebruiker, **kwargs: Any) -> HttpResponse:
        _noteer_bewijs(request, user)
        adressen, op = bewezen(user), timezone.now()
        for doe in NA_INLOGGEN:
            doe(user, adressen, op)
        response: HttpResponse = super().post_login(request, user, **kwargs)
        return response


class SocialAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth is untyped
    """Sign-in of the municipality: by its stable subject, never by an e-mail address (pitfall 13)."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """With OIDC_GROEP set, only members of that group come in (pitfall 15)."""
        if settings.OIDC_GROEP and settings.OIDC_GROEP not in groepen(sociallogin.account.extra_data):
            messages.error(request, _("Je werkaccount mag hier niet inloggen. Vraag het je beheerder."))
            raise ImmediateHttpResponse(HttpResponseRedirect(reverse("account_login")))


def groepen(extra_data: dict[str, Any]) -> frozenset[str]:
    """Groups and roles as providers send them: in the id token, in userinfo, or both."""
    bronnen = [extra_data.get("id_token") or {}, extra_data.get("userinfo") or {}]
    waarden = [bron.get(claim) or [] for bron in bronnen for claim in ("groups", "roles")]
    return frozenset(str(groep) for lijst in waarden for groep in ([lijst] if isinstance(lijst, str) else lijst))
