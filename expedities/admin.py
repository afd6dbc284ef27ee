"""What the keeper may look at in an expeditie: how far it is, never who is who."""

from django.contrib import admin

from expedities import models
from wijkexpeditie.beheer import AlleenKijken

_LIJSTEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {  # model: columns, searched
    "Aanmelding": (("id", "avond", "bron", "op"), ("avond__expeditie__naam",)),
    "Aanwezigheid": (("id", "avond", "aantal", "op"), ("avond__expeditie__naam",)),
    "Actie": (("wat", "plan", "voortgang", "gevraagd_op"), ("wat",)),
    "Adres": (("straat", "huisnummer", "huisletter", "toevoeging", "postcode", "is_deur"), ("straat", "postcode")),
    "Adreslijst": (("id", "expeditie", "soort", "gemaakt_op", "erin_op"), ("expeditie__naam",)),
    "Advies": (("vraag", "antwoord_voor", "op"), ("tekst",)),
    "EerdereVraag": (("adviesvraag", "tot"), ("vraag",)),
    "Reactie": (("advies", "soort", "op"), ("tekst",)),
    "Adviesvraag": (("vraag", "expeditie", "nr", "gepubliceerd_op"), ("vraag",)),
    "Antwoord": (("id", "actie", "soort", "organisatie", "op"), ("organisatie",)),
    "Avond": (("expeditie", "nr", "begin", "plek"), ("expeditie__naam", "plek")),
    "Bezoek": (("id", "adres"), ("adres__straat",)),
    "Buurtplan": (("titel", "expeditie", "versie", "vastgesteld_op"), ("titel",)),
    "Convenant": (("expeditie", "verantwoordelijke", "bewaartermijn_dagen"), ("expeditie__naam",)),
    "Datumwijziging": (("toezegging", "van", "naar", "op"), ("toezegging__wat",)),
    "Deelnemer": (("id", "expeditie", "gemaakt_op"), ("expeditie__naam",)),
    "Denktanklid": (("id", "expeditie", "soort", "van", "tot"), ("expeditie__naam",)),
    "Expeditie": (("naam", "gemeente", "gemaakt_op", "ronde_gesloten_op", "afgesloten_op"), ("naam", "slug")),
    "Gemeente": (("naam", "code"), ("naam", "code")),
    "Looplijst": (("nr", "naam", "expeditie"), ("naam",)),
    "Loper": (("id", "looplijst", "plek"), ("looplijst__naam",)),
    "Nabezoek": (("id", "adres", "gedaan_op"), ("adres__straat",)),
    "Ondertekening": (("organisatie", "soort", "getekend_op"), ("organisatie",)),
    "Oordeel": (("id", "toezegging"), ("toezegging__wat",)),
    "Overleg": (("expeditie", "begin", "plek"), ("expeditie__naam",)),
    "Partij": (("organisatie", "soort", "expeditie"), ("organisatie",)),
    "Punt": (("id", "expeditie", "bron", "akkoord", "op"), ("expeditie__naam",)),
    "Regeltaak": (("id", "klaar_op"), ("aanmelding__avond__expeditie__naam",)),
    "Roltoekenning": (("id", "gebruiker", "rol", "expeditie", "gemeente", "van", "tot"), ("expeditie__naam", "rol")),
    "Stapel": (("soort", "naam", "expeditie", "aantal", "gedrukt_op", "bezorgd_op"), ("naam",)),
    "Taak": (("wat", "expeditie", "dag", "klaar_op"), ("wat",)),
    "TeVragen": (("id", "expeditie", "soort", "gevraagd_op"), ("expeditie__naam",)),
    "Thema": (("naam", "expeditie"), ("naam",)),
    "Toezegging": (("wat", "organisatie", "voor", "gedaan_op"), ("wat", "organisatie")),
    "Uitnodiging": (("id", "stapel", "antwoord_op"), ("stapel__naam",)),
    "Uitnodigingskanaal": (("waar", "soort", "expeditie", "gedaan_op"), ("waar",)),
    "Verhuizing": (("id", "adres", "sinds", "welkom_op"), ("adres__straat",)),
    "Versie": (("plan", "nr", "op", "hoe", "wat"), ("wat",)),
    "Zaal": (("naam", "expeditie", "avond_nr", "staat"), ("naam",)),
}
for _naam, (_kolommen, _zoek) in _LIJSTEN.items():
    admin.site.register(getattr(models, _naam), AlleenKijken, list_display=_kolommen, search_fields=_zoek)
