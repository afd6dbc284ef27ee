"""Writing the log."""

from datetime import datetime
from uuid import UUID

from django.db import models

from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor

Feit = str | int | bool | None


def schrijf(
    *,
    door: Actor,
    op: datetime,
    daad: str,
    ding: models.Model | None = None,
    expeditie: UUID | None = None,
    **feiten: Feit,
) -> Logregel:
    """Add one line, in the transaction of the action. `feiten` hold no personal data: no names, texts or numbers."""
    return Logregel.objects.create(
        op=op,
        via=door.via,
        wie=door.gebruiker or door.deelnemer,
        namens=door.namens,
        expeditie=expeditie or door.expeditie,
        daad=daad,
        ding=ding._meta.label_lower if ding else "",
        ding_sleutel=str(ding.pk) if ding else "",
        feiten=feiten,
    )
