"""When a werkgroep meets, and who says they come."""

import secrets
from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from werkgroepen.werkgroep.models import Lidmaatschap, Werkgroep
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Bijeenkomst(models.Model):
    """A gathering. `wijziging` counts moves, so that a reminder of the old moment is another message."""

    werkgroep = models.ForeignKey(Werkgroep, models.CASCADE, related_name="bijeenkomsten", verbose_name=_("werkgroep"))
    begin = models.DateTimeField(_("begint om"))
    eind = models.DateTimeField(_("tot"))
    plek = models.CharField(_("waar"), max_length=120)
    agenda = models.TextField(_("wat gaan we doen"), blank=True, max_length=2000)
    wijziging = models.PositiveSmallIntegerField(_("aantal keer verplaatst"), default=0)
    afgelast_op = models.DateTimeField(_("afgelast op"), null=True, blank=True)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om elkaar te treffen."),
        overig=["id", "werkgroep", "begin", "eind", "plek", "agenda", "wijziging", "afgelast_op", "gemaakt_op"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("bijeenkomst")
        verbose_name_plural = _("bijeenkomsten")
        ordering = ("begin", "id")
        constraints = (models.CheckConstraint(condition=Q(eind__gt=F("begin")), name="bijeenkomst_eind_na_begin"),)

    def gaat_door(self, op: datetime) -> bool:
        return self.afgelast_op is None and self.begin > op

    def __str__(self) -> str:
        return f"bijeenkomst {self.pk}"


class Antwoord(models.TextChoices):
    """What a member says about coming."""

    ONBEKEND = "", _("nog niet gehoord")
    KOMT = "komt", _("komt")
    KOMT_NIET = "komt_niet", _("komt niet")
    OPHALEN = "ophalen", _("wil opgehaald worden")
    BEL_MIJ = "bel_mij", _("wil gebeld worden")


def nieuw_token() -> str:
    """About 95 bits: nobody guesses it, and it fits in an SMS."""
    return secrets.token_urlsafe(12)


class Opkomst(models.Model):
    """One member and one gathering: what they answered, and whether they were there."""

    bijeenkomst = models.ForeignKey(Bijeenkomst, models.CASCADE, related_name="opkomst", verbose_name=_("bijeenkomst"))
    lid = models.ForeignKey(Lidmaatschap, models.CASCADE, related_name="opkomst", verbose_name=_("lid"))
    token = models.CharField(_("code van de link"), max_length=24, unique=True, default=nieuw_token)
    antwoord = models.CharField(_("antwoord"), max_length=10, choices=Antwoord, default=Antwoord.ONBEKEND, blank=True)
    antwoord_op = models.DateTimeField(_("geantwoord op"), null=True, blank=True)
    aanwezig = models.BooleanField(_("was er"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten op wie we kunnen rekenen."),
        persoonlijk={
            "lid": _("over wie het gaat"),
            "antwoord": _("of je komt; ‘ophalen’ gaat weg na de bijeenkomst"),
            "aanwezig": _("of je er was"),
        },
        overig=["id", "bijeenkomst", "token", "antwoord_op"],
        bewaren=Termijn.BIJEENKOMST,
    )

    class Meta:
        verbose_name = _("opkomst")
        verbose_name_plural = _("opkomst")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=["bijeenkomst", "lid"], name="een_opkomst_per_lid"),
            models.CheckConstraint(
                condition=Q(antwoord="", antwoord_op__isnull=True) | (~Q(antwoord="") & Q(antwoord_op__isnull=False)),
                name="antwoord_heeft_moment",
            ),
        )

    def __str__(self) -> str:
        return f"opkomst {self.pk}"
