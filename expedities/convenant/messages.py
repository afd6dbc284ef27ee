"""What goes out about a promise: to the contact there is at that moment."""

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrPromise

from expedities.convenant.models import Toezegging
from expedities.convenant.queries import staat_nu
from expedities.convenant.staat import Staat
from wijkexpeditie.berichten.models import Bericht
from wijkexpeditie.berichten.soort import Berichtsoort, Inhoud
from wijkexpeditie.templatetags.wijk import datum_lang, telefoon

HERINNERING = "toezegging.herinnering"
TE_HERINNEREN = (Staat.KOMT_NOG, Staat.OVER_TIJD, Staat.NIET_NAGEKOMEN)


class ToezeggingHerinnering(Berichtsoort):
    """Looked up again when it goes: a moved day, something done meanwhile, or another contact makes it untrue."""

    naam = HERINNERING
    omschrijving: ClassVar[StrPromise | str] = gettext_lazy("Herinnering aan een toezegging")

    def niet_meer_nodig(self, bericht: Bericht, op: datetime) -> str:
        toezegging = _toezegging(bericht)
        if toezegging is None:
            return _("de toezegging is er niet meer")
        if toezegging.expeditie.afgesloten_op:
            return _("de expeditie is afgesloten")
        if toezegging.voor.isoformat() != bericht.gegevens.get("voor"):
            return _("de dag is verzet")
        return "" if staat_nu(toezegging, op) in TE_HERINNEREN else _("het is gedaan")

    def adres(self, bericht: Bericht) -> str:
        toezegging = _toezegging(bericht)
        return toezegging.partij.contact_email if toezegging and toezegging.partij else ""

    def inhoud(self, bericht: Bericht, op: datetime) -> Inhoud:
        toezegging = _toezegging(bericht)
        if toezegging is None or toezegging.partij is None:
            raise LookupError(bericht.pk)
        return _inhoud(toezegging, over_tijd=toezegging.voor < timezone.localdate(op))


def _toezegging(bericht: Bericht) -> Toezegging | None:
    """Only while it is still this party's."""
    hier = Toezegging.objects.select_related("expeditie", "partij")
    return hier.filter(pk=bericht.gegevens.get("toezegging"), partij=bericht.aan).first()


def _inhoud(toezegging: Toezegging, *, over_tijd: bool) -> Inhoud:
    expeditie, partij = toezegging.expeditie, toezegging.partij
    pagina = "werk_toezegging" if not toezegging.tekent_convenant else "werk_convenant"
    args = [expeditie.slug, toezegging.pk] if not toezegging.tekent_convenant else [expeditie.slug]
    wat = {
        "naam": partij.contact_naam if partij else "",
        "organisatie": partij.organisatie if partij else "",
        "wat": toezegging.wat,
        "dag": datum_lang(toezegging.voor),
        "buurt": expeditie.naam,
        "url": settings.SITE_URL + reverse(pagina, args=args),
        "contact": expeditie.contact_naam,
        "telefoon": telefoon(expeditie.contact_telefoon),
    }
    if over_tijd:
        onderwerp = _("%(buurt)s wacht nog op wat is toegezegd") % wat
        opening = _("%(organisatie)s zegde toe aan %(buurt)s, voor %(dag)s:")
    else:
        onderwerp = _("%(buurt)s: wat is toegezegd voor %(dag)s") % wat
        opening = _("%(organisatie)s zegde toe aan %(buurt)s, uiterlijk %(dag)s:")
    slot = _(
        "Is het gedaan? Zeg dat dan hier, dan ziet de buurt het ook:\n%(url)s\n\n"
        "Lukt het niet op tijd, of ben jij niet meer de contactpersoon?\n"
        "Bel %(contact)s: %(telefoon)s."
    )
    tekst = "\n\n".join((_("Dag %(naam)s,"), opening, "“%(wat)s”", slot)) % wat
    return Inhoud(onderwerp=onderwerp, tekst=tekst)
