"""Contacts and scans of signatures, after the term that the convenant itself sets (R10); who signed stays public."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.core.files.storage import default_storage
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expedities.convenant.inzage import LEEG
from expedities.convenant.models import Ondertekening, Partij
from expedities.expeditie.opruimen import voorbij
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg

_MAP = "convenanten"
_RUST = timedelta(days=1)  # a file that is being written has no row yet


def partijen_na_de_termijn(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    weg = voorbij(op)
    partijen = Partij.objects.filter(expeditie__in=weg).exclude(Q(**LEEG))
    yield maak_leeg(partijen, _("contactpersonen van partijen"), proef=proef, **LEEG)
    scans = Ondertekening.objects.filter(convenant__expeditie__in=weg).exclude(scan="")
    pks = Ondertekening.objects.filter(pk__in=scans.order_by().values("pk"))
    yield maak_leeg(pks, _("scans van handtekeningen"), proef=proef, scan="")


def scans_zonder_rij(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    """Files of which no signature is left: withdrawn, emptied above, or of an expeditie that was deleted."""
    bekend = set(Ondertekening.objects.exclude(scan="").order_by().values_list("scan", flat=True))
    namen = default_storage.listdir(_MAP)[1] if default_storage.exists(_MAP) else []
    los = [
        pad
        for naam in namen
        if (pad := f"{_MAP}/{naam}") not in bekend and default_storage.get_modified_time(pad) < op - _RUST
    ]
    if not proef:
        for pad in los:
            default_storage.delete(pad)
    yield Opgeruimd(_("bestanden zonder handtekening"), len(los))
