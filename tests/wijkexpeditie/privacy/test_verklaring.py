"""Every model says of every field whether it is personal; nothing is kept without a reason."""

import pkgutil
import sys

import pytest
from django.apps import apps
from django.db.models import Model

import expedities
import signalen
import werkgroepen
import wijkexpeditie
from wijkexpeditie.privacy.bronnen import BRONNEN
from wijkexpeditie.privacy.opruimen import OPRUIMERS
from wijkexpeditie.privacy.verklaring import Termijn, Verklaring

ONZE_APPS = ("wijkexpeditie", "expedities", "werkgroepen", "signalen")
ONZE: list[type[Model]] = sorted(
    (model for app in ONZE_APPS for model in apps.get_app_config(app).get_models()), key=lambda m: m._meta.label
)
# Not found by the person, and why that is right.
NIET_IN_INZAGE = {
    "Adres": "says of a door whether somebody was spoken to; it knows no names",
    "Uitnodigingskanaal": "who puts up a poster, as the facilitator wrote it down; on no key of theirs",
    "Adreslijst": "a file with addresses, gone once it is in or after a day; whoever stands in it is not looked for",
    "Bezoek": "the same; the moment goes when the round closes",
    "Nabezoek": "what was promised at a door, on no key of a person; gone when the round closes",
    "Adviesvraag": "an official's public question",
    "Reactie": "an official's public reaction",
    "Actie": "a first name that the trekker gave for the plan, on no other key; the plan is public",
    "Versie": "the same, as it stood then",
    "Werkgroep": "the same, for a group",
    "Antwoord": "an official's public answer",
    "Ondertekening": "a public signature",
    "Toezegging": "a public promise of an organisation",
    "TeVragen": "a name on a list of the procesbegeleider, on no key of theirs; gone after the second evening",
    "Zaal": "with whom a hall was arranged, on no key of theirs; gone a month after the evening",
    "Expeditie": "the public contact of the buurt",
    "Belpoging": "hangs on a Bericht",
    "Vermelding": "an organisation and its public number",
    "Stapel": "who printed and carried paper, as they are called; a first name on no key",
    "Stap": "what was written back to a reporter; readable on the page of the code",
}


@pytest.mark.parametrize("model", ONZE, ids=lambda model: model._meta.label)
def test_each_field_is_decided_about(model: type[Model]) -> None:
    verklaring = model.__dict__.get("privacy")
    assert isinstance(verklaring, Verklaring)
    assert verklaring.velden == {veld.name for veld in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    assert set(verklaring.overig).isdisjoint(verklaring.persoonlijk or {})
    assert str(verklaring.waarom)


@pytest.mark.parametrize("model", ONZE, ids=lambda model: model._meta.label)
def test_what_is_personal_has_a_term(model: type[Model]) -> None:
    verklaring: Verklaring = model.privacy  # type: ignore[attr-defined]
    assert not (verklaring.persoonlijk and verklaring.bewaren is Termijn.BLIJFT)
    assert all(str(waarom) for waarom in (verklaring.persoonlijk or {}).values())


def _getoond() -> set[object]:
    """The models that the modules behind the sources speak of (`Werkgroep` is there for its cleaner)."""
    return {
        ding
        for module in {bron.lees.__module__ for bron in BRONNEN}
        for ding in vars(sys.modules[module]).values()
        if isinstance(ding, type)
    }


def test_each_model_with_something_personal_is_shown_to_the_person() -> None:
    persoonlijk = {model for model in ONZE if model.privacy.persoonlijk}  # type: ignore[attr-defined]
    assert {model.__name__ for model in persoonlijk - _getoond()} - set(NIET_IN_INZAGE) == set()


def test_sources_are_deleted_after_what_leans_on_them() -> None:
    volgorde = {str(bron.titel): bron.volgorde for bron in BRONNEN}
    assert volgorde["Je account"] == min(volgorde.values())
    assert volgorde["Meedoen in een buurt"] < volgorde["De avonden"]


def _modules(pakket: object) -> set[str]:
    pad, naam = pakket.__path__, pakket.__name__  # type: ignore[attr-defined]
    return {module.name for module in pkgutil.walk_packages(pad, f"{naam}.")}


def test_no_cleaner_is_forgotten() -> None:
    """A module `opruimen` in any room is in the list; a room may also keep its cleaner elsewhere."""
    alle = {m for pakket in (wijkexpeditie, expedities, werkgroepen, signalen) for m in _modules(pakket)}
    kamers = {m for m in alle if m.endswith(".opruimen") and ".management." not in m}
    assert kamers - {opruimer.__module__ for opruimer in OPRUIMERS} == {"wijkexpeditie.privacy.opruimen"}


def test_each_app_cleans_its_own() -> None:
    assert {opruimer.__module__.split(".")[0] for opruimer in OPRUIMERS} == set(ONZE_APPS)
