"""What the keeper may look at in the werkgroepen: that they meet, never who is in them."""

from django.contrib import admin

from werkgroepen import models
from wijkexpeditie.beheer import AlleenKijken

_LIJSTEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {  # model: columns, searched
    "Belpoging": (("id", "op"), ("bericht__over",)),
    "Bijeenkomst": (("werkgroep", "begin", "plek", "wijziging", "afgelast_op"), ("werkgroep__naam", "plek")),
    "Lidmaatschap": (("id", "werkgroep", "van", "tot"), ("werkgroep__naam",)),
    "Opkomst": (("id", "bijeenkomst", "antwoord_op"), ("bijeenkomst__werkgroep__naam",)),
    "Uitnodiging": (("id", "werkgroep", "akkoord_op", "tot", "beeindigd_op"), ("werkgroep__naam",)),
    "Werkgroep": (("naam", "expeditie", "gestart_op", "gestopt_op"), ("naam",)),
}
for _naam, (_kolommen, _zoek) in _LIJSTEN.items():
    admin.site.register(getattr(models, _naam), AlleenKijken, list_display=_kolommen, search_fields=_zoek)
