"""The bell list on paper: large, in walking order, a box per outcome, and nothing about who lives there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.looplijsten.models import Looplijst
from expedities.looplijsten.namen import kop
from expedities.looplijsten.overtypen import LETTERS
from wijkexpeditie.documenten.render import Pdf, maak_pdf
from wijkexpeditie.templatetags.wijk import telefoon

SJABLOON = Path(__file__).parent / "looplijst.typ"
NOG_HEEN = (Uitkomst.OPEN, Uitkomst.NIET_THUIS, Uitkomst.PORTIEK_DICHT, Uitkomst.LATER_MET_TOLK)


@dataclass(frozen=True)
class DeurOpPapier:
    nummer: str
    klaar: str  # why nobody rings here now, or "": then there are boxes


@dataclass(frozen=True)
class StraatOpPapier:
    kop: str
    deuren: tuple[DeurOpPapier, ...]


@dataclass(frozen=True)
class LijstOpPapier:
    buurt: str
    invullen: tuple[str, ...]
    dagdelen: tuple[str, ...]
    afspraken: tuple[str, ...]
    letters: tuple[tuple[str, str], ...]  # letter and what it means
    kop_nummer: str
    kop_ruimte: str
    straten: tuple[StraatOpPapier, ...]
    leeg: str
    hulp: str
    band: str


def lijst_als_pdf(lijst: Looplijst, deuren: Iterable[Adres], *, op: datetime) -> Pdf:
    """`deuren` in walking order, the same as on the screen where it is typed over."""
    alle = list(deuren)
    expeditie = lijst.expeditie
    aantal = ngettext("%(aantal)s deur", "%(aantal)s deuren", len(alle)) % {"aantal": len(alle)}
    bellen = f"{expeditie.contact_naam} {telefoon(expeditie.contact_telefoon)}"
    document = LijstOpPapier(
        buurt=f"{expeditie.naam}, {aantal}",
        invullen=(_("Wie lopen er?"), _("Welke dag?")),
        dagdelen=(_("ochtend"), _("middag"), _("avond")),
        afspraken=(
            _("Zet een kruisje in het vakje dat klopt. Niet thuis? Ga op een ander deel van de dag terug."),
            _("We schrijven alleen op hoe het liep. Geen namen, en niets over wie er woont."),
            _("Voelt het niet goed? Ga weg, samen. Bel %(wie)s.") % {"wie": bellen},
            _("Breng dit blad terug bij %(naam)s. Na het overtypen gaat het door de versnipperaar.")
            % {"naam": expeditie.contact_naam},
        ),
        letters=tuple((letter, str(uitkomst.label)) for uitkomst, letter in LETTERS.items()),
        kop_nummer=_("Deur"),
        kop_ruimte=_("Komt met … / nodig"),
        straten=_straten(alle),
        leeg=_("Er staan geen deuren op deze lijst."),
        hulp=_("Gevaar: 112 · Denk je aan zelfmoord: 113 · Veilig Thuis: 0800 2000 · %(bellen)s") % {"bellen": bellen},
        band=_("Oefenbuurt: alles hier is verzonnen.") if expeditie.oefening else "",
    )
    return maak_pdf(SJABLOON, document, titel=_("Looplijst %(lijst)s") % {"lijst": lijst}, op=op)


def _straten(deuren: list[Adres]) -> tuple[StraatOpPapier, ...]:
    """A new line above wherever the street, the flat or the floor changes."""
    straten: list[tuple[str, list[DeurOpPapier]]] = []
    for deur in deuren:
        boven = kop(deur)
        if not straten or straten[-1][0] != boven:
            straten.append((boven, []))
        straten[-1][1].append(DeurOpPapier(deur.nummer, _klaar(deur)))
    return tuple(StraatOpPapier(kop, tuple(rijen)) for kop, rijen in straten)


def _klaar(deur: Adres) -> str:
    """Paper gets lost: it says where to ring, not what came of the doors that are done or when nobody was home."""
    if deur.uitkomst == Uitkomst.GEEN_CONTACT:
        return _("Hier bellen we niet meer aan")
    return "" if deur.uitkomst in NOG_HEEN else _("Hier zijn we geweest")
