"""What hangs on the wall, in a constant number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from expedities.expeditie.models import Expeditie
from expedities.praatstok.models import Punt, PuntBron, Thema
from expedities.praatstok.rules import ziet_wat_aan_de_deur_is_gezegd
from wijkexpeditie.rollen.actor import Actor


@dataclass(frozen=True)
class Groep:
    """A thema with its points; without thema: not grouped yet."""

    thema: Thema | None
    punten: Sequence[Punt]


def muur(expeditie: Expeditie, *, ook_leeg: bool = False) -> tuple[Groep, ...]:
    """Agreed points only, by thema in the order residents gave, what is not grouped yet last. Two queries."""
    punten = list(Punt.objects.op_de_muur().filter(expeditie=expeditie))
    per_thema: dict[int | None, list[Punt]] = {}
    for punt in punten:
        per_thema.setdefault(punt.thema_id, []).append(punt)
    groepen = [Groep(thema, per_thema.get(thema.pk, [])) for thema in Thema.objects.filter(expeditie=expeditie)]
    los = Groep(None, per_thema.get(None, []))
    return tuple(groep for groep in (*groepen, los) if groep.punten or (ook_leeg and groep.thema))


def wacht_op_akkoord(expeditie: Expeditie, door: Actor) -> list[Punt]:
    """Written down, not agreed yet. What was said at a door is only for the procesbegeleider (R9)."""
    punten = Punt.objects.filter(expeditie=expeditie, akkoord=False).order_by("-op", "-id")
    if not ziet_wat_aan_de_deur_is_gezegd(door, expeditie.pk):
        punten = punten.exclude(bron=PuntBron.DEUR)
    return list(punten)
