"""R2: two who log the same door lose nothing; where both cannot be right, the facilitator sees it and settles it."""

from datetime import timedelta
from uuid import uuid4

import pytest

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.actions import (
    GeenTegenspraak,
    log_bezoek,
    los_tegenspraak_op,
    neem_bezoek_terug,
    noteer_antwoord,
)
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def deur(waar: Expeditie) -> Adres:
    return bouw.adres(waar)


@pytest.fixture
def ali(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.UITNODIGER)


@pytest.fixture
def bea(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.UITNODIGER)


def bel(deur: Adres, uitkomst: Uitkomst, door: Actor, geleden: int = 0) -> Bezoek:
    """`geleden` in minutes: what is told later may have been earlier."""
    toen = bouw.OP - timedelta(minutes=geleden)
    return log_bezoek(adres=deur, uitkomst=uitkomst, sleutel=uuid4(), gebeld_op=toen, door=door, op=bouw.OP)


def stand(deur: Adres) -> tuple[str, bool, int]:
    deur.refresh_from_db()
    return deur.uitkomst, deur.tegenspraak, deur.bezoeken.count()


def test_ring_that_reaches_us_later_but_was_earlier_does_not_count_over_the_later(
    deur: Adres, ali: Actor, bea: Actor
) -> None:
    bel(deur, Uitkomst.KOMT, ali, geleden=5)
    bel(deur, Uitkomst.MISSCHIEN, bea, geleden=60)
    assert stand(deur) == ("komt", False, 2)


def test_contradiction_is_shown_and_settled_with_one_tap(deur: Adres, ali: Actor, bea: Actor, waar: Expeditie) -> None:
    bel(deur, Uitkomst.KOMT, ali)
    bel(deur, Uitkomst.LEEG, bea)
    assert stand(deur) == ("komt", True, 2)
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    with pytest.raises(MagNiet):
        los_tegenspraak_op(adres=deur, uitkomst=Uitkomst.LEEG, door=ali, op=bouw.OP)
    with pytest.raises(GeenTegenspraak):
        los_tegenspraak_op(adres=deur, uitkomst=Uitkomst.MISSCHIEN, door=leider, op=bouw.OP)
    los_tegenspraak_op(adres=deur, uitkomst=Uitkomst.LEEG, door=leider, op=bouw.OP)
    assert stand(deur) == ("leeg", False, 2)
    with pytest.raises(GeenTegenspraak):
        los_tegenspraak_op(adres=deur, uitkomst=Uitkomst.KOMT, door=leider, op=bouw.OP)
    assert Logregel.objects.filter(daad="bezoek_gekozen", ding="").count() == 1


def test_taking_one_back_ends_the_contradiction(deur: Adres, ali: Actor, bea: Actor) -> None:
    bel(deur, Uitkomst.KOMT, ali)
    anders = bel(deur, Uitkomst.KOMT_NIET, bea)
    assert stand(deur) == ("komt_niet", True, 2)
    neem_bezoek_terug(bezoek=anders, door=bea, op=bouw.OP)
    neem_bezoek_terug(bezoek=anders, door=bea, op=bouw.OP)
    assert stand(deur) == ("komt", False, 2)
    assert Logregel.objects.filter(daad="bezoek_teruggenomen").count() == 1


def test_what_the_household_wrote_itself_counts_and_contradicts_nobody(deur: Adres, ali: Actor) -> None:
    noteer_antwoord(adres=deur, uitkomst=Uitkomst.KOMT, sleutel=uuid4(), door=Actor(), op=bouw.OP)
    bel(deur, Uitkomst.KOMT_NIET, ali)
    assert stand(deur) == ("komt", False, 2)


def test_nobody_overrules_from_a_desk_who_asked_not_to_be_rung(deur: Adres, ali: Actor, waar: Expeditie) -> None:
    ring = bel(deur, Uitkomst.GEEN_CONTACT, ali)
    bel(deur, Uitkomst.KOMT, bouw.actor(waar, Rol.UITNODIGER))
    with pytest.raises(MagNiet):
        neem_bezoek_terug(bezoek=ring, door=bouw.actor(waar, Rol.PROCESBEGELEIDER), op=bouw.OP)
    assert stand(deur) == ("geen_contact", False, 2)
    neem_bezoek_terug(bezoek=ring, door=ali, op=bouw.OP)  # a slip of their own finger
    assert stand(deur) == ("komt", False, 2)
