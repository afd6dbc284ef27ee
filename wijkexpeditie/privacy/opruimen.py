"""What goes away by itself when its term is over (R10); totals stay."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet
from django_stubs_ext import StrPromise

from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Opgeruimd:
    """One line of the report."""

    wat: StrPromise | str
    aantal: int


# (moment, only count) -> what went. Each is idempotent: a second run finds nothing.
Opruimer = Callable[[datetime, bool], Iterable[Opgeruimd]]
OPRUIMERS: list[Opruimer] = []


class OpruimenMislukt(Exception):
    """Something stayed that had to go; the rest is done. Says which cleaners failed."""


def ruim_op(*, op: datetime, proef: bool = False, door: Actor | None = None) -> list[Opgeruimd]:
    """Every cleaner in a transaction of its own: one that fails keeps no other from its work."""
    verslag: list[Opgeruimd] = []
    mislukt: list[str] = []
    for opruimer in OPRUIMERS:
        try:
            with transaction.atomic():
                verslag += opruimer(op, proef)
        except Exception:
            naam = f"{opruimer.__module__}.{getattr(opruimer, '__qualname__', '')}"
            logger.exception("A cleaner failed", extra={"opruimer": naam})
            mislukt.append(naam)
    aantal = sum(regel.aantal for regel in verslag)
    if aantal and not proef:
        schrijf(door=door or Actor.klok(), op=op, daad="privacy.opgeruimd", aantal=aantal)
    if not proef:
        _leeg_het_journaal()
    if mislukt:
        raise OpruimenMislukt(", ".join(mislukt))
    return verslag


def _leeg_het_journaal() -> None:
    """SQLite writes beside its file first; what was deleted stands there until it is written over."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def verwijder(rijen: QuerySet[Any], wat: StrPromise | str, *, proef: bool) -> Opgeruimd:
    """Rows that go as a whole."""
    aantal = rijen.count()
    if aantal and not proef:
        rijen.delete()
    return Opgeruimd(wat, aantal)


def maak_leeg(rijen: QuerySet[Any], wat: StrPromise | str, *, proef: bool, **leeg: object) -> Opgeruimd:
    """Rows that stay for the totals, without what was personal. `rijen` are those not yet empty."""
    return Opgeruimd(wat, rijen.count() if proef else rijen.order_by().update(**leeg))
