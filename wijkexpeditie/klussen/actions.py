"""Asking for work, and doing it."""

import logging
import threading
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.conf import settings
from django.db import close_old_connections, connections, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from wijkexpeditie.klussen.models import Klus, Klusstaat
from wijkexpeditie.klussen.soort import KLUSSEN
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd

logger = logging.getLogger(__name__)
LEASE = timedelta(minutes=2)
HOOGSTENS = 3


class Overgenomen(Exception):
    """The lease ran out and another does this work now."""


def vraag_klus(
    *, soort: str, gegevens: Mapping[str, str | int], expeditie: UUID | None, door: Actor, op: datetime
) -> Klus:
    """Write the work down; it begins after the transaction. The Actor travels along, so that rules hold there too."""
    wie = {
        "via": door.via,
        "gebruiker": str(door.gebruiker) if door.gebruiker else "",
        "rollen": sorted(door.rollen),
    }
    klus = Klus.objects.create(
        soort=soort, gegevens={**gegevens, "door": wie}, expeditie=expeditie, gemaakt_op=op, totaal=0
    )
    transaction.on_commit(partial(_begin, klus.pk))
    return klus


def _begin(pk: UUID) -> None:
    """With Redis a worker does it; without, a thread beside the web server, so that nobody's page waits."""
    from wijkexpeditie.klussen.taak import klus as taak  # noqa: PLC0415 -- registers on import

    if settings.KLUSSEN_IN_DRAAD:
        threading.Thread(target=_in_draad, args=(pk,), name="klus", daemon=True).start()
    else:
        taak.delay(klus_id=str(pk))


def _in_draad(pk: UUID) -> None:
    close_old_connections()
    try:
        voer_uit(pk)
    finally:
        connections.close_all()


def door_wie(klus: Klus) -> Actor:
    """Who asked for it, as they were when they asked."""
    wie = klus.gegevens["door"]
    return Actor(
        via=Via(wie["via"]),
        gebruiker=UUID(wie["gebruiker"]) if wie["gebruiker"] else None,
        expeditie=klus.expeditie,
        rollen=frozenset(Rol(rol) for rol in wie["rollen"]),
    )


def voer_uit(pk: UUID) -> None:
    """Do it, unless somebody does already. idempotency: the claim is a conditional update."""
    nu = timezone.now()
    vrij = Q(staat=Klusstaat.WACHT) | Q(staat=Klusstaat.BEZIG, geclaimd_tot__lt=nu)
    geclaimd = Klus.objects.filter(vrij, pk=pk, pogingen__lt=HOOGSTENS).update(
        staat=Klusstaat.BEZIG, geclaimd_tot=nu + LEASE, pogingen=F("pogingen") + 1, gedaan=0
    )
    if not geclaimd:
        return
    klus = Klus.objects.get(pk=pk)
    try:
        KLUSSEN[klus.soort](klus, partial(_vordert, klus))
    except Overgenomen:
        return
    except Geweigerd as weigering:
        _sluit(klus, Klusstaat.MISLUKT, str(weigering))
    except Exception:
        logger.exception("Work broke", extra={"klus": str(klus.pk), "soort": klus.soort})
        _sluit(klus, Klusstaat.MISLUKT, _("Er ging iets mis bij ons. Probeer het nog een keer."))
    else:
        _sluit(klus, Klusstaat.KLAAR, "")


def _vordert(klus: Klus, gedaan: int, totaal: int) -> None:
    """Also lengthens the lease."""
    nu = timezone.now()
    van_ons = Klus.objects.filter(pk=klus.pk, staat=Klusstaat.BEZIG, pogingen=klus.pogingen)
    if not van_ons.update(gedaan=gedaan, totaal=totaal, geclaimd_tot=nu + LEASE):
        raise Overgenomen


def _sluit(klus: Klus, staat: Klusstaat, fout: str) -> None:
    van_ons = Klus.objects.filter(pk=klus.pk, staat=Klusstaat.BEZIG, pogingen=klus.pogingen)
    van_ons.update(staat=staat, fout=fout[:500], klaar_op=timezone.now(), geclaimd_tot=None)
