"""Letters and sheets on paper (PDF/UA)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from expedities.bewonersavond.models import Avond
from expedities.brieven.codes import VOORBEELD, in_groepjes
from expedities.brieven.models import Stapel, Uitnodiging
from expedities.brieven.opmaak import Blok, alineas, blokken
from expedities.brieven.sjabloon import waar, wanneer
from expedities.brieven.welkom import groeten
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres
from wijkexpeditie.documenten.qr import QR
from wijkexpeditie.documenten.render import Pdf, maak_pdf
from wijkexpeditie.documenten.stukken import Brief, Brieven, Woord, brieven_als_pdf
from wijkexpeditie.templatetags.wijk import datum_lang, telefoon

BLAD = Path(__file__).parent / "blad.typ"


@dataclass(frozen=True)
class Woorden:
    """What the procesbegeleider writes; the rest of a letter comes by itself."""

    kop: str
    tekst: str
    ondertekenaar: str = ""
    welkom: tuple[str, ...] = ()

    @classmethod
    def van(cls, stapel: Stapel) -> "Woorden":
        return cls(stapel.kop, stapel.tekst, stapel.ondertekenaar, tuple(stapel.welkom))


@dataclass(frozen=True)
class Blad:
    buurt: str
    kop: str
    blokken: tuple[Blok, ...]
    code: QR
    lees: str
    bellen: str
    voet: str
    band: str
    watermerk: str


def brieven_pdf(
    expeditie: Expeditie, woorden: Woorden, avond: Avond | None, brieven: Iterable[Uitnodiging], *, op: datetime
) -> Pdf:
    """One page each, in the order given."""
    adressen = [(brief.adres, brief.code or "") for brief in brieven]
    return _brieven(expeditie, woorden, avond, adressen, watermerk="", op=op)


def voorbeeld_pdf(expeditie: Expeditie, woorden: Woorden, avond: Avond | None, *, op: datetime) -> Pdf:
    """A draft, with a code that opens nothing. Made before anybody is bound: it is addressed to no door."""
    deur = Adres(straat="Voorbeeldstraat", huisnummer=1, postcode="1234AB", plaats=_plaats(expeditie))
    return _brieven(expeditie, woorden, avond, [(deur, VOORBEELD)], watermerk=VOORBEELD, op=op)


def blad_pdf(expeditie: Expeditie, woorden: Woorden, *, voorbeeld: bool, op: datetime) -> Pdf:
    """The same for every letterbox, so it is made once and printed many times; one sheet, two sides at most."""
    with translation.override("nl"):
        buurtpagina = QR(_site(reverse("buurt", args=[expeditie.slug])), _("Lees meer op"))
        blad = Blad(
            buurt=f"{expeditie.naam}, {datum_lang(op)}",
            kop=woorden.kop,
            blokken=blokken(woorden.tekst),
            code=buurtpagina,
            lees=_("Alles staat ook op %(adres)s.") % {"adres": buurtpagina.leesbaar},
            bellen=_bellen(expeditie),
            voet=f"{expeditie.naam}. {_bellen(expeditie)}",
            band=_band(expeditie),
            watermerk=VOORBEELD if voorbeeld else "",
        )
        return maak_pdf(BLAD, blad, titel=f"{woorden.kop} {expeditie.naam}", op=op)


def _brieven(  # noqa: PLR0913 -- one value per part of a letter
    expeditie: Expeditie,
    woorden: Woorden,
    avond: Avond | None,
    adressen: list[tuple[Adres, str]],
    *,
    watermerk: str,
    op: datetime,
) -> Pdf:
    with translation.override("nl"):
        brieven = tuple(_brief(expeditie, woorden, avond, adres, code, op) for adres, code in adressen)
        stapel = Brieven(
            titel=f"{woorden.kop} {expeditie.naam}",
            brieven=brieven,
            voet=f"{expeditie.naam}. {_bellen(expeditie)}",
            band=_band(expeditie) or (_("Dit is een voorbeeld.") if watermerk else ""),
            watermerk=watermerk,
        )
        return brieven_als_pdf(stapel, op=op)


def _brief(  # noqa: PLR0913, PLR0917 -- one value per part of a letter
    expeditie: Expeditie, woorden: Woorden, avond: Avond | None, adres: Adres, code: str, op: datetime
) -> Brief:
    antwoord = QR(_site(reverse("brief", args=[code])), _("Geef antwoord op"))
    return Brief(
        ontvanger=(_("Aan de bewoners van"), str(adres), _postregel(adres)),
        kop=woorden.kop,
        alineas=alineas(woorden.tekst),
        afzender=f"{expeditie.naam}\n{_bellen(expeditie)}",
        datum=datum_lang(op),
        welkom=tuple(Woord(groet.woord, groet.code, groet.rechts) for groet in groeten(woorden.welkom)),
        kader=_kader(avond),
        code=antwoord,
        bij_code=(
            _("Kom je? Laat het ons weten. Ook als je niet komt, of liever wordt gebeld."),
            _("Richt de camera van je telefoon op het vierkant. Of ga naar\n%(adres)s") % {"adres": antwoord.leesbaar},
            _("Je code is %(code)s. Geen account nodig.") % {"code": in_groepjes(code)},
        ),
        slot=(
            _("Liever bellen? %(bellen)s Alles kan ook aan de telefoon.") % {"bellen": _bellen(expeditie)},
            _("Groet en tot dan,\n%(naam)s") % {"naam": woorden.ondertekenaar or expeditie.contact_naam},
        ),
    )


def _kader(avond: Avond | None) -> tuple[tuple[str, str], ...]:
    if avond is None:
        return ((_("Wanneer"), _("de datum komt hier vanzelf te staan")),)
    return ((_("Wanneer"), wanneer(avond)), (_("Waar"), waar(avond)))


def _postregel(adres: Adres) -> str:
    postcode = f"{adres.postcode[:4]} {adres.postcode[4:]}".strip()
    return f"{postcode}  {adres.plaats}".strip()


def _bellen(expeditie: Expeditie) -> str:
    wie = {"naam": expeditie.contact_naam, "nummer": telefoon(expeditie.contact_telefoon)}
    return _("Bel %(naam)s: %(nummer)s.") % wie


def _band(expeditie: Expeditie) -> str:
    return _("Oefenbuurt: alles hier is verzonnen.") if expeditie.oefening else ""


def _plaats(expeditie: Expeditie) -> str:
    return expeditie.gemeente.naam


def _site(pad: str) -> str:
    return settings.SITE_URL + pad
