"""What the pure modules of this room say, in words for the screen."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from expedities.ronde.terugkomen import Dagdeel
from expedities.ronde.vanavond import Stop

DAGDEEL: Mapping[Dagdeel, StrPromise] = {
    Dagdeel.OCHTEND: _("ochtend"),
    Dagdeel.MIDDAG: _("middag"),
    Dagdeel.AVOND: _("avond"),
    Dagdeel.WEEKEND: _("weekend"),
}
WANNEER: Mapping[Dagdeel, StrPromise] = {
    Dagdeel.OCHTEND: _("’s ochtends"),
    Dagdeel.MIDDAG: _("’s middags"),
    Dagdeel.AVOND: _("’s avonds"),
    Dagdeel.WEEKEND: _("in het weekend"),
}
STOP: Mapping[Stop, StrPromise] = {
    Stop.RUSTDAG: _("Vandaag is een rustdag. Dan bellen we nergens aan. Geniet ervan."),
    Stop.TE_VROEG: _("Het is nog vroeg. Vanaf %(vanaf)s uur kun je aanbellen."),
    Stop.TE_LAAT: _("Het is na %(tot)s uur. Dan laten we mensen met rust. Morgen is er weer een dag."),
    Stop.GENOEG: _("Tien deuren: dat is een mooie avond. Stoppen mag, doorgaan ook."),
    Stop.LANG: _("Jullie zijn al twee uur op pad. Tijd voor een kop koffie."),
}
PER_LIJST = frozenset({Stop.GENOEG, Stop.LANG})  # the others hold for everybody


class Openreden(models.TextChoices):
    """Why nobody goes to a door: about us and the building, never about who lives there (R8)."""

    PORTIEK = "portiek", _("We komen het portiek niet in")
    VERBOUWING = "verbouwing", _("Er wordt verbouwd, of gesloopt")
    BRIEF = "brief", _("Hier gaat alleen een brief heen")
    AFGESPROKEN = "afgesproken", _("Zo afgesproken met de mensen die hier wonen")
    TIJD = "tijd", _("We hadden niet genoeg tijd of mensen")
    SAMEN = "samen", _("De denktank besloot het samen")
