from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from expedities.convenant.actions import (
    AlGetekend,
    AlNagekomen,
    MoetOpenbaar,
    NogNietGebeurd,
    TekstLigtVast,
    meld_nagekomen,
    onderteken,
    stel_convenant_op,
    zeg_toe,
)
from expedities.convenant.models import Convenant, Ondertekening, Toezegging
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
VANDAAG = bouw.OP.date()
LEIDER = Actor.opdracht()


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


def teken(convenant: Convenant, door: Actor = LEIDER, **anders: Any) -> Ondertekening:
    velden = {
        "soort": Soort.GEMEENTE,
        "organisatie": "Gemeente Voorbeeldstad",
        "naam": "W. de Wit",
        "functie": "wethouder",
    }
    return onderteken(convenant=convenant, **{**velden, **anders}, door=door, op=bouw.OP)


def beloof(waar: Expeditie, door: Actor = LEIDER, **anders: Any) -> Toezegging:
    velden = {"organisatie": "Gemeente", "naam": "W.", "functie": "wethouder", "wat": "Koffie", "voor": VANDAAG}
    return zeg_toe(expeditie=waar, **{**velden, **anders}, door=door, op=bouw.OP)


def stel_op(waar: Expeditie, tekst: str = "Wij helpen.", door: Actor = LEIDER) -> Convenant:
    return stel_convenant_op(expeditie=waar, tekst=tekst, verantwoordelijke="Stichting", door=door, op=bouw.OP)


def test_stel_op_changes_the_text_until_somebody_signs(waar: Expeditie) -> None:
    stel_op(waar)
    convenant = stel_op(waar, "Wij helpen samen.")
    teken(convenant, soort=Soort.ORGANISATIE, organisatie="De Corporatie")
    with pytest.raises(TekstLigtVast):
        stel_op(waar, "Wij helpen niet.")
    assert Convenant.objects.get().tekst == "Wij helpen samen."


def test_onderteken_once_per_organisation_however_typed(waar: Expeditie) -> None:
    convenant = bouw.convenant(waar)
    with pytest.raises(AlGetekend):
        teken(convenant, organisatie=" gemeente  VOORBEELDSTAD")
    assert convenant.ondertekeningen.count() == 1


def test_onderteken_at_the_same_moment_as_another_is_refused_kindly(
    waar: Expeditie, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other's row is there by the time ours is written: the database refuses, and the sentence is kind."""
    convenant = bouw.convenant(waar)

    def niemand(_qs: object, *velden: str, flat: bool) -> list[str]:
        return []

    monkeypatch.setattr(type(convenant.ondertekeningen.all()), "values_list", niemand)
    with pytest.raises(AlGetekend, match="Een keer is genoeg"):
        teken(convenant)
    assert convenant.ondertekeningen.count() == 1


def test_onderteken_twice_is_refused_by_the_database_itself(waar: Expeditie) -> None:
    convenant = bouw.convenant(waar)
    al = convenant.ondertekeningen.get()
    al.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        al.save(force_insert=True)


def test_onderteken_keeps_the_day_it_was_signed_on_paper(waar: Expeditie) -> None:
    eerder = bouw.OP - timedelta(days=3)
    assert teken(bouw.convenant(waar, getekend=False), getekend_op=eerder).getekend_op == eerder


def test_onderteken_in_the_future_is_refused(waar: Expeditie) -> None:
    with pytest.raises(NogNietGebeurd):
        teken(bouw.convenant(waar, getekend=False), getekend_op=bouw.OP + timedelta(minutes=1))


EIGEN = {Soort.GEMEENTE: Rol.GEMEENTE, Soort.ORGANISATIE: Rol.PROFESSIONAL, Soort.BEWONER: Rol.BEWONER}


@pytest.mark.parametrize("soort", list(Soort))
@pytest.mark.parametrize("rol", list(Rol))
def test_onderteken_each_for_their_own(waar: Expeditie, soort: Soort, rol: Rol) -> None:
    convenant, door = bouw.convenant(waar, getekend=False), bouw.actor(waar, rol)
    if rol in {Rol.PROCESBEGELEIDER, EIGEN[soort]}:
        assert teken(convenant, door, soort=soort).door == door.gebruiker
    else:
        with pytest.raises(MagNiet):
            teken(convenant, door, soort=soort)


@pytest.mark.parametrize("rol", list(Rol))
@pytest.mark.parametrize("tekent", [True, False])
def test_zeg_toe_by_who_must_keep_it(waar: Expeditie, rol: Rol, tekent: bool) -> None:
    mag = {Rol.PROCESBEGELEIDER, Rol.GEMEENTE} | (set() if tekent else {Rol.PROFESSIONAL})
    door = bouw.actor(waar, rol)
    if rol in mag:
        assert beloof(waar, door, tekent_convenant=tekent).tekent_convenant is tekent
    else:
        with pytest.raises(MagNiet):
            beloof(waar, door, tekent_convenant=tekent)


def test_zeg_toe_to_sign_is_public(waar: Expeditie) -> None:
    with pytest.raises(MoetOpenbaar):
        beloof(waar, tekent_convenant=True, openbaar=False)


def test_meld_nagekomen_once(waar: Expeditie) -> None:
    toezegging = beloof(waar)
    meld_nagekomen(toezegging=toezegging, dag=VANDAAG, door=LEIDER, op=bouw.OP)
    with pytest.raises(AlNagekomen):
        meld_nagekomen(toezegging=toezegging, dag=VANDAAG, door=LEIDER, op=bouw.OP)


def test_meld_nagekomen_tomorrow_is_refused(waar: Expeditie) -> None:
    with pytest.raises(NogNietGebeurd):
        meld_nagekomen(toezegging=beloof(waar), dag=VANDAAG + timedelta(days=1), door=LEIDER, op=bouw.OP)


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.BEWONER])
def test_meld_nagekomen_is_not_for_who_promised(waar: Expeditie, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        meld_nagekomen(toezegging=beloof(waar), dag=VANDAAG, door=bouw.actor(waar, rol), op=bouw.OP)
