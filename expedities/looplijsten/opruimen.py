"""Names and numbers of who walked go when the round closes (R10); the lists stay, with their doors."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from expedities.looplijsten.models import Loper
from wijkexpeditie.privacy.opruimen import Opgeruimd, verwijder


def vergeet_lopers(expeditie: Expeditie) -> int:
    """Part of closing the round. Returns how many."""
    aantal, _per_model = Loper.objects.filter(looplijst__expeditie=expeditie).delete()
    return aantal


def lopers_na_de_ronde(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    """A safety net under the closing itself."""
    dicht = Loper.objects.filter(looplijst__expeditie__ronde_gesloten_op__lte=op)
    yield verwijder(dicht, _("wie een looplijst liep"), proef=proef)
