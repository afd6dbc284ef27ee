"""Gemeente, Expeditie, the people who take part in one, and the roles given in it."""

import uuid
from datetime import datetime, time
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring
from wijkexpeditie.rollen.rol import Rol


class Gemeente(models.Model):
    """A municipality."""

    naam = models.CharField(_("naam"), max_length=80, unique=True)
    code = models.CharField(_("gemeentecode (CBS)"), max_length=4, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten bij welke gemeente een buurt hoort."),
        overig=["id", "naam", "code"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("gemeente")
        verbose_name_plural = _("gemeenten")
        ordering = ("naam",)

    def __str__(self) -> str:
        return self.naam


class ExpeditieQuerySet(models.QuerySet["Expeditie"]):
    """Sets of expedities by who may see them."""

    def openbaar(self) -> "ExpeditieQuerySet":
        return self.filter(afgesloten_op__isnull=True)

    def voor_postcode(self, postcode: str) -> "ExpeditieQuerySet":
        """`postcode` without a space, in capitals; four digits are enough."""
        return self.filter(adressen__postcode__startswith=postcode).distinct()

    def voor_gebruiker(self, gebruiker: Gebruiker, op: datetime) -> "ExpeditieQuerySet":
        """Where this person has a running role, given here or for the whole gemeente."""
        lopend = Roltoekenning.objects.lopend(op).filter(gebruiker=gebruiker)
        return self.filter(
            Q(pk__in=lopend.values("expeditie")) | Q(gemeente__in=lopend.filter(rol=Rol.GEMEENTE).values("gemeente"))
        )


class Expeditie(models.Model):
    """One wijkexpeditie, in one buurt."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="expedities", verbose_name=_("gemeente"))
    naam = models.CharField(_("naam van de buurt"), max_length=80)
    slug = models.SlugField(_("naam in het webadres"), max_length=60, unique=True)
    verhaal = models.TextField(_("waar gaat het over"), blank=True, max_length=2000)
    contact_naam = models.CharField(_("wie kunnen mensen bellen"), max_length=80)
    contact_telefoon = models.CharField(_("op welk nummer"), max_length=16)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    oefening = models.BooleanField(_("oefenbuurt"), default=False, editable=False)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))
    ronde_gesloten_op = models.DateTimeField(_("ronde gesloten op"), null=True, blank=True)
    ronde_gesloten_door = models.UUIDField(_("ronde gesloten door"), null=True, blank=True)
    borging_vanaf = models.DateTimeField(_("borging vanaf"), null=True, blank=True)
    afgesloten_op = models.DateTimeField(_("afgesloten op"), null=True, blank=True)
    # Hours of the calls of the day before, local time.
    bellijst_open = models.TimeField(_("bellijst open vanaf"), default=time(10, 0))
    tweede_poging = models.TimeField(_("tweede poging vanaf"), default=time(16, 0))
    automatisch_om = models.TimeField(_("automatisch bericht om"), default=time(17, 30))
    bellen_vanaf = models.TimeField(_("niet bellen voor"), default=time(9, 0))
    bellen_tot = models.TimeField(_("niet bellen na"), default=time(20, 0))

    objects = ExpeditieQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om een expeditie te kunnen doen."),
        persoonlijk={
            "contact_naam": _("wie de buurt kan bellen; staat op elke pagina"),
            "contact_telefoon": _("op welk nummer; staat op elke pagina"),
            "contact_email": _("op welk adres"),
        },
        overig=[
            "id",
            "gemeente",
            "naam",
            "slug",
            "verhaal",
            "oefening",
            "gemaakt_op",
            "ronde_gesloten_op",
            "ronde_gesloten_door",
            "borging_vanaf",
            "afgesloten_op",
            "bellijst_open",
            "tweede_poging",
            "automatisch_om",
            "bellen_vanaf",
            "bellen_tot",
        ],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("expeditie")
        verbose_name_plural = _("expedities")
        ordering = ("naam",)
        constraints = (
            models.CheckConstraint(
                condition=Q(ronde_gesloten_op__isnull=True, ronde_gesloten_door__isnull=True)
                | Q(ronde_gesloten_op__isnull=False, ronde_gesloten_door__isnull=False),
                name="ronde_gesloten_door_iemand",
            ),
            models.CheckConstraint(condition=Q(bellen_vanaf__lt=models.F("bellen_tot")), name="bellen_vanaf_voor_tot"),
        )

    def get_absolute_url(self) -> str:
        return reverse("buurt", args=[self.slug])

    def __str__(self) -> str:
        return self.naam


class DeelnemerQuerySet(models.QuerySet["Deelnemer"]):
    """Sets of people in one expeditie."""

    def van(self, expeditie: Expeditie) -> "DeelnemerQuerySet":
        return self.filter(expeditie=expeditie)


class Deelnemer(models.Model):
    """Anyone taking part in one expeditie, with or without an account. A first name is enough."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="deelnemers", verbose_name=_("expeditie"))
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="deelnemers",
        verbose_name=_("account"),
    )  # fmt: skip
    voornaam = models.CharField(_("voornaam"), max_length=60)
    telefoon = models.CharField(_("telefoon"), max_length=16, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    voorkeur = models.CharField(_("liefst bereikt via"), max_length=10, choices=Kanaal, default=Kanaal.BELLIJST)
    taal = models.CharField(_("taal"), max_length=5, default="nl")
    toestemming_op = models.DateTimeField(_("mag benaderd worden sinds"), null=True, blank=True)
    ingevoerd_door = models.UUIDField(_("ingevoerd door"), null=True, blank=True)
    bewoner_bevestigd_op = models.DateTimeField(_("bevestigd als bewoner op"), null=True, blank=True)
    bewoner_bevestigd_door = models.UUIDField(_("bevestigd als bewoner door"), null=True, blank=True)
    jonger_dan_16 = models.BooleanField(_("jonger dan 16"), default=False)
    ouder_akkoord_op = models.DateTimeField(_("ouder vindt het goed, sinds"), null=True, blank=True)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))

    objects = DeelnemerQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om mee te doen en bereikt te worden."),
        persoonlijk={
            "voornaam": _("hoe we je noemen"),
            "telefoon": _("om je te bellen of een sms te sturen"),
            "email": _("om je te mailen"),
            "voorkeur": _("hoe je het liefst bereikt wordt"),
            "taal": _("in welke taal we schrijven"),
            "toestemming_op": _("sinds wanneer dat mag"),
            "gebruiker": _("om in te loggen"),
            "jonger_dan_16": _("dan vragen we het eerst aan een ouder"),
            "ouder_akkoord_op": _("dat een ouder het goed vond"),
            "bewoner_bevestigd_op": _("om mee te schrijven aan het plan"),
        },
        overig=["id", "expeditie", "ingevoerd_door", "bewoner_bevestigd_door", "gemaakt_op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("deelnemer")
        verbose_name_plural = _("deelnemers")
        ordering = ("voornaam", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["expeditie", "gebruiker"],
                condition=Q(gebruiker__isnull=False),
                name="een_deelnemer_per_account",
            ),
            # R14: no contact data of a child without a parent's yes.
            models.CheckConstraint(
                condition=Q(jonger_dan_16=False) | Q(ouder_akkoord_op__isnull=False) | Q(telefoon="", email=""),
                name="kind_alleen_met_ouder",
            ),
            models.CheckConstraint(
                condition=Q(telefoon="", email="") | Q(toestemming_op__isnull=False), name="bereikbaar_met_toestemming"
            ),
            models.CheckConstraint(
                condition=Q(bewoner_bevestigd_op__isnull=True, bewoner_bevestigd_door__isnull=True)
                | Q(bewoner_bevestigd_op__isnull=False, bewoner_bevestigd_door__isnull=False),
                name="bewoner_bevestigd_door_iemand",
            ),
        )

    def kanalen(self) -> tuple[Kanaal, ...]:
        """By which channels this person can be reached, the preferred one first."""
        kan = [k for k, waarde in ((Kanaal.BELLIJST, self.telefoon), (Kanaal.SMS, self.telefoon),
               (Kanaal.SPRAAK, self.telefoon), (Kanaal.EMAIL, self.email)) if waarde]  # fmt: skip
        return tuple(sorted(kan, key=lambda kanaal: kanaal != self.voorkeur))

    def __str__(self) -> str:
        return f"deelnemer {self.pk}"


class RoltoekenningQuerySet(models.QuerySet["Roltoekenning"]):
    """Sets of given roles."""

    def lopend(self, op: datetime) -> "RoltoekenningQuerySet":
        return self.filter(Q(tot__isnull=True) | Q(tot__gt=op), van__lte=op)


class Roltoekenning(models.Model):
    """A role of one account, in one expeditie or for one gemeente, from and until."""

    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="roltoekenningen", verbose_name=_("account")
    )
    rol = models.CharField(_("rol"), max_length=20, choices=Rol)
    expeditie = models.ForeignKey(
        Expeditie, models.CASCADE, null=True, blank=True, related_name="roltoekenningen", verbose_name=_("expeditie")
    )
    gemeente = models.ForeignKey(
        Gemeente, models.CASCADE, null=True, blank=True, related_name="roltoekenningen", verbose_name=_("gemeente")
    )
    van = models.DateTimeField(_("van"))
    tot = models.DateTimeField(_("tot"), null=True, blank=True)
    door = models.UUIDField(_("gegeven door"), null=True, blank=True)

    objects = RoltoekenningQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten wie wat mag."),
        persoonlijk={"gebruiker": _("wie de rol heeft"), "rol": _("wat die mag")},
        overig=["id", "expeditie", "gemeente", "van", "tot", "door"],
        bewaren=Termijn.ACCOUNT,
    )

    class Meta:
        verbose_name = _("rol")
        verbose_name_plural = _("rollen")
        constraints = (
            models.CheckConstraint(
                condition=Q(expeditie__isnull=False, gemeente__isnull=True)
                | Q(expeditie__isnull=True, gemeente__isnull=False, rol=Rol.GEMEENTE),
                name="rol_op_een_plek",
            ),
            models.CheckConstraint(condition=Q(tot__isnull=True) | Q(tot__gte=models.F("van")), name="rol_tot_na_van"),
            models.UniqueConstraint(
                fields=["gebruiker", "rol", "expeditie"],
                condition=Q(tot__isnull=True, expeditie__isnull=False),
                name="een_keer_deze_rol_hier",
            ),
            models.UniqueConstraint(
                fields=["gebruiker", "rol", "gemeente"],
                condition=Q(tot__isnull=True, gemeente__isnull=False),
                name="een_keer_deze_rol_gemeente",
            ),
        )

    def __str__(self) -> str:
        return f"{self.rol} ({self.pk})"
