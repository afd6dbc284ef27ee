"""A small buurt on its way to its first evening, so that one can sign up, ring doors and call the day before."""

from datetime import timedelta

from expedities.adreslijsten.importeren import importeer_adressen
from expedities.bewonersavond.actions import Nodig, meld_aan, plan_avond
from expedities.bewonersavond.models import Avond, Bron, Komt
from expedities.convenant.models import Partij
from expedities.convenant.toezeggen import zeg_toe
from expedities.denktank.soort import Soort
from expedities.praatstok.actions import schrijf_punt, spreker_akkoord
from expedities.praatstok.models import PuntBron
from wijkexpeditie.oefenbuurt import adviseren, brieven, convenanten, looplijsten, terugkomen, uitnodigen, voorbereiding
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.oefenbuurt.woorden import GEHOORD_ONDERWEG, NOG_NIET_GOED
from wijkexpeditie.rollen.rol import Rol

BEGONNEN = -40
DEUREN = 40
_AVONDEN = ((1, 6), (2, 27))
_J, _M, _N = Komt.JA, Komt.MISSCHIEN, Komt.NEE
# Who says so, with how many, and what is arranged for them.
_AANMELDINGEN: tuple[tuple[str, Komt, int, Nodig], ...] = (
    ("Wies", _J, 1, Nodig(ophalen=True)),
    ("Omar", _J, 2, Nodig()),
    ("Soraya", _J, 1, Nodig(kinderopvang=True)),
    ("Teun", _M, 1, Nodig()),
    ("Hanan", _J, 1, Nodig(tolk="Arabisch")),
    ("Kees", _J, 2, Nodig(drempelvrij=True)),
    ("Precious", _J, 1, Nodig()),
    ("Gerrit", _N, 1, Nodig()),
    ("Usha", _J, 3, Nodig(kinderopvang=True)),
    ("Marek", _M, 1, Nodig()),
    ("Ineke", _J, 1, Nodig(ophalen=True)),
    ("Latifa", _J, 1, Nodig()),
)


def speel(spel: Spel) -> None:
    k = spel.kalender
    voorbereiding.verdeel_rollen(spel, k.om(BEGONNEN, 11))
    voorbereiding.maak_denktank(spel, k.om(-36, 10))
    convenanten.noem_partijen(spel, k.om(-30, 9))
    convenanten.stel_op(spel, k.om(-30, 10))
    _plan_avonden(spel)
    _beloof_te_tekenen(spel)
    adviseren.stel_vragen(spel, k.om(-24, 10), aantal=1)
    _zet_deuren_erin(spel)
    looplijsten.verdeel(spel, k.om(-10, 10), maat=8, papier=4, niemand=5)
    uitnodigen.bel_half_aan(spel)
    brieven.schrijf_wie_er_niet_was(spel)
    _stroom_binnen(spel)
    _hoor_aan_de_deur(spel)
    terugkomen.kom_terug_onderweg(spel)


def _plan_avonden(spel: Spel) -> None:
    op = spel.kalender.om(-28, 10)
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    for nr, dagen in _AVONDEN:
        begin = spel.kalender.doordeweeks(dagen, 19, 30)
        plan_avond(
            expeditie=spel.expeditie, nr=nr, begin=begin, eind=begin + timedelta(hours=2),
            plek="Speeltuin De Kwikstaart", adres="Kwikstaarthof 41, Oefenstad", door=leider, op=op,
        )  # fmt: skip


def _beloof_te_tekenen(spel: Spel) -> None:
    """The second way in which the gemeente is bound (R1): not signed yet, promised in writing and in public."""
    op = spel.kalender.om(-27, 10)
    zeg_toe(
        partij=Partij.objects.get(expeditie=spel.expeditie, soort=Soort.GEMEENTE), naam="Hanneke Vos",
        functie="wethouder",
        wat="Het convenant tekenen", voor=spel.kalender.dag(2), tekent_convenant=True, gemandateerd=True,
        schriftelijk=True, openbaar=True, door=spel.als(Rol.GEMEENTE, op), op=op,
    )  # fmt: skip


def _zet_deuren_erin(spel: Spel) -> None:
    op = spel.kalender.om(-26, 10)
    deuren = voorbereiding.rijen("Kwikstaarthof", range(1, DEUREN + 1), "3438ZW")
    importeer_adressen(expeditie=spel.expeditie, stroom=deuren, door=spel.als(Rol.PROCESBEGELEIDER, op), op=op)


def _stroom_binnen(spel: Spel) -> None:
    """By web, at the door and by telephone, two a day."""
    avond = Avond.objects.select_related("expeditie").get(expeditie=spel.expeditie, nr=1)
    for plek, (naam, komt, aantal, nodig) in enumerate(_AANMELDINGEN):
        op = spel.kalender.om(-8 + plek // 2, 12 + plek % 6, 20)
        bron, door = (
            (Bron.WEB, spel.bezoeker),
            (Bron.DEUR, spel.als(Rol.UITNODIGER, op)),
            (Bron.TELEFOON, spel.als(Rol.PROCESBEGELEIDER, op)),
        )[plek % 3]
        wie = spel.schrijf_in(naam, door=door, op=op)
        meld_aan(avond=avond, deelnemer=wie, komt=komt, aantal=aantal, nodig=nodig, bron=bron, door=door, op=op)
        spel.bezorg(op)


def _hoor_aan_de_deur(spel: Spel) -> None:
    """What the speaker found good hangs on the wall; one is still held."""
    op = spel.kalender.om(-3, 16)
    uitnodiger = spel.als(Rol.UITNODIGER, op)
    for tekst in (*GEHOORD_ONDERWEG, *NOG_NIET_GOED):
        punt = schrijf_punt(expeditie=spel.expeditie, tekst=tekst, bron=PuntBron.DEUR, door=uitnodiger, op=op)
        if tekst in GEHOORD_ONDERWEG:
            spreker_akkoord(punt=punt, door=uitnodiger, op=op)
