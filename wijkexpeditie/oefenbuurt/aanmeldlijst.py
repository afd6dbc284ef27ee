"""What surrounds the evenings: told round in other ways, arranged by somebody with a name, new neighbours welcomed."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from expedities.aanmeldingen.actions import Gezegd, meld_geregeld, neem_op_je, wijzig_aanmelding
from expedities.bewonersavond.actions import Nodig, meld_aan
from expedities.bewonersavond.models import Aanmelding, Avond, Bron, Komt, Regelsoort
from expedities.huisvoorhuis.models import Adres
from expedities.rondvertellen.actions import Plan, meld_gedaan, plan_kanaal
from expedities.rondvertellen.models import Kanaalsoort, Uitnodigingskanaal
from expedities.welkom.actions import heet_welkom, meld_nieuwe_buren
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.rollen.rol import Rol

Rondje = tuple[Kanaalsoort, str, str, int, int | None]  # how, where, who, on which day, and on which it was done
_KANALEN: tuple[Rondje, ...] = (
    (Kanaalsoort.POSTER, "Prikbord van de supermarkt", "Samira", -9, -9),
    (Kanaalsoort.FLYERS, "Balie van de apotheek", "Joke", -8, -7),
    (Kanaalsoort.ACTIVITEIT, "Het eetcafé op dinsdag", "Dirk", -2, None),
    (Kanaalsoort.WIJKBLAD, "Stukje in het wijkblad", "Noor", 2, None),
)
_IN_DE_CASUS: tuple[Rondje, ...] = (
    (Kanaalsoort.POSTER, "Het portiek van de flat", "Samira", -44, -44),
    (Kanaalsoort.ACTIVITEIT, "De koffieochtend in de kerk", "Dirk", -40, -39),
)
_VIA = (("Achmed", 0, 2), ("Bep", 0, 1), ("Noëlle", 1, 1))  # who saw which, and comes with how many
_REGELT = (
    ("Wies", Regelsoort.OPHALEN, "Dirk", True),
    ("Soraya", Regelsoort.KINDEROPVANG, "Yara", False),
    ("Hanan", Regelsoort.TOLK, "Samira", True),
    ("Kees", Regelsoort.DREMPELVRIJ, "Noor", True),
)


def speel(spel: Spel) -> None:
    """In the buurt on its way to its first evening."""
    kanalen = _vertel_rond(spel, _KANALEN, spel.kalender.om(-12, 10))
    avond = Avond.objects.select_related("expeditie").get(expeditie=spel.expeditie, nr=1)
    op = spel.kalender.om(-5, 15)
    for naam, welke, aantal in _VIA:
        wie = spel.schrijf_in(naam, door=spel.bezoeker, op=op)
        meld_aan(avond=avond, deelnemer=wie, aantal=aantal, kanaal=kanalen[welke], door=spel.bezoeker, op=op)
    _zonder_naam(spel, avond)
    _regel(spel, avond)
    _nieuwe_buren(spel)


def vertel_rond(spel: Spel) -> None:
    """In the case, before its first evening."""
    _vertel_rond(spel, _IN_DE_CASUS, spel.kalender.om(-50, 10))


def verwelkom(spel: Spel) -> None:
    """In the case, after the round: one family was welcomed, another waits."""
    deuren = list(Adres.objects.filter(expeditie=spel.expeditie).deuren()[:2])
    dirk = spel.als(Rol.UITNODIGER, spel.kalender.om(-12, 12))
    for plek, deur in enumerate(deuren):
        op = spel.kalender.om(-12 + plek * 6, 12)
        gemeld = meld_nieuwe_buren(expeditie=spel.expeditie, adres=deur, door=dirk, op=op)
        if plek == 0:
            later = spel.kalender.om(-9, 16)
            heet_welkom(verhuizing=gemeld, wie="Dirk", door=dirk, op=later)


def _vertel_rond(spel: Spel, rondjes: Iterable[Rondje], begin: datetime) -> list[Uitnodigingskanaal]:
    leider = spel.als(Rol.PROCESBEGELEIDER, begin)
    kanalen = []
    for soort, waar, wie, dag, gedaan in rondjes:
        plan = Plan(soort, waar, wie, spel.kalender.dag(dag))
        kanaal = plan_kanaal(expeditie=spel.expeditie, plan=plan, door=leider, op=begin)
        if gedaan is not None:
            meld_gedaan(kanaal=kanaal, door=leider, op=spel.kalender.om(gedaan, 17))
        kanalen.append(kanaal)
    return kanalen


def _zonder_naam(spel: Spel, avond: Avond) -> None:
    """Three people at a door who gave no name, and two who answered their letter."""
    op = spel.kalender.om(-4, 18)
    deuren = list(Adres.objects.filter(expeditie=spel.expeditie).deuren()[20:22])
    meld_aan(avond=avond, sleutel=_sleutel(spel), aantal=3, bron=Bron.DEUR, door=spel.als(Rol.UITNODIGER, op), op=op)
    meld_aan(
        avond=avond, sleutel=_sleutel(spel), aantal=2, bron=Bron.BRIEF, adres=deuren[0],
        nodig=Nodig(meelopen=True), door=spel.bezoeker, op=op,
    )  # fmt: skip


def _regel(spel: Spel, avond: Avond) -> None:
    op = spel.kalender.om(-1, 10)
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    rijen = {rij.naam: rij for rij in Aanmelding.objects.filter(avond=avond).select_related("deelnemer")}
    halen = rijen["Wies"]
    halen.avond = avond
    adres = Adres.objects.filter(expeditie=spel.expeditie, huisnummer=30).first()
    gezegd = Gezegd(Komt.JA, halen.aantal, Nodig(ophalen=True), adres)
    wijzig_aanmelding(aanmelding=halen, gezegd=gezegd, door=leider, op=op)
    for naam, soort, wie, klaar in _REGELT:
        rijen[naam].avond = avond
        neem_op_je(aanmelding=rijen[naam], soort=soort, wie=wie, door=leider, op=op)
        if klaar:
            meld_geregeld(aanmelding=rijen[naam], soort=soort, door=leider, op=op)


def _nieuwe_buren(spel: Spel) -> None:
    op = spel.kalender.om(-3, 11)
    adres = Adres.objects.filter(expeditie=spel.expeditie, huisnummer=36).first()
    meld_nieuwe_buren(
        expeditie=spel.expeditie, adres=adres, sinds=spel.kalender.dag(-6), door=spel.als(Rol.UITNODIGER, op), op=op
    )
    meld_nieuwe_buren(expeditie=spel.expeditie, telefoon="+31600000777", door=spel.bezoeker, op=op)


def _sleutel(spel: Spel) -> UUID:
    return UUID(int=spel.dobbel.getrandbits(128), version=4)
