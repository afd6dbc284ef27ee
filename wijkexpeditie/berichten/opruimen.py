"""Texts of messages that are done; that they went stays, for the count."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.berichten.inzage import LEEG
from wijkexpeditie.berichten.models import Bericht, Staat
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg

BEWAREN = timedelta(days=30)


def oude_teksten(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    klaar = Bericht.objects.filter(klaar_op__lt=op - BEWAREN).exclude(staat__in=(Staat.KLAAR, Staat.BEZIG))
    vol = klaar.exclude(Q(**LEEG))
    yield maak_leeg(vol, _("teksten van berichten"), proef=proef, **LEEG)
