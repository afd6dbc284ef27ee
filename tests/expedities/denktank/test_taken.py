"""The tasks of the denktank: from the method, from a meeting, or their own."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from expedities.denktank.models import Anker, Taak
from expedities.denktank.overleg_actions import AlVoorbij, NogNietBegonnen, plan_overleg, schrijf_verslag, zeg_af
from expedities.denktank.stappen import STAPPEN
from expedities.denktank.taak_actions import (
    DenktankKlaar,
    StondAlZo,
    Taaktekst,
    haal_terug,
    maak_taak,
    neem_stappen_over,
    streep_weg,
    wijzig_taak,
    zet_klaar,
    zet_open,
)
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Ingehaald, MagNiet

pytestmark = pytest.mark.django_db
VANDAAG = bouw.OP.date()
UUR = timedelta(hours=1)


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


@pytest.fixture
def noor(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def test_steps_taken_over_get_the_days_of_the_method(waar: Expeditie, noor: Actor) -> None:
    bouw.avond(waar, 1, bouw.OP + timedelta(days=28))
    assert neem_stappen_over(expeditie=waar, door=noor, op=bouw.OP) == len(STAPPEN)
    dagen = dict(Taak.objects.values_list("stap", "dag"))
    assert (dagen["deuren"], dagen["deuren_terug"], dagen["bellen_1"], dagen["bellen_2"]) == (
        None, VANDAAG + timedelta(days=10), VANDAAG + timedelta(days=27), None,
    )  # fmt: skip
    assert not Taak.objects.te_laat(VANDAAG).exists()  # nothing is late on the day it is written down


def test_taking_over_again_adds_only_what_is_missing(waar: Expeditie, noor: Actor) -> None:
    neem_stappen_over(expeditie=waar, door=noor, op=bouw.OP)
    weg, anders, kwijt = Taak.objects.order_by("pk")[:3]
    streep_weg(taak=weg, door=noor, op=bouw.OP)
    wijzig_taak(taak=anders, tekst=Taaktekst(wat="Onze eigen woorden"), door=noor, op=bouw.OP)
    kwijt.delete()
    assert neem_stappen_over(expeditie=waar, door=noor, op=bouw.OP) == 1
    assert Taak.objects.count() == len(STAPPEN)
    anders.refresh_from_db()
    weg.refresh_from_db()
    assert (anders.wat, anders.stap, weg.weg) == ("Onze eigen woorden", STAPPEN[1].sleutel, True)


def test_after_the_second_evening_no_steps_are_taken_over(waar: Expeditie, noor: Actor) -> None:
    bouw.avond(waar, 1, bouw.OP - timedelta(days=20))
    bouw.avond(waar, 2, bouw.OP - timedelta(days=2))
    with pytest.raises(DenktankKlaar):
        neem_stappen_over(expeditie=waar, door=noor, op=bouw.OP)


def test_task_is_done_undone_struck_out_and_brought_back(waar: Expeditie, noor: Actor) -> None:
    taak = maak_taak(expeditie=waar, tekst=Taaktekst(wat="Soep", wie="Gerrit"), door=noor, op=bouw.OP)
    zet_klaar(taak=taak, door=noor, op=bouw.OP)
    assert Taak.objects.get().klaar_op == VANDAAG
    for tweede in (zet_klaar, streep_weg, haal_terug):
        with pytest.raises(StondAlZo):
            tweede(taak=taak, door=noor, op=bouw.OP)
    zet_open(taak=taak, door=noor, op=bouw.OP)
    streep_weg(taak=taak, door=noor, op=bouw.OP)
    assert Taak.objects.get().weg
    haal_terug(taak=taak, door=noor, op=bouw.OP)
    assert Taak.objects.get().open


def test_the_database_refuses_done_and_struck_out_and_a_step_twice(waar: Expeditie) -> None:
    for velden in ({"klaar_op": VANDAAG, "weg": True}, {"stap": "plan"}):
        Taak.objects.filter(stap="plan").delete()
        Taak.objects.create(expeditie=waar, wat="Plan", stap="plan")
        with pytest.raises(IntegrityError), transaction.atomic():
            Taak.objects.create(expeditie=waar, wat="Iets", **velden)


def test_task_is_handed_over(waar: Expeditie, noor: Actor) -> None:
    bouw.denktank(waar)
    lid = waar.denktankleden.first()
    taak = maak_taak(expeditie=waar, tekst=Taaktekst(wat="Soep", lid=lid, wie="x"), door=noor, op=bouw.OP)
    assert (taak.van_wie, taak.wie) == (lid.naam, "") if lid else False
    wijzig_taak(taak=taak, tekst=Taaktekst(wat="Soep", wie="Gerrit"), door=noor, op=bouw.OP)
    assert Taak.objects.get().van_wie == "Gerrit"


def test_member_or_meeting_of_another_buurt_is_refused(waar: Expeditie, noor: Actor) -> None:
    elders = bouw.expeditie("Elders")
    bouw.denktank(elders)
    with pytest.raises(MagNiet):
        maak_taak(expeditie=waar, tekst=Taaktekst(wat="Soep", lid=elders.denktankleden.first()), door=noor, op=bouw.OP)


@pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.PROCESBEGELEIDER}))
def test_nobody_else_writes_tasks_or_meetings(waar: Expeditie, rol: Rol) -> None:
    wie = bouw.actor(waar, rol)
    with pytest.raises(MagNiet):
        maak_taak(expeditie=waar, tekst=Taaktekst(wat="Soep", anker=Anker.AVOND_1), door=wie, op=bouw.OP)
    with pytest.raises(MagNiet):
        plan_overleg(expeditie=waar, begin=bouw.OP, eind=bouw.OP + UUR, plek="School", door=wie, op=bouw.OP)


def test_minutes_come_after_the_meeting_began_and_nobody_overwrites_another(waar: Expeditie, noor: Actor) -> None:
    overleg = plan_overleg(expeditie=waar, begin=bouw.OP, eind=bouw.OP + UUR, plek="School", door=noor, op=bouw.OP)
    with pytest.raises(NogNietBegonnen):
        schrijf_verslag(overleg=overleg, verslag="Kort.", gezien="", door=noor, op=bouw.OP - UUR)
    schrijf_verslag(overleg=overleg, verslag="Kort.", gezien="", door=noor, op=bouw.OP)
    with pytest.raises(Ingehaald):
        schrijf_verslag(overleg=overleg, verslag="Anders.", gezien="", door=noor, op=bouw.OP)
    overleg.refresh_from_db()
    assert overleg.verslag == "Kort."


def test_what_has_been_is_not_called_off(waar: Expeditie, noor: Actor) -> None:
    overleg = plan_overleg(expeditie=waar, begin=bouw.OP, eind=bouw.OP + UUR, plek="School", door=noor, op=bouw.OP)
    with pytest.raises(AlVoorbij):
        zeg_af(overleg=overleg, door=noor, op=bouw.OP + 2 * UUR)
    zeg_af(overleg=overleg, door=noor, op=bouw.OP)
    with pytest.raises(Ingehaald):
        zeg_af(overleg=overleg, door=noor, op=bouw.OP)
