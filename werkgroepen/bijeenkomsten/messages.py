"""What members hear at once: the gathering moved, or does not happen."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werkgroepen.bijeenkomsten import sleutels
from werkgroepen.bijeenkomsten.models import Bijeenkomst
from werkgroepen.herinneringen.planning import Wanneer, wanneer_woord
from werkgroepen.werkgroep.bereik import voor_sms
from werkgroepen.werkgroep.messages import LidBericht, kanaal_van
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.berichten.soort import NieuwBericht
from wijkexpeditie.templatetags.wijk import datum_kort, datum_lang, tijd

_WOORDEN = {
    Wanneer.VANDAAG: gettext_lazy("vandaag"),
    Wanneer.MORGEN: gettext_lazy("morgen"),
    Wanneer.OVERMORGEN: gettext_lazy("overmorgen"),
}


def wanneer(begin: datetime, op: datetime) -> str:
    """As in: morgen (donderdag 19 november 2026). By the calendar on the wall at the moment of sending."""
    woord = _WOORDEN.get(wanneer_woord(begin, op))
    return f"{woord} ({datum_lang(begin)})" if woord else datum_lang(begin)


def wanneer_sms(begin: datetime, op: datetime) -> str:
    woord = _WOORDEN.get(wanneer_woord(begin, op))
    return f"{woord} {tijd(begin)}" if woord else f"{datum_kort(begin)} {tijd(begin)}"


def bijeenkomst_van(bericht: Bericht) -> Bijeenkomst | None:
    return Bijeenkomst.objects.filter(pk=bericht.gegevens.get("bijeenkomst")).first()


class BijeenkomstBericht(LidBericht):
    """About one gathering as it stands at one count of its moves."""

    def reden(self, bericht: Bericht, lid: Lidmaatschap, op: datetime) -> str:
        bijeenkomst = bijeenkomst_van(bericht)
        if bijeenkomst is None:
            return _("de bijeenkomst bestaat niet meer")
        if bijeenkomst.wijziging != bericht.gegevens.get("wijziging"):
            return _("de bijeenkomst is verplaatst")
        if bijeenkomst.begin <= op:
            return _("de bijeenkomst is al begonnen")
        return self.reden_nu(bericht, lid, bijeenkomst, op)

    def reden_nu(self, bericht: Bericht, lid: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime) -> str:
        return _("de bijeenkomst gaat niet door") if bijeenkomst.afgelast_op else ""

    def gegevens(self, bericht: Bericht, lid: Lidmaatschap, op: datetime) -> dict[str, Any]:
        bijeenkomst = bijeenkomst_van(bericht)
        if bijeenkomst is None:
            raise ValueError("Only a gathering that exists can be told about.")
        return {
            "bijeenkomst": bijeenkomst,
            "wanneer": wanneer(bijeenkomst.begin, op),
            "wanneer_sms": wanneer_sms(bijeenkomst.begin, op),
            "plek_sms": voor_sms(bijeenkomst.plek, 20, "de vaste plek"),
        }


class Verplaatst(BijeenkomstBericht):
    naam = "bijeenkomst.verplaatst"
    omschrijving = gettext_lazy("Een bijeenkomst is verplaatst")
    sjabloon = "bijeenkomsten/berichten/verplaatst"


class Afgelast(BijeenkomstBericht):
    naam = "bijeenkomst.afgelast"
    omschrijving = gettext_lazy("Een bijeenkomst gaat niet door")
    sjabloon = "bijeenkomsten/berichten/afgelast"

    def reden_nu(self, bericht: Bericht, lid: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime) -> str:
        return "" if bijeenkomst.afgelast_op else _("de bijeenkomst gaat toch door")


def vertel(
    soort: type[BijeenkomstBericht], bijeenkomst: Bijeenkomst, leden: QuerySet[Lidmaatschap], op: datetime
) -> Iterator[NieuwBericht]:
    """One message for everyone who can be reached: by the machine, else by a person who calls."""
    for lid in leden:
        kanaal = kanaal_van(lid.deelnemer) or (Kanaal.BELLIJST if lid.deelnemer.telefoon else None)
        if kanaal is None or bijeenkomst.begin <= op:
            continue
        yield NieuwBericht(
            sleutel=sleutels.bericht(soort.naam, bijeenkomst.pk, bijeenkomst.wijziging, lid.pk, kanaal),
            soort=soort.naam,
            kanaal=kanaal,
            aan=lid.deelnemer_id,
            expeditie=bijeenkomst.werkgroep.expeditie_id,
            over=sleutels.over(bijeenkomst.pk),
            niet_voor=op,
            uiterlijk=bijeenkomst.begin,
            gegevens={"lid": lid.pk, "bijeenkomst": bijeenkomst.pk, "wijziging": bijeenkomst.wijziging},
        )
