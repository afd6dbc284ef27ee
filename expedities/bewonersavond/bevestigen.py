"""Asks the outbox for what must be said about an evening: at once, and the day before."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils import timezone

from expedities.bewonersavond.messages import AvondBevestiging, AvondHerinnering, AvondVerplaatst
from expedities.bewonersavond.models import Aanmelding, Avond, Komt
from expedities.expeditie.models import Deelnemer
from wijkexpeditie.berichten.actions import trek_in, zet_klaar
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.berichten.soort import NieuwBericht
from wijkexpeditie.berichten.uren import is_rustdag

_GESCHREVEN = (Kanaal.EMAIL, Kanaal.SMS)


def bevestig(aanmelding: Aanmelding, deelnemer: Deelnemer, avond: Avond, op: datetime) -> None:
    """Who asked for a voice hears it on the page or from whoever writes it down, and is called the day before."""
    trek_in(over=_over(avond), aan=deelnemer.pk, reden="anders aangemeld", op=op)
    if aanmelding.komt == Komt.NEE or op >= avond.begin:
        return
    kanaal = deelnemer.voorkeur if deelnemer.voorkeur in _GESCHREVEN else None
    nu = (
        bericht_over(AvondBevestiging.naam, kanaal, aanmelding, deelnemer, avond, vanaf=op, tot=avond.begin)
        if kanaal
        else None
    )
    zet_klaar([bericht for bericht in (nu, _herinnering(aanmelding, deelnemer, avond, op)) if bericht], op=op)


def vertel_verplaatst(avond: Avond, op: datetime) -> None:
    """To everyone who comes or may come, on a channel that reaches them; a person calls who has no other."""
    trek_in(over=_over(avond), reden="de avond is verplaatst", op=op)
    komen = avond.aanmeldingen.exclude(komt=Komt.NEE).exclude(deelnemer=None).select_related("deelnemer")
    zet_klaar(_na_verplaatsen(komen, avond, op), op=op)


def _na_verplaatsen(komen: Iterable[Aanmelding], avond: Avond, op: datetime) -> Iterable[NieuwBericht]:
    for aanmelding in komen:
        deelnemer = aanmelding.deelnemer
        if deelnemer is None:
            continue
        if kanalen := deelnemer.kanalen():
            yield bericht_over(
                AvondVerplaatst.naam, kanalen[0], aanmelding, deelnemer, avond, vanaf=op, tot=avond.begin
            )
        herinnering = _herinnering(aanmelding, deelnemer, avond, op)
        if herinnering:
            yield herinnering


def _herinnering(aanmelding: Aanmelding, deelnemer: Deelnemer, avond: Avond, op: datetime) -> NieuwBericht | None:
    kanalen = deelnemer.kanalen()
    if not kanalen:
        return None
    expeditie = avond.expeditie
    dag = _dag_ervoor(avond.begin)
    uur = expeditie.bellijst_open if kanalen[0] == Kanaal.BELLIJST else expeditie.automatisch_om
    vanaf, tot = (datetime.combine(dag, tijd, timezone.get_default_timezone()) for tijd in (uur, expeditie.bellen_tot))
    if op >= vanaf or tot <= vanaf:  # signed up on the last day: that call has just been had
        return None
    return bericht_over(AvondHerinnering.naam, kanalen[0], aanmelding, deelnemer, avond, vanaf=vanaf, tot=tot)


def _dag_ervoor(begin: datetime) -> datetime:
    dag = timezone.localtime(begin) - timedelta(days=1)
    while is_rustdag(dag.date()):
        dag -= timedelta(days=1)
    return dag


def bericht_over(  # noqa: PLR0913 -- one value per column of the outbox
    soort: str,
    kanaal: str,
    aanmelding: Aanmelding,
    deelnemer: Deelnemer,
    avond: Avond,
    *,
    vanaf: datetime,
    tot: datetime,
) -> NieuwBericht:
    """The answer and the moment stand in the key: the same once, a change anew."""
    begin = int(avond.begin.timestamp())
    ronde = f"{begin}.{int(aanmelding.op.timestamp())}"
    return NieuwBericht(
        sleutel=f"{soort}:aanmelding={aanmelding.pk}:{ronde}:{kanaal}",
        soort=soort,
        kanaal=Kanaal(kanaal),
        aan=deelnemer.pk,
        expeditie=avond.expeditie_id,
        over=_over(avond),
        niet_voor=vanaf,
        uiterlijk=tot,
        gegevens={"aanmelding": aanmelding.pk, "begin": begin},
    )


def _over(avond: Avond) -> str:
    return f"avond:{avond.pk}"
