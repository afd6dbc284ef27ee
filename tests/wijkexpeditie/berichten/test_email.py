"""E-mail through a real SMTP server on loopback."""

import email
import smtplib
import socket
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.core.mail import send_mail

from tests.bouw import OP
from tests.wijkexpeditie.berichten.proef import Proef, bericht, stand
from wijkexpeditie.berichten.kanalen.email import Smtp
from wijkexpeditie.berichten.kanalen.postvak_uit import lees
from wijkexpeditie.berichten.kanalen.zending import Uitslag, Zending
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.berichten.soort import BERICHTSOORTEN, Inhoud
from wijkexpeditie.berichten.versturen import ronde, stoplink

AAN = "sanne@voorbeeld.test"


class Mailserver:
    """Takes mail, and answers as told."""

    def __init__(self) -> None:
        self.kreeg: list[Any] = []
        self.aan = "250 OK"
        self.klaar = "250 OK"

    async def handle_RCPT(self, _server: Any, _sessie: Any, envelop: Any, adres: str, _opties: Any) -> str:  # noqa: N802
        if self.aan.startswith("250"):
            envelop.rcpt_tos.append(adres)
        return self.aan

    async def handle_DATA(self, server: Any, _sessie: Any, envelop: Any) -> str:  # noqa: N802 -- aiosmtpd's names
        self.kreeg.append(email.message_from_bytes(envelop.content, policy=policy.default))
        if not self.klaar:
            server.transport.abort()
        return self.klaar or "250 OK"


@pytest.fixture
def server(settings: Any) -> Iterator[Mailserver]:
    mailserver = Mailserver()
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        settings.EMAIL_HOST, settings.EMAIL_PORT = vrij.getsockname()
    controller = Controller(mailserver, hostname=settings.EMAIL_HOST, port=settings.EMAIL_PORT)
    controller.start()
    settings.KANAAL_EMAIL, settings.SITE_URL = "smtp", "https://buurt.voorbeeld.test"
    yield mailserver
    controller.stop()


def zending(onderwerp: str = "Samen koken", **velden: Any) -> Zending:
    velden = {"sleutel": "herinnering:1", "adres": AAN, **velden}
    return Zending(kanaal=Kanaal.EMAIL, inhoud=Inhoud(onderwerp, "Morgen eten we samen – kom je ook?"), **velden)


def test_mail_arrives_as_written(server: Mailserver) -> None:
    uitslag = Smtp().stuur(zending(stoplink="https://buurt.voorbeeld.test/stop/x/"))
    [mail] = server.kreeg
    assert isinstance(mail, EmailMessage)
    assert (mail["To"], mail["Subject"]) == (AAN, "Samen koken")
    assert mail.get_content().strip() == "Morgen eten we samen – kom je ook?"
    assert uitslag == Uitslag.verzonden(mail["Message-ID"])
    assert mail["List-Unsubscribe"] == "<https://buurt.voorbeeld.test/stop/x/>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_second_copy_can_be_seen_for_what_it_is(server: Mailserver) -> None:
    for sleutel in ("a", "a", "b"):
        Smtp().stuur(zending(sleutel=sleutel))
    een, weer, ander = [mail["Message-ID"] for mail in server.kreeg]
    assert een == weer != ander


def test_line_end_in_a_subject_is_no_header(server: Mailserver) -> None:
    Smtp().stuur(zending("Samen\r\nBcc: ander@voorbeeld.test"))
    assert server.kreeg[0]["Subject"] == "Samen Bcc: ander@voorbeeld.test"
    assert server.kreeg[0]["Bcc"] is None


@pytest.mark.parametrize(
    ("aan", "klaar", "verwacht"),
    [
        ("550 unknown", "", Uitslag.mislukt("mailserver weigert dit adres of bericht (550)")),
        ("450 busy", "", Uitslag.mislukt("postbus is even niet bereikbaar", opnieuw=True)),
        ("250 OK", "554 spam", Uitslag.mislukt("mailserver weigert dit adres of bericht (554)")),
        ("250 OK", "451 later", Uitslag.mislukt("mailserver heeft een storing", opnieuw=True)),
        ("250 OK", "", Uitslag.onzeker("mailserver hing op")),
    ],
)
def test_refusals_mean(server: Mailserver, aan: str, klaar: str, verwacht: Uitslag) -> None:
    server.aan, server.klaar = aan, klaar
    assert Smtp().stuur(zending()) == verwacht


def test_address_that_is_none(server: Mailserver) -> None:
    assert Smtp().stuur(zending(adres="sanne@voorbeeld.test\nBcc: x@y.test")) == Uitslag.mislukt(
        "e-mailadres klopt niet"
    )


def test_server_that_is_down_certainly_took_nothing(settings: Any) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert Smtp().stuur(zending()) == Uitslag.mislukt("mailserver is niet bereikbaar", opnieuw=True)


def test_server_that_cannot_say_hello_in_time(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def weigert(*_args: Any, **_kwargs: Any) -> None:
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.backends.smtp.EmailBackend.open", weigert)
    assert Smtp().stuur(zending()).opnieuw


@pytest.mark.django_db
def test_mail_without_an_answer_goes_again_a_minute_later(server: Mailserver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BERICHTSOORTEN, Proef.naam, Proef())
    rij = bericht(kanaal=Kanaal.EMAIL)
    server.klaar = ""
    ronde(op=OP, nu=OP)
    assert stand(rij) == ("klaar", "mailserver hing op")
    server.klaar = "250 OK"
    ronde(op=OP.replace(minute=1), nu=OP)
    assert stand(rij) == ("verzonden", "")
    assert server.kreeg[0]["Message-ID"] == server.kreeg[1]["Message-ID"] == rij.extern_id
    assert server.kreeg[1]["List-Unsubscribe"].strip() == f"<{stoplink(AAN)}>"


def test_default_keeps_everything_here_and_on_screen(settings: Any) -> None:
    send_mail("Je code", "123456 – één keer", None, [AAN], fail_silently=False)  # pytest's own box
    settings.EMAIL_BACKEND = "wijkexpeditie.berichten.kanalen.postvak_uit.Mailbackend"
    send_mail("Je code", "123456 – één keer", None, [AAN], fail_silently=False)
    [stuk] = lees()
    assert (stuk.kanaal, stuk.aan, stuk.onderwerp, stuk.tekst.strip()) == (
        "email", AAN, "Je code", "123456 – één keer",
    )  # fmt: skip
