"""What is said by hand about addresses."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres
from expedities.huisvoorhuis.rules import mag_adressen_beheren
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import MagNiet


@transaction.atomic
def wijs_flat_aan(*, expeditie: Expeditie, adressen: dict[int, int], gebouw: str, door: Actor, op: datetime) -> int:
    """Say which flat addresses are in: `adressen` maps an address' key to its floor. Returns how many were changed."""
    if not mag_adressen_beheren(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider deelt adressen in."))
    rijen = list(Adres.objects.filter(expeditie=expeditie, pk__in=adressen))
    for adres in rijen:
        adres.gebouw, adres.verdieping = gebouw, adressen[adres.pk]
    Adres.objects.bulk_update(rijen, ["gebouw", "verdieping"], batch_size=500)
    schrijf(door=door, op=op, daad="flat_aangewezen", expeditie=expeditie.pk, aantal=len(rijen))
    return len(rijen)
