"""The doors on the street side: no way round the CSRF key, no way out to another site, nothing personal left behind."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.urls.resolvers import URLResolver
from django.utils import timezone

from expedities.expeditie.models import Expeditie
from tests import bouw
from tests.wijkexpeditie.accounts.inloggen import code_per_mail, typ_code, vraag_code
from werkgroepen.bijeenkomsten.models import Opkomst
from werkgroepen.werkgroep.lidcode import lidcode
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
ZONDER_SLEUTEL = {"haak_twilio_status", "haak_twilio", "stop"}  # signed by Twilio; one tap by a mail program
GEHEIM = {"voornaam": "Sannemarie", "telefoon": "06 0000 0137", "email": "sannemarie@voorbeeld.test"}
SPOREN = ("sannemarie", "600000137", "0600000137", "06 0000 0137")


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


def _views(patronen: list[Any]) -> Iterator[URLPattern]:
    for patroon in patronen:
        if isinstance(patroon, URLResolver):
            yield from _views(patroon.url_patterns)
        else:
            yield patroon


def test_only_machines_come_in_without_the_csrf_key() -> None:
    vrij = {
        patroon.name
        for patroon in _views(get_resolver().url_patterns)
        if getattr(patroon.callback, "csrf_exempt", False) and not (patroon.name or "").startswith("oefen")
    }
    assert vrij == ZONDER_SLEUTEL


def test_form_of_the_street_needs_the_csrf_key(waar: Expeditie) -> None:
    groep = bouw.werkgroep(waar)
    paden = [
        reverse("meedoen", args=[waar.slug, groep.slug]),
        reverse("signaal_nieuw", args=[waar.slug]),
        reverse("account_login"),
        reverse("lid_stopt", args=[lidcode(bouw.lid(groep))]),
    ]
    streng = Client(enforce_csrf_checks=True)
    assert [streng.post(pad, GEHEIM).status_code for pad in paden] == [403] * len(paden)
    assert Lidmaatschap.objects.filter(tot=None).count() == 1


@pytest.mark.parametrize("buiten", ["https://kwaad.test/", "//kwaad.test/", "/\\kwaad.test/", "javascript:alert(1)"])
def test_nobody_is_led_to_another_site(client: Client, buiten: str) -> None:
    wie = bouw.gebruiker()
    naar = [client.post("/taal/", {"language": "en", "next": buiten})["Location"]]
    vraag_code(client, str(wie.email), QUERY_STRING=f"next={buiten}")
    naar.append(typ_code(client, code_per_mail(str(wie.email)))["Location"])
    naar.append(client.post(reverse("account_logout"), {"next": buiten})["Location"])
    assert [adres for adres in naar if "kwaad" in adres or "alert" in adres] == []


def test_session_from_before_signing_in_is_worth_nothing_after(client: Client) -> None:
    """Who put a session in another's browser does not get signed in along."""
    wie = bouw.gebruiker()
    vraag_code(client, str(wie.email))
    eerder = client.cookies["sessionid"].value
    typ_code(client, code_per_mail(str(wie.email)))
    dief = Client()
    dief.cookies["sessionid"] = eerder
    assert client.cookies["sessionid"].value != eerder
    assert dief.get("/mijn/").status_code == 302


def test_code_in_a_reminder_is_kept_by_no_cache_and_told_to_no_other_site(waar: Expeditie, client: Client) -> None:
    groep = bouw.werkgroep(waar)
    lid = bouw.lid(groep)
    opkomst = Opkomst.objects.create(lid=lid, bijeenkomst=bouw.bijeenkomst(groep, timezone.now() + timedelta(days=1)))
    for pad in (reverse("antwoord", args=[opkomst.token]), reverse("lid", args=[lidcode(lid)])):
        koppen = client.get(pad).headers
        assert ("no-store" in koppen["Cache-Control"], koppen["Referrer-Policy"]) == (True, "same-origin")


def _flows(client: Client, waar: Expeditie) -> Iterator[Any]:
    """What a resident does, and a procesbegeleider for them."""
    groep = bouw.werkgroep(waar)
    bouw.avond(waar, 1, timezone.now() + timedelta(days=4))
    mens = {
        **GEHEIM,
        "akkoord": "on",
        "komt": "ja",
        "aantal": "1",
        "bereik": "sms",
        "bron": "telefoon",
        "voorgelezen": "on",
    }
    melding = {"soort": "licht", "tekst": "Lamp stuk.", "contactweg": "sms", "contact": GEHEIM["telefoon"]}
    yield client.post(reverse("aanmelden", args=[waar.slug, 1]), mens)
    yield client.post(reverse("meedoen", args=[waar.slug, groep.slug]), mens)
    yield client.post(reverse("signaal_nieuw", args=[waar.slug]), {**melding, "voornaam": GEHEIM["voornaam"]})
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    yield client.post(reverse("werk_lid_erbij", args=[waar.slug, groep.slug]), mens)
    yield client.post(reverse("werk_aanmelden", args=[waar.slug, 1]), mens)


def test_nothing_personal_stays_in_addresses_sessions_keys_or_logs(
    waar: Expeditie, client: Client, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.OEFENEN = False  # practice tells what it would have sent on the console
    caplog.set_level(logging.DEBUG, logger="wijkexpeditie")
    caplog.set_level(logging.DEBUG, logger="django.request")
    antwoorden = list(_flows(client, waar))
    assert [antwoord.status_code for antwoord in antwoorden] == [302] * 5
    plekken = {
        "addresses": [antwoord["Location"] for antwoord in antwoorden],
        "sessions": [bezoek.get_decoded() for bezoek in Session.objects.all()],
        "keys": list(Inzending.objects.values_list("antwoord", flat=True)),
        "log": list(Logregel.objects.values_list("daad", "ding", "ding_sleutel", "feiten")),
        "console": [(regel.getMessage(), vars(regel)) for regel in caplog.records],
    }
    gevonden = {naam: [spoor for spoor in SPOREN if spoor in str(waar_).lower()] for naam, waar_ in plekken.items()}
    assert gevonden == {naam: [] for naam in plekken}
