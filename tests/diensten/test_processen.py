"""The processes of docker-compose.yml, started natively: gunicorn, worker and beat on PostgreSQL and Redis.

A resident reports a lamp; the worker sends the receipt through a real SMTP server; `/gezond/` says all is well.
"""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg2
import pytest
import requests
import yaml
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from django.conf import settings

pytestmark = [pytest.mark.diensten, pytest.mark.xdist_group("diensten")]
WORTEL = Path(settings.BASE_DIR)
POORT, SMTP_POORT = 8931, 8932
_NIET_IN_PRODUCTIE = {"OEFENEN", "DEBUG", "DJANGO_ALLOW_ASYNC_UNSAFE"}
HEADERS = {"X-Forwarded-Proto": "https", "Host": "wijk.example.org"}
MAAK = """
from tests import bouw
from expedities.expeditie.models import Expeditie
bouw.klaar_voor_de_deur()
"""


class Postbus(Message):
    """Keeps what arrives."""

    def __init__(self) -> None:
        super().__init__(EmailMessage)
        self.gekomen: list[Any] = []

    def handle_message(self, message: Any) -> None:
        self.gekomen.append(message)


def wacht(tot: Callable[[], bool], seconden: int) -> bool:
    eind = time.monotonic() + seconden
    while time.monotonic() < eind:
        if tot():
            return True
        time.sleep(0.3)
    return False


@pytest.fixture(scope="module")
def postbus() -> Iterator[Postbus]:
    bus = Postbus()
    server = Controller(bus, hostname="127.0.0.1", port=SMTP_POORT)
    server.start()
    yield bus
    server.stop()


@pytest.fixture(scope="module")
def omgeving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A fresh database, and the environment of production."""
    url = urlsplit(os.environ["DATABASE_URL"])
    verbinding = psycopg2.connect(os.environ["DATABASE_URL"])
    verbinding.autocommit = True
    with verbinding.cursor() as cursor:
        cursor.execute("DROP DATABASE IF EXISTS wijk_processen WITH (FORCE)")
        cursor.execute("CREATE DATABASE wijk_processen")
    yield {
        **{
            naam: waarde
            for naam, waarde in os.environ.items()
            if naam not in {"OEFENEN", "DEBUG", "DJANGO_ALLOW_ASYNC_UNSAFE"}
        },
        "PRODUCTIE": "1",
        "DJANGO_SETTINGS_MODULE": "wijkexpeditie.settings",
        "SECRET_KEY": "k" * 60 + "0123456789",
        "STOP_SLEUTEL": "s" * 60 + "0123456789",
        "ALLOWED_HOSTS": "wijk.example.org,localhost",
        "SITE_URL": "https://wijk.example.org",
        "CSRF_TRUSTED_ORIGINS": "https://wijk.example.org",
        "ACHTER_PROXY": "1",
        "DATABASE_URL": url._replace(path="/wijk_processen").geturl(),
        "REDIS_URL": re.sub(r"/\d+$", "/15", os.environ["REDIS_URL"]),
        "VAR_DIR": str(tmp_path_factory.mktemp("var")),
        "HOST": "127.0.0.1",
        "PORT": str(POORT),
        "TIK_SECONDEN": "2",
        "KANAAL_EMAIL": "smtp",
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": str(SMTP_POORT),
    }
    with verbinding.cursor() as cursor:
        cursor.execute("DROP DATABASE IF EXISTS wijk_processen WITH (FORCE)")
    verbinding.close()


def _opdrachten() -> dict[str, list[str]]:
    """The very commands of docker-compose.yml."""
    diensten = yaml.safe_load((WORTEL / "docker-compose.yml").read_text())["services"]
    return {naam: diensten[naam]["command"].split() for naam in ("web", "worker", "beat")}


@pytest.fixture(scope="module")
def processen(omgeving: dict[str, str], postbus: Postbus) -> Iterator[dict[str, str]]:
    def manage(*deel: str) -> None:
        subprocess.run([sys.executable, "manage.py", *deel], cwd=WORTEL, env=omgeving, check=True, capture_output=True)

    manage("migrate", "--verbosity", "0")
    manage("collectstatic", "--noinput", "--verbosity", "0")
    manage("shell", "-c", MAAK)
    var, lopend = Path(omgeving["VAR_DIR"]), []
    for naam, opdracht in _opdrachten().items():
        deel = [woord.replace("/var/lib/wijkexpeditie", str(var)) for woord in opdracht]
        with (var / f"{naam}.log").open("wb") as uitvoer:
            lopend.append(
                subprocess.Popen(
                    [sys.executable, "-m", *deel], cwd=WORTEL, env=omgeving, stdout=uitvoer, stderr=subprocess.STDOUT
                )
            )
    yield omgeving
    for proces in lopend:
        proces.send_signal(signal.SIGTERM)
    for proces in lopend:
        proces.wait(timeout=30)


def logboeken(omgeving: dict[str, str]) -> str:
    return "\n".join(f"{pad.name}: {pad.read_text()[-1500:]}" for pad in Path(omgeving["VAR_DIR"]).glob("*.log"))


def haal(pad: str, **kwargs: Any) -> requests.Response | None:
    try:
        return requests.get(f"http://127.0.0.1:{POORT}{pad}", headers=HEADERS, timeout=10, **kwargs)
    except requests.RequestException:  # not up yet, or a busy machine
        return None


def test_all_is_well_within_a_minute(processen: dict[str, str]) -> None:
    gezien: list[Any] = []

    def gezond() -> bool:
        antwoord = haal("/gezond/")
        gezien.append(antwoord.text if antwoord is not None else "no answer")
        return antwoord is not None and antwoord.status_code == 200 and antwoord.json()["broker"] is True

    assert wacht(gezond, 120), (gezien[-1], logboeken(processen))


def test_receipt_of_a_report_is_mailed_by_the_worker(processen: dict[str, str], postbus: Postbus) -> None:
    assert wacht(lambda: haal("/gezond/") is not None, 120)
    pad = "/buurt/vogelbuurt/signalen/nieuw/?stap=formulier"
    pagina = haal(pad)
    assert pagina is not None
    koekje = re.findall(r"csrftoken=([^;]+)", pagina.headers["Set-Cookie"])[0]
    velden = {
        "csrfmiddlewaretoken": re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', pagina.text)[-1],
        "inzending": str(uuid4()),
        "soort": "licht",
        "tekst": "De lamp bij de speeltuin is kapot.",
        "plek": "Speeltuin",
        "contactweg": "email",
        "contact": "sanne@voorbeeld.test",
    }
    headers = {**HEADERS, "Cookie": f"csrftoken={koekje}", "Referer": "https://wijk.example.org/"}
    antwoord = requests.post(
        f"http://127.0.0.1:{POORT}{pad}", data=velden, headers=headers, timeout=10, allow_redirects=False
    )
    assert antwoord.status_code == 302, antwoord.text[-3000:]
    assert wacht(lambda: bool(postbus.gekomen), 60)
    assert [bericht["To"] for bericht in postbus.gekomen] == ["sanne@voorbeeld.test"]
