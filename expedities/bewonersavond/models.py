"""The two evenings, who says they come, and who came."""

from datetime import datetime
from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Deelnemer, Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring
from wijkexpeditie.rollen.rol import Hoedanigheid


class Avond(models.Model):
    """One of the two evenings."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="avonden", verbose_name=_("expeditie"))
    nr = models.PositiveSmallIntegerField(_("welke avond"), choices=[(1, _("eerste avond")), (2, _("tweede avond"))])
    begin = models.DateTimeField(_("begint om"))
    eind = models.DateTimeField(_("tot"))
    plek = models.CharField(_("waar"), max_length=120)
    adres = models.CharField(_("adres"), max_length=200, blank=True)
    verslag = models.TextField(_("verslag"), blank=True, max_length=10_000)
    verslag_op = models.DateTimeField(_("verslag gepubliceerd op"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om samen te komen."),
        overig=["id", "expeditie", "nr", "begin", "eind", "plek", "adres", "verslag", "verslag_op"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("avond")
        verbose_name_plural = _("avonden")
        ordering = ("nr",)
        constraints = (
            models.UniqueConstraint(fields=["expeditie", "nr"], name="avond_een_keer"),
            models.CheckConstraint(condition=Q(nr__in=(1, 2)), name="avond_een_of_twee"),
            models.CheckConstraint(condition=Q(eind__gt=F("begin")), name="avond_eind_na_begin"),
            models.CheckConstraint(
                condition=Q(verslag_op__isnull=True) | ~Q(verslag=""), name="avond_verslag_heeft_tekst"
            ),
        )

    def geweest(self, op: datetime) -> bool:
        return self.eind <= op

    def __str__(self) -> str:
        return f"avond {self.nr}"


class Komt(models.TextChoices):
    """What somebody says about coming."""

    JA = "ja", _("ik kom")
    MISSCHIEN = "misschien", _("misschien")
    NEE = "nee", _("ik kan niet")


class Bron(models.TextChoices):
    """By which way a sign-up came in."""

    WEB = "web", _("op de website")
    DEUR = "deur", _("aan de deur")
    TELEFOON = "telefoon", _("aan de telefoon")
    BRIEF = "brief", _("met de brief")


class Aanmelding(models.Model):
    """One person (with company) says about one evening whether they come, and what they need to be able to.

    Without a name it is only a number of people, known by `sleutel`: of the device at the door, or of a letter.
    """

    avond = models.ForeignKey(Avond, models.CASCADE, related_name="aanmeldingen", verbose_name=_("avond"))
    deelnemer = models.ForeignKey(
        Deelnemer, models.CASCADE, null=True, blank=True, related_name="aanmeldingen", verbose_name=_("wie")
    )
    sleutel = models.UUIDField(_("sleutel"), null=True, blank=True)
    adres = models.ForeignKey(
        "expedities.Adres", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("bij welke deur")
    )
    kanaal = models.ForeignKey(
        "expedities.Uitnodigingskanaal", models.SET_NULL, null=True, blank=True, related_name="aanmeldingen",
        verbose_name=_("hoorde ervan via"),
    )  # fmt: skip
    komt = models.CharField(_("komt"), max_length=10, choices=Komt, default=Komt.JA)
    aantal = models.PositiveSmallIntegerField(
        _("met hoeveel"), default=1, validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    bron = models.CharField(_("hoe"), max_length=10, choices=Bron, default=Bron.WEB)
    # Arrangements for this one evening, deleted after it (R8): what we do, never why.
    ophalen = models.BooleanField(_("graag opgehaald worden"), default=False)
    meelopen = models.BooleanField(_("graag samen lopen"), default=False)
    tolk = models.CharField(_("tolk in deze taal"), max_length=40, blank=True)
    kinderopvang = models.BooleanField(_("opvang voor kinderen"), default=False)
    drempelvrij = models.BooleanField(_("een zaal zonder drempels"), default=False)
    op = models.DateTimeField(_("moment"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om je te kunnen ontvangen."),
        persoonlijk={
            "deelnemer": _("wie komt"),
            "adres": _("waar we je ophalen; weg na de avond"),
            "komt": _("of je komt"),
            "aantal": _("voor de stoelen en de koffie"),
            "ophalen": _("om het te regelen; weg na de avond"),
            "meelopen": _("om het te regelen; weg na de avond"),
            "tolk": _("om het te regelen; weg na de avond"),
            "kinderopvang": _("om het te regelen; weg na de avond"),
            "drempelvrij": _("om het te regelen; weg na de avond"),
        },
        overig=["id", "avond", "sleutel", "kanaal", "bron", "op"],
        bewaren=Termijn.BIJEENKOMST,
    )

    class Meta:
        verbose_name = _("aanmelding")
        verbose_name_plural = _("aanmeldingen")
        ordering = ("op", "id")
        constraints = (
            models.UniqueConstraint(fields=["avond", "deelnemer"], name="een_aanmelding_per_avond"),
            models.UniqueConstraint(fields=["avond", "sleutel"], name="een_aanmelding_per_sleutel"),
            models.CheckConstraint(
                condition=Q(deelnemer__isnull=False) | Q(sleutel__isnull=False), name="aanmelding_van_iemand"
            ),
            models.CheckConstraint(condition=Q(aantal__gte=1, aantal__lte=12), name="aanmelding_aantal"),
        )

    @property
    def naam(self) -> str:
        """Their first name; empty where only a number of people was said."""
        return self.deelnemer.voornaam if self.deelnemer else ""

    @property
    def telefoon(self) -> str:
        return self.deelnemer.telefoon if self.deelnemer else ""

    @property
    def te_regelen(self) -> tuple["Regelsoort", ...]:
        """What has to be arranged, for who comes or may come."""
        return () if self.komt == Komt.NEE else tuple(soort for soort in Regelsoort if getattr(self, soort))

    def __str__(self) -> str:
        return f"aanmelding {self.pk}"


class Regelsoort(models.TextChoices):
    """What has to be arranged so that somebody can come: the names of the fields of a sign-up."""

    OPHALEN = "ophalen", _("ophalen")
    MEELOPEN = "meelopen", _("meelopen")
    TOLK = "tolk", _("tolk")
    KINDEROPVANG = "kinderopvang", _("kinderopvang")
    DREMPELVRIJ = "drempelvrij", _("zaal zonder drempels")


class Regeltaak(models.Model):
    """Who arranges one need of one sign-up. The need itself stands on the sign-up; both go after the evening (R8)."""

    aanmelding = models.ForeignKey(Aanmelding, models.CASCADE, related_name="regeltaken", verbose_name=_("aanmelding"))
    soort = models.CharField(_("wat"), max_length=12, choices=Regelsoort)
    wie = models.CharField(_("wie regelt het"), max_length=80)
    klaar_op = models.DateTimeField(_("geregeld op"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te regelen wat iemand nodig heeft om te komen."),
        persoonlijk={
            "soort": _("wat er geregeld wordt; weg na de avond"),
            "wie": _("wie het regelt"),
        },
        overig=["id", "aanmelding", "klaar_op"],
        bewaren=Termijn.BIJEENKOMST,
    )

    class Meta:
        verbose_name = _("regeltaak")
        verbose_name_plural = _("regeltaken")
        ordering = ("aanmelding", "soort")
        constraints = (
            models.UniqueConstraint(fields=["aanmelding", "soort"], name="een_regeltaak_per_soort"),
            models.CheckConstraint(condition=~Q(wie=""), name="regeltaak_van_iemand"),
        )

    def __str__(self) -> str:
        return f"regeltaak {self.pk}"


class Aanwezigheid(models.Model):
    """Somebody came: from the list, with a first name, or only a tally (R15: nobody is refused)."""

    avond = models.ForeignKey(Avond, models.CASCADE, related_name="aanwezigen", verbose_name=_("avond"))
    deelnemer = models.ForeignKey(
        Deelnemer, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("wie")
    )
    # Of a sign-up without a name, so that two hosts tick it once.
    aanmelding = models.OneToOneField(
        Aanmelding, models.SET_NULL, null=True, blank=True, related_name="binnen", verbose_name=_("aanmelding")
    )
    voornaam = models.CharField(_("voornaam"), max_length=60, blank=True)
    aantal = models.PositiveSmallIntegerField(_("aantal"), default=1)
    hoedanigheid = models.CharField(
        _("woont of werkt hier"), max_length=12, choices=Hoedanigheid, default=Hoedanigheid.BEWONER
    )
    op = models.DateTimeField(_("moment"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten wie er was en wie we moeten bijpraten."),
        persoonlijk={
            "deelnemer": _("wie er was"),
            "voornaam": _("wie er was"),
            "hoedanigheid": _("wie mag beslissen over het plan"),
        },
        overig=["id", "avond", "aanmelding", "aantal", "op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("aanwezigheid")
        verbose_name_plural = _("aanwezigen")
        ordering = ("op", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["avond", "deelnemer"], condition=Q(deelnemer__isnull=False), name="een_keer_binnen"
            ),
            models.CheckConstraint(condition=Q(aantal__gte=1), name="aanwezigheid_aantal"),
        )

    def __str__(self) -> str:
        return f"aanwezigheid {self.pk}"
