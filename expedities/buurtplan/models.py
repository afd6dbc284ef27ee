"""The residents' own plan, each version of it, and what others answer."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from expedities.praatstok.models import Thema
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Buurtplan(models.Model):
    """The plan as it stands; `versie` counts every change and tells two writers apart."""

    expeditie = models.OneToOneField(Expeditie, models.CASCADE, related_name="buurtplan", verbose_name=_("expeditie"))
    titel = models.CharField(_("titel"), max_length=120)
    inleiding = models.TextField(_("inleiding"), blank=True, max_length=5000)
    versie = models.PositiveIntegerField(_("versie"), default=0)
    vastgesteld_op = models.DateTimeField(_("vastgesteld op"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wat de buurt wil."),
        overig=["id", "expeditie", "titel", "inleiding", "versie", "vastgesteld_op"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("buurtplan")
        verbose_name_plural = _("buurtplannen")

    def staande_acties(self) -> "models.QuerySet[Actie]":
        """What is in the plan now, in its order."""
        return self.acties.filter(vervallen=False).select_related("thema").order_by("volgorde", "id")

    def __str__(self) -> str:
        return self.titel


class Voortgang(models.TextChoices):
    """How far an actie is."""

    NOG_NIET = "nog_niet", _("nog niet begonnen")
    BEZIG = "bezig", _("mee bezig")
    KLAAR = "klaar", _("gedaan")
    GESTOPT = "gestopt", _("gestopt")


class Actie(models.Model):
    """Something the buurt wants to do: what, who pulls it, when, and what is asked of whom."""

    plan = models.ForeignKey(Buurtplan, models.CASCADE, related_name="acties", verbose_name=_("plan"))
    thema = models.ForeignKey(
        Thema, models.PROTECT, null=True, blank=True, related_name="acties", verbose_name=_("thema")
    )
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)
    wat = models.CharField(_("wat gaan we doen"), max_length=200)
    toelichting = models.TextField(_("uitleg"), blank=True, max_length=2000)
    trekker = models.CharField(_("wie trekt het (voornaam)"), max_length=60, blank=True)
    wanneer = models.CharField(_("wanneer"), max_length=80, blank=True)
    gevraagd_van = models.CharField(_("van wie vragen we iets"), max_length=120, blank=True)
    gevraagd_wat = models.CharField(_("wat vragen we"), max_length=300, blank=True)
    gevraagd_op = models.DateField(_("gevraagd op"), null=True, blank=True)
    voortgang = models.CharField(_("hoe ver"), max_length=10, choices=Voortgang, default=Voortgang.NOG_NIET)
    vervallen = models.BooleanField(_("uit het plan gehaald"), default=False)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te doen wat afgesproken is."),
        persoonlijk={"trekker": _("bij wie je moet zijn; alleen een voornaam")},
        overig=[
            "id",
            "plan",
            "thema",
            "volgorde",
            "wat",
            "toelichting",
            "wanneer",
            "gevraagd_van",
            "gevraagd_wat",
            "gevraagd_op",
            "voortgang",
            "vervallen",
        ],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("actie")
        verbose_name_plural = _("acties")
        ordering = ("volgorde", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(gevraagd_van="", gevraagd_op__isnull=True)
                | (~Q(gevraagd_van="") & Q(gevraagd_op__isnull=False)),
                name="actie_vraag_heeft_datum",
            ),
        )

    def __str__(self) -> str:
        return f"actie {self.pk}"


class Hoe(models.TextChoices):
    """Whose hand wrote a version (R4): visible beside it."""

    ZELF = "zelf", _("door een bewoner zelf geschreven")
    VOORGELEZEN = "voorgelezen", _("opgeschreven, voorgelezen en goed gevonden")


class Versie(models.Model):
    """The whole plan after one change; never changed, always readable."""

    plan = models.ForeignKey(Buurtplan, models.CASCADE, related_name="versies", verbose_name=_("plan"))
    nr = models.PositiveIntegerField(_("versie"))
    op = models.DateTimeField(_("moment"))
    door = models.UUIDField(_("door"), null=True)
    hoe = models.CharField(_("hoe"), max_length=12, choices=Hoe)
    wat = models.CharField(_("wat veranderde"), max_length=200)
    inhoud = models.JSONField(_("inhoud"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om te zien hoe het plan groeide."),
        persoonlijk={"inhoud": _("voornamen van trekkers, zoals ze toen in het plan stonden")},
        overig=["id", "plan", "nr", "op", "door", "hoe", "wat"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("versie")
        verbose_name_plural = _("versies")
        ordering = ("-nr",)
        constraints = (models.UniqueConstraint(fields=["plan", "nr"], name="versie_een_keer"),)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A version of the plan is never changed.")
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"versie {self.nr}"


class AntwoordSoort(models.TextChoices):
    """What gemeente or professional says to what the buurt asks."""

    JA = "ja", _("ja")
    JA_MITS = "ja_mits", _("ja, mits")
    NEE_OMDAT = "nee_omdat", _("nee, omdat")


class Antwoord(models.Model):
    """An answer beside an actie, with name and date; it never changes the plan (R4)."""

    actie = models.ForeignKey(Actie, models.CASCADE, related_name="antwoorden", verbose_name=_("actie"))
    soort = models.CharField(_("antwoord"), max_length=10, choices=AntwoordSoort)
    tekst = models.TextField(_("uitleg"), blank=True, max_length=2000)
    naam = models.CharField(_("naam"), max_length=80)
    organisatie = models.CharField(_("organisatie"), max_length=120)
    op = models.DateTimeField(_("moment"))
    door = models.UUIDField(_("door"), null=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wie wat antwoordde."),
        persoonlijk={"naam": _("wie antwoordde, namens de organisatie")},
        overig=["id", "actie", "soort", "tekst", "organisatie", "op", "door"],
        bewaren=Termijn.VAST,
    )

    class Meta:
        verbose_name = _("antwoord")
        verbose_name_plural = _("antwoorden")
        ordering = ("-op", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(soort=AntwoordSoort.JA) | ~Q(tekst=""), name="antwoord_mits_of_nee_zegt_waarom"
            ),
        )

    def __str__(self) -> str:
        return f"antwoord {self.pk}"
