"""Who told it round, after the term; how many came by it stays."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from expedities.expeditie.opruimen import voorbij
from expedities.rondvertellen.models import Uitnodigingskanaal
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg


def namen_van_rondvertellers(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    rijen = Uitnodigingskanaal.objects.filter(expeditie__in=voorbij(op)).exclude(wie="")
    yield maak_leeg(rijen, _("wie het rondvertelde"), proef=proef, wie="")
