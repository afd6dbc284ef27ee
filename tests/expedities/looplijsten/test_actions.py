"""Lists are drawn up, changed and given away; no door can disappear (R2), and preparing is never blocked (R1)."""

import pytest
from django.db import IntegrityError, transaction

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.looplijsten import actions
from expedities.looplijsten.actions import LijstKanNiet, NietsTeVerdelen, NieuweLoper, TweetalKanNiet
from expedities.looplijsten.knippen import Hoe
from expedities.looplijsten.models import Looplijst, Loper
from expedities.looplijsten.queries import op_geen_lijst
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol
from wijkexpeditie.rollen.weigering import Ingehaald, MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    """Nothing is bound yet: R1 does not stand in the way of preparing."""
    waar = bouw.expeditie()
    for nr in range(1, 13):
        bouw.adres(waar, nr, "Merelstraat" if nr <= 8 else "Vinkstraat")
    return waar


@pytest.fixture
def door(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def stel_op(waar: Expeditie, door: Actor, hoe: Hoe = Hoe.STRAAT, *, alles: bool = False) -> list[Looplijst]:
    return actions.stel_op(expeditie=waar, hoe=hoe, maat=30, alles=alles, door=door, op=bouw.OP)


def verdeling(waar: Expeditie) -> dict[str, int]:
    """How many doors on which list; every door counts once."""
    stand: dict[str, int] = {}
    for adres in Adres.objects.filter(expeditie=waar).select_related("looplijst"):
        stand[str(adres.looplijst or "")] = stand.get(str(adres.looplijst or ""), 0) + 1
    return stand


def test_every_door_comes_on_a_list(waar: Expeditie, door: Actor) -> None:
    stel_op(waar, door)
    assert verdeling(waar) == {"1. Merelstraat": 8, "2. Vinkstraat": 4}
    assert Logregel.objects.get().feiten == {"lijsten": 2, "deuren": 12}


def test_only_doors_on_no_list_are_divided_unless_all_are_asked_for(waar: Expeditie, door: Actor) -> None:
    stel_op(waar, door)
    bouw.adres(waar, 1, "Lijsterhof")
    stel_op(waar, door, Hoe.AANTAL)
    assert verdeling(waar) == {"1. Merelstraat": 8, "2. Vinkstraat": 4, "3. Lijsterhof": 1}
    stel_op(waar, door, Hoe.AANTAL, alles=True)
    assert verdeling(waar) == {"1. Merelstraat, Lijsterhof en nog 1 straat": 13}


def test_number_that_may_be_printed_somewhere_is_not_used_again(waar: Expeditie, door: Actor) -> None:
    stel_op(waar, door)
    Adres.objects.filter(huisnummer=1).update(uitkomst=Uitkomst.KOMT)
    assert [lijst.nr for lijst in stel_op(waar, door, alles=True)] == [3, 4]


def test_where_nobody_lives_is_on_no_list_and_who_said_no_stays_on_it(waar: Expeditie, door: Actor) -> None:
    bouw.adres(waar, 10, "Merelstraat", is_deur=False)
    Adres.objects.filter(huisnummer=1).update(uitkomst=Uitkomst.GEEN_CONTACT)
    stel_op(waar, door)
    assert verdeling(waar) == {"1. Merelstraat": 8, "2. Vinkstraat": 4, "": 1}


def test_other_doors_than_on_the_screen_ask_for_another_look(waar: Expeditie, door: Actor) -> None:
    with pytest.raises(Ingehaald):
        actions.stel_op(expeditie=waar, hoe=Hoe.STRAAT, maat=30, alles=False, verwacht=11, door=door, op=bouw.OP)
    assert verdeling(waar) == {"": 12}


def test_nothing_to_divide_is_said(waar: Expeditie, door: Actor) -> None:
    stel_op(waar, door)
    with pytest.raises(NietsTeVerdelen):
        stel_op(waar, door)


def test_split_and_join_bring_back_the_same_doors(waar: Expeditie, door: Actor) -> None:
    lijst = stel_op(waar, door)[0]
    vanaf = Adres.objects.get(straat="Merelstraat", huisnummer=5)
    nieuw = actions.splits(looplijst=lijst, vanaf=vanaf, door=door, op=bouw.OP)
    assert verdeling(waar) == {"1. Merelstraat 1–3 en 2–4": 4, "2. Vinkstraat": 4, "3. Merelstraat 5–7 en 6–8": 4}
    actions.voeg_samen(looplijst=lijst, erbij=nieuw, door=door, op=bouw.OP)
    assert verdeling(waar) == {"1. Merelstraat": 8, "2. Vinkstraat": 4}


def test_own_name_of_a_list_is_kept(waar: Expeditie, door: Actor) -> None:
    een, ander = stel_op(waar, door)
    actions.hernoem(looplijst=een, naam="Bij de vijver", door=door, op=bouw.OP)
    actions.voeg_samen(looplijst=een, erbij=ander, door=door, op=bouw.OP)
    assert verdeling(waar) == {"1. Bij de vijver": 12}


def test_list_is_not_split_at_its_first_door_nor_joined_with_itself(waar: Expeditie, door: Actor) -> None:
    lijst = stel_op(waar, door)[0]
    with pytest.raises(LijstKanNiet):
        actions.splits(looplijst=lijst, vanaf=lijst.adressen.all()[0], door=door, op=bouw.OP)
    with pytest.raises(LijstKanNiet):
        actions.voeg_samen(looplijst=lijst, erbij=lijst, door=door, op=bouw.OP)


def test_list_that_goes_leaves_its_doors_with_what_was_noted(waar: Expeditie, door: Actor) -> None:
    lijst = stel_op(waar, door)[0]
    lijst.adressen.filter(huisnummer=1).update(uitkomst=Uitkomst.KOMT)
    assert actions.gooi_weg(looplijst=lijst, door=door, op=bouw.OP) == 8
    assert verdeling(waar) == {"": 8, "2. Vinkstraat": 4}
    assert op_geen_lijst(waar).get(huisnummer=1).uitkomst == Uitkomst.KOMT
    with pytest.raises(Ingehaald):
        actions.gooi_weg(looplijst=lijst, door=door, op=bouw.OP)


def test_many_doors_move_at_once(waar: Expeditie, door: Actor) -> None:
    een, ander = stel_op(waar, door)
    drie = list(een.adressen.values_list("pk", flat=True)[:3])
    actions.verplaats(expeditie=waar, deuren=drie, naar=ander, door=door, op=bouw.OP)
    actions.verplaats(expeditie=waar, deuren=drie[:1], naar=None, door=door, op=bouw.OP)
    actions.verplaats(expeditie=waar, deuren=drie[1:2], naar=None, nieuw="Hoekje", door=door, op=bouw.OP)
    assert verdeling(waar) == {"1. Merelstraat": 5, "2. Vinkstraat": 5, "": 1, "3. Hoekje": 1}


def test_doors_of_another_buurt_do_not_move(waar: Expeditie, door: Actor) -> None:
    stel_op(waar, door)
    elders = bouw.adres(bouw.expeditie("Elders"))
    with pytest.raises(LijstKanNiet):
        actions.verplaats(expeditie=waar, deuren=[elders.pk], naar=None, door=door, op=bouw.OP)


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.PROCESBEGELEIDER])
def test_only_the_procesbegeleider_divides(waar: Expeditie, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        stel_op(waar, bouw.actor(waar, rol))


def test_list_is_given_to_two_and_changes_hands(waar: Expeditie, door: Actor) -> None:
    lijst = stel_op(waar, door)[0]
    dirk = bouw.met_rol(waar, Rol.UITNODIGER, "Dirk Postma")
    wies = NieuweLoper(naam="Wies", telefoon="+31600000930", hoedanigheid=Hoedanigheid.PROFESSIONAL)
    actions.geef_aan(looplijst=lijst, lopers=[NieuweLoper(gebruiker=dirk.pk), wies], door=door, op=bouw.OP)
    assert [(loper.plek, loper.naam, loper.gebruiker_id) for loper in lijst.lopers.all()] == [
        (1, "Dirk Postma", dirk.pk),
        (2, "Wies", None),
    ]
    actions.geef_aan(looplijst=lijst, lopers=[wies], door=door, op=bouw.OP)
    assert [loper.naam for loper in lijst.lopers.all()] == ["Wies"]
    regels = Logregel.objects.filter(daad="looplijst.gegeven")
    assert [regel.feiten for regel in regels.order_by("pk")] == [{"nr": 1, "lopers": 2}, {"nr": 1, "lopers": 1}]


def test_third_person_the_same_twice_and_a_stranger_are_refused(waar: Expeditie, door: Actor) -> None:
    lijst = stel_op(waar, door)[0]
    dirk = NieuweLoper(gebruiker=bouw.met_rol(waar, Rol.UITNODIGER).pk)
    vreemd = NieuweLoper(gebruiker=bouw.met_rol(bouw.expeditie("Elders"), Rol.UITNODIGER).pk)
    for lopers in ([dirk, NieuweLoper(naam="A"), NieuweLoper(naam="B")], [dirk, dirk], [vreemd], [NieuweLoper()]):
        with pytest.raises(TweetalKanNiet):
            actions.geef_aan(looplijst=lijst, lopers=lopers, door=door, op=bouw.OP)
    assert not Loper.objects.exists()


def test_who_works_for_the_gemeente_walks_no_list(waar: Expeditie, door: Actor) -> None:
    """R9: doors are not for the gemeente, whatever other role somebody has."""
    lijst = stel_op(waar, door)[0]
    wie = bouw.met_rol(waar, Rol.UITNODIGER)
    bouw.rol(wie, Rol.GEMEENTE, waar.gemeente)
    with pytest.raises(TweetalKanNiet):
        actions.geef_aan(looplijst=lijst, lopers=[NieuweLoper(gebruiker=wie.pk)], door=door, op=bouw.OP)


def test_database_holds_two_places(waar: Expeditie, door: Actor) -> None:
    lijst = stel_op(waar, door)[0]
    for plek in (0, 3):
        with pytest.raises(IntegrityError), transaction.atomic():
            Loper.objects.create(looplijst=lijst, plek=plek, naam="Derde")
