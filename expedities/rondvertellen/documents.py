"""The poster and the flyer: date and place by themselves, and the short link of this way of telling round."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from expedities.bewonersavond.models import Avond
from expedities.bewonersavond.queries import volgende_avond
from expedities.expeditie.models import Expeditie
from expedities.rondvertellen.models import Uitnodigingskanaal
from wijkexpeditie.documenten.qr import QR
from wijkexpeditie.documenten.render import Pdf, maak_pdf
from wijkexpeditie.templatetags.wijk import datum_lang, telefoon, tijd

_POSTER = Path(__file__).with_name("poster.typ")
_FLYER = Path(__file__).with_name("flyer.typ")
Formaat = Literal["a4", "a3"]


@dataclass(frozen=True)
class Uitnodiging:
    """The words of an invitation to everybody."""

    formaat: str
    buurt: str
    kop: str
    wat: str
    wanneer: tuple[str, ...]
    beloften: tuple[str, ...]
    zeg_het: str
    code: QR
    bellen: str
    band: str


def korte_link(kanaal: Uitnodigingskanaal) -> str:
    return settings.SITE_URL + reverse("korte_link", args=[kanaal.code])


def poster(kanaal: Uitnodigingskanaal, formaat: Formaat, *, op: datetime) -> Pdf:
    return _maak(_POSTER, kanaal, formaat, op)


def flyers(kanaal: Uitnodigingskanaal, *, op: datetime) -> Pdf:
    """Four on a sheet, to cut."""
    return _maak(_FLYER, kanaal, "a4", op)


def _maak(sjabloon: Path, kanaal: Uitnodigingskanaal, formaat: Formaat, op: datetime) -> Pdf:
    expeditie = kanaal.expeditie
    titel = _("Kom je ook? %(buurt)s") % {"buurt": expeditie.naam}
    return maak_pdf(sjabloon, uitnodiging(kanaal, formaat, op), titel=titel, op=op)


def uitnodiging(kanaal: Uitnodigingskanaal, formaat: Formaat, op: datetime) -> Uitnodiging:
    expeditie = kanaal.expeditie
    avond = volgende_avond(expeditie, op)
    return Uitnodiging(
        formaat=formaat,
        buurt=expeditie.naam,
        kop=_("Kom je ook?"),
        wat=_wat(expeditie, avond),
        wanneer=_wanneer(avond),
        beloften=(
            _("Iedereen mag komen. Je hoeft niets mee te nemen."),
            _("Ophalen, een tolk of oppas? Zeg het even, dan regelen we het."),
        ),
        zeg_het=_("Zeg dat je komt"),
        code=QR(korte_link(kanaal), wat=_("Meld je aan op")),
        bellen=_("Liever bellen? %(naam)s: %(nummer)s")
        % {"naam": expeditie.contact_naam, "nummer": telefoon(expeditie.contact_telefoon).replace(" ", "\u00a0")},
        band=_("Oefenbuurt: alles hier is verzonnen.") if expeditie.oefening else "",
    )


def _wat(expeditie: Expeditie, avond: Avond | None) -> str:
    if avond is not None and avond.nr == 2:
        return _("We maken samen een plan voor %(buurt)s. Met koffie en thee.") % {"buurt": expeditie.naam}
    zin = _("Wat vind jij belangrijk in %(buurt)s? We praten er samen over, met koffie en thee.")
    return zin % {"buurt": expeditie.naam}


def _wanneer(avond: Avond | None) -> tuple[str, ...]:
    if avond is None:
        return (_("Binnenkort. Kijk op de link hieronder wanneer."),)
    uur = _("%(tijd)s uur") % {"tijd": tijd(avond.begin)}
    return tuple(filter(None, (f"{datum_lang(avond.begin)}, {uur}", avond.plek, avond.adres)))
