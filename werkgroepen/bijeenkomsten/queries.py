"""Reads about gatherings."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst, Opkomst
from werkgroepen.werkgroep.models import Lidmaatschap, Werkgroep


def komende(werkgroep: Werkgroep, op: datetime) -> list[Bijeenkomst]:
    """Also what was called off: who comes to look must see that."""
    return list(werkgroep.bijeenkomsten.filter(eind__gt=op)[:10])


def volgende_per_groep(groepen: Iterable[Werkgroep], op: datetime) -> dict[int, Bijeenkomst]:
    """The next gathering of each group; one query."""
    rijen = Bijeenkomst.objects.filter(werkgroep__in=groepen, begin__gt=op, afgelast_op__isnull=True)
    volgende: dict[int, Bijeenkomst] = {}
    for bijeenkomst in rijen:
        volgende.setdefault(bijeenkomst.werkgroep_id, bijeenkomst)
    return volgende


def opkomst_bij_token(token: str) -> Opkomst | None:
    rijen = Opkomst.objects.select_related(
        "bijeenkomst", "lid__deelnemer", "lid__uitnodiging", "lid__werkgroep__expeditie"
    )
    return rijen.filter(token=token).first()


def leden_met_antwoord(bijeenkomst: Bijeenkomst, op: datetime) -> list[tuple[Lidmaatschap, Opkomst | None]]:
    """Everyone in the group beside what they said; two queries."""
    leden = Lidmaatschap.objects.lopend(op).filter(werkgroep=bijeenkomst.werkgroep).select_related("deelnemer")
    gezegd = {opkomst.lid_id: opkomst for opkomst in bijeenkomst.opkomst.all()}
    return [(lid, gezegd.get(lid.pk)) for lid in leden.order_by("deelnemer__voornaam", "pk")]


def stand_van_antwoorden(paren: Iterable[tuple[Lidmaatschap, Opkomst | None]]) -> dict[str, int]:
    """How many say what; keys are always there."""
    telling = Counter(opkomst.antwoord if opkomst else Antwoord.ONBEKEND for _, opkomst in paren)
    return {
        "komt": telling[Antwoord.KOMT] + telling[Antwoord.OPHALEN],
        "komt_niet": telling[Antwoord.KOMT_NIET],
        "ophalen": telling[Antwoord.OPHALEN],
        "bel_mij": telling[Antwoord.BEL_MIJ],
        "onbekend": telling[Antwoord.ONBEKEND],
    }
