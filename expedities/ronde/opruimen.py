"""What came in after the closing of the round: a telephone that was late leaves no trace of when either (R10).

And after the term, who decided that a door stayed open.
"""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from expedities.expeditie.opruimen import voorbij
from expedities.huisvoorhuis.models import Adres
from expedities.ronde.vergeten import sporen, vergeet_de_ronde
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg

_IEMAND = "–"


def sporen_van_de_ronde(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    aantal = 0
    for expeditie in Expeditie.objects.filter(ronde_gesloten_op__lte=op):
        over = sporen(expeditie)
        aantal += over
        if over and not proef:
            vergeet_de_ronde(expeditie)
    yield Opgeruimd(_("sporen van de ronde langs de deuren"), aantal)


def wie_deuren_open_liet(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    """That it was decided stays, with the reason (R2)."""
    deuren = Adres.objects.filter(expeditie__in=voorbij(op)).exclude(open_naam__in=("", _IEMAND))
    yield maak_leeg(deuren, _("wie deuren open liet"), proef=proef, open_naam=_IEMAND)
