"""What the gemeente asks the buurt, and what it does with the answer."""

from typing import Any, ClassVar

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
    ingetrokken_op = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wat de gemeente vraagt, en wat ze ermee doet."),
        persoonlijk={"naam": _("wie namens de gemeente vraagt"), "functie": _("in welke functie")},
        overig=[
            "id",
            "expeditie",
            "nr",
            "vraag",
            "uitleg",
            "meedoen",
            "wat_ermee",
            "gepubliceerd_op",
            "ingetrokken_op",
        ],
        bewaren=Termijn.VAST,
    )  # fmt: skip

    class Meta:
        verbose_name = _("adviesvraag")
        verbose_name_plural = _("adviesvragen")
        ordering = ("nr",)
        constraints = (
            models.UniqueConstraint(fields=["expeditie", "nr"], name="adviesvraag_nummer_een_keer"),
            models.CheckConstraint(condition=Q(nr__gte=1, nr__lte=HOOGSTENS), name="hoogstens_drie_adviesvragen"),
            models.CheckConstraint(condition=~Q(wat_ermee=""), name="adviesvraag_zegt_wat_ermee"),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True) | Q(gepubliceerd_op__isnull=False),
                name="alleen_wat_openbaar_was_ingetrokken",
            ),
        )

    def __str__(self) -> str:
        return f"adviesvraag {self.nr}"


class EerdereVraag(models.Model):
    """What a published question said before it was changed: nothing that people could read goes silently."""

    adviesvraag = models.ForeignKey(Adviesvraag, models.CASCADE, related_name="eerdere", verbose_name=_("adviesvraag"))
    vraag = models.CharField(_("de vraag"), max_length=300)
    uitleg = models.TextField(_("waarom vragen jullie dit"), blank=True, max_length=1000)
    meedoen = models.CharField(_("hoeveel telt het antwoord"), max_length=8, choices=Meedoen)
    wat_ermee = models.TextField(_("wat doet de gemeente ermee"), max_length=500)
    tot = models.DateTimeField(_("stond er tot"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wat er eerder stond."),
        overig=["id", "adviesvraag", "vraag", "uitleg", "meedoen", "wat_ermee", "tot"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("eerdere adviesvraag")
        verbose_name_plural = _("eerdere adviesvragen")
        ordering = ("-tot", "-id")

    def __str__(self) -> str:
        return f"eerdere adviesvraag {self.pk}"


class Advies(models.Model):
    """One advice of the buurt on one question, in its own words; the gemeente never touches it (R4)."""

    vraag = models.ForeignKey(Adviesvraag, models.CASCADE, related_name="adviezen", verbose_name=_("adviesvraag"))
    avond = models.ForeignKey(
        Avond, models.SET_NULL, null=True, blank=True, related_name="adviezen", verbose_name=_("avond")
    )
    tekst = models.CharField(_("wat adviseert de buurt"), max_length=500)
    op = models.DateTimeField(_("moment"))
    antwoord_voor = models.DateField(_("reactie uiterlijk op"))

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wat de buurt adviseert."),
        overig=["id", "vraag", "avond", "tekst", "op", "antwoord_voor"],
        bewaren=Termijn.BLIJFT,
    )

    class Meta:
        verbose_name = _("advies")
        verbose_name_plural = _("adviezen")
        ordering = ("vraag", "op", "id")
        constraints = (models.CheckConstraint(condition=~Q(tekst=""), name="advies_zegt_iets"),)

    def __str__(self) -> str:
        return f"advies {self.pk}"


class Reactiesoort(models.TextChoices):
    """What the gemeente does with an advice."""

    JA = "ja", _("ja, dat doen we")
    MITS = "mits", _("ja, mits")
    NEE = "nee", _("nee, omdat")


class Reactie(models.Model):
    """What the gemeente says to an advice, with a name and a day. A later one stands on top; none is ever changed."""

    advies = models.ForeignKey(Advies, models.CASCADE, related_name="reacties", verbose_name=_("advies"))
    soort = models.CharField(_("antwoord"), max_length=4, choices=Reactiesoort)
    tekst = models.TextField(_("reactie van de gemeente"), max_length=1500)
    naam = models.CharField(_("wie reageert"), max_length=80)
    functie = models.CharField(_("in welke functie"), max_length=80)
    op_papier = models.BooleanField(_("op papier gegeven"), default=False)
    op = models.DateTimeField(_("gereageerd op"))
    door = models.UUIDField(_("vastgelegd door"), null=True)

    privacy: ClassVar = Verklaring(
        waarom=_("Om te laten zien wat de gemeente op een advies zegt."),
        persoonlijk={"naam": _("wie namens de gemeente reageert"), "functie": _("in welke functie")},
        overig=["id", "advies", "soort", "tekst", "op_papier", "op", "door"],
        bewaren=Termijn.VAST,
    )

    class Meta:
        verbose_name = _("reactie op een advies")
        verbose_name_plural = _("reacties op adviezen")
        ordering = ("-op", "-id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(tekst="") & ~Q(naam="") & ~Q(functie=""), name="reactie_met_tekst_naam_en_functie"
            ),
        )

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A reaction of the gemeente is never changed.")
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"reactie {self.pk}"
