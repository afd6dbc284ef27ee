"""A file that nobody put in goes after a day: it may hold more than we asked for."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _

from expedities.adreslijsten import opslag
from expedities.adreslijsten.models import Adreslijst
from wijkexpeditie.privacy.opruimen import Opgeruimd

BEWAREN = timedelta(days=1)


def oude_lijsten(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    oud = list(Adreslijst.objects.filter(erin_op=None, gemaakt_op__lt=op - BEWAREN))
    if not proef:
        for lijst in oud:
            opslag.laat_los(lijst)
        Adreslijst.objects.filter(pk__in=[lijst.pk for lijst in oud]).delete()
    yield Opgeruimd(_("lijsten met adressen die niemand erin zette"), len(oud))
    wezen = opslag.wezen(op - BEWAREN)
    if not proef:
        for naam in wezen:
            default_storage.delete(naam)
    yield Opgeruimd(_("bestanden met adressen"), len(wezen))
