"""R10: a person can see, correct, take along and delete what is kept about them."""

import json
from typing import Any

import pytest
from django.test import Client

from expedities.bewonersavond.models import Aanmelding, Aanwezigheid
from expedities.denktank.models import Denktanklid
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Deelnemer, Roltoekenning
from signalen.signaal.models import Signaal
from tests import bouw
from tests.wijkexpeditie.accounts.inloggen import code_per_sms, met_telefoon, typ_code, vraag_code
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
GEHEIM = "Kees van hiernaast"


@pytest.fixture
def sanne(client: Client) -> Gebruiker:
    """Sanne signs in; every room keeps something about her, and about Kees as well."""
    account = met_telefoon("Sanne Bakker")
    nummer = str(account.telefoon)
    waar = bouw.klaar_voor_de_deur()
    lid = bouw.lid(bouw.werkgroep(waar), deelnemer=bouw.deelnemer(waar, "Sanne", telefoon=nummer))
    ander = bouw.deelnemer(waar, GEHEIM, telefoon="+31600000999")
    bouw.lid(lid.werkgroep, deelnemer=ander)
    avond = bouw.avond(waar)
    for wie in (lid.deelnemer, ander):
        Aanmelding.objects.create(avond=avond, deelnemer=wie, op=bouw.OP, tolk="Turks")
        Aanwezigheid.objects.create(avond=avond, deelnemer=wie, voornaam=wie.voornaam, op=bouw.OP)
        Bericht.objects.create(
            sleutel=f"proef:{wie.pk}", soort="proef", kanaal=Kanaal.SMS, aan=wie.pk, adres=wie.telefoon,
            tekst=f"Dag {wie.voornaam}", niet_voor=bouw.OP, gemaakt_op=bouw.OP,
        )  # fmt: skip
    Denktanklid.objects.create(
        expeditie=waar, deelnemer=lid.deelnemer, soort=Soort.BEWONER, naam="Sanne", van=bouw.OP.date()
    )
    Signaal.objects.create(
        expeditie=waar, soort="licht", tekst="Lamp stuk", voornaam="Sanne", contactweg="sms", contact=nummer,
        ontvangen_op=bouw.OP, antwoord_voor=bouw.OP.date(),
    )  # fmt: skip
    bouw.rol(account, Rol.BELLER, waar)
    vraag_code(client, nummer)
    typ_code(client, code_per_sms(nummer))
    return account


def test_person_sees_everything_that_is_kept_and_nothing_of_another(client: Client, sanne: Gebruiker) -> None:
    pagina = client.get("/mijn/").content.decode()
    koppen = [
        "Je account",
        "Je rollen",
        "Meedoen in een buurt",
        "De denktank",
        "De avonden",
        "Werkgroepen",
        "Meldingen",
        "Berichten aan jou",
    ]
    assert [kop for kop in koppen if f">{kop}</h2>" not in pagina] == []
    assert [woord for woord in (str(sanne.telefoon), "Turks", "Dag Sanne", "Lamp stuk") if woord not in pagina] == []
    assert GEHEIM not in pagina


def test_person_takes_it_along(client: Client, sanne: Gebruiker) -> None:
    antwoord = client.get("/mijn/meenemen/")
    gegevens = json.loads(antwoord.content)
    assert "attachment" in antwoord["Content-Disposition"]
    assert "Dag Sanne" in antwoord.content.decode()
    assert {soort["soort"] for soort in gegevens["wat"]} >= {"Je account", "Meedoen in een buurt", "Werkgroepen"}
    assert GEHEIM not in antwoord.content.decode()


def test_person_puts_it_right(client: Client, sanne: Gebruiker) -> None:
    client.post("/mijn/naam/", {"naam": "Sanne B.", "taal": "en"})
    zelf = Deelnemer.objects.get(gebruiker=sanne)
    velden = {"voornaam": "San", "telefoon": "0600000123", "email": "", "voorkeur": "sms", "taal": "tr"}
    assert client.post(f"/mijn/deelnemer/{zelf.pk}/", velden).status_code == 302
    sanne.refresh_from_db()
    zelf.refresh_from_db()
    assert (sanne.naam, sanne.taal) == ("Sanne B.", "en")
    assert (zelf.voornaam, zelf.telefoon, zelf.voorkeur, zelf.taal) == ("San", "+31600000123", "sms", "tr")


def test_person_who_empties_both_addresses_is_not_reached_any_more(client: Client, sanne: Gebruiker) -> None:
    zelf = Deelnemer.objects.get(gebruiker=sanne)
    velden = {"voornaam": "San", "telefoon": "", "email": "", "voorkeur": "bellijst", "taal": "nl"}
    client.post(f"/mijn/deelnemer/{zelf.pk}/", velden)
    zelf.refresh_from_db()
    assert (zelf.kanalen(), zelf.toestemming_op) == ((), None)


def test_nobody_puts_another_right(client: Client, sanne: Gebruiker) -> None:
    ander = Deelnemer.objects.get(voornaam=GEHEIM)
    assert client.get(f"/mijn/deelnemer/{ander.pk}/").status_code == 404


def test_deletion_asks_once_more(client: Client, sanne: Gebruiker) -> None:
    assert client.get("/mijn/verwijderen/").status_code == 200
    assert client.post("/mijn/verwijderen/", {}).status_code == 200
    assert Gebruiker.objects.filter(pk=sanne.pk).exists()


def test_deleted_person_is_nowhere_and_totals_stay(client: Client, sanne: Gebruiker) -> None:
    zelf = Deelnemer.objects.get(gebruiker=sanne)
    leden, binnen = Denktanklid.objects.count(), Aanwezigheid.objects.count()
    antwoord: Any = client.post("/mijn/verwijderen/", {"zeker": "on"}, follow=True)
    assert "Alles van jou is verwijderd" in antwoord.content.decode()
    assert not Gebruiker.objects.filter(pk=sanne.pk).exists()
    assert not Deelnemer.objects.filter(pk=zelf.pk).exists()
    assert not Roltoekenning.objects.filter(gebruiker=sanne.pk).exists()
    assert (Lidmaatschap.objects.count(), Aanmelding.objects.count()) == (1, 1)
    assert (Aanwezigheid.objects.filter(voornaam="").count(), Aanwezigheid.objects.count()) == (1, binnen)
    assert (Denktanklid.objects.filter(naam="Sanne").count(), Denktanklid.objects.count()) == (0, leden)
    assert Signaal.objects.values_list("voornaam", "contact").get() == ("", "")
    bericht = Bericht.objects.get(aan=zelf.pk)
    assert (bericht.staat, bericht.tekst, bericht.adres) == (Staat.INGETROKKEN, "", "")


def test_other_people_keep_everything(client: Client, sanne: Gebruiker) -> None:
    client.post("/mijn/verwijderen/", {"zeker": "on"})
    ander = Deelnemer.objects.get(voornaam=GEHEIM)
    bericht = Bericht.objects.get(aan=ander.pk)
    assert (bericht.staat, bericht.tekst) == (Staat.KLAAR, f"Dag {GEHEIM}")
    assert (ander.lidmaatschappen.count(), ander.aanmeldingen.count()) == (1, 1)


def test_log_stays_and_says_nothing_any_more(client: Client, sanne: Gebruiker) -> None:
    voor = Logregel.objects.count()
    client.post("/mijn/verwijderen/", {"zeker": "on"})
    regels = Logregel.objects.all()
    assert regels.count() > voor
    assert [str(sanne.telefoon), "Sanne"] not in [list(map(str, regel.feiten.values())) for regel in regels]
    assert not Gebruiker.objects.filter(pk__in=regels.values("wie")).exists()


def test_who_leads_alone_hands_over_first(client: Client, sanne: Gebruiker) -> None:
    waar = Roltoekenning.objects.get(gebruiker=sanne).expeditie
    assert waar
    bouw.rol(sanne, Rol.PROCESBEGELEIDER, waar)
    antwoord = client.post("/mijn/verwijderen/", {"zeker": "on"})
    assert "Geef eerst iemand anders die rol" in antwoord.content.decode()
    assert Lidmaatschap.objects.count() == 2
    bouw.rol(bouw.gebruiker("Noor"), Rol.PROCESBEGELEIDER, waar)
    assert client.post("/mijn/verwijderen/", {"zeker": "on"}).status_code == 302


@pytest.mark.parametrize("pad", ["", "naam/", "meenemen/", "verwijderen/"])
def test_own_pages_ask_for_a_sign_in(client: Client, pad: str) -> None:
    antwoord: Any = client.get(f"/mijn/{pad}")
    assert (antwoord.status_code, antwoord.url) == (302, f"/accounts/login/?next=/mijn/{pad}")


def test_who_leads_shows_and_deletes_it_for_somebody_without_an_account(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    kees = bouw.lid(bouw.werkgroep(waar), "Kees").deelnemer
    elders = bouw.deelnemer(bouw.expeditie("Elders"))
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    pagina = f"/werk/{waar.slug}/deelnemers/{kees.pk}/"
    assert kees.telefoon in client.get(pagina).content.decode()
    assert Logregel.objects.filter(daad="gegevens.gezien", ding_sleutel=str(kees.pk)).exists()
    assert client.post(pagina, {}).status_code == 200
    assert client.post(pagina, {"zeker": "on"}).status_code == 302
    assert not Deelnemer.objects.filter(pk=kees.pk).exists()
    assert client.get(f"/werk/{waar.slug}/deelnemers/{elders.pk}/").status_code == 404
