"""What came back on paper, typed over in the order of the paper; half a sheet may be saved and the rest later."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import count
from uuid import UUID, uuid5

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.fasen import Stap
from expedities.expeditie.queries import eis
from expedities.huisvoorhuis.actions import log_bezoek, neem_bezoek_terug
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst, Wijze
from expedities.looplijsten.models import Looplijst
from expedities.looplijsten.rules import loopt
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class Dagdeel(models.TextChoices):
    """Nobody writes the minute on paper, and nobody needs it."""

    OCHTEND = "ochtend", _("ochtend")
    MIDDAG = "middag", _("middag")
    AVOND = "avond", _("avond")


_UUR = {Dagdeel.OCHTEND: time(10, 30), Dagdeel.MIDDAG: time(14, 30), Dagdeel.AVOND: time(19)}
# The key to press, the letter above the box on paper and the first letter of the choice: the same everywhere.
LETTERS: Mapping[Uitkomst, str] = {
    Uitkomst.KOMT: "J",
    Uitkomst.MISSCHIEN: "M",
    Uitkomst.KOMT_NIET: "G",
    Uitkomst.GEWEEST: "S",
    Uitkomst.LATER_MET_TOLK: "T",
    Uitkomst.NIET_THUIS: "N",
    Uitkomst.PORTIEK_DICHT: "P",
    Uitkomst.LEEG: "L",
    Uitkomst.LIEVER_NIET: "X",
    Uitkomst.GEEN_CONTACT: "B",
}


@dataclass(frozen=True)
class Blad:
    """One sheet: when they walked, what they ticked at which door, and the key of the form it is typed in."""

    gebeld_op: datetime
    uitkomsten: Mapping[int, Uitkomst]
    sleutel: UUID


@dataclass(frozen=True)
class Overgetypt:
    """What was noted, and at which doors that could not be, with the reason."""

    genoteerd: int
    al_genoteerd: int
    niet: tuple[tuple[Adres, str], ...]


def moment(dag: date, dagdeel: Dagdeel) -> datetime:
    return datetime.combine(dag, _UUR[dagdeel], tzinfo=timezone.get_default_timezone())


@transaction.atomic
def neem_over(*, looplijst: Looplijst, blad: Blad, door: Actor, op: datetime) -> Overgetypt:
    """Each row is a ring of its own: one that cannot be noted keeps no other from it.

    idempotency: the key of a row is made of the form's key, the list and the door; sent again it is the same ring, and
    with another outcome it corrects the former.
    """
    if not loopt(door, looplijst, looplijst.lopers.all()):
        raise MagNiet(_("Dit is niet jouw lijst."))
    genoteerd, niet = 0, []
    rijen = looplijst.adressen.deuren().filter(pk__in=list(blad.uitkomsten)).select_related("expeditie")
    for adres in rijen.prefetch_related("bezoeken"):
        try:
            with transaction.atomic():
                genoteerd += _noteer(adres, blad, door, op)
        except MagNiet:
            raise
        except Geweigerd as weigering:
            niet.append((adres, str(weigering)))
    if niet and not genoteerd:
        eis(looplijst.expeditie, Stap.BEZOEK, op)  # when that is why, it is said once and all that was typed stays
    return Overgetypt(genoteerd, len(blad.uitkomsten) - genoteerd - len(niet), tuple(niet))


def _noteer(adres: Adres, blad: Blad, door: Actor, op: datetime) -> bool:
    """One door of the sheet; False when it stood there already, also when a colleague types the same sheet."""
    uitkomst = blad.uitkomsten[adres.pk]
    Adres.objects.select_for_update(of=("self",)).get(pk=adres.pk)
    zelfde = adres.bezoeken.filter(wijze=Wijze.PAPIER, op=min(blad.gebeld_op, op), uitkomst=uitkomst, ongedaan=False)
    if zelfde.exists():
        return False
    eerder: dict[UUID, Bezoek] = {bezoek.sleutel: bezoek for bezoek in adres.bezoeken.all()}
    for keer in count():
        sleutel = uuid5(blad.sleutel, f"{adres.looplijst_id}:{adres.pk}:{keer}")
        was = eerder.get(sleutel)
        if was is None:
            log_bezoek(
                adres=adres, uitkomst=uitkomst, sleutel=sleutel, wijze=Wijze.PAPIER, gebeld_op=blad.gebeld_op,
                door=door, op=op,
            )  # fmt: skip
            return True
        if not was.ongedaan:
            if was.uitkomst == uitkomst:
                return False
            neem_bezoek_terug(bezoek=was, door=door, op=op)
    raise AssertionError  # pragma: no cover -- count() has no end
