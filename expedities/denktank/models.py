"""The denktank: gemeente, organisaties and bewoners together."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from expedities.denktank.soort import Soort
from expedities.expeditie.models import Deelnemer, Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring


class DenktanklidQuerySet(models.QuerySet["Denktanklid"]):
    """Sets of members."""

    def nu(self, vandaag: date) -> "DenktanklidQuerySet":
        return self.filter(Q(tot__isnull=True) | Q(tot__gt=vandaag), van__lte=vandaag)

    def van_account(self, gebruiker: UUID) -> "DenktanklidQuerySet":
        return self.filter(deelnemer__gebruiker=gebruiker)


class Denktanklid(models.Model):
    """Somebody who prepares the expeditie. A later departure never locks again (R1): rows stay."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="denktankleden", verbose_name=_("expeditie"))
    deelnemer = models.ForeignKey(
        Deelnemer, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("deelnemer")
    )
    soort = models.CharField(_("namens wie"), max_length=12, choices=Soort)
    naam = models.CharField(_("naam"), max_length=80)
    organisatie = models.CharField(_("organisatie"), max_length=120, blank=True)
    van = models.DateField(_("van"))
    tot = models.DateField(_("tot"), null=True, blank=True)

    objects = DenktanklidQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten wie de expeditie voorbereidt."),
        persoonlijk={
            "naam": _("wie het is"),
            "deelnemer": _("hoe die te bereiken is"),
            "organisatie": _("van welke club"),
        },
        overig=["id", "expeditie", "soort", "van", "tot"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("denktanklid")
        verbose_name_plural = _("denktankleden")
        ordering = ("soort", "naam", "id")
        constraints = (
            models.CheckConstraint(condition=Q(tot__isnull=True) | Q(tot__gte=F("van")), name="denktanklid_tot_na_van"),
            models.CheckConstraint(
                condition=~Q(soort=Soort.ORGANISATIE) | ~Q(organisatie=""), name="denktanklid_van_een_organisatie"
            ),
        )

    def __str__(self) -> str:
        return f"{self.soort} ({self.pk})"


class TeVragen(models.Model):
    """Somebody who still has to be asked for the denktank, and who asks."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="te_vragen", verbose_name=_("expeditie"))
    soort = models.CharField(_("namens wie"), max_length=12, choices=Soort)
    wie = models.CharField(_("wie"), max_length=80, blank=True)
    organisatie = models.CharField(_("organisatie"), max_length=120, blank=True)
    vraagt = models.CharField(_("wie vraagt het"), max_length=80, blank=True)
    gevraagd_op = models.DateField(_("gevraagd op"), null=True, blank=True)
    zei_ja = models.BooleanField(_("zei ja"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om niemand te vergeten te vragen."),
        persoonlijk={
            "wie": _("wie gevraagd wordt"),
            "organisatie": _("van welke club"),
            "vraagt": _("wie het vraagt"),
            "zei_ja": _("wat het antwoord was"),
        },
        overig=["id", "expeditie", "soort", "gevraagd_op"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("nog te vragen")
        verbose_name_plural = _("nog te vragen")
        ordering = ("soort", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(zei_ja__isnull=True) | Q(gevraagd_op__isnull=False), name="antwoord_na_gevraagd"
            ),
            models.CheckConstraint(condition=~Q(wie="") | ~Q(organisatie=""), name="te_vragen_iemand"),
        )

    def __str__(self) -> str:
        return f"te vragen {self.pk}"


class OverlegQuerySet(models.QuerySet["Overleg"]):
    """Sets of meetings."""

    def komend(self, op: datetime) -> "OverlegQuerySet":
        return self.filter(eind__gt=op, afgezegd_op__isnull=True).order_by("begin", "pk")


class Overleg(models.Model):
    """A meeting of the denktank, with an agenda and short minutes."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="overleggen", verbose_name=_("expeditie"))
    begin = models.DateTimeField(_("begint om"))
    eind = models.DateTimeField(_("tot"))
    plek = models.CharField(_("waar"), max_length=120)
    agenda = models.TextField(_("waar gaat het over"), blank=True, max_length=2000)
    verslag = models.TextField(_("wat is er besproken"), blank=True, max_length=4000)
    afgezegd_op = models.DateTimeField(_("afgezegd op"), null=True, blank=True)

    objects = OverlegQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om de expeditie samen voor te bereiden."),
        overig=["id", "expeditie", "begin", "eind", "plek", "agenda", "verslag", "afgezegd_op"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("overleg")
        verbose_name_plural = _("overleggen")
        ordering = ("begin", "id")
        constraints = (models.CheckConstraint(condition=Q(eind__gt=F("begin")), name="overleg_eind_na_begin"),)

    def geweest(self, op: datetime) -> bool:
        return self.eind <= op

    def __str__(self) -> str:
        return f"overleg {self.pk}"


class Anker(models.TextChoices):
    """What a date hangs on: it moves along."""

    LOS = "", _("staat op zichzelf")
    AVOND_1 = "avond_1", _("de eerste avond")
    AVOND_2 = "avond_2", _("de tweede avond")


class TaakQuerySet(models.QuerySet["Taak"]):
    """Sets of tasks."""

    def open(self) -> "TaakQuerySet":
        return self.filter(klaar_op__isnull=True, weg=False)

    def te_laat(self, vandaag: date) -> "TaakQuerySet":
        return self.open().filter(dag__lt=vandaag)


class Taak(models.Model):
    """One step towards the evenings, with a name and a date, done or not. From the list of the method, or their own."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="taken", verbose_name=_("expeditie"))
    stap = models.CharField(_("stap van de werkwijze"), max_length=40, blank=True)  # key in stappen.py
    wat = models.CharField(_("wat"), max_length=200)
    wie = models.CharField(_("wie"), max_length=80, blank=True)
    lid = models.ForeignKey(
        Denktanklid, models.SET_NULL, null=True, blank=True, related_name="taken", verbose_name=_("denktanklid")
    )
    overleg = models.ForeignKey(
        Overleg, models.SET_NULL, null=True, blank=True, related_name="taken", verbose_name=_("afgesproken in")
    )
    dag = models.DateField(_("voor welke dag"), null=True, blank=True)
    anker = models.CharField(_("hangt aan"), max_length=8, choices=Anker, blank=True, default=Anker.LOS)
    vast = models.BooleanField(_("deze dag blijft staan"), default=False)
    klaar_op = models.DateField(_("klaar op"), null=True, blank=True)
    weg = models.BooleanField(_("doen we niet"), default=False)

    objects = TaakQuerySet.as_manager()

    privacy: ClassVar = Verklaring(
        waarom=_("Om te weten wie wat doet, en voor wanneer."),
        persoonlijk={"wie": _("wie het doet"), "lid": _("wie het doet")},
        overig=["id", "expeditie", "stap", "wat", "overleg", "dag", "anker", "vast", "klaar_op", "weg"],
        bewaren=Termijn.EXPEDITIE,
    )

    class Meta:
        verbose_name = _("taak van de denktank")
        verbose_name_plural = _("taken van de denktank")
        ordering = (F("dag").asc(nulls_last=True), "id")
        constraints = (
            models.UniqueConstraint(fields=["expeditie", "stap"], condition=~Q(stap=""), name="stap_een_keer"),
            models.CheckConstraint(condition=Q(klaar_op__isnull=True) | Q(weg=False), name="taak_klaar_of_weg"),
        )

    @property
    def open(self) -> bool:
        return self.klaar_op is None and not self.weg

    def laat(self, vandaag: date) -> bool:
        return self.open and self.dag is not None and self.dag < vandaag

    @property
    def van_wie(self) -> str:
        """A member by name, or somebody else as they were written down."""
        return self.lid.naam if self.lid else self.wie

    def __str__(self) -> str:
        return f"taak {self.pk}"
