"""Work that is done is forgotten after a month."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from wijkexpeditie.klussen.models import Klus
from wijkexpeditie.privacy.opruimen import Opgeruimd, verwijder

BEWAREN = timedelta(days=30)


def oude_klussen(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    yield verwijder(Klus.objects.filter(gemaakt_op__lt=op - BEWAREN), _("klussen die klaar zijn"), proef=proef)
