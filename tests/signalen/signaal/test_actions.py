from datetime import date, timedelta
from typing import Any

import pytest

from expedities.expeditie.models import Expeditie
from signalen.signaal.actions import (
    GaatOverIemand,
    KanNiet,
    heropen,
    meld,
    pak_op,
    wacht_op_ander,
    zeg_tevreden,
)
from signalen.signaal.inzage import lees, wis
from signalen.signaal.models import Signaal, Stap, normaal
from signalen.signaal.tonen import cijfers, nu_nodig
from tests import bouw
from tests.signalen import bouwen
from tests.signalen.bouwen import MORGEN
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.berichten.versturen import ronde
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.privacy.bronnen import Betrokkene
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


def test_report_gets_a_code_and_a_date(waar: Expeditie) -> None:
    signaal = bouwen.signaal(waar)
    assert (len(signaal.code), signaal.antwoord_voor, signaal.staat) == (10, date(2026, 11, 25), "ontvangen")


@pytest.mark.parametrize(("weg", "berichten"), [("", 0), ("bellen", 0), ("sms", 1), ("email", 1)])
def test_receipt_goes_where_it_can(waar: Expeditie, weg: str, berichten: int) -> None:
    signaal = bouwen.signaal(waar, weg)
    ronde(op=bouw.OP, nu=bouw.OP)
    verstuurd = list(Bericht.objects.values_list("soort", "staat", "adres"))
    assert verstuurd == [("signaal.ontvangen", "verzonden", bouwen.WEGEN[weg])] * berichten
    assert all(signaal.code in bericht.tekst for bericht in Bericht.objects.all())


@pytest.mark.parametrize(
    ("veld", "geplant"),
    [
        ("tekst", "Die man van nummer 34 gooit vuil"),
        ("tekst", "Kees Jansen woont hier en hij dealt"),
        ("tekst", "auto 12-ABC-3 staat fout"),
        ("plek", "bij de buurman Jansen"),
    ],
)
def test_words_about_a_person_are_stored_nowhere(
    waar: Expeditie, veld: str, geplant: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(GaatOverIemand):
        bouwen.signaal(waar, "sms", **dict[str, Any]({veld: geplant}))
    assert (Signaal.objects.count(), Bericht.objects.count(), Logregel.objects.count()) == (0, 0, 0)
    assert geplant not in caplog.text


def test_log_holds_nothing_of_what_was_written(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, "sms", voornaam="Sanne"))
    alles = str(list(Logregel.objects.values()))
    for geplant in ("lantaarnpaal", "Sanne", "+31600000123", "Merelstraat", "brandt", signaal.code):
        assert geplant not in alles


@pytest.mark.parametrize(
    "velden", [{"contactweg": "sms", "contact": ""}, {"contactweg": "", "contact": "+31600000123"}]
)
def test_channel_and_address_go_together(waar: Expeditie, velden: dict[str, Any]) -> None:
    with pytest.raises(Geweigerd):
        meld(expeditie=waar, soort="licht", tekst="Stuk.", door=bouw.bezoeker(waar), op=bouw.OP, **velden)


def test_closed_expeditie_takes_no_reports(waar: Expeditie) -> None:
    waar.afgesloten_op = bouw.OP
    with pytest.raises(Geweigerd):
        bouwen.signaal(waar)


def test_on_behalf_is_for_the_leader_and_shows(waar: Expeditie) -> None:
    with pytest.raises(MagNiet):
        bouwen.signaal(waar, namens=True)
    assert bouwen.signaal(waar, namens=True, door=bouwen.leider(waar)).namens is True


def test_taking_up_and_waiting_is_told_to_the_reporter(waar: Expeditie) -> None:
    signaal, door = bouwen.signaal(waar), bouwen.leider(waar)
    pak_op(signaal=signaal, door=door, op=MORGEN)
    wacht_op_ander(signaal=signaal, tekst="De gemeente bestelt een lamp.", door=door, op=MORGEN)
    signaal.refresh_from_db()
    assert [(stap.wat, stap.staat, stap.tekst) for stap in signaal.stappen.all()] == [
        ("staat", "ontvangen", ""),
        ("staat", "opgepakt", ""),
        ("staat", "wacht", "De gemeente bestelt een lamp."),
    ]
    with pytest.raises(Geweigerd):
        wacht_op_ander(signaal=signaal, tekst=" ", door=door, op=MORGEN)


def test_second_who_takes_it_up_is_told(waar: Expeditie) -> None:
    signaal, door = bouwen.signaal(waar), bouwen.leider(waar)
    pak_op(signaal=signaal, door=door, op=MORGEN)
    with pytest.raises(Ingehaald):
        pak_op(signaal=signaal, door=door, op=MORGEN)


def test_only_the_code_or_the_leader_opens_it_again(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar))
    for door in (
        bouw.bezoeker(waar),
        bouw.actor(waar, Rol.GEMEENTE),
        bouwen.melder(bouwen.signaal(bouw.expeditie("X"))),
    ):
        with pytest.raises(MagNiet):
            heropen(signaal=signaal, door=door, op=MORGEN)
    assert heropen(signaal=signaal, door=bouwen.leider(waar), op=MORGEN).staat == "ontvangen"


def test_open_report_cannot_be_opened_again_or_praised(waar: Expeditie) -> None:
    signaal = bouwen.signaal(waar)
    for doe in (heropen, zeg_tevreden):
        with pytest.raises(KanNiet):
            doe(signaal=signaal, door=bouwen.melder(signaal), op=MORGEN)


def test_opening_again_stores_nothing_about_a_person(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar))
    with pytest.raises(GaatOverIemand):
        heropen(signaal=signaal, door=bouwen.melder(signaal), op=MORGEN, tekst="Die man van 34 doet het weer")
    signaal.refresh_from_db()
    assert (signaal.is_dicht, signaal.stappen.filter(tekst__contains="34").count()) == (True, 0)


def test_satisfied_twice_is_once(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar))
    for _keer in range(2):
        zeg_tevreden(signaal=signaal, door=bouwen.melder(signaal), op=MORGEN)
    assert signaal.stappen.filter(wat=Stap.Wat.TEVREDEN).count() == 1


def test_old_answer_is_not_sent_after_opening_again(waar: Expeditie) -> None:
    signaal = bouwen.beantwoord(bouwen.signaal(waar, "sms"))
    Signaal.objects.filter(pk=signaal.pk).update(sluit_als="", slottekst="", staat="ontvangen")
    ronde(op=MORGEN, nu=MORGEN)
    assert Bericht.objects.get(soort="signaal.antwoord").staat == "ingetrokken"


def test_overview_names_late_new_and_calls(waar: Expeditie) -> None:
    bouwen.signaal(waar, op=bouw.OP - timedelta(days=20))
    bouwen.signaal(waar)
    bouwen.beantwoord(bouwen.signaal(waar, "bellen"))
    punten = [(punt.aantal, punt.laat) for punt in nu_nodig(bouw.blik(waar, bouwen.leider(waar), MORGEN))]
    assert punten == [(1, True), (1, False), (1, False)]
    assert list(nu_nodig(bouw.blik(waar, bouw.actor(waar, Rol.GEMEENTE), MORGEN))) == []


def test_figures_count_what_was_answered_in_time(waar: Expeditie) -> None:
    bouwen.beantwoord(bouwen.signaal(waar))
    bouwen.beantwoord(bouwen.signaal(waar, op=bouw.OP - timedelta(days=30)))
    bouwen.signaal(waar)
    bouwen.signaal(bouw.expeditie("Elders"))
    assert [(cijfer.tekst, cijfer.aantal) for cijfer in cijfers(waar, MORGEN)] == [
        ("meldingen", 3),
        ("meldingen beantwoord", 2),
        ("meldingen op tijd beantwoord", 1),
    ]


def test_person_can_see_and_delete_what_is_kept(waar: Expeditie) -> None:
    wie = Betrokkene(adressen=frozenset({"+31600000123"}))
    onderweg = bouwen.beantwoord(bouwen.signaal(waar, "sms", voornaam="Sanne"))
    bouwen.signaal(waar, "email")
    assert [g.waarde for stuk in lees(wie) for g in stuk.gegevens if g.veld == "voornaam"] == ["Sanne"]
    wis(wie, Actor.klok(), MORGEN)
    onderweg.refresh_from_db()
    assert (onderweg.contact, onderweg.voornaam, onderweg.staat) == ("", "", "opgelost")
    assert list(lees(wie)) == []


@pytest.mark.parametrize(
    ("getypt", "code"),
    [
        ("bcdfg 23456", "BCDFG23456"),
        (" BCDFG-23456 ", "BCDFG23456"),
        ("", ""),
        ("🎉", ""),
        ("x" * 500, ""),
        ("ÅÅÅÅÅ", ""),
    ],
)
def test_code_may_be_typed_over_sloppily(getypt: str, code: str) -> None:
    assert normaal(getypt) == code


def test_naughty_words_are_kept_as_they_are(waar: Expeditie) -> None:
    tekst: Any = "<script>alert(1)</script> ' OR 1=1 -- {{ 7*7 }} 🎉 \u202e عربى"
    assert Signaal.objects.get(pk=bouwen.signaal(waar, tekst=tekst).pk).tekst == tekst
