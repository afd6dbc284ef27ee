"""What stands in another buurt is not there: every address with an object in it, asked for across the border."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.expeditie.models import Expeditie
from tests import bouw
from tests.adressen import TABEL, adres, alle_adressen, argumenten
from tests.test_toegang import alles, vul
from werkgroepen.werkgroep.models import Uitnodiging
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import Rol

# The object is named by a row of ours, not by a code that is its own key (/a/, /s/, /stop/).
MET_DING = sorted(naam for naam, pad in alle_adressen() if naam in TABEL and "slug:slug>" in pad and pad.count("<") > 1)
MET_DING.remove("werk_blad")  # names a kind of sheet, of which every buurt has its own
_IETS = {
    **dict.fromkeys(("naam", "tekst", "wat", "voornaam", "organisatie", "plek", "reden"), "Iets"),
    **dict.fromkeys(("akkoord", "bevestig", "zeker", "voorgelezen"), "on"),
    "uitkomst": "komt",
    "soort": "ja",
    "antwoord": "komt",
    "daad": "akkoord",
    "voortgang": "bezig",
    "gezien": "1",
}


@pytest.fixture
def hier(db: None) -> Expeditie:
    """One of everything, in two buurten; what is numbered per buurt is not there in the second."""
    daar = bouw.klaar_voor_de_deur("Daar")
    hier = bouw.klaar_voor_de_deur()
    vul(hier, timezone.now())
    milan = bouw.met_rol(hier, Rol.PROFESSIONAL, "Milan")
    Uitnodiging.objects.create(
        werkgroep=hier.werkgroepen.get(), gebruiker=milan, organisatie="Welzijn", akkoord_op=bouw.OP,
        genoteerd_door=milan.pk,
    )  # fmt: skip
    bouw.bewoner(hier, gebruiker=bouw.gebruiker())
    bouw.werkgroep(daar, "Iets anders")
    bouw.plan(daar, titel="Daar")
    return hier


@pytest.fixture
def leider_daar(hier: Expeditie) -> Gebruiker:
    """Has every role there, and none here."""
    daar = Expeditie.objects.get(naam="Daar")
    wie = bouw.gebruiker("Iemand Anders")
    for rol in (Rol.PROCESBEGELEIDER, Rol.UITNODIGER, Rol.BELLER, Rol.SCHRIJVER, Rol.PROFESSIONAL, Rol.FLATCONTACT):
        bouw.rol(wie, rol, daar)
    bouw.bewoner(daar, gebruiker=wie)
    return wie


@pytest.mark.parametrize("naam", MET_DING)
def test_thing_of_another_buurt_is_not_there(
    hier: Expeditie, leider_daar: Gebruiker, client: Client, naam: str
) -> None:
    pad = adres(naam, {**argumenten(hier)[naam], "slug": "daar"})
    client.force_login(leider_daar)
    eerst = alles()
    antwoorden = {client.get(pad).status_code, client.post(pad, _IETS).status_code}
    assert (antwoorden <= {404, 405}, 404 in antwoorden, alles() == eerst) == (True, True, True)


def test_report_of_an_import_is_not_shown_in_another_buurt(client: Client, db: None) -> None:
    """Nor kept after it was shown: refused lines of a list may name people."""
    hier, daar = bouw.klaar_voor_de_deur(), bouw.klaar_voor_de_deur("Daar")
    wie = bouw.met_rol(hier, Rol.PROCESBEGELEIDER)
    bouw.rol(wie, Rol.PROCESBEGELEIDER, daar)
    client.force_login(wie)
    lijst = SimpleUploadedFile("lijst.csv", b"straat;huisnummer\nMerelstraat;Sannemarie\n")
    pad = reverse("werk_adressen", args=[hier.slug])
    assert client.post(pad, {"lijst": lijst, "inzending": str(uuid4())}).status_code == 302
    assert "Sannemarie" not in client.get(reverse("werk_adressen", args=[daar.slug])).content.decode()
    assert "Sannemarie" not in str(dict(client.session.items()))


@pytest.mark.django_db
@pytest.mark.parametrize("rol", [Rol.PROCESBEGELEIDER, Rol.UITNODIGER, Rol.BELLER, Rol.PROFESSIONAL, Rol.GEMEENTE])
def test_role_that_ended_opens_nothing(client: Client, rol: Rol) -> None:
    waar = bouw.klaar_voor_de_deur()
    wie = bouw.met_rol(waar, rol)
    client.force_login(wie)
    pad = reverse("werk_expeditie", args=[waar.slug])
    assert client.get(pad).status_code == 200
    wie.roltoekenningen.update(tot=timezone.now())
    assert client.get(pad).status_code == 404


@pytest.mark.django_db
def test_account_that_was_closed_is_out_at_the_next_click(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    wie = bouw.met_rol(waar, Rol.PROCESBEGELEIDER)
    client.force_login(wie)
    Gebruiker.objects.filter(pk=wie.pk).update(is_active=False)
    antwoord = client.get(reverse("werk_expeditie", args=[waar.slug]))
    assert (antwoord.status_code, antwoord["Location"].startswith("/accounts/login/")) == (302, True)


@pytest.mark.django_db
def test_role_of_a_gemeente_counts_in_its_own_expedities_only(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    elders = bouw.expeditie("Elders", gemeente=bouw.gemeente("Anderstad"))
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    codes = [client.get(reverse("werk_plan", args=[plek.slug])).status_code for plek in (waar, elders)]
    assert codes == [200, 404]
