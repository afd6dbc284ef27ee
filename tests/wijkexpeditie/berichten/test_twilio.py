"""SMS and voice against a peer that holds Twilio's own API description."""

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.bouw import OP
from tests.wijkexpeditie.berichten.proef import Proef, bericht, stand
from tests.wijkexpeditie.berichten.twilio_na import ACCOUNT, TOKEN, Twilio, twilio_na
from wijkexpeditie.berichten.kanalen import twilio
from wijkexpeditie.berichten.kanalen.keuze import sms_nu, verzender
from wijkexpeditie.berichten.kanalen.twilio import lees_antwoord, twiml
from wijkexpeditie.berichten.kanalen.zending import Uitslag, Zending
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.berichten.soort import BERICHTSOORTEN, Inhoud
from wijkexpeditie.berichten.versturen import ronde

AAN = "+31600000001"


@pytest.fixture
def na(settings: Any) -> Iterator[Twilio]:
    with twilio_na() as server:
        settings.KANAAL_SMS = settings.KANAAL_SPRAAK = "twilio"
        settings.TWILIO_URL, settings.TWILIO_ACCOUNT, settings.TWILIO_TOKEN = server.url, ACCOUNT, TOKEN
        settings.TWILIO_AFZENDER = "+31600000999"
        settings.SITE_URL = "https://buurt.voorbeeld.test"
        yield server


def zending(kanaal: Kanaal = Kanaal.SMS, tekst: str = "Morgen om 19.00 uur.", **velden: Any) -> Zending:
    return Zending("proef:1", kanaal, velden.pop("adres", AAN), Inhoud("", tekst, tekst), **velden)


def stuur(wat: Zending) -> Uitslag:
    return verzender(wat.kanaal).stuur(wat)


def test_sms_is_what_the_description_asks(na: Twilio) -> None:
    assert stuur(zending(tekst="Kom je ’s avonds? – Noor", kenmerk="7/abc")) == Uitslag.verzonden(f"SM{1:032x}")
    assert na.kreeg == [
        (
            "CreateMessage",
            {
                "To": AAN,
                "From": "+31600000999",
                "Body": "Kom je 's avonds? - Noor",
                "StatusCallback": "https://buurt.voorbeeld.test/haak/twilio/7/abc/",
            },
        )
    ]


def test_call_reads_dutch_out_twice(na: Twilio) -> None:
    assert stuur(zending(Kanaal.SPRAAK, "Morgen eten we <samen> & gezellig.\x00")).extern_id == f"CA{1:032x}"
    [(soort, velden)] = na.kreeg
    zegt = ET.fromstring(velden["Twiml"]).findall("Say")  # noqa: S314 -- our own
    assert soort == "CreateCall"
    assert [(deel.get("language"), deel.text) for deel in zegt] == [("nl-NL", "Morgen eten we <samen> & gezellig.")] * 2


def test_twiml_is_one_response() -> None:
    assert ET.fromstring(twiml("Dag")).tag == "Response"  # noqa: S314 -- our own


def test_sign_in_code_goes_at_once(na: Twilio) -> None:
    assert sms_nu(AAN, "Je code is 123456.") == Uitslag.verzonden(f"SM{1:032x}")
    assert na.kreeg[0][1] == {"To": AAN, "From": "+31600000999", "Body": "Je code is 123456."}


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({"adres": ""}, Uitslag.mislukt("Twilio weigert het bericht (21604)")),
    ],
)
def test_request_without_a_required_field_is_refused(na: Twilio, velden: Any, verwacht: Uitslag) -> None:
    assert stuur(zending(**velden)) == verwacht


def test_wrong_token_waits_until_it_is_mended(na: Twilio, settings: Any) -> None:
    settings.TWILIO_TOKEN = "anders"
    assert stuur(zending()) == Uitslag.mislukt("Twilio weigert onze sleutel", opnieuw=True)
    assert na.kreeg == []


@pytest.mark.parametrize(
    ("status", "inhoud", "verwacht"),
    [
        (200, {"sid": "SM1"}, Uitslag.verzonden("SM1")),
        (201, {}, Uitslag.onzeker("Twilio gaf een antwoord zonder nummer")),
        (400, {"code": 21614}, Uitslag.mislukt("dit nummer kan geen sms krijgen")),
        (400, {"code": 21211}, Uitslag.mislukt("dit nummer klopt niet")),
        (400, {"code": "raar"}, Uitslag.mislukt("Twilio weigert het bericht (raar)")),
        (404, {}, Uitslag.mislukt("Twilio weigert het bericht (404)")),
        (302, {}, Uitslag.mislukt("Twilio weigert het bericht (302)")),
        (429, {"code": 20429}, Uitslag.mislukt("Twilio heeft het te druk", opnieuw=True)),
        (503, {}, Uitslag.mislukt("Twilio is er even niet", opnieuw=True)),
        (500, {}, Uitslag.onzeker("Twilio had een storing (500)")),
        (502, {}, Uitslag.onzeker("Twilio had een storing (502)")),
        (504, {}, Uitslag.onzeker("Twilio had een storing (504)")),
    ],
)
def test_answers_mean(status: int, inhoud: dict[str, object], verwacht: Uitslag) -> None:
    assert lees_antwoord(status, inhoud) == verwacht


def test_number_that_said_stop_to_twilio_is_a_stop_here() -> None:
    assert lees_antwoord(400, {"code": 21610}).stop


def test_no_answer_is_unsure(na: Twilio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(twilio, "WACHT", (1, 0.2))
    na.stil = 0.6
    assert stuur(zending()) == Uitslag.onzeker("Twilio gaf geen antwoord")
    assert len(na.kreeg) == 1  # it did take it


def test_broken_line_is_unsure(na: Twilio) -> None:
    na.hangt_op = True
    assert stuur(zending()) == Uitslag.onzeker("Twilio gaf geen antwoord")


def test_no_connection_is_certainly_not_sent(na: Twilio, settings: Any) -> None:
    settings.TWILIO_URL = "http://127.0.0.1:9"  # nobody listens there
    assert stuur(zending()) == Uitslag.mislukt("Twilio is niet bereikbaar", opnieuw=True)


@pytest.mark.django_db
@pytest.mark.parametrize(("kanaal", "keren"), [(Kanaal.SMS, 1), (Kanaal.SPRAAK, 1)])
def test_message_without_an_answer_is_never_sent_again_by_itself(
    na: Twilio, monkeypatch: pytest.MonkeyPatch, kanaal: Kanaal, keren: int
) -> None:
    monkeypatch.setitem(BERICHTSOORTEN, Proef.naam, Proef())
    rij = bericht(kanaal=kanaal)
    na.hangt_op = True
    ronde(op=OP, nu=OP)
    na.hangt_op = False
    ronde(op=OP.replace(hour=18), nu=OP.replace(hour=18))
    assert stand(rij) == ("onzeker", "Twilio gaf geen antwoord")
    assert len(na.kreeg) == keren
