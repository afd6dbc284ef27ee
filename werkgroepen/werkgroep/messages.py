"""Messages to members: what they have in common, and the welcome."""

from abc import abstractmethod
from datetime import datetime, time, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expedities.expeditie.models import Deelnemer
from werkgroepen.werkgroep.bereik import automatisch_kanaal, voor_sms
from werkgroepen.werkgroep.lidcode import lidcode
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.berichten.soort import Berichtsoort, Inhoud, NieuwBericht

_WELKOM_TELT = timedelta(days=3)


def kanaal_van(deelnemer: Deelnemer) -> Kanaal | None:
    return automatisch_kanaal(
        voorkeur=deelnemer.voorkeur, telefoon=deelnemer.telefoon, email=deelnemer.email
    )  # fmt: skip


def lid_van(bericht: Bericht) -> Lidmaatschap | None:
    leden = Lidmaatschap.objects.select_related("deelnemer", "werkgroep__expeditie", "uitnodiging")
    return leden.filter(pk=bericht.gegevens.get("lid")).first()


class LidBericht(Berichtsoort):
    """To one member, in their own language, on their own channel."""

    sjabloon: ClassVar[str]

    def niet_meer_nodig(self, bericht: Bericht, op: datetime) -> str:
        lid = lid_van(bericht)
        if lid is None or not lid.loopt(op):
            return _("is geen lid meer")
        if lid.werkgroep.gestopt_op:
            return _("de groep is gestopt")
        return self.reden(bericht, lid, op)

    @abstractmethod
    def reden(self, bericht: Bericht, lid: Lidmaatschap, op: datetime) -> str:
        """Why this kind of message is not needed any more; empty: send it."""

    @abstractmethod
    def gegevens(self, bericht: Bericht, lid: Lidmaatschap, op: datetime) -> dict[str, Any]:
        """What the texts say, beside who it is for."""

    def adres(self, bericht: Bericht) -> str:
        lid = lid_van(bericht)
        if lid is None:
            return ""
        return lid.deelnemer.email if bericht.kanaal == Kanaal.EMAIL else lid.deelnemer.telefoon

    def uren(self, bericht: Bericht) -> tuple[time, time]:
        lid = lid_van(bericht)
        if lid is None:
            return super().uren(bericht)
        expeditie = lid.werkgroep.expeditie
        return expeditie.bellen_vanaf, expeditie.bellen_tot

    def inhoud(self, bericht: Bericht, op: datetime) -> Inhoud:
        lid = lid_van(bericht)
        if lid is None:
            return Inhoud(onderwerp="", tekst="")
        with translation.override(lid.deelnemer.taal):
            context = {
                "lid": lid,
                "groep": lid.werkgroep,
                "expeditie": lid.werkgroep.expeditie,
                "groep_sms": voor_sms(lid.werkgroep.naam, 28, _("de groep")),
                "stoppen": settings.SITE_URL + reverse("lid", args=[lidcode(lid)]),
                **self.gegevens(bericht, lid, op),
            }
            teksten = {
                deel: render_to_string(f"{self.sjabloon}_{deel}.txt", context).strip()
                for deel in ("onderwerp", "tekst", "sms")
            }
        return Inhoud(" ".join(teksten["onderwerp"].split()), teksten["tekst"], " ".join(teksten["sms"].split()))


class Welkom(LidBericht):
    """Right after joining: what happens now, and how to stop."""

    naam = "werkgroep.welkom"
    omschrijving = gettext_lazy("Welkom in een werkgroep")
    sjabloon = "werkgroepen/berichten/welkom"

    def reden(self, bericht: Bericht, lid: Lidmaatschap, op: datetime) -> str:
        return ""

    def gegevens(self, bericht: Bericht, lid: Lidmaatschap, op: datetime) -> dict[str, Any]:
        return {}


def welkom(lid: Lidmaatschap, op: datetime) -> list[NieuwBericht]:
    """Only for whom a machine can reach; the others hear it on the screen or on the phone."""
    kanaal = kanaal_van(lid.deelnemer)
    if kanaal is None or kanaal is Kanaal.SPRAAK:
        return []
    return [
        NieuwBericht(
            sleutel=f"welkom:lid={lid.pk}:{kanaal}",
            soort=Welkom.naam,
            kanaal=kanaal,
            aan=lid.deelnemer_id,
            expeditie=lid.werkgroep.expeditie_id,
            over=f"lid:{lid.pk}",
            niet_voor=op,
            uiterlijk=op + _WELKOM_TELT,
            gegevens={"lid": lid.pk},
        )
    ]
