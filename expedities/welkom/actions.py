"""New neighbours: told, welcomed, and the words of who lived there before that no longer hold."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van, eis
from expedities.expeditie.rules import voert_in
from expedities.huisvoorhuis.models import Adres, Bezoek, Nabezoek, Uitkomst
from expedities.welkom.models import Verhuizing
from expedities.welkom.queries import VAN_TOEN, woorden_van_toen
from expedities.welkom.rules import mag_melden, mag_verwelkomen
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class NietHier(Geweigerd):
    """An address of another buurt, or nothing to find them by."""


class NogNietHier(Geweigerd):
    """A day that still has to come."""


class TeJong(Geweigerd):
    """No number of a child without a parent's yes (R14)."""


class TeVeelOpEenDag(Geweigerd):
    """More than move in on a day: a stranger cannot fill the list of who is to be called."""


OP_EEN_DAG = 20  # reports of new neighbours by visitors, in one buurt


class EerstVragen(Geweigerd):
    """Somebody asked here not to be rung; whether that still holds is asked first."""


@transaction.atomic
def meld_nieuwe_buren(
    *,
    expeditie: Expeditie,
    adres: Adres | None = None,
    telefoon: str = "",
    sinds: date | None = None,
    jonger_dan_16: bool = False,
    door: Actor,
    op: datetime,
) -> Verhuizing:
    """New people live here; no names (R8). idempotency: one welcome at a time per door, and per number to call."""
    if not mag_melden(door, expeditie.pk):
        raise MagNiet(_("Nieuwe buren melden kan op de pagina van deze buurt."))
    sinds = sinds or dag_van(op)
    if sinds > dag_van(op):
        raise NogNietHier(_("Die dag moet nog komen. Meld het als ze er wonen."))
    if adres is not None and adres.expeditie_id != expeditie.pk:
        raise NietHier(_("Dit adres hoort bij een andere buurt."))
    if adres is None and not telefoon:
        raise NietHier(_("Vul je straat en huisnummer in, of een nummer waarop we je kunnen bellen."))
    if jonger_dan_16 and telefoon:
        raise TeJong(_("Laat je vader of moeder ons bellen. Of vul alleen je straat in."))
    wie = {"adres": adres} if adres is not None else {"adres": None, "telefoon": telefoon}
    _niet_te_veel(expeditie, door, op)
    velden = {"telefoon": telefoon, "sinds": sinds, "gemeld_op": op}
    verhuizing, nieuw = Verhuizing.objects.get_or_create(
        expeditie=expeditie, welkom_op=None, **wie, defaults={**velden, **wie}
    )
    if nieuw:  # the line says neither where nor who
        schrijf(door=door, op=op, daad="welkom.gemeld", expeditie=expeditie.pk)
    return verhuizing


def _niet_te_veel(expeditie: Expeditie, door: Actor, op: datetime) -> None:
    if voert_in(door, expeditie.pk):
        return
    vandaag = Verhuizing.objects.filter(expeditie=expeditie, gemeld_op__gt=op - timedelta(days=1)).count()
    if vandaag >= OP_EEN_DAG:
        raise TeVeelOpEenDag(_("Er zijn vandaag al veel nieuwe buren gemeld. Bel ons even, dan komen we langs."))


@transaction.atomic
def heet_welkom(*, verhuizing: Verhuizing, wie: str, dag: date | None = None, door: Actor, op: datetime) -> None:
    """Somebody with a name went by with the folder. The number to call goes at once."""
    expeditie, adres = verhuizing.expeditie, verhuizing.adres
    if not mag_verwelkomen(door, expeditie.pk):
        raise MagNiet(_("De procesbegeleider of een uitnodiger heet nieuwe buren welkom."))
    eis(expeditie, Stap.AANMELDEN, op)  # no door is rung before R1; the round itself may be closed
    dag = dag or dag_van(op)
    if dag > dag_van(op):
        raise NogNietHier(_("Die dag moet nog komen. Zeg het als je bent geweest."))
    if not wie.strip():
        raise Geweigerd(_("Wie ging er langs? Vul een naam in."))
    if adres is not None and woorden_van_toen(Adres.objects.get(pk=adres.pk)):
        raise EerstVragen(_("Hier is gevraagd om niet aan te bellen. Zijn het echt nieuwe mensen? Zeg dat eerst."))
    open_ = Verhuizing.objects.filter(pk=verhuizing.pk, welkom_op=None)
    if open_.update(welkom_op=dag, welkom_door=wie.strip(), telefoon=""):  # idempotency: welcomed is welcomed
        schrijf(door=door, op=op, daad="welkom.geheten", expeditie=expeditie.pk)


@transaction.atomic
def toch_geen_nieuwe_buren(*, verhuizing: Verhuizing, door: Actor, op: datetime) -> None:
    """A mistake, or they went again."""
    if not mag_verwelkomen(door, verhuizing.expeditie_id):
        raise MagNiet(_("De procesbegeleider of een uitnodiger houdt deze lijst bij."))
    weg, _per_soort = Verhuizing.objects.filter(pk=verhuizing.pk, welkom_op=None).delete()
    if weg:
        schrijf(door=door, op=op, daad="welkom.toch_niet", expeditie=verhuizing.expeditie_id)


@transaction.atomic
def laat_woorden_vervallen(*, adres: Adres, naam: str, door: Actor, op: datetime) -> None:
    """Who lived here is gone, and their words with them: knowingly, by somebody with a name.

    While the round is open the door opens again. Once it is closed, what was counted stays counted, but a request not
    to be rung was theirs: the door is left open, visibly, with a reason and a name (R2). The log names no door (R10).
    """
    expeditie = adres.expeditie
    if not mag_verwelkomen(door, expeditie.pk):
        raise MagNiet(_("De procesbegeleider of een uitnodiger houdt deze lijst bij."))
    if not naam.strip():
        raise Geweigerd(_("Wie weet dat er nieuwe mensen wonen? Vul een naam in."))
    adres = Adres.objects.select_for_update(of=("self",)).get(pk=adres.pk)
    dicht = Expeditie.objects.get(pk=expeditie.pk).ronde_gesloten_op is not None
    if dicht and adres.uitkomst not in VAN_TOEN:
        return
    Bezoek.objects.filter(adres=adres).update(ongedaan=True)
    Nabezoek.objects.filter(adres=adres, gedaan_op=None).delete()
    adres.uitkomst, adres.tegenspraak = Uitkomst.OPEN, False
    adres.open_reden, adres.open_naam = (_("hier wonen nieuwe mensen"), naam.strip()) if dicht else ("", "")
    adres.save(update_fields=["uitkomst", "tegenspraak", "open_reden", "open_naam"])
    schrijf(door=door, op=op, daad="welkom.woorden_vervallen", expeditie=expeditie.pk)
