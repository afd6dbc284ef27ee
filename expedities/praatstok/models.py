"""What was said, in the speakers' own words, and the thema's that residents made of it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from expedities.bewonersavond.models import Avond
from expedities.expeditie.models import Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Thema(models.Model):
    """A group of points, named by residents (R12: none is pre-filled)."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="themas", verbose_name=_("expeditie"))
    naam = models.CharField(_("thema"), max_length=80)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    privacy: ClassVar = Verklaring(
        waarom=_("Om bij elkaar te zetten wat bij elkaar hoort."),
        overig=["id", "expeditie", "naam", "volgorde"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("thema")
        verbose_name_plural = _("thema’s")
        ordering = ("volgorde", "id")
        constraints = (models.UniqueConstraint(fields=["expeditie", "naam"], name="thema_een_keer"),)

    def __str__(self) -> str:
        return self.naam


class PuntBron(models.TextChoices):
    """Where a point was said; at the door counts as much as in the hall."""

    AVOND = "avond", _("op de avond")
    DEUR = "deur", _("aan de deur")


class PuntQuerySet(models.QuerySet["Punt"]):
    """Sets of points."""

    def op_de_muur(self) -> "PuntQuerySet":
        """What everyone may read: the speaker agreed with the words."""
        return self.filter(akkoord=True)


class Punt(models.Model):
    """One point, held until the speaker agrees with how it was written down. No name belongs to it."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="punten", verbose_name=_("expeditie"))
    avond = models.ForeignKey(
        Avond, models.SET_NULL, null=True, blank=True, related_name="punten", verbose_name=_("avond")
    )
    thema = models.ForeignKey(
        Thema, models.SET_NULL, null=True, blank=True, related_name="punten", verbose_name=_("thema")
    )
    bron = models.CharField(_("waar gezegd"), max_length=6, choices=PuntBron, default=PuntBron.AVOND)
    tekst = models.CharField(_("wat is gezegd"), max_length=300)
    akkoord = models.BooleanField(_("de spreker vindt het zo goed"), default=False)
    op = models.DateTimeField(_("moment"))
    sleutel = models.UUIDField(_("sleutel van het toestel"), null=True, blank=True, unique=True)

    objects = PuntQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om te onthouden wat de buurt belangrijk vindt, zonder namen."),
        overig=["id", "expeditie", "avond", "thema", "bron", "tekst", "akkoord", "op", "sleutel"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("punt")
        verbose_name_plural = _("punten")
        ordering = ("op", "id")

    @property
    def aan_de_deur(self) -> bool:
        return self.bron == PuntBron.DEUR

    def __str__(self) -> str:
        return f"punt {self.pk}"
