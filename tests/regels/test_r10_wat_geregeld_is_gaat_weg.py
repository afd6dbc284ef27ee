"""R8 and R10: what was arranged for an evening, by whom and where, is gone the day after it."""

from datetime import timedelta

import pytest

from expedities.aanmeldingen.actions import neem_op_je
from expedities.bewonersavond.actions import Nodig, meld_aan
from expedities.bewonersavond.models import Aanmelding, Regelsoort, Regeltaak
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.privacy.bronnen import BRONNEN, Betrokkene
from wijkexpeditie.privacy.opruimen import ruim_op
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
ALLES = Nodig(ophalen=True, meelopen=True, tolk="Turks", kinderopvang=True, drempelvrij=True)


@pytest.fixture
def aanmelding() -> Aanmelding:
    waar = bouw.klaar_voor_de_deur()
    avond, leider = bouw.avond(waar), bouw.actor(waar, Rol.PROCESBEGELEIDER)
    rij = meld_aan(
        avond=avond, deelnemer=bouw.deelnemer(waar), nodig=ALLES, adres=bouw.adres(waar), door=leider, op=bouw.OP
    )
    for soort in Regelsoort:
        neem_op_je(aanmelding=rij, soort=soort, wie="Dirk", door=leider, op=bouw.OP)
    return rij


def test_until_the_evening_it_stays(aanmelding: Aanmelding) -> None:
    ruim_op(op=aanmelding.avond.eind + timedelta(hours=1))
    assert Regeltaak.objects.count() == len(Regelsoort)


def test_the_day_after_all_of_it_is_gone(aanmelding: Aanmelding) -> None:
    ruim_op(op=aanmelding.avond.eind + timedelta(days=1))
    aanmelding.refresh_from_db()
    assert (aanmelding.te_regelen, aanmelding.adres, Regeltaak.objects.count()) == ((), None, 0)


def test_a_need_taken_back_is_nobodys_task(aanmelding: Aanmelding) -> None:
    meld_aan(
        avond=aanmelding.avond, deelnemer=aanmelding.deelnemer, nodig=Nodig(tolk="Turks"),
        door=bouw.bezoeker(aanmelding.avond.expeditie), op=bouw.OP,
    )  # fmt: skip
    aanmelding.refresh_from_db()
    assert [taak.soort for taak in Regeltaak.objects.all()] == [Regelsoort.TOLK]
    assert aanmelding.adres is None


def test_the_log_tells_nobodys_need(aanmelding: Aanmelding) -> None:
    regels = Logregel.objects.filter(daad__in=("avond.regelt", "avond.geregeld"))
    assert {(regel.ding, regel.namens, str(regel.feiten)) for regel in regels} == {("expedities.avond", None, "{}")}


def test_the_person_reads_who_arranges_it(aanmelding: Aanmelding) -> None:
    wie = Betrokkene(deelnemers=frozenset({aanmelding.deelnemer_id or aanmelding.avond.expeditie_id}))
    gelezen = [gegeven.waarde for bron in BRONNEN for stuk in bron.lees(wie) for gegeven in stuk.gegevens]
    assert gelezen.count("Dirk") == len(Regelsoort)
