"""The doors: about half spoken, some not at home yet, and every outcome there is."""

from datetime import datetime
from uuid import UUID

from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.praatstok.actions import hang_onder_thema, maak_thema, schrijf_punt, spreker_akkoord
from expedities.praatstok.models import PuntBron
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.oefenbuurt.woorden import AAN_DE_DEUR
from wijkexpeditie.rollen.rol import Rol

# Of a hundred doors; what is not rung stays open.
_VERDELING: tuple[tuple[Uitkomst | None, int], ...] = (
    (Uitkomst.KOMT, 14),
    (Uitkomst.MISSCHIEN, 17),
    (Uitkomst.KOMT_NIET, 20),
    (Uitkomst.NIET_THUIS, 24),
    (Uitkomst.LIEVER_NIET, 4),
    (Uitkomst.LEEG, 3),
    (Uitkomst.PORTIEK_DICHT, 5),
    (Uitkomst.LATER_MET_TOLK, 3),
    (Uitkomst.GEEN_CONTACT, 1),
    (Uitkomst.GEWEEST, 2),
    (None, 7),
)
_HALVERWEGE = (
    Uitkomst.KOMT, Uitkomst.NIET_THUIS, Uitkomst.KOMT_NIET, Uitkomst.MISSCHIEN, Uitkomst.KOMT,
    Uitkomst.NIET_THUIS, Uitkomst.LIEVER_NIET, Uitkomst.KOMT_NIET, Uitkomst.MISSCHIEN, Uitkomst.LATER_MET_TOLK,
)  # fmt: skip


def bel_aan(spel: Spel) -> None:
    """Two uitnodigers walk the route, a stretch a day."""
    deuren = list(Adres.objects.filter(expeditie=spel.expeditie).deuren().select_related("expeditie"))
    uitkomsten = [uitkomst for uitkomst, _ in _VERDELING]
    gewichten = [gewicht for _, gewicht in _VERDELING]
    for plek, deur in enumerate(deuren):
        op = spel.kalender.om(-60 + plek // 12, 10 + plek % 9, plek % 60)
        uitkomst = spel.dobbel.choices(uitkomsten, gewichten)[0]
        if uitkomst is not None:
            _bel(spel, deur, uitkomst, op)


def bel_half_aan(spel: Spel) -> None:
    """The first half of the street, in the last days; the other half is for who practises."""
    deuren = list(Adres.objects.filter(expeditie=spel.expeditie).deuren().select_related("expeditie"))
    for plek, deur in enumerate(deuren[: len(deuren) // 2]):
        op = spel.kalender.om(-8 + plek // 4, 13 + plek % 5, plek)
        _bel(spel, deur, _HALVERWEGE[plek % len(_HALVERWEGE)], op)


def _bel(spel: Spel, deur: Adres, uitkomst: Uitkomst, op: datetime) -> None:
    uitnodiger = spel.als(Rol.UITNODIGER, op)
    niet_thuis_eerst = uitkomst is not Uitkomst.NIET_THUIS and spel.dobbel.random() < 0.2
    if niet_thuis_eerst:
        eerder = op.replace(hour=10)
        log_bezoek(adres=deur, uitkomst=Uitkomst.NIET_THUIS, sleutel=_sleutel(spel), door=uitnodiger, op=eerder)
    log_bezoek(adres=deur, uitkomst=uitkomst, sleutel=_sleutel(spel), door=uitnodiger, op=op)


def _sleutel(spel: Spel) -> UUID:
    return UUID(int=spel.dobbel.getrandbits(128), version=4)


def hoor_aan_de_deur(spel: Spel) -> None:
    """What is said at a door hangs on the wall too; the thema comes later, in the hall."""
    op = spel.kalender.om(-40, 16)
    uitnodiger = spel.als(Rol.UITNODIGER, op)
    for thema, tekst in AAN_DE_DEUR:
        punt = schrijf_punt(expeditie=spel.expeditie, tekst=tekst, bron=PuntBron.DEUR, door=uitnodiger, op=op)
        spreker_akkoord(punt=punt, door=uitnodiger, op=op)
        spel.later_ophangen.append((thema, punt))


def hang_deurpunten_op(spel: Spel, op: datetime) -> None:
    schrijver = spel.als(Rol.SCHRIJVER, op)
    for naam, punt in spel.later_ophangen:
        thema = maak_thema(expeditie=spel.expeditie, naam=naam, door=schrijver, op=op)
        hang_onder_thema(punt=punt, thema=thema, door=schrijver, op=op)
