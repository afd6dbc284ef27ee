"""The two evenings: planned, signed up for, held, and told about."""

from datetime import datetime, timedelta

from expedities.bewonersavond.actions import Nodig, meld_aan, meld_binnen, plan_avond, publiceer_verslag
from expedities.bewonersavond.models import Avond, Bron, Komt
from expedities.praatstok.actions import hang_onder_thema, maak_thema, schrijf_punt, spreker_akkoord
from wijkexpeditie.berichten.actions import zelf_geregeld
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.oefenbuurt.mensen import VOORNAMEN
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.oefenbuurt.woorden import NOG_NIET_GOED, PUNTEN, VERSLAG_1, VERSLAG_2
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol

AVOND_1, AVOND_2 = -22, -13


def plan_avonden(spel: Spel, op: datetime) -> None:
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    for nr, dagen in ((1, AVOND_1), (2, AVOND_2)):
        begin = spel.kalender.doordeweeks(dagen, 19, 30)
        plan_avond(
            expeditie=spel.expeditie, nr=nr, begin=begin, eind=begin + timedelta(hours=2), plek="Buurthuis De Merel",
            adres="Merelplein 1, Oefenstad", door=leider, op=op,
        )  # fmt: skip


def stroom_vol(spel: Spel) -> None:
    """Sign-ups for the first evening: at the door, on the web, by telephone."""
    avond = Avond.objects.select_related("expeditie").get(expeditie=spel.expeditie, nr=1)
    for plek, naam in enumerate(VOORNAMEN[:36]):
        op = spel.kalender.om(-54 + plek * 3 // 4, 11 + plek % 8, 15)
        bron = (Bron.DEUR, Bron.WEB, Bron.TELEFOON)[plek % 3]
        door = {
            Bron.DEUR: spel.als(Rol.UITNODIGER, op),
            Bron.TELEFOON: spel.als(Rol.PROCESBEGELEIDER, op),
        }.get(bron, spel.bezoeker)
        wie = spel.schrijf_in(naam, door=door, op=op)
        meld_aan(
            avond=avond, deelnemer=wie, komt=Komt.MISSCHIEN if plek % 9 == 4 else Komt.JA, aantal=1 + (plek % 7 == 0),
            nodig=Nodig(ophalen=plek == 5, tolk="Arabisch" if plek == 17 else "", drempelvrij=plek == 11),
            bron=bron, door=door, op=op,
        )  # fmt: skip
        spel.bezorg(op)


def meld_aan_voor_de_tweede(spel: Spel) -> None:
    avond = Avond.objects.select_related("expeditie").get(expeditie=spel.expeditie, nr=2)
    for plek, naam in enumerate(VOORNAMEN[2:30:2]):
        op = spel.kalender.om(-20, 10 + plek % 9, 5)
        meld_aan(avond=avond, deelnemer=spel.mensen[naam], komt=Komt.JA, door=spel.bezoeker, op=op)
    spel.bezorg(spel.kalender.om(-20, 19, 30))


def bel_de_dag_ervoor(spel: Spel, nr: int) -> None:
    """What goes by itself goes; the procesbegeleider called the others, except for one that was forgotten."""
    begin = Avond.objects.get(expeditie=spel.expeditie, nr=nr).begin
    for bericht in Bericht.objects.van_expeditie(spel.expeditie.pk).filter(niet_voor__lt=begin).order_by("niet_voor"):
        spel.bezorg(bericht.niet_voor)
    spel.mis(begin)
    gemist = Bericht.objects.van_expeditie(spel.expeditie.pk).filter(kanaal=Kanaal.BELLIJST, staat=Staat.GEMIST)
    leider = spel.als(Rol.PROCESBEGELEIDER, begin)
    for bericht in gemist.order_by("pk")[(1 if nr == 2 else 0) :]:
        zelf_geregeld(bericht=bericht, door=leider, op=begin)


def houd_eerste_avond(spel: Spel) -> None:
    """About 35 people: from the list, with a first name, or only counted."""
    avond = Avond.objects.get(expeditie=spel.expeditie, nr=1)
    op = avond.begin
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    for naam in ("Fatma", "Ria", *VOORNAMEN[:22]):
        meld_binnen(avond=avond, deelnemer=spel.mensen[naam], hoedanigheid=Hoedanigheid.BEWONER, door=leider, op=op)
    for naam in VOORNAMEN[40:46]:
        meld_binnen(avond=avond, voornaam=naam, hoedanigheid=Hoedanigheid.BEWONER, door=leider, op=op)
    meld_binnen(avond=avond, aantal=3, hoedanigheid=Hoedanigheid.BEWONER, door=leider, op=op)
    for naam, wat in (("Milan", Hoedanigheid.PROFESSIONAL), ("Esther", Hoedanigheid.GEMEENTE)):
        meld_binnen(avond=avond, voornaam=naam, hoedanigheid=wat, door=leider, op=op)
    _schrijf_punten(spel, avond, op + timedelta(minutes=40))
    later = spel.kalender.om(AVOND_1 + 2, 15)
    publiceer_verslag(avond=avond, tekst=VERSLAG_1, door=spel.als(Rol.PROCESBEGELEIDER, later), op=later)


def _schrijf_punten(spel: Spel, avond: Avond, op: datetime) -> None:
    """Read back, agreed, and hung under the thema's that the people in the hall named."""
    schrijver = spel.als(Rol.SCHRIJVER, op)
    for naam, tekst in PUNTEN:
        punt = schrijf_punt(expeditie=spel.expeditie, avond=avond, tekst=tekst, door=schrijver, op=op)
        spreker_akkoord(punt=punt, door=schrijver, op=op)
        thema = maak_thema(expeditie=spel.expeditie, naam=naam, door=schrijver, op=op)
        hang_onder_thema(punt=punt, thema=thema, door=schrijver, op=op)
    for tekst in NOG_NIET_GOED:
        schrijf_punt(expeditie=spel.expeditie, avond=avond, tekst=tekst, door=schrijver, op=op)


def houd_tweede_avond(spel: Spel) -> None:
    avond = Avond.objects.get(expeditie=spel.expeditie, nr=2)
    op = avond.begin
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    for naam in ("Fatma", "Ria", *VOORNAMEN[:26:2]):
        meld_binnen(avond=avond, deelnemer=spel.mensen[naam], hoedanigheid=Hoedanigheid.BEWONER, door=leider, op=op)
    meld_binnen(avond=avond, aantal=12, hoedanigheid=Hoedanigheid.BEWONER, door=leider, op=op)
    later = spel.kalender.om(AVOND_2 + 3, 15)
    publiceer_verslag(avond=avond, tekst=VERSLAG_2, door=spel.als(Rol.PROCESBEGELEIDER, later), op=later)
