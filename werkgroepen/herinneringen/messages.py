"""The reminder of the day before."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werkgroepen.bijeenkomsten import sleutels
from werkgroepen.bijeenkomsten.messages import BijeenkomstBericht
from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst, Opkomst
from werkgroepen.werkgroep.messages import kanaal_van
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat


class Herinnering(BijeenkomstBericht):
    """Goes only to who still has to hear of it, looked up again at the moment of sending (R6)."""

    naam = sleutels.HERINNERING
    omschrijving = gettext_lazy("Herinnering aan een bijeenkomst")
    sjabloon = "bellijst/berichten/herinnering"

    def reden_nu(self, bericht: Bericht, lid: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime) -> str:
        if bijeenkomst.afgelast_op:
            return _("de bijeenkomst gaat niet door")
        if not lid.herinneren:
            return _("wil geen herinneringen")
        opkomst = Opkomst.objects.filter(bijeenkomst=bijeenkomst, lid=lid).first()
        if opkomst is None or opkomst.antwoord != Antwoord.ONBEKEND:
            return _("heeft al geantwoord")
        andere = Bericht.objects.filter(over=bericht.over, aan=bericht.aan, soort=bericht.soort).exclude(pk=bericht.pk)
        if andere.filter(
            gegevens__wijziging=bijeenkomst.wijziging, staat__in=(Staat.VERZONDEN, Staat.ONZEKER)
        ).exists():
            return _("heeft het al gehoord")
        if "nood" not in bericht.gegevens and bericht.kanaal not in (Kanaal.BELLIJST, kanaal_van(lid.deelnemer)):
            return _("wordt nu anders bereikt")
        return ""

    def gegevens(self, bericht: Bericht, lid: Lidmaatschap, op: datetime) -> dict[str, Any]:
        opkomst = Opkomst.objects.get(bijeenkomst=bericht.gegevens["bijeenkomst"], lid=lid)
        link = settings.SITE_URL + reverse("antwoord", args=[opkomst.token])
        return {**super().gegevens(bericht, lid, op), "antwoorden": link}
