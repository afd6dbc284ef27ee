"""The story until the doors open: who prepares, who signs, who promises, and where people live."""

import csv
import io
from datetime import datetime
from pathlib import Path

from expedities.adreslijsten.actions import wijs_flat_aan
from expedities.adreslijsten.importeren import importeer_adressen
from expedities.denktank.actions import voeg_lid_toe
from expedities.denktank.soort import Soort
from expedities.expeditie.actions import begin_expeditie
from expedities.expeditie.koppelen import koppel
from expedities.expeditie.models import Expeditie
from expedities.expeditie.rollen_actions import bevestig_bewoner, geef_rol
from expedities.huisvoorhuis.models import Adres
from signalen.sociale_kaart.actions import voeg_flatcontact_toe, voeg_vermelding_toe
from wijkexpeditie.accounts.aansluiten import Bewezen
from wijkexpeditie.accounts.actions import account_voor, zet_toegang
from wijkexpeditie.oefenbuurt.mensen import MEER_MENSEN_MET_ROL, ROLSPELERS, rolspeler
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.oefenbuurt.woorden import CORPORATIE, GEMEENTE, VERHAAL
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

ADRESSEN = Path(__file__).parent / "data" / "huis_de_geer_2017.csv"
FLAT = "De Uitkijk"
_NIET_GEGEVEN = {Rol.PROCESBEGELEIDER, Rol.BEWONER, Rol.BEHEERDER}


def begin(*, slug: str, naam: str, op: datetime) -> Expeditie:
    """Accounts outlive a replay, so that who is signed in stays so."""
    opdracht = Actor.opdracht()
    leider = rolspeler(Rol.PROCESBEGELEIDER)
    begeleider = account_voor(contact=leider.email, naam=leider.naam, door=opdracht, op=op)
    return begin_expeditie(
        gemeente=GEMEENTE,
        naam=naam,
        slug=slug,
        verhaal=VERHAAL,
        contact_naam="Noor",
        contact_telefoon="+31600000900",
        contact_email=leider.email,
        oefening=True,
        begeleider=begeleider.pk,
        door=opdracht,
        op=op,
    )


def verdeel_rollen(spel: Spel, op: datetime) -> None:
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    for speler in (*ROLSPELERS, *MEER_MENSEN_MET_ROL):
        if speler.rol not in _NIET_GEGEVEN:
            geef_rol(
                expeditie=spel.expeditie, contact=speler.email, naam=speler.naam, rol=speler.rol, door=leider, op=op
            )
    keeper = rolspeler(Rol.BEHEERDER)
    beheerder = account_voor(contact=keeper.email, naam=keeper.naam, door=Actor.opdracht(), op=op)
    zet_toegang(gebruiker=beheerder, is_active=True, is_staff=True, door=Actor.opdracht(), op=op)


def maak_denktank(spel: Spel, op: datetime) -> None:
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    leden = (
        (Soort.GEMEENTE, "Esther Blom", f"Gemeente {GEMEENTE}"),
        (Soort.ORGANISATIE, "Yara de Boer", "Welzijn Oefenstad"),
        (Soort.ORGANISATIE, "Milan Hendriks", "Politie, wijkagent"),
        (Soort.ORGANISATIE, "Bas Verhoef", CORPORATIE),
        (Soort.BEWONER, "Ria Smit", ""),
        (Soort.BEWONER, "Dirk Postma", ""),
    )
    for soort, naam, organisatie in leden:
        voeg_lid_toe(
            expeditie=spel.expeditie, soort=soort, naam=naam, organisatie=organisatie,
            van=op.date(), door=leider, op=op,
        )  # fmt: skip


def zet_adressen_erin(spel: Spel, op: datetime) -> None:
    """The real address objects, and one invented flat of 40 doors on 5 floors, through the same import."""
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    with ADRESSEN.open("rb") as stroom:
        importeer_adressen(expeditie=spel.expeditie, stroom=stroom, door=leider, op=op)
    importeer_adressen(
        expeditie=spel.expeditie, stroom=rijen("Uitkijkflat", range(1, 41), "3438ZZ"), door=leider, op=op
    )
    deuren = Adres.objects.filter(expeditie=spel.expeditie, straat="Uitkijkflat").order_by("huisnummer")
    verdiepingen = {deur.pk: (deur.huisnummer - 1) // 8 for deur in deuren}
    wijs_flat_aan(expeditie=spel.expeditie, adressen=verdiepingen, gebouw=FLAT, door=leider, op=op)


def rijen(straat: str, nummers: range, postcode: str) -> io.BytesIO:
    """Invented addresses as a file, so that they come in by the same door."""
    tekst = io.StringIO()
    schrijver = csv.writer(tekst)
    schrijver.writerow(("straat", "huisnummer", "postcode", "woonplaats", "type_gebruik"))
    schrijver.writerows((straat, nummer, postcode, "Oefenstad", "woonfunctie") for nummer in nummers)
    return io.BytesIO(tekst.getvalue().encode())


def vul_kaart(spel: Spel) -> None:
    """Local numbers, one of which nobody has looked at for over half a year."""
    k = spel.kalender
    regels = (
        (-200, "buurt", "Buurthuis De Merel", "Voor koffie en hulp met papieren.", "910", "ma tot vr 9–17 uur"),
        (-70, "politie", "Milan, de wijkagent", "Loopt elke week door de buurt.", "911", "wo en vr"),
        (-70, "praten", "Yara van Welzijn", "Je kunt bij haar binnenlopen. Zij luistert.", "912", "elke ochtend"),
        (-40, "kapot", "Huismeester van De Linde", "Voor de lift en het licht.", "913", "ma tot vr 8–16 uur"),
        (-20, "buurt", "Esther van de gemeente", "Voor plannen met de buurt.", "914", "di en do"),
    )  # fmt: skip
    for dagen, vraag, naam, zin, nummer, bereikbaar in regels:
        op = k.om(dagen, 11)
        voeg_vermelding_toe(
            expeditie=spel.expeditie, vraag=vraag, naam=naam, zin=zin, nummer=f"+31600000{nummer}",
            bereikbaar=bereikbaar, eigenaar="Noor", door=spel.als(Rol.PROCESBEGELEIDER, op), op=op,
        )  # fmt: skip
    op = k.om(-60, 14)
    voeg_flatcontact_toe(
        expeditie=spel.expeditie, waar=FLAT, voornaam="Ria", telefoon="+31600000920", zei_ja=True,
        door=spel.als(Rol.PROCESBEGELEIDER, op), op=op,
    )  # fmt: skip


def koppel_bewoners(spel: Spel, op: datetime) -> None:
    """Fatma and Ria take part and prove their address by signing in; one tap says that Fatma writes in the plan."""
    for rol in (Rol.BEWONER, Rol.FLATCONTACT):
        speler = rolspeler(rol)
        account = account_voor(contact=speler.email, naam=speler.naam, door=Actor.opdracht(), op=op)
        spel.schrijf_in(speler.naam.split()[0], email=speler.email, door=spel.bezoeker, op=op)
        koppel(account, Bewezen(email=frozenset({speler.email})), op)
    bevestig_bewoner(deelnemer=spel.mensen["Fatma"], door=spel.als(Rol.PROCESBEGELEIDER, op), op=op)
