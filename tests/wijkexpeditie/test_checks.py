"""A dangerous production set-up is refused, with a sentence on how to mend it."""

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from wijkexpeditie.checks import controleer, weiger_onveilige_start

GOED = {
    "OEFENEN": False,
    "PRODUCTIE": True,
    "SECRET_KEY": "k" * 60,
    "STOP_SLEUTEL": "s" * 60,
    "SITE_URL": "https://wijk.example.org",
    "ALLOWED_HOSTS": ["wijk.example.org"],
    "KANAAL_EMAIL": "smtp",
    "KANAAL_SMS": "twilio",
    "KANAAL_SPRAAK": "postvak_uit",
    "TWILIO_ACCOUNT": "AC1",
    "TWILIO_TOKEN": "t",
    "TWILIO_AFZENDER": "Buurt",
}


def fouten(settings: Settings, **anders: Any) -> list[str | None]:
    for naam, waarde in {**GOED, **anders}.items():
        setattr(settings, naam, waarde)
    return [fout.id for fout in controleer(None)]


def test_good_production_passes(settings: Settings) -> None:
    assert fouten(settings) == []


@pytest.mark.parametrize(
    ("anders", "nummer"),
    [
        ({"OEFENEN": True}, "wijk.E001"),
        ({"SECRET_KEY": "kort"}, "wijk.E002"),
        ({"STOP_SLEUTEL": "k" * 60}, "wijk.E003"),
        ({"SITE_URL": "http://wijk.example.org"}, "wijk.E004"),
        ({"ALLOWED_HOSTS": ["*"]}, "wijk.E005"),
        ({"TWILIO_TOKEN": ""}, "wijk.E006"),
        ({"KANAAL_SMS": "duif"}, "wijk.E007"),
        ({"PRODUCTIE": False, "OEFENEN": True, "TESTING": False}, "wijk.E008"),
    ],
)
def test_each_danger_has_its_own_number(settings: Settings, anders: dict[str, Any], nummer: str) -> None:
    assert fouten(settings, **anders) == [nummer]


def test_start_is_refused_with_how_to_mend_it(settings: Settings) -> None:
    fouten(settings, SECRET_KEY="kort")
    with pytest.raises(ImproperlyConfigured, match=r"wijk\.E002: SECRET_KEY is missing"):
        weiger_onveilige_start()
