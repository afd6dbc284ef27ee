"""The denktank: gemeente, organisaties and bewoners together."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from expedities.denktank.soort import Soort
from expedities.expeditie.models import Deelnemer, Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Denktanklid(models.Model):
    """Somebody who prepares the expeditie. A later departure never locks again (R1): rows stay."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="denktankleden", verbose_name=_("expeditie"))
    deelnemer = models.ForeignKey(
        Deelnemer, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("deelnemer")
    )
    soort = models.CharField(_("namens wie"), max_length=12, choices=Soort)
    naam = models.CharField(_("naam"), max_length=80)
    organisatie = models.CharField(_("organisatie"), max_length=120, blank=True)
    van = models.DateField(_("van"))
    tot = models.DateField(_("tot"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten wie de expeditie voorbereidt."),
        persoonlijk={
            "naam": _("wie het is"),
            "deelnemer": _("hoe die te bereiken is"),
            "organisatie": _("van welke club"),
        },
        overig=["id", "expeditie", "soort", "van", "tot"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("denktanklid")
        verbose_name_plural = _("denktankleden")
        ordering = ("soort", "naam", "id")
        constraints = (
            models.CheckConstraint(condition=Q(tot__isnull=True) | Q(tot__gte=F("van")), name="denktanklid_tot_na_van"),
        )

    def __str__(self) -> str:
        return f"{self.soort} ({self.pk})"
