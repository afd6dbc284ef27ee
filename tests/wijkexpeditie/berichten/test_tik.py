"""The tick: planners that break, the command, the ticker thread, and what health says of it."""

import json
import subprocess
import sys
import threading
from datetime import datetime, timedelta
from io import StringIO
from typing import Any, NoReturn

import pytest
from django.conf import settings as instellingen
from django.core.management import CommandError, call_command
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from tests.bouw import OP
from tests.wijkexpeditie.berichten.proef import BUURT, Vervoerder, bericht, nieuw, stand
from wijkexpeditie import gezond as gezond_module
from wijkexpeditie import gunicorn_conf
from wijkexpeditie.berichten import ticker
from wijkexpeditie.berichten import tik as tik_module
from wijkexpeditie.berichten.actions import zet_klaar
from wijkexpeditie.berichten.models import Bericht, Kanaal, Pauze, Staat, Tik
from wijkexpeditie.berichten.tik import onthoud, tik
from wijkexpeditie.gezond import gezondheid

pytestmark = pytest.mark.django_db
UUR = timedelta(hours=1)


def breekt(op: datetime) -> NoReturn:
    Tik.objects.create(naam="half werk", op=op)
    raise ZeroDivisionError


def plant(op: datetime) -> int:
    return zet_klaar([nieuw("herinnering:1", niet_voor=op), nieuw("herinnering:2", niet_voor=op + UUR)], op=op)


@pytest.fixture
def planners(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    lijst: list[Any] = []
    monkeypatch.setattr(tik_module, "PLANNERS", lijst)
    return lijst


def test_planner_that_breaks_stops_neither_the_others_nor_the_sending(
    vervoerder: Vervoerder, planners: list[Any]
) -> None:
    planners.extend((breekt, plant))
    uitslag = tik(op=OP, nu=OP)
    assert (uitslag.gepland, uitslag.fouten, uitslag.telling) == (2, 1, {("sms", "verzonden"): 1})
    assert list(Tik.objects.values_list("naam", "op", "fouten")) == [("tik", OP, 1)]  # half work is undone


def test_missed_run_is_caught_up_or_shown(vervoerder: Vervoerder, planners: list[Any]) -> None:
    """The machine was off for a night: what is still of use goes, the rest is named, nothing is lost."""
    nog_goed = bericht(niet_voor=OP - 10 * UUR, uiterlijk=OP + UUR)
    te_laat = bericht(niet_voor=OP - 10 * UUR, uiterlijk=OP - UUR)
    uitslag = tik(op=OP, nu=OP)
    assert (stand(nog_goed)[0], stand(te_laat)[0], uitslag.gemist) == ("verzonden", "gemist", 1)


def test_command_prints_counts_and_acts_as_if_it_is_then(vervoerder: Vervoerder, planners: list[Any]) -> None:
    planners.append(plant)
    bericht(uiterlijk=OP)
    uit = StringIO()
    call_command("herinneringen", op="2026-11-19T12:00", stdout=uit)  # naive: Amsterdam
    assert uit.getvalue().splitlines() == ["gepland: 2", "gemist: 1", "sms verzonden: 1"]
    assert Bericht.objects.get(sleutel="herinnering:1").klaar_op == OP + timedelta(days=1)


def test_command_fails_when_a_planner_does(vervoerder: Vervoerder, planners: list[Any]) -> None:
    planners.append(breekt)
    with pytest.raises(SystemExit) as einde:
        call_command("herinneringen", stdout=StringIO())
    assert einde.value.code == 1


@pytest.mark.parametrize("moment", ["gisteren", "2026-13-40T10:00", "10:00"])
def test_command_refuses_what_is_no_moment(moment: str) -> None:
    with pytest.raises(CommandError, match="is no moment"):
        call_command("herinneringen", op=moment)


def test_lease_is_in_real_time_whatever_op_says(vervoerder: Vervoerder, planners: list[Any]) -> None:
    """A trial run a year ahead does not steal what another worker is sending now."""
    rij = bericht(niet_voor=OP)
    nu = timezone.now()
    Bericht.objects.filter(pk=rij.pk).update(staat=Staat.BEZIG, claim=BUURT, geclaimd_tot=nu + timedelta(minutes=1))
    call_command("herinneringen", op=(OP + timedelta(days=365)).isoformat(), stdout=StringIO())
    assert stand(rij)[0] == "bezig"


def test_onthoud_keeps_one_row_a_job() -> None:
    onthoud("tik", op=OP)
    onthoud("tik", op=OP + UUR, fouten=2)
    onthoud("opruimen", op=OP)
    assert set(Tik.objects.values_list("naam", "op", "fouten")) == {("tik", OP + UUR, 2), ("opruimen", OP, 0)}


def test_ticker_goes_on_after_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    keren, genoeg = [], threading.Event()

    def een_tik(*, op: datetime, nu: datetime) -> None:
        keren.append(op)
        if len(keren) == 3:
            genoeg.set()
        raise DatabaseError

    monkeypatch.setattr(ticker, "tik", een_tik)
    stop = ticker.start(0)
    assert genoeg.wait(10)
    stop.set()
    for draad in threading.enumerate():
        if draad.name == "ticker":
            draad.join(10)


def test_gunicorn_ticks_only_without_redis(monkeypatch: pytest.MonkeyPatch) -> None:
    gestart: list[int] = []
    monkeypatch.setattr(ticker, "start", gestart.append)
    for zelfstandig in (False, True):
        monkeypatch.setattr(gunicorn_conf, "ZELFSTANDIG", zelfstandig)
        gunicorn_conf.post_worker_init(None)
    assert gestart == [instellingen.TIK_SECONDEN]


@pytest.mark.parametrize(
    ("omgeving", "verwacht"),
    [
        ({"OEFENEN": "1", "PORT": "8104"}, ["127.0.0.1:8104", 1, 8]),
        ({"OEFENEN": "1", "HOST": "0.0.0.0"}, ["127.0.0.1:8000", 1, 8]),  # one click signs in: never from outside
        ({"HOST": "127.0.0.2"}, ["127.0.0.2:8000", 1, 8]),
        ({"WEB_CONCURRENCY": "4"}, ["0.0.0.0:8000", 1, 8]),  # two processes would each keep their own cache
        ({"WEB_CONCURRENCY": "4", "REDIS_URL": "redis://127.0.0.1:6379/9"}, ["0.0.0.0:8000", 4, 8]),
    ],
)
def test_gunicorn_reads_the_environment(omgeving: dict[str, str], verwacht: list[object]) -> None:
    code = "import json, wijkexpeditie.gunicorn_conf as c; print(json.dumps([c.bind, c.workers, c.threads]))"
    uit = subprocess.run(
        [sys.executable, "-c", code],
        env=omgeving,
        cwd=instellingen.BASE_DIR,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert json.loads(uit.stdout) == verwacht


def gezien(settings: Any, nu: datetime) -> tuple[bool, int]:
    staat = gezondheid(nu)
    return staat.in_orde, staat.vast


def test_health_is_well_right_after_a_tick(vervoerder: Vervoerder, settings: Any) -> None:
    settings.REDIS_URL = ""
    assert gezien(settings, OP) == (False, 0)  # never ticked
    onthoud("tik", op=OP)
    assert gezien(settings, OP) == (True, 0)
    assert gezien(settings, OP + UUR) == (False, 0)
    onthoud("tik", op=OP, fouten=1)
    assert gezien(settings, OP) == (False, 0)


def test_health_counts_what_is_stuck_and_not_what_waits_on_purpose(vervoerder: Vervoerder, settings: Any) -> None:
    settings.REDIS_URL = ""
    onthoud("tik", op=OP)
    Pauze.objects.create(expeditie=BUURT, sinds=OP - 5 * UUR)
    bericht(niet_voor=OP - UUR, expeditie=BUURT)
    bericht(niet_voor=OP - UUR, kanaal=Kanaal.BELLIJST)
    bericht(niet_voor=OP)
    assert gezien(settings, OP) == (True, 0)
    bericht(niet_voor=OP - UUR)
    hangt = bericht(niet_voor=OP - UUR)
    Bericht.objects.filter(pk=hangt.pk).update(staat=Staat.BEZIG, claim=BUURT, geclaimd_tot=OP - UUR)
    assert gezien(settings, OP) == (False, 2)


def test_health_page_is_for_machines_and_says_nothing_personal(client: Client, settings: Any) -> None:
    settings.REDIS_URL = ""
    assert client.get("/gezond/").status_code == 503
    onthoud("tik", op=timezone.now())
    antwoord = client.get("/gezond/")
    assert antwoord.status_code == 200
    assert set(antwoord.json()) == {"database", "broker", "seconden_sinds_tik", "fouten_bij_tik", "vast", "in_orde"}
    assert "no-store" in antwoord["Cache-Control"]


def test_health_command_has_an_exit_status(settings: Any) -> None:
    settings.REDIS_URL = ""
    with pytest.raises(SystemExit) as einde:
        call_command("gezond", stdout=StringIO())
    assert einde.value.code == 1
    onthoud("tik", op=timezone.now())
    uit = StringIO()
    call_command("gezond", stdout=uit)
    assert json.loads(uit.getvalue())["in_orde"]


def test_health_without_broker_or_database(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    onthoud("tik", op=OP)
    settings.REDIS_URL = "redis://127.0.0.1:9/0"
    staat = gezondheid(OP)
    assert (staat.database, staat.broker, staat.in_orde) == (True, False, False)

    def weg(nu: datetime) -> NoReturn:
        raise DatabaseError

    monkeypatch.setattr(gezond_module, "_vast", weg)
    settings.REDIS_URL = ""
    staat = gezondheid(OP)
    assert (staat.database, staat.in_orde) == (False, False)
