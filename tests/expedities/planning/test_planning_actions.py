"""Moving evenings with all that hangs on them, and fixing halls."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from expedities.bewonersavond.actions import PastNiet
from expedities.bewonersavond.models import Aanmelding, Avond
from expedities.denktank.models import Taak
from expedities.expeditie.models import Expeditie
from expedities.planning.actions import (
    AlEenZaal,
    AvondGeweest,
    AvondStaatElders,
    ErIsIetsVeranderd,
    NietsAnders,
    Zaaltekst,
    gooi_zaal_weg,
    voeg_zaal_toe,
    wijzig_zaal,
    zet_avonden,
    zet_zaal_vast,
)
from expedities.planning.models import ZAAL_VOLGT, Zaal, Zaalstaat
from expedities.planning.opruimen import contact_van_zalen
from expedities.planning.queries import Moment, voorbeeld, zalen_per_avond
from tests import bouw
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
EEN, TWEE = bouw.OP + 21 * DAG, bouw.OP + 35 * DAG


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def noor(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def moment(nr: int, begin: datetime) -> Moment:
    return Moment(nr, begin, begin + timedelta(hours=2))


def zet(waar: Expeditie, door: Actor, *momenten: Moment) -> list[Avond]:
    gezien = voorbeeld(waar, momenten, bouw.OP).kenmerk
    return zet_avonden(expeditie=waar, momenten=momenten, gezien=gezien, door=door, op=bouw.OP)


def taak(waar: Expeditie, dag: Any, **velden: Any) -> Taak:
    return Taak.objects.create(expeditie=waar, wat="Iets", dag=dag, **velden)


def zaal(waar: Expeditie, door: Actor, naam: str = "De school", nr: int = 1) -> Zaal:
    return voeg_zaal_toe(
        expeditie=waar, tekst=Zaaltekst(avond_nr=nr, naam=naam, adres="Plein 1"), door=door, op=bouw.OP
    )


def test_evenings_are_planned_for_the_first_time_with_the_steps(waar: Expeditie, noor: Actor) -> None:
    stap = taak(waar, None, anker="avond_2", stap="bellen_2")
    zet(waar, noor, moment(1, EEN), moment(2, TWEE))
    stap.refresh_from_db()
    assert list(Avond.objects.values_list("nr", "plek")) == [(1, ZAAL_VOLGT), (2, ZAAL_VOLGT)]
    assert stap.dag == (TWEE - DAG).date()


def test_moving_an_evening_moves_its_tasks_and_tells_who_signed_up(waar: Expeditie, noor: Actor) -> None:
    avond = bouw.avond(waar, 1, EEN)
    wie = bouw.deelnemer(waar, telefoon=bouw.telefoon())
    Aanmelding.objects.create(avond=avond, deelnemer=wie, op=bouw.OP)
    mee = taak(waar, (EEN - DAG).date(), anker="avond_1")
    vast = taak(waar, (EEN - DAG).date(), anker="avond_1", vast=True)
    zet(waar, noor, moment(1, EEN + 7 * DAG))
    mee.refresh_from_db()
    vast.refresh_from_db()
    assert (mee.dag, vast.dag) == ((EEN + 6 * DAG).date(), (EEN - DAG).date())
    assert Bericht.objects.filter(soort="avond.verplaatst").count() == 1


@pytest.mark.parametrize("later", [-14, -7, 7, 14, 28])
def test_both_evenings_move_past_one_another(waar: Expeditie, noor: Actor, later: int) -> None:
    bouw.avond(waar, 1, EEN)
    bouw.avond(waar, 2, TWEE)
    zet(waar, noor, moment(1, EEN + later * DAG), moment(2, TWEE + later * DAG))
    assert [avond.begin for avond in Avond.objects.order_by("nr")] == [EEN + later * DAG, TWEE + later * DAG]


def test_all_or_nothing(waar: Expeditie, noor: Actor) -> None:
    bouw.avond(waar, 1, EEN)
    mee = taak(waar, EEN.date(), anker="avond_1")
    with pytest.raises(PastNiet), transaction.atomic():
        zet(waar, noor, moment(1, TWEE), moment(2, EEN))
    mee.refresh_from_db()
    assert (mee.dag, Avond.objects.get().begin) == (EEN.date(), EEN)


def test_preview_that_is_no_longer_true_is_shown_again(waar: Expeditie, noor: Actor) -> None:
    bouw.avond(waar, 1, EEN)
    mee = taak(waar, EEN.date(), anker="avond_1")
    nieuw = [moment(1, TWEE)]
    gezien = voorbeeld(waar, nieuw, bouw.OP).kenmerk
    Taak.objects.filter(pk=mee.pk).update(klaar_op=bouw.OP.date())
    with pytest.raises(ErIsIetsVeranderd):
        zet_avonden(expeditie=waar, momenten=nieuw, gezien=gezien, door=noor, op=bouw.OP)
    assert Avond.objects.get().begin == EEN


def test_same_dates_are_refused_and_so_is_somebody_else(waar: Expeditie, noor: Actor) -> None:
    bouw.avond(waar, 1, EEN)
    with pytest.raises(NietsAnders):
        zet(waar, noor, moment(1, EEN))
    for rol in set(Rol) - {Rol.PROCESBEGELEIDER}:
        with pytest.raises(MagNiet):
            zet(waar, bouw.actor(waar, rol), moment(1, TWEE))


def test_fixing_a_hall_fills_in_the_place_of_the_evening(waar: Expeditie, noor: Actor) -> None:
    avond = bouw.avond(waar, 1, EEN, plek=ZAAL_VOLGT)
    zet_zaal_vast(zaal=zaal(waar, noor), door=noor, op=bouw.OP)
    avond.refresh_from_db()
    assert (avond.plek, avond.adres, Zaal.objects.get().staat) == ("De school", "Plein 1", Zaalstaat.VAST)


def test_fixing_another_hall_than_the_evening_has_asks_first(waar: Expeditie, noor: Actor) -> None:
    avond = bouw.avond(waar, 1, EEN)
    with pytest.raises(AvondStaatElders, match="Buurthuis De Merel"):
        zet_zaal_vast(zaal=zaal(waar, noor), door=noor, op=bouw.OP)
    zet_zaal_vast(zaal=Zaal.objects.get(), verplaatst=True, door=noor, op=bouw.OP)
    avond.refresh_from_db()
    assert avond.plek == "De school"


def test_a_fixed_hall_waits_for_the_evening_to_get_its_date(waar: Expeditie, noor: Actor) -> None:
    zet_zaal_vast(zaal=zaal(waar, noor), door=noor, op=bouw.OP)
    assert [(avond.plek, avond.adres) for avond in zet(waar, noor, moment(1, EEN))] == [("De school", "Plein 1")]


def test_two_halls_for_one_evening_are_refused(waar: Expeditie, noor: Actor) -> None:
    een, ander = zaal(waar, noor), zaal(waar, noor, "De kerk")
    zet_zaal_vast(zaal=een, door=noor, op=bouw.OP)
    with pytest.raises(AlEenZaal):
        zet_zaal_vast(zaal=ander, verplaatst=True, door=noor, op=bouw.OP)
    with pytest.raises(IntegrityError):
        Zaal.objects.update(staat=Zaalstaat.VAST)


def test_hall_that_falls_through_is_said_until_another_is_fixed(waar: Expeditie, noor: Actor) -> None:
    bouw.avond(waar, 1, EEN, plek=ZAAL_VOLGT)
    assert [groep.mist for groep in zalen_per_avond(waar, bouw.OP)] == [True, False]
    een = zet_zaal_vast(zaal=zaal(waar, noor), door=noor, op=bouw.OP)
    with pytest.raises(Geweigerd):
        gooi_zaal_weg(zaal=een, door=noor, op=bouw.OP)
    tekst = Zaaltekst(avond_nr=1, naam="De school", adres="Plein 1", staat=Zaalstaat.KAN_NIET)
    wijzig_zaal(zaal=een, tekst=tekst, door=noor, op=bouw.OP)
    assert [groep.weggevallen for groep in zalen_per_avond(waar, bouw.OP)] == [True, False]
    zet_zaal_vast(zaal=zaal(waar, noor, "De kerk"), verplaatst=True, door=noor, op=bouw.OP)
    assert [groep.weggevallen for groep in zalen_per_avond(waar, bouw.OP)] == [False, False]


def test_no_hall_is_fixed_by_typing_or_for_an_evening_that_has_been(waar: Expeditie, noor: Actor) -> None:
    with pytest.raises(Geweigerd):
        voeg_zaal_toe(
            expeditie=waar, tekst=Zaaltekst(avond_nr=1, naam="X", staat=Zaalstaat.VAST), door=noor, op=bouw.OP
        )
    bouw.avond(waar, 1, bouw.OP - DAG)
    with pytest.raises(AvondGeweest):
        zet_zaal_vast(zaal=zaal(waar, noor), door=noor, op=bouw.OP)


def test_with_whom_a_hall_was_arranged_goes_a_month_after_the_evening(waar: Expeditie, noor: Actor) -> None:
    avond = bouw.avond(waar, 1, EEN)
    Zaal.objects.create(expeditie=waar, avond_nr=1, naam="De school", sleutel_bij="Anouk")
    assert [regel.aantal for regel in contact_van_zalen(avond.eind + 29 * DAG, False)] == [0]
    assert [regel.aantal for regel in contact_van_zalen(avond.eind + 31 * DAG, False)] == [1]
    assert [regel.aantal for regel in contact_van_zalen(avond.eind + 31 * DAG, False)] == [0]
    assert Zaal.objects.get().sleutel_bij == ""
