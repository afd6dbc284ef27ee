"""Halls asked for; the dates themselves stand on the avonden, the overleggen and the taken."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring

# Stands as the place of an evening that has a date and no hall; the buurt reads it.
ZAAL_VOLGT = "zaal volgt nog"


class Zaalstaat(models.TextChoices):
    """How far it is with a hall."""

    IDEE = "idee", _("misschien iets")
    GEVRAAGD = "gevraagd", _("gevraagd")
    OPTIE = "optie", _("optie")
    VAST = "vast", _("staat vast")
    KAN_NIET = "kan_niet", _("kan niet")


class Zaal(models.Model):
    """A hall for one evening: how many fit, how people get in, who has the key."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="zalen", verbose_name=_("expeditie"))
    avond_nr = models.PositiveSmallIntegerField(
        _("voor welke avond"), choices=[(1, _("eerste avond")), (2, _("tweede avond"))]
    )
    naam = models.CharField(_("welke zaal"), max_length=120)
    adres = models.CharField(_("adres"), max_length=200, blank=True)
    plaatsen = models.PositiveSmallIntegerField(_("hoeveel mensen passen erin"), null=True, blank=True)
    drempelvrij = models.BooleanField(_("zonder drempels"), default=False)
    sleutel_bij = models.CharField(_("wie heeft de sleutel"), max_length=120, blank=True)
    contact_naam = models.CharField(_("met wie spreken we af"), max_length=80, blank=True)
    contact_telefoon = models.CharField(_("op welk nummer"), max_length=16, blank=True)
    staat = models.CharField(_("hoe staat het ervoor"), max_length=8, choices=Zaalstaat, default=Zaalstaat.IDEE)

    privacy: ClassVar = Verklaring(
        waarom=_("Om een plek te hebben voor de avonden."),
        persoonlijk={
            "sleutel_bij": _("bij wie de sleutel ligt"),
            "contact_naam": _("met wie we afspreken"),
            "contact_telefoon": _("om te bellen over de zaal"),
        },
        overig=["id", "expeditie", "avond_nr", "naam", "adres", "plaatsen", "drempelvrij", "staat"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("zaal")
        verbose_name_plural = _("zalen")
        ordering = ("avond_nr", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["expeditie", "avond_nr"], condition=Q(staat="vast"), name="een_zaal_per_avond"
            ),
            models.CheckConstraint(condition=Q(avond_nr__in=(1, 2)), name="zaal_voor_een_avond"),
        )

    def __str__(self) -> str:
        return f"zaal {self.pk}"
