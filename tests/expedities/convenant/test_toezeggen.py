from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from expedities.convenant.actions import AlGetekend, NogNietGebeurd
from expedities.convenant.models import Oordeel, Toezegging
from expedities.convenant.toezeggen import (
    AlNagekomen,
    MoetOpenbaar,
    NogNietsTeZeggen,
    TekenenDoetDat,
    geef_oordeel,
    meld_gedaan,
    schrijf_oordeel_op,
    verzet_dag,
    zeg_toe,
)
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from tests import bouw
from tests.expedities.convenant.mensen import bewoner, contact
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet

pytestmark = pytest.mark.django_db
VANDAAG = bouw.OP.date()
LEIDER = Actor.opdracht()


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


@pytest.fixture
def laat(waar: Expeditie) -> Toezegging:
    return bouw.toezegging(bouw.partij(waar), dagen=-3)


def beloof(waar: Expeditie, door: Actor = LEIDER, **anders: Any) -> Toezegging:
    velden = {"wat": "Koffie", "voor": VANDAAG, **anders}
    velden.setdefault("partij", waar.partijen.first() or bouw.partij(waar))
    return zeg_toe(**velden, door=door, op=bouw.OP)


def zaal(toezegging: Toezegging, *, nagekomen: bool = True, door: Actor = LEIDER, dagen: int = 0) -> Toezegging:
    dag = VANDAAG + timedelta(days=dagen)
    return schrijf_oordeel_op(toezegging=toezegging, nagekomen=nagekomen, dag=dag, door=door, op=bouw.OP)


# --- Made and moved -------------------------------------------------------------------------------


@pytest.mark.parametrize("rol", list(Rol))
@pytest.mark.parametrize("soort", list(Soort))
def test_zeg_toe_by_who_must_keep_it(waar: Expeditie, rol: Rol, soort: Soort) -> None:
    door, partij = bouw.actor(waar, rol), bouw.partij(waar, soort)
    if rol is Rol.PROCESBEGELEIDER or (rol, soort) == (Rol.GEMEENTE, Soort.GEMEENTE):
        assert beloof(waar, door, partij=partij).organisatie == partij.organisatie
    else:
        with pytest.raises(MagNiet):
            beloof(waar, door, partij=partij)


def test_zeg_toe_by_the_contact_of_an_organisation(waar: Expeditie) -> None:
    partij = bouw.partij(waar, Soort.ORGANISATIE)
    assert beloof(waar, contact(waar, partij, Rol.PROFESSIONAL), partij=partij).partij == partij


TEKENEN: dict[str, Any] = {"tekent_convenant": True, "naam": "W. de Wit", "functie": "wethouder"}


def test_zeg_toe_to_sign_is_public_by_name_and_of_the_gemeente(waar: Expeditie) -> None:
    with pytest.raises(MoetOpenbaar):
        beloof(waar, **TEKENEN, openbaar=False)
    with pytest.raises(Geweigerd, match="een naam en een functie"):
        beloof(waar, tekent_convenant=True)
    with pytest.raises(Geweigerd, match="alleen de gemeente zelf"):
        beloof(waar, **TEKENEN, partij=bouw.partij(waar, Soort.ORGANISATIE))
    assert beloof(waar, **TEKENEN).naam == "W. de Wit"
    bouw.convenant(waar)
    with pytest.raises(AlGetekend):
        beloof(waar, **TEKENEN)


def test_zeg_toe_hangs_on_an_actie_of_this_buurt_only(waar: Expeditie) -> None:
    hier = bouw.actie(bouw.plan(waar))
    daar = bouw.actie(bouw.plan(bouw.expeditie("Bomenbuurt")))
    assert beloof(waar, actie=hier).actie == hier
    with pytest.raises(MagNiet):
        beloof(waar, actie=daar)


def test_verzet_dag_keeps_the_old_one_readable(laat: Toezegging) -> None:
    oud, nieuw = laat.voor, VANDAAG + timedelta(days=30)
    verzet_dag(toezegging=laat, naar=nieuw, waarom="De raad beslist later.", door=LEIDER, op=bouw.OP)
    assert list(laat.wijzigingen.values_list("van", "naar", "waarom")) == [(oud, nieuw, "De raad beslist later.")]
    with pytest.raises(Ingehaald):
        verzet_dag(toezegging=laat, naar=nieuw, waarom="Nog eens", door=LEIDER, op=bouw.OP)


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.BEWONER])
def test_verzet_dag_is_not_for_its_owner(laat: Toezegging, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        verzet_dag(
            toezegging=laat, naar=VANDAAG, waarom="Druk", door=bouw.actor(laat.expeditie, rol), op=bouw.OP
        )  # fmt: skip


# --- Said to be done ------------------------------------------------------------------------------


def test_meld_gedaan_says_what_and_can_be_said_better(laat: Toezegging) -> None:
    door = bouw.actor(laat.expeditie, Rol.GEMEENTE)
    for wat in ("Een lamp.", "Twee lampen."):
        meld_gedaan(toezegging=laat, wat=wat, door=door, op=bouw.OP)
    laat.refresh_from_db()
    assert (laat.gemeld_wat, laat.gemeld_op, laat.gedaan_op) == ("Twee lampen.", bouw.OP, None)


def test_meld_gedaan_is_not_for_a_bystander(waar: Expeditie) -> None:
    laat = bouw.toezegging(bouw.partij(waar, Soort.ORGANISATIE), dagen=-3)
    for rol in (Rol.PROFESSIONAL, Rol.GEMEENTE, Rol.BEWONER):
        with pytest.raises(MagNiet):
            meld_gedaan(toezegging=laat, wat="Klaar", door=bouw.actor(waar, rol), op=bouw.OP)


def test_signing_is_not_said_but_done(waar: Expeditie) -> None:
    belofte = beloof(waar, **TEKENEN)
    with pytest.raises(TekenenDoetDat):
        meld_gedaan(toezegging=belofte, wat="Ja", door=LEIDER, op=bouw.OP)
    with pytest.raises(TekenenDoetDat):
        zaal(belofte)


def test_said_to_be_done_without_words_is_refused_by_the_database(laat: Toezegging) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Toezegging.objects.update(gemeld_op=bouw.OP)


# --- Judged ---------------------------------------------------------------------------------------


def test_the_hall_can_say_otherwise_later(laat: Toezegging) -> None:
    zaal(laat, nagekomen=False, dagen=-1)
    with pytest.raises(Ingehaald):
        zaal(laat, nagekomen=False, dagen=-1)
    nu = zaal(laat, nagekomen=True)
    assert (nu.gedaan_op, nu.niet_gedaan_op) == (VANDAAG, None)
    with pytest.raises(AlNagekomen):
        meld_gedaan(toezegging=laat, wat="Klaar", door=LEIDER, op=bouw.OP)
    with pytest.raises(NogNietGebeurd):
        zaal(laat, dagen=1)


def test_nothing_to_say_before_its_day(waar: Expeditie) -> None:
    straks = bouw.toezegging(bouw.partij(waar), dagen=3)
    with pytest.raises(NogNietsTeZeggen):
        zaal(straks)
    with pytest.raises(NogNietsTeZeggen):
        geef_oordeel(toezegging=straks, nagekomen=True, door=bewoner(waar), op=bouw.OP)
    meld_gedaan(toezegging=straks, wat="Eerder klaar.", door=LEIDER, op=bouw.OP)
    assert zaal(straks).gedaan_op == VANDAAG


@pytest.mark.parametrize("soort", [Soort.GEMEENTE, Soort.ORGANISATIE])
@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL])
def test_gemeente_and_professionals_never_judge(waar: Expeditie, soort: Soort, rol: Rol) -> None:
    """Not by a tap and not for the hall; also when they take part here."""
    laat = bouw.toezegging(bouw.partij(waar, soort), dagen=-3)
    door = bewoner(waar, rol)
    with pytest.raises(MagNiet):
        geef_oordeel(toezegging=laat, nagekomen=True, door=door, op=bouw.OP)
    with pytest.raises(MagNiet):
        zaal(laat, door=door)


@pytest.mark.parametrize(("soort", "mag"), [(Soort.GEMEENTE, True), (Soort.ORGANISATIE, False)])
def test_the_social_worker_who_lives_here_judges_all_but_their_own_side(
    waar: Expeditie, soort: Soort, mag: bool
) -> None:
    laat = bouw.toezegging(bouw.partij(waar, soort), dagen=-3)
    door = bewoner(waar, Rol.PROFESSIONAL, Rol.BEWONER)
    if mag:
        assert geef_oordeel(toezegging=laat, nagekomen=True, door=door, op=bouw.OP).nagekomen
    else:
        with pytest.raises(MagNiet):
            geef_oordeel(toezegging=laat, nagekomen=True, door=door, op=bouw.OP)


def test_who_leads_writes_down_the_hall_but_not_about_a_promise_of_their_own(laat: Toezegging) -> None:
    waar = laat.expeditie
    assert laat.partij is not None
    with pytest.raises(MagNiet):
        zaal(laat, door=contact(waar, laat.partij, Rol.PROCESBEGELEIDER))
    with pytest.raises(MagNiet):
        zaal(laat, door=bouw.actor(waar, Rol.PROCESBEGELEIDER, Rol.GEMEENTE))
    assert zaal(laat, door=bouw.actor(waar, Rol.PROCESBEGELEIDER)).gedaan_op == VANDAAG


def test_a_resident_has_one_voice_and_may_change_it(laat: Toezegging) -> None:
    door = bewoner(laat.expeditie)
    for wat in (True, False):
        geef_oordeel(toezegging=laat, nagekomen=wat, door=door, op=bouw.OP)
    assert list(Oordeel.objects.values_list("nagekomen", flat=True)) == [False]


def test_a_visitor_and_a_promise_that_is_not_public_are_refused(laat: Toezegging) -> None:
    with pytest.raises(MagNiet):
        geef_oordeel(toezegging=laat, nagekomen=True, door=bouw.bezoeker(laat.expeditie), op=bouw.OP)
    laat.openbaar = False
    with pytest.raises(MagNiet):
        geef_oordeel(toezegging=laat, nagekomen=True, door=bewoner(laat.expeditie), op=bouw.OP)
