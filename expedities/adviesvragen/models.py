"""What the gemeente asks the buurt, and what it does with the answer."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.bewonersavond.models import Avond
from expedities.expeditie.models import Expeditie
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring

HOOGSTENS = 3  # at most a few: more cannot be talked about in one evening


class Meedoen(models.TextChoices):
    """Honestly: how much what the buurt says will count (informing, consulting, advising, co-deciding)."""

    WETEN = "weten", _("we vertellen wat er gebeurt")
    HOREN = "horen", _("we horen wat jullie vinden, en beslissen daarna zelf")
    ADVIES = "advies", _("jullie geven advies; doen we iets anders, dan zeggen we waarom")
    SAMEN = "samen", _("we beslissen samen")


class Adviesvraag(models.Model):
    """One question of the gemeente, published with what will be done with the advice."""

    expeditie = models.ForeignKey(Expeditie, models.CASCADE, related_name="adviesvragen", verbose_name=_("expeditie"))
    nr = models.PositiveSmallIntegerField(_("nummer"))
    vraag = models.CharField(_("de vraag"), max_length=300)
    uitleg = models.TextField(_("waarom vragen jullie dit"), blank=True, max_length=1000)
    meedoen = models.CharField(_("hoeveel telt het antwoord"), max_length=8, choices=Meedoen)
    wat_ermee = models.TextField(_("wat doet de gemeente ermee"), max_length=500)
    naam = models.CharField(_("wie vraagt dit"), max_length=80)
    functie = models.CharField(_("in welke functie"), max_length=80)
    gepubliceerd_op = models.DateTimeField(_("op de pagina sinds"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wat de gemeente vraagt, en wat ze ermee doet."),
        persoonlijk={"naam": _("wie namens de gemeente vraagt"), "functie": _("in welke functie")},
        overig=["id", "expeditie", "nr", "vraag", "uitleg", "meedoen", "wat_ermee", "gepubliceerd_op"],
        bewaren=Termijn.VAST,
    )

    class Meta:
        verbose_name = _("adviesvraag")
        verbose_name_plural = _("adviesvragen")
        ordering = ("nr",)
        constraints = (
            models.UniqueConstraint(fields=["expeditie", "nr"], name="adviesvraag_nummer_een_keer"),
            models.CheckConstraint(condition=Q(nr__gte=1, nr__lte=HOOGSTENS), name="hoogstens_drie_adviesvragen"),
            models.CheckConstraint(condition=~Q(wat_ermee=""), name="adviesvraag_zegt_wat_ermee"),
        )

    def __str__(self) -> str:
        return f"adviesvraag {self.nr}"


class Advies(models.Model):
    """One advice of the buurt on one question, and the reaction of the gemeente with a name and a date."""

    vraag = models.ForeignKey(Adviesvraag, models.CASCADE, related_name="adviezen", verbose_name=_("adviesvraag"))
    avond = models.ForeignKey(
        Avond, models.SET_NULL, null=True, blank=True, related_name="adviezen", verbose_name=_("avond")
    )
    tekst = models.CharField(_("wat adviseert de buurt"), max_length=500)
    op = models.DateTimeField(_("moment"))
    antwoord_voor = models.DateField(_("reactie uiterlijk op"))
    reactie = models.TextField(_("reactie van de gemeente"), blank=True, max_length=1500)
    reactie_naam = models.CharField(_("wie reageert"), max_length=80, blank=True)
    reactie_functie = models.CharField(_("in welke functie"), max_length=80, blank=True)
    reactie_op = models.DateTimeField(_("gereageerd op"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wat de buurt adviseert en wat de gemeente daarop zegt."),
        persoonlijk={
            "reactie_naam": _("wie namens de gemeente reageert"),
            "reactie_functie": _("in welke functie"),
        },
        overig=["id", "vraag", "avond", "tekst", "op", "antwoord_voor", "reactie", "reactie_op"],
        bewaren=Termijn.VAST,
    )

    class Meta:
        verbose_name = _("advies")
        verbose_name_plural = _("adviezen")
        ordering = ("vraag", "op", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(reactie="", reactie_naam="", reactie_functie="", reactie_op__isnull=True)
                | (~Q(reactie="") & ~Q(reactie_naam="") & ~Q(reactie_functie="") & Q(reactie_op__isnull=False)),
                name="reactie_met_naam_en_dag",
            ),
        )

    def __str__(self) -> str:
        return f"advies {self.pk}"
