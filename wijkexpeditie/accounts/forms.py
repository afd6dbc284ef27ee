"""One box to sign in with: a telephone number or an e-mail address."""

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm
from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.account.forms import SignupForm as AllauthSignupForm
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.accounts.telefoon import lees_telefoon

_VAK = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}


def lees_contact(tekst: str) -> tuple[str, str]:
    """(e-mail, telephone): one of the two is filled, in the form in which we keep it."""
    tekst = tekst.strip()
    if "@" in tekst:
        try:
            validate_email(tekst)
        except ValidationError:
            raise ValidationError(_("Dit e-mailadres klopt niet. Kijk het nog eens na."), code="email") from None
        return tekst.lower(), ""
    try:
        return "", lees_telefoon(tekst)
    except ValueError as fout:
        raise ValidationError(str(fout), code="telefoon") from fout


class LoginForm(AllauthLoginForm):  # type: ignore[misc]  # allauth is untyped
    """Asks for a code; nobody has a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.CharField(
            label=_("Telefoon of e-mail"),
            help_text=_("We sturen je een code. Een wachtwoord heb je niet nodig."),
            max_length=254,
            widget=forms.TextInput(attrs=_VAK),
        )

    def clean_login(self) -> str:
        email, telefoon = lees_contact(self.cleaned_data["login"])
        return email or telefoon

    def clean(self) -> dict[str, Any]:
        """An address that somebody else noted as theirs, and never proved, opens nothing."""
        cleaned: dict[str, Any] = super().clean()
        gevonden: Any = getattr(self, "user", None)
        if isinstance(gevonden, Gebruiker) and cleaned.get("login") not in (gevonden.email, gevonden.telefoon):
            self.user = None
        return cleaned


class CodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]  # allauth is untyped
    """Six figures: the telephone shows its figures, and offers the code that just came in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        attrs = {"inputmode": "numeric", "autocomplete": "one-time-code"}
        self.fields["code"].widget = forms.TextInput(attrs=attrs)


class SignupForm(AllauthSignupForm):  # type: ignore[misc]  # allauth is untyped
    """A name, and one address to send codes to. The other one is added later, after a code to it too."""

    naam = forms.CharField(label=_("Hoe heet je?"), help_text=_("Je voornaam is genoeg."), max_length=120)
    contact = forms.CharField(
        label=_("Telefoon of e-mail"),
        help_text=_("Daar sturen we elke keer een code heen."),
        max_length=254,
        widget=forms.TextInput(attrs=_VAK),
    )
    field_order = ("naam", "contact")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("email")
        self.fields.pop("phone")

    def clean_contact(self) -> str:
        email, telefoon = lees_contact(self.cleaned_data["contact"])
        self.cleaned_data.update(email=email, phone=telefoon)
        if email:
            self.account_already_exists = Gebruiker.objects.filter(email=email).exists()
        return email or telefoon

    def signup(self, request: Any, user: Gebruiker) -> None:
        user.naam = self.cleaned_data["naam"]
        user.save(update_fields=["naam"])
