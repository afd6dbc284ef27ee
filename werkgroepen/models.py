"""The rooms' models, gathered here because Django looks in this file only."""

from werkgroepen.bijeenkomsten.models import Bijeenkomst, Opkomst
from werkgroepen.herinneringen.models import Belpoging
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging, Werkgroep

__all__ = ["Belpoging", "Bijeenkomst", "Lidmaatschap", "Opkomst", "Uitnodiging", "Werkgroep"]
