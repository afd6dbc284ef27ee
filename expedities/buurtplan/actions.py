"""The verbs of the plan. Content passes `_nieuwe_versie`: R4 at the door, and nobody's words are written over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from expedities.buurtplan.inhoud import plan_inhoud
from expedities.buurtplan.models import Actie, Antwoord, AntwoordSoort, Buurtplan, Hoe, Versie, Voortgang
from expedities.buurtplan.rules import mag_antwoorden, mag_inhoud, mag_voortgang, mag_zelf_schrijven
from expedities.buurtplan.vergelijken import actie_uit, zelfde_actie
from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van, eis
from expedities.praatstok.models import Thema
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet


class NietVoorgelezen(Geweigerd):
    """A scribe's text counts only after it was read back and agreed (R4)."""


class PlanIngehaald(Ingehaald):
    """Somebody else wrote in the same place. `nu` is what stands there; what was typed is still in the form."""

    def __init__(self, nu: Mapping[str, Any] | None, versie: int) -> None:
        super().__init__(_("Iemand anders schreef hier net ook. Kijk wat er nu staat en kies wat het wordt."))
        self.nu = nu
        self.versie = versie


class Leeg(Geweigerd):
    """There is nothing to write or to adopt."""


class HoortHierNiet(Geweigerd):
    """A thema of another expeditie."""


@dataclass(frozen=True)
class ActieTekst:
    """The content of one actie, as residents want it."""

    wat: str
    toelichting: str = ""
    thema: Thema | None = None
    trekker: str = ""
    wanneer: str = ""
    gevraagd_van: str = ""
    gevraagd_wat: str = ""


@transaction.atomic
def begin_plan(*, expeditie: Expeditie, door: Actor, op: datetime) -> Buurtplan:
    """An empty plan: nothing in it that residents did not say (R12). Beginning twice is one plan."""
    if not mag_inhoud(door, expeditie.pk):
        raise MagNiet(_("Bewoners maken het plan. De procesbegeleider zet het klaar."))
    titel = _("Buurtplan %(buurt)s") % {"buurt": expeditie.naam}
    plan, nieuw = Buurtplan.objects.get_or_create(expeditie=expeditie, defaults={"titel": titel})
    if nieuw:
        schrijf(door=door, op=op, daad="plan.begonnen", ding=plan, expeditie=expeditie.pk)
    return plan


@transaction.atomic
def zet_actie_in_plan(
    *, plan: Buurtplan, tekst: ActieTekst, voorgelezen: bool = False, door: Actor, op: datetime
) -> Actie:
    """Adding takes nobody's words away, so many tables may add at once."""
    hoe = _hoe(plan, door, voorgelezen=voorgelezen)
    plan = _vergrendeld(plan)
    laatste = plan.acties.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    actie = Actie(plan=plan, volgorde=laatste + 1)
    _schrijf_over(actie, tekst, op)
    actie.save()
    _nieuwe_versie(plan, _("Erbij: %(wat)s") % {"wat": actie.wat}, hoe, door=door, op=op)
    return actie


@transaction.atomic
def wijzig_actie(
    *, actie: Actie, tekst: ActieTekst, gezien: int, voorgelezen: bool = False, door: Actor, op: datetime
) -> Actie:
    """`gezien` is the version the writer had in view. Another actie may have changed since then; this one may not."""
    hoe = _hoe(actie.plan, door, voorgelezen=voorgelezen)
    plan = _vergrendeld(actie.plan)
    _niet_ingehaald(plan, actie.pk, gezien)
    actie = Actie.objects.select_related("thema").get(pk=actie.pk)
    if actie.vervallen:
        raise PlanIngehaald(None, plan.versie)
    _schrijf_over(actie, tekst, op)
    actie.save()
    _nieuwe_versie(plan, _("Anders: %(wat)s") % {"wat": actie.wat}, hoe, door=door, op=op)
    return actie


@transaction.atomic
def haal_actie_uit_plan(*, actie: Actie, gezien: int, voorgelezen: bool = False, door: Actor, op: datetime) -> None:
    """Out of the plan, not out of its versions. Out already: nothing to do."""
    hoe = _hoe(actie.plan, door, voorgelezen=voorgelezen)
    plan = _vergrendeld(actie.plan)
    if not Actie.objects.filter(pk=actie.pk, vervallen=False).exists():
        return
    _niet_ingehaald(plan, actie.pk, gezien)
    Actie.objects.filter(pk=actie.pk).update(vervallen=True)
    _nieuwe_versie(plan, _("Eruit: %(wat)s") % {"wat": actie.wat}, hoe, door=door, op=op)


@transaction.atomic
def schrijf_inleiding(
    *, plan: Buurtplan, titel: str, inleiding: str, gezien: int, voorgelezen: bool = False, door: Actor, op: datetime
) -> Buurtplan:
    hoe = _hoe(plan, door, voorgelezen=voorgelezen)
    plan = _vergrendeld(plan)
    if not titel.strip():
        raise Leeg(_("Geef het plan een titel."))
    eerst = _inhoud_van_versie(plan, gezien)
    onveranderd = eerst.get("titel", plan.titel) == plan.titel and eerst.get("inleiding", "") == plan.inleiding
    if plan.versie != gezien and not onveranderd:
        raise PlanIngehaald({"titel": plan.titel, "inleiding": plan.inleiding}, plan.versie)
    plan.titel, plan.inleiding = titel.strip(), inleiding.strip()
    plan.save(update_fields=["titel", "inleiding"])
    _nieuwe_versie(plan, _("Titel en inleiding"), hoe, door=door, op=op)
    return plan


@transaction.atomic
def stel_vast(*, plan: Buurtplan, bewoners_akkoord: bool, door: Actor, op: datetime) -> Buurtplan:
    """Those present said that they stand behind it. Needs the signed convenant (R1). Once is enough."""
    if not mag_inhoud(door, plan.expeditie_id):
        raise MagNiet(_("Bewoners stellen het plan vast."))
    eis(plan.expeditie, Stap.PLAN_VASTSTELLEN, op)
    if not bewoners_akkoord:
        raise Geweigerd(_("Vraag eerst aan de bewoners of ze achter het plan staan."))
    plan = _vergrendeld(plan)
    if not plan.acties.filter(vervallen=False).exists():
        raise Leeg(_("Er staat nog niets in het plan."))
    if plan.vastgesteld_op is None:
        plan.vastgesteld_op = op
        plan.save(update_fields=["vastgesteld_op"])
        schrijf(door=door, op=op, daad="plan.vastgesteld", ding=plan, expeditie=plan.expeditie_id, versie=plan.versie)
    return plan


@transaction.atomic
def meld_voortgang(*, actie: Actie, voortgang: Voortgang, door: Actor, op: datetime) -> Actie:
    """Progress is no content: no new version."""
    if not mag_voortgang(door, actie.plan.expeditie_id):
        raise MagNiet(_("Wie het uitvoert zegt hoe ver het is. Vraag het aan de procesbegeleider."))
    if Actie.objects.filter(pk=actie.pk).exclude(voortgang=voortgang).update(voortgang=voortgang):
        schrijf(
            door=door, op=op, daad="actie.voortgang", ding=actie, expeditie=actie.plan.expeditie_id, voortgang=voortgang
        )
    actie.voortgang = voortgang
    return actie


@transaction.atomic
def antwoord(
    *,
    actie: Actie,
    soort: AntwoordSoort,
    tekst: str,
    naam: str,
    organisatie: str,
    door: Actor,
    op: datetime,
) -> Antwoord:
    """Stands beside the actie and never changes it. A later answer comes above the earlier one; none goes away."""
    expeditie = actie.plan.expeditie
    if not mag_antwoorden(door, expeditie.pk):
        raise MagNiet(_("De gemeente of de organisatie aan wie het gevraagd is geeft antwoord."))
    eis(expeditie, Stap.ANTWOORDEN, op)
    if not actie.gevraagd_van or actie.vervallen:
        raise Geweigerd(_("Bij deze actie vraagt de buurt niets."))
    if soort != AntwoordSoort.JA and not tekst.strip():
        raise Geweigerd(_("Schrijf erbij waarom, of wat er eerst moet."))
    gegeven = Antwoord.objects.create(
        actie=actie,
        soort=soort,
        tekst=tekst.strip(),
        naam=naam.strip(),
        organisatie=organisatie.strip(),
        op=op,
        door=door.gebruiker,
    )
    schrijf(door=door, op=op, daad="actie.antwoord", ding=actie, expeditie=expeditie.pk, soort=soort)
    return gegeven


def _hoe(plan: Buurtplan, door: Actor, *, voorgelezen: bool) -> Hoe:
    """Whose hand it is, or a refusal (R4)."""
    if not mag_inhoud(door, plan.expeditie_id):
        raise MagNiet(_("Alleen bewoners bepalen wat er in het buurtplan staat."))
    if voorgelezen:
        return Hoe.VOORGELEZEN
    if not mag_zelf_schrijven(door, plan.expeditie_id):
        raise NietVoorgelezen(_("Lees de tekst eerst voor aan de bewoners. Vinden ze het goed? Kruis dat dan aan."))
    return Hoe.ZELF


def _vergrendeld(plan: Buurtplan) -> Buurtplan:
    """Writers of one plan go one after the other."""
    return Buurtplan.objects.select_for_update(of=("self",)).get(pk=plan.pk)


def _niet_ingehaald(plan: Buurtplan, actie: int, gezien: int) -> None:
    if plan.versie == gezien:
        return
    nu = actie_uit(plan_inhoud(plan, plan.staande_acties()), actie)
    eerst = actie_uit(_inhoud_van_versie(plan, gezien), actie)
    if nu is None or not zelfde_actie(eerst, nu):
        raise PlanIngehaald(nu, plan.versie)


def _inhoud_van_versie(plan: Buurtplan, nr: int) -> Mapping[str, Any]:
    inhoud: Mapping[str, Any] | None = plan.versies.filter(nr=nr).values_list("inhoud", flat=True).first()
    return inhoud or {}


def _schrijf_over(actie: Actie, tekst: ActieTekst, op: datetime) -> None:
    if not tekst.wat.strip():
        raise Leeg(_("Schrijf op wat we gaan doen."))
    if tekst.thema is not None and tekst.thema.expeditie_id != actie.plan.expeditie_id:
        raise HoortHierNiet(_("Dit thema hoort bij een andere buurt."))
    if bool(tekst.gevraagd_van.strip()) != bool(tekst.gevraagd_wat.strip()):
        raise Geweigerd(_("Zeg bij een vraag allebei: van wie vragen we iets, en wat vragen we?"))
    vraag = (tekst.gevraagd_van.strip(), tekst.gevraagd_wat.strip())
    if vraag != (actie.gevraagd_van, actie.gevraagd_wat):
        actie.gevraagd_op = dag_van(op) if vraag[0] else None
    actie.gevraagd_van, actie.gevraagd_wat = vraag
    actie.wat, actie.toelichting, actie.thema = tekst.wat.strip(), tekst.toelichting.strip(), tekst.thema
    actie.trekker, actie.wanneer = tekst.trekker.strip(), tekst.wanneer.strip()


def _nieuwe_versie(plan: Buurtplan, wat: str, hoe: Hoe, *, door: Actor, op: datetime) -> None:
    """The whole plan as it stands now. The count and the unique number refuse a writer who got past the lock."""
    nr = plan.versie + 1
    if not Buurtplan.objects.filter(pk=plan.pk, versie=plan.versie).update(versie=nr):
        raise PlanIngehaald(None, plan.versie)
    plan.versie = nr
    inhoud = plan_inhoud(plan, plan.staande_acties())
    wie = door.gebruiker or door.deelnemer
    Versie.objects.create(plan=plan, nr=nr, op=op, door=wie, hoe=hoe, wat=wat[:200], inhoud=inhoud)
    schrijf(door=door, op=op, daad="plan.versie", ding=plan, expeditie=plan.expeditie_id, versie=nr, hoe=hoe)
