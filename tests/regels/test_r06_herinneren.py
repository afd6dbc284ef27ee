"""R6, planning: nobody forgotten and nobody twice. Each fault that other systems shipped is a test here."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from expedities.expeditie.models import Deelnemer
from tests import bouw
from werkgroepen.bijeenkomsten.actions import antwoord, gelast_af, verplaats_bijeenkomst
from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst, Opkomst
from werkgroepen.herinneringen.messages import Herinnering
from werkgroepen.herinneringen.plannen import plan_herinneringen
from werkgroepen.herinneringen.queries import bellijst, onbereikbaar
from werkgroepen.werkgroep.actions import meld_aan, stop_lidmaatschap, zet_herinneren
from werkgroepen.werkgroep.models import Lidmaatschap, Werkgroep
from wijkexpeditie.berichten.actions import meld_stop, mis_verlopen
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.berichten.tik import tik
from wijkexpeditie.berichten.versturen import ronde
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
MIDDAG = bouw.OP  # Wednesday 18 November 2026, noon
BEGIN = MIDDAG + timedelta(days=1, hours=7)  # Thursday, 19:00


def om(uur: int, minuut: int = 0, dagen: int = 0) -> datetime:
    return MIDDAG.replace(hour=uur, minute=minuut) + timedelta(days=dagen)


@pytest.fixture
def groep() -> Werkgroep:
    return bouw.werkgroep(bouw.klaar_voor_de_deur())


@pytest.fixture
def bijeenkomst(groep: Werkgroep) -> Bijeenkomst:
    return bouw.bijeenkomst(groep, BEGIN)


def rijen() -> list[tuple[str, str, datetime, datetime | None]]:
    return [
        (bericht.kanaal, bericht.staat, bericht.niet_voor, bericht.uiterlijk)
        for bericht in Bericht.objects.filter(soort=Herinnering.naam).order_by("niet_voor", "pk")
    ]


def lid_met(groep: Werkgroep, voornaam: str = "Amina", **bereik: Any) -> Lidmaatschap:
    return bouw.lid(groep, deelnemer=bouw.deelnemer(groep.expeditie, voornaam, **bereik))


def verstuur(op: datetime) -> None:
    ronde(op=op, nu=op)


def verzonden() -> list[Bericht]:
    return list(Bericht.objects.automatisch().filter(staat=Staat.VERZONDEN))


def test_planning_puts_a_call_and_a_message_on_the_day_before(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    assert plan_herinneringen(om(8)) == 2
    assert rijen() == [
        (Kanaal.BELLIJST, Staat.KLAAR, om(10), om(17, 30)),
        (Kanaal.SMS, Staat.KLAAR, om(17, 30), om(18, dagen=1)),
    ]


def test_two_passes_plan_once(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    plan_herinneringen(om(8))
    assert plan_herinneringen(om(8)) == 0
    assert plan_herinneringen(om(11)) == 0
    assert (Bericht.objects.count(), Opkomst.objects.count()) == (2, 1)


def test_runs_further_apart_than_a_day_still_reach_everybody(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    plan_herinneringen(om(12, dagen=-3))
    assert rijen() == []
    plan_herinneringen(om(9, 30, dagen=1))
    assert rijen() == [(Kanaal.SMS, Staat.KLAAR, om(9, 30, dagen=1), om(18, dagen=1))]


def test_message_on_the_day_itself_says_today(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    plan_herinneringen(om(9, 30, dagen=1))
    verstuur(om(9, 31, dagen=1))
    tekst = verzonden()[0].tekst
    assert "vandaag 19:00" in tekst
    assert "morgen" not in tekst


def test_message_the_day_before_says_tomorrow_and_what_it_is_for(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    plan_herinneringen(om(8))
    verstuur(om(17, 31))
    bericht = verzonden()[0]
    token = Opkomst.objects.get().token
    assert bericht.tekst.startswith("Samen koken: morgen 19:00, Buurthuis De Merel.")
    assert f"/a/{token}/" in bericht.tekst
    assert len(bericht.tekst) <= 160


def test_moved_gathering_withdraws_the_old_reminder_and_plans_the_new(
    groep: Werkgroep, bijeenkomst: Bijeenkomst
) -> None:
    lid = bouw.lid(groep)
    plan_herinneringen(om(8))
    later = BEGIN + 3 * DAG
    verplaats_bijeenkomst(
        bijeenkomst=bijeenkomst,
        begin=later,
        eind=later + timedelta(hours=2),
        plek="De Zwaan",
        door=bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER),
        op=om(9),
    )
    assert {staat for _kanaal, staat, _van, _tot in rijen()} == {Staat.INGETROKKEN}
    verstuur(om(17, 31))
    assert [(b.soort, b.aan) for b in verzonden()] == [("bijeenkomst.verplaatst", lid.deelnemer_id)]
    assert "zo 22 november 19:00" in verzonden()[0].tekst
    plan_herinneringen(om(8, dagen=2))
    nieuw = [rij for rij in rijen() if rij[1] == Staat.KLAAR]
    assert [rij[2] for rij in nieuw] == [om(10, dagen=3), om(17, 30, dagen=3)]  # Saturday: nothing on Sunday


def test_moved_after_planning_never_sends_the_old_moment(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    """Also when the withdrawal itself was lost: the sender looks again."""
    bouw.lid(groep)
    plan_herinneringen(om(8))
    Bijeenkomst.objects.update(begin=BEGIN + DAG, eind=BEGIN + 2 * DAG, wijziging=1)
    verstuur(om(17, 31))
    assert verzonden() == []
    assert Bericht.objects.get(kanaal=Kanaal.SMS).reden == "de bijeenkomst is verplaatst"


def test_cancelled_gathering_reminds_nobody_and_tells_everybody(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    plan_herinneringen(om(8))
    gelast_af(bijeenkomst=bijeenkomst, door=bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER), op=om(9))
    plan_herinneringen(om(10))
    verstuur(om(17, 31))
    assert [bericht.soort for bericht in verzonden()] == ["bijeenkomst.afgelast"]
    assert {staat for _kanaal, staat, _van, _tot in rijen()} == {Staat.INGETROKKEN}


def test_who_left_is_not_reminded_and_not_counted_as_reminded(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    lid = bouw.lid(groep)
    plan_herinneringen(om(8))
    stop_lidmaatschap(lid=lid, door=bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER), op=om(9))
    verstuur(om(17, 31))
    plan_herinneringen(om(17, 32))
    assert {staat for _kanaal, staat, _van, _tot in rijen()} == {Staat.INGETROKKEN}
    assert bellijst(groep.expeditie.pk, None, om(11)) == []


def test_who_joins_late_is_planned_at_once(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    plan_herinneringen(om(8))
    meld_aan(
        werkgroep=groep, voornaam="Fatma", telefoon=bouw.telefoon(), door=bouw.bezoeker(groep.expeditie), op=om(18, 45)
    )  # fmt: skip
    plan_herinneringen(om(18, 46))
    assert rijen() == [(Kanaal.SMS, Staat.KLAAR, om(18, 46), om(18, dagen=1))]


def test_who_joins_after_hours_is_reminded_in_the_morning(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep, van=om(21))
    plan_herinneringen(om(21, 1))
    assert rijen() == [(Kanaal.SMS, Staat.KLAAR, om(9, dagen=1), om(18, dagen=1))]
    verstuur(om(21, 2))
    assert verzonden() == []


def test_who_answered_hears_nothing_more(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    lid = bouw.lid(groep)
    plan_herinneringen(om(8))
    opkomst = Opkomst.objects.select_related("bijeenkomst", "lid__werkgroep").get()
    door = bouw.actor(groep.expeditie, deelnemer=lid.deelnemer_id)
    antwoord(opkomst=opkomst, wat=Antwoord.KOMT, door=door, op=om(9))
    plan_herinneringen(om(9, 1))
    verstuur(om(17, 31))
    assert {(staat, kanaal) for kanaal, staat, _van, _tot in rijen()} == {
        (Staat.INGETROKKEN, Kanaal.BELLIJST),
        (Staat.INGETROKKEN, Kanaal.SMS),
    }


def test_mail_goes_to_who_has_only_mail(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    lid_met(groep, email="amina@voorbeeld.test", voorkeur=Kanaal.EMAIL)
    plan_herinneringen(om(8))
    assert [(rij[0], rij[2]) for rij in rijen()] == [(Kanaal.EMAIL, om(17, 30))]


def test_own_channel_goes_before_what_also_could(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    lid_met(groep, telefoon=bouw.telefoon(), email="amina@voorbeeld.test", voorkeur=Kanaal.EMAIL)
    plan_herinneringen(om(8))
    assert [rij[0] for rij in rijen()] == [Kanaal.BELLIJST, Kanaal.EMAIL]


def test_landline_is_called_and_stays_on_the_list_until_the_end(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    lid_met(groep, telefoon="+31300000001")
    plan_herinneringen(om(8))
    assert rijen() == [(Kanaal.BELLIJST, Staat.KLAAR, om(10), om(18, dagen=1))]


def test_other_channel_chosen_after_planning_is_obeyed_once(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    lid = lid_met(groep, telefoon=bouw.telefoon(), email="amina@voorbeeld.test", voorkeur=Kanaal.SMS)
    plan_herinneringen(om(8))
    lid.deelnemer.voorkeur = Kanaal.EMAIL
    lid.deelnemer.save()
    plan_herinneringen(om(9))
    verstuur(om(17, 31))
    assert [bericht.kanaal for bericht in verzonden()] == [Kanaal.EMAIL]


def test_other_channel_chosen_after_sending_sends_nothing_more(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    lid = lid_met(groep, telefoon=bouw.telefoon(), email="amina@voorbeeld.test", voorkeur=Kanaal.SMS)
    plan_herinneringen(om(8))
    verstuur(om(17, 31))
    lid.deelnemer.voorkeur = Kanaal.EMAIL
    lid.deelnemer.save()
    plan_herinneringen(om(17, 32))
    verstuur(om(17, 33))
    assert [bericht.kanaal for bericht in verzonden()] == [Kanaal.SMS]


def test_who_cannot_be_reached_is_named_and_not_skipped_in_silence(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    lid = lid_met(groep)
    plan_herinneringen(om(8))
    assert rijen() == []
    assert list(onbereikbaar(groep.expeditie, om(8))) == [lid]
    assert Opkomst.objects.filter(lid=lid).exists()


def test_no_reminders_wanted_is_obeyed_at_once(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    lid = bouw.lid(groep)
    plan_herinneringen(om(8))
    zet_herinneren(lid=lid, aan=False, door=bouw.actor(groep.expeditie, deelnemer=lid.deelnemer_id), op=om(9))
    assert bellijst(groep.expeditie.pk, None, om(11)) == []
    verstuur(om(17, 31))
    assert verzonden() == []


def test_number_that_said_stop_is_not_called_and_not_texted(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    lid = bouw.lid(groep)
    plan_herinneringen(om(8))
    meld_stop(lid.deelnemer.telefoon, om(9))
    assert bellijst(groep.expeditie.pk, None, om(11)) == []
    verstuur(om(17, 31))
    assert verzonden() == []


def test_what_was_missed_altogether_shows_as_missed(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    na_afloop = BEGIN + timedelta(hours=3)
    plan_herinneringen(na_afloop)
    mis_verlopen(op=na_afloop)
    verstuur(na_afloop)
    assert [(kanaal, staat) for kanaal, staat, _van, _tot in rijen()] == [
        (Kanaal.BELLIJST, Staat.GEMIST),
        (Kanaal.SMS, Staat.GEMIST),
    ]


def test_gathering_of_long_ago_is_left_in_peace(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    assert plan_herinneringen(BEGIN + 4 * DAG) == 0


def test_closed_group_or_expeditie_reminds_nobody(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    groep.gestopt_op = om(7)
    groep.save()
    assert plan_herinneringen(om(8)) == 0


def test_nothing_on_sundays_and_holidays(groep: Werkgroep) -> None:
    bouw.lid(groep)
    eerste_januari_plus_een = datetime(2027, 1, 2, 10, 0, tzinfo=bouw.AMSTERDAM)  # the day before is New Year's Day
    bouw.bijeenkomst(groep, eerste_januari_plus_een)
    plan_herinneringen(datetime(2026, 12, 31, 8, 0, tzinfo=bouw.AMSTERDAM))
    assert [rij[2] for rij in rijen()] == [
        datetime(2026, 12, 31, 10, 0, tzinfo=bouw.AMSTERDAM),
        datetime(2026, 12, 31, 17, 30, tzinfo=bouw.AMSTERDAM),
    ]


@pytest.mark.parametrize("maandag", [date(2027, 3, 29), date(2026, 10, 26)])
def test_hours_are_those_of_the_wall_clock_at_both_changes(groep: Werkgroep, maandag: date) -> None:
    """The Sunday of the change lies between: called on Saturday at ten, by the clock of that day."""
    bouw.lid(groep)
    begin = datetime.combine(maandag, time(19), bouw.AMSTERDAM)
    bouw.bijeenkomst(groep, begin, gemaakt_op=begin - 5 * DAG)
    Lidmaatschap.objects.update(van=begin - 5 * DAG)
    zaterdag = begin - 2 * DAG
    plan_herinneringen(zaterdag.replace(hour=7))
    assert [rij[2].astimezone(bouw.AMSTERDAM).strftime("%a %H:%M") for rij in rijen()] == ["Sat 10:00", "Sat 17:30"]


def test_impossible_hours_hold_up_nobody(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    groep.expeditie.tweede_poging = om(9).time()
    groep.expeditie.save()
    assert plan_herinneringen(om(8)) == 2


def test_sender_obeys_the_hours_of_the_expeditie(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    plan_herinneringen(om(8))
    verstuur(om(20, 30))
    assert verzonden() == []
    verstuur(om(9, 1, dagen=1))
    assert "vandaag" in verzonden()[0].tekst


def statements(op: datetime) -> list[str]:
    """The first word of every statement of one pass."""
    gezien: list[str] = []

    def tel(doe: Any, sql: str, *rest: Any) -> Any:
        gezien.append(sql.split(maxsplit=1)[0])
        return doe(sql, *rest)

    with connection.execute_wrapper(tel):
        plan_herinneringen(op)
    return gezien


def test_number_of_statements_is_the_same_for_one_and_for_three(groep: Werkgroep, bijeenkomst: Bijeenkomst) -> None:
    bouw.lid(groep)
    een = len(statements(om(8)))
    Bericht.objects.all().delete()
    Opkomst.objects.all().delete()
    for nummer in range(3):
        ander = bouw.werkgroep(groep.expeditie, f"Groep {nummer}")
        bouw.bijeenkomst(ander, BEGIN + timedelta(hours=nummer))
        for _ in range(3):
            bouw.lid(ander)
    assert len(statements(om(8))) == een
    assert Bericht.objects.count() == 20


def test_ten_thousand_reminders_take_statements_by_the_batch(groep: Werkgroep) -> None:
    """5,000 people, a call and a message each: a handful of reads for the whole, one per 500 messages, and inserts of
    as many rows as the database takes at once (SQLite: 999 values)."""
    expeditie = groep.expeditie
    groepen = Werkgroep.objects.bulk_create(
        Werkgroep(expeditie=expeditie, naam=f"G{n}", slug=f"g{n}", wat="x", gestart_op=om(7)) for n in range(50)
    )
    mensen = Deelnemer.objects.bulk_create(
        Deelnemer(
            expeditie=expeditie,
            voornaam=f"M{n}",
            telefoon=f"+3160000{n % 1000:04d}",
            toestemming_op=om(7),
            gemaakt_op=om(7),
        )
        for n in range(5000)
    )  # fmt: skip
    Lidmaatschap.objects.bulk_create(
        Lidmaatschap(werkgroep=groepen[n % 50], deelnemer=wie, van=om(7)) for n, wie in enumerate(mensen)
    )
    Bijeenkomst.objects.bulk_create(
        Bijeenkomst(werkgroep=g, begin=BEGIN, eind=BEGIN + timedelta(hours=2), plek="De Merel", gemaakt_op=om(7))
        for g in groepen
    )
    gedaan = statements(om(8))
    assert (Bericht.objects.count(), Opkomst.objects.count()) == (10_000, 5_000)
    assert len(gedaan) - gedaan.count("INSERT") <= 10 + 10_000 // 500
    assert gedaan.count("INSERT") <= 15_000 // 45


def test_days_of_ticks_with_a_move_and_a_call_off_remind_everybody_once(groep: Werkgroep) -> None:
    """Every half hour by day, as beat does: three groups, of which one moves and one is called off halfway."""
    door = bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER)
    vast, verplaatst, afgelast = (
        bouw.bijeenkomst(bouw.werkgroep(groep.expeditie, naam), om(19, dagen=3)) for naam in ("Een", "Twee", "Drie")
    )
    for bijeenkomst in (vast, verplaatst, afgelast):
        bouw.lid(bijeenkomst.werkgroep)
    for halfuur in range(6 * 48):
        op = MIDDAG + halfuur * timedelta(minutes=30)
        if not 8 <= op.hour <= 19:
            continue
        if op == om(17, dagen=2):
            laat = om(19, dagen=5)
            verplaats_bijeenkomst(
                bijeenkomst=verplaatst, begin=laat, eind=laat + timedelta(hours=1), plek="Zwaan", door=door, op=op
            )
            gelast_af(bijeenkomst=afgelast, door=door, op=op)
        tik(op=op, nu=op)
    gestuurd = sorted((b.over, b.soort, timezone.localtime(b.klaar_op).strftime("%a %H:%M")) for b in verzonden())
    assert gestuurd == [
        (f"bijeenkomst:{vast.pk}", "bijeenkomst.herinnering", "Fri 17:30"),
        (f"bijeenkomst:{verplaatst.pk}", "bijeenkomst.herinnering", "Sat 17:30"),
        (f"bijeenkomst:{verplaatst.pk}", "bijeenkomst.verplaatst", "Fri 17:00"),
        (f"bijeenkomst:{afgelast.pk}", "bijeenkomst.afgelast", "Fri 17:00"),
    ]
