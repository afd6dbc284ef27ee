"""Four groups at work: one met, one meets tomorrow, one later; a professional by invitation, and one still asked."""

from datetime import datetime, timedelta

from expedities.buurtplan.models import Actie
from werkgroepen.bijeenkomsten.actions import antwoord, noteer_aanwezig, plan_bijeenkomst
from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst, Opkomst
from werkgroepen.werkgroep.actions import (
    kies_vaste_beller,
    kom_op_uitnodiging,
    noteer_uitnodiging,
    start_werkgroep,
    word_lid,
)
from werkgroepen.werkgroep.models import Werkgroep
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.oefenbuurt.mensen import VOORNAMEN, rolspeler
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.oefenbuurt.woorden import GROEPEN
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol


def start_groepen(spel: Spel, acties: list[Actie]) -> list[Werkgroep]:
    op = spel.kalender.om(-12, 11)
    groepen, plek = [], 0
    for groep in GROEPEN:
        werkgroep = start_werkgroep(
            expeditie=spel.expeditie, naam=groep.naam, wat=groep.wat, leuk=groep.leuk, trekker=groep.trekker,
            actie=acties[groep.actie], door=spel.als(Rol.BEWONER, op), op=op,
        )  # fmt: skip
        for naam in VOORNAMEN[plek : plek + groep.leden]:
            _word_lid(spel, werkgroep, naam, op + timedelta(minutes=10))
        groepen.append(werkgroep)
        plek += groep.leden
    for werkgroep in (groepen[0], groepen[3]):
        _word_lid(spel, werkgroep, "Fatma", op + timedelta(minutes=20))
    _word_lid(spel, groepen[3], "Ria", op + timedelta(minutes=25))
    spel.bezorg(op + timedelta(minutes=30))
    return groepen


def _word_lid(spel: Spel, werkgroep: Werkgroep, naam: str, op: datetime) -> None:
    wie = spel.mensen[naam]
    zelf = Actor(expeditie=spel.expeditie.pk, deelnemer=wie.pk)
    lid = word_lid(werkgroep=werkgroep, deelnemer=wie, door=zelf, op=op)
    if wie.telefoon:
        beller = Gebruiker.objects.get(email=rolspeler(Rol.BELLER).email)
        kies_vaste_beller(lid=lid, beller=beller, door=spel.als(Rol.PROCESBEGELEIDER, op), op=op)


def nodig_uit(spel: Spel, groepen: list[Werkgroep]) -> None:
    """The wijkagent takes part in one group, and has not answered the other yet."""
    op = spel.kalender.om(-11, 15)
    milan = Gebruiker.objects.get(email=rolspeler(Rol.PROFESSIONAL).email)
    for werkgroep, komt in ((groepen[1], True), (groepen[3], False)):
        uitnodiging = noteer_uitnodiging(
            werkgroep=werkgroep, gebruiker=milan, organisatie="Politie, wijkagent", akkoord_op=op,
            door=spel.als(Rol.PROCESBEGELEIDER, op), op=op,
        )  # fmt: skip
        if komt:
            kom_op_uitnodiging(uitnodiging=uitnodiging, door=spel.als(Rol.PROFESSIONAL, op), op=op)


def kom_bij_elkaar(spel: Spel, groepen: list[Werkgroep]) -> None:
    k = spel.kalender
    op = k.om(-9, 12)
    geweest = _plan(spel, groepen[2], k.om(-5, 19, 30), "Ploeggenoten zoeken en de eerste zaterdag kiezen.", op)
    daarna = geweest.begin + timedelta(hours=2)
    leden = list(groepen[2].leden.order_by("pk").values_list("pk", flat=True))
    noteer_aanwezig(bijeenkomst=geweest, aanwezig=leden[:-1], door=spel.als(Rol.PROCESBEGELEIDER, daarna), op=daarna)
    op = k.om(-3, 12)
    morgen = _plan(spel, groepen[0], k.morgenavond(), "Hoe ging het groeten? En wie zet er dinsdag koffie?", op)
    _plan(spel, groepen[1], k.avond_daarna(), "Met de jongeren over de kaart van de buurt.", op)
    _antwoord_alvast(spel, morgen, k.om(-1, 15))


def _plan(spel: Spel, werkgroep: Werkgroep, begin: datetime, agenda: str, op: datetime) -> Bijeenkomst:
    return plan_bijeenkomst(
        werkgroep=werkgroep, begin=begin, eind=begin + timedelta(hours=2), plek="Buurthuis De Merel", agenda=agenda,
        door=spel.als(Rol.PROCESBEGELEIDER, op), op=op,
    )  # fmt: skip


def _antwoord_alvast(spel: Spel, bijeenkomst: Bijeenkomst, op: datetime) -> None:
    """Some said already whether they come, and one asks for a call: on any day there is somebody to call."""
    leden = bijeenkomst.werkgroep.leden.exclude(deelnemer__telefoon="").select_related("deelnemer", "werkgroep")
    antwoorden = (Antwoord.KOMT, Antwoord.OPHALEN, Antwoord.BEL_MIJ)
    for lid, wat in zip(leden.order_by("pk"), antwoorden, strict=False):
        opkomst = Opkomst.objects.get_or_create(bijeenkomst=bijeenkomst, lid=lid)[0]
        antwoord(opkomst=opkomst, wat=wat, door=spel.als(Rol.BELLER, op), op=op)
