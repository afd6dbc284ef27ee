"""What comes first in a buurt: an evening, or a gathering of a group."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from expedities.expeditie.overzicht import regels
from tests import bouw
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


def test_after_the_evenings_the_next_gathering_shows() -> None:
    geweest, straks, niets = (bouw.klaar_voor_de_deur(naam) for naam in ("Geweest", "Straks", "Niets"))
    wie = bouw.met_rol(geweest, Rol.PROCESBEGELEIDER)
    for waar, dagen in ((geweest, -3), (straks, 2)):
        bouw.avond(waar, begin=bouw.OP + timedelta(days=dagen))
        groep = bouw.werkgroep(waar)
        for later in (9, 5):
            bouw.bijeenkomst(groep, bouw.OP + timedelta(days=later))
        bouw.bijeenkomst(groep, bouw.OP + timedelta(days=1), afgelast_op=bouw.OP)

    gevonden = [regel.volgende for regel in regels([geweest, straks, niets], wie, bouw.OP)]

    assert [(moment.tekst, (moment.begin - bouw.OP).days) for moment in gevonden if moment] == [
        ("Samen koken", 5), ("eerste avond", 2),
    ]  # fmt: skip
    assert gevonden[2] is None


def test_as_many_questions_for_three_as_for_one() -> None:
    alle = [bouw.klaar_voor_de_deur(f"Buurt {nr}") for nr in range(3)]
    wie = bouw.met_rol(alle[0], Rol.PROCESBEGELEIDER)
    for waar in alle:
        bouw.avond(waar)
        bouw.bijeenkomst(bouw.werkgroep(waar))
    tellingen = []
    for stuk in (alle[:1], alle):
        with CaptureQueriesContext(connection) as vragen:
            regels(stuk, wie, bouw.OP)
        tellingen.append(len(vragen))
    assert tellingen[0] == tellingen[1]
