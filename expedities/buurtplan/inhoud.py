"""The plan as plain values: what a version keeps, what the comparison reads and what machines get.

Names are camelCase and stable, as others read them; progress and answers are no content of the plan, so a version
does not hold them.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from expedities.buurtplan.models import Actie, Buurtplan


def actie_inhoud(actie: "Actie") -> dict[str, Any]:
    return {
        "id": actie.pk,
        "thema": actie.thema.naam if actie.thema else "",
        "wat": actie.wat,
        "toelichting": actie.toelichting,
        "trekker": actie.trekker,
        "wanneer": actie.wanneer,
        "gevraagdVan": actie.gevraagd_van,
        "gevraagdWat": actie.gevraagd_wat,
        "gevraagdOp": _dag(actie.gevraagd_op),
    }


def plan_inhoud(plan: "Buurtplan", acties: Iterable["Actie"]) -> dict[str, Any]:
    """`acties` that still stand in the plan, in its order, with their thema."""
    return {"titel": plan.titel, "inleiding": plan.inleiding, "acties": [actie_inhoud(actie) for actie in acties]}


def _dag(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None
