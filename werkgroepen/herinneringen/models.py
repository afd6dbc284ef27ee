"""What came of a call of the bellijst; the entry of the list itself is a Bericht."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Beluitkomst(models.TextChoices):
    """How a call ended."""

    KOMT = "komt", _("komt")
    KOMT_NIET = "komt_niet", _("komt niet")
    OPHALEN = "ophalen", _("wil opgehaald worden")
    DOORGEGEVEN = "doorgegeven", _("weet het nu")
    NIET_BEREIKT = "niet_bereikt", _("niet bereikt")
    VERKEERD_NUMMER = "verkeerd_nummer", _("verkeerd nummer")
    WIL_NIET = "wil_niet", _("wil niet gebeld worden")


class Belpoging(models.Model):
    """One call, made by a person."""

    bericht = models.ForeignKey(Bericht, models.CASCADE, related_name="belpogingen", verbose_name=_("bericht"))
    uitkomst = models.CharField(_("uitkomst"), max_length=16, choices=Beluitkomst)
    op = models.DateTimeField(_("moment"))
    door = models.UUIDField(_("door"), null=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om niemand te vergeten en niemand twee keer te bellen."),
        persoonlijk={"uitkomst": _("hoe het belletje afliep")},
        overig=["id", "bericht", "op", "door"],
        bewaren=Termijn.BERICHT,
    )

    class Meta:
        verbose_name = _("belpoging")
        verbose_name_plural = _("belpogingen")
        ordering = ("op", "id")

    def __str__(self) -> str:
        return f"belpoging {self.pk}"
