"""Long work: asked for, done once, picked up again after a kill."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from tests import bouw
from wijkexpeditie.klussen import actions, draad
from wijkexpeditie.klussen.actions import HOOGSTENS, LEASE, door_wie, hervat_klussen, lopende_klus, voer_uit, vraag_klus
from wijkexpeditie.klussen.models import Klus, Klusstaat
from wijkexpeditie.klussen.opruimen import oude_klussen
from wijkexpeditie.klussen.soort import KLUSSEN, Soort, Voortgang
from wijkexpeditie.klussen.taak import klus as taak
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def meteen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The broker hands the task over at once, with Redis too."""
    monkeypatch.setattr(taak, "delay", taak.__call__)


@pytest.fixture
def gedaan(monkeypatch: pytest.MonkeyPatch) -> list[UUID]:
    """Work of a kind of our own, which writes down that it was done."""
    lijst: list[UUID] = []

    def doe(klus: Klus, vordert: Voortgang) -> None:
        vordert(1, 2)
        lijst.append(klus.pk)
        vordert(2, 2)

    monkeypatch.setitem(KLUSSEN, "proef", Soort(doe, "Proef"))
    return lijst


def doet(monkeypatch: pytest.MonkeyPatch, werk: Callable[[Klus, Voortgang], None]) -> None:
    monkeypatch.setitem(KLUSSEN, "proef", Soort(werk, "Proef"))


def vraag(door: Actor | None = None, **velden: Any) -> Klus:
    return vraag_klus(
        soort="proef",
        gegevens={"lijst": "x"},
        expeditie=None,
        door=door or Actor.opdracht(),
        op=timezone.now(),
        **velden,
    )


def verlopen(klus: Klus, **velden: Any) -> None:
    Klus.objects.filter(pk=klus.pk).update(
        staat=Klusstaat.BEZIG, geclaimd_tot=timezone.now() - timedelta(seconds=1), **velden
    )


def test_work_begins_after_the_transaction_and_says_how_far_it_is(
    gedaan: list[UUID], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        klus = vraag()
        assert gedaan == []
    klus.refresh_from_db()
    assert gedaan == [klus.pk]
    assert (klus.staat, klus.gedaan, klus.totaal, klus.pogingen) == (Klusstaat.KLAAR, 2, 2, 1)
    assert klus.klaar_op is not None


def test_who_asked_travels_along() -> None:
    waar = bouw.expeditie()
    door = bouw.actor_van(bouw.met_rol(waar, Rol.PROCESBEGELEIDER), waar)
    klus = vraag_klus(soort="proef", gegevens={}, expeditie=waar.pk, door=door, op=bouw.OP)
    assert door_wie(klus) == door


def test_task_twice_is_work_once(gedaan: list[UUID]) -> None:
    klus = vraag()
    taak(klus_id=str(klus.pk))
    taak(klus_id=str(klus.pk))
    assert gedaan == [klus.pk]


def test_delivered_anew_while_another_works_does_nothing(gedaan: list[UUID]) -> None:
    klus = vraag()
    Klus.objects.filter(pk=klus.pk).update(staat=Klusstaat.BEZIG, geclaimd_tot=timezone.now() + LEASE)
    voer_uit(klus.pk)
    assert gedaan == []


def test_killed_worker_is_found_by_the_tick_and_its_work_done_once(
    gedaan: list[UUID], django_capture_on_commit_callbacks: Any
) -> None:
    klus = vraag()
    verlopen(klus, pogingen=1, gedaan=1)
    with django_capture_on_commit_callbacks(execute=True):
        assert hervat_klussen(bouw.OP) == 0
        hervat_klussen(bouw.OP)
    klus.refresh_from_db()
    assert (gedaan, klus.staat, klus.pogingen) == ([klus.pk], Klusstaat.KLAAR, 2)


def test_bell_that_nobody_heard_is_rung_again(gedaan: list[UUID], django_capture_on_commit_callbacks: Any) -> None:
    klus = vraag()
    with django_capture_on_commit_callbacks(execute=True):
        hervat_klussen(bouw.OP)
    assert gedaan == []  # it was asked for just now
    Klus.objects.filter(pk=klus.pk).update(gemaakt_op=timezone.now() - timedelta(minutes=5))
    with django_capture_on_commit_callbacks(execute=True):
        hervat_klussen(bouw.OP)
    assert gedaan == [klus.pk]


def test_broker_that_does_not_answer_breaks_no_page(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def stuk(**kwargs: Any) -> None:
        raise ConnectionError

    monkeypatch.setattr(taak, "delay", stuk)
    with django_capture_on_commit_callbacks(execute=True):
        klus = vraag()
    assert Klus.objects.get(pk=klus.pk).staat == Klusstaat.WACHT


def test_work_that_kills_its_worker_each_time_ends_with_a_sentence(gedaan: list[UUID]) -> None:
    klus = vraag()
    verlopen(klus, pogingen=HOOGSTENS)
    hervat_klussen(bouw.OP)
    voer_uit(klus.pk)
    klus.refresh_from_db()
    assert (klus.staat, gedaan) == (Klusstaat.MISLUKT, [])
    assert "vraag de beheerder om hulp" in klus.fout


def test_who_was_overtaken_stops_and_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def wordt_ingehaald(klus: Klus, vordert: Voortgang) -> None:
        Klus.objects.filter(pk=klus.pk).update(pogingen=klus.pogingen + 1)
        vordert(1, 2)
        pytest.fail("it went on")

    doet(monkeypatch, wordt_ingehaald)
    klus = vraag()
    voer_uit(klus.pk)
    klus.refresh_from_db()
    assert (klus.staat, klus.gedaan) == (Klusstaat.BEZIG, 0)


def test_refusal_is_the_sentence_on_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def weigert(klus: Klus, vordert: Voortgang) -> None:
        raise Geweigerd("Deze lijst is er niet meer.")

    doet(monkeypatch, weigert)
    klus = vraag()
    voer_uit(klus.pk)
    klus.refresh_from_db()
    assert (klus.staat, klus.fout) == (Klusstaat.MISLUKT, "Deze lijst is er niet meer.")


def test_fault_of_ours_is_logged_and_said_kindly(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breekt(klus: Klus, vordert: Voortgang) -> None:
        raise ZeroDivisionError

    doet(monkeypatch, breekt)
    klus = vraag()
    voer_uit(klus.pk)
    klus.refresh_from_db()
    assert klus.fout == "Er ging iets mis bij ons. Probeer het nog een keer."
    assert [regel.message for regel in caplog.records] == ["Work broke"]


def test_clean_stop_hands_the_work_back_and_costs_no_attempt(gedaan: list[UUID]) -> None:
    klus = vraag()
    draad.STOP.set()
    try:
        voer_uit(klus.pk)
    finally:
        draad.STOP.clear()
    klus.refresh_from_db()
    assert (klus.staat, klus.pogingen, klus.geclaimd_tot, gedaan) == (Klusstaat.WACHT, 0, None, [])
    voer_uit(klus.pk)
    assert gedaan == [klus.pk]


def test_same_work_asked_for_before_is_found(gedaan: list[UUID]) -> None:
    klus = vraag()
    assert lopende_klus(soort="proef", lijst="x") == klus
    assert lopende_klus(soort="proef", lijst="y") is None
    voer_uit(klus.pk)
    assert lopende_klus(soort="proef", lijst="x") is None


def test_work_is_forgotten_after_a_month() -> None:
    klus = vraag()
    op = klus.gemaakt_op + timedelta(days=29)
    assert [regel.aantal for regel in oude_klussen(op, False)] == [0]
    assert [regel.aantal for regel in oude_klussen(op + timedelta(days=2), True)] == [1]
    assert [regel.aantal for regel in oude_klussen(op + timedelta(days=2), False)] == [1]
    assert not Klus.objects.exists()


@pytest.fixture
def klaar_met_draden() -> Iterator[None]:
    yield
    for loopt in list(draad._draden.values()):
        loopt.join(10)


@pytest.mark.django_db(transaction=True)
def test_without_redis_a_thread_does_it_one_at_a_time_and_each_once(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, klaar_met_draden: None
) -> None:
    settings.KLUSSEN_IN_DRAAD = True
    tegelijk, meeste, gedaan = 0, 0, []
    slot = threading.Lock()

    def doe(klus: Klus, vordert: Voortgang) -> None:
        nonlocal tegelijk, meeste
        with slot:
            tegelijk += 1
            meeste = max(meeste, tegelijk)
        vordert(1, 1)
        with slot:
            tegelijk -= 1
            gedaan.append(klus.pk)

    doet(monkeypatch, doe)
    klussen = [vraag() for _ in range(3)]
    for klus in klussen:
        actions.begin_straks(klus.pk)
    for loopt in list(draad._draden.values()):
        loopt.join(10)
    assert (sorted(gedaan), meeste) == (sorted(klus.pk for klus in klussen), 1)
    assert set(Klus.objects.values_list("staat", flat=True)) == {Klusstaat.KLAAR}


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_do_it_once(gedaan: list[UUID]) -> None:
    from tests.test_tegelijk import samen  # noqa: PLC0415 -- registers on import

    klus = vraag()
    samen(*[lambda: voer_uit(klus.pk)] * 4)
    assert gedaan == [klus.pk]


def _pagina(client: Client, klus: Klus, slug: str) -> Any:
    return client.get(reverse("werk_klus", args=[slug, klus.pk]))


def test_page_says_how_far_it_is_and_goes_on_to_the_result(client: Client) -> None:
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    verder = reverse("werk_adressen", args=[waar.slug])
    klus = vraag_klus(soort="proef", gegevens={"verder": verder}, expeditie=waar.pk, door=Actor.opdracht(), op=bouw.OP)
    wacht = _pagina(client, klus, waar.slug).content.decode()
    assert "We zijn begonnen." in wacht
    assert '<noscript><meta http-equiv="refresh" content="5"></noscript>' in wacht
    Klus.objects.filter(pk=klus.pk).update(staat=Klusstaat.BEZIG, gedaan=3, totaal=8)
    assert "3 van 8" in _pagina(client, klus, waar.slug).content.decode()
    Klus.objects.filter(pk=klus.pk).update(staat=Klusstaat.KLAAR)
    assert _pagina(client, klus, waar.slug)["Location"] == verder
    Klus.objects.filter(pk=klus.pk).update(staat=Klusstaat.MISLUKT, fout="Dit ging niet.")
    mislukt = _pagina(client, klus, waar.slug).content.decode()
    assert "Dit ging niet." in mislukt
    assert "refresh" not in mislukt


def test_work_of_another_buurt_has_no_page_here(client: Client) -> None:
    waar, daar = bouw.expeditie(), bouw.expeditie("Daar")
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    klus = vraag_klus(soort="proef", gegevens={}, expeditie=daar.pk, door=Actor.opdracht(), op=bouw.OP)
    assert _pagina(client, klus, waar.slug).status_code == 404
