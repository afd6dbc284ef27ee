"""Who do I call for what, in this buurt. The national numbers ship with the product (`landelijk.json`)."""

from datetime import date, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Vraag(models.TextChoices):
    """The question with which people look."""

    SPOED = "spoed", _("Er is nu gevaar")
    POLITIE = "politie", _("Politie, geen haast")
    ZORGEN = "zorgen", _("Ik maak me zorgen om iemand")
    PRATEN = "praten", _("Ik wil met iemand praten")
    THUIS = "thuis", _("Het is thuis niet veilig")
    KAPOT = "kapot", _("Iets op straat is kapot of vies")
    STORING = "storing", _("Gaslucht of geen stroom")
    DIER = "dier", _("Een dier is in nood")
    HERRIE = "herrie", _("Ik heb last van herrie")
    BUURT = "buurt", _("Ik wil iets doen of vragen in de buurt")


HALFJAAR = timedelta(days=180)


class VermeldingQuerySet(models.QuerySet["Vermelding"]):
    """Sets of entries by their age."""

    def oud(self, vandaag: date) -> "VermeldingQuerySet":
        """To be asked again: is this still true?"""
        return self.filter(bevestigd_op__lt=vandaag - HALFJAAR)


class Vermelding(models.Model):
    """One entry, with a date on which somebody last checked it."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="vermeldingen", verbose_name=_("expeditie"))
    vraag = models.CharField(_("bij welke vraag"), max_length=10, choices=Vraag)
    naam = models.CharField(_("wie"), max_length=120)
    zin = models.CharField(_("wat doen ze"), max_length=200, blank=True)
    nummer = models.CharField(_("telefoon"), max_length=20)
    bereikbaar = models.CharField(_("wanneer"), max_length=120, blank=True)
    eigenaar = models.CharField(_("wie houdt dit bij"), max_length=120)
    bevestigd_op = models.DateField(_("nagekeken op"))

    objects = VermeldingQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten wie je waarvoor belt."),
        persoonlijk={"naam": _("wie je belt; met diens ja"), "nummer": _("op welk nummer")},
        overig=["id", "expeditie", "vraag", "zin", "bereikbaar", "eigenaar", "bevestigd_op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("vermelding")
        verbose_name_plural = _("vermeldingen")
        ordering = ("vraag", "naam", "id")

    def is_oud(self, vandaag: date) -> bool:
        return self.bevestigd_op < vandaag - HALFJAAR

    def __str__(self) -> str:
        return f"vermelding {self.pk}"


class FlatcontactQuerySet(models.QuerySet["Flatcontact"]):
    """Sets of hosts."""

    def zichtbaar(self, vandaag: date) -> "FlatcontactQuerySet":
        return self.filter(Q(tot__isnull=True) | Q(tot__gte=vandaag))


class Flatcontact(models.Model):
    """Host of a flat, stairwell or street, with their yes and an end date."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="flatcontacten", verbose_name=_("expeditie"))
    waar = models.CharField(_("van welke flat of straat"), max_length=80)
    voornaam = models.CharField(_("voornaam"), max_length=60)
    telefoon = models.CharField(_("telefoon"), max_length=16, blank=True)
    akkoord_op = models.DateTimeField(_("zei ja op"))
    tot = models.DateField(_("tot"), null=True, blank=True)

    objects = FlatcontactQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om een bekend gezicht in de flat te hebben."),
        persoonlijk={"voornaam": _("wie het is"), "telefoon": _("om te bellen")},
        overig=["id", "expeditie", "waar", "akkoord_op", "tot"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("flatcontact")
        verbose_name_plural = _("flatcontacten")
        ordering = ("waar", "voornaam", "id")

    def __str__(self) -> str:
        return f"flatcontact {self.pk}"
