"""The story of the convenant: who takes part, who signs on screen and on paper, and promises in every state."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from uuid import UUID

from allauth.account.models import EmailAddress
from PIL import Image, ImageDraw

from expedities.convenant.actions import (
    leg_papier_vast,
    onderteken,
    stel_convenant_op,
    voeg_partij_toe,
    wissel_contact,
)
from expedities.convenant.herinneren import plan_toezeggingen
from expedities.convenant.models import Convenant, Ondertekening, Partij, Toezegging
from expedities.convenant.scan import lees_scan
from expedities.convenant.sjabloon import begintekst
from expedities.convenant.toezeggen import geef_oordeel, meld_gedaan, schrijf_oordeel_op, verzet_dag, zeg_toe
from expedities.denktank.soort import Soort
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.oefenbuurt.mensen import rolspeler
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.oefenbuurt.woorden import CORPORATIE, GEMEENTE
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol

VAN_GEMEENTE = f"Gemeente {GEMEENTE}"
WELZIJN, POLITIE = "Welzijn Oefenstad", "Politie Oefenstad"
LIFT, ZAAL, BANKJES, HAL, SPEELPLEK, SPREEKUUR, KOFFIE, RONDE = (
    "De lift van De Uitkijk nakijken",
    "De zaal en de koffie voor beide avonden",
    "Geld voor twee bankjes opzijleggen",
    "De hal van De Uitkijk schilderen",
    "De speelplek nakijken op glas en losse tegels",
    "Elke week een spreekuur in het buurthuis",
    "Iemand die meehelpt bij de koffieochtend",
    "Twee keer per week te voet door de buurt",
)


def noem_partijen(spel: Spel, op: datetime) -> None:
    """Each with somebody to be addressed. Who leaves is followed by a name of the same organisation (R17)."""
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    rijen = (
        (Soort.GEMEENTE, VAN_GEMEENTE, "Esther Blom", "gebiedsmanager", rolspeler(Rol.GEMEENTE).email, ""),
        (Soort.ORGANISATIE, CORPORATIE, "Bas Verhoef", "directeur", "bas@voorbeeld.test", "+31600000930"),
        (Soort.ORGANISATIE, WELZIJN, "Joost Prins", "teamleider", "joost@voorbeeld.test", ""),
        (Soort.ORGANISATIE, POLITIE, "Milan Hendriks", "wijkagent", rolspeler(Rol.PROFESSIONAL).email, ""),
    )
    for soort, organisatie, naam, functie, email, telefoon in rijen:
        voeg_partij_toe(
            expeditie=spel.expeditie, soort=soort, organisatie=organisatie, naam=naam, functie=functie, email=email,
            telefoon=telefoon, door=leider, op=op,
        )  # fmt: skip
    for rol in (Rol.GEMEENTE, Rol.PROFESSIONAL):  # they typed the code once
        wie = Gebruiker.objects.get(email=rolspeler(rol).email)
        bewezen = {"verified": True, "primary": True}
        EmailAddress.objects.update_or_create(user=wie, email=rolspeler(rol).email, defaults=bewezen)


def stel_op(spel: Spel, op: datetime) -> Convenant:
    return stel_convenant_op(
        expeditie=spel.expeditie, tekst=begintekst(spel.expeditie.naam, GEMEENTE),
        verantwoordelijke="Stichting Buurtkamer Oefenstad", door=spel.als(Rol.PROCESBEGELEIDER, op), op=op,
    )  # fmt: skip


def teken(spel: Spel, op: datetime) -> None:
    """The gemeente and welzijn on screen, the corporatie on paper; the police did not sign yet."""
    convenant = stel_op(spel, op)
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    for organisatie, naam, functie, door in (
        (VAN_GEMEENTE, "Hanneke Vos", "wethouder", spel.als(Rol.GEMEENTE, op)),
        (WELZIJN, "Petra Kamp", "bestuurder", leider),
    ):
        onderteken(
            convenant=convenant, partij=_partij(spel, organisatie), naam=naam, functie=functie, gelezen=True,
            door=door, op=op,
        )  # fmt: skip
    leg_papier_vast(
        convenant=convenant, partij=_partij(spel, CORPORATIE), naam="Bas Verhoef", functie="directeur",
        getekend_op=op, scan=lees_scan(_krabbel()), door=leider, op=op,
    )  # fmt: skip


def beloof(spel: Spel, op: datetime) -> None:
    """In every state: kept, not kept, late, said to be done, moved, and still to come."""
    k = spel.kalender
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    for organisatie, wat, dagen in (
        (VAN_GEMEENTE, ZAAL, -50),
        (CORPORATIE, LIFT, -6),
        (CORPORATIE, HAL, -12),
        (VAN_GEMEENTE, SPEELPLEK, -25),
        (VAN_GEMEENTE, BANKJES, -15),
        (WELZIJN, KOFFIE, -20),
        (WELZIJN, SPREEKUUR, 8),
        (POLITIE, RONDE, 4),
    ):
        zeg_toe(partij=_partij(spel, organisatie), wat=wat, voor=k.dag(dagen), door=leider, op=op)
    _meld(spel, ZAAL, k.om(-56, 9), "De zaal is betaald. Koffie en thee staan klaar.")
    _zaal(spel, ZAAL, k.om(-54, 11), nagekomen=True)
    _meld(spel, SPEELPLEK, k.om(-24, 15), "Een keer geveegd.")
    _verzet(spel, BANKJES, k.om(-17, 10))
    _zaal(spel, SPEELPLEK, k.om(-14, 21), nagekomen=False)
    later = k.om(-30, 10)
    wissel_contact(
        partij=_partij(spel, WELZIJN), naam="Yara de Boer", functie="sociaal werker", email="yara@voorbeeld.test",
        door=spel.als(Rol.PROCESBEGELEIDER, later), op=later,
    )  # fmt: skip
    _meld(spel, KOFFIE, k.om(-21, 16), "Elke dinsdag schuift er iemand van ons aan.")
    _meld(spel, HAL, k.om(-13, 10), "De hal is wit. De buitendeur volgt in het voorjaar.")


def herinner(spel: Spel) -> None:
    """What would have gone out by itself did; the next one waits in the outbox."""
    for dagen in (-11, -5, 0):
        op = spel.kalender.om(dagen, 10)
        plan_toezeggingen(op, expeditie=spel.expeditie.pk)
        spel.bezorg(op)
        spel.mis(op)


def laat_horen(spel: Spel) -> None:
    """Residents say whether it was kept. About the hall one more voice is needed before anything shows."""
    op = spel.kalender.om(-2, 20)
    mensen = [wie.pk for naam, wie in spel.mensen.items() if naam != "Fatma"]
    for wat, ja, nee in ((HAL, 4, 0), (KOFFIE, 9, 6)):
        for plek, wie in enumerate(mensen[: ja + nee]):
            door = Actor(via=Via.CODE, deelnemer=wie, expeditie=spel.expeditie.pk)
            geef_oordeel(toezegging=_toezegging(spel, wat), nagekomen=plek < ja, door=door, op=op)


def gooi_scans_weg(expedities: Iterable[UUID]) -> None:
    for een in Ondertekening.objects.filter(convenant__expeditie__in=expedities).exclude(scan=""):
        een.scan.delete(save=False)


def _meld(spel: Spel, wat: str, op: datetime, gedaan: str) -> None:
    meld_gedaan(toezegging=_toezegging(spel, wat), wat=gedaan, door=spel.als(Rol.PROCESBEGELEIDER, op), op=op)


def _zaal(spel: Spel, wat: str, op: datetime, *, nagekomen: bool) -> None:
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    schrijf_oordeel_op(
        toezegging=_toezegging(spel, wat), nagekomen=nagekomen, dag=op.date(), door=leider, op=op
    )  # fmt: skip


def _verzet(spel: Spel, wat: str, op: datetime) -> None:
    verzet_dag(
        toezegging=_toezegging(spel, wat), naar=spel.kalender.dag(20), waarom="De raad beslist pas volgende maand.",
        door=spel.als(Rol.PROCESBEGELEIDER, op), op=op,
    )  # fmt: skip


def _toezegging(spel: Spel, wat: str) -> Toezegging:
    return Toezegging.objects.select_related("expeditie", "partij").get(expeditie=spel.expeditie, wat=wat)


def _partij(spel: Spel, organisatie: str) -> Partij:
    return Partij.objects.select_related("expeditie").get(expeditie=spel.expeditie, organisatie=organisatie)


def _krabbel() -> bytes:
    """A line on paper, drawn; nobody's hand."""
    beeld = Image.new("RGB", (640, 240), "white")
    punten = [(60 + 26 * nr, 120 + (-1) ** nr * (20 + 9 * (nr % 5))) for nr in range(20)]
    ImageDraw.Draw(beeld).line(punten, fill="navy", width=5)
    uit = BytesIO()
    beeld.save(uit, "PNG")
    return uit.getvalue()
