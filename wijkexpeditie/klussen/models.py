"""Work that takes longer than a page may: an import, a pile of letters. It can be left and come back to."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Klusstaat(models.TextChoices):
    WACHT = "wacht", _("begint zo")
    BEZIG = "bezig", _("bezig")
    KLAAR = "klaar", _("klaar")
    MISLUKT = "mislukt", _("niet gelukt")


class Klus(models.Model):
    """The row is the truth: a killed worker's lease runs out and the work begins anew."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    soort = models.CharField(_("wat"), max_length=60)  # key in KLUSSEN
    expeditie = models.UUIDField(_("expeditie"), null=True)
    gegevens = models.JSONField(_("gegevens"), default=dict)  # keys only, and who asked for it
    staat = models.CharField(_("staat"), max_length=8, choices=Klusstaat, default=Klusstaat.WACHT)
    gedaan = models.PositiveIntegerField(_("gedaan"), default=0)
    totaal = models.PositiveIntegerField(_("van"), default=0)
    fout = models.CharField(_("wat er misging"), max_length=500, blank=True)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    geclaimd_tot = models.DateTimeField(_("geclaimd tot"), null=True, blank=True)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))
    klaar_op = models.DateTimeField(_("klaar op"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om werk dat lang duurt af te maken en te laten zien hoe ver het is."),
        overig=[
            "id", "soort", "expeditie", "gegevens", "staat", "gedaan", "totaal", "fout", "pogingen", "geclaimd_tot",
            "gemaakt_op", "klaar_op",
        ],
        bewaren=Termijn.BERICHT,
    )  # fmt: skip

    class Meta:
        verbose_name = _("klus")
        verbose_name_plural = _("klussen")
        ordering = ("-gemaakt_op",)
        constraints = (
            models.CheckConstraint(condition=~Q(staat="mislukt") | ~Q(fout=""), name="mislukte_klus_zegt_waarom"),
        )

    def __str__(self) -> str:
        return f"klus {self.soort} ({self.pk})"
