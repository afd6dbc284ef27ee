"""R7: never closed without an answer to who reported, or three dated attempts; two words for the end."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from expedities.expeditie.actions import NogNietKlaar, sluit_af, start_borging
from expedities.expeditie.models import Expeditie
from signalen.signaal.actions import (
    GeenAntwoord,
    antwoord_en_sluit,
    heropen,
    noteer_poging,
    pak_op,
    stuur_opnieuw,
    wacht_op_ander,
)
from signalen.signaal.models import Signaal, Staat, Stap
from tests import bouw
from tests.signalen import bouwen
from tests.signalen.bouwen import MORGEN
from wijkexpeditie.berichten.models import Bericht, Stop, stopsleutel
from wijkexpeditie.berichten.models import Staat as Berichtstaat
from wijkexpeditie.berichten.versturen import ronde
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


@pytest.mark.parametrize("weg", list(bouwen.WEGEN))
@pytest.mark.parametrize("tekst", ["", "   ", "\n"])
def test_no_channel_closes_without_a_text(waar: Expeditie, weg: str, tekst: str) -> None:
    signaal = bouwen.signaal(waar, weg)
    with pytest.raises(GeenAntwoord):
        antwoord_en_sluit(signaal=signaal, tekst=tekst, staat="opgelost", door=bouwen.leider(waar), op=MORGEN)
    signaal.refresh_from_db()
    assert (signaal.staat, signaal.gesloten_op, signaal.slottekst) == ("ontvangen", None, "")


@pytest.mark.parametrize("staat", ["opgelost", "niet_opgelost"])
def test_page_of_the_code_is_the_answer_for_who_left_nothing(waar: Expeditie, staat: str) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar), staat)
    assert (signaal.staat, signaal.gesloten_op, Bericht.objects.count()) == (staat, MORGEN, 0)


@pytest.mark.parametrize("weg", ["sms", "email"])
def test_written_answer_closes_when_it_was_really_sent(waar: Expeditie, weg: str) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, weg))
    assert (signaal.is_dicht, signaal.sluit_als, signaal.staat) == (False, "opgelost", "opgepakt")
    ronde(op=MORGEN, nu=MORGEN)
    signaal.refresh_from_db()
    assert (signaal.staat, signaal.beantwoord_op, signaal.gesloten_op) == ("opgelost", MORGEN, MORGEN)
    bericht = Bericht.objects.get(soort="signaal.antwoord")
    assert bericht.adres == bouwen.WEGEN[weg]
    assert "De lamp brandt weer." in bericht.tekst


def test_answer_reaches_who_said_stop(waar: Expeditie) -> None:
    Stop.objects.create(sleutel=stopsleutel(bouwen.WEGEN["sms"]), sinds=bouw.OP)
    bouwen.beantwoord(bouwen.signaal(waar, "sms"))
    ronde(op=MORGEN, nu=MORGEN)
    staten = dict(Bericht.objects.values_list("soort", "staat"))
    assert staten == {"signaal.ontvangen": "ingetrokken", "signaal.antwoord": "verzonden"}


def test_failed_message_leaves_it_open_until_three_days_were_tried(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, "email"))
    for dag in range(3):
        Bericht.objects.filter(soort="signaal.antwoord").update(staat=Berichtstaat.MISLUKT, klaar_op=MORGEN)
        assert not signaal.is_dicht
        op = MORGEN + timedelta(days=dag)
        signaal = stuur_opnieuw(signaal=signaal, door=bouwen.leider(waar), op=op)
    assert (signaal.staat, signaal.pogingen, signaal.beantwoord_op) == ("opgelost", 3, None)
    assert Bericht.objects.filter(soort="signaal.antwoord").count() == 3


def test_answer_that_is_on_its_way_is_not_sent_again(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, "email"))
    with pytest.raises(Geweigerd):
        stuur_opnieuw(signaal=signaal, door=bouwen.leider(waar), op=MORGEN)


def test_sent_answer_that_nobody_heard_of_closes_by_hand(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, "email"))
    Bericht.objects.filter(soort="signaal.antwoord").update(staat=Berichtstaat.VERZONDEN, klaar_op=MORGEN)
    signaal = stuur_opnieuw(signaal=signaal, door=bouwen.leider(waar), op=MORGEN + timedelta(hours=1))
    assert (signaal.staat, signaal.beantwoord_op) == ("opgelost", MORGEN)


def test_call_closes_when_reached(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, "bellen"), "niet_opgelost")
    assert not signaal.is_dicht
    signaal = noteer_poging(signaal=signaal, bereikt=True, door=bouwen.leider(waar), op=MORGEN)
    assert (signaal.staat, signaal.beantwoord_op) == ("niet_opgelost", MORGEN)


def test_three_calls_on_one_day_are_one_attempt(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, "bellen"))
    signaal = noteer_poging(signaal=signaal, bereikt=False, door=bouwen.leider(waar), op=MORGEN)
    with pytest.raises(Geweigerd):
        noteer_poging(signaal=signaal, bereikt=False, door=bouwen.leider(waar), op=MORGEN + timedelta(hours=3))
    signaal.refresh_from_db()
    assert (signaal.pogingen, signaal.is_dicht) == (1, False)


def test_calls_on_three_days_are_enough(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, "bellen"))
    dicht = []
    for dag in range(3):
        op = MORGEN + timedelta(days=dag)
        signaal = noteer_poging(signaal=signaal, bereikt=False, door=bouwen.leider(waar), op=op)
        dicht.append(signaal.is_dicht)
    assert dicht == [False, False, True]
    dagen = [stap.op.date() for stap in signaal.stappen.filter(wat=Stap.Wat.POGING)]
    assert len(set(dagen)) == 3


def test_call_without_an_answer_ready_counts_for_nothing(waar: Expeditie) -> None:
    signaal = bouwen.signaal(waar, "bellen")
    with pytest.raises(GeenAntwoord):
        noteer_poging(signaal=signaal, bereikt=True, door=bouwen.leider(waar), op=MORGEN)


def test_second_worker_is_told_that_it_was_answered(waar: Expeditie) -> None:
    eerste = bouwen.signaal(waar, "bellen")
    bouwen.beantwoord(Signaal.objects.get(pk=eerste.pk))
    with pytest.raises(Ingehaald):
        bouwen.beantwoord(eerste, "niet_opgelost")
    eerste.refresh_from_db()
    assert (eerste.sluit_als, eerste.stappen.filter(wat=Stap.Wat.BERICHT).count()) == ("opgelost", 1)


def test_reporter_can_ask_again_and_gets_a_new_answer(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, "sms"))
    ronde(op=MORGEN, nu=MORGEN)
    later = MORGEN + timedelta(days=2)
    signaal = heropen(signaal=signaal, door=bouwen.melder(signaal), op=later, tekst="Hij is weer uit.")
    assert (signaal.staat, signaal.slottekst, signaal.beantwoord_op) == ("ontvangen", "", None)
    assert signaal.antwoord_voor > later.date()
    bouwen.beantwoord(signaal, op=later)
    ronde(op=later, nu=later)
    signaal.refresh_from_db()
    assert (signaal.staat, Bericht.objects.filter(soort="signaal.antwoord").count()) == ("opgelost", 2)


@pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.PROCESBEGELEIDER}))
def test_other_roles_close_nothing(waar: Expeditie, rol: Rol) -> None:
    signaal, door = bouwen.signaal(waar), bouw.actor(waar, rol)
    with pytest.raises(MagNiet):
        antwoord_en_sluit(signaal=signaal, tekst="Klaar.", staat="opgelost", door=door, op=MORGEN)
    with pytest.raises(MagNiet):
        pak_op(signaal=signaal, door=door, op=MORGEN)
    with pytest.raises(MagNiet):
        wacht_op_ander(signaal=signaal, tekst="De gemeente", door=door, op=MORGEN)


def test_leader_of_another_buurt_closes_nothing(waar: Expeditie) -> None:
    signaal = bouwen.signaal(waar)
    with pytest.raises(MagNiet):
        antwoord_en_sluit(
            signaal=signaal, tekst="Klaar.", staat="opgelost", door=bouwen.leider(bouw.expeditie("Elders")), op=MORGEN
        )


@pytest.mark.parametrize(
    ("weg", "velden"),
    [
        ("", {"slottekst": ""}),
        ("sms", {"slottekst": "Klaar."}),
        ("email", {"slottekst": "Klaar.", "pogingen": 2}),
        ("bellen", {"slottekst": "", "beantwoord_op": MORGEN}),
        ("bellen", {"slottekst": "", "pogingen": 3}),
    ],
)
def test_database_refuses_closing_without_an_answer(waar: Expeditie, weg: str, velden: dict[str, Any]) -> None:
    signaal = bouwen.signaal(waar, weg)
    dicht = {"staat": Staat.OPGELOST, "gesloten_op": MORGEN}
    with pytest.raises(IntegrityError), transaction.atomic():
        Signaal.objects.filter(pk=signaal.pk).update(**dicht, **velden)


@pytest.mark.parametrize("velden", [{"staat": "opgelost"}, {"gesloten_op": MORGEN, "slottekst": "Klaar."}])
def test_database_ties_state_and_moment(waar: Expeditie, velden: dict[str, Any]) -> None:
    signaal = bouwen.signaal(waar)
    with pytest.raises(IntegrityError), transaction.atomic():
        Signaal.objects.filter(pk=signaal.pk).update(**velden)


@pytest.mark.parametrize("velden", [{"sluit_als": "opgelost"}, {"sluit_als": "wacht", "slottekst": "Klaar."}])
def test_database_refuses_an_answer_under_way_without_words(waar: Expeditie, velden: dict[str, Any]) -> None:
    signaal = bouwen.signaal(waar, "sms")
    with pytest.raises(IntegrityError), transaction.atomic():
        Signaal.objects.filter(pk=signaal.pk).update(**velden)


@pytest.mark.parametrize("weg", list(bouwen.WEGEN))
def test_work_page_closes_nothing_without_a_text(waar: Expeditie, client: Client, weg: str) -> None:
    signaal = bouwen.signaal(waar, weg)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    adres = reverse("werk_signaal_antwoord", args=[waar.slug, signaal.pk])
    antwoord = client.post(adres, {"staat": "opgelost", "tekst": "  "})
    signaal.refresh_from_db()
    assert (antwoord.status_code, signaal.is_dicht) == (200, False)


def test_overtaken_answer_stays_in_the_form(waar: Expeditie, client: Client) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, "bellen"))
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    adres = reverse("werk_signaal_antwoord", args=[waar.slug, signaal.pk])
    antwoord = client.post(adres, {"staat": "niet_opgelost", "tekst": "Mijn lange uitleg."})
    assert "Iemand anders gaf net al antwoord" in antwoord.content.decode()
    assert "Mijn lange uitleg." in antwoord.content.decode()


def test_the_two_ends_are_two_words() -> None:
    assert (str(Staat.OPGELOST.label), str(Staat.NIET_OPGELOST.label)) == ("opgelost", "gesloten, niet opgelost")


def test_expeditie_does_not_close_over_a_report_that_waits(waar: Expeditie) -> None:
    """After it there are no work pages to answer on."""
    door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    signaal = bouwen.signaal(waar, "")
    start_borging(expeditie=waar, door=door, op=bouw.OP)
    with pytest.raises(NogNietKlaar, match="Er wacht nog 1 melding op antwoord"):
        sluit_af(expeditie=waar, door=door, op=bouw.OP)
    antwoord_en_sluit(signaal=signaal, tekst="De lamp is gemaakt.", staat="opgelost", door=door, op=bouwen.MORGEN)
    assert sluit_af(expeditie=waar, door=door, op=bouwen.MORGEN).afgesloten_op == bouwen.MORGEN
