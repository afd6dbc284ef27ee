"""What is said by hand about addresses: whether somebody lives there, and which flat they are in."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from expedities.adreslijsten.nummeren import houd_deuren_vast, laat_open_wat_later_kwam, zet_op_loopvolgorde
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from expedities.huisvoorhuis.rules import mag_adressen_beheren
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

_NOEM = 5  # so many addresses in a sentence
_PER_KEER = 500


class HierIsAlAangebeld(Geweigerd):
    """A door where somebody was does not stop being a door: its outcome would drop off the list (R2)."""


class NietsGekozen(Geweigerd):
    """There is nothing to do it to."""


def _eis(door: Actor, expeditie: Expeditie) -> None:
    if not mag_adressen_beheren(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider deelt adressen in."))


@transaction.atomic
def kies_deuren(*, expeditie: Expeditie, adressen: Collection[int], deur: bool, door: Actor, op: datetime) -> int:
    """Say of these addresses whether somebody lives there; a next list does not change that."""
    _eis(door, expeditie)
    rijen = Adres.objects.filter(expeditie=expeditie, pk__in=adressen)
    # who rings at this moment is let finish, and is seen below
    if not list(rijen.select_for_update(of=("self",)).order_by("pk").values_list("pk")):
        raise NietsGekozen(_("Zet eerst een vinkje bij een adres."))
    if not deur:
        _weiger_waar_iemand_was(rijen.exclude(uitkomst=Uitkomst.OPEN), rijen)
    aantal = rijen.update(is_deur=deur, deur_gekozen=True)
    laat_open_wat_later_kwam(expeditie)
    schrijf(door=door, op=op, daad="deuren_gekozen", expeditie=expeditie.pk, aantal=aantal)
    return aantal


def _weiger_waar_iemand_was(met_uitkomst: QuerySet[Adres], rijen: QuerySet[Adres]) -> None:
    bezocht = rijen.filter(pk__in=Bezoek.objects.filter(adres__in=rijen.values("pk")).order_by().values("adres"))
    al_geweest = list((met_uitkomst | bezocht)[: _NOEM + 1])
    if al_geweest:
        namen = ", ".join(map(str, al_geweest[:_NOEM])) + ("…" if len(al_geweest) > _NOEM else "")
        zin = gettext(
            "Hier is al aangebeld: %(adressen)s. Haal daar het vinkje weg; een deur waar iemand was, blijft een deur."
        )
        raise HierIsAlAangebeld(zin % {"adressen": namen})


@transaction.atomic
def wijs_flat_aan(
    *, expeditie: Expeditie, adressen: Mapping[int, int | None], gebouw: str, door: Actor, op: datetime
) -> int:
    """Say which flat addresses are in: `adressen` maps an address' key to its floor, None when nobody knows.

    Without `gebouw` they are in no flat. A next list does not change it. Returns how many it is about.
    """
    _eis(door, expeditie)
    houd_deuren_vast(expeditie)
    naam = " ".join(gebouw.split())[:80]
    rijen = list(Adres.objects.filter(expeditie=expeditie, pk__in=adressen).only("pk"))
    if not rijen:
        raise NietsGekozen(_("Zet eerst een vinkje bij een adres."))
    for adres in rijen:
        adres.gebouw, adres.flat_gekozen = naam, True
        adres.verdieping = adressen[adres.pk] if naam else None
    Adres.objects.bulk_update(rijen, ["gebouw", "verdieping", "flat_gekozen"], batch_size=_PER_KEER)
    zet_op_loopvolgorde(expeditie)
    schrijf(door=door, op=op, daad="flat_aangewezen", expeditie=expeditie.pk, aantal=len(rijen))
    return len(rijen)
