"""What reviews forget: rooms left out, arrows upward, papers and machines that say different things."""

import ast
import importlib
import inspect
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

from wijkexpeditie.celery import app as celery_app

WORTEL = Path(settings.BASE_DIR)
APPS = ("wijkexpeditie", "expedities", "werkgroepen", "signalen")
SJABLONEN = sorted((WORTEL / "templates").rglob("*.html"))
_BUITEN_ONS = ("nlds", "allauth", "account", "mfa", "socialaccount", "usersessions")  # called by libraries by name
_DOOR_DJANGO = {"400.html", "403.html", "404.html", "500.html", "403_csrf.html"}


def _bron(*patronen: str) -> str:
    return "\n".join(pad.read_text() for patroon in patronen for pad in WORTEL.glob(patroon))


@pytest.mark.parametrize("app", APPS)
def test_every_model_of_a_room_has_a_table(app: str) -> None:
    in_kamers = {
        naam
        for pad in (WORTEL / app).glob("*/models.py")
        for naam, ding in inspect.getmembers(
            importlib.import_module(f"{app}.{pad.parent.name}.models"), inspect.isclass
        )
        if issubclass(ding, models.Model) and ding.__module__ == f"{app}.{pad.parent.name}.models"
    }
    assert set(importlib.import_module(f"{app}.models").__all__) == in_kamers


@pytest.mark.parametrize("pad", sorted(WORTEL.glob("*/*/*rules.py")), ids=lambda pad: str(pad.relative_to(WORTEL)))
def test_rules_know_models_only_by_type(pad: Path) -> None:
    boven = [regel for regel in ast.parse(pad.read_text()).body if isinstance(regel, ast.ImportFrom)]
    assert [regel.module for regel in boven if str(regel.module).endswith(".models")] == []


def test_base_has_no_foreign_key_upward() -> None:
    omhoog = [
        f"{model.__name__}.{veld.name}"
        for model in apps.get_app_config("wijkexpeditie").get_models()
        for veld in model._meta.get_fields()
        if veld.concrete and veld.is_relation and veld.related_model._meta.app_label in APPS[1:]  # type: ignore[union-attr]
    ]
    assert omhoog == []


def test_siblings_do_not_point_at_each_other() -> None:
    def wijst(van: str, naar: str) -> list[str]:
        return [
            veld.name
            for model in apps.get_app_config(van).get_models()
            for veld in model._meta.get_fields()
            if veld.concrete and veld.is_relation and veld.related_model._meta.app_label == naar  # type: ignore[union-attr]
        ]

    assert wijst("werkgroepen", "signalen") + wijst("signalen", "werkgroepen") == []


def test_every_beat_entry_is_a_task_that_exists() -> None:
    celery_app.loader.import_default_modules()
    assert {regel["task"] for regel in settings.CELERY_BEAT_SCHEDULE.values()} - set(celery_app.tasks) == set()


def test_no_template_is_unused() -> None:
    gebruikt = _bron(
        "wijkexpeditie/**/*.py", "expedities/**/*.py", "werkgroepen/**/*.py", "signalen/**/*.py", "templates/**/*.html"
    )
    berekend = set(re.findall(r'f"([a-z_]+)/\{', gebruikt))  # a view that makes the name of its template
    ongebruikt = [
        naam
        for pad in SJABLONEN
        if (naam := str(pad.relative_to(WORTEL / "templates"))) not in gebruikt
        and naam.split("/", maxsplit=1)[0] not in berekend
        and naam.split("/", maxsplit=1)[0] not in _BUITEN_ONS
        and naam not in _DOOR_DJANGO
    ]
    assert ongebruikt == []


@pytest.mark.parametrize("pad", SJABLONEN, ids=lambda pad: str(pad.relative_to(WORTEL / "templates")))
def test_template_keeps_the_strict_csp(pad: Path) -> None:
    tekst = re.sub(r"{%\s*comment.*?endcomment\s*%}", "", pad.read_text(), flags=re.DOTALL)
    assert (
        re.findall(r"\sstyle=|\son[a-z]+=\"|<script(?![^>]*\bsrc=)[^>]*>|<style|https?://(?!www\.w3\.org)", tekst) == []
    )


@pytest.mark.parametrize("pad", SJABLONEN, ids=lambda pad: str(pad.relative_to(WORTEL / "templates")))
def test_template_does_not_load_what_is_always_there(pad: Path) -> None:
    assert re.findall(r"{%\s*load\s+(?:i18n|static|wijk)\b", pad.read_text()) == []


def test_ci_compose_and_papers_agree_on_versions() -> None:
    compose = (WORTEL / "docker-compose.yml").read_text()
    publiccode = (WORTEL / "publiccode.yml").read_text()
    postgres, redis = re.search(r"postgres:(\d+)", compose), re.search(r"redis:(\d+)\n", compose)
    assert postgres
    assert redis
    assert re.findall(r'versionMin: "(\d+)"', publiccode) == [postgres[1], redis[1]]
    assert "FROM python:3.11-" in (WORTEL / "Dockerfile").read_text()
    assert 'requires-python = ">=3.11,' in (WORTEL / "pyproject.toml").read_text()


def test_every_environment_variable_stands_in_the_example() -> None:
    bron = _bron("wijkexpeditie/settings.py", "wijkexpeditie/gunicorn_conf.py")
    gelezen = set(re.findall(r'omgeving\.(?:tekst|waar|getal|lijst)\(\s*"([A-Z_]+)"', bron))
    genoemd = set(re.findall(r"^(?:# )?([A-Z][A-Z_]+)=", _bron(".env.example"), flags=re.MULTILINE))
    assert genoemd == gelezen


def test_every_make_command_in_the_papers_exists() -> None:
    doelen = set(re.findall(r"^([a-z]+):", (WORTEL / "Makefile").read_text(), flags=re.MULTILINE))
    genoemd = set(
        re.findall(r"(?:`|^ *)make ([a-z]+)\b", _bron("README.md", "CONTRIBUTING.md", ".ci/run"), flags=re.MULTILINE)
    )
    assert genoemd - doelen == set()


def test_every_management_command_in_the_papers_exists() -> None:
    bestaat = {pad.stem for pad in WORTEL.glob("*/management/commands/*.py")} | {"migrate", "collectstatic", "check"}
    genoemd = set(re.findall(r"manage\.py ([a-z_]+)", _bron("README.md", "CONTRIBUTING.md", "docs/**/*.md")))
    assert genoemd - bestaat == set()


def test_web_worker_and_beat_start_the_same_way_everywhere() -> None:
    compose, make = (WORTEL / "docker-compose.yml").read_text(), (WORTEL / "Makefile").read_text()
    assert "gunicorn --config wijkexpeditie/gunicorn_conf.py wijkexpeditie.wsgi" in compose
    assert "gunicorn --config wijkexpeditie/gunicorn_conf.py wijkexpeditie.wsgi" in make
    assert re.findall(r"celery -A (\w+) (worker|beat)", compose) == [
        ("wijkexpeditie", "worker"),
        ("wijkexpeditie", "beat"),
    ]


@pytest.mark.parametrize("lijst", ["requirements.txt", "requirements-dev.txt"])
def test_lock_has_hashes_and_no_address(lijst: str) -> None:
    tekst = (WORTEL / lijst).read_text()
    vastgezet = re.findall(r"^[a-zA-Z0-9_.\[\],-]+==[^ ]+", tekst, flags=re.MULTILINE)
    assert len(re.findall(r"^[a-zA-Z0-9]", tekst, flags=re.MULTILINE)) == len(vastgezet)
    assert tekst.count("--hash=sha256:") >= len(vastgezet)
    assert "://" not in tekst
