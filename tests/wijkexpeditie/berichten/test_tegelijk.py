"""Exactly once, on the real database: many workers, workers that die, every job twice and two at once."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn

import pytest
from django.conf import settings
from django.db import connection, connections

from tests.bouw import OP
from tests.wijkexpeditie.berichten import proef
from tests.wijkexpeditie.berichten.proef import Proef, Vervoerder, bericht, nieuw, stand
from wijkexpeditie import tasks
from wijkexpeditie.berichten import tik as tik_module
from wijkexpeditie.berichten import versturen
from wijkexpeditie.berichten.actions import zet_klaar
from wijkexpeditie.berichten.kanalen.postvak_uit import PostvakUit
from wijkexpeditie.berichten.kanalen.zending import Uitslag, Zending
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat, Tik
from wijkexpeditie.berichten.tik import tik
from wijkexpeditie.berichten.versturen import LEASE, neem, ronde

pytestmark = pytest.mark.django_db(transaction=True)
NA_DE_LEASE = OP + LEASE + timedelta(seconds=1)


def samen(aantal: int, doe: Callable[[], object]) -> None:
    """Run the same thing in so many threads that start at one moment; a fault in one fails the test."""
    sein, fouten = threading.Barrier(aantal), []

    def een() -> None:
        try:
            sein.wait(10)
            doe()
        except Exception as fout:  # noqa: BLE001 -- shown below
            fouten.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=een) for _ in range(aantal)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(60)
    assert fouten == []


def in_proces(doe: Callable[[], object]) -> int:
    """Run in a process of its own, which may be killed; its exit status."""
    connections.close_all()

    def begin() -> None:
        doe()
        connections.close_all()
        os._exit(0)

    proces = multiprocessing.get_context("fork").Process(target=begin)
    proces.start()
    proces.join(60)
    assert proces.exitcode is not None
    return proces.exitcode


def sterf(*_args: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def verstuurd() -> int:
    """Files in the letterbox: what a worker in another process sent shows here too."""
    return len(list(Path(settings.POSTVAK_UIT_MAP).glob("[0-9]*")))


def test_four_workers_send_each_message_once(vervoerder: Vervoerder) -> None:
    zet_klaar([nieuw(f"proef:{i}") for i in range(100)], op=OP)
    samen(4, lambda: ronde(op=OP, nu=OP))
    assert vervoerder.keren() == {f"proef:{i}": 1 for i in range(100)}
    assert Bericht.objects.filter(staat=Staat.VERZONDEN, pogingen=1).count() == 100


def test_two_claimers_at_once_get_different_rows(vervoerder: Vervoerder) -> None:
    zet_klaar([nieuw() for _ in range(30)], op=OP)
    kregen: list[int] = []
    samen(3, lambda: kregen.extend(rij.pk for rij in neem(op=OP, nu=OP, aantal=20)))
    assert sorted(kregen) == sorted(Bericht.objects.filter(staat=Staat.BEZIG).values_list("pk", flat=True))
    assert len(kregen) == len(set(kregen)) == 30


def test_planning_at_once_adds_each_message_once(vervoerder: Vervoerder) -> None:
    vragen = [nieuw(f"proef:{i}") for i in range(60)]
    samen(4, lambda: zet_klaar(vragen, op=OP))
    assert Bericht.objects.count() == 60


def test_workers_in_processes_send_each_message_once(vervoerder: Vervoerder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versturen, "verzender", lambda _kanaal: PostvakUit())
    zet_klaar([nieuw() for _ in range(40)], op=OP)
    samen_in_processen = [lambda: in_proces(lambda: ronde(op=OP, nu=OP))] * 2
    draden = [threading.Thread(target=doe) for doe in samen_in_processen]
    connections.close_all()
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(60)
    assert Bericht.objects.filter(staat=Staat.VERZONDEN).count() == 40
    assert verstuurd() == 40


class SterftNaVersturen(PostvakUit):
    """The carrier took it, and then the power went."""

    def stuur(self, zending: Zending) -> Uitslag:
        super().stuur(zending)
        sterf()


@pytest.mark.parametrize(
    ("kanaal", "daarna", "keren"),
    [(Kanaal.SMS, "onzeker", 1), (Kanaal.SPRAAK, "onzeker", 1), (Kanaal.EMAIL, "verzonden", 2)],
)
def test_worker_killed_after_handing_over(
    vervoerder: Vervoerder, monkeypatch: pytest.MonkeyPatch, kanaal: Kanaal, daarna: str, keren: int
) -> None:
    rij, erna = bericht(kanaal=kanaal), bericht(kanaal=kanaal, niet_voor=OP)
    monkeypatch.setattr(versturen, "verzender", lambda _kanaal: SterftNaVersturen())
    assert in_proces(lambda: ronde(op=OP, nu=OP)) == -signal.SIGKILL
    monkeypatch.setattr(versturen, "verzender", lambda _kanaal: PostvakUit())
    assert ronde(op=OP, nu=OP) == {}  # the lease holds
    assert [stand(rij)[0], stand(erna)[0], verstuurd()] == ["bezig", "bezig", 1]
    ronde(op=OP, nu=NA_DE_LEASE)
    assert [stand(rij)[0], stand(erna)[0]] == [daarna, "verzonden"]
    assert verstuurd() == keren + 1


def test_worker_killed_before_handing_over_loses_nothing(
    vervoerder: Vervoerder, monkeypatch: pytest.MonkeyPatch
) -> None:
    rij = bericht()
    with monkeypatch.context() as even:
        even.setattr(Proef, "niet_meer_nodig", sterf)
        assert in_proces(lambda: ronde(op=OP, nu=OP)) == -signal.SIGKILL
    assert stand(rij)[0] == "bezig"
    ronde(op=OP, nu=NA_DE_LEASE)
    assert stand(rij)[0] == "verzonden"
    assert len(vervoerder.zendingen) == 1


def plan_een(op: datetime) -> int:
    return zet_klaar([nieuw("herinnering:1", niet_voor=op)], op=op)


def test_tick_twice_and_two_at_once_is_one_message(vervoerder: Vervoerder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tik_module, "PLANNERS", [plan_een])
    samen(3, lambda: tik(op=OP, nu=OP))
    tik(op=OP, nu=OP)
    assert vervoerder.keren() == {"herinnering:1": 1}
    assert Tik.objects.count() == 1


@pytest.mark.parametrize("taak", [tasks.tik, tasks.verstuur])
def test_task_twice_and_two_at_once_sends_once(vervoerder: Vervoerder, taak: Any) -> None:
    bericht(sleutel="een", soort=proef.Wachtend.naam, kanaal=Kanaal.EMAIL)  # an answer by mail goes at any hour
    samen(2, lambda: taak.apply(kwargs={"van_een_latere_versie": 1}))
    taak.apply()
    assert vervoerder.keren() == {"een": 1}
