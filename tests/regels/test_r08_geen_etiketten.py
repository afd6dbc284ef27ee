"""R8: no field, tag or category labels a person by health, origin, religion, income or debt."""

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import models

APPS = ("wijkexpeditie", "expedities", "werkgroepen", "signalen")
_ETIKET = re.compile(
    r"diagnose|patient|patiënt|ziekte|gezond|handicap|beperking|verslav|verslaafd|verward|dement|depress|psych|"
    r"medicijn|zorgvraag|overlast(?:gever|pleger)|doelgroep|kwetsba|risico|"
    r"nationaliteit|herkomst|afkomst|etnisch|etniciteit|migratie|allochtoon|geboorteland|vluchteling|asiel|"
    r"geloof|religie|kerkelijk|moslim|christen|"
    r"inkomen|uitkering|bijstand|armoede|schuld|laaggeletterd|bsn|burgerservice",
    re.IGNORECASE,
)


def _woorden(model: type[models.Model]) -> Iterator[tuple[str, str]]:
    for veld in model._meta.get_fields():
        if not isinstance(veld, models.Field):
            continue
        yield veld.name, veld.name
        yield veld.name, str(veld.verbose_name)
        for waarde, label in veld.flatchoices:
            yield veld.name, f"{waarde} {label}"


@pytest.mark.parametrize("app", APPS)
def test_no_field_or_choice_labels_a_person(app: str) -> None:
    gevonden = {
        f"{model.__name__}.{veld}: {woord}"
        for model in apps.get_app_config(app).get_models()
        for veld, woord in (("", model.__name__), ("", str(model._meta.verbose_name)), *_woorden(model))
        if _ETIKET.search(woord)
    }
    assert gevonden == set()


@pytest.mark.parametrize("woord", ["diagnose", "Nationaliteit", "schuldhulp", "kwetsbaar", "inkomen", "geloof"])
def test_the_word_list_would_find_a_label(woord: str) -> None:
    assert _ETIKET.search(woord)
