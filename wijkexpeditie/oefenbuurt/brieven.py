"""Letters where nobody was spoken to, what came back, and a sheet in every letterbox after the evenings."""

from datetime import datetime
from uuid import UUID

from expedities.bewonersavond.actions import Nodig
from expedities.brieven.actions import Vinkje, maak_bladen, maak_brieven, vink_af
from expedities.brieven.antwoorden import Wie, beantwoord, noteer_gebeld
from expedities.brieven.documents import Woorden
from expedities.brieven.models import Briefantwoord, Stapel, Stapelsoort, Uitnodiging
from expedities.brieven.queries import Keuze, Voor
from expedities.brieven.sjabloon import bladkop, bladtekst, briefkop, brieftekst
from expedities.brieven.welkom import STANDAARD
from expedities.huisvoorhuis.actions import log_bezoek
from expedities.huisvoorhuis.models import Adres, Uitkomst
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol

_JA, _MISSCHIEN = Briefantwoord.JA, Briefantwoord.MISSCHIEN
_NEE, _BEL = Briefantwoord.NEE, Briefantwoord.BEL_MIJ
# What comes back of a pile: every how manieth letter, in turn.
_EEN_OP = 6
_TERUG: tuple[tuple[Briefantwoord, int, Nodig | None, str], ...] = (
    (_JA, 1, None, ""),
    (_NEE, 1, None, ""),
    (_JA, 2, Nodig(kinderopvang=True), "Samira"),
    (_MISSCHIEN, 1, None, ""),
    (_BEL, 1, None, "Harm"),
    (_NEE, 1, None, ""),
    (_JA, 1, Nodig(meelopen=True), "Elif"),
)
_NUMMER = 950  # telephone numbers from here are those of who answered a letter


def stuur_brieven(spel: Spel, *, dagen: int) -> None:
    """In the case: to every door where nobody was spoken to, well before the first evening."""
    stapels = _maak(spel, Voor.NIET_GESPROKEN, dagen)
    _bezorg(spel, stapels, dagen)
    brieven = _brieven(stapels)[::_EEN_OP]
    for plek, brief in enumerate(brieven):
        antwoord, aantal, nodig, naam = _TERUG[plek % len(_TERUG)]
        wie = Wie(naam, f"+31600000{_NUMMER + plek % 40:03d}", voorkeur=Kanaal.BELLIJST) if naam else None
        _antwoord(spel, brief, antwoord, wie, spel.kalender.om(dagen + 2, 19), aantal=aantal, nodig=nodig)


def schrijf_wie_er_niet_was(spel: Spel) -> None:
    """On its way: rung three times, then a letter. One pile is posted, one lies on the table, one asks to be called."""
    uitnodiger = spel.als(Rol.UITNODIGER, spel.kalender.om(-2, 18))
    for deur in Adres.objects.filter(expeditie=spel.expeditie, uitkomst=Uitkomst.NIET_THUIS):
        deur.expeditie = spel.expeditie
        for op in (spel.kalender.om(-3, 19), spel.kalender.om(-2, 11)):
            sleutel = UUID(int=spel.dobbel.getrandbits(128), version=4)
            log_bezoek(adres=deur, uitkomst=Uitkomst.NIET_THUIS, sleutel=sleutel, door=uitnodiger, op=op)
    stapels = _maak(spel, Voor.NIET_GETROFFEN, -2)
    _bezorg(spel, stapels[:1], -2)
    harm = Wie("Harm", f"+31600000{_NUMMER}", voorkeur=Kanaal.BELLIJST)
    _antwoord(spel, _brieven(stapels[:1])[0], _BEL, harm, spel.kalender.om(-1, 20))


def _maak(spel: Spel, voor: Voor, dagen: int) -> list[Stapel]:
    op = spel.kalender.om(dagen, 15)
    woorden = Woorden(briefkop(), brieftekst(spel.expeditie), "Noor, namens de buren die het regelen", STANDAARD)
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    return maak_brieven(expeditie=spel.expeditie, keuze=Keuze(voor), woorden=woorden, door=leider, op=op).stapels


def _bezorg(spel: Spel, stapels: list[Stapel], dagen: int) -> None:
    """Printed the same day, posted the day after."""
    gedrukt, bezorgd = spel.kalender.om(dagen, 16), spel.kalender.om(dagen + 1, 10)
    leider = spel.als(Rol.PROCESBEGELEIDER, gedrukt)
    for stapel in stapels:
        vink_af(stapel=stapel, wat=Vinkje.GEDRUKT, naam="Noor", door=leider, op=gedrukt)
        vink_af(stapel=stapel, wat=Vinkje.BEZORGD, naam="Kees", door=leider, op=bezorgd)


def _brieven(stapels: list[Stapel]) -> list[Uitnodiging]:
    rijen = Uitnodiging.objects.filter(stapel__in=stapels).select_related("stapel__expeditie", "adres")
    return list(rijen.order_by("adres__volgorde", "pk"))


def _antwoord(  # noqa: PLR0913 -- what somebody fills in
    spel: Spel,
    brief: Uitnodiging,
    antwoord: Briefantwoord,
    wie: Wie | None,
    op: datetime,
    *,
    aantal: int = 1,
    nodig: Nodig | None = None,
) -> None:
    code = Actor(via=Via.CODE, expeditie=spel.expeditie.pk)
    beantwoord(uitnodiging=brief, antwoord=antwoord, aantal=aantal, nodig=nodig, wie=wie, door=code, op=op)


def bel_terug(spel: Spel, *, dagen: int) -> None:
    op = spel.kalender.om(dagen, 14)
    wachten = Uitnodiging.objects.filter(stapel__expeditie=spel.expeditie, antwoord=_BEL)
    for brief in wachten.select_related("stapel__expeditie"):
        noteer_gebeld(uitnodiging=brief, door=spel.als(Rol.BELLER, op), op=op)


def bezorg_bladen(spel: Spel, soort: Stapelsoort, op: datetime, *, nog_niet: int = 0) -> None:
    """In every letterbox; `nog_niet` routes wait for somebody who practises."""
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    expeditie = spel.expeditie
    woorden = Woorden(bladkop(soort), bladtekst(expeditie, soort, op))
    stapels = maak_bladen(expeditie=expeditie, soort=soort, woorden=woorden, door=leider, op=op)
    for stapel in stapels[: len(stapels) - nog_niet]:
        vink_af(stapel=stapel, wat=Vinkje.GEDRUKT, naam="Noor", door=leider, op=op)
        vink_af(stapel=stapel, wat=Vinkje.BEZORGD, naam="Ria", door=leider, op=op)


def code_om_te_proberen() -> str:
    """Of a letter in a practice buurt that was posted and not answered yet."""
    brieven = Uitnodiging.objects.filter(
        stapel__expeditie__oefening=True, stapel__bezorgd_op__isnull=False, antwoord="", code__isnull=False
    )
    return brieven.order_by("-stapel__gemaakt_op", "pk").values_list("code", flat=True).first() or ""
