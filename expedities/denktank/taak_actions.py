"""Who does what for the evenings: taken over from the method, added, done, handed over, struck out."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from expedities.bewonersavond.models import Avond
from expedities.denktank.actions import eis_begeleider
from expedities.denktank.models import Anker, Denktanklid, Overleg, Taak
from expedities.denktank.stappen import dag_van, ontbrekende
from expedities.denktank.stappen_tekst import STAP_TEKST
from expedities.expeditie.fasen import tweede_avond_gehouden
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van as dag_van_moment
from expedities.expeditie.queries import stand
from wijkexpeditie.berichten.uren import is_rustdag
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet


class DenktankKlaar(Geweigerd):
    """After the second evening the denktank gets no new steps: the buurt has its plan."""


class StondAlZo(Ingehaald):
    """Somebody else did just this."""


@dataclass(frozen=True)
class Taaktekst:
    """What a task says. A member by `lid`, somebody else by `wie`."""

    wat: str
    wie: str = ""
    lid: Denktanklid | None = None
    dag: date | None = None
    anker: Anker = Anker.LOS
    vast: bool = False
    overleg: Overleg | None = None


@transaction.atomic
def neem_stappen_over(*, expeditie: Expeditie, door: Actor, op: datetime) -> int:
    """The steps of the method as tasks, with the days they have in mind. Again adds only what is missing."""
    eis_begeleider(expeditie, door)
    vandaag = dag_van_moment(op)
    if tweede_avond_gehouden(stand(expeditie, op), vandaag):
        raise DenktankKlaar(_("De tweede avond is geweest. Er zijn geen stappen meer om voor te bereiden."))
    Expeditie.objects.select_for_update(of=("self",), no_key=True).get(pk=expeditie.pk)  # two who take over at once
    al = set(Taak.objects.filter(expeditie=expeditie).exclude(stap="").values_list("stap", flat=True))
    avonden = {f"avond_{avond.nr}": dag_van_moment(avond.begin) for avond in Avond.objects.filter(expeditie=expeditie)}
    erbij = Taak.objects.bulk_create(
        Taak(
            expeditie=expeditie, stap=stap.sleutel, wat=str(STAP_TEKST[stap.sleutel]), anker=stap.anker,
            dag=dag_van(stap, avonden, vandaag=vandaag, is_rustdag=is_rustdag),
        )
        for stap in ontbrekende(al)
    )  # fmt: skip
    if erbij:
        schrijf(door=door, op=op, daad="denktank.stappen_over", expeditie=expeditie.pk, aantal=len(erbij))
    return len(erbij)


@transaction.atomic
def maak_taak(*, expeditie: Expeditie, tekst: Taaktekst, door: Actor, op: datetime) -> Taak:
    eis_begeleider(expeditie, door)
    taak = Taak.objects.create(expeditie=expeditie, **_velden(expeditie, tekst))
    schrijf(door=door, op=op, daad="denktank.taak_erbij", ding=taak, expeditie=expeditie.pk)
    return taak


@transaction.atomic
def wijzig_taak(*, taak: Taak, tekst: Taaktekst, door: Actor, op: datetime) -> Taak:
    """Other words, another day, another name: handing over is this too."""
    eis_begeleider(taak.expeditie, door)
    velden = _velden(taak.expeditie, tekst)
    anders = [veld for veld, waarde in velden.items() if getattr(taak, veld) != waarde]
    for veld in anders:
        setattr(taak, veld, velden[veld])
    if anders:
        taak.save(update_fields=anders)
        schrijf(
            door=door, op=op, daad="denktank.taak_gewijzigd", ding=taak, expeditie=taak.expeditie_id,
            velden=", ".join(anders),
        )  # fmt: skip
    return taak


@transaction.atomic
def zet_klaar(*, taak: Taak, door: Actor, op: datetime) -> None:
    _zet(
        taak, door, op, daad="denktank.taak_klaar", van={"klaar_op": None, "weg": False}, klaar_op=localtime(op).date()
    )


@transaction.atomic
def zet_open(*, taak: Taak, door: Actor, op: datetime) -> None:
    """Not done after all."""
    eis_begeleider(taak.expeditie, door)
    if not Taak.objects.filter(pk=taak.pk, klaar_op__isnull=False).update(klaar_op=None):
        raise StondAlZo(_("Deze taak staat al open."))
    schrijf(door=door, op=op, daad="denktank.taak_open", ding=taak, expeditie=taak.expeditie_id)


@transaction.atomic
def streep_weg(*, taak: Taak, door: Actor, op: datetime) -> None:
    """Stays readable as “doen we niet”, and does not come back when the steps are taken over again."""
    _zet(taak, door, op, daad="denktank.taak_weg", van={"klaar_op": None, "weg": False}, weg=True)


@transaction.atomic
def haal_terug(*, taak: Taak, door: Actor, op: datetime) -> None:
    _zet(taak, door, op, daad="denktank.taak_terug", van={"weg": True}, weg=False)


def _zet(taak: Taak, door: Actor, op: datetime, *, daad: str, van: dict[str, object], **naar: object) -> None:
    """Idempotency: a conditional update; who comes second is told."""
    eis_begeleider(taak.expeditie, door)
    if not Taak.objects.filter(pk=taak.pk, **van).update(**naar):
        raise StondAlZo(_("Iemand anders veranderde deze taak net. Kijk nog eens op de lijst."))
    for veld, waarde in naar.items():
        setattr(taak, veld, waarde)
    schrijf(door=door, op=op, daad=daad, ding=taak, expeditie=taak.expeditie_id)


def _velden(expeditie: Expeditie, tekst: Taaktekst) -> dict[str, object]:
    van_hier = (tekst.lid, tekst.overleg)
    if any(ding is not None and ding.expeditie_id != expeditie.pk for ding in van_hier):
        raise MagNiet(_("Dit hoort bij een andere buurt."))
    if not tekst.wat.strip():
        raise Geweigerd(_("Schrijf op wat er moet gebeuren."))
    return {
        "wat": tekst.wat.strip(),
        "wie": "" if tekst.lid else tekst.wie.strip(),
        "lid": tekst.lid,
        "dag": tekst.dag,
        "anker": tekst.anker,
        "vast": tekst.vast and tekst.dag is not None,
        "overleg": tekst.overleg,
    }
