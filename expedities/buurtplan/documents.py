"""The plan as a booklet of paper (PDF/UA) and as JSON for machines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from expedities.buurtplan.inhoud import actie_inhoud
from expedities.buurtplan.models import Antwoord, Buurtplan
from expedities.buurtplan.queries import Groep, Regel
from wijkexpeditie.documenten.render import Pdf, maak_pdf
from wijkexpeditie.templatetags.wijk import datum_lang

SJABLOON = Path(__file__).parent / "plan.typ"


@dataclass(frozen=True)
class ActieOpPapier:
    wat: str
    toelichting: str
    regels: tuple[tuple[str, str], ...]  # word and value: who, when, how far
    vraag: str
    antwoord: str


@dataclass(frozen=True)
class ThemaOpPapier:
    naam: str
    acties: tuple[ActieOpPapier, ...]


@dataclass(frozen=True)
class PlanOpPapier:
    buurt: str
    inleiding: str
    stand: str
    themas: tuple[ThemaOpPapier, ...]
    leeg: str
    bellen: str
    band: str


def plan_als_pdf(plan: Buurtplan, groepen: Sequence[Groep], *, op: datetime) -> Pdf:
    expeditie = plan.expeditie
    document = PlanOpPapier(
        buurt=f"{expeditie.naam}, {expeditie.gemeente.naam}",
        inleiding=plan.inleiding,
        stand=_stand(plan, op),
        themas=tuple(_thema(groep) for groep in groepen),
        leeg=_("Er staat nog niets in het plan."),
        bellen=_("Vragen? Bel %(naam)s: %(telefoon)s")
        % {"naam": expeditie.contact_naam, "telefoon": expeditie.contact_telefoon},
        band=_("Oefenbuurt: alles hier is verzonnen.") if expeditie.oefening else "",
    )
    return maak_pdf(SJABLOON, document, titel=plan.titel, op=op)


def _stand(plan: Buurtplan, op: datetime) -> str:
    if plan.vastgesteld_op is None:
        return _("Versie %(nr)s van %(dag)s. Dit plan is nog niet af.") % {"nr": plan.versie, "dag": datum_lang(op)}
    dag = datum_lang(plan.vastgesteld_op)
    return _("Versie %(nr)s. Bewoners stelden dit plan vast op %(dag)s.") % {"nr": plan.versie, "dag": dag}


def _thema(groep: Groep) -> ThemaOpPapier:
    naam = groep.thema.naam if groep.thema else _("En verder")
    return ThemaOpPapier(naam, tuple(_actie(regel) for regel in groep.regels))


def _actie(regel: Regel) -> ActieOpPapier:
    actie = regel.actie
    regels = [(_("Wie trekt het"), actie.trekker or _("nog zonder trekker"))]
    regels += [(_("Wanneer"), actie.wanneer)] if actie.wanneer else []
    regels += [(_("Hoe ver"), str(actie.get_voortgang_display()))]
    vraag = f"{actie.gevraagd_van}: {actie.gevraagd_wat}" if actie.gevraagd_van else ""
    return ActieOpPapier(actie.wat, actie.toelichting, tuple(regels), vraag, _antwoord(regel))


def _antwoord(regel: Regel) -> str:
    if regel.wacht:
        return _("Wacht op antwoord sinds %(dag)s.") % {"dag": datum_lang(regel.wacht.sinds)}
    gegeven = regel.antwoord
    if gegeven is None:
        return ""
    wie = f"{gegeven.naam}, {gegeven.organisatie}, {datum_lang(gegeven.op)}"
    return "\n".join(filter(None, [str(gegeven.get_soort_display()).capitalize(), gegeven.tekst, wie]))


def plan_als_json(plan: Buurtplan, regels: Sequence[Regel]) -> dict[str, Any]:
    """A stable shape. Of people only the first names that stand in the plan; who answered is an organisation here."""
    laatste = plan.versies.values_list("op", flat=True).first()
    return {
        "buurt": plan.expeditie.naam,
        "gemeente": plan.expeditie.gemeente.naam,
        "titel": plan.titel,
        "inleiding": plan.inleiding,
        "versie": plan.versie,
        "moment": _moment(laatste),
        "vastgesteldOp": _moment(plan.vastgesteld_op),
        "acties": [
            {
                **actie_inhoud(regel.actie),
                "voortgang": regel.actie.voortgang,
                "antwoord": _antwoord_json(regel.antwoord),
                "wachtOpAntwoordSinds": regel.wacht.sinds.isoformat() if regel.wacht else None,
            }
            for regel in regels
        ],
    }


def _antwoord_json(gegeven: Antwoord | None) -> dict[str, Any] | None:
    if gegeven is None:
        return None
    kern = {"soort": gegeven.soort, "tekst": gegeven.tekst, "organisatie": gegeven.organisatie}
    return {**kern, "moment": _moment(gegeven.op)}


def _moment(moment: datetime | None) -> str | None:
    return timezone.localtime(moment).isoformat() if moment else None
