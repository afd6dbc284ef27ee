"""New neighbours after the round, and the welcome they get."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.huisvoorhuis.models import Adres
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Verhuizing(models.Model):
    """New neighbours behind a door after the round: they are welcomed with the folder. No names."""

    adres = models.ForeignKey(Adres, models.CASCADE, related_name="verhuizingen", verbose_name=_("adres"))
    sinds = models.DateField(_("wonen hier sinds"))
    gemeld_op = models.DateTimeField(_("gemeld op"))
    welkom_op = models.DateField(_("welkom geheten op"), null=True, blank=True)
    welkom_door = models.CharField(_("door wie"), max_length=80, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om nieuwe buren welkom te heten."),
        persoonlijk={
            "sinds": _("dat er nieuwe buren zijn; geen namen"),
            "welkom_door": _("wie er langsging"),
        },
        overig=["id", "adres", "gemeld_op", "welkom_op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("nieuwe buren")
        verbose_name_plural = _("nieuwe buren")
        ordering = ("-sinds", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["adres"], condition=Q(welkom_op__isnull=True), name="een_keer_welkom_te_heten"
            ),
            models.CheckConstraint(
                condition=Q(welkom_op__isnull=True, welkom_door="") | (Q(welkom_op__isnull=False) & ~Q(welkom_door="")),
                name="welkom_door_iemand",
            ),
        )

    def __str__(self) -> str:
        return f"verhuizing {self.pk}"
