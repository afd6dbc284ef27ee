"""A file with addresses that somebody handed in, from the look at it until it is in."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Soort(models.TextChoices):
    """What kind of file it is; found out by looking, not by its name."""

    CSV = "csv", _("tekst met kolommen (CSV)")
    GEOPACKAGE = "gpkg", _("GeoPackage (BAG)")
    LOCATIESERVER = "json", _("PDOK Locatieserver (JSON)")


class Adreslijst(models.Model):
    """The file goes as soon as its addresses are in, or after a day: it may hold more than we asked for."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="adreslijsten", verbose_name=_("expeditie"))
    bestand = models.FileField(_("bestand"), upload_to="adreslijsten/", blank=True)
    soort = models.CharField(_("soort"), max_length=4, choices=Soort)
    kolommen = models.JSONField(_("welke kolom is wat"), default=dict, blank=True)
    verschil = models.JSONField(_("wat er zou veranderen"), default=dict, blank=True)  # counts and a few samples
    gemaakt_op = models.DateTimeField(_("gemaakt op"))
    erin_op = models.DateTimeField(_("in de expeditie gezet op"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wat een lijst verandert voor dat gebeurt."),
        persoonlijk={
            "bestand": _("er kan meer in staan dan adressen; weg zodra de adressen erin staan, of na een dag"),
            "verschil": _("regels die niet te lezen waren; weg met het bestand"),
        },
        overig=["id", "expeditie", "soort", "kolommen", "gemaakt_op", "erin_op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("adreslijst")
        verbose_name_plural = _("adreslijsten")
        ordering = ("-gemaakt_op",)

    def __str__(self) -> str:
        return f"adreslijst {self.pk}"
