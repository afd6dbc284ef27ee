"""Puts the reminders of the coming days in the outbox: at every tick, in a constant number of statements.

idempotency: every message has a key of its own (who, which gathering at which moment, round, channel), so that a second
pass, two at once, or a pass after a missed one adds only what is not there yet.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from expedities.expeditie.models import Expeditie
from werkgroepen.bijeenkomsten import sleutels
from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst, Opkomst
from werkgroepen.herinneringen.planning import Planning, Regels, Ronde, Soort, bel_dag, plan
from werkgroepen.herinneringen.vrije_dagen import is_feestdag
from werkgroepen.werkgroep.bereik import automatisch_kanaal
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.berichten.actions import zet_klaar
from wijkexpeditie.berichten.models import AUTOMATISCH, Bericht, Kanaal, Staat
from wijkexpeditie.berichten.queries import gestopt
from wijkexpeditie.berichten.soort import NieuwBericht

logger = logging.getLogger(__name__)
_VOORUIT = timedelta(days=10)  # wider than the longest row of days off, so that a missed run is caught up
_TERUG = timedelta(days=3)  # what was missed altogether is still shown as missed
_KLAAR_ZETTEN = timedelta(days=1)  # so long before the first call it stands in the outbox, for all to see
_GEHOORD = (Staat.VERZONDEN, Staat.ONZEKER, Staat.BEZIG)


@dataclass(frozen=True)
class Paar:
    """One member who wants to hear of one gathering."""

    bijeenkomst: Bijeenkomst
    lid: int
    aan: UUID
    telefoon: str
    kanaal: Kanaal | None
    sinds: datetime  # when both were known: before that nobody could be reminded

    @property
    def sleutel(self) -> str:
        return sleutels.paar(self.bijeenkomst.pk, self.bijeenkomst.wijziging, self.lid)


@dataclass
class Bestaand:
    """What the outbox knows of one pair."""

    sleutels: set[str] = field(default_factory=set)
    open: set[int] = field(default_factory=set)
    automatisch_gehoord: bool = False
    gebeld: bool = False


def regels_van(expeditie: Expeditie) -> Regels:
    """The hours of this expeditie; hours in an impossible order never hold up the reminders."""
    try:
        return Regels(
            bellijst_open=expeditie.bellijst_open,
            tweede_poging=expeditie.tweede_poging,
            automatisch_om=expeditie.automatisch_om,
            bellen_vanaf=expeditie.bellen_vanaf,
            bellen_tot=expeditie.bellen_tot,
            vrije_dag=is_feestdag,
        )
    except ValueError:
        logger.warning("The calling hours are in an impossible order", extra={"expeditie": str(expeditie.pk)})
        return Regels(vrije_dag=is_feestdag)


@transaction.atomic
def plan_herinneringen(op: datetime) -> int:
    """One pass: rows for answers, messages for who must still hear, and back what is not needed any more."""
    bijeenkomsten = {bijeenkomst.pk: bijeenkomst for bijeenkomst in _aan_de_beurt(op)}
    if not bijeenkomsten:
        return 0
    paren = _paren(bijeenkomsten, op)
    beantwoord = _zorg_voor_opkomst(paren, bijeenkomsten)
    bestaand = _bestaand(bijeenkomsten)
    nodig = [paar for paar in paren if (paar.bijeenkomst.pk, paar.lid) not in beantwoord]
    _haal_terug({paar.sleutel for paar in nodig}, bestaand, op)
    return zet_klaar(_nieuw(nodig, bestaand, op), op=op)


def _aan_de_beurt(op: datetime) -> Iterator[Bijeenkomst]:
    rijen = Bijeenkomst.objects.filter(
        begin__gt=op - _TERUG,
        begin__lte=op + _VOORUIT,
        afgelast_op__isnull=True,
        werkgroep__gestopt_op__isnull=True,
        werkgroep__expeditie__afgesloten_op__isnull=True,
    ).select_related("werkgroep__expeditie")
    for bijeenkomst in rijen:
        dag = bel_dag(bijeenkomst.begin, regels_van(bijeenkomst.werkgroep.expeditie))
        if dag <= timezone.localdate(op + _KLAAR_ZETTEN):
            yield bijeenkomst


def _paren(bijeenkomsten: Mapping[int, Bijeenkomst], op: datetime) -> list[Paar]:
    per_groep: dict[int, list[Bijeenkomst]] = defaultdict(list)
    for bijeenkomst in bijeenkomsten.values():
        per_groep[bijeenkomst.werkgroep_id].append(bijeenkomst)
    leden = (
        Lidmaatschap.objects.lopend(op)
        .filter(werkgroep__in=per_groep, herinneren=True)
        .values_list(
            "werkgroep", "pk", "deelnemer", "deelnemer__telefoon", "deelnemer__email", "deelnemer__voorkeur", "van"
        )
    )  # fmt: skip
    return [
        Paar(
            bijeenkomst,
            pk,
            aan,
            telefoon,
            automatisch_kanaal(voorkeur=voorkeur, telefoon=telefoon, email=email),
            max(van, bijeenkomst.gemaakt_op),
        )
        for groep, pk, aan, telefoon, email, voorkeur, van in leden
        for bijeenkomst in per_groep[groep]
    ]


def _zorg_voor_opkomst(paren: Sequence[Paar], bijeenkomsten: Mapping[int, Bijeenkomst]) -> set[tuple[int, int]]:
    """Everybody has a row to answer in; says who did already."""
    rijen = list(Opkomst.objects.filter(bijeenkomst__in=bijeenkomsten).values_list("bijeenkomst", "lid", "antwoord"))
    er_al = {(bijeenkomst, lid) for bijeenkomst, lid, _ in rijen}
    Opkomst.objects.bulk_create(
        [
            Opkomst(bijeenkomst=paar.bijeenkomst, lid_id=paar.lid)
            for paar in paren
            if (paar.bijeenkomst.pk, paar.lid) not in er_al
        ],
        batch_size=500,
        ignore_conflicts=True,
    )
    return {(bijeenkomst, lid) for bijeenkomst, lid, wat in rijen if wat != Antwoord.ONBEKEND}


def _bestaand(bijeenkomsten: Mapping[int, Bijeenkomst]) -> dict[str, Bestaand]:
    """Per pair what stands in the outbox; one query."""
    gevonden: dict[str, Bestaand] = defaultdict(Bestaand)
    over = [sleutels.over(pk) for pk in bijeenkomsten]
    berichten = Bericht.objects.filter(soort=sleutels.HERINNERING, over__in=over)
    for pk, sleutel, kanaal, staat in berichten.values_list("pk", "sleutel", "kanaal", "staat"):
        rij = gevonden[":".join(sleutel.split(":")[:3])]
        rij.sleutels.add(sleutel)
        if staat == Staat.KLAAR:
            rij.open.add(pk)
        if kanaal in AUTOMATISCH:
            rij.automatisch_gehoord |= staat in _GEHOORD
        else:
            rij.gebeld |= staat == Staat.VERZONDEN
    return gevonden


def _haal_terug(nodig: set[str], bestaand: Mapping[str, Bestaand], op: datetime) -> None:
    """Left, wants no reminders, or the gathering moved: also from the list that people call by. Who asked for a call
    keeps it: that entry has a round of its own.
    """
    weg = [
        pk
        for paar, rij in bestaand.items()
        if paar not in nodig and not any(":bel_mij" in sleutel for sleutel in rij.sleutels)
        for pk in rij.open
    ]
    if weg:
        Bericht.objects.filter(pk__in=weg, staat=Staat.KLAAR).update(
            staat=Staat.INGETROKKEN, reden="niet meer nodig", klaar_op=op
        )


def _nieuw(paren: Sequence[Paar], bestaand: Mapping[str, Bestaand], op: datetime) -> list[NieuwBericht]:
    nieuw = [
        bericht
        for paar in paren
        for bericht in _berichten(paar, bestaand.get(paar.sleutel) or Bestaand(), op)
    ]  # fmt: skip
    nummers = {paar.aan: paar.telefoon for paar in paren}
    stop = gestopt({nummers[bericht.aan] for bericht in nieuw if bericht.kanaal is Kanaal.BELLIJST})
    return [bericht for bericht in nieuw if bericht.kanaal is not Kanaal.BELLIJST or nummers[bericht.aan] not in stop]


def _berichten(paar: Paar, er_al: Bestaand, op: datetime) -> Iterator[NieuwBericht]:
    """What this pair still lacks. A row of another channel that still waits is taken back when it would be sent."""
    nummer, moment = paar.bijeenkomst.pk, paar.bijeenkomst.wijziging
    bellijst = sleutels.bellijst(nummer, moment, paar.lid)
    mist_bellijst = bool(paar.telefoon) and bellijst not in er_al.sleutels
    automatisch = sleutels.automatisch(nummer, moment, paar.lid, paar.kanaal or "")
    mist_automatisch = (
        paar.kanaal is not None
        and automatisch not in er_al.sleutels
        and not er_al.automatisch_gehoord
        and not er_al.gebeld
    )  # fmt: skip
    if not mist_bellijst and not mist_automatisch:
        return
    planning = _planning(paar, op)
    venster = _samen(ronde for ronde in planning.rondes if ronde.soort is Soort.BELLIJST)
    laatste = _samen(ronde for ronde in planning.rondes if ronde.soort is Soort.AUTOMATISCH)
    if paar.kanaal is None and venster and laatste:
        venster = (venster[0], laatste[1])  # nothing else will reach this person: the entry stays on the list
    elif paar.kanaal is None:
        venster = venster or laatste
    if mist_bellijst and venster:
        yield _bericht(paar, bellijst, Kanaal.BELLIJST, *venster)
    if mist_automatisch and laatste and paar.kanaal:
        yield _bericht(paar, automatisch, paar.kanaal, *laatste)


def _planning(paar: Paar, op: datetime) -> Planning:
    """From now on; or, when all of it has passed by, as it should have been: then it is shown as missed."""
    regels = regels_van(paar.bijeenkomst.werkgroep.expeditie)
    nu = max(paar.sinds, op)
    planning = plan(paar.bijeenkomst.begin, nu, regels)
    if not planning.te_laat or paar.bijeenkomst.wijziging:
        return planning
    return plan(paar.bijeenkomst.begin, paar.sinds, regels)


def _samen(rondes: Iterable[Ronde]) -> tuple[datetime, datetime] | None:
    alle = list(rondes)
    return (min(r.niet_voor for r in alle), max(r.uiterlijk for r in alle)) if alle else None


def _bericht(paar: Paar, sleutel: str, kanaal: Kanaal, niet_voor: datetime, uiterlijk: datetime) -> NieuwBericht:
    bijeenkomst = paar.bijeenkomst
    return NieuwBericht(
        sleutel=sleutel,
        soort=sleutels.HERINNERING,
        kanaal=kanaal,
        aan=paar.aan,
        expeditie=bijeenkomst.werkgroep.expeditie_id,
        over=sleutels.over(bijeenkomst.pk),
        niet_voor=niet_voor,
        uiterlijk=uiterlijk,
        gegevens={"lid": paar.lid, "bijeenkomst": bijeenkomst.pk, "wijziging": bijeenkomst.wijziging},
    )
