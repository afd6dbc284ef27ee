"""Putting in the outbox, claiming, and sending one message."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.bouw import OP
from tests.wijkexpeditie.berichten.proef import NUMMER, Proef, Vervoerder, bericht, nieuw, stand
from wijkexpeditie.berichten.actions import meld_stop, mis_verlopen, trek_in, zet_klaar
from wijkexpeditie.berichten.kanalen.zending import Uitslag, Zending
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.berichten.versturen import LEASE, neem, ronde, verstuur, vind_terug

pytestmark = pytest.mark.django_db
UUR = timedelta(hours=1)


def test_zet_klaar_same_key_is_one_message(vervoerder: Vervoerder) -> None:
    vraag = nieuw("a")
    assert zet_klaar([vraag, vraag, nieuw("b")], op=OP) == 2
    assert zet_klaar([vraag], op=OP) == 0
    assert Bericht.objects.count() == 2


@pytest.mark.parametrize(
    "fout", [{"uiterlijk": OP - UUR}, {"soort": "bestaat-niet"}, {"sleutel": "x" * 201}, {"over": "x" * 81}]
)
def test_zet_klaar_refuses_what_could_never_go(vervoerder: Vervoerder, fout: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        zet_klaar([nieuw("goed"), nieuw(**fout)], op=OP)
    assert Bericht.objects.count() == 0


def test_zet_klaar_and_neem_are_set_based(vervoerder: Vervoerder, django_assert_num_queries: Any) -> None:
    for aantal in (1, 3, 40):
        with django_assert_num_queries(4):  # savepoint, what is there already, one insert, release
            zet_klaar([nieuw() for _ in range(aantal)], op=OP)
        with django_assert_num_queries(5):  # savepoint, what is due, the claim, release, the rows
            assert len(neem(op=OP, nu=OP, aantal=aantal)) == aantal


def test_neem_takes_what_is_due_on_automatic_channels_oldest_first(vervoerder: Vervoerder) -> None:
    bericht(sleutel="straks", niet_voor=OP + UUR)
    bericht(sleutel="bellen", kanaal=Kanaal.BELLIJST)
    bericht(sleutel="brief", kanaal=Kanaal.BRIEF)
    bericht(sleutel="te laat", niet_voor=OP - 2 * UUR, uiterlijk=OP - UUR)
    bericht(sleutel="nu", niet_voor=OP)
    bericht(sleutel="eerder", niet_voor=OP - UUR, kanaal=Kanaal.EMAIL)
    assert [rij.sleutel for rij in neem(op=OP, nu=OP)] == ["eerder", "nu"]
    assert neem(op=OP, nu=OP) == []


def test_ronde_keeps_what_was_sent(vervoerder: Vervoerder) -> None:
    rij = bericht()
    assert ronde(op=OP, nu=OP) == {("sms", "verzonden"): 1}
    assert stand(rij) == ("verzonden", "")
    assert (rij.adres, rij.onderwerp, rij.tekst, rij.extern_id, rij.klaar_op, rij.pogingen) == (
        NUMMER, "Samen koken", "Morgen eten we samen.", "SM1", OP, 1,
    )  # fmt: skip
    assert Proef.verzonden == [rij.pk]
    assert ronde(op=OP, nu=OP) == {}


def test_ronde_goes_on_until_nothing_is_due(vervoerder: Vervoerder) -> None:
    zet_klaar([nieuw() for _ in range(45)], op=OP)
    assert ronde(op=OP, nu=OP) == {("sms", "verzonden"): 45}
    assert set(vervoerder.keren().values()) == {1}


def test_ronde_that_must_stop_gives_back_what_it_did_not_start(vervoerder: Vervoerder) -> None:
    zet_klaar([nieuw() for _ in range(5)], op=OP)
    assert ronde(op=OP, nu=OP, hoogstens=timedelta(0)) == {("sms", "verzonden"): 1}
    assert Bericht.objects.filter(staat=Staat.KLAAR, pogingen=0, claim=None).count() == 4


def test_ronde_that_is_broken_off_keeps_what_may_have_gone_and_gives_back_the_rest(vervoerder: Vervoerder) -> None:
    rij, rest = bericht(niet_voor=OP - UUR), bericht()

    def breekt_af(_zending: Zending) -> Uitslag:
        raise KeyboardInterrupt

    vervoerder.antwoord = breekt_af
    with pytest.raises(KeyboardInterrupt):
        ronde(op=OP, nu=OP)
    assert (stand(rij)[0], stand(rest)[0]) == ("bezig", "klaar")


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({"gegevens": {"weg": "de bijeenkomst is verplaatst"}}, ("ingetrokken", "de bijeenkomst is verplaatst")),
        ({"gegevens": {"adres": ""}}, ("mislukt", "geen adres")),
        ({"gegevens": {"adres": "  "}}, ("mislukt", "geen adres")),
        ({"gegevens": {"tekst": " "}}, ("ingetrokken", "er valt niets te melden")),
        (
            {"gegevens": {"onderwerp": ""}, "kanaal": Kanaal.EMAIL},
            ("klaar", "het bericht zegt niet waar het over gaat"),
        ),
        ({"gegevens": {"stuk": 1}}, ("klaar", "fout in het programma")),
    ],
)
def test_verstuur_looks_again_just_before(
    vervoerder: Vervoerder, velden: dict[str, Any], verwacht: tuple[str, str]
) -> None:
    rij, gezond = bericht(**velden), bericht(sleutel="daarna")
    ronde(op=OP, nu=OP)
    assert stand(rij) == verwacht
    assert stand(gezond) == ("verzonden", "")
    assert vervoerder.keren() == {"daarna": 1}


def test_broken_message_is_tried_five_times_and_then_shown(vervoerder: Vervoerder) -> None:
    rij = bericht(gegevens={"stuk": 1})
    for poging in range(5):
        ronde(op=OP + poging * UUR, nu=OP)
    assert stand(rij) == ("mislukt", "fout in het programma")
    assert rij.pogingen == 5


def test_fault_of_who_asked_does_not_send_it_again(vervoerder: Vervoerder) -> None:
    rij = bericht(gegevens={"stuk_erna": 1})
    ronde(op=OP, nu=OP)
    ronde(op=OP + UUR, nu=OP + UUR)
    assert stand(rij) == ("verzonden", "")
    assert len(vervoerder.zendingen) == 1


@pytest.mark.parametrize(
    ("kanaal", "uitslag", "verwacht"),
    [
        (Kanaal.SMS, Uitslag.onzeker("geen antwoord"), ("onzeker", "geen antwoord")),
        (Kanaal.SPRAAK, Uitslag.onzeker("geen antwoord"), ("onzeker", "geen antwoord")),
        (Kanaal.EMAIL, Uitslag.onzeker("hing op"), ("klaar", "hing op")),
        (Kanaal.SMS, Uitslag.mislukt("druk", opnieuw=True), ("klaar", "druk")),
        (Kanaal.SMS, Uitslag.mislukt("geen sms"), ("mislukt", "geen sms")),
    ],
)
def test_verstuur_writes_down_what_the_carrier_said(
    vervoerder: Vervoerder, kanaal: Kanaal, uitslag: Uitslag, verwacht: tuple[str, str]
) -> None:
    rij = bericht(kanaal=kanaal)
    vervoerder.antwoord = lambda _zending: uitslag
    ronde(op=OP, nu=OP)
    assert stand(rij) == verwacht


def test_later_is_longer_each_time_and_not_after_it_is_of_use(vervoerder: Vervoerder) -> None:
    rij = bericht(uiterlijk=OP + timedelta(minutes=4))
    vervoerder.antwoord = lambda _zending: Uitslag.mislukt("druk", opnieuw=True)
    ronde(op=OP, nu=OP)
    rij.refresh_from_db()
    assert rij.niet_voor == OP + timedelta(minutes=1)
    ronde(op=rij.niet_voor, nu=OP)
    rij.refresh_from_db()
    assert rij.niet_voor == rij.uiterlijk  # one more try at the last moment
    ronde(op=rij.niet_voor, nu=OP)
    assert stand(rij) == ("gemist", "druk")


def test_adapter_that_breaks_may_have_sent(vervoerder: Vervoerder) -> None:
    rij = bericht()

    def breekt(zending: Zending) -> Uitslag:
        raise ZeroDivisionError

    vervoerder.antwoord = breekt
    ronde(op=OP, nu=OP)
    assert stand(rij) == ("onzeker", "fout in het programma")


def test_carrier_that_knows_a_stop_tells_us(vervoerder: Vervoerder) -> None:
    rij, volgende = bericht(), bericht(niet_voor=OP + UUR)
    vervoerder.antwoord = lambda _zending: Uitslag(Uitslag.mislukt("").uitkomst, stop=True)
    ronde(op=OP, nu=OP)
    ronde(op=OP + UUR, nu=OP)
    assert stand(rij) == stand(volgende) == ("ingetrokken", "stop")
    assert len(vervoerder.zendingen) == 1


def test_verstuur_does_nothing_when_the_claim_is_not_ours_any_more(vervoerder: Vervoerder) -> None:
    bericht()
    [oud] = neem(op=OP, nu=OP)
    later = OP + LEASE + timedelta(seconds=1)
    vind_terug(op=later, nu=later)
    [_nieuw] = neem(op=later, nu=later)
    assert verstuur(oud, op=later, nu=later) == "kwijt"
    assert vervoerder.zendingen == []


def test_outcome_of_a_row_found_back_as_unsure_is_still_believed(vervoerder: Vervoerder) -> None:
    rij = bericht()
    later = OP + LEASE + timedelta(seconds=1)

    def traag(zending: Zending) -> Uitslag:
        vind_terug(op=later, nu=later)
        assert stand(rij) == ("onzeker", "het versturen brak af")
        return Uitslag.verzonden("SM2")

    vervoerder.antwoord = traag
    ronde(op=OP, nu=OP)
    assert stand(rij) == ("verzonden", "")


def test_worker_that_keeps_dying_on_a_row_is_shown(vervoerder: Vervoerder) -> None:
    rij = bericht(kanaal=Kanaal.EMAIL)
    for keer in range(5):
        nu = OP + keer * (LEASE + timedelta(seconds=1))
        assert len(neem(op=OP, nu=nu)) == 1
        vind_terug(op=OP, nu=nu + LEASE + timedelta(seconds=1))
    assert stand(rij) == ("mislukt", "het versturen brak steeds af")


def test_trek_in_only_what_waits(vervoerder: Vervoerder) -> None:
    weg, ander, gegaan = bericht(over="ding:1"), bericht(over="ding:2"), bericht(over="ding:3")
    Bericht.objects.filter(pk=gegaan.pk).update(over="ding:1", staat=Staat.VERZONDEN, klaar_op=OP)
    assert trek_in(over="ding:1", reden="afgelast", op=OP) == 1
    assert [stand(rij)[0] for rij in (weg, ander, gegaan)] == ["ingetrokken", "klaar", "verzonden"]


def test_trek_in_for_one_person(vervoerder: Vervoerder) -> None:
    een, twee = bericht(), bericht()
    assert trek_in(over="ding:1", reden="weggegaan", op=OP, aan=een.aan) == 1
    assert (stand(een)[0], stand(twee)[0]) == ("ingetrokken", "klaar")


def test_mis_verlopen_shows_what_was_not_sent_in_time(vervoerder: Vervoerder) -> None:
    te_laat = bericht(uiterlijk=OP + UUR)
    bellen = bericht(uiterlijk=OP + UUR, kanaal=Kanaal.BELLIJST)
    op_tijd = bericht(uiterlijk=OP + 3 * UUR)
    assert mis_verlopen(op=OP + 2 * UUR) == 2
    assert [stand(rij)[0] for rij in (te_laat, bellen, op_tijd)] == ["gemist", "gemist", "klaar"]


def test_what_one_message_costs_does_not_grow(vervoerder: Vervoerder) -> None:
    meld_stop("+31600000555", OP)
    kosten = set()
    for aantal in (1, 3):
        zet_klaar([nieuw() for _ in range(aantal)], op=OP)
        for rij in neem(op=OP, nu=OP):
            with CaptureQueriesContext(connection) as vragen:
                verstuur(rij, op=OP, nu=OP)
            kosten.add(len(vragen))
    assert len(kosten) == 1


def test_verstuur_does_not_send_what_became_too_late_since_the_claim(vervoerder: Vervoerder) -> None:
    rij = bericht(uiterlijk=OP + UUR)
    [genomen] = neem(op=OP, nu=OP)
    assert verstuur(genomen, op=OP + 2 * UUR, nu=OP) == "gemist"
    assert stand(rij)[0] == "gemist"
    assert vervoerder.zendingen == []


def test_lease_is_counted_from_the_moment_of_handing_over(vervoerder: Vervoerder) -> None:
    """The last message of a batch has as long as the first."""
    rij = bericht()
    [genomen] = neem(op=OP, nu=OP)
    gezien = []

    def kijk(_zending: Zending) -> Uitslag:
        rij.refresh_from_db()
        gezien.append(rij.geclaimd_tot)
        return Uitslag.verzonden("SM1")

    vervoerder.antwoord = kijk
    verstuur(genomen, op=OP, nu=OP + timedelta(minutes=1))
    assert gezien == [OP + timedelta(minutes=1) + LEASE]
