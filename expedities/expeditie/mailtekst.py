"""A mail ready to send to who has to act, so that "the alderman has not signed" costs nobody an evening. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from django.utils.translation import gettext as _

from expedities.expeditie.fasen_tekst import Aan, Uitleg
from wijkexpeditie.templatetags.wijk import datum_lang, telefoon


@dataclass(frozen=True)
class Ontvanger:
    """Whom it goes to, as far as we know."""

    naam: str = ""
    organisatie: str = ""
    email: str = ""


@dataclass(frozen=True)
class Afzender:
    buurt: str
    naam: str
    nummer: str
    eerste_avond: date | None


@dataclass(frozen=True)
class Mail:
    kop: str
    email: str
    onderwerp: str
    tekst: str

    @property
    def mailto(self) -> str:
        return f"mailto:{quote(self.email, safe='@')}?subject={quote(self.onderwerp)}&body={quote(self.tekst)}"


def concepten(
    ontbreekt: Sequence[Uitleg], afzender: Afzender, ontvangers: Mapping[Aan, Ontvanger]
) -> Iterator[Mail]:  # fmt: skip
    """One for each who has to act, with only what is theirs to do."""
    for aan in Aan:
        regels = [regel for regel in ontbreekt if regel.aan is aan]
        if regels:
            wie = ontvangers.get(aan, Ontvanger())
            tekst = _uitnodiging(afzender) if aan is Aan.BUURT else _verzoek(regels, afzender, wie)
            onderwerp = (
                _("Denk je mee over %(buurt)s?") if aan is Aan.BUURT else _("%(buurt)s: wat we nog van je nodig hebben")
            )
            yield Mail(_kop(aan, wie), wie.email, onderwerp % {"buurt": afzender.buurt}, tekst)


def _kop(aan: Aan, wie: Ontvanger) -> str:
    if wie.naam:
        return _("Aan %(naam)s, %(organisatie)s") % {"naam": wie.naam, "organisatie": wie.organisatie}
    return {
        Aan.GEMEENTE: _("Aan de gemeente"),
        Aan.ORGANISATIE: _("Aan een organisatie uit de buurt"),
        Aan.BUURT: _("Aan een bewoner: om door te sturen of voor te lezen"),
    }[aan]


def _wanneer(eerste_avond: date | None) -> str:
    if eerste_avond:
        return _("De eerste avond is op %(dag)s. Daarvoor willen we overal aanbellen.") % {
            "dag": datum_lang(eerste_avond)
        }
    return _("We willen graag een datum prikken en overal aanbellen.")


def _verzoek(regels: Sequence[Uitleg], afzender: Afzender, wie: Ontvanger) -> str:
    return _(
        "Dag%(naam_ontvanger)s,\n\n"
        "%(wanneer)s\n"
        "Voordat we de eerste deur langs gaan, is dit nog nodig:\n\n"
        "%(regels)s\n\n"
        "Kun jij hiervoor zorgen, en laten weten wanneer het er is?\n"
        "Het voorbereiden gaat intussen gewoon door.\n"
        "Bel me gerust: %(nummer)s.\n\n"
        "Groet,\n%(naam)s"
    ) % {
        "naam_ontvanger": f" {wie.naam}" if wie.naam else "",
        "wanneer": _wanneer(afzender.eerste_avond),
        "regels": "\n".join(f"- {regel.zin} {regel.vraag}" for regel in regels),
        "nummer": telefoon(afzender.nummer),
        "naam": afzender.naam,
    }


def _uitnodiging(afzender: Afzender) -> str:
    return _(
        "Dag,\n\n"
        "We gaan in %(buurt)s bij iedereen langs en vragen wat mensen belangrijk vinden.\n"
        "Met een paar mensen bereiden we dat voor: wanneer, waar, en hoe we iedereen uitnodigen.\n"
        "We zoeken iemand die hier woont en wil meedenken. Een paar keer een uurtje.\n\n"
        "Lijkt het je wat? Bel me: %(nummer)s.\n\n"
        "Groet,\n%(naam)s"
    ) % {"buurt": afzender.buurt, "nummer": telefoon(afzender.nummer), "naam": afzender.naam}
