"""The leaflet for every letterbox: who do I call."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from expedities.expeditie.models import Expeditie
from signalen.sociale_kaart.models import Vraag
from signalen.sociale_kaart.queries import Regel, gastheren, kaart
from wijkexpeditie.documenten.qr import QR
from wijkexpeditie.documenten.render import Pdf, maak_pdf
from wijkexpeditie.templatetags.wijk import datum_lang, telefoon

SJABLOON = Path(__file__).with_name("folder.typ")


@dataclass(frozen=True)
class FolderRegel:
    naam: str
    nummer: str
    zin: str


@dataclass(frozen=True)
class FolderVak:
    titel: str
    regels: tuple[FolderRegel, ...]


@dataclass(frozen=True)
class Folder:
    buurt: str
    band: str
    spoed: str
    spoed_zin: str
    vakken: tuple[FolderVak, ...]
    gastheren: tuple[FolderRegel, ...]
    gastheren_titel: str
    melden: str
    code: QR
    slot: str


def folder(expeditie: Expeditie, *, op: datetime) -> Pdf:
    """From the same data as the page, with the date on which it was made."""
    vandaag = timezone.localtime(op).date()
    vakken = tuple(
        FolderVak(str(vak.titel), tuple(_regel(regel) for regel in vak.regels))
        for vak in kaart(expeditie, vandaag)
        if vak.regels and vak.vraag != Vraag.SPOED
    )
    gegevens = Folder(
        buurt=expeditie.naam,
        band=_("Oefenbuurt: alles hier is verzonnen.") if expeditie.oefening else "",
        spoed=_("Is er nu gevaar? Bel 112"),
        spoed_zin=_("Politie, brandweer of ambulance. Dag en nacht."),
        vakken=vakken,
        gastheren_titel=_("Je gastvrouw of gastheer"),
        gastheren=tuple(
            FolderRegel(f"{contact.voornaam}, {contact.waar}", telefoon(contact.telefoon), "")
            for contact in gastheren(expeditie, vandaag)
        ),
        melden=_("Is er iets kapot of vies? Scan de code en meld het, of bel %(naam)s: %(nummer)s.")
        % {"naam": expeditie.contact_naam, "nummer": telefoon(expeditie.contact_telefoon)},
        code=QR(settings.SITE_URL + reverse("wie_bel_ik", args=[expeditie.slug])),
        slot=_("Gemaakt op %(dag)s. Klopt een nummer niet meer? Bel %(naam)s.")
        % {"dag": datum_lang(vandaag), "naam": expeditie.contact_naam},
    )
    titel = _("Wie bel ik? %(buurt)s") % {"buurt": expeditie.naam}
    return maak_pdf(SJABLOON, gegevens, titel=titel, op=op)


def _regel(regel: Regel) -> FolderRegel:
    return FolderRegel(regel.naam, telefoon(regel.nummer), " ".join(filter(None, (regel.zin, _wanneer(regel)))))


def _wanneer(regel: Regel) -> str:
    return f"({regel.bereikbaar})" if regel.bereikbaar else ""
