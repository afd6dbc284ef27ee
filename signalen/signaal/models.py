"""A report about a thing or a place, which always gets its answer (R7)."""

import secrets
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from signalen.signaal.verloop import POGINGEN_GENOEG
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring

_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"  # no vowels, nothing that looks like another
_LANGSTE = 12


def nieuwe_code() -> str:
    """Ten signs, about 48 bits: can be read out over the telephone; guessing is rate limited."""
    return "".join(secrets.choice(_LETTERS) for _ in range(10))


def normaal(code: str) -> str:
    """A code as typed over from paper; empty when it cannot be one."""
    kaal = "".join(teken for teken in code.upper() if teken.isalnum())
    return kaal if len(kaal) <= _LANGSTE and kaal.isascii() else ""


class Soort(models.TextChoices):
    """What a report is about: things and places, never people."""

    LICHT = "licht", _("lamp of licht")
    AFVAL = "afval", _("afval of vuil")
    STRAAT = "straat", _("stoep, straat of bankje")
    GROEN = "groen", _("groen en bomen")
    GELUID = "geluid", _("geluid op straat")
    VERKEER = "verkeer", _("verkeer en parkeren")
    GEBOUW = "gebouw", _("portiek, lift of flat")
    ANDERS = "anders", _("iets anders")


class Contactweg(models.TextChoices):
    """How the reporter hears back; empty: on the page of the code."""

    CODE = "", _("ik kijk zelf op de pagina met mijn code")
    SMS = "sms", _("sms")
    BELLEN = "bellen", _("bel mij")
    EMAIL = "email", _("e-mail")


class Staat(models.TextChoices):
    """Few honest states; ‘opgelost’ and ‘gesloten, niet opgelost’ are two words."""

    ONTVANGEN = "ontvangen", _("ontvangen")
    OPGEPAKT = "opgepakt", _("mee bezig")
    WACHT = "wacht", _("wacht op een ander")
    OPGELOST = "opgelost", _("opgelost")
    NIET_OPGELOST = "niet_opgelost", _("gesloten, niet opgelost")


GESLOTEN = (Staat.OPGELOST, Staat.NIET_OPGELOST)
OPEN = (Staat.ONTVANGEN, Staat.OPGEPAKT, Staat.WACHT)


class SignaalQuerySet(models.QuerySet["Signaal"]):
    """Sets of reports by what must happen with them."""

    def van(self, expeditie: Expeditie) -> "SignaalQuerySet":
        return self.filter(expeditie=expeditie)

    def open(self) -> "SignaalQuerySet":
        return self.filter(gesloten_op__isnull=True)

    def dicht(self) -> "SignaalQuerySet":
        return self.filter(gesloten_op__isnull=False)

    def laat(self, vandaag: date) -> "SignaalQuerySet":
        return self.open().filter(antwoord_voor__lt=vandaag)

    def op_tijd(self) -> "SignaalQuerySet":
        return self.dicht().filter(gesloten_op__date__lte=F("antwoord_voor"))

    def te_bellen(self) -> "SignaalQuerySet":
        """An answer is ready and is to be told by telephone."""
        return self.open().filter(contactweg=Contactweg.BELLEN).exclude(sluit_als="")

    def zoek(self, woorden: str) -> "SignaalQuerySet":
        """In what, where and code; a code is typed with spaces and in small letters too."""
        code = normaal(woorden)
        op_code = Q(code=code) if code else Q(pk__in=())
        return self.filter(Q(tekst__icontains=woorden) | Q(plek__icontains=woorden) | op_code)


class Signaal(models.Model):
    """One report. Closed only with an answer to who reported (R7, held by the database)."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="signalen", verbose_name=_("expeditie"))
    code = models.CharField(_("code"), max_length=12, unique=True, default=nieuwe_code)
    soort = models.CharField(_("waar gaat het over"), max_length=10, choices=Soort)
    tekst = models.TextField(_("wat is er"), max_length=1500)
    plek = models.CharField(_("waar"), max_length=160, blank=True)
    voornaam = models.CharField(_("voornaam"), max_length=60, blank=True)
    contactweg = models.CharField(_("hoe hoor je het"), max_length=6, choices=Contactweg, blank=True)
    contact = models.CharField(_("nummer of adres"), max_length=254, blank=True)
    namens = models.BooleanField(_("door iemand anders ingevoerd"), default=False)
    staat = models.CharField(_("staat"), max_length=14, choices=Staat, default=Staat.ONTVANGEN)
    ontvangen_op = models.DateTimeField(_("ontvangen op"))
    antwoord_voor = models.DateField(_("je hoort het uiterlijk"))
    beantwoord_op = models.DateTimeField(_("antwoord aangekomen op"), null=True, blank=True)
    pogingen = models.PositiveSmallIntegerField(_("pogingen om te bereiken"), default=0)
    slottekst = models.TextField(_("antwoord"), blank=True, max_length=2000)
    sluit_als = models.CharField(_("gaat dicht als"), max_length=14, choices=Staat, blank=True)  # once told
    gesloten_op = models.DateTimeField(_("gesloten op"), null=True, blank=True)

    objects = SignaalQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om een melding te beantwoorden."),
        persoonlijk={
            "tekst": _("wat je meldt"),
            "voornaam": _("hoe we je noemen"),
            "contactweg": _("hoe je het antwoord hoort"),
            "contact": _("waar het antwoord heen gaat"),
        },
        overig=[
            "id",
            "expeditie",
            "code",
            "soort",
            "plek",
            "namens",
            "staat",
            "ontvangen_op",
            "antwoord_voor",
            "beantwoord_op",
            "pogingen",
            "slottekst",
            "sluit_als",
            "gesloten_op",
        ],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("signaal")
        verbose_name_plural = _("signalen")
        ordering = ("ontvangen_op", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(contactweg="", contact="") | (~Q(contactweg="") & ~Q(contact="")),
                name="signaal_contact_bij_weg",
            ),
            models.CheckConstraint(
                condition=Q(staat__in=GESLOTEN, gesloten_op__isnull=False)
                | (~Q(staat__in=GESLOTEN) & Q(gesloten_op__isnull=True)),
                name="signaal_gesloten_heeft_moment",
            ),
            models.CheckConstraint(
                condition=Q(gesloten_op__isnull=True)
                | (
                    ~Q(slottekst="")
                    & (Q(contactweg="") | Q(beantwoord_op__isnull=False) | Q(pogingen__gte=POGINGEN_GENOEG))
                ),
                name="signaal_niet_dicht_zonder_antwoord",
            ),
            models.CheckConstraint(
                condition=Q(sluit_als="")
                | (Q(sluit_als__in=GESLOTEN, gesloten_op__isnull=True) & ~Q(slottekst="") & ~Q(contactweg="")),
                name="signaal_wacht_met_antwoord",
            ),
        )
        indexes = (models.Index(fields=["expeditie", "gesloten_op", "antwoord_voor"], name="signaal_werklijst"),)

    @property
    def leesbare_code(self) -> str:
        """In groups, so that it can be read out and typed over."""
        return " ".join(self.code[begin : begin + 5] for begin in range(0, len(self.code), 5))

    @property
    def is_dicht(self) -> bool:
        return self.gesloten_op is not None

    @property
    def wacht_op_bellen(self) -> bool:
        return bool(self.sluit_als) and self.contactweg == Contactweg.BELLEN

    def is_laat(self, vandaag: date) -> bool:
        return not self.is_dicht and self.antwoord_voor < vandaag

    def get_absolute_url(self) -> str:
        return reverse("signaal_volgen", args=[self.code])

    def __str__(self) -> str:
        return f"signaal {self.pk}"


class Stap(models.Model):
    """Something that happened with a report, readable for who reported it."""

    class Wat(models.TextChoices):
        BERICHT = "bericht", _("bericht aan jou")
        POGING = "poging", _("we probeerden je te bereiken")
        STAAT = "staat", _("stand")
        TEVREDEN = "tevreden", _("je was tevreden")
        HEROPEND = "heropend", _("je vroeg er nog een keer naar")

    signaal = models.ForeignKey(Signaal, models.CASCADE, related_name="stappen", verbose_name=_("signaal"))
    wat = models.CharField(_("wat"), max_length=8, choices=Wat)
    staat = models.CharField(_("staat"), max_length=14, choices=Staat)
    tekst = models.TextField(_("tekst"), blank=True, max_length=2000)
    op = models.DateTimeField(_("moment"))
    door = models.UUIDField(_("door"), null=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wat er met een melding gebeurde."),
        persoonlijk={"tekst": _("wat er over je melding geschreven werd")},
        overig=["id", "signaal", "wat", "staat", "op", "door"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("stap")
        verbose_name_plural = _("stappen")
        ordering = ("op", "id")

    def __str__(self) -> str:
        return f"stap {self.pk}"
