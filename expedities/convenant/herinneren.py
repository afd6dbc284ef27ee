"""Puts the reminders of promises in the outbox: at every tick, in a constant number of statements.

idempotency: a key per promise, day and round, so that a second pass, two at once, or a pass after a missed one adds
only what is not there yet; a moved day has keys of its own.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from expedities.convenant.messages import HERINNERING
from expedities.convenant.models import Datumwijziging, Partij, Toezegging
from expedities.convenant.rondes import ERVOOR, HOOGSTENS_ERNA, WEEK, Ronde, rondes
from expedities.expeditie.models import Expeditie
from wijkexpeditie.berichten.actions import zet_klaar
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.berichten.queries import gestopt
from wijkexpeditie.berichten.soort import UREN, NieuwBericht
from wijkexpeditie.berichten.uren import is_rustdag

_VOORUIT = timedelta(days=1)  # so long before it may go it stands in the outbox, for all to see
_TERUG = timedelta(days=3)  # what was missed altogether is still shown as missed
_SPELING = timedelta(days=10)  # a row of days off moves a round


def te_herinneren(op: datetime, expeditie: UUID | None = None) -> Iterator[Toezegging]:
    """Not kept, not said to be done, in an expeditie that runs, near its day or past it."""
    vandaag = timezone.localdate(op)
    venster = {
        "voor__lte": vandaag + ERVOOR + _SPELING,
        "voor__gte": vandaag - WEEK * HOOGSTENS_ERNA - WEEK - _SPELING,
    }
    hier = Toezegging.objects.filter(expeditie__afgesloten_op=None, partij__isnull=False, **venster)
    hier = hier.filter(expeditie=expeditie) if expeditie else hier
    wacht = Toezegging.objects.wacht_op_de_buurt().order_by().values("pk")
    yield from hier.open().exclude(pk__in=wacht).select_related("expeditie", "partij").order_by("pk")


@transaction.atomic
def plan_toezeggingen(op: datetime, expeditie: UUID | None = None) -> int:
    """One pass: messages for what must still be said, and back what is not true any more; of one expeditie if asked."""
    alle = list(te_herinneren(op, expeditie))
    _haal_terug({_stam(een) for een in alle}, op, expeditie)
    met_adres = [een for een in alle if een.partij and een.partij.contact_email]
    verzet = dict(
        Datumwijziging.objects.filter(toezegging__in=met_adres).order_by("op", "pk").values_list("toezegging", "op")
    )
    return zet_klaar((bericht for een in met_adres for bericht in _berichten(een, verzet.get(een.pk), op)), op=op)


def _berichten(toezegging: Toezegging, verzet: datetime | None, op: datetime) -> Iterator[NieuwBericht]:
    sinds = timezone.localdate(max(filter(None, (toezegging.gemaakt_op, verzet))))
    vandaag = timezone.localdate(op)
    for ronde in rondes(toezegging.voor, sinds, is_rustdag):
        if ronde.vanaf - _VOORUIT <= vandaag <= ronde.tot + _TERUG:
            yield _bericht(toezegging, ronde)


def _bericht(toezegging: Toezegging, ronde: Ronde) -> NieuwBericht:
    partij = toezegging.partij
    assert isinstance(partij, Partij)  # noqa: S101 -- narrows the type
    vanaf, tot = UREN
    return NieuwBericht(
        sleutel=f"{_stam(toezegging)}:{ronde.naam}:email",
        soort=HERINNERING,
        kanaal=Kanaal.EMAIL,
        aan=partij.pk,
        expeditie=toezegging.expeditie_id,
        over=f"toezegging:{toezegging.pk}",
        niet_voor=_om(ronde.vanaf, vanaf),
        uiterlijk=_om(ronde.tot, tot),
        gegevens={"toezegging": toezegging.pk, "voor": toezegging.voor.isoformat()},
    )


def _stam(toezegging: Toezegging) -> str:
    return f"{HERINNERING}:toezegging={toezegging.pk}.{toezegging.voor.isoformat()}"


def _haal_terug(nodig: set[str], op: datetime, expeditie: UUID | None) -> None:
    """Kept, said to be done, or moved to another day meanwhile."""
    wachtend = Bericht.objects.filter(soort=HERINNERING, staat=Staat.KLAAR)
    wachtend = wachtend.van_expeditie(expeditie) if expeditie else wachtend
    rijen = wachtend.values_list("pk", "sleutel")
    weg = [pk for pk, sleutel in rijen if ":".join(sleutel.split(":")[:2]) not in nodig]
    if weg:
        Bericht.objects.filter(pk__in=weg, staat=Staat.KLAAR).update(
            staat=Staat.INGETROKKEN, reden="niet meer nodig", klaar_op=op
        )


def _om(dag: date, uur: time) -> datetime:
    return datetime.combine(dag, uur, timezone.get_default_timezone())


def zelf_te_bellen(expeditie: Expeditie, op: datetime) -> list[Toezegging]:
    """Near its day or past it, and no mail reaches its contact: a person calls. Three queries."""
    vandaag = timezone.localdate(op)
    hier = Toezegging.objects.filter(expeditie=expeditie, voor__lte=vandaag + ERVOOR).open()
    wacht = Toezegging.objects.wacht_op_de_buurt().order_by().values("pk")
    alle = list(hier.exclude(pk__in=wacht).select_related("partij").order_by("voor", "pk"))
    stop = gestopt({een.partij.contact_email for een in alle if een.partij})
    return [een for een in alle if not een.partij or not een.partij.contact_email or een.partij.contact_email in stop]
