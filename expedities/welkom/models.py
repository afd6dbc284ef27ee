"""New neighbours after the round, and the welcome they get."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Verhuizing(models.Model):
    """New neighbours behind a door, or who only asks to be called: they are welcomed with the folder. No names."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="verhuizingen", verbose_name=_("expeditie"))
    adres = models.ForeignKey(
        Adres, models.CASCADE, null=True, blank=True, related_name="verhuizingen", verbose_name=_("adres")
    )
    telefoon = models.CharField(_("telefoon"), max_length=16, blank=True)
    sinds = models.DateField(_("wonen hier sinds"))
    gemeld_op = models.DateTimeField(_("gemeld op"))
    welkom_op = models.DateField(_("welkom geheten op"), null=True, blank=True)
    welkom_door = models.CharField(_("door wie"), max_length=80, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om nieuwe buren welkom te heten."),
        persoonlijk={
            "telefoon": _("om je te bellen als je dat vroeg; weg na het welkom"),
            "sinds": _("dat er nieuwe buren zijn; geen namen"),
            "welkom_door": _("wie er langsging"),
        },
        overig=["id", "expeditie", "adres", "gemeld_op", "welkom_op"],
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
            models.UniqueConstraint(
                fields=["expeditie", "telefoon"],
                condition=Q(welkom_op__isnull=True) & ~Q(telefoon=""),
                name="een_keer_welkom_te_bellen",
            ),
            models.CheckConstraint(
                condition=Q(adres__isnull=False) | ~Q(telefoon="") | Q(welkom_op__isnull=False),
                name="welkom_ergens_te_vinden",
            ),
            # The number is for the welcome alone.
            models.CheckConstraint(condition=Q(welkom_op__isnull=True) | Q(telefoon=""), name="nummer_weg_na_welkom"),
            models.CheckConstraint(
                condition=Q(welkom_op__isnull=True, welkom_door="") | (Q(welkom_op__isnull=False) & ~Q(welkom_door="")),
                name="welkom_door_iemand",
            ),
        )

    def __str__(self) -> str:
        return f"verhuizing {self.pk}"
