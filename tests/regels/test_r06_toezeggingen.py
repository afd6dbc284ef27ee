"""R6 for promises: a reminder is neither forgotten nor sent twice, and never says what is not true any more."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from expedities.convenant.actions import leg_papier_vast, wissel_contact
from expedities.convenant.herinneren import plan_toezeggingen
from expedities.convenant.models import Oordeel, Toezegging
from expedities.convenant.toezeggen import meld_gedaan, schrijf_oordeel_op, verzet_dag
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.berichten.actions import hervat, meld_stop, pauzeer
from wijkexpeditie.berichten.kanalen import postvak_uit
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.berichten.tik import tik
from wijkexpeditie.berichten.uren import AMSTERDAM
from wijkexpeditie.berichten.versturen import ronde
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
LEIDER = Actor.opdracht()
DAG = timedelta(days=1)
VOOR = date(2026, 12, 9)  # a Wednesday without days of rest around it
EMAIL = "wit@voorbeeld.test"


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


@pytest.fixture
def belofte(waar: Expeditie) -> Toezegging:
    return bouw.toezegging(bouw.partij(waar, contact_email=EMAIL), voor=VOOR, gemaakt_op=bouw.OP - 30 * DAG)


def om(dag: date, uur: int = 10) -> datetime:
    return datetime(dag.year, dag.month, dag.day, uur, tzinfo=AMSTERDAM)


def tik_op(dag: date, uur: int = 10) -> None:
    tik(op=om(dag, uur), nu=om(dag, uur))


def loop(van: date, tot: date) -> None:
    """Every day a tick in the morning and one in the evening."""
    for nr in range((tot - van).days + 1):
        for uur in (8, 10, 19):
            tik_op(van + nr * DAG, uur)


def staten() -> list[str]:
    return list(Bericht.objects.order_by("niet_voor", "pk").values_list("staat", flat=True))


def gegaan() -> list[int]:
    """On which days, counted from the promised one, mails went."""
    return [(dag - VOOR).days for dag in verzonden()]


def verzonden() -> list[date]:
    weg = Bericht.objects.filter(staat="verzonden").order_by("klaar_op")
    return [moment.astimezone(AMSTERDAM).date() for moment in weg.values_list("klaar_op", flat=True) if moment]


def test_a_week_before_the_day_after_and_then_weekly_four_times(belofte: Toezegging) -> None:
    loop(VOOR - 20 * DAG, VOOR + 60 * DAG)
    assert gegaan() == [-7, 1, 8, 15, 22]
    assert {brief.aan for brief in postvak_uit.lees()} == {EMAIL}


def test_ticked_often_and_by_two_at_once_goes_once(belofte: Toezegging) -> None:
    for _ in range(4):
        plan_toezeggingen(om(VOOR - 7 * DAG))
        tik_op(VOOR - 7 * DAG)
    assert gegaan() == [-7]


def test_it_says_what_for_whom_and_where_to_answer(belofte: Toezegging) -> None:
    tik_op(VOOR - 7 * DAG)
    tik_op(VOOR + DAG)
    voor, na = Bericht.objects.order_by("klaar_op")
    for bericht in (voor, na):
        assert [woord in bericht.tekst for woord in ("Twee lampen", "Gemeente Voorbeeldstad", "Vogelbuurt")] == [
            True
        ] * 3
        assert f"/werk/vogelbuurt/toezeggingen/{belofte.pk}/" in bericht.tekst
    assert (voor.onderwerp, na.onderwerp) == (
        "Vogelbuurt: wat is toegezegd voor woensdag 9 december 2026",
        "Vogelbuurt wacht nog op wat is toegezegd",
    )


def test_nothing_on_a_day_of_rest(waar: Expeditie) -> None:
    bouw.toezegging(bouw.partij(waar, contact_email=EMAIL), voor=date(2026, 12, 24), gemaakt_op=bouw.OP - 30 * DAG)
    loop(date(2026, 12, 10), date(2026, 12, 31))
    assert verzonden() == [date(2026, 12, 17), date(2026, 12, 28)]


def test_a_missed_day_is_caught_up(belofte: Toezegging) -> None:
    tik_op(VOOR - 2 * DAG)
    assert gegaan() == [-2]


def test_what_was_missed_altogether_shows_as_missed(belofte: Toezegging) -> None:
    tik_op(VOOR + DAG)
    assert sorted(staten()) == ["gemist", "verzonden"]


def test_what_was_promised_yesterday_is_not_reminded_of_what_lies_behind(waar: Expeditie) -> None:
    bouw.toezegging(bouw.partij(waar, contact_email=EMAIL), voor=VOOR, gemaakt_op=om(VOOR + 3 * DAG))
    loop(VOOR + 3 * DAG, VOOR + 9 * DAG)
    assert gegaan() == [8]


def test_a_moved_day_takes_the_old_reminder_back(belofte: Toezegging) -> None:
    plan_toezeggingen(om(VOOR - 8 * DAG))
    assert staten() == ["klaar"]
    op = om(VOOR - 8 * DAG, 12)
    verzet_dag(toezegging=belofte, naar=VOOR + 14 * DAG, waarom="Later", door=LEIDER, op=op)
    loop(VOOR - 8 * DAG, VOOR + 8 * DAG)
    assert (gegaan(), staten()) == ([7], ["ingetrokken", "verzonden"])


def test_between_the_plan_and_the_sending_it_is_looked_at_again(belofte: Toezegging) -> None:
    """The planner does not run in between."""
    plan_toezeggingen(om(VOOR - 8 * DAG))
    Toezegging.objects.update(voor=VOOR + DAG)
    ronde(op=om(VOOR - 7 * DAG), nu=om(VOOR - 7 * DAG))
    assert list(Bericht.objects.values_list("staat", "reden")) == [("ingetrokken", "de dag is verzet")]


def test_who_said_that_it_was_done_hears_nothing_more(belofte: Toezegging) -> None:
    plan_toezeggingen(om(VOOR - 8 * DAG))
    meld_gedaan(toezegging=belofte, wat="Ze branden.", door=LEIDER, op=om(VOOR - 8 * DAG, 12))
    loop(VOOR - 8 * DAG, VOOR + 30 * DAG)
    assert (gegaan(), staten()) == ([], ["ingetrokken"])


def test_when_the_buurt_says_that_it_was_not_kept_they_begin_again(belofte: Toezegging) -> None:
    meld_gedaan(toezegging=belofte, wat="Ze branden.", door=LEIDER, op=om(VOOR))
    op = om(VOOR + 2 * DAG)
    schrijf_oordeel_op(toezegging=belofte, nagekomen=False, dag=op.date(), door=LEIDER, op=op)
    loop(VOOR + 2 * DAG, VOOR + 9 * DAG)
    assert gegaan() == [2, 8]


def test_kept_by_enough_residents_is_kept(belofte: Toezegging) -> None:
    for nr in range(5):
        wie = bouw.deelnemer(belofte.expeditie, f"Bewoner {nr}")
        Oordeel.objects.create(toezegging=belofte, deelnemer=wie, nagekomen=True, op=bouw.OP)
    loop(VOOR, VOOR + 9 * DAG)
    assert gegaan() == []


def test_a_promise_to_sign_stops_at_the_signature(waar: Expeditie) -> None:
    partij, convenant = bouw.partij(waar, contact_email=EMAIL), bouw.convenant(waar, getekend=False)
    bouw.toezegging(partij, voor=VOOR, tekent_convenant=True)
    plan_toezeggingen(om(VOOR - 8 * DAG))
    leg_papier_vast(
        convenant=convenant, partij=partij, naam="W", functie="wethouder", getekend_op=om(VOOR - 8 * DAG),
        door=LEIDER, op=om(VOOR - 8 * DAG),
    )  # fmt: skip
    loop(VOOR - 8 * DAG, VOOR + 9 * DAG)
    assert gegaan() == []


def test_the_contact_there_is_now_gets_it(belofte: Toezegging) -> None:
    plan_toezeggingen(om(VOOR - 8 * DAG))
    assert belofte.partij is not None
    wissel_contact(
        partij=belofte.partij, naam="Bo Bloem", functie="baas", email="bo@voorbeeld.test", door=LEIDER,
        op=om(VOOR - 8 * DAG),
    )  # fmt: skip
    tik_op(VOOR - 7 * DAG)
    (brief,) = postvak_uit.lees()
    assert (brief.aan, "Dag Bo Bloem," in Bericht.objects.get().tekst) == ("bo@voorbeeld.test", True)


def test_who_said_stop_gets_none(belofte: Toezegging) -> None:
    meld_stop(EMAIL, bouw.OP)
    tik_op(VOOR - 7 * DAG)
    assert list(Bericht.objects.values_list("staat", "reden")) == [("ingetrokken", "stop")]


def test_without_an_address_nothing_waits_in_vain(waar: Expeditie) -> None:
    bouw.toezegging(bouw.partij(waar), voor=VOOR)
    loop(VOOR - 8 * DAG, VOOR + 9 * DAG)
    assert staten() == []


def test_a_pause_holds_it_and_what_became_late_is_missed(belofte: Toezegging) -> None:
    leider = bouw.actor(belofte.expeditie, Rol.PROCESBEGELEIDER)
    pauzeer(expeditie=belofte.expeditie_id, reden="Iets ergs", door=leider, op=om(VOOR - 8 * DAG))
    loop(VOOR - 8 * DAG, VOOR - 5 * DAG)
    assert (gegaan(), staten()) == ([], ["klaar"])
    hervat(expeditie=belofte.expeditie_id, door=leider, op=om(VOOR - 5 * DAG, 20))
    loop(VOOR - 4 * DAG, VOOR)
    assert gegaan() == [-4]


def test_a_closed_expeditie_reminds_nobody(belofte: Toezegging) -> None:
    plan_toezeggingen(om(VOOR - 8 * DAG))
    Expeditie.objects.update(borging_vanaf=bouw.OP, afgesloten_op=bouw.OP)
    loop(VOOR - 8 * DAG, VOOR + 9 * DAG)
    assert gegaan() == []


@pytest.mark.parametrize("aantal", [1, 3])
def test_planning_takes_as_many_statements_for_one_as_for_three(waar: Expeditie, aantal: int) -> None:
    for nr in range(aantal):
        bouw.toezegging(bouw.partij(waar, organisatie=f"P{nr}", contact_email=f"p{nr}@voorbeeld.test"), voor=VOOR)
    with CaptureQueriesContext(connection) as vragen:
        assert plan_toezeggingen(om(VOOR - 7 * DAG)) == aantal
    assert len(vragen) == 9
