"""Asking for work, and doing it."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from wijkexpeditie.klussen import draad
from wijkexpeditie.klussen.models import Klus, Klusstaat
from wijkexpeditie.klussen.soort import KLUSSEN, WIE_NU
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd

logger = logging.getLogger(__name__)
LEASE = timedelta(minutes=2)  # how long it may be silent before another takes it over
WACHT_HOOGSTENS = timedelta(minutes=1)  # before a tick thinks that nobody heard the bell
HOOGSTENS = 3  # times it is begun


class Overgenomen(Exception):
    """The lease ran out and another does this work now."""


class Gestopt(Exception):
    """The process ends; the work goes back and begins anew elsewhere."""


def vraag_klus(
    *, soort: str, gegevens: Mapping[str, str | int], expeditie: UUID | None, door: Actor, op: datetime
) -> Klus:
    """Write the work down; it begins after the transaction. The Actor travels along, so that rules hold there too.

    `gegevens["verder"]`, when given, is the address that its page goes on to when it is done.
    """
    wie = {
        "via": door.via,
        "gebruiker": str(door.gebruiker) if door.gebruiker else "",
        "rollen": sorted(door.rollen),
    }
    klus = Klus.objects.create(
        soort=soort, gegevens={**gegevens, "door": wie}, expeditie=expeditie, gemaakt_op=op, totaal=0
    )
    begin_straks(klus.pk)
    return klus


def lopende_klus(*, soort: str, **gegevens: str | int) -> Klus | None:
    """The same work, asked for before and not done yet: who asks again need not ask twice."""
    lopend = Klus.objects.filter(soort=soort, staat__in=(Klusstaat.WACHT, Klusstaat.BEZIG))
    return lopend.filter(**{f"gegevens__{naam}": waarde for naam, waarde in gegevens.items()}).first()


def begin_straks(pk: UUID) -> None:
    """After the transaction; a broker that does not answer breaks no page, a tick rings again."""
    transaction.on_commit(lambda: _begin(pk), robust=True)


def _begin(pk: UUID) -> None:
    """With Redis a worker does it; without, a thread beside the web server, so that nobody's page waits."""
    from wijkexpeditie.klussen.taak import klus as taak  # noqa: PLC0415 -- registers on import

    if settings.KLUSSEN_IN_DRAAD:
        draad.doe(pk, partial(voer_uit, pk))
    else:
        taak.delay(klus_id=str(pk))


def hervat_klussen(op: datetime) -> int:
    """At every tick: what lost its worker or was never begun begins anew; what broke too often says so.

    Leases use real time, whatever moment the tick is about. Plans no messages.
    """
    nu = timezone.now()
    stil = Klus.objects.filter(staat=Klusstaat.BEZIG, geclaimd_tot__lt=nu)
    zin = _("Het lukt ons niet om dit af te maken. Probeer het nog een keer, of vraag de beheerder om hulp.")
    stil.filter(pogingen__gte=HOOGSTENS).update(staat=Klusstaat.MISLUKT, fout=zin, klaar_op=nu, geclaimd_tot=None)
    vergeten = Q(staat=Klusstaat.WACHT, gemaakt_op__lt=nu - WACHT_HOOGSTENS)
    te_doen = Klus.objects.filter(vergeten | Q(staat=Klusstaat.BEZIG, geclaimd_tot__lt=nu))
    for pk in te_doen.order_by("gemaakt_op").values_list("pk", flat=True)[:20]:
        begin_straks(pk)
    return 0


def door_wie(klus: Klus) -> Actor:
    """Who asked for it, with the roles they had then and have still: a role ends at once, also for work under way."""
    wie = klus.gegevens["door"]
    toen = Actor(
        via=Via(wie["via"]),
        gebruiker=UUID(wie["gebruiker"]) if wie["gebruiker"] else None,
        expeditie=klus.expeditie,
        rollen=frozenset(Rol(rol) for rol in wie["rollen"]),
    )
    if toen.gebruiker is None:
        return toen
    nu = [lees(toen.gebruiker, klus.expeditie, timezone.now()) for lees in WIE_NU]
    return replace(toen, rollen=toen.rollen.intersection(*(wie.rollen for wie in nu)))


def voer_uit(pk: UUID) -> None:
    """Do it, unless somebody does already. idempotency: the claim is a conditional update."""
    klus = _neem(pk)
    if klus is None:
        return
    try:
        KLUSSEN[klus.soort].doe(klus, partial(_vordert, klus))
    except Overgenomen:
        return
    except Gestopt:
        _geef_terug(klus)
    except Geweigerd as weigering:
        _sluit(klus, Klusstaat.MISLUKT, str(weigering) or _("Dit kan nu niet."))
    except Exception:
        logger.exception("Work broke", extra={"klus": str(klus.pk), "soort": klus.soort})
        _sluit(klus, Klusstaat.MISLUKT, _("Er ging iets mis bij ons. Probeer het nog een keer."))
    else:
        _sluit(klus, Klusstaat.KLAAR, "")


def _neem(pk: UUID) -> Klus | None:
    nu = timezone.now()
    vrij = Q(staat=Klusstaat.WACHT) | Q(staat=Klusstaat.BEZIG, geclaimd_tot__lt=nu)
    geclaimd = Klus.objects.filter(vrij, pk=pk, pogingen__lt=HOOGSTENS).update(
        staat=Klusstaat.BEZIG, geclaimd_tot=nu + LEASE, pogingen=F("pogingen") + 1, gedaan=0
    )
    return Klus.objects.get(pk=pk) if geclaimd else None


def _vordert(klus: Klus, gedaan: int, totaal: int) -> None:
    """Also lengthens the lease. Call it outside a transaction: else nobody sees how far it is."""
    if draad.STOP.is_set():
        raise Gestopt
    nu = timezone.now()
    if not _van_ons(klus).update(gedaan=gedaan, totaal=totaal, geclaimd_tot=nu + LEASE):
        raise Overgenomen


def _geef_terug(klus: Klus) -> None:
    """A restart is nobody's fault: it counts for no attempt."""
    _van_ons(klus).update(staat=Klusstaat.WACHT, geclaimd_tot=None, pogingen=F("pogingen") - 1)


def _sluit(klus: Klus, staat: Klusstaat, fout: str) -> None:
    _van_ons(klus).update(staat=staat, fout=fout[:500], klaar_op=timezone.now(), geclaimd_tot=None)


def _van_ons(klus: Klus) -> QuerySet[Klus]:
    return Klus.objects.filter(pk=klus.pk, staat=Klusstaat.BEZIG, pogingen=klus.pogingen)
