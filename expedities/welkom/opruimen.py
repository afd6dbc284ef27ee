"""A number nobody called goes after a month; who went by goes after the term."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from expedities.expeditie.opruimen import voorbij
from expedities.welkom.models import Verhuizing
from wijkexpeditie.privacy.opruimen import Opgeruimd, verwijder

_BELLEN_BINNEN = timedelta(days=31)


def nieuwe_buren_na_de_termijn(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    alleen_nummer = Verhuizing.objects.filter(adres=None, welkom_op=None, gemeld_op__lte=op - _BELLEN_BINNEN)
    yield verwijder(alleen_nummer, _("nummers van nieuwe buren"), proef=proef)
    yield verwijder(Verhuizing.objects.filter(expeditie__in=voorbij(op)), _("nieuwe buren"), proef=proef)
