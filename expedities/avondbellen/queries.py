"""Whom to call about an evening, and whom nobody reached. The entries are messages of the outbox."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from expedities.bewonersavond.models import Aanmelding, Avond, Komt
from expedities.expeditie.models import Deelnemer
from wijkexpeditie.berichten.models import Bericht, BerichtQuerySet, Staat
from wijkexpeditie.berichten.queries import gestopt


@dataclass(frozen=True)
class Belregel:
    """One call to make, or one that did not work out."""

    bericht: Bericht
    aanmelding: Aanmelding
    wie: Deelnemer

    @property
    def verplaatst(self) -> bool:
        return self.bericht.soort == "avond.verplaatst"


def te_bellen(avond: Avond, op: datetime) -> list[Belregel]:
    """Whose time has come; nobody who said stop (R6), nobody while all is paused (R16). Three queries."""
    return _regels(avond, _bellijst(avond).filter(staat=Staat.KLAAR, niet_voor__lte=op, uiterlijk__gt=op))


def op_papier(avond: Avond, op: datetime) -> list[Belregel]:
    """Everyone of this evening's list whose call was not noted: what is typed over in the evening was called today."""
    open_ = Q(staat=Staat.KLAAR, niet_voor__lte=op) | Q(staat=Staat.GEMIST)
    return _regels(avond, _bellijst(avond).filter(open_)) if op < avond.begin else []


def niet_bereikt(avond: Avond) -> list[Belregel]:
    """Twice tried or a wrong number, and nothing goes by itself any more: somebody has to drop by."""
    mislukt = Bericht.objects.bellijst().over_ding(over(avond)).filter(staat__in=(Staat.MISLUKT, Staat.GEMIST))
    return _regels(avond, mislukt)


def zonder_weg(avond: Avond) -> list[Aanmelding]:
    """Who says they come and hears nothing the day before: no channel, or the number said stop. Never in silence."""
    rijen = avond.aanmeldingen.exclude(komt=Komt.NEE).exclude(deelnemer=None).select_related("deelnemer")
    met_naam = list(rijen.order_by("deelnemer__voornaam", "pk"))
    stop = gestopt(
        adres for rij in met_naam if rij.deelnemer for adres in (rij.deelnemer.telefoon, rij.deelnemer.email)
    )
    return [
        rij for rij in met_naam if rij.deelnemer and not {rij.deelnemer.telefoon, rij.deelnemer.email} - {*stop, ""}
    ]


def over(avond: Avond) -> str:
    return f"avond:{avond.pk}"


def _bellijst(avond: Avond) -> BerichtQuerySet:
    return Bericht.objects.bellijst().niet_gepauzeerd().over_ding(over(avond))


def _regels(avond: Avond, rijen: BerichtQuerySet) -> list[Belregel]:
    berichten: Iterable[Bericht] = list(rijen.order_by("niet_voor", "pk"))
    komen = avond.aanmeldingen.exclude(komt=Komt.NEE).exclude(deelnemer=None).select_related("deelnemer")
    aanmeldingen = komen.in_bulk([bericht.gegevens["aanmelding"] for bericht in berichten])
    stop = gestopt(rij.telefoon for rij in aanmeldingen.values())
    return [
        Belregel(bericht, aanmelding, wie)
        for bericht in berichten
        if (aanmelding := aanmeldingen.get(bericht.gegevens["aanmelding"]))
        and (wie := aanmelding.deelnemer)
        and wie.telefoon not in {*stop, ""}
    ]
