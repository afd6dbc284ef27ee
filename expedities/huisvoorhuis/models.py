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
    GEWEEST = "geweest", _("gesproken, verder niets opgeschreven")
    LATER_MET_TOLK = "later_met_tolk", _("later, met tolk")
    NIET_THUIS = "niet_thuis", _("niet thuis getroffen")
    PORTIEK_DICHT = "portiek_dicht", _("portiek dicht")
    LEEG = "leeg", _("staat leeg")
    LIEVER_NIET = "liever_niet", _("liever niet aanbellen")
    GEEN_CONTACT = "geen_contact", _("bel hier niet meer aan")


GESPROKEN = frozenset({Uitkomst.KOMT, Uitkomst.MISSCHIEN, Uitkomst.KOMT_NIET, Uitkomst.GEWEEST})


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
    deur_gekozen = models.BooleanField(_("met de hand gezegd of hier iemand woont"), default=False)
    pand = models.CharField(_("BAG-nummer van het pand"), max_length=16, blank=True)
    lat = models.FloatField(_("breedtegraad"), null=True, blank=True)  # WGS84, degrees
    lon = models.FloatField(_("lengtegraad"), null=True, blank=True)
    laatste_lijst = models.UUIDField(_("laatst gezien in lijst"), null=True, blank=True)
    gebouw = models.CharField(_("flat"), max_length=80, blank=True)
    verdieping = models.SmallIntegerField(_("verdieping"), null=True, blank=True)
    flat_gekozen = models.BooleanField(_("met de hand ingedeeld"), default=False)
    volgorde = models.PositiveIntegerField(_("looproute"), default=0)
    looplijst = models.ForeignKey(
        "expedities.Looplijst", models.SET_NULL, null=True, blank=True, related_name="adressen",
        verbose_name=_("looplijst"),
    )  # fmt: skip
    uitkomst = models.CharField(_("uitkomst"), max_length=16, choices=Uitkomst, default=Uitkomst.OPEN)
    tegenspraak = models.BooleanField(_("twee bezoeken spreken elkaar tegen"), default=False)
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
            "deur_gekozen",
            "pand",
            "lat",
            "lon",
            "laatste_lijst",
            "gebouw",
            "verdieping",
            "flat_gekozen",
            "volgorde",
            "looplijst",
            "tegenspraak",
            "open_reden",
        ],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("adres")
        verbose_name_plural = _("adressen")
        ordering = ("volgorde", "id")
        indexes = (
            models.Index(fields=["postcode"], name="adres_postcode"),
            models.Index(fields=["expeditie", "volgorde"], name="adres_op_volgorde"),
        )
        constraints = (
            models.UniqueConstraint(fields=["expeditie", "sleutel"], name="adres_een_keer_per_expeditie"),
            models.CheckConstraint(condition=Q(huisnummer__gte=1), name="adres_huisnummer_positief"),
            models.CheckConstraint(
                condition=Q(open_reden="", open_naam="") | (~Q(open_reden="") & ~Q(open_naam="")),
                name="adres_open_met_reden_en_naam",
            ),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True) | Q(lat__isnull=False, lon__isnull=False),
                name="adres_plek_heel",
            ),
        )

    @property
    def nummer(self) -> str:
        """Number, letter and addition as people write them."""
        achter = "-".join(deel for deel in (self.huisletter, self.toevoeging) if deel)
        return f"{self.huisnummer} {achter}".strip()

    def __str__(self) -> str:
        return f"{self.straat} {self.nummer}"


class Wijze(models.TextChoices):
    """How an outcome came to us."""

    DEUR = "deur", _("aan de deur")
    PAPIER = "papier", _("overgetypt van papier")
    BRIEF = "brief", _("antwoord op de brief")


class Bezoek(models.Model):
    """One ring at one door. The moment goes when the round closes (R10); the outcome stays."""

    adres = models.ForeignKey(Adres, models.CASCADE, related_name="bezoeken", verbose_name=_("adres"))
    sleutel = models.UUIDField(_("sleutel van het toestel"), unique=True)
    uitkomst = models.CharField(_("uitkomst"), max_length=16, choices=Uitkomst)
    wijze = models.CharField(_("hoe"), max_length=6, choices=Wijze, default=Wijze.DEUR)
    op = models.DateTimeField(_("moment"), null=True)
    door = models.UUIDField(_("door"), null=True)
    ongedaan = models.BooleanField(_("teruggenomen"), default=False)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten welke deuren nog open staan."),
        persoonlijk={
            "op": _("om op een ander dagdeel terug te gaan; weg als de ronde sluit"),
            "uitkomst": _("hoe het afliep"),
        },
        overig=["id", "adres", "sleutel", "wijze", "door", "ongedaan"],
        bewaren=Termijn.RONDE,
    )

    class Meta:
        verbose_name = _("bezoek")
        verbose_name_plural = _("bezoeken")
        ordering = ("id",)
        constraints = (models.CheckConstraint(condition=~Q(uitkomst=Uitkomst.OPEN), name="bezoek_heeft_uitkomst"),)

    def __str__(self) -> str:
        return f"bezoek {self.pk}"


class Nabezoekreden(models.TextChoices):
    """What we arrange at a next visit, never why (R8)."""

    MET_TOLK = "met_tolk", _("terugkomen met een tolk")
    MEELOPEN = "meelopen", _("langsgaan met wie meeloopt naar de avond")
    NOG_EENS = "nog_eens", _("nog eens langsgaan")


class Nabezoek(models.Model):
    """A promised next visit at one door, with the name of who goes. Gone when the round closes."""

    adres = models.ForeignKey(Adres, models.CASCADE, related_name="nabezoeken", verbose_name=_("adres"))
    reden = models.CharField(_("wat we doen"), max_length=10, choices=Nabezoekreden)
    taal = models.CharField(_("tolk in deze taal"), max_length=40, blank=True)
    wie = models.CharField(_("wie gaat"), max_length=80, blank=True)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))
    gedaan_op = models.DateTimeField(_("gedaan op"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om terug te komen zoals is beloofd."),
        persoonlijk={
            "reden": _("wat we regelen; weg als de ronde sluit"),
            "taal": _("welke tolk er mee moet; weg als de ronde sluit"),
            "wie": _("wie er teruggaat"),
        },
        overig=["id", "adres", "gemaakt_op", "gedaan_op"],
        bewaren=Termijn.RONDE,
    )

    class Meta:
        verbose_name = _("nabezoek")
        verbose_name_plural = _("nabezoeken")
        ordering = ("adres__volgorde", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["adres", "reden"], condition=Q(gedaan_op__isnull=True), name="een_open_nabezoek_per_reden"
            ),
        )

    def __str__(self) -> str:
        return f"nabezoek {self.pk}"
