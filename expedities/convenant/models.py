"""What gemeente and parties bind themselves to, before anybody knows what is in the plan."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Convenant(models.Model):
    """The agreement, with the terms that the product itself keeps."""

    expeditie = models.OneToOneField(Expeditie, models.CASCADE, related_name="convenant", verbose_name=_("expeditie"))
    tekst = models.TextField(_("tekst"), max_length=20_000)
    verantwoordelijke = models.CharField(_("wie is verantwoordelijk voor persoonsgegevens"), max_length=120)
    antwoordtermijn_dagen = models.PositiveSmallIntegerField(
        _("antwoord binnen (dagen)"), default=14, validators=[MinValueValidator(1), MaxValueValidator(90)]
    )
    bewaartermijn_dagen = models.PositiveSmallIntegerField(
        _("persoonsgegevens weg na afsluiten (dagen)"),
        default=180,
        validators=[MinValueValidator(0), MaxValueValidator(730)],
    )

    privacy: ClassVar = Verklaring(
        waarom=_("Om afspraken na te komen."),
        overig=["id", "expeditie", "tekst", "verantwoordelijke", "antwoordtermijn_dagen", "bewaartermijn_dagen"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("convenant")
        verbose_name_plural = _("convenanten")

    def __str__(self) -> str:
        return f"convenant {self.pk}"


class Ondertekening(models.Model):
    """One party signs, by a named person; public by its nature."""

    convenant = models.ForeignKey(
        Convenant, models.CASCADE, related_name="ondertekeningen", verbose_name=_("convenant")
    )
    soort = models.CharField(_("namens wie"), max_length=12, choices=Soort)
    organisatie = models.CharField(_("organisatie"), max_length=120)
    naam = models.CharField(_("naam"), max_length=80)
    functie = models.CharField(_("functie"), max_length=80)
    getekend_op = models.DateTimeField(_("getekend op"))
    door = models.UUIDField(_("vastgelegd door"), null=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wie zich heeft verbonden."),
        persoonlijk={"naam": _("wie tekende"), "functie": _("in welke functie")},
        overig=["id", "convenant", "soort", "organisatie", "getekend_op", "door"],
        bewaren=Termijn.VAST,
    )

    class Meta:
        verbose_name = _("ondertekening")
        verbose_name_plural = _("ondertekeningen")
        ordering = ("getekend_op", "id")
        constraints = (
            models.UniqueConstraint(fields=["convenant", "organisatie"], name="organisatie_tekent_een_keer"),
        )

    def __str__(self) -> str:
        return self.organisatie


class Toezegging(models.Model):
    """A promise with a date; it binds the organisation, not the person (R17)."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="toezeggingen", verbose_name=_("expeditie"))
    organisatie = models.CharField(_("organisatie"), max_length=120)
    naam = models.CharField(_("contactpersoon"), max_length=80)
    functie = models.CharField(_("functie"), max_length=80)
    wat = models.CharField(_("wat is toegezegd"), max_length=300)
    voor = models.DateField(_("uiterlijk op"))
    # R1, second way: a mandated official promises in writing to sign before the first evening, in public.
    tekent_convenant = models.BooleanField(_("gaat over tekenen van het convenant namens de gemeente"), default=False)
    gemandateerd = models.BooleanField(_("mag namens de gemeente tekenen"), default=False)
    schriftelijk = models.BooleanField(_("staat op schrift"), default=False)
    openbaar = models.BooleanField(_("staat op de pagina van de buurt"), default=True)
    gedaan_op = models.DateField(_("nagekomen op"), null=True, blank=True)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om beloften na te komen."),
        persoonlijk={"naam": _("wie erop kan worden aangesproken"), "functie": _("in welke functie")},
        overig=[
            "id",
            "expeditie",
            "organisatie",
            "wat",
            "voor",
            "tekent_convenant",
            "gemandateerd",
            "schriftelijk",
            "openbaar",
            "gedaan_op",
            "gemaakt_op",
        ],
        bewaren=Termijn.VAST,
    )

    class Meta:
        verbose_name = _("toezegging")
        verbose_name_plural = _("toezeggingen")
        ordering = ("voor", "id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(tekent_convenant=True) | Q(openbaar=True), name="toezegging_tekenen_is_openbaar"
            ),
        )

    def __str__(self) -> str:
        return f"toezegging {self.pk}"
