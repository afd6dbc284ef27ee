"""Calling people about an evening: the list, and what came of a call. The entries are messages of the outbox."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.bewonersavond.models import Aanmelding, Avond, Komt
from expedities.bewonersavond.rules import mag_bellen
from expedities.expeditie.models import Deelnemer
from wijkexpeditie.berichten.actions import trek_in
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.berichten.queries import gestopt
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Ingehaald, MagNiet

_KEREN = 2
_RUST = timedelta(hours=2)


class Beluitkomst(models.TextChoices):
    """What came of it, in one tap."""

    KOMT = "komt", gettext_lazy("komt")
    KOMT_NIET = "komt_niet", gettext_lazy("komt niet")
    NIET_BEREIKT = "niet_bereikt", gettext_lazy("niet bereikt")


@dataclass(frozen=True)
class Belregel:
    """One call to make."""

    bericht: Bericht
    aanmelding: Aanmelding
    wie: Deelnemer

    @property
    def verplaatst(self) -> bool:
        return self.bericht.soort == "avond.verplaatst"


def te_bellen(avond: Avond, op: datetime) -> list[Belregel]:
    """Whose time has come; nobody who said stop (R6), nobody while all is paused (R16). Three queries."""
    berichten = list(
        Bericht.objects.bellijst().niet_gepauzeerd().over_ding(f"avond:{avond.pk}")
        .filter(staat=Staat.KLAAR, niet_voor__lte=op, uiterlijk__gt=op)
        .order_by("niet_voor", "pk")
    )  # fmt: skip
    rijen = avond.aanmeldingen.exclude(komt=Komt.NEE).exclude(deelnemer=None).select_related("deelnemer")
    aanmeldingen = rijen.in_bulk([bericht.gegevens["aanmelding"] for bericht in berichten])
    stop = gestopt(rij.telefoon for rij in aanmeldingen.values())
    return [
        Belregel(bericht, aanmelding, wie)
        for bericht in berichten
        if (aanmelding := aanmeldingen.get(bericht.gegevens["aanmelding"]))
        and (wie := aanmelding.deelnemer)
        and wie.telefoon not in {*stop, ""}
    ]


@transaction.atomic
def noteer_belletje(*, bericht: Bericht, avond: Avond, uitkomst: Beluitkomst, door: Actor, op: datetime) -> None:
    """Not reached: once more later that day; after that it shows as not done."""
    if not mag_bellen(door, bericht.expeditie) or bericht.kanaal != Kanaal.BELLIJST:
        raise MagNiet(_("Alleen wie belt voor deze buurt kan dit doen."))
    nieuw = _na(bericht, avond, uitkomst, op)
    # idempotency: a conditional update, the count must be 1; two callers note one call
    if Bericht.objects.filter(pk=bericht.pk, staat=Staat.KLAAR, pogingen=bericht.pogingen).update(**nieuw) != 1:
        raise Ingehaald(_("Iemand anders belde net al. Kijk nog eens op de lijst."))
    if uitkomst is not Beluitkomst.NIET_BEREIKT:
        komt = Komt.JA if uitkomst is Beluitkomst.KOMT else Komt.NEE
        Aanmelding.objects.filter(pk=bericht.gegevens["aanmelding"], avond=avond).update(komt=komt)
        if komt is Komt.NEE:
            trek_in(over=bericht.over, aan=bericht.aan, reden="komt niet", op=op)
    schrijf(
        door=door.namens_iemand(bericht.aan), op=op, daad="avond.gebeld", ding=avond, expeditie=bericht.expeditie,
        uitkomst=uitkomst,
    )  # fmt: skip


def _na(bericht: Bericht, avond: Avond, uitkomst: Beluitkomst, op: datetime) -> dict[str, object]:
    keer = bericht.pogingen + 1
    if uitkomst is not Beluitkomst.NIET_BEREIKT:
        return {"staat": Staat.VERZONDEN, "klaar_op": op, "pogingen": keer, "reden": ""}
    tweede = datetime.combine(
        timezone.localtime(op).date(), avond.expeditie.tweede_poging, timezone.get_default_timezone()
    )
    weer = max(tweede, op + _RUST)
    if keer < _KEREN and (bericht.uiterlijk is None or weer < bericht.uiterlijk):
        return {"niet_voor": weer, "pogingen": keer, "reden": _("niet bereikt")}
    return {"staat": Staat.MISLUKT, "klaar_op": op, "pogingen": keer, "reden": _("niet bereikt")}
