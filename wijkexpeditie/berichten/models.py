"""The outbox: one row per message per person per channel; the row is the truth (R6)."""

import hashlib
import hmac
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class Kanaal(models.TextChoices):
    """How somebody is reached."""

    BELLIJST = "bellijst", _("een mens belt")
    SMS = "sms", _("sms")
    EMAIL = "email", _("e-mail")
    SPRAAK = "spraak", _("automatisch belletje")
    BRIEF = "brief", _("brief")


AUTOMATISCH = (Kanaal.SMS, Kanaal.EMAIL, Kanaal.SPRAAK)  # sent by a worker; the others wait for a person


class Staat(models.TextChoices):
    """Where a message is."""

    KLAAR = "klaar", _("wacht")
    BEZIG = "bezig", _("wordt verstuurd")
    VERZONDEN = "verzonden", _("verstuurd")
    ONZEKER = "onzeker", _("misschien verstuurd")
    MISLUKT = "mislukt", _("niet gelukt")
    INGETROKKEN = "ingetrokken", _("niet meer nodig")
    GEMIST = "gemist", _("te laat")


class BerichtQuerySet(models.QuerySet["Bericht"]):
    """Sets of messages by what must happen with them."""

    def automatisch(self) -> "BerichtQuerySet":
        return self.filter(kanaal__in=AUTOMATISCH)

    def bellijst(self) -> "BerichtQuerySet":
        return self.filter(kanaal=Kanaal.BELLIJST)

    def niet_gepauzeerd(self) -> "BerichtQuerySet":
        return self.exclude(Exists(Pauze.objects.lopend().filter(expeditie=OuterRef("expeditie"))))

    def van_expeditie(self, expeditie: UUID) -> "BerichtQuerySet":
        return self.filter(expeditie=expeditie)

    def open(self) -> "BerichtQuerySet":
        return self.filter(staat__in=(Staat.KLAAR, Staat.BEZIG))

    def te_doen(self, op: datetime) -> "BerichtQuerySet":
        """Waiting, and to be sent by a worker at `op`."""
        op_tijd = Q(uiterlijk__isnull=True) | Q(uiterlijk__gte=op)
        return self.automatisch().niet_gepauzeerd().filter(op_tijd, staat=Staat.KLAAR, niet_voor__lte=op)

    def te_laat(self, op: datetime) -> "BerichtQuerySet":
        """Still waiting when there is no use in it any more."""
        return self.filter(staat=Staat.KLAAR, uiterlijk__lt=op)

    def verlaten(self, nu: datetime) -> "BerichtQuerySet":
        """Taken by a worker that is not heard of any more; `nu` is real time."""
        return self.filter(staat=Staat.BEZIG, geclaimd_tot__lt=nu)

    def van_claim(self, claim: UUID) -> "BerichtQuerySet":
        return self.filter(claim=claim, staat=Staat.BEZIG)

    def vraagt_aandacht(self) -> "BerichtQuerySet":
        """Only a person can say what must happen now."""
        return self.filter(staat__in=(Staat.ONZEKER, Staat.MISLUKT, Staat.GEMIST))

    def over_ding(self, over: str) -> "BerichtQuerySet":
        return self.filter(over=over)


class Bericht(models.Model):
    """One message to one person over one channel."""

    sleutel = models.CharField(_("sleutel"), max_length=200, unique=True)
    soort = models.CharField(_("soort"), max_length=60)
    kanaal = models.CharField(_("kanaal"), max_length=10, choices=Kanaal)
    expeditie = models.UUIDField(_("expeditie"), null=True, db_index=True)
    aan = models.UUIDField(_("aan"), db_index=True)
    over = models.CharField(_("over"), max_length=80, blank=True, db_index=True)
    gegevens = models.JSONField(_("gegevens"), default=dict)
    niet_voor = models.DateTimeField(_("niet voor"))
    uiterlijk = models.DateTimeField(_("uiterlijk"), null=True)
    staat = models.CharField(_("staat"), max_length=12, choices=Staat, default=Staat.KLAAR)
    reden = models.CharField(_("reden"), max_length=200, blank=True)
    geclaimd_tot = models.DateTimeField(_("geclaimd tot"), null=True)
    claim = models.UUIDField(_("claim"), null=True, db_index=True)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    extern_id = models.CharField(_("nummer bij de verzender"), max_length=120, blank=True)
    adres = models.CharField(_("adres"), max_length=254, blank=True)
    onderwerp = models.CharField(_("onderwerp"), max_length=200, blank=True)
    tekst = models.TextField(_("tekst"), blank=True)
    gemaakt_op = models.DateTimeField(_("gemaakt op"))
    klaar_op = models.DateTimeField(_("afgehandeld op"), null=True)

    objects = BerichtQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om te sturen wat iemand moet weten, precies één keer."),
        persoonlijk={
            "aan": _("voor wie het is"),
            "adres": _("waarheen het ging"),
            "onderwerp": _("wat erin stond"),
            "tekst": _("wat erin stond"),
            "gegevens": _("wat erin moet staan"),
        },
        overig=[
            "id",
            "sleutel",
            "soort",
            "kanaal",
            "expeditie",
            "over",
            "niet_voor",
            "uiterlijk",
            "staat",
            "reden",
            "geclaimd_tot",
            "claim",
            "pogingen",
            "extern_id",
            "gemaakt_op",
            "klaar_op",
        ],
        bewaren=Termijn.BERICHT,
    )

    class Meta:
        verbose_name = _("bericht")
        verbose_name_plural = _("berichten")
        ordering = ("niet_voor", "id")
        indexes = (
            models.Index(fields=["staat", "niet_voor"], name="bericht_te_doen"),
            # In the order in which workers take: each claim reads what it takes, not all that is due.
            models.Index(
                fields=["niet_voor", "id"],
                condition=Q(staat=Staat.KLAAR, kanaal__in=AUTOMATISCH),
                name="bericht_aan_de_beurt",
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(uiterlijk__isnull=True) | Q(uiterlijk__gte=F("niet_voor")), name="bericht_op_tijd_kan"
            ),
            models.CheckConstraint(
                condition=~Q(staat="bezig") | Q(geclaimd_tot__isnull=False, claim__isnull=False),
                name="bericht_bezig_heeft_claim",
            ),
            models.CheckConstraint(
                condition=Q(staat__in=("klaar", "bezig")) | Q(klaar_op__isnull=False),
                name="bericht_afgehandeld_heeft_moment",
            ),
        )

    def __str__(self) -> str:
        return f"{self.soort} {self.kanaal} {self.staat}"


class PauzeQuerySet(models.QuerySet["Pauze"]):
    """Sets of pauses."""

    def lopend(self) -> "PauzeQuerySet":
        return self.filter(opgeheven_op__isnull=True)


class Pauze(models.Model):
    """All outgoing messages of one expeditie wait (R16)."""

    expeditie = models.UUIDField(_("expeditie"))
    sinds = models.DateTimeField(_("sinds"))
    door = models.UUIDField(_("door"), null=True)
    reden = models.CharField(_("reden"), max_length=200, blank=True)
    opgeheven_op = models.DateTimeField(_("opgeheven op"), null=True)
    opgeheven_door = models.UUIDField(_("opgeheven door"), null=True)

    objects = PauzeQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om alle berichten in één keer stil te zetten."),
        overig=["id", "expeditie", "sinds", "door", "reden", "opgeheven_op", "opgeheven_door"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("pauze")
        verbose_name_plural = _("pauzes")
        constraints = (
            models.UniqueConstraint(
                fields=["expeditie"], condition=Q(opgeheven_op__isnull=True), name="een_pauze_tegelijk"
            ),
        )

    def __str__(self) -> str:
        return f"pauze sinds {self.sinds:%Y-%m-%d}"


def stopsleutel(adres: str) -> str:
    """Keyed hash of a number or address, so that "do not contact me" outlives deletion without keeping who it was."""
    return hmac.new(settings.STOP_SLEUTEL.encode(), adres.strip().lower().encode(), hashlib.sha256).hexdigest()


class Stop(models.Model):
    """Somebody does not want messages on this number or address any more, in the whole installation (R6)."""

    sleutel = models.CharField(_("sleutel"), max_length=64, primary_key=True)
    sinds = models.DateTimeField(_("sinds"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om ‘stuur mij niets meer’ te onthouden, ook nadat iemand is verwijderd."),
        overig=["sleutel", "sinds"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("stop")
        verbose_name_plural = _("stops")

    def __str__(self) -> str:
        return self.sleutel[:8]


class Tik(models.Model):
    """When a periodic job last ran, one row a job, so that somebody notices when it does not."""

    naam = models.CharField(_("naam"), max_length=40, primary_key=True)
    op = models.DateTimeField(_("moment"))
    fouten = models.PositiveSmallIntegerField(_("wat misging"), default=0)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te merken dat er niets meer verstuurd wordt."),
        overig=["naam", "op", "fouten"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("tik")
        verbose_name_plural = _("tikken")

    def __str__(self) -> str:
        return self.naam
