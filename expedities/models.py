"""The rooms' models, gathered here because Django looks in this file only."""

from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond
from expedities.buurtplan.models import Actie, Antwoord, Buurtplan, Versie
from expedities.convenant.models import Convenant, Ondertekening, Toezegging
from expedities.denktank.models import Denktanklid
from expedities.expeditie.models import Deelnemer, Expeditie, Gemeente, Roltoekenning
from expedities.huisvoorhuis.models import Adres, Bezoek
from expedities.praatstok.models import Punt, Thema

__all__ = [
    "Aanmelding",
    "Aanwezigheid",
    "Actie",
    "Adres",
    "Antwoord",
    "Avond",
    "Bezoek",
    "Buurtplan",
    "Convenant",
    "Deelnemer",
    "Denktanklid",
    "Expeditie",
    "Gemeente",
    "Ondertekening",
    "Punt",
    "Roltoekenning",
    "Thema",
    "Toezegging",
    "Versie",
]
