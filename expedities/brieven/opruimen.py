"""After the term of the convenant no code opens anything, and no pile names who carried it (R10)."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Case, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _

from expedities.brieven.models import Stapel, Uitnodiging
from expedities.expeditie.opruimen import voorbij
from wijkexpeditie.privacy.opruimen import Opgeruimd, maak_leeg

_BRIEF: dict[str, object] = {"code": None, "deelnemer": None, "antwoord": "", "antwoord_op": None, "gebeld_op": None}
_IEMAND = "–"  # it was ticked off; by whom is forgotten


def codes_na_de_termijn(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    """How many letters there were, and that they were posted, stands on the pile and stays."""
    weg = voorbij(op)
    brieven = Uitnodiging.objects.filter(stapel__expeditie__in=weg).exclude(code=None, deelnemer=None, antwoord="")
    yield maak_leeg(_los(brieven), _("codes van brieven"), proef=proef, **_BRIEF)
    stapels = Stapel.objects.filter(expeditie__in=weg).exclude(
        ondertekenaar="", gedrukt_door__in=("", _IEMAND), bezorgd_door__in=("", _IEMAND)
    )
    namen = {veld: _vergeet(veld) for veld in ("gedrukt_door", "bezorgd_door")}
    stapels = Stapel.objects.filter(pk__in=stapels.order_by().values("pk"))
    yield maak_leeg(stapels, _("wie brieven drukte en bezorgde"), proef=proef, ondertekenaar="", **namen)


def _los(brieven: QuerySet[Uitnodiging]) -> QuerySet[Uitnodiging]:
    return Uitnodiging.objects.filter(pk__in=brieven.order_by().values("pk"))


def _vergeet(veld: str) -> Case:
    return Case(When(**{veld: ""}, then=Value("")), default=Value(_IEMAND))
