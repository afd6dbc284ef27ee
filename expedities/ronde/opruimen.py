"""What came in after the closing of the round: a telephone that was late leaves no trace of when either (R10)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from expedities.ronde.vergeten import sporen, vergeet_de_ronde
from wijkexpeditie.privacy.opruimen import Opgeruimd


def sporen_van_de_ronde(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    aantal = 0
    for expeditie in Expeditie.objects.filter(ronde_gesloten_op__lte=op):
        over = sporen(expeditie)
        aantal += over
        if over and not proef:
            vergeet_de_ronde(expeditie)
    yield Opgeruimd(_("sporen van de ronde langs de deuren"), aantal)
