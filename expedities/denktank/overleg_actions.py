"""The meetings of the denktank: when, what about, what was said."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from expedities.denktank.actions import eis_begeleider
from expedities.denktank.models import Overleg
from expedities.expeditie.models import Expeditie
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald


class EindVoorBegin(Geweigerd):
    """A meeting ends after it began."""


class NogNietBegonnen(Geweigerd):
    """There is nothing to tell yet."""


class AlAfgezegd(Ingehaald):
    """Called off already."""


class AlVoorbij(Geweigerd):
    """What has been cannot be called off."""


@transaction.atomic
def plan_overleg(
    *, expeditie: Expeditie, begin: datetime, eind: datetime, plek: str, agenda: str = "", door: Actor, op: datetime
) -> Overleg:
    """A meeting that has been may be written down afterwards, so that its minutes have a place."""
    eis_begeleider(expeditie, door)
    _eis_volgorde(begin, eind)
    overleg = Overleg.objects.create(expeditie=expeditie, begin=begin, eind=eind, plek=plek, agenda=agenda.strip())
    schrijf(door=door, op=op, daad="denktank.overleg_gepland", ding=overleg, expeditie=expeditie.pk)
    return overleg


@transaction.atomic
def wijzig_overleg(
    *, overleg: Overleg, begin: datetime, eind: datetime, plek: str, agenda: str, door: Actor, op: datetime
) -> Overleg:
    eis_begeleider(overleg.expeditie, door)
    _eis_volgorde(begin, eind)
    overleg.begin, overleg.eind, overleg.plek, overleg.agenda = begin, eind, plek, agenda.strip()
    overleg.save(update_fields=["begin", "eind", "plek", "agenda"])
    schrijf(door=door, op=op, daad="denktank.overleg_gewijzigd", ding=overleg, expeditie=overleg.expeditie_id)
    return overleg


@transaction.atomic
def schrijf_verslag(*, overleg: Overleg, verslag: str, gezien: str, door: Actor, op: datetime) -> Overleg:
    """`gezien` is the text that stood there when the writer began: two who write lose nothing of each other."""
    eis_begeleider(overleg.expeditie, door)
    if op < overleg.begin:
        raise NogNietBegonnen(_("Dit overleg is nog niet begonnen. Het verslag komt erna."))
    verslag = verslag.strip()
    if not Overleg.objects.filter(pk=overleg.pk, verslag=gezien).update(verslag=verslag):
        raise Ingehaald(
            _("Iemand anders schreef net ook aan dit verslag. Lees wat er nu staat en voeg jouw tekst toe.")
        )
    overleg.verslag = verslag
    schrijf(door=door, op=op, daad="denktank.overleg_verslag", ding=overleg, expeditie=overleg.expeditie_id)
    return overleg


@transaction.atomic
def zeg_af(*, overleg: Overleg, door: Actor, op: datetime) -> Overleg:
    eis_begeleider(overleg.expeditie, door)
    if overleg.geweest(op):
        raise AlVoorbij(_("Dit overleg is al geweest. Afzeggen kan niet meer."))
    if not Overleg.objects.filter(pk=overleg.pk, afgezegd_op__isnull=True).update(afgezegd_op=op):
        raise AlAfgezegd(_("Dit overleg was al afgezegd."))
    overleg.afgezegd_op = op
    schrijf(door=door, op=op, daad="denktank.overleg_afgezegd", ding=overleg, expeditie=overleg.expeditie_id)
    return overleg


def _eis_volgorde(begin: datetime, eind: datetime) -> None:
    if eind <= begin:
        raise EindVoorBegin(_("Het overleg eindigt voor het begint. Kijk de tijden nog eens na."))
