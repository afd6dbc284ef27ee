"""R13: emergency first: help is one tap away on every form of this app, and using it stores nothing."""

from collections import Counter

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from signalen.sociale_kaart.actions import voeg_flatcontact_toe, voeg_vermelding_toe
from signalen.wegwijzer.stappen import Stap
from tests import bouw
from tests.signalen import bouwen
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
HULP = ('href="tel:112"', 'href="tel:113"', 'href="tel:08002000"')


def _rijen() -> Counter[str]:
    return Counter({model._meta.label: model._default_manager.count() for model in apps.get_models()})


def _formulieren(waar: Expeditie) -> list[str]:
    signaal, dicht = bouwen.signaal(waar, "bellen"), bouwen.beantwoord(bouwen.signaal(waar))
    leider = bouwen.leider(waar)
    vermelding = voeg_vermelding_toe(
        expeditie=waar, vraag="buurt", naam="Buurthuis De Merel", nummer="+31600000200", eigenaar="Buurthuis",
        door=leider, op=bouw.OP,
    )  # fmt: skip
    contact = voeg_flatcontact_toe(
        expeditie=waar, waar="De Ekster", voornaam="Bep", zei_ja=True, door=leider, op=bouw.OP
    )
    basis = reverse("signaal_nieuw", args=[waar.slug])
    return [
        f"{basis}?stap=formulier",
        reverse("signaal_zoek"),
        dicht.get_absolute_url(),
        reverse("werk_signalen", args=[waar.slug]),
        reverse("werk_signaal_nieuw", args=[waar.slug]),
        reverse("werk_signaal", args=[waar.slug, signaal.pk]),
        reverse("werk_wie_bel_ik", args=[waar.slug]),
        reverse("werk_vermelding_nieuw", args=[waar.slug]),
        reverse("werk_vermelding", args=[waar.slug, vermelding.pk]),
        reverse("werk_vermelding_weg", args=[waar.slug, vermelding.pk]),
        reverse("werk_flatcontact_nieuw", args=[waar.slug]),
        reverse("werk_flatcontact_weg", args=[waar.slug, contact.pk]),
    ]


def test_every_form_has_help_one_tap_away(client: Client) -> None:
    waar = bouw.expeditie()
    paginas = _formulieren(waar)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    zonder = [
        (pagina, nummer)
        for pagina in paginas
        for antwoord in [client.get(pagina)]
        for nummer in HULP
        if antwoord.status_code != 200 or nummer not in antwoord.content.decode()
    ]
    assert zonder == []


def test_using_the_wegwijzer_stores_nothing(client: Client) -> None:
    waar = bouw.expeditie()
    voor = _rijen()
    for stap in ("", *Stap, "onzin", "112'--"):
        antwoord = client.get(reverse("signaal_nieuw", args=[waar.slug]), {"stap": stap})
        assert antwoord.status_code == 200
    assert client.get(reverse("wie_bel_ik", args=[waar.slug])).status_code == 200
    assert (_rijen(), dict(client.session)) == (voor, {})


def test_danger_screen_only_calls(client: Client) -> None:
    tekst = client.get(reverse("signaal_nieuw", args=[bouw.expeditie().slug]), {"stap": "112"}).content.decode()
    assert [deel.split('"')[0] for deel in tekst.split('href="tel:')[1:]] == ["112"]
    assert "<form" not in tekst
    assert "<nav" not in tekst


def test_worry_about_a_person_has_no_form(client: Client) -> None:
    tekst = client.get(reverse("signaal_nieuw", args=[bouw.expeditie().slug]), {"stap": "iemand"}).content.decode()
    assert 'method="post"' not in tekst.split("<main")[1].split("</main>")[0]
    gebeld = {deel.split('"')[0] for deel in tekst.split('href="tel:')[1:]}
    assert {"112", "113", "08001205", "08002000", "0880767000", "+31600000900"} <= gebeld
