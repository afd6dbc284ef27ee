"""Every door, and who rang it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Uitkomst(models.TextChoices):
    """How a door ended (R2). `OPEN` is no outcome: the door still has to be rung."""

    OPEN = "open", _("nog niet geweest")
    KOMT = "komt", _("gesproken: komt")
    MISSCHIEN = "misschien", _("gesproken: misschien")
    KOMT_NIET = "komt_niet", _("gesproken: komt niet")
    LATER_MET_TOLK = "later_met_tolk", _("later, met tolk")
    NIET_THUIS = "niet_thuis", _("niet thuis getroffen")
    PORTIEK_DICHT = "portiek_dicht", _("portiek dicht")
    LEEG = "leeg", _("staat leeg")
    LIEVER_NIET = "liever_niet", _("liever niet aanbellen")
    GEEN_CONTACT = "geen_contact", _("bel hier niet meer aan")


GESPROKEN = frozenset({Uitkomst.KOMT, Uitkomst.MISSCHIEN, Uitkomst.KOMT_NIET})


class AdresQuerySet(models.QuerySet["Adres"]):
    """Sets of doors."""

    def deuren(self) -> "AdresQuerySet":
        return self.filter(is_deur=True)

    def nog_te_doen(self) -> "AdresQuerySet":
        return self.deuren().filter(uitkomst__in=(Uitkomst.OPEN, Uitkomst.NIET_THUIS, Uitkomst.PORTIEK_DICHT))


class Adres(models.Model):
    """One address object; a door when somebody can live behind it. None ever drops off a list (R2)."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="adressen", verbose_name=_("expeditie"))
    sleutel = models.CharField(_("sleutel"), max_length=200)
    bag_id = models.CharField(_("BAG-nummer"), max_length=16, blank=True)
    straat = models.CharField(_("straat"), max_length=100)
    huisnummer = models.PositiveIntegerField(_("huisnummer"))
    huisletter = models.CharField(_("huisletter"), max_length=8, blank=True)
    toevoeging = models.CharField(_("toevoeging"), max_length=24, blank=True)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True)
    plaats = models.CharField(_("plaats"), max_length=80, blank=True)
    gebruik = models.CharField(_("gebruik"), max_length=200, blank=True)
    is_deur = models.BooleanField(_("hier kan iemand wonen"), default=True)
    gebouw = models.CharField(_("flat"), max_length=80, blank=True)
    verdieping = models.SmallIntegerField(_("verdieping"), null=True, blank=True)
    volgorde = models.PositiveIntegerField(_("looproute"), default=0)
    uitkomst = models.CharField(_("uitkomst"), max_length=16, choices=Uitkomst, default=Uitkomst.OPEN)
    open_reden = models.CharField(_("waarom nog open"), max_length=200, blank=True)
    open_naam = models.CharField(_("wie liet het open"), max_length=80, blank=True)

    objects = AdresQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om niemand over te slaan."),
        persoonlijk={
            "uitkomst": _("of er iemand gesproken is; geen namen"),
            "open_naam": _("wie besloot een deur open te laten"),
        },
        overig=[
            "id",
            "expeditie",
            "sleutel",
            "bag_id",
            "straat",
            "huisnummer",
            "huisletter",
            "toevoeging",
            "postcode",
            "plaats",
            "gebruik",
            "is_deur",
            "gebouw",
            "verdieping",
            "volgorde",
            "open_reden",
        ],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("adres")
        verbose_name_plural = _("adressen")
        ordering = ("volgorde", "id")
        indexes = (models.Index(fields=["postcode"], name="adres_postcode"),)
        constraints = (
            models.UniqueConstraint(fields=["expeditie", "sleutel"], name="adres_een_keer_per_expeditie"),
            models.CheckConstraint(condition=Q(huisnummer__gte=1), name="adres_huisnummer_positief"),
            models.CheckConstraint(
                condition=Q(open_reden="", open_naam="") | (~Q(open_reden="") & ~Q(open_naam="")),
                name="adres_open_met_reden_en_naam",
            ),
        )

    @property
    def nummer(self) -> str:
        """Number, letter and addition as people write them."""
        achter = "-".join(deel for deel in (self.huisletter, self.toevoeging) if deel)
        return f"{self.huisnummer} {achter}".strip()

    def __str__(self) -> str:
        return f"{self.straat} {self.nummer}"


class Bezoek(models.Model):
    """One ring at one door. The moment goes when the round closes (R10); the outcome stays."""

    adres = models.ForeignKey(Adres, models.CASCADE, related_name="bezoeken", verbose_name=_("adres"))
    sleutel = models.UUIDField(_("sleutel van het toestel"), unique=True)
    uitkomst = models.CharField(_("uitkomst"), max_length=16, choices=Uitkomst)
    op = models.DateTimeField(_("moment"), null=True)
    door = models.UUIDField(_("door"), null=True)
    ongedaan = models.BooleanField(_("teruggenomen"), default=False)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten welke deuren nog open staan."),
        persoonlijk={
            "op": _("om op een ander dagdeel terug te gaan; weg als de ronde sluit"),
            "uitkomst": _("hoe het afliep"),
        },
        overig=["id", "adres", "sleutel", "door", "ongedaan"],
        bewaren=Termijn.RONDE,
    )

    class Meta:
        verbose_name = _("bezoek")
        verbose_name_plural = _("bezoeken")
        ordering = ("id",)
        constraints = (models.CheckConstraint(condition=~Q(uitkomst=Uitkomst.OPEN), name="bezoek_heeft_uitkomst"),)

    def __str__(self) -> str:
        return f"bezoek {self.pk}"
