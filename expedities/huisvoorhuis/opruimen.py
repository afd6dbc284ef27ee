"""Moments at doors, when the round is closed: a safety net under the closing itself (R10)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from expedities.huisvoorhuis.models import Bezoek
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg


def momenten_aan_de_deur(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    dicht = Bezoek.objects.filter(adres__expeditie__ronde_gesloten_op__lte=op, op__isnull=False)
    pks = Bezoek.objects.filter(pk__in=dicht.order_by().values("pk"))
    yield maak_leeg(pks, _("momenten aan de deur"), proef=proef, op=None)
