"""The sentences that belong to `fasen.py`: why something cannot be done yet, and who can help."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from expedities.expeditie.fasen import Fase, Gemis, Oordeel
from expedities.expeditie.route import Staat


class Aan(StrEnum):
    """Who has to act, so that each gets a mail of their own."""

    GEMEENTE = "gemeente"
    ORGANISATIE = "organisatie"
    BUURT = "buurt"


@dataclass(frozen=True)
class Uitleg:
    gemis: Gemis
    zin: StrPromise
    hulp: StrPromise

    @property
    def aan(self) -> Aan:
        return _AAN_ZET.get(self.gemis, Aan.GEMEENTE)

    @property
    def pagina(self) -> str:
        """Where who leads writes it down once it is there; a name of urls.py."""
        return _PAGINA.get(self.gemis, "werk_toezeggingen")

    @property
    def vraag(self) -> StrPromise:
        """The same, asked of who has to act."""
        return _VRAAG.get(self.gemis, self.hulp)


_AAN_ZET = {Gemis.DENKTANK_ORGANISATIE: Aan.ORGANISATIE, Gemis.DENKTANK_BEWONER: Aan.BUURT}
_PAGINA = {
    Gemis.DENKTANK_GEMEENTE: "werk_denktank",
    Gemis.DENKTANK_ORGANISATIE: "werk_denktank",
    Gemis.DENKTANK_BEWONER: "werk_denktank",
    Gemis.GEMEENTE_NIET_GEBONDEN: "werk_convenant",
    Gemis.TOEZEGGING_ZONDER_MANDAAT: "werk_toezegging_tekenen",
    Gemis.TOEZEGGING_NIET_GETEKEND: "werk_toezegging_tekenen",
}
_VRAAG: dict[Gemis, StrPromise] = {
    Gemis.DENKTANK_GEMEENTE: _("Wie van jullie denkt met ons mee?"),
    Gemis.DENKTANK_ORGANISATIE: _("Wie van jullie denkt met ons mee?"),
    Gemis.GEMEENTE_NIET_GEBONDEN: _(
        "Wie tekent het convenant, en op welke dag? Kan dat nu nog niet, dan is een belofte op schrift genoeg: van "
        "iemand die mag tekenen, met een dag vóór de eerste avond."
    ),
    Gemis.TOEZEGGING_ZONDER_MANDAAT: _("Wie mag dat wel, en wil die de belofte overnemen?"),
    Gemis.TOEZEGGING_NIET_GETEKEND: _("Wil je hem op schrift zetten en naar mij sturen?"),
    Gemis.TOEZEGGING_TE_LAAT: _("Kan het tekenen eerder?"),
    Gemis.TOEZEGGING_NIET_OPENBAAR: _("Vind je het goed dat de belofte op de pagina van de buurt staat?"),
}


def uitleg(oordeel: Oordeel) -> tuple[Uitleg, ...]:
    """One line per thing that is missing, in the order in which it is best mended."""
    return tuple(Uitleg(gemis, *ZINNEN[gemis]) for gemis in oordeel.ontbreekt)


def als_tekst(oordeel: Oordeel) -> str:
    """All in one paragraph, for a refusal."""
    return " ".join(f"{regel.zin} {regel.hulp}" for regel in uitleg(oordeel))


ZINNEN: dict[Gemis, tuple[StrPromise, StrPromise]] = {
    Gemis.DENKTANK_GEMEENTE: (
        _("In de denktank zat nog niemand van de gemeente."),
        _("De procesbegeleider vraagt de gemeente om iemand."),
    ),
    Gemis.DENKTANK_ORGANISATIE: (
        _("In de denktank zat nog niemand van een organisatie uit de buurt."),
        _("De procesbegeleider vraagt bijvoorbeeld de woningcorporatie of het sociaal team."),
    ),
    Gemis.DENKTANK_BEWONER: (
        _("In de denktank zat nog geen bewoner."),
        _("De procesbegeleider vraagt iemand uit de buurt."),
    ),
    Gemis.GEMEENTE_NIET_GEBONDEN: (
        _("De gemeente heeft nog niets vastgelegd."),
        _(
            "De gemeente tekent het convenant. Of iemand die mag tekenen, belooft op schrift om het te doen "
            "vóór de eerste avond."
        ),
    ),
    Gemis.TOEZEGGING_ZONDER_MANDAAT: (
        _("Wie de toezegging deed, mag niet namens de gemeente tekenen."),
        _("De gemeente laat iemand met mandaat tekenen."),
    ),
    Gemis.TOEZEGGING_NIET_GETEKEND: (
        _("De toezegging van de gemeente is nog niet getekend."),
        _("Wie de toezegging deed, tekent hem. De procesbegeleider zet de datum erbij."),
    ),
    Gemis.TOEZEGGING_TE_LAAT: (
        _("De gemeente tekent niet vóór de eerste avond."),
        _("De gemeente tekent het convenant, of de eerste avond gaat naar een latere dag."),
    ),
    Gemis.TOEZEGGING_NIET_OPENBAAR: (
        _("De toezegging van de gemeente is nog niet voor iedereen te lezen."),
        _("De procesbegeleider zet de toezegging op de pagina van de buurt."),
    ),
    Gemis.RONDE_GESLOTEN: (
        _("De ronde langs de deuren is gesloten."),
        _("De denktank kan de ronde weer openen."),
    ),
    Gemis.EERSTE_AVOND_ZONDER_DATUM: (
        _("De eerste avond heeft nog geen datum."),
        _("De procesbegeleider prikt een datum met de denktank."),
    ),
    Gemis.EERSTE_AVOND_NIET_BEGONNEN: (
        _("De eerste avond moet nog komen."),
        _("Vanaf die avond kan iedereen een werkgroep beginnen."),
    ),
    Gemis.EERSTE_AVOND_NIET_GEHOUDEN: (
        _("De eerste avond moet nog komen."),
        _("Dit kan zodra die avond er is geweest."),
    ),
    Gemis.EERSTE_VERSLAG_STAAT_ER: (
        _("Het verslag van de eerste avond staat er al."),
        _("De procesbegeleider kan nog iets verbeteren."),
    ),
    Gemis.TWEEDE_AVOND_ZONDER_DATUM: (
        _("De tweede avond heeft nog geen datum."),
        _("De procesbegeleider prikt een datum met de denktank."),
    ),
    Gemis.TWEEDE_VERSLAG_STAAT_ER: (
        _("Het verslag van de tweede avond staat er al."),
        _("De procesbegeleider kan nog iets verbeteren."),
    ),
    Gemis.CONVENANT_NIET_GETEKEND: (
        _("De gemeente heeft het convenant nog niet getekend."),
        _("Zonder convenant staat er geen buurtplan. De procesbegeleider vraagt de gemeente om te tekenen."),
    ),
    Gemis.PLAN_NIET_VASTGESTELD: (
        _("Het buurtplan staat nog niet vast."),
        _("De bewoners stellen het plan vast. Daarna kan iedereen antwoorden."),
    ),
    Gemis.BORGING_NIET_BEGONNEN: (
        _("Het afronden is nog niet begonnen."),
        _("De procesbegeleider begint ermee als de buurt eraan toe is."),
    ),
    Gemis.EXPEDITIE_AFGESLOTEN: (
        _("Deze expeditie is afgesloten."),
        _("Vraag de procesbegeleider of de gemeente wat er nu kan."),
    ),
}

FASE_NAAM: dict[Fase, StrPromise] = {
    Fase.VOORBEREIDING: _("Voorbereiding"),
    Fase.UITNODIGEN: _("Langs de deuren"),
    Fase.EERSTE_AVOND: _("Eerste avond"),
    Fase.TUSSEN_DE_AVONDEN: _("Tussen de avonden"),
    Fase.TWEEDE_AVOND: _("Tweede avond"),
    Fase.PLAN: _("Het buurtplan"),
    Fase.WERKGROEPEN: _("Werkgroepen"),
    Fase.BORGING: _("Overdragen aan de buurt"),
    Fase.AFGESLOTEN: _("Afgesloten"),
}

STAAT_NAAM: dict[Staat, StrPromise] = {
    Staat.KLAAR: _("geweest"),
    Staat.NU: _("je bent hier"),
    Staat.STRAKS: _("komt nog"),
}
