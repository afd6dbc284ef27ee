"""R10: what is brought in after the round closed is kept as an outcome, without a moment and without a person."""

from datetime import timedelta
from uuid import uuid4

import pytest

from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet
from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Bezoek, Uitkomst
from expedities.ronde.actions import sluit_ronde
from tests import bouw
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    """The round closed an hour ago."""
    waar = bouw.klaar_voor_de_deur()
    bouw.adres(waar)
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    sluit_ronde(expeditie=waar, reden="Genoeg", naam="Noor", door=leider, op=bouw.OP - timedelta(hours=1))
    return waar


def bel(waar: Expeditie, uitkomst: Uitkomst, uren_geleden: int) -> Bezoek:
    return log_bezoek(
        adres=waar.adressen.get(),
        uitkomst=uitkomst,
        sleutel=uuid4(),
        gebeld_op=bouw.OP - timedelta(hours=uren_geleden),
        door=bouw.actor(waar, Rol.UITNODIGER),
        op=bouw.OP,
    )


@pytest.mark.parametrize("uitkomst", [Uitkomst.NIET_THUIS, Uitkomst.KOMT, Uitkomst.GEEN_CONTACT])
def test_ring_before_the_closing_is_kept_without_moment_or_person(waar: Expeditie, uitkomst: Uitkomst) -> None:
    bezoek = bel(waar, uitkomst, uren_geleden=3)
    assert (bezoek.uitkomst, bezoek.op, bezoek.door) == (uitkomst, None, None)
    assert waar.adressen.get().uitkomst == uitkomst


def test_ring_after_the_closing_is_refused_with_what_to_do(waar: Expeditie) -> None:
    with pytest.raises(NogNiet, match="De denktank kan de ronde weer openen"):
        bel(waar, Uitkomst.KOMT, uren_geleden=0)
    assert not Bezoek.objects.exists()


def test_ring_in_the_future_was_now(waar: Expeditie) -> None:
    with pytest.raises(NogNiet):
        bel(waar, Uitkomst.KOMT, uren_geleden=-48)


def test_door_that_brings_no_round_with_it_stays_closed_by_r1() -> None:
    """A late ring skips the closing of the round, and nothing else."""
    waar = bouw.expeditie("Nog niet")
    bouw.adres(waar)
    waar.ronde_gesloten_op, waar.ronde_gesloten_door = bouw.OP, waar.pk
    waar.save()
    with pytest.raises(NogNiet):
        bel(waar, Uitkomst.KOMT, uren_geleden=3)
