"""R6: no automatic message is forgotten or goes twice; on time, on the person's own channel, within decent hours, local
time, both changes of the clock included. Stop is obeyed at once; the answer someone is waiting for still reaches them.

Exactly once with many workers and with workers that die: tests/wijkexpeditie/berichten/test_tegelijk.py.
"""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.bouw import OP
from tests.wijkexpeditie.berichten.proef import NUMMER, Vervoerder, bericht, nieuw, sluit_aan, stand
from wijkexpeditie.berichten.actions import hef_stop_op, meld_stop, trek_in, zet_klaar
from wijkexpeditie.berichten.kanalen.zending import Uitslag, Zending
from wijkexpeditie.berichten.models import AUTOMATISCH, Bericht, Kanaal, Stop
from wijkexpeditie.berichten.queries import gestopt
from wijkexpeditie.berichten.tik import tik
from wijkexpeditie.berichten.uren import AMSTERDAM
from wijkexpeditie.berichten.versturen import neem, ronde, verstuur

pytestmark = pytest.mark.django_db
UUR = timedelta(hours=1)


@pytest.fixture
def vervoerder(monkeypatch: pytest.MonkeyPatch) -> Vervoerder:
    return sluit_aan(monkeypatch)


def lokaal(tekst: str) -> datetime:
    return datetime.fromisoformat(tekst).replace(tzinfo=AMSTERDAM)


def test_asked_often_ticked_often_goes_once(vervoerder: Vervoerder) -> None:
    for _ in range(3):
        zet_klaar([nieuw("herinnering:1")], op=OP)
        tik(op=OP, nu=OP)
    assert vervoerder.keren() == {"herinnering:1": 1}


def test_stop_is_obeyed_at_once_also_between_claim_and_sending(vervoerder: Vervoerder) -> None:
    rij = bericht()
    [genomen] = neem(op=OP, nu=OP)
    meld_stop(f" {NUMMER} ", OP)
    assert verstuur(genomen, op=OP, nu=OP) == "ingetrokken"
    assert stand(rij) == ("ingetrokken", "stop")
    assert vervoerder.zendingen == []


def test_stop_belongs_to_the_number_and_keeps_nothing_readable(vervoerder: Vervoerder) -> None:
    meld_stop(NUMMER, OP)
    meld_stop(NUMMER, OP)
    ander = bericht(gegevens={"adres": "+31600000002"})
    mail = bericht(kanaal=Kanaal.EMAIL)
    ronde(op=OP, nu=OP)
    assert [stand(rij)[0] for rij in (ander, mail)] == ["verzonden", "verzonden"]
    [stop] = Stop.objects.all()
    assert NUMMER[1:] not in stop.sleutel
    assert gestopt([NUMMER, "+31600000002", ""]) == {NUMMER}


@pytest.mark.parametrize("kanaal", AUTOMATISCH)
def test_answer_someone_waits_for_reaches_who_said_stop(vervoerder: Vervoerder, kanaal: Kanaal) -> None:
    for adres in (NUMMER, "sanne@voorbeeld.test"):
        meld_stop(adres, OP)
    antwoord, gewoon = bericht(soort="proef_antwoord", kanaal=kanaal), bericht(kanaal=kanaal)
    ronde(op=OP, nu=OP)
    assert (stand(antwoord)[0], stand(gewoon)) == ("verzonden", ("ingetrokken", "stop"))


def test_who_wants_messages_again_gets_them(vervoerder: Vervoerder) -> None:
    meld_stop(NUMMER, OP)
    hef_stop_op(NUMMER, OP)
    rij = bericht()
    ronde(op=OP, nu=OP)
    assert stand(rij)[0] == "verzonden"


@pytest.mark.parametrize(
    ("soort", "kanaal", "op", "gaat_om"),
    [
        ("proef", Kanaal.SMS, "2026-11-18T20:00", "2026-11-19T09:00"),
        ("proef", Kanaal.EMAIL, "2026-11-18T23:30", "2026-11-19T09:00"),
        ("proef", Kanaal.SPRAAK, "2026-11-18T06:00", "2026-11-18T09:00"),
        ("proef", Kanaal.SMS, "2026-11-22T12:00", "2026-11-23T09:00"),  # Sunday
        ("proef", Kanaal.SMS, "2026-12-25T12:00", "2026-12-28T09:00"),  # Christmas
        ("proef_antwoord", Kanaal.SMS, "2026-11-18T22:00", "2026-11-19T09:00"),
        ("proef_antwoord", Kanaal.SPRAAK, "2026-11-22T12:00", "2026-11-22T12:00"),
        ("proef_antwoord", Kanaal.EMAIL, "2026-11-18T22:00", "2026-11-18T22:00"),
        # the clock goes forward: 09:00 in summer time, 07:00 UTC; and back: 08:00 UTC
        ("proef_antwoord", Kanaal.SMS, "2026-03-28T21:00", "2026-03-29T09:00"),
        ("proef_antwoord", Kanaal.SMS, "2026-10-24T21:00", "2026-10-25T09:00"),
        ("proef", Kanaal.SMS, "2026-03-28T21:00", "2026-03-30T09:00"),
        ("proef", Kanaal.SMS, "2026-10-24T21:00", "2026-10-26T09:00"),
    ],
)
def test_nothing_goes_outside_decent_hours(
    vervoerder: Vervoerder, soort: str, kanaal: Kanaal, op: str, gaat_om: str
) -> None:
    rij = bericht(soort=soort, kanaal=kanaal, niet_voor=lokaal(op))
    ronde(op=lokaal(op), nu=lokaal(op))
    rij.refresh_from_db()
    if op != gaat_om:
        assert (rij.staat, rij.niet_voor, rij.pogingen) == ("klaar", lokaal(gaat_om), 0)
        assert ronde(op=lokaal(gaat_om) - timedelta(minutes=1), nu=OP) == {}
        ronde(op=lokaal(gaat_om), nu=OP)
    rij.refresh_from_db()
    assert (rij.staat, rij.klaar_op) == ("verzonden", lokaal(gaat_om))
    assert len(vervoerder.zendingen) == 1


def test_message_of_no_use_in_the_morning_is_shown_as_missed(vervoerder: Vervoerder) -> None:
    avond = lokaal("2026-11-18T20:05")
    rij = bericht(niet_voor=avond, uiterlijk=avond + 2 * UUR)
    ronde(op=avond, nu=avond)
    assert stand(rij) == ("gemist", "buiten de beltijden")
    assert vervoerder.zendingen == []


# --- Faults that other systems shipped, as far as sending goes -------------------------------------


def test_window_may_be_shorter_than_the_run_interval(vervoerder: Vervoerder, settings: Any) -> None:
    """Sent when due and still of use, or named as missed: never passed over in between."""
    rijen = [
        bericht(niet_voor=OP + timedelta(seconds=s), uiterlijk=OP + timedelta(seconds=s + 10)) for s in range(0, 120, 7)
    ]
    for minuut in range(4):
        nu = OP + timedelta(minutes=minuut)
        tik(op=nu, nu=nu)
    assert {stand(rij)[0] for rij in rijen} == {"verzonden", "gemist"}


def test_reminder_of_a_moved_meeting_does_not_go(vervoerder: Vervoerder) -> None:
    wacht, genomen = bericht(over="bijeenkomst:12"), bericht(over="ander", gegevens={"weg": "verplaatst"})
    trek_in(over="bijeenkomst:12", reden="verplaatst", op=OP)
    ronde(op=OP, nu=OP)
    assert stand(wacht) == stand(genomen) == ("ingetrokken", "verplaatst")
    assert vervoerder.zendingen == []


def test_one_failed_run_loses_nothing(vervoerder: Vervoerder) -> None:
    rij = bericht()

    def storing(_zending: Zending) -> Uitslag:
        return Uitslag.mislukt("niet bereikbaar", opnieuw=True)

    vervoerder.antwoord = storing
    tik(op=OP, nu=OP)
    vervoerder.antwoord = lambda _zending: Uitslag.verzonden("SM1")
    tik(op=OP + UUR, nu=OP + UUR)
    assert stand(rij)[0] == "verzonden"


def test_withdrawn_is_not_counted_as_reminded(vervoerder: Vervoerder) -> None:
    bericht(gegevens={"weg": "doet niet meer mee"})
    assert ronde(op=OP, nu=OP) == {("sms", "ingetrokken"): 1}


def test_person_without_that_channel_is_shown_not_skipped(vervoerder: Vervoerder) -> None:
    rij = bericht(gegevens={"adres": ""})
    ronde(op=OP, nu=OP)
    assert stand(rij) == ("mislukt", "geen adres")
    assert list(Bericht.objects.vraagt_aandacht()) == [rij]


def test_mail_that_does_not_say_what_it_is_for_does_not_go(vervoerder: Vervoerder) -> None:
    bericht(kanaal=Kanaal.EMAIL, gegevens={"onderwerp": " "})
    ronde(op=OP, nu=OP)
    assert vervoerder.zendingen == []


def test_empty_digest_does_not_go(vervoerder: Vervoerder) -> None:
    rij = bericht(gegevens={"tekst": ""})
    ronde(op=OP, nu=OP)
    assert stand(rij) == ("ingetrokken", "er valt niets te melden")
