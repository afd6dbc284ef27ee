"""Who comes into the denktank and who leaves."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from expedities.denktank.models import Denktanklid
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.expeditie.rules import mag_leiden
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class AlWeg(Geweigerd):
    """This member had left already."""


class DagKanNiet(Geweigerd):
    """The day somebody left lies before the day they came."""


@transaction.atomic
def voeg_lid_toe(
    *,
    expeditie: Expeditie,
    soort: Soort | str,
    naam: str,
    organisatie: str = "",
    van: date,
    deelnemer: Deelnemer | None = None,
    door: Actor,
    op: datetime,
) -> Denktanklid:
    _eis_begeleider(expeditie, door)
    if deelnemer is not None and deelnemer.expeditie_id != expeditie.pk:
        raise MagNiet(_("Deze persoon hoort bij een andere buurt."))
    lid = Denktanklid.objects.create(
        expeditie=expeditie, soort=Soort(soort), naam=naam, organisatie=organisatie, van=van, deelnemer=deelnemer
    )
    schrijf(door=door, op=op, daad="denktank.lid_erbij", ding=lid, expeditie=expeditie.pk, soort=lid.soort)
    return lid


@transaction.atomic
def beeindig_lid(*, lid: Denktanklid, tot: date, door: Actor, op: datetime) -> Denktanklid:
    """The row stays: a later departure never locks again (R1)."""
    _eis_begeleider(lid.expeditie, door)
    if tot < lid.van:
        raise DagKanNiet(_("Deze dag ligt voor de dag waarop iemand begon. Kies een latere dag."))
    if not Denktanklid.objects.filter(pk=lid.pk, tot__isnull=True).update(tot=tot):
        raise AlWeg(_("Dit lid was al gestopt."))
    lid.tot = tot
    schrijf(door=door, op=op, daad="denktank.lid_weg", ding=lid, expeditie=lid.expeditie_id, soort=lid.soort)
    return lid


def _eis_begeleider(expeditie: Expeditie, door: Actor) -> None:
    if not mag_leiden(door, expeditie.pk):
        raise MagNiet(_("Alleen de procesbegeleider van deze buurt kan dit."))
