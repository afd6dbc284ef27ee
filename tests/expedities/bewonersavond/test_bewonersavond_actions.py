"""Planning, moving, signing up and coming in."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from expedities.bewonersavond.actions import (
    AvondVoorbij,
    HoortHierNiet,
    Nodig,
    NogNietBegonnen,
    PastNiet,
    meld_aan,
    meld_binnen,
    neem_binnen_terug,
    plan_avond,
    publiceer_verslag,
    verplaats_avond,
)
from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond, Bron, Komt
from expedities.expeditie.queries import NogNiet
from tests import bouw
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
ANDEREN = (Rol.BEWONER, Rol.UITNODIGER, Rol.SCHRIJVER, Rol.PROFESSIONAL, Rol.GEMEENTE)


def _plan(waar: Any, door: Actor, nr: int = 1, dagen: int = 7, **velden: Any) -> Avond:
    begin = bouw.OP + timedelta(days=dagen)
    standaard = {"begin": begin, "eind": begin + timedelta(hours=2), "plek": "De Merel", "op": bouw.OP}
    return plan_avond(expeditie=waar, nr=nr, door=door, **{**standaard, **velden})


def _leider(waar: Any) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def test_plan_avond_sets_date_and_hall() -> None:
    waar = bouw.expeditie()

    avond = _plan(waar, _leider(waar))

    assert (avond.nr, avond.plek) == (1, "De Merel")
    assert Logregel.objects.filter(daad="avond.gepland", expeditie=waar.pk).count() == 1


@pytest.mark.parametrize("rol", ANDEREN)
def test_plan_avond_is_for_the_procesbegeleider_alone(rol: Rol) -> None:
    waar = bouw.expeditie()

    with pytest.raises(MagNiet):
        _plan(waar, bouw.actor(waar, rol))


def test_plan_avond_not_by_a_procesbegeleider_of_another_buurt() -> None:
    waar, elders = bouw.expeditie(), bouw.expeditie("Bloemenbuurt")

    with pytest.raises(MagNiet):
        _plan(waar, _leider(elders))


@pytest.mark.parametrize(
    ("nr", "dagen", "velden"),
    [
        (1, 7, {}),  # there is a first evening already
        (3, 7, {}),
        (2, 5, {}),  # before the first
        (2, -1, {}),  # in the past
        (2, 20, {"eind": bouw.OP}),
    ],
)
def test_plan_avond_refuses_a_moment_that_cannot_be(nr: int, dagen: int, velden: dict[str, Any]) -> None:
    waar = bouw.expeditie()
    _plan(waar, _leider(waar), dagen=6)

    with pytest.raises(PastNiet):
        _plan(waar, _leider(waar), nr=nr, dagen=dagen, **velden)


def test_verplaats_avond_tells_everyone_who_said_they_come() -> None:
    waar = bouw.klaar_voor_de_deur()
    avond = bouw.avond(waar)
    gebeld, gemaild = bouw.deelnemer(waar, "Sanne", telefoon=bouw.telefoon()), _mailer(waar)
    for wie in (gebeld, gemaild, bouw.deelnemer(waar, "Jo")):
        meld_aan(avond=avond, deelnemer=wie, door=bouw.bezoeker(waar), op=bouw.OP)
    afgezegd = bouw.deelnemer(waar, "Kees", telefoon=bouw.telefoon())
    meld_aan(avond=avond, deelnemer=afgezegd, komt=Komt.NEE, door=bouw.bezoeker(waar), op=bouw.OP)
    begin = avond.begin + timedelta(days=2)

    verplaats_avond(
        avond=avond, begin=begin, eind=begin + timedelta(hours=2), plek="School", door=_leider(waar), op=bouw.OP
    )

    verteld = Bericht.objects.filter(soort="avond.verplaatst").values_list("aan", "kanaal")
    assert set(verteld) == {(gebeld.pk, Kanaal.BELLIJST), (gemaild.pk, Kanaal.EMAIL)}
    oud = Bericht.objects.filter(
        soort="avond.herinnering", gegevens__begin=int((begin - timedelta(days=2)).timestamp())
    )
    assert {bericht.staat for bericht in oud} == {Staat.INGETROKKEN}


def test_verplaats_avond_to_where_it_is_says_nothing() -> None:
    waar = bouw.klaar_voor_de_deur()
    avond = bouw.avond(waar)
    meld_aan(avond=avond, deelnemer=_mailer(waar), door=bouw.bezoeker(waar), op=bouw.OP)

    zelfde: dict[str, Any] = {"begin": avond.begin, "eind": avond.eind, "plek": avond.plek, "adres": avond.adres}
    verplaats_avond(avond=avond, **zelfde, door=_leider(waar), op=bouw.OP)

    assert not Bericht.objects.filter(soort="avond.verplaatst").exists()


def test_verplaats_avond_refuses_one_that_has_been() -> None:
    waar = bouw.expeditie()
    avond = bouw.avond(waar, begin=bouw.OP - timedelta(days=1))

    with pytest.raises(AvondVoorbij):
        verplaats_avond(
            avond=avond,
            begin=bouw.OP + timedelta(days=1),
            eind=bouw.OP + timedelta(days=2),
            plek="School",
            door=_leider(waar),
            op=bouw.OP,
        )


@pytest.mark.parametrize("rol", ANDEREN)
def test_verplaats_avond_is_for_the_procesbegeleider_alone(rol: Rol) -> None:
    waar = bouw.expeditie()
    avond = bouw.avond(waar)

    with pytest.raises(MagNiet):
        verplaats_avond(
            avond=avond, begin=avond.begin, eind=avond.eind, plek="Elders", door=bouw.actor(waar, rol), op=bouw.OP
        )


def _mailer(waar: Any) -> Any:
    return bouw.deelnemer(waar, "Ria", email="ria@voorbeeld.test", voorkeur=Kanaal.EMAIL)


def test_meld_aan_keeps_what_is_needed_and_confirms() -> None:
    waar = bouw.klaar_voor_de_deur()
    avond, ria = bouw.avond(waar), _mailer(waar)

    aanmelding = meld_aan(
        avond=avond, deelnemer=ria, aantal=3, nodig=Nodig(ophalen=True, tolk="Pools"), bron=Bron.DEUR,
        door=bouw.bezoeker(waar), op=bouw.OP,
    )  # fmt: skip

    assert (aanmelding.aantal, aanmelding.ophalen, aanmelding.tolk, aanmelding.bron) == (3, True, "Pools", Bron.DEUR)
    berichten = Bericht.objects.filter(aan=ria.pk).values_list("soort", "kanaal")
    assert set(berichten) == {("avond.bevestiging", Kanaal.EMAIL), ("avond.herinnering", Kanaal.EMAIL)}


def test_meld_aan_again_changes_the_same_row() -> None:
    waar = bouw.klaar_voor_de_deur()
    avond, ria = bouw.avond(waar), _mailer(waar)
    meld_aan(avond=avond, deelnemer=ria, aantal=3, nodig=Nodig(ophalen=True), door=bouw.bezoeker(waar), op=bouw.OP)

    later = bouw.OP + timedelta(hours=1)
    meld_aan(avond=avond, deelnemer=ria, komt=Komt.NEE, door=bouw.bezoeker(waar), op=later)

    assert list(Aanmelding.objects.values_list("komt", "aantal", "ophalen")) == [(Komt.NEE, 1, False)]
    assert not Bericht.objects.filter(staat=Staat.KLAAR).exists()


def test_meld_aan_calls_the_day_before_and_never_on_a_sunday() -> None:
    waar = bouw.klaar_voor_de_deur()
    maandag = bouw.OP + timedelta(days=12)
    avond = bouw.avond(waar, begin=maandag.replace(hour=19))
    sanne = bouw.deelnemer(waar, telefoon=bouw.telefoon())

    meld_aan(avond=avond, deelnemer=sanne, door=bouw.bezoeker(waar), op=bouw.OP)

    belletje = Bericht.objects.get(aan=sanne.pk)
    zaterdag = (maandag - timedelta(days=2)).replace(hour=10)
    assert (belletje.soort, belletje.kanaal, belletje.niet_voor) == ("avond.herinnering", Kanaal.BELLIJST, zaterdag)


def test_meld_aan_waits_for_r1() -> None:
    waar = bouw.expeditie()

    with pytest.raises(NogNiet):
        meld_aan(avond=bouw.avond(waar), deelnemer=bouw.deelnemer(waar), door=bouw.bezoeker(waar), op=bouw.OP)


def test_meld_aan_refuses_what_has_been_what_is_elsewhere_and_a_tick() -> None:
    waar, elders = bouw.klaar_voor_de_deur(), bouw.expeditie("Bloemenbuurt")
    geweest, sanne = bouw.avond(waar, begin=bouw.OP - timedelta(days=1)), bouw.deelnemer(waar)
    straks = bouw.avond(waar, nr=2)
    gevallen = [
        (AvondVoorbij, geweest, sanne, bouw.bezoeker(waar)),
        (HoortHierNiet, straks, bouw.deelnemer(elders), bouw.bezoeker(waar)),
        (MagNiet, straks, sanne, bouw.bezoeker(elders)),
        (MagNiet, straks, sanne, Actor.klok()),
        (MagNiet, straks, sanne, replace(Actor.klok(), expeditie=waar.pk)),
    ]
    for fout, avond, wie, door in gevallen:
        with pytest.raises(fout):
            meld_aan(avond=avond, deelnemer=wie, door=door, op=bouw.OP)
    assert not Aanmelding.objects.exists()


@pytest.mark.parametrize("aantal", [0, -1, 13, 70_000])
def test_meld_aan_refuses_a_strange_number(aantal: int) -> None:
    waar = bouw.klaar_voor_de_deur()

    with pytest.raises(PastNiet):
        meld_aan(
            avond=bouw.avond(waar), deelnemer=bouw.deelnemer(waar), aantal=aantal, door=bouw.bezoeker(waar), op=bouw.OP
        )


def _binnen(avond: Avond, door: Actor, **velden: Any) -> Aanwezigheid:
    return meld_binnen(avond=avond, door=door, op=bouw.OP, **{"hoedanigheid": Hoedanigheid.BEWONER, **velden})


def test_meld_binnen_lets_the_same_person_in_once() -> None:
    waar = bouw.expeditie()
    avond, sanne = bouw.avond(waar), bouw.deelnemer(waar)

    eerst, nog_eens = (_binnen(avond, _leider(waar), deelnemer=sanne) for _ in range(2))

    assert eerst.pk == nog_eens.pk
    assert Logregel.objects.filter(daad="avond.binnen").count() == 1


def test_meld_binnen_remembers_in_what_capacity_this_evening() -> None:
    waar = bouw.expeditie()
    eerste, tweede, sanne = bouw.avond(waar), bouw.avond(waar, nr=2), bouw.deelnemer(waar)

    _binnen(eerste, _leider(waar), deelnemer=sanne, hoedanigheid=Hoedanigheid.PROFESSIONAL)
    _binnen(tweede, _leider(waar), deelnemer=sanne)

    soorten = list(Aanwezigheid.objects.order_by("pk").values_list("hoedanigheid", flat=True))
    assert soorten == [Hoedanigheid.PROFESSIONAL, Hoedanigheid.BEWONER]


@pytest.mark.parametrize("rol", ANDEREN)
def test_meld_binnen_is_held_by_the_procesbegeleider(rol: Rol) -> None:
    waar = bouw.expeditie()

    with pytest.raises(MagNiet):
        _binnen(bouw.avond(waar), bouw.actor(waar, rol))


def test_meld_binnen_knows_nobody_of_another_buurt() -> None:
    waar, elders = bouw.expeditie(), bouw.expeditie("Bloemenbuurt")

    with pytest.raises(HoortHierNiet):
        _binnen(bouw.avond(waar), _leider(waar), deelnemer=bouw.deelnemer(elders))


def test_neem_binnen_terug_undoes_one_tap_and_only_of_this_evening() -> None:
    waar = bouw.expeditie()
    eerste, tweede = bouw.avond(waar), bouw.avond(waar, nr=2)
    een, ander = _binnen(eerste, _leider(waar)), _binnen(tweede, _leider(waar))

    for _ in range(2):  # both hosts tap
        neem_binnen_terug(avond=eerste, aanwezigheid=een.pk, door=_leider(waar), op=bouw.OP)
    neem_binnen_terug(avond=eerste, aanwezigheid=ander.pk, door=_leider(waar), op=bouw.OP)

    assert list(Aanwezigheid.objects.values_list("pk", flat=True)) == [ander.pk]
    assert Logregel.objects.filter(daad="avond.binnen_teruggenomen").count() == 1


def test_publiceer_verslag_keeps_the_day_it_first_stood_there() -> None:
    waar = bouw.expeditie()
    avond = bouw.avond(waar, begin=bouw.OP - timedelta(days=1))

    publiceer_verslag(avond=avond, tekst="Veel gelachen.", door=_leider(waar), op=bouw.OP)
    later = bouw.OP + timedelta(days=1)
    publiceer_verslag(avond=avond, tekst="Veel gelachen!", door=_leider(waar), op=later)

    avond.refresh_from_db()
    assert (avond.verslag, avond.verslag_op) == ("Veel gelachen!", bouw.OP)


def test_publiceer_verslag_waits_for_the_evening_and_its_facilitator() -> None:
    waar = bouw.expeditie()
    avond = bouw.avond(waar)

    with pytest.raises(NogNietBegonnen):
        publiceer_verslag(avond=avond, tekst="Al klaar", door=_leider(waar), op=bouw.OP)
    with pytest.raises(MagNiet):
        publiceer_verslag(avond=avond, tekst="Mooi", door=bouw.actor(waar, Rol.GEMEENTE), op=avond.eind)
