"""The verbs of the outbox, except sending itself (`versturen.py`)."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from wijkexpeditie.berichten.haak import MAG_NA, REDEN, STATUS
from wijkexpeditie.berichten.models import Bericht, Pauze, Staat, Stop, stopsleutel
from wijkexpeditie.berichten.queries import Wachtend, lopende_pauze, wat_wacht
from wijkexpeditie.berichten.rules import mag_beslissen, mag_pauzeren
from wijkexpeditie.berichten.soort import BERICHTSOORTEN, NieuwBericht
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Ingehaald, MagNiet

logger = logging.getLogger(__name__)
_TEGELIJK = 500


# --- Asking and taking back ---------------------------------------------------------------------


@transaction.atomic
def zet_klaar(nieuwe: Iterable[NieuwBericht], *, op: datetime) -> int:
    """Put messages in the outbox; one that is there already (same `sleutel`) is left as it is. Says how many were new.

    idempotency: the unique `sleutel` in the database; two planners at once add each message once.
    """
    per_sleutel = {nieuw.sleutel: _rij(nieuw, op) for nieuw in nieuwe}
    rijen = list(per_sleutel.values())
    return sum(_voeg_toe(rijen[begin : begin + _TEGELIJK]) for begin in range(0, len(rijen), _TEGELIJK))


def _rij(nieuw: NieuwBericht, op: datetime) -> Bericht:
    """Checked here, because "ignore what is there already" would on SQLite also ignore what is wrong."""
    if nieuw.soort not in BERICHTSOORTEN:
        raise ValueError(f"{nieuw.soort!r} is not in BERICHTSOORTEN.")
    if nieuw.uiterlijk is not None and nieuw.uiterlijk < nieuw.niet_voor:
        raise ValueError(f"{nieuw.sleutel}: too late before it may go.")
    if not 0 < len(nieuw.sleutel) <= 200 or len(nieuw.over) > 80:
        raise ValueError(f"{nieuw.sleutel}: key too long or empty.")
    return Bericht(
        sleutel=nieuw.sleutel,
        soort=nieuw.soort,
        kanaal=nieuw.kanaal,
        expeditie=nieuw.expeditie,
        aan=nieuw.aan,
        over=nieuw.over,
        gegevens=nieuw.gegevens,
        niet_voor=nieuw.niet_voor,
        uiterlijk=nieuw.uiterlijk,
        gemaakt_op=op,
    )


def _voeg_toe(rijen: Sequence[Bericht]) -> int:
    sleutels = [rij.sleutel for rij in rijen]
    er_al = set(Bericht.objects.filter(sleutel__in=sleutels).values_list("sleutel", flat=True))
    nieuw = [rij for rij in rijen if rij.sleutel not in er_al]
    Bericht.objects.bulk_create(nieuw, ignore_conflicts=True)
    return len(nieuw)


def trek_in(*, over: str, reden: str, op: datetime, aan: UUID | None = None) -> int:
    """What still waits about this thing (for this person) is not needed any more.

    What is being sent at this moment is checked again by the sender itself.
    """
    berichten = Bericht.objects.over_ding(over).filter(staat=Staat.KLAAR)
    if aan is not None:
        berichten = berichten.filter(aan=aan)
    return berichten.update(staat=Staat.INGETROKKEN, reden=reden[:200], klaar_op=op)


def mis_verlopen(*, op: datetime) -> int:
    """What was not sent in time is shown as missed, on every channel: never sent late, never forgotten."""
    return Bericht.objects.te_laat(op).update(staat=Staat.GEMIST, klaar_op=op)


def meld_verzonden(bericht: Bericht, op: datetime) -> None:
    """Tell who asked for it. A fault there changes nothing about the message: it went."""
    soort = BERICHTSOORTEN.get(bericht.soort)
    if soort is None:
        return
    try:
        with transaction.atomic():
            soort.na_verzenden(bericht, op)
    except Exception:
        logger.exception("Nobody could be told that a message went", extra={"bericht": bericht.pk})


@transaction.atomic
def meld_status(*, pk: int, claim: UUID, status: str, extern_id: str, op: datetime) -> bool:
    """The carrier says what became of a message. Only forward, only about the try that it knows."""
    staat = STATUS.get(status)
    if staat is None:
        return False
    bericht = Bericht.objects.filter(pk=pk, claim=claim, staat__in=MAG_NA[staat])
    # idempotency: the same report twice finds nothing the second time
    if bericht.update(staat=staat, reden=REDEN.get(status, ""), extern_id=extern_id[:120], klaar_op=op) != 1:
        return False
    if staat is Staat.VERZONDEN:
        meld_verzonden(Bericht.objects.get(pk=pk), op)
    return True


# --- A person decides -----------------------------------------------------------------------------


@transaction.atomic
def is_aangekomen(*, bericht: Bericht, door: Actor, op: datetime) -> None:
    """Somebody asked: the message did arrive."""
    _beslis(bericht, (Staat.ONZEKER,), door, op, "bericht aangekomen", staat=Staat.VERZONDEN, klaar_op=op)
    meld_verzonden(bericht, op)


@transaction.atomic
def zelf_geregeld(*, bericht: Bericht, door: Actor, op: datetime) -> None:
    """Somebody called or dropped by instead."""
    weg = {"staat": Staat.INGETROKKEN, "reden": "zelf geregeld", "klaar_op": op}
    _beslis(bericht, (Staat.ONZEKER, Staat.MISLUKT, Staat.GEMIST), door, op, "bericht zelf geregeld", **weg)


@transaction.atomic
def stuur_opnieuw(*, bericht: Bericht, door: Actor, op: datetime) -> None:
    """Knowingly once more."""
    if bericht.uiterlijk is not None and bericht.uiterlijk < op:
        raise Ingehaald(_("Het is te laat voor dit bericht. Bel liever even."))
    weer = {"staat": Staat.KLAAR, "klaar_op": None, "claim": None, "geclaimd_tot": None, "pogingen": 0}
    leeg = {"adres": "", "onderwerp": "", "tekst": "", "reden": "", "extern_id": "", "niet_voor": op}
    _beslis(bericht, (Staat.ONZEKER, Staat.MISLUKT), door, op, "bericht opnieuw", **weer, **leeg)


def _beslis(bericht: Bericht, uit: Sequence[Staat], door: Actor, op: datetime, daad: str, **velden: object) -> None:
    if not mag_beslissen(door, bericht.expeditie):
        raise MagNiet(_("Alleen de procesbegeleider beslist over berichten."))
    # idempotency: conditional update, the count must be 1
    if Bericht.objects.filter(pk=bericht.pk, staat__in=uit).update(**velden) != 1:
        raise Ingehaald(_("Er is al iets met dit bericht gedaan. Kijk nog eens hoe het ervoor staat."))
    schrijf(door=door, op=op, daad=daad, ding=bericht, expeditie=bericht.expeditie, kanaal=bericht.kanaal)


# --- Pause (R16) ----------------------------------------------------------------------------------


@transaction.atomic
def pauzeer(*, expeditie: UUID, reden: str, door: Actor, op: datetime) -> Pauze:
    """Nothing goes out any more from this moment. Who presses when it is paused already gets that pause."""
    if not mag_pauzeren(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider kan de berichten stilzetten."))
    try:
        with transaction.atomic():
            pauze = Pauze.objects.create(expeditie=expeditie, sinds=op, door=door.gebruiker, reden=reden[:200])
    except IntegrityError:  # the unique constraint: two pressed at once
        return Pauze.objects.lopend().get(expeditie=expeditie)
    schrijf(door=door, op=op, daad="berichten stilgezet", ding=pauze, expeditie=expeditie)
    return pauze


@transaction.atomic
def hervat(*, expeditie: UUID, door: Actor, op: datetime) -> Wachtend:
    """Messages go out again; says what waited, and what became too late meanwhile."""
    if not mag_pauzeren(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider kan de berichten weer laten gaan."))
    pauze = lopende_pauze(expeditie)
    losgelaten = pauze and Pauze.objects.lopend().filter(pk=pauze.pk).update(
        opgeheven_op=op, opgeheven_door=door.gebruiker
    )
    if not pauze or not losgelaten:
        raise Ingehaald(_("De berichten stonden niet (meer) stil."))
    wachtend = wat_wacht(pauze, op)
    schrijf(
        door=door, op=op, daad="berichten hervat", ding=pauze, expeditie=expeditie,
        wacht=wachtend.aantal, gemist=wachtend.aantal_gemist,
    )  # fmt: skip
    return wachtend


# --- Stop (R6) ------------------------------------------------------------------------------------


def meld_stop(adres: str, op: datetime) -> None:
    """Obeyed at once: every message looks here just before it goes. Only a keyed hash is kept."""
    meld_stop_sleutel(stopsleutel(adres), op)


@transaction.atomic
def meld_stop_sleutel(sleutel: str, op: datetime) -> None:
    """For a link that carries the hash instead of the address."""
    _stop, nieuw = Stop.objects.get_or_create(sleutel=sleutel, defaults={"sinds": op})
    if nieuw:
        schrijf(door=Actor(), op=op, daad="stop gemeld")


@transaction.atomic
def hef_stop_op(adres: str, op: datetime) -> None:
    """Only the person themselves: from that number, or signed in."""
    weg, _per_model = Stop.objects.filter(sleutel=stopsleutel(adres)).delete()
    if weg:
        schrijf(door=Actor(), op=op, daad="stop opgeheven")
