"""What the map draws, as plain values: no names of residents, and no moments."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres
from expedities.huisvoorhuis.queries import plaatjes
from expedities.looplijsten.queries import Lijststand


def punten(expeditie: Expeditie, lijsten: Iterable[Lijststand], deuren: Iterable[Adres]) -> dict[str, Any]:
    """Each door as [lat, lon, number of its list or 0, kind, letter, what a screen reader says]."""
    standen = list(lijsten)
    nrs = {stand.lijst.pk: stand.lijst.nr for stand in standen}
    alle = [deur for deur in deuren if deur.lat is not None]
    return {
        "lijsten": [
            {
                "nr": stand.lijst.nr,
                "kleur": stand.lijst.kleur,
                "naam": stand.lijst.naam,
                "tekst": _("%(geweest)s van %(deuren)s deuren") % {"geweest": stand.geweest, "deuren": stand.deuren},
                "url": reverse("werk_looplijst", args=[expeditie.slug, stand.lijst.nr]),
            }
            for stand in standen
        ],
        "deuren": [
            [deur.lat, deur.lon, nrs.get(deur.looplijst_id or 0, 0), plaatje["soort"], plaatje["letter"], str(deur)]
            for deur, plaatje in zip(alle, plaatjes(alle, ""), strict=True)
        ],
    }
