"""The list of an evening on paper, and who fetches whom."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from expedities.bewonersavond.models import Aanmelding, Avond, Regelsoort
from expedities.bewonersavond.queries import Klus
from wijkexpeditie.documenten.render import Pdf
from wijkexpeditie.documenten.stukken import Deel, Lijst, lijst_als_pdf
from wijkexpeditie.templatetags.wijk import datum_lang, telefoon, tijd

VERVOER = (Regelsoort.OPHALEN, Regelsoort.MEELOPEN)


def aanmeldingen_als_pdf(avond: Avond, rijen: Iterable[Aanmelding], *, op: datetime) -> Pdf:
    regels = tuple(
        (_wie(rij), str(rij.aantal), str(rij.get_komt_display()), _nodig(rij), str(rij.get_bron_display()))
        for rij in rijen
    )
    lijst = Lijst(
        titel=_("Aanmeldingen"),
        ondertitel=_wanneer(avond),
        inleiding=(
            _("Iedereen mag naar binnen, ook wie niet op deze lijst staat."),
            _("Gooi dit papier na de avond weg: er staan namen op."),
        ),
        koppen=(_("Voornaam"), _("Met z’n"), _("Komt"), _("Te regelen"), _("Hoe")),
        breedtes=(3, 1, 2, 5, 3),
        delen=(Deel("", regels, leeg=_("Er staat nog niemand op de lijst.")),),
        band=_band(avond),
    )
    return lijst_als_pdf(lijst, op=op)


def wie_haalt_wie_als_pdf(avond: Avond, klussen: Sequence[Klus], *, op: datetime) -> Pdf:
    """A part per driver or companion, to cut apart. A street and number only of who is fetched or walked with."""
    ritten = [klus for klus in klussen if klus.soort in VERVOER]
    namen = sorted({klus.wie for klus in ritten}, key=lambda naam: (naam == "", naam.casefold()))
    delen = tuple(
        Deel(naam or _("Nog niemand"), tuple(_rit(klus) for klus in ritten if klus.wie == naam)) for naam in namen
    )
    contact = avond.expeditie
    lijst = Lijst(
        titel=_("Wie haalt wie op?"),
        ondertitel=_wanneer(avond),
        inleiding=(
            _("Gaat het anders dan je dacht? Bel %(naam)s: %(nummer)s.")
            % {"naam": contact.contact_naam, "nummer": telefoon(contact.contact_telefoon)},
            _("Gooi dit papier na de avond weg."),
        ),
        koppen=(_("Er"), _("Wie"), _("Met z’n"), _("Waar"), _("Wat")),
        breedtes=(1, 3, 1, 5, 2),
        delen=delen or (Deel("", (), leeg=_("Niemand hoeft opgehaald te worden.")),),
        band=_band(avond),
    )
    return lijst_als_pdf(lijst, op=op)


def _rit(klus: Klus) -> tuple[str, ...]:
    rij = klus.aanmelding
    waar = str(rij.adres) if rij.adres else _("nog vragen")
    return ("☐", _wie(rij), str(rij.aantal), waar, str(klus.soort.label))


def _wie(rij: Aanmelding) -> str:
    zonder = ngettext("%(n)s mens zonder naam", "%(n)s mensen zonder naam", rij.aantal) % {"n": rij.aantal}
    return rij.naam or zonder


def _nodig(rij: Aanmelding) -> str:
    taken = {taak.soort: taak.wie for taak in rij.regeltaken.all()}
    woorden = []
    for soort in rij.te_regelen:
        wat = f"{soort.label}: {rij.tolk}" if soort is Regelsoort.TOLK else str(soort.label)
        woorden.append(f"{wat} ({taken[soort]})" if soort in taken else wat)
    return "\n".join(woorden)


def _wanneer(avond: Avond) -> str:
    return f"{avond.expeditie.naam}, {datum_lang(avond.begin)}, {tijd(avond.begin)}, {avond.plek}"


def _band(avond: Avond) -> str:
    return _("Oefenbuurt: alles hier is verzonnen.") if avond.expeditie.oefening else ""
