"""The convenant on paper (PDF/UA): what was agreed, by whom, and what was promised with it. No scan, no address."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from expedities.convenant.models import Convenant, Ondertekening, Partij
from expedities.convenant.queries import Regel
from expedities.denktank.soort import Soort
from wijkexpeditie.documenten.render import Pdf, maak_pdf
from wijkexpeditie.templatetags.wijk import datum_lang, telefoon

SJABLOON = Path(__file__).parent / "convenant.typ"


@dataclass(frozen=True)
class Lijst:
    """A table with its heading, or a sentence when there is nothing to put in it."""

    kop: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    leeg: str


@dataclass(frozen=True)
class ConvenantOpPapier:
    buurt: str
    stand: str
    concept: str
    kop_tekst: str
    alineas: tuple[str, ...]
    kop_termijnen: str
    termijnen: tuple[tuple[str, str], ...]
    lijsten: tuple[Lijst, ...]
    bellen: str
    band: str


def is_bindend(ondertekeningen: Sequence[Ondertekening]) -> bool:
    """Until the gemeente signed it is a draft."""
    return any(een.soort == Soort.GEMEENTE for een in ondertekeningen)


def termijnen(convenant: Convenant) -> tuple[tuple[str, str], ...]:
    """The three things that touch everybody, in plain words."""
    antwoord, bewaren = convenant.antwoordtermijn_dagen, convenant.bewaartermijn_dagen
    return (
        (_("Wie past op gegevens van mensen?"), convenant.verantwoordelijke),
        (
            _("Hoe lang blijven die bewaard?"),
            ngettext(
                "Tot %(dagen)d dag na het einde. Daarna gaan ze vanzelf weg.",
                "Tot %(dagen)d dagen na het einde. Daarna gaan ze vanzelf weg.",
                bewaren,
            ) % {"dagen": bewaren},
        ),
        (
            _("Wanneer krijgt de buurt antwoord op een vraag?"),
            ngettext("Binnen %(dagen)d dag.", "Binnen %(dagen)d dagen.", antwoord) % {"dagen": antwoord},
        ),
    )  # fmt: skip


def convenant_als_pdf(
    convenant: Convenant,
    *,
    ondertekeningen: Sequence[Ondertekening],
    partijen: Sequence[Partij],
    beloften: Sequence[Regel],
    op: datetime,
) -> Pdf:
    expeditie = convenant.expeditie
    bindend = is_bindend(ondertekeningen)
    document = ConvenantOpPapier(
        buurt=f"{expeditie.naam}, {expeditie.gemeente.naam}",
        stand=_stand(bindend, op),
        concept="" if bindend else _("CONCEPT"),
        kop_tekst=_("Wat we afspreken"),
        alineas=tuple(deel.strip() for deel in convenant.tekst.replace("\r\n", "\n").split("\n\n") if deel.strip()),
        kop_termijnen=_("In het kort"),
        termijnen=termijnen(convenant),
        lijsten=(_partijen(partijen), _handtekeningen(ondertekeningen), _beloften(beloften)),
        bellen=_("Vragen? Bel %(naam)s: %(telefoon)s")
        % {"naam": expeditie.contact_naam, "telefoon": telefoon(expeditie.contact_telefoon)},
        band=_("Oefenbuurt: alles hier is verzonnen.") if expeditie.oefening else "",
    )
    return maak_pdf(SJABLOON, document, titel=_("Convenant"), op=op)


def _stand(bindend: bool, op: datetime) -> str:  # noqa: FBT001 -- one word of the document
    if bindend:
        return _("Zo stond het op %(dag)s.") % {"dag": datum_lang(op)}
    return _("Dit is een concept van %(dag)s. De gemeente heeft nog niet getekend.") % {"dag": datum_lang(op)}


def _partijen(partijen: Sequence[Partij]) -> Lijst:
    return Lijst(
        _("Wie doen mee"),
        (_("Organisatie"), _("Aan te spreken")),
        tuple(
            (een.organisatie, ", ".join(filter(None, (een.contact_naam, een.contact_functie))) or _("nog niemand"))
            for een in partijen
        ),
        _("Er zijn nog geen partijen opgeschreven."),
    )


def _handtekeningen(ondertekeningen: Sequence[Ondertekening]) -> Lijst:
    hoe = {True: _("op papier"), False: _("op het scherm")}
    return Lijst(
        _("Wie tekenden"),
        (_("Organisatie"), _("Naam en functie"), _("Getekend")),
        tuple(
            (een.organisatie, f"{een.naam}, {een.functie}", f"{_dag(localtime(een.getekend_op))}, {hoe[een.op_papier]}")
            for een in ondertekeningen
        ),
        _("Nog niemand."),
    )


def _beloften(beloften: Sequence[Regel]) -> Lijst:
    return Lijst(
        _("Wat er is toegezegd"),
        (_("Wat"), _("Wie"), _("Uiterlijk"), _("Hoe staat het")),
        tuple((een.toezegging.wat, een.organisatie, _dagen(een), een.status) for een in beloften),
        _("Nog geen toezeggingen."),
    )


def _dag(dag: date) -> str:
    """With the year: paper lies in a drawer for long."""
    return date_format(dag, "j F Y")


def _dagen(regel: Regel) -> str:
    nu = _dag(regel.toezegging.voor)
    eerder = [_("was %(dag)s") % {"dag": _dag(wijziging.van)} for wijziging in regel.eerder]
    return f"{nu} ({', '.join(eerder)})" if eerder else nu
