"""With whom a hall was arranged: kept until the key is back, then gone."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from expedities.bewonersavond.models import Avond
from expedities.expeditie.opruimen import voorbij
from expedities.planning.models import Zaal
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg

NA_DE_AVOND = timedelta(days=30)
LEEG = {"sleutel_bij": "", "contact_naam": "", "contact_telefoon": ""}


def contact_van_zalen(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    gehouden = Avond.objects.filter(expeditie=OuterRef("expeditie"), nr=OuterRef("avond_nr"), eind__lt=op - NA_DE_AVOND)
    oud = Q(Exists(gehouden)) | Q(expeditie__in=voorbij(op))
    pks = Zaal.objects.filter(oud).exclude(Q(**LEEG)).order_by().values("pk")
    yield maak_leeg(Zaal.objects.filter(pk__in=pks), _("met wie we een zaal afspraken"), proef=proef, **LEEG)
