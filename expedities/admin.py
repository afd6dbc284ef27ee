"""What the keeper may look at in an expeditie: how far it is, never who is who."""

from django.contrib import admin

from expedities import models
from wijkexpeditie.beheer import AlleenKijken

_LIJSTEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {  # model: columns, searched
    "Aanmelding": (("id", "avond", "bron", "op"), ("avond__expeditie__naam",)),
    "Aanwezigheid": (("id", "avond", "aantal", "op"), ("avond__expeditie__naam",)),
    "Actie": (("wat", "plan", "voortgang", "gevraagd_op"), ("wat",)),
    "Adres": (("straat", "huisnummer", "huisletter", "toevoeging", "postcode", "is_deur"), ("straat", "postcode")),
    "Antwoord": (("id", "actie", "soort", "organisatie", "op"), ("organisatie",)),
    "Avond": (("expeditie", "nr", "begin", "plek"), ("expeditie__naam", "plek")),
    "Bezoek": (("id", "adres"), ("adres__straat",)),
    "Buurtplan": (("titel", "expeditie", "versie", "vastgesteld_op"), ("titel",)),
    "Convenant": (("expeditie", "verantwoordelijke", "bewaartermijn_dagen"), ("expeditie__naam",)),
    "Deelnemer": (("id", "expeditie", "gemaakt_op"), ("expeditie__naam",)),
    "Denktanklid": (("id", "expeditie", "soort", "van", "tot"), ("expeditie__naam",)),
    "Expeditie": (("naam", "gemeente", "gemaakt_op", "ronde_gesloten_op", "afgesloten_op"), ("naam", "slug")),
    "Gemeente": (("naam", "code"), ("naam", "code")),
    "Ondertekening": (("organisatie", "soort", "getekend_op"), ("organisatie",)),
    "Punt": (("id", "expeditie", "bron", "akkoord", "op"), ("expeditie__naam",)),
    "Roltoekenning": (("id", "gebruiker", "rol", "expeditie", "gemeente", "van", "tot"), ("expeditie__naam", "rol")),
    "Thema": (("naam", "expeditie"), ("naam",)),
    "Toezegging": (("wat", "organisatie", "voor", "gedaan_op"), ("wat", "organisatie")),
    "Versie": (("plan", "nr", "op", "hoe", "wat"), ("wat",)),
}
for _naam, (_kolommen, _zoek) in _LIJSTEN.items():
    admin.site.register(getattr(models, _naam), AlleenKijken, list_display=_kolommen, search_fields=_zoek)
