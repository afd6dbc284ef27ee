"""What the keeper may look at: whether meldingen are answered, never what somebody wrote."""

from django.contrib import admin

from signalen import models
from wijkexpeditie.beheer import AlleenKijken

_LIJSTEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {  # model: columns, searched
    "Flatcontact": (("id", "expeditie", "waar", "akkoord_op", "tot"), ("waar",)),
    "Signaal": (("id", "expeditie", "soort", "staat", "ontvangen_op", "antwoord_voor"), ("expeditie__naam",)),
    "Stap": (("id", "signaal", "wat", "staat", "op"), ("signaal__expeditie__naam",)),
    "Vermelding": (("id", "expeditie", "vraag", "eigenaar", "bevestigd_op"), ("eigenaar",)),
}
for _naam, (_kolommen, _zoek) in _LIJSTEN.items():
    admin.site.register(getattr(models, _naam), AlleenKijken, list_display=_kolommen, search_fields=_zoek)
