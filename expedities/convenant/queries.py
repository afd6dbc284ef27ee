"""Promises as the screens show them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from expedities.convenant.models import Toezegging
from expedities.expeditie.models import Expeditie
from wijkexpeditie.templatetags.wijk import datum_kort


@dataclass(frozen=True)
class Belofte:
    """One promise with how it stands; never colour alone."""

    pk: int
    wat: str
    wie: str
    datum: date
    soort: str  # klaar, wacht, let-op
    status: str


def beloften(expeditie: Expeditie, op: datetime, *, alleen_openbaar: bool) -> list[Belofte]:
    alle = Toezegging.objects.filter(expeditie=expeditie).order_by("voor", "pk")
    zichtbaar = alle.filter(openbaar=True) if alleen_openbaar else alle
    return [_belofte(toezegging, localtime(op).date()) for toezegging in zichtbaar]


def _belofte(toezegging: Toezegging, vandaag: date) -> Belofte:
    if toezegging.gedaan_op:
        soort, status = "klaar", _("nagekomen op %(dag)s") % {"dag": datum_kort(toezegging.gedaan_op)}
    elif toezegging.voor < vandaag:
        dagen = (vandaag - toezegging.voor).days
        soort = "let-op"
        status = ngettext("%(dagen)d dag te laat", "%(dagen)d dagen te laat", dagen) % {"dagen": dagen}
    else:
        soort, status = "wacht", _("komt nog")
    wie = f"{toezegging.naam}, {toezegging.functie}, {toezegging.organisatie}"
    return Belofte(toezegging.pk, toezegging.wat, wie, toezegging.voor, soort, status)
