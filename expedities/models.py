"""The rooms' models, gathered here because Django looks in this file only."""

from expedities.adreslijsten.models import Adreslijst
from expedities.adviesvragen.models import Advies, Adviesvraag, EerdereVraag, Reactie
from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond, Regeltaak
from expedities.brieven.models import Stapel, Uitnodiging
from expedities.buurtplan.models import Actie, Antwoord, Buurtplan, Versie
from expedities.convenant.models import Convenant, Datumwijziging, Ondertekening, Oordeel, Partij, Toezegging
from expedities.denktank.models import Denktanklid, Overleg, Taak, TeVragen
from expedities.expeditie.models import Deelnemer, Expeditie, Gemeente, Roltoekenning
from expedities.huisvoorhuis.models import Adres, Bezoek, Nabezoek
from expedities.looplijsten.models import Looplijst, Loper
from expedities.planning.models import Zaal
from expedities.praatstok.models import Punt, Thema
from expedities.rondvertellen.models import Uitnodigingskanaal
from expedities.welkom.models import Verhuizing

__all__ = [
    "Aanmelding",
    "Aanwezigheid",
    "Actie",
    "Adres",
    "Adreslijst",
    "Advies",
    "Adviesvraag",
    "Antwoord",
    "Avond",
    "Bezoek",
    "Buurtplan",
    "Convenant",
    "Datumwijziging",
    "Deelnemer",
    "Denktanklid",
    "EerdereVraag",
    "Expeditie",
    "Gemeente",
    "Looplijst",
    "Loper",
    "Nabezoek",
    "Ondertekening",
    "Oordeel",
    "Overleg",
    "Partij",
    "Punt",
    "Reactie",
    "Regeltaak",
    "Roltoekenning",
    "Stapel",
    "Taak",
    "TeVragen",
    "Thema",
    "Toezegging",
    "Uitnodiging",
    "Uitnodigingskanaal",
    "Verhuizing",
    "Versie",
    "Zaal",
]
