"""The doors for machines: reports of delivery, incoming SMS, one-tap stop; and the practice letterbox."""

from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.bouw import OP
from tests.wijkexpeditie.berichten.proef import NUMMER, Proef, Vervoerder, bericht, stand
from wijkexpeditie.berichten.actions import meld_stop
from wijkexpeditie.berichten.haak import handtekening, is_echt
from wijkexpeditie.berichten.kanalen.keuze import sms_nu
from wijkexpeditie.berichten.kanalen.sms import gewone_tekens, is_start, is_stop
from wijkexpeditie.berichten.models import Bericht, Staat, Stop
from wijkexpeditie.berichten.versturen import stoplink
from wijkexpeditie.logboek.models import Logregel

pytestmark = pytest.mark.django_db
TOKEN = "oefensleutel"


@pytest.fixture
def twilio(settings: Any) -> Any:
    """Posts as Twilio does, signed over the public address."""
    settings.TWILIO_TOKEN, settings.SITE_URL = TOKEN, "https://buurt.voorbeeld.test"
    machine = Client(enforce_csrf_checks=True)

    def doe(pad: str, velden: dict[str, str], token: str = TOKEN) -> HttpResponse:
        lijsten = [(naam, [waarde]) for naam, waarde in velden.items()]
        kop = handtekening(token, settings.SITE_URL + pad, lijsten)
        return machine.post(pad, velden, headers={"X-Twilio-Signature": kop})  # type: ignore[return-value]

    return doe


def test_signature_is_as_twilio_publishes_it() -> None:
    """The example of Twilio's own security page."""
    velden = {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+14158675309",
        "Digits": "1234",
        "From": "+14158675309",
        "To": "+18005551212",
    }
    lijsten = [(naam, [waarde]) for naam, waarde in velden.items()]
    assert (
        handtekening("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", lijsten) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="
    )


def test_nothing_is_real_without_a_token_of_our_own() -> None:
    assert not is_echt(handtekening("", "https://x.test/", []), "", "https://x.test/", [])


def onderweg(**velden: Any) -> Bericht:
    rij = bericht()
    Bericht.objects.filter(pk=rij.pk).update(**{"claim": uuid4(), "klaar_op": OP, **velden})
    rij.refresh_from_db()
    return rij


def status_url(rij: Bericht) -> str:
    return reverse("haak_twilio_status", args=[rij.pk, rij.claim])


@pytest.mark.parametrize(
    ("was", "zegt", "wordt"),
    [
        (Staat.VERZONDEN, "undelivered", ("mislukt", "niet aangekomen")),
        (Staat.ONZEKER, "delivered", ("verzonden", "")),
        (Staat.ONZEKER, "failed", ("mislukt", "niet aangekomen")),
        (Staat.VERZONDEN, "delivered", ("verzonden", "")),
        (Staat.VERZONDEN, "queued", ("verzonden", "")),
        (Staat.MISLUKT, "delivered", ("mislukt", "")),  # never backward
        (Staat.INGETROKKEN, "failed", ("ingetrokken", "")),
    ],
)
def test_report_of_delivery_moves_forward_only(
    twilio: Any, vervoerder: Vervoerder, was: Staat, zegt: str, wordt: tuple[str, str]
) -> None:
    rij = onderweg(staat=was)
    for _ in range(2):
        assert twilio(status_url(rij), {"MessageStatus": zegt, "MessageSid": "SM9"}).status_code == 204
    assert stand(rij) == wordt


def test_report_that_it_went_is_told_to_who_asked_once(twilio: Any, vervoerder: Vervoerder) -> None:
    rij = onderweg(staat=Staat.ONZEKER)
    for _ in range(2):
        twilio(status_url(rij), {"CallStatus": "completed", "CallSid": "CA9"})
    assert Proef.verzonden == [rij.pk]


def test_report_about_an_earlier_try_or_an_unknown_message_is_ignored(twilio: Any, vervoerder: Vervoerder) -> None:
    rij = onderweg(staat=Staat.VERZONDEN)
    vroeger = reverse("haak_twilio_status", args=[rij.pk, uuid4()])
    assert twilio(vroeger, {"MessageStatus": "failed"}).status_code == 204
    assert twilio(reverse("haak_twilio_status", args=[0, uuid4()]), {"MessageStatus": "failed"}).status_code == 204
    assert stand(rij)[0] == "verzonden"


def test_who_is_not_twilio_is_refused(twilio: Any, vervoerder: Vervoerder, client: Client) -> None:
    rij = onderweg(staat=Staat.VERZONDEN)
    assert twilio(status_url(rij), {"MessageStatus": "failed"}, token="anders").status_code == 403
    assert client.post(status_url(rij), {"MessageStatus": "failed"}).status_code == 403
    assert client.post(reverse("haak_twilio"), {"From": NUMMER, "Body": "STOP"}).status_code == 403
    assert stand(rij)[0] == "verzonden"
    assert Stop.objects.count() == 0


@pytest.mark.parametrize("woord", ["STOP", "stop", " Stop. ", "Afmelden", "STOPPEN aub", "stop a.u.b.", "ＳＴＯＰ"])
def test_stop_by_sms_is_obeyed_at_once(twilio: Any, woord: str) -> None:
    antwoord = twilio(reverse("haak_twilio"), {"From": NUMMER, "Body": woord})
    assert antwoord["Content-Type"] == "text/xml"
    assert b"Je krijgt geen berichten meer van ons" in antwoord.content
    assert Stop.objects.count() == 1
    assert list(Logregel.objects.values_list("daad", "feiten", "wie")) == [("stop gemeld", {}, None)]


@pytest.mark.parametrize(
    "tekst", ["", "Ja ik kom", "Bij de bushalte stop ik even", "stop je ook bij de winkel morgen", "…"]
)
def test_other_texts_are_no_stop(twilio: Any, tekst: str) -> None:
    assert twilio(reverse("haak_twilio"), {"From": NUMMER, "Body": tekst}).content == b"<Response />"
    assert Stop.objects.count() == 0


def test_start_by_sms_ends_the_stop(twilio: Any) -> None:
    meld_stop(NUMMER, OP)
    twilio(reverse("haak_twilio"), {"From": NUMMER, "Body": "Start"})
    assert Stop.objects.count() == 0


def test_stop_and_start_are_different_words() -> None:
    assert (is_stop("UITSCHRIJVEN"), is_start("UITSCHRIJVEN")) == (True, False)
    assert (is_stop("aanmelden"), is_start("aanmelden")) == (False, True)


def test_gewone_tekens_keeps_what_a_telephone_shows() -> None:
    assert gewone_tekens("’t Is „goed” – tot morgen…\x00\n") == '\'t Is "goed" - tot morgen...\n'


def test_stop_with_one_tap_in_a_mail() -> None:
    pad = "/" + stoplink("Sanne@Voorbeeld.test").split("/", 3)[3]
    machine = Client(enforce_csrf_checks=True)
    assert "voorbeeld" not in pad
    assert machine.get(pad).status_code == 200
    assert Stop.objects.count() == 0  # a mail scanner that only looks does nothing
    for _ in range(2):
        assert machine.post(pad, {"List-Unsubscribe": "One-Click"}).status_code == 200
    meld_stop("sanne@voorbeeld.test", OP)
    assert Stop.objects.count() == 1
    assert machine.post(pad[:-3] + "x/").status_code == 404


def test_practice_letterbox_shows_sign_in_codes_while_practising_only(client: Client, settings: Any) -> None:
    settings.OEFENEN = True
    pad = reverse("oefen_postvak")
    assert "Nog niets verstuurd" in client.get(pad).content.decode()
    sms_nu(NUMMER, "Je code is 482913.")
    assert "Je code is 482913." in client.get(pad).content.decode()
    settings.OEFENEN = False
    assert client.get(pad).status_code == 404


def test_sign_in_code_is_on_the_console_while_practising_only(settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    for oefenen in (True, False):
        settings.OEFENEN = oefenen
        with caplog.at_level("INFO"):
            sms_nu(NUMMER, f"code {oefenen}")
    assert [regel.getMessage() for regel in caplog.records] == [f"Postvak uit, sms aan {NUMMER}: code True"]
