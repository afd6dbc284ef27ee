"""Noting what came of a call about an evening."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.avondbellen.queries import over
from expedities.avondbellen.rules import mag_bellen
from expedities.avondbellen.uitkomst import Beluitkomst
from expedities.bewonersavond.bevestigen import bericht_over
from expedities.bewonersavond.messages import AvondHerinnering
from expedities.bewonersavond.models import Aanmelding, Avond, Komt
from expedities.expeditie.models import Deelnemer
from wijkexpeditie.berichten.actions import meld_stop, trek_in, zet_klaar
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.berichten.soort import NieuwBericht
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet

_KEREN = 2
_OPEN = (Staat.KLAAR, Staat.GEMIST)  # what was called in time may be typed over from paper later
_RUST = timedelta(hours=2)
_EIND = {
    Beluitkomst.VERKEERD_NUMMER: (Staat.MISLUKT, gettext_lazy("verkeerd nummer")),
    Beluitkomst.WIL_NIET: (Staat.INGETROKKEN, gettext_lazy("wil niet gebeld worden")),
}


class KanNietTerugbellen(Geweigerd):
    """Not at that hour."""


@dataclass(frozen=True)
class Belletje:
    """One call that was just made."""

    bericht: Bericht
    aanmelding: Aanmelding
    deelnemer: Deelnemer
    avond: Avond
    op: datetime

    @property
    def keer(self) -> int:
        return self.bericht.pogingen + 1

    @property
    def weer(self) -> datetime | None:
        """When to try once more; None when this was the last time."""
        moment = max(_vandaag_om(self.avond.expeditie.tweede_poging, self.op), self.op + _RUST)
        op_tijd = self.bericht.uiterlijk is None or moment < self.bericht.uiterlijk
        return moment if self.keer < _KEREN and op_tijd else None


@transaction.atomic
def noteer_belletje(
    *,
    bericht: Bericht,
    avond: Avond,
    uitkomst: Beluitkomst,
    terugbellen: time | None = None,
    door: Actor,
    op: datetime,
) -> None:
    """Not reached: once more later that day; after that what else reaches them, or it shows as not done."""
    if not mag_bellen(door, bericht.expeditie) or bericht.kanaal != Kanaal.BELLIJST or bericht.over != over(avond):
        raise MagNiet(_("Alleen wie belt voor deze buurt kan dit doen."))
    aanmelding = (
        Aanmelding.objects.select_related("deelnemer")
        .filter(pk=bericht.gegevens["aanmelding"], avond=avond, deelnemer=bericht.aan)
        .first()
    )
    deelnemer = aanmelding.deelnemer if aanmelding else None
    if aanmelding is None or deelnemer is None:
        raise Ingehaald(_("Deze persoon staat niet meer op de lijst."))
    belletje = Belletje(bericht, aanmelding, deelnemer, avond, op)
    anders = _anders(belletje, uitkomst)
    nieuw = _na(belletje, uitkomst, terugbellen, anders)
    # idempotency: a conditional update, the count must be 1; two callers note one call
    nog_open = Bericht.objects.filter(pk=bericht.pk, staat__in=_OPEN, pogingen=bericht.pogingen)
    if nog_open.update(**nieuw) != 1:
        raise Ingehaald(_("Iemand anders belde net al. Kijk nog eens op de lijst."))
    zet_klaar(anders, op=op)
    _verwerk(belletje, uitkomst)
    schrijf(
        door=door.namens_iemand(bericht.aan), op=op, daad="avond.gebeld", ding=avond, expeditie=bericht.expeditie,
        uitkomst=str(uitkomst),
    )  # fmt: skip


@transaction.atomic
def noteer_van_papier(
    *, avond: Avond, uitkomsten: Sequence[tuple[Bericht, Beluitkomst]], door: Actor, op: datetime
) -> int:
    """A whole list at once; who was noted on a screen meanwhile keeps that. Says how many."""
    genoteerd = 0
    for bericht, uitkomst in uitkomsten:
        try:
            with transaction.atomic():
                noteer_belletje(bericht=bericht, avond=avond, uitkomst=uitkomst, door=door, op=op)
        except Ingehaald:
            continue
        genoteerd += 1
    return genoteerd


def _na(
    belletje: Belletje, uitkomst: Beluitkomst, terugbellen: time | None, anders: list[NieuwBericht]
) -> dict[str, object]:
    """What becomes of the line on the list."""
    if uitkomst is Beluitkomst.TERUGBELLEN:
        return {"staat": Staat.KLAAR, "klaar_op": None, "niet_voor": _om(terugbellen, belletje), "reden": ""}
    klaar = {"klaar_op": belletje.op, "pogingen": belletje.keer}
    if uitkomst is Beluitkomst.NIET_BEREIKT:
        return _na_niet_bereikt(belletje, klaar, anders)
    staat, reden = _EIND.get(uitkomst, (Staat.VERZONDEN, ""))
    return {**klaar, "staat": staat, "reden": str(reden)}


def _na_niet_bereikt(belletje: Belletje, klaar: dict[str, object], anders: list[NieuwBericht]) -> dict[str, object]:
    if weer := belletje.weer:
        return {"staat": Staat.KLAAR, "klaar_op": None, "niet_voor": weer, "pogingen": belletje.keer,
                "reden": _("niet bereikt")}  # fmt: skip
    if anders:
        reden = (
            _("niet bereikt, krijgt een mail")
            if anders[0].kanaal is Kanaal.EMAIL
            else _("niet bereikt, krijgt een sms")
        )
        return {**klaar, "staat": Staat.INGETROKKEN, "reden": reden}
    return {**klaar, "staat": Staat.MISLUKT, "reden": _("niet bereikt")}


def _anders(belletje: Belletje, uitkomst: Beluitkomst) -> list[NieuwBericht]:
    """In writing after the second try; after a wrong number only to an address, as the number is somebody else's."""
    wie, avond = belletje.deelnemer, belletje.avond
    laatste = uitkomst is Beluitkomst.NIET_BEREIKT and belletje.weer is None
    if not (laatste or uitkomst is Beluitkomst.VERKEERD_NUMMER):
        return []
    mobiel = wie.telefoon.startswith("+316")  # a landline gets calls, not texts
    kanaal = Kanaal.EMAIL if wie.email else Kanaal.SMS if laatste and mobiel else None
    vanaf = max(_vandaag_om(avond.expeditie.automatisch_om, belletje.op), belletje.op)
    tot = belletje.bericht.uiterlijk or avond.begin
    if kanaal is None or vanaf >= tot:
        return []
    return [bericht_over(AvondHerinnering.naam, kanaal, belletje.aanmelding, wie, avond, vanaf=vanaf, tot=tot)]


def _verwerk(belletje: Belletje, uitkomst: Beluitkomst) -> None:
    """What was said counts for the sign-up as well; a stop is obeyed at once (R6)."""
    gezegd: dict[Beluitkomst, dict[str, object]] = {
        Beluitkomst.KOMT: {"komt": Komt.JA},
        Beluitkomst.KOMT_NIET: {"komt": Komt.NEE},
        Beluitkomst.OPHALEN: {"komt": Komt.JA, "ophalen": True},
    }
    aanmelding, aan, waarover = belletje.aanmelding, belletje.deelnemer.pk, over(belletje.avond)
    if uitkomst in gezegd:
        Aanmelding.objects.filter(pk=aanmelding.pk).update(**gezegd[uitkomst])
    if uitkomst is Beluitkomst.KOMT_NIET:
        aanmelding.regeltaken.all().delete()
        trek_in(over=waarover, aan=aan, reden="komt niet", op=belletje.op)
    elif uitkomst is Beluitkomst.WIL_NIET:
        trek_in(over=waarover, aan=aan, reden="wil niet gebeld worden", op=belletje.op)
        meld_stop(belletje.deelnemer.telefoon, belletje.op)


def _om(om: time | None, belletje: Belletje) -> datetime:
    bericht, op = belletje.bericht, belletje.op
    if om is None:
        raise KanNietTerugbellen(_("Hoe laat bel je terug? Vul een tijd in."))
    moment = _vandaag_om(om, op)
    if moment <= op:
        raise KanNietTerugbellen(_("Die tijd is al geweest. Kies later vandaag."))
    if bericht.uiterlijk is not None and moment >= bericht.uiterlijk:
        tot = f"{timezone.localtime(bericht.uiterlijk):%H:%M}"
        raise KanNietTerugbellen(_("Dat is te laat om te bellen. Kies een tijd voor %(tot)s uur.") % {"tot": tot})
    return moment


def _vandaag_om(om: time, op: datetime) -> datetime:
    return datetime.combine(timezone.localtime(op).date(), om, timezone.get_default_timezone())
