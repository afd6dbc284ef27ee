"""Letters with a code of their own, and sheets for every letterbox."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.brieven.codes import nieuwe_code
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.huisvoorhuis.models import Adres
from expedities.looplijsten.models import Looplijst
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Stapelsoort(models.TextChoices):
    """What goes through the letterboxes."""

    UITNODIGING = "uitnodiging", _("brief met de uitnodiging")
    NA_AVOND_1 = "na_avond_1", _("blad na de eerste avond")
    NA_AVOND_2 = "na_avond_2", _("blad na de tweede avond")
    PLAN = "plan", _("blad als het plan er is")


class Stapel(models.Model):
    """One pile of paper for one route, ticked off when printed and when in the letterboxes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="stapels", verbose_name=_("expeditie"))
    looplijst = models.ForeignKey(
        Looplijst, models.SET_NULL, null=True, blank=True, related_name="stapels", verbose_name=_("looplijst")
    )
    soort = models.CharField(_("wat"), max_length=12, choices=Stapelsoort)
    naam = models.CharField(_("voor welke deuren"), max_length=120)
    kop = models.CharField(_("kop"), max_length=120)
    tekst = models.TextField(_("tekst"), max_length=8000)
    ondertekenaar = models.CharField(_("wie ondertekent"), max_length=120, blank=True)
    avond_tekst = models.CharField(_("wanneer en waar, zoals het op de brief staat"), max_length=500, blank=True)
    partij = models.UUIDField(_("samen gemaakt met"), default=uuid.uuid4, db_index=True)
    welkom = models.JSONField(_("welkom in deze talen"), default=list, blank=True)
    aantal = models.PositiveIntegerField(_("hoeveel"), default=0)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))
    gedrukt_op = models.DateTimeField(_("gedrukt op"), null=True, blank=True)
    gedrukt_door = models.CharField(_("gedrukt door"), max_length=80, blank=True)
    bezorgd_op = models.DateTimeField(_("in de bus op"), null=True, blank=True)
    bezorgd_door = models.CharField(_("bezorgd door"), max_length=80, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten welke deuren bericht kregen."),
        persoonlijk={
            "ondertekenaar": _("wie de brief schreef; staat eronder"),
            "gedrukt_door": _("wie er drukte"),
            "bezorgd_door": _("wie het in de bussen deed"),
        },
        overig=[
            "id", "expeditie", "looplijst", "soort", "naam", "kop", "tekst", "avond_tekst", "partij", "welkom",
            "aantal", "gemaakt_op", "gedrukt_op", "bezorgd_op",
        ],
        bewaren=Termijn.EXPEDITIE,
    )  # fmt: skip

    class Meta:
        verbose_name = _("stapel")
        verbose_name_plural = _("stapels")
        ordering = ("gemaakt_op", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(gedrukt_op__isnull=True, gedrukt_door="")
                | (Q(gedrukt_op__isnull=False) & ~Q(gedrukt_door="")),
                name="stapel_gedrukt_door_iemand",
            ),
            models.CheckConstraint(
                condition=Q(bezorgd_op__isnull=True, bezorgd_door="")
                | (Q(bezorgd_op__isnull=False) & ~Q(bezorgd_door="")),
                name="stapel_bezorgd_door_iemand",
            ),
            models.CheckConstraint(
                condition=Q(bezorgd_op__isnull=True) | Q(gedrukt_op__isnull=False), name="stapel_eerst_gedrukt"
            ),
        )

    def __str__(self) -> str:
        return f"{self.soort} ({self.pk})"


class Briefantwoord(models.TextChoices):
    """What somebody answers with the code of a letter."""

    JA = "ja", _("ja, ik kom")
    MISSCHIEN = "misschien", _("misschien")
    NEE = "nee", _("nee")
    BEL_MIJ = "bel_mij", _("bel mij")


class Uitnodiging(models.Model):
    """One letter to one door, with a code nobody can guess. Used or not, the code can change its answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    stapel = models.ForeignKey(Stapel, models.CASCADE, related_name="uitnodigingen", verbose_name=_("stapel"))
    adres = models.ForeignKey(Adres, models.CASCADE, related_name="uitnodigingen", verbose_name=_("adres"))
    # Empty after the term of the convenant: then nothing opens the answer any more.
    code = models.CharField(_("code"), max_length=12, unique=True, null=True, blank=True, default=nieuwe_code)
    antwoord = models.CharField(_("antwoord"), max_length=10, choices=Briefantwoord, blank=True)
    antwoord_op = models.DateTimeField(_("antwoord gegeven op"), null=True, blank=True)
    deelnemer = models.ForeignKey(
        Deelnemer, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("wie")
    )
    gebeld_op = models.DateTimeField(_("gebeld op"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te kunnen antwoorden op de brief."),
        persoonlijk={
            "code": _("om te antwoorden zonder account"),
            "antwoord": _("of er iemand komt"),
            "deelnemer": _("wie gebeld wil worden, als die dat wil"),
        },
        overig=["id", "stapel", "adres", "antwoord_op", "gebeld_op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        ordering = ("adres__volgorde", "id")
        constraints = (
            models.UniqueConstraint(fields=["stapel", "adres"], name="een_brief_per_deur_per_stapel"),
            models.CheckConstraint(
                condition=Q(antwoord="", antwoord_op__isnull=True) | (~Q(antwoord="") & Q(antwoord_op__isnull=False)),
                name="antwoord_op_de_brief_heeft_moment",
            ),
        )

    def __str__(self) -> str:
        return f"uitnodiging {self.pk}"
