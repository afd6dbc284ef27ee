"""Who may see what: every address, for everyone. The table stands in `tests/adressen.py`."""

from datetime import datetime, timedelta

import pytest
from django.apps import apps
from django.core import serializers
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from expedities.adreslijsten.models import Adreslijst
from expedities.adviesvragen.models import Advies, Adviesvraag
from expedities.bewonersavond.models import Aanmelding
from expedities.buurtplan.models import Hoe, Versie
from expedities.convenant.models import Toezegging
from expedities.denktank.models import Overleg, Taak, TeVragen
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.huisvoorhuis.models import Bezoek, Nabezoek, Nabezoekreden, Uitkomst
from expedities.looplijsten.models import Looplijst, Loper
from expedities.planning.models import Zaal
from expedities.praatstok.models import Punt, Thema
from expedities.rondvertellen.models import Uitnodigingskanaal
from expedities.welkom.models import Verhuizing
from signalen.signaal.models import Signaal
from signalen.sociale_kaart.models import Flatcontact, Vermelding
from tests import bouw
from tests.adressen import NAAR_INLOGGEN, OEFENEN, TABEL, Rij, adres, alle_adressen, argumenten
from werkgroepen.bijeenkomsten.models import Opkomst
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.models import Bericht, Kanaal, Pauze
from wijkexpeditie.berichten.tik import onthoud
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol

ELDERS = "procesbegeleider of another buurt"
ZOMAAR = "account without a role"
NIET_BEWAARD = {"sessions.session", "usersessions.usersession", "wijkexpeditie.logregel"}


@pytest.fixture
def nu() -> datetime:
    return timezone.now()


@pytest.fixture
def waar(db: None, nu: datetime) -> Expeditie:
    waar = bouw.klaar_voor_de_deur()
    vul(waar, nu)
    return waar


def vul(waar: Expeditie, nu: datetime) -> None:
    """One of everything that an address asks for."""
    lijst = Looplijst.objects.create(expeditie=waar, nr=1, naam="Merelstraat", gemaakt_op=nu)
    deur = bouw.adres(waar, looplijst=lijst)
    Adreslijst.objects.create(expeditie=waar, soort="csv", gemaakt_op=nu)
    avond = bouw.avond(waar, 1, nu + timedelta(days=3))
    Aanmelding.objects.create(avond=avond, deelnemer=bouw.deelnemer(waar, "Bep"), ophalen=True, op=nu)
    Uitnodigingskanaal.objects.create(expeditie=waar, soort="poster", waar="De supermarkt", gemaakt_op=nu)
    Verhuizing.objects.create(expeditie=waar, adres=deur, sinds=nu.date(), gemeld_op=nu)
    Bezoek.objects.create(adres=deur, sleutel=waar.pk, uitkomst=Uitkomst.NIET_THUIS, op=nu)
    Nabezoek.objects.create(adres=deur, reden=Nabezoekreden.NOG_EENS, gemaakt_op=nu)
    bouw.brief(deur, antwoord="ja", antwoord_op=nu)
    partij = bouw.partij(waar)
    Toezegging.objects.create(
        expeditie=waar, partij=partij, organisatie=partij.organisatie, wat="Een zaal", voor=nu, gemaakt_op=nu
    )
    papier = waar.convenant.ondertekeningen.get()
    papier.pk, papier.organisatie, papier.op_papier = None, "De Linde", True
    papier.scan.save("scan.pdf", ContentFile(b"%PDF-1.7 %%EOF"))
    TeVragen.objects.create(expeditie=waar, soort="bewoner", wie="Bep")
    Overleg.objects.create(expeditie=waar, begin=nu - timedelta(hours=3), eind=nu - timedelta(hours=2), plek="School")
    Taak.objects.create(expeditie=waar, wat="Koffie halen", dag=nu.date())
    Zaal.objects.create(expeditie=waar, avond_nr=1, naam="De school")
    vraag = Adviesvraag.objects.create(
        expeditie=waar, nr=1, vraag="Meer groen?", meedoen="advies", wat_ermee="De raad leest het", naam="W. de Wit",
        functie="wethouder", gepubliceerd_op=nu,
    )  # fmt: skip
    Advies.objects.create(vraag=vraag, tekst="Ja.", op=nu, antwoord_voor=nu)
    Punt.objects.create(expeditie=waar, tekst="Meer licht.", op=nu)
    thema = Thema.objects.create(expeditie=waar, naam="Licht")
    plan = bouw.plan(waar, versie=1, vastgesteld_op=nu)
    bouw.actie(plan, thema=thema, gevraagd_van="De gemeente", gevraagd_wat="Lampen", gevraagd_op=nu)
    Versie.objects.create(
        plan=plan, nr=1, op=nu, hoe=Hoe.ZELF, wat="Erbij", inhoud={"titel": "Plan", "inleiding": "", "acties": []}
    )
    _maak_groep(waar, nu)
    onthoud("tik", op=nu)
    Pauze.objects.create(expeditie=waar.pk, sinds=nu)
    Signaal.objects.create(expeditie=waar, soort="licht", tekst="Lamp stuk.", ontvangen_op=nu, antwoord_voor=nu)
    Vermelding.objects.create(
        expeditie=waar, vraag="buurt", naam="Buurthuis", nummer="+31600000910", eigenaar="Noor", bevestigd_op=nu
    )
    Flatcontact.objects.create(expeditie=waar, waar="De Flat", voornaam="Ria", akkoord_op=nu)


def _maak_groep(waar: Expeditie, nu: datetime) -> None:
    groep = bouw.werkgroep(waar)
    bijeenkomst = bouw.bijeenkomst(groep, nu + timedelta(days=1))
    lid = bouw.lid(groep)
    Opkomst.objects.create(bijeenkomst=bijeenkomst, lid=lid)
    Bericht.objects.create(
        sleutel="bel", soort="bijeenkomst.herinnering", kanaal=Kanaal.BELLIJST, expeditie=waar.pk, aan=lid.deelnemer_id,
        over=f"bijeenkomst:{bijeenkomst.pk}", niet_voor=nu, gemaakt_op=nu,
        gegevens={"lid": lid.pk, "bijeenkomst": bijeenkomst.pk, "wijziging": 0},
    )  # fmt: skip


@pytest.fixture
def wie(waar: Expeditie, nu: datetime) -> dict[str, Gebruiker]:
    """One account per role here; the resident and the professional are in the group, the gemeente is not."""
    mensen = {str(rol): bouw.met_rol(waar, rol, f"{rol.label} X") for rol in Rol}
    mensen[ELDERS] = bouw.met_rol(bouw.expeditie("Elders"), Rol.PROCESBEGELEIDER)
    mensen[ZOMAAR] = bouw.gebruiker()
    Loper.objects.create(looplijst=waar.looplijsten.get(), plek=1, gebruiker=mensen[Rol.UITNODIGER], naam="Uitnodiger")
    groep = waar.werkgroepen.get()
    bouw.lid(groep, deelnemer=Deelnemer.objects.get(gebruiker=mensen[Rol.BEWONER]))
    professional = mensen[Rol.PROFESSIONAL]
    uitnodiging = Uitnodiging.objects.create(
        werkgroep=groep, gebruiker=professional, organisatie="Welzijn", akkoord_op=nu, genoteerd_door=professional.pk
    )
    Lidmaatschap.objects.create(
        werkgroep=groep, deelnemer=bouw.deelnemer(waar, "Milan", gebruiker=professional), van=bouw.OP,
        hoedanigheid=Hoedanigheid.PROFESSIONAL, uitnodiging=uitnodiging,
    )  # fmt: skip
    return mensen


def verwacht(rij: Rij, persoon: str) -> int:
    if persoon in {ELDERS, ZOMAAR}:
        rol_telt = rij.overal and (persoon == ELDERS or rij.rollen == frozenset(Rol))
        return rij.code if rol_telt else rij.anders
    return rij.code if Rol(persoon) in rij.rollen else rij.anders


def test_every_address_stands_in_the_table_and_every_row_has_an_address() -> None:
    namen = {naam for naam, _pad in alle_adressen()} - OEFENEN
    namen.discard("None")  # /accounts/password/… and the like stand before allauth's own
    assert {"without a row": namen - TABEL.keys(), "without an address": TABEL.keys() - namen} == {
        "without a row": set(),
        "without an address": set(),
    }


def test_who_is_not_signed_in(waar: Expeditie, wie: dict[str, Gebruiker], client: Client) -> None:
    waarden = argumenten(waar)
    anders = {}
    for naam, rij in TABEL.items():
        antwoord = client.get(adres(naam, waarden[naam]))
        naar_inloggen = antwoord.status_code == NAAR_INLOGGEN and antwoord["Location"].startswith("/accounts/login/")
        if antwoord.status_code != rij.zonder or naar_inloggen == rij.openbaar:
            anders[naam] = (antwoord.status_code, rij.zonder)
    assert anders == {}


@pytest.mark.parametrize("persoon", [*map(str, Rol), ELDERS, ZOMAAR])
def test_each_role_sees_what_is_for_it(
    waar: Expeditie, wie: dict[str, Gebruiker], client: Client, persoon: str
) -> None:
    waarden = argumenten(waar)
    client.force_login(wie[persoon])
    codes = {}
    for naam in TABEL:
        antwoord = client.get(adres(naam, waarden[naam]))
        codes[naam] = antwoord.status_code
        if antwoord.streaming:  # a file is closed when it has been read
            b"".join(antwoord)
    anders = {
        naam: (codes[naam], verwacht(rij, persoon))
        for naam, rij in TABEL.items()
        if codes[naam] != verwacht(rij, persoon)
    }
    assert anders == {}


@pytest.mark.parametrize("persoon", ["", *map(str, Rol), ELDERS, ZOMAAR])
def test_who_may_not_see_it_cannot_do_it_either(
    waar: Expeditie, wie: dict[str, Gebruiker], client: Client, persoon: str
) -> None:
    waarden = argumenten(waar)
    if persoon:
        client.force_login(wie[persoon])
    mag_niet = [
        naam
        for naam, rij in TABEL.items()
        if (not persoon and not rij.openbaar) or (persoon and verwacht(rij, persoon) == 404)
    ]
    eerst = alles()
    codes = {client.post(adres(naam, waarden[naam]), _IETS).status_code for naam in mag_niet}
    assert codes <= {404 if persoon else NAAR_INLOGGEN}
    assert alles() == eerst


_IETS = {
    "naam": "Iets",
    "tekst": "Iets",
    "wat": "Iets",
    "uitkomst": "komt",
    "soort": "ja",
    "akkoord": "on",
    "bevestig": "on",
}


def alles() -> str:
    """Every row of the database, save for the visit itself."""
    modellen = [m for m in apps.get_models() if m._meta.label_lower not in NIET_BEWAARD]
    return "".join(
        str(serializers.serialize("json", model._default_manager.order_by("pk"), fields=None)) for model in modellen
    )
