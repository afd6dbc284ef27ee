"""Who can sign in."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class GebruikerManager(BaseUserManager["Gebruiker"]):
    """Makes users without a password."""

    def create_user(self, email: str | None = None, telefoon: str | None = None, **velden: Any) -> "Gebruiker":
        gebruiker = self.model(email=self.normalize_email(email) or None, telefoon=telefoon or None, **velden)
        gebruiker.set_unusable_password()
        gebruiker.save(using=self._db)
        return gebruiker

    def create_superuser(self, email: str, **velden: Any) -> "Gebruiker":
        return self.create_user(email, **{**velden, "is_staff": True, "is_superuser": True})


class Gebruiker(AbstractBaseUser, PermissionsMixin):
    """Somebody who can sign in, by a code on an e-mail address or a telephone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("e-mail"), unique=True, null=True, blank=True)
    telefoon = models.CharField(_("telefoon"), max_length=16, unique=True, null=True, blank=True)
    telefoon_bevestigd = models.BooleanField(_("telefoon bevestigd"), default=False)
    naam = models.CharField(_("naam"), max_length=120, blank=True)
    taal = models.CharField(_("taal"), max_length=5, blank=True)
    is_active = models.BooleanField(_("mag inloggen"), default=True)
    is_staff = models.BooleanField(_("beheerder"), default=False)
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)

    objects = GebruikerManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    privacy: ClassVar = Verklaring(
        waarom=_("Om in te loggen."),
        persoonlijk={
            "email": _("om een code naar te sturen"),
            "telefoon": _("om een code naar te sturen"),
            "naam": _("om te laten zien wie iets deed"),
            "taal": _("om in je eigen taal te schrijven"),
            "last_login": _("om oude accounts op te ruimen"),
        },
        overig=[
            "id",
            "password",
            "telefoon_bevestigd",
            "is_active",
            "is_staff",
            "is_superuser",
            "groups",
            "user_permissions",
            "aangemaakt_op",
        ],
        bewaren=Termijn.ACCOUNT,
    )

    class Meta:
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")
        constraints = (
            models.CheckConstraint(
                condition=Q(email__isnull=False) | Q(telefoon__isnull=False), name="gebruiker_is_bereikbaar"
            ),
            models.CheckConstraint(condition=~Q(email="") & ~Q(telefoon=""), name="gebruiker_leeg_is_null"),
        )

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email = (self.email or "").lower() or None
        self.telefoon = self.telefoon or None
        super().save(*args, **kwargs)

    def get_short_name(self) -> str:
        return self.naam.split(" ")[0]

    def __str__(self) -> str:
        return self.naam or str(self.pk)
