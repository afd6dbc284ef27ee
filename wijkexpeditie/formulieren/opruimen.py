"""Keys of sent forms; nobody clicks twice after a week."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.privacy.opruimen import Opgeruimd, verwijder

BEWAREN = timedelta(days=7)


def oude_inzendingen(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    yield verwijder(Inzending.objects.filter(op__lt=op - BEWAREN), _("sleutels van formulieren"), proef=proef)
