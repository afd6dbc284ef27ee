"""Which doors two people walk past together."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring
from wijkexpeditie.rollen.rol import Hoedanigheid

KLEUREN = 8  # as many as can be told apart on a map; the number stands beside the colour


class Looplijst(models.Model):
    """A stretch of doors in walking order; the doors point at it, so that each is on one list at most."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="looplijsten", verbose_name=_("expeditie"))
    nr = models.PositiveSmallIntegerField(_("nummer"))
    naam = models.CharField(_("naam"), max_length=80)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om de deuren te verdelen."),
        overig=["id", "expeditie", "nr", "naam", "gemaakt_op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("looplijst")
        verbose_name_plural = _("looplijsten")
        ordering = ("nr",)
        constraints = (models.UniqueConstraint(fields=["expeditie", "nr"], name="looplijst_nummer_een_keer"),)

    @property
    def kleur(self) -> int:
        """0 to 7; the style sheet knows the colours."""
        return (self.nr - 1) % KLEUREN

    def __str__(self) -> str:
        return f"{self.nr}. {self.naam}"


class Loper(models.Model):
    """One of the two who walk a list; without an account they walk with paper."""

    looplijst = models.ForeignKey(Looplijst, models.CASCADE, related_name="lopers", verbose_name=_("looplijst"))
    plek = models.PositiveSmallIntegerField(_("eerste of tweede"))
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("account")
    )
    naam = models.CharField(_("naam"), max_length=80)
    telefoon = models.CharField(_("telefoon"), max_length=16, blank=True)
    hoedanigheid = models.CharField(
        _("woont of werkt hier"), max_length=12, choices=Hoedanigheid, default=Hoedanigheid.BEWONER
    )

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten wie waar loopt, en elkaar te kunnen bellen."),
        persoonlijk={
            "gebruiker": _("wie de lijst op de telefoon krijgt"),
            "naam": _("wie er loopt"),
            "telefoon": _("om de ander van het tweetal te bellen"),
            "hoedanigheid": _("om een bewoner en een professional samen te laten gaan"),
        },
        overig=["id", "looplijst", "plek"],
        bewaren=Termijn.RONDE,
    )

    class Meta:
        verbose_name = _("loper")
        verbose_name_plural = _("lopers")
        ordering = ("plek",)
        constraints = (
            models.UniqueConstraint(fields=["looplijst", "plek"], name="loper_plek_een_keer"),
            models.CheckConstraint(condition=Q(plek__in=(1, 2)), name="twee_lopers"),
            models.UniqueConstraint(
                fields=["looplijst", "gebruiker"], condition=Q(gebruiker__isnull=False), name="loper_een_keer_op_lijst"
            ),
        )

    def __str__(self) -> str:
        return f"loper {self.pk}"
