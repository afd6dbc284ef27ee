"""Small groups that carry out the plan, and who is in them."""

from datetime import date, datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expedities.buurtplan.models import Actie
from expedities.expeditie.models import Deelnemer, Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring
from wijkexpeditie.rollen.rol import Hoedanigheid


class Leuk(models.TextChoices):
    """What somebody likes to do; asked of groups, never kept of people."""

    BUITEN = "buiten", _("buiten bezig zijn")
    KOKEN = "koken", _("koken en samen eten")
    KLUSSEN = "klussen", _("klussen en maken")
    PRATEN = "praten", _("kletsen en luisteren")
    REGELEN = "regelen", _("dingen regelen")
    KINDEREN = "kinderen", _("iets met kinderen")
    SCHRIJVEN = "schrijven", _("schrijven en foto’s")


class WerkgroepQuerySet(models.QuerySet["Werkgroep"]):
    """Sets of groups."""

    def lopend(self) -> "WerkgroepQuerySet":
        return self.filter(gestopt_op__isnull=True)


class Werkgroep(models.Model):
    """A group that takes a part of the plan."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="werkgroepen", verbose_name=_("expeditie"))
    actie = models.ForeignKey(
        Actie, models.SET_NULL, null=True, blank=True, related_name="werkgroepen", verbose_name=_("actie uit het plan")
    )
    naam = models.CharField(_("naam"), max_length=80)
    slug = models.SlugField(_("naam in het webadres"), max_length=60)
    wat = models.CharField(_("wat doen we"), max_length=400)
    leuk = models.JSONField(_("leuk voor wie houdt van"), default=list, blank=True)
    trekker = models.CharField(_("trekker (voornaam)"), max_length=60, blank=True)
    gestart_op = models.DateTimeField(_("gestart op"))
    gestopt_op = models.DateTimeField(_("gestopt op"), null=True, blank=True)

    objects = WerkgroepQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om samen iets te doen."),
        persoonlijk={"trekker": _("bij wie je moet zijn; alleen een voornaam")},
        overig=["id", "expeditie", "actie", "naam", "slug", "wat", "leuk", "gestart_op", "gestopt_op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("werkgroep")
        verbose_name_plural = _("werkgroepen")
        ordering = ("naam", "id")
        constraints = (models.UniqueConstraint(fields=["expeditie", "slug"], name="werkgroep_slug_een_keer"),)

    def get_absolute_url(self) -> str:
        return reverse("werkgroep", args=[self.expeditie.slug, self.slug])

    def __str__(self) -> str:
        return self.naam


class UitnodigingQuerySet(models.QuerySet["Uitnodiging"]):
    """Sets of invitations."""

    def lopend(self, op: datetime) -> "UitnodigingQuerySet":
        vandaag = timezone.localdate(op)
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=vandaag), beeindigd_op__isnull=True)


class Uitnodiging(models.Model):
    """The group asked a professional to take part (R5): who noted it, when the group agreed, until when."""

    werkgroep = models.ForeignKey(Werkgroep, models.CASCADE, related_name="uitnodigingen", verbose_name=_("werkgroep"))
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("wie"))
    organisatie = models.CharField(_("organisatie"), max_length=120)
    akkoord_op = models.DateTimeField(_("de groep zei ja op"))
    genoteerd_door = models.UUIDField(_("genoteerd door"))
    tot = models.DateField(_("tot en met"), null=True, blank=True)
    beeindigd_op = models.DateTimeField(_("beëindigd op"), null=True, blank=True)

    objects = UitnodigingQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wie op uitnodiging meedoet."),
        persoonlijk={"gebruiker": _("wie is uitgenodigd"), "organisatie": _("van welke organisatie")},
        overig=["id", "werkgroep", "akkoord_op", "genoteerd_door", "tot", "beeindigd_op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        ordering = ("akkoord_op", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["werkgroep", "gebruiker"],
                condition=Q(beeindigd_op__isnull=True),
                name="een_uitnodiging_tegelijk",
            ),
        )

    def geldt(self, vandaag: date) -> bool:
        return self.beeindigd_op is None and (self.tot is None or vandaag <= self.tot)

    def __str__(self) -> str:
        return f"uitnodiging {self.pk}"


class LidmaatschapQuerySet(models.QuerySet["Lidmaatschap"]):
    """Sets of memberships."""

    def lopend(self, op: datetime) -> "LidmaatschapQuerySet":
        """In the group at this moment; who came by an invitation only as long as that runs (R5)."""
        uitgenodigd = Q(uitnodiging__isnull=True) | (
            Q(uitnodiging__beeindigd_op__isnull=True)
            & (Q(uitnodiging__tot__isnull=True) | Q(uitnodiging__tot__gte=timezone.localdate(op)))
        )
        return self.filter(uitgenodigd, Q(tot__isnull=True) | Q(tot__gt=op), van__lte=op)

    def bewoners(self) -> "LidmaatschapQuerySet":
        return self.filter(hoedanigheid=Hoedanigheid.BEWONER)


class Lidmaatschap(models.Model):
    """Somebody is in a werkgroep; a professional only with an invitation (R5, held by the database)."""

    werkgroep = models.ForeignKey(Werkgroep, models.CASCADE, related_name="leden", verbose_name=_("werkgroep"))
    deelnemer = models.ForeignKey(Deelnemer, models.CASCADE, related_name="lidmaatschappen", verbose_name=_("wie"))
    hoedanigheid = models.CharField(
        _("woont of werkt hier"), max_length=12, choices=Hoedanigheid, default=Hoedanigheid.BEWONER
    )
    uitnodiging = models.OneToOneField(
        Uitnodiging, models.CASCADE, null=True, blank=True, related_name="lidmaatschap", verbose_name=_("uitnodiging")
    )
    vaste_beller = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("vaste beller"),
    )  # fmt: skip
    herinneren = models.BooleanField(_("wil de dag ervoor iets horen"), default=True)
    van = models.DateTimeField(_("lid sinds"))
    tot = models.DateTimeField(_("gestopt op"), null=True, blank=True)

    objects = LidmaatschapQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om samen iets te doen en te weten wie komt."),
        persoonlijk={
            "deelnemer": _("wie meedoet; anderen zien alleen de voornaam"),
            "hoedanigheid": _("of je hier woont of werkt"),
            "vaste_beller": _("wie je belt"),
            "herinneren": _("of je gebeld wilt worden"),
        },
        overig=["id", "werkgroep", "uitnodiging", "van", "tot"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("lid")
        verbose_name_plural = _("leden")
        ordering = ("van", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["werkgroep", "deelnemer"], condition=Q(tot__isnull=True), name="een_keer_lid"
            ),
            models.CheckConstraint(
                condition=Q(hoedanigheid=Hoedanigheid.BEWONER, uitnodiging__isnull=True)
                | (~Q(hoedanigheid=Hoedanigheid.BEWONER) & Q(uitnodiging__isnull=False)),
                name="professional_alleen_op_uitnodiging",
            ),
            models.CheckConstraint(condition=Q(tot__isnull=True) | Q(tot__gte=F("van")), name="lid_tot_na_van"),
        )

    def loopt(self, op: datetime) -> bool:
        """One row's side of `LidmaatschapQuerySet.lopend`."""
        if self.uitnodiging and not self.uitnodiging.geldt(timezone.localdate(op)):
            return False
        return self.van <= op and (self.tot is None or self.tot > op)

    def __str__(self) -> str:
        return f"lid {self.pk}"
