"""The practice case behind a real browser."""

import io
from typing import Any

import pytest
from django.core.management import call_command
from pytest_django import Settings

from expedities.expeditie.models import Expeditie
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.oefenbuurt.mensen import rolspeler
from wijkexpeditie.oefenbuurt.naspelen import SLUG
from wijkexpeditie.rollen.rol import Rol


@pytest.fixture
def oefenbuurt(transactional_db: None, settings: Settings) -> Expeditie:
    settings.OEFENEN = True
    settings.EMAIL_BACKEND = "wijkexpeditie.berichten.kanalen.postvak_uit.Mailbackend"
    call_command("oefenbuurt", stdout=io.StringIO())
    return Expeditie.objects.get(slug=SLUG)


@pytest.fixture
def speler() -> Any:
    def doe(rol: Rol) -> Gebruiker:
        return Gebruiker.objects.get(email=rolspeler(rol).email)

    return doe
