"""Sending, exactly once (R6): claim, look again, say that we are going to, hand over, write down what came of it.

`op` decides what is due; `nu` is real time and decides about leases. The row is the truth:
- a claim is a conditional update, so two workers never hold one row;
- just before handing over, the row gets the address and text. So a row without an address was certainly never handed
  over and may go back; a row with one may have gone: e-mail goes again, SMS and voice wait for a person (`onzeker`);
- what came of it is written only while the claim is still ours.
"""

import logging
import time
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.core import signing
from django.db import connection, transaction
from django.db.models import F, Q
from django.urls import reverse

from wijkexpeditie.berichten.actions import meld_stop, meld_verzonden
from wijkexpeditie.berichten.kanalen.keuze import verzender
from wijkexpeditie.berichten.kanalen.zending import Uitkomst, Uitslag, Zending
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat, Stop, stopsleutel
from wijkexpeditie.berichten.soort import BERICHTSOORTEN, Berichtsoort
from wijkexpeditie.berichten.uren import HOOGSTENS_POGINGEN, volgend_moment, wachttijd

logger = logging.getLogger(__name__)
LEASE = timedelta(minutes=2)  # longer than handing over one message can take
TEGELIJK = 20
ZONDER_TERUGWEG = (Kanaal.SMS, Kanaal.SPRAAK)  # twice would be heard twice

Telling = Counter[tuple[str, str]]  # (channel, state) -> how many; state "kwijt": another worker had taken it over


@dataclass(frozen=True)
class Besluit:
    """What happens with a message instead of handing it over now."""

    staat: Staat
    reden: str
    niet_voor: datetime | None = None
    telt_mee: bool = True  # False: waiting for the morning or for a pause is no try


VRIJ = {"staat": Staat.KLAAR, "claim": None, "geclaimd_tot": None, "adres": "", "onderwerp": "", "tekst": ""}


# --- Claiming -------------------------------------------------------------------------------------


def neem(*, op: datetime, nu: datetime, aantal: int = TEGELIJK) -> list[Bericht]:
    """Claim what is due, oldest first. Two workers at once get different rows."""
    with transaction.atomic():
        te_doen = Bericht.objects.te_doen(op).order_by("niet_voor", "pk")
        if connection.features.has_select_for_update_skip_locked:
            te_doen = te_doen.select_for_update(skip_locked=True, of=("self",))
        sleutels = list(te_doen.values_list("pk", flat=True)[:aantal])
        if not sleutels:
            return []
        claim = uuid4()
        # idempotency: only what still waits; on SQLite the immediate transaction holds the write lock meanwhile
        Bericht.objects.filter(pk__in=sleutels, staat=Staat.KLAAR).update(
            staat=Staat.BEZIG, claim=claim, geclaimd_tot=nu + LEASE, pogingen=F("pogingen") + 1
        )
    return list(Bericht.objects.van_claim(claim).order_by("niet_voor", "pk"))


def geef_terug(claim: UUID) -> int:
    """What we claimed and did not start with may go to another worker at once."""
    return Bericht.objects.van_claim(claim).filter(adres="").update(**VRIJ, pogingen=F("pogingen") - 1)


@transaction.atomic
def vind_terug(*, op: datetime, nu: datetime) -> None:
    """Rows of a worker that died: a lease ended. Set-based, and safe to do twice."""
    verlaten = Bericht.objects.verlaten(nu)
    verlaten.filter(kanaal__in=ZONDER_TERUGWEG).exclude(adres="").update(
        staat=Staat.ONZEKER, reden="het versturen brak af", klaar_op=op
    )
    verlaten.filter(pogingen__gte=HOOGSTENS_POGINGEN).update(
        staat=Staat.MISLUKT, reden="het versturen brak steeds af", klaar_op=op
    )
    verlaten.update(**VRIJ)


# --- One message ----------------------------------------------------------------------------------


def verstuur(bericht: Bericht, *, op: datetime, nu: datetime) -> str:
    """Send one claimed message; the state it is in now, or "kwijt" when the claim was not ours any more."""
    try:
        zending = _kijk_opnieuw(bericht, op)
    except Exception:  # one broken message never holds up the others
        logger.exception("A message could not be made", extra={"bericht": bericht.pk, "soort": bericht.soort})
        zending = _later(bericht, op, "fout in het programma")
    if isinstance(zending, Besluit):
        return _leg_besluit_vast(bericht, zending, op)
    if not _kondig_aan(bericht, zending, nu):
        return _leg_besluit_vast(bericht, Besluit(Staat.KLAAR, "", telt_mee=False), op)
    try:
        uitslag = verzender(bericht.kanaal).stuur(zending)
    except Exception:  # an adapter that breaks may have sent
        logger.exception("A channel broke", extra={"bericht": bericht.pk, "kanaal": bericht.kanaal})
        uitslag = Uitslag.onzeker("fout in het programma")
    return _verwerk(bericht, zending, uitslag, op)


def _kijk_opnieuw(bericht: Bericht, op: datetime) -> Zending | Besluit:
    """Is it still true, wanted, possible, and a decent hour?"""
    soort = BERICHTSOORTEN.get(bericht.soort)
    if soort is None:
        return _later(bericht, op, "soort bericht is onbekend")
    if bericht.uiterlijk is not None and bericht.uiterlijk < op:
        return Besluit(Staat.GEMIST, bericht.reden)
    reden = soort.niet_meer_nodig(bericht, op)
    if reden:
        return Besluit(Staat.INGETROKKEN, reden)
    adres = soort.adres(bericht).strip()
    if not adres:
        return Besluit(Staat.MISLUKT, "geen adres")
    if not soort.antwoord and Stop.objects.filter(pk=stopsleutel(adres)).exists():
        return Besluit(Staat.INGETROKKEN, "stop")
    return _wacht_op_fatsoen(bericht, soort, op) or _maak(bericht, soort, adres, op)


def _wacht_op_fatsoen(bericht: Bericht, soort: Berichtsoort, op: datetime) -> Besluit | None:
    if soort.antwoord and bericht.kanaal == Kanaal.EMAIL:
        return None
    moment = volgend_moment(op, soort.uren(bericht), ook_rustdagen=soort.antwoord)
    if moment <= op:
        return None
    if bericht.uiterlijk is not None and bericht.uiterlijk < moment:
        return Besluit(Staat.GEMIST, "buiten de beltijden")
    return Besluit(Staat.KLAAR, "buiten de beltijden", niet_voor=moment, telt_mee=False)


def _maak(bericht: Bericht, soort: Berichtsoort, adres: str, op: datetime) -> Zending | Besluit:
    inhoud = soort.inhoud(bericht, op)
    if not (inhoud.tekst.strip() or inhoud.sms.strip()):
        return Besluit(Staat.INGETROKKEN, "er valt niets te melden")
    if bericht.kanaal == Kanaal.EMAIL and not inhoud.onderwerp.strip():
        return _later(bericht, op, "het bericht zegt niet waar het over gaat")
    kenmerk = f"{bericht.pk}/{bericht.claim}"
    return Zending(bericht.sleutel, bericht.kanaal, adres, inhoud, kenmerk, stoplink(adres))


def stoplink(adres: str) -> str:
    """Carries the hash, so the link says nothing about who it was for."""
    kenmerk = signing.Signer(salt="stop").sign(stopsleutel(adres))
    return settings.SITE_URL + reverse("stop", args=[kenmerk])


def _later(bericht: Bericht, op: datetime, reden: str) -> Besluit:
    """Another try after a while, as long as there are tries and time left."""
    if bericht.pogingen >= HOOGSTENS_POGINGEN:
        return Besluit(Staat.MISLUKT, reden)
    moment = op + wachttijd(bericht.pogingen)
    if bericht.uiterlijk is not None:
        moment = min(moment, bericht.uiterlijk)
    return Besluit(Staat.KLAAR, reden, niet_voor=moment) if moment > op else Besluit(Staat.GEMIST, reden)


def _kondig_aan(bericht: Bericht, zending: Zending, nu: datetime) -> bool:
    """Write down that we hand it over now, unless the claim was lost or all was paused since (R16)."""
    tekst = zending.inhoud.sms if bericht.kanaal in ZONDER_TERUGWEG and zending.inhoud.sms else zending.inhoud.tekst
    nog_van_ons = Bericht.objects.van_claim(_claim(bericht)).filter(pk=bericht.pk).niet_gepauzeerd()
    return nog_van_ons.update(
        adres=zending.adres[:254],
        onderwerp=zending.inhoud.onderwerp[:200],
        tekst=tekst,
        geclaimd_tot=nu + LEASE,
    ) == 1  # fmt: skip


def _claim(bericht: Bericht) -> UUID:
    if bericht.claim is None:
        raise ValueError("Only a claimed message can be sent.")
    return bericht.claim


def _verwerk(bericht: Bericht, zending: Zending, uitslag: Uitslag, op: datetime) -> str:
    if uitslag.stop:
        meld_stop(zending.adres, op)
        return _leg_besluit_vast(bericht, Besluit(Staat.INGETROKKEN, "stop"), op)
    if uitslag.uitkomst is Uitkomst.VERZONDEN:
        return _leg_besluit_vast(bericht, Besluit(Staat.VERZONDEN, ""), op, extern_id=uitslag.extern_id[:120])
    onzeker = uitslag.uitkomst is Uitkomst.ONZEKER
    if onzeker and bericht.kanaal in ZONDER_TERUGWEG:
        return _leg_besluit_vast(bericht, Besluit(Staat.ONZEKER, uitslag.reden), op)
    if onzeker or uitslag.opnieuw:
        return _leg_besluit_vast(bericht, _later(bericht, op, uitslag.reden), op)
    return _leg_besluit_vast(bericht, Besluit(Staat.MISLUKT, uitslag.reden), op)


def _leg_besluit_vast(bericht: Bericht, besluit: Besluit, op: datetime, **velden: object) -> str:
    """Only while the claim is ours. A row found back as `onzeker` meanwhile is ours too: now we do know."""
    if besluit.staat is Staat.KLAAR:
        velden |= VRIJ
        velden["niet_voor"] = besluit.niet_voor or F("niet_voor")
        velden["pogingen"] = F("pogingen") if besluit.telt_mee else F("pogingen") - 1
    else:
        velden |= {"staat": besluit.staat, "klaar_op": op}
    van_ons = Bericht.objects.filter(Q(staat=Staat.BEZIG) | Q(staat=Staat.ONZEKER), pk=bericht.pk, claim=bericht.claim)
    with transaction.atomic():
        # idempotency: conditional update, the count must be 1
        van_ons_gebleven = van_ons.update(reden=besluit.reden[:200], **velden) == 1
        if van_ons_gebleven and besluit.staat is Staat.VERZONDEN:
            meld_verzonden(bericht, op)
    if van_ons_gebleven:
        return "uitgesteld" if besluit.staat is Staat.KLAAR else besluit.staat
    logger.warning("A claim was lost", extra={"bericht": bericht.pk, "was": besluit.staat})
    return "kwijt"


# --- A round --------------------------------------------------------------------------------------


def ronde(*, op: datetime, nu: datetime, hoogstens: timedelta | None = None) -> Telling:
    """Send all that is due at `op`, for at most so long; what is left is for the next tick."""
    begin = time.monotonic()
    telling: Telling = Counter()
    vind_terug(op=op, nu=nu)
    while batch := neem(op=op, nu=nu + _sinds(begin)):
        try:
            for bericht in batch:
                telling[bericht.kanaal, verstuur(bericht, op=op, nu=nu + _sinds(begin))] += 1
                if hoogstens is not None and _sinds(begin) > hoogstens:
                    return telling
        finally:
            geef_terug(_claim(batch[0]))
    return telling


def _sinds(begin: float) -> timedelta:
    return timedelta(seconds=time.monotonic() - begin)
