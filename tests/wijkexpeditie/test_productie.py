"""A production set-up as it really starts: a process of its own, with nothing but its environment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_HUIS = Path(__file__).resolve().parents[2]
GOED = {
    "PRODUCTIE": "1",
    "SECRET_KEY": "aA1-bB2_cC3" * 6,
    "STOP_SLEUTEL": "zZ9-yY8_xX7" * 6,
    "SITE_URL": "https://wijk.voorbeeld.test",
    "ALLOWED_HOSTS": "wijk.voorbeeld.test",
}
_VRAAG = """
import django
django.setup()
from django.conf import settings
from django.test import Client
from django.urls import NoReverseMatch, reverse
assert not settings.DEBUG
client = Client(SERVER_NAME="wijk.voorbeeld.test")
kaal, veilig = client.get("/privacy/"), client.get("/accounts/login/", secure=True)
print("naar https:", kaal.status_code, kaal["Location"])
print("hsts:", veilig["Strict-Transport-Security"])
for naam, koek in sorted(veilig.cookies.items()):
    print("koek:", naam, bool(koek["secure"]), bool(koek["httponly"]), koek["samesite"])
print("sessie:", settings.SESSION_COOKIE_SECURE, settings.SESSION_COOKIE_HTTPONLY, settings.SESSION_COOKIE_SAMESITE)
print("tweede stap:", settings.TWEEDE_STAP_VERPLICHT)
print("oefenen:", client.get("/oefenen/", secure=True).status_code)
print("andere host:", Client(SERVER_NAME="kwaad.test").get("/gezond/", secure=True).status_code)
"""


def _loop(tmp_path: Path, *opdracht: str, **anders: str) -> "subprocess.CompletedProcess[str]":
    omgeving = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **GOED, **anders}
    omgeving["DJANGO_SETTINGS_MODULE"] = "wijkexpeditie.settings"
    return subprocess.run(
        [sys.executable, *opdracht], cwd=_HUIS, env=omgeving, capture_output=True, text=True, timeout=120, check=False
    )


def test_deployment_check_is_clean(tmp_path: Path) -> None:
    uit = _loop(tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert (uit.returncode, uit.stderr) == (0, "")
    assert uit.stdout.startswith("System check identified no issues")


@pytest.mark.parametrize("anders", [{"SECRET_KEY": ""}, {"OEFENEN": "1"}, {"SITE_URL": "http://wijk.voorbeeld.test"}])
def test_dangerous_production_does_not_start(tmp_path: Path, anders: dict[str, str]) -> None:
    uit = _loop(tmp_path, "-c", "import wijkexpeditie.wsgi", **anders)
    assert uit.returncode == 1
    assert "ImproperlyConfigured" in uit.stderr


def test_production_answers_over_https_only_and_knows_no_practice(tmp_path: Path) -> None:
    assert _loop(tmp_path, "manage.py", "collectstatic", "--noinput", "-v0").returncode == 0
    assert _loop(tmp_path, "manage.py", "migrate", "-v0").returncode == 0
    uit = _loop(tmp_path, "-c", _VRAAG)
    assert uit.stdout.splitlines() == [
        "naar https: 301 https://wijk.voorbeeld.test/privacy/",
        "hsts: max-age=31536000; includeSubDomains",
        "koek: csrftoken True True Lax",
        "sessie: True True Lax",
        "tweede stap: True",
        "oefenen: 404",
        "andere host: 400",
    ]
