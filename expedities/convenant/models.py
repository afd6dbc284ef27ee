"""What gemeente and parties bind themselves to, before anybody knows what is in the plan."""

import uuid
from datetime import date
from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Count, F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from expedities.convenant.staat import GENOEG
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Deelnemer, Expeditie
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


class Partij(models.Model):
    """An organisation that takes part, with the person to be addressed about it; that person may change (R17)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="partijen", verbose_name=_("expeditie"))
    soort = models.CharField(_("namens wie"), max_length=12, choices=Soort)
    organisatie = models.CharField(_("organisatie"), max_length=120)
    contact_naam = models.CharField(_("contactpersoon"), max_length=80, blank=True)
    contact_functie = models.CharField(_("functie"), max_length=80, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_telefoon = models.CharField(_("telefoon"), max_length=16, blank=True)
    sinds = models.DateField(_("contactpersoon sinds"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten wie aan te spreken is op wat een organisatie beloofde."),
        persoonlijk={
            "contact_naam": _("wie het is"),
            "contact_functie": _("in welke functie"),
            "contact_email": _("om te herinneren aan een belofte"),
            "contact_telefoon": _("om te bellen over een belofte"),
        },
        overig=["id", "expeditie", "soort", "organisatie", "sinds"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("partij")
        verbose_name_plural = _("partijen")
        ordering = ("soort", "organisatie", "id")
        constraints = (models.UniqueConstraint("expeditie", Lower("organisatie"), name="partij_een_keer"),)

    @property
    def aanspreekpunt(self) -> str:
        """Whom to address, in one line; the organisation alone when nobody is named (R17)."""
        return ", ".join(filter(None, (self.contact_naam, self.contact_functie, self.organisatie)))

    def __str__(self) -> str:
        return self.organisatie


def scanpad(_ondertekening: object, naam: str) -> str:
    """A name that nobody can guess and that says nothing; only the kind of file is kept (`scan.py`)."""
    return f"convenanten/{uuid.uuid4()}.{naam.rsplit('.', maxsplit=1)[-1]}"


class Ondertekening(models.Model):
    """One party signs, by a named person; public by its nature."""

    convenant = models.ForeignKey(
        Convenant, models.CASCADE, related_name="ondertekeningen", verbose_name=_("convenant")
    )
    partij = models.ForeignKey(
        Partij, models.SET_NULL, null=True, blank=True, related_name="ondertekeningen", verbose_name=_("partij")
    )
    soort = models.CharField(_("namens wie"), max_length=12, choices=Soort)
    organisatie = models.CharField(_("organisatie"), max_length=120)
    naam = models.CharField(_("naam"), max_length=80)
    functie = models.CharField(_("functie"), max_length=80)
    op_papier = models.BooleanField(_("op papier getekend"), default=False)
    scan = models.FileField(_("scan van de handtekening"), upload_to=scanpad, blank=True)
    getekend_op = models.DateTimeField(_("getekend op"))
    door = models.UUIDField(_("vastgelegd door"), null=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wie zich heeft verbonden."),
        persoonlijk={
            "naam": _("wie tekende"),
            "functie": _("in welke functie"),
            "scan": _("het bewijs van een handtekening op papier; alleen te zien voor wie hier werkt"),
        },
        overig=["id", "convenant", "partij", "soort", "organisatie", "op_papier", "getekend_op", "door"],
        bewaren=Termijn.VAST,
    )

    class Meta:
        verbose_name = _("ondertekening")
        verbose_name_plural = _("ondertekeningen")
        ordering = ("getekend_op", "id")
        constraints = (
            models.UniqueConstraint(fields=["convenant", "organisatie"], name="organisatie_tekent_een_keer"),
            models.CheckConstraint(condition=Q(op_papier=True) | Q(scan=""), name="scan_alleen_van_papier"),
        )

    def __str__(self) -> str:
        return self.organisatie


_JA = Count("oordelen", filter=Q(oordelen__nagekomen=True))
_NEE = Count("oordelen", filter=Q(oordelen__nagekomen=False))


class ToezeggingQuerySet(models.QuerySet["Toezegging"]):
    """Sets of promises by how they stand; the same truth as `staat.py`, for a database."""

    def met_stemmen(self) -> "ToezeggingQuerySet":
        """How many residents said kept, and how many not."""
        return self.annotate(ja=_JA, nee=_NEE)

    def _met_meerderheid(self, welke: Q) -> "ToezeggingQuerySet":
        """While the hall said nothing, more than half of enough residents did."""
        zonder_zaal = Toezegging.objects.filter(gedaan_op=None, niet_gedaan_op=None, tekent_convenant=False)
        genoeg = zonder_zaal.annotate(ja=_JA, nee=_NEE, stemmen=Count("oordelen")).filter(welke, stemmen__gte=GENOEG)
        return self.filter(pk__in=genoeg.order_by().values("pk"))

    def nagekomen(self) -> "ToezeggingQuerySet":
        return self.filter(gedaan_op__isnull=False) | self._met_meerderheid(Q(ja__gt=F("nee")))

    def niet_nagekomen(self) -> "ToezeggingQuerySet":
        return self.filter(niet_gedaan_op__isnull=False) | self._met_meerderheid(Q(nee__gt=F("ja")))

    def open(self) -> "ToezeggingQuerySet":
        """Not kept, as far as the buurt is concerned."""
        return self.exclude(pk__in=Toezegging.objects.nagekomen().order_by().values("pk"))

    def te_laat(self, vandaag: date) -> "ToezeggingQuerySet":
        """Its day has passed and its owner does not say that it was done, or the buurt says that it was not.

        A promise to sign is late until there is a signature, whatever anybody says.
        """
        niet = Toezegging.objects.niet_nagekomen().order_by().values("pk")
        zegt_niets = Q(gemeld_op__isnull=True) | Q(tekent_convenant=True) | Q(pk__in=niet)
        return self.open().filter(zegt_niets, voor__lt=vandaag)

    def wacht_op_de_buurt(self) -> "ToezeggingQuerySet":
        """Its owner says that it was done; nobody said yet whether that is so."""
        niet = Toezegging.objects.niet_nagekomen().order_by().values("pk")
        return self.open().filter(gemeld_op__isnull=False, tekent_convenant=False).exclude(pk__in=niet)


class Toezegging(models.Model):
    """A promise with a date; it binds the organisation, not the person (R17)."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="toezeggingen", verbose_name=_("expeditie"))
    partij = models.ForeignKey(
        Partij, models.SET_NULL, null=True, blank=True, related_name="toezeggingen", verbose_name=_("partij")
    )
    actie = models.ForeignKey(
        "expedities.Actie", models.SET_NULL, null=True, blank=True, related_name="toezeggingen",
        verbose_name=_("hoort bij actie"),
    )  # fmt: skip
    organisatie = models.CharField(_("organisatie"), max_length=120)
    # Only of who put it in writing and may sign (R1); of any other promise the contact of the party is addressed.
    naam = models.CharField(_("wie het toezegde"), max_length=80, blank=True)
    functie = models.CharField(_("functie"), max_length=80, blank=True)
    wat = models.CharField(_("wat is toegezegd"), max_length=300)
    voor = models.DateField(_("uiterlijk op"))
    # R1, second way: a mandated official promises in writing to sign before the first evening, in public.
    tekent_convenant = models.BooleanField(_("gaat over tekenen van het convenant namens de gemeente"), default=False)
    gemandateerd = models.BooleanField(_("mag namens de gemeente tekenen"), default=False)
    schriftelijk = models.BooleanField(_("staat op schrift"), default=False)
    openbaar = models.BooleanField(_("staat op de pagina van de buurt"), default=True)
    # What the owner says; whether it was kept is for the buurt to say.
    gemeld_op = models.DateTimeField(_("gemeld als gedaan op"), null=True, blank=True)
    gemeld_wat = models.CharField(_("wat is er gedaan"), max_length=300, blank=True)
    gedaan_op = models.DateField(_("nagekomen op"), null=True, blank=True)
    niet_gedaan_op = models.DateField(_("niet nagekomen, vastgesteld op"), null=True, blank=True)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))

    objects = ToezeggingQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om beloften na te komen."),
        persoonlijk={"naam": _("wie erop kan worden aangesproken"), "functie": _("in welke functie")},
        overig=[
            "id",
            "expeditie",
            "partij",
            "actie",
            "organisatie",
            "wat",
            "voor",
            "gemeld_op",
            "gemeld_wat",
            "niet_gedaan_op",
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
            models.CheckConstraint(
                condition=Q(gedaan_op__isnull=True) | Q(niet_gedaan_op__isnull=True), name="toezegging_een_oordeel"
            ),
            models.CheckConstraint(
                condition=Q(gemeld_op__isnull=True, gemeld_wat="") | Q(gemeld_op__isnull=False) & ~Q(gemeld_wat=""),
                name="toezegging_gemeld_met_woorden",
            ),
        )

    def __str__(self) -> str:
        return f"toezegging {self.pk}"


class Datumwijziging(models.Model):
    """A promise got another day: the old one stays readable, with the reason."""

    toezegging = models.ForeignKey(
        Toezegging, models.CASCADE, related_name="wijzigingen", verbose_name=_("toezegging")
    )  # fmt: skip
    van = models.DateField(_("was uiterlijk op"))
    naar = models.DateField(_("werd uiterlijk op"))
    waarom = models.CharField(_("waarom"), max_length=200)
    op = models.DateTimeField(_("moment"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien dat een dag is verzet."),
        overig=["id", "toezegging", "van", "naar", "waarom", "op"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("verzette dag")
        verbose_name_plural = _("verzette dagen")
        ordering = ("op", "id")
        constraints = (models.CheckConstraint(condition=~Q(van=F("naar")), name="datum_wijzigt_echt"),)

    def __str__(self) -> str:
        return f"datumwijziging {self.pk}"


class Oordeel(models.Model):
    """One resident says whether a promise was kept; only the totals are shown."""

    toezegging = models.ForeignKey(Toezegging, models.CASCADE, related_name="oordelen", verbose_name=_("toezegging"))
    deelnemer = models.ForeignKey(Deelnemer, models.CASCADE, related_name="+", verbose_name=_("wie"))
    nagekomen = models.BooleanField(_("nagekomen"))
    op = models.DateTimeField(_("moment"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten of bewoners vinden dat een belofte is nagekomen."),
        persoonlijk={"deelnemer": _("wie het vond"), "nagekomen": _("wat die vond")},
        overig=["id", "toezegging", "op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("oordeel")
        verbose_name_plural = _("oordelen")
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=["toezegging", "deelnemer"], name="een_oordeel_per_bewoner"),)

    def __str__(self) -> str:
        return f"oordeel {self.pk}"
