from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from expedities.convenant.models import Toezegging
from expedities.denktank.models import Denktanklid
from expedities.denktank.soort import Soort
from expedities.expeditie import fasen
from expedities.expeditie.queries import NogNiet, eis, stand, standen
from tests import bouw

pytestmark = pytest.mark.django_db


def test_stand_of_a_new_expeditie_is_empty() -> None:
    assert stand(bouw.expeditie(), bouw.OP) == fasen.Stand()


def test_stand_reads_every_room() -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, begin=bouw.OP - timedelta(days=7), verslag="Er is veel gezegd.", verslag_op=bouw.OP)
    bouw.avond(waar, 2, begin=bouw.OP + timedelta(days=7))
    bouw.plan(waar, vastgesteld_op=bouw.OP)
    assert stand(waar, bouw.OP) == fasen.Stand(
        denktank_gehad=frozenset(fasen.Soort),
        convenant_getekend=True,
        eerste_avond=(bouw.OP - timedelta(days=7)).date(),
        eerste_avond_gehouden=True,
        eerste_verslag=True,
        tweede_avond=(bouw.OP + timedelta(days=7)).date(),
        plan_vastgesteld=True,
    )


def test_stand_counts_who_left_the_denktank_and_not_who_still_comes() -> None:
    waar = bouw.expeditie()
    bouw.denktank(waar, Soort.BEWONER)
    Denktanklid.objects.update(tot=bouw.OP.date())
    morgen = (bouw.OP + timedelta(days=1)).date()
    Denktanklid.objects.create(expeditie=waar, soort=Soort.GEMEENTE, naam="Later", van=morgen)
    assert stand(waar, bouw.OP).denktank_gehad == {fasen.Soort.BEWONER}


def test_stand_leaves_out_promises_about_other_things() -> None:
    waar = bouw.expeditie()
    Toezegging.objects.create(
        expeditie=waar,
        organisatie="Gemeente",
        naam="W. de Wit",
        functie="wethouder",
        wat="Koffie",
        voor=bouw.OP.date(),
        gemaakt_op=bouw.OP,
    )
    assert stand(waar, bouw.OP).toezeggingen == ()


@pytest.mark.parametrize("aantal", [1, 3])
def test_standen_takes_five_queries_however_many(aantal: int) -> None:
    expedities = [bouw.klaar_voor_de_deur(f"Buurt {nr}") for nr in range(aantal)]
    with CaptureQueriesContext(connection) as gevraagd:
        gelezen = standen(expedities, bouw.OP)
    assert (len(gelezen), len(gevraagd)) == (aantal, 5)


def test_eis_says_what_is_missing_and_who_can_help() -> None:
    waar = bouw.expeditie()
    bouw.denktank(waar, Soort.GEMEENTE, Soort.ORGANISATIE)
    bouw.convenant(waar)
    with pytest.raises(NogNiet) as weigering:
        eis(waar, fasen.Stap.BEZOEK, bouw.OP)
    assert str(weigering.value) == (
        "In de denktank zat nog geen bewoner. De procesbegeleider vraagt iemand uit de buurt."
    )


def test_eis_lets_through_what_may() -> None:
    eis(bouw.klaar_voor_de_deur(), fasen.Stap.BEZOEK, bouw.OP)
