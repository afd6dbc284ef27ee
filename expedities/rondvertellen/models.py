"""The ways beside the doors by which people hear of it: visits, flyers, an article, posters."""

import secrets
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring

_LETTERS = "bcdfghjkmnpqrstvwxz23456789"


def nieuwe_code() -> str:
    """Short, as it is typed over from a poster; it opens nothing, so it may be guessed."""
    return "".join(secrets.choice(_LETTERS) for _ in range(5))


class Kanaalsoort(models.TextChoices):
    """How people hear of it."""

    ACTIVITEIT = "activiteit", _("langs bij een activiteit")
    FLYERS = "flyers", _("flyers")
    WIJKBLAD = "wijkblad", _("stuk in het wijkblad")
    POSTER = "poster", _("poster met QR-code")
    ANDERS = "anders", _("iets anders")


class Uitnodigingskanaal(models.Model):
    """One way, with who does it and when, and a short link of its own so that totals show what works."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="kanalen", verbose_name=_("expeditie"))
    soort = models.CharField(_("hoe"), max_length=12, choices=Kanaalsoort)
    waar = models.CharField(_("waar"), max_length=120)
    wie = models.CharField(_("wie doet het"), max_length=80, blank=True)
    wanneer = models.DateField(_("wanneer"), null=True, blank=True)
    gedaan_op = models.DateField(_("gedaan op"), null=True, blank=True)
    code = models.CharField(_("code in de korte link"), max_length=8, unique=True, default=nieuwe_code)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten hoe mensen ervan horen."),
        persoonlijk={"wie": _("wie het doet")},
        overig=["id", "expeditie", "soort", "waar", "wanneer", "gedaan_op", "code", "gemaakt_op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("uitnodigingskanaal")
        verbose_name_plural = _("uitnodigingskanalen")
        ordering = (models.F("wanneer").asc(nulls_last=True), "id")
        constraints = (models.CheckConstraint(condition=~Q(waar=""), name="kanaal_heeft_plek"),)

    def __str__(self) -> str:
        return f"{self.soort} ({self.pk})"
