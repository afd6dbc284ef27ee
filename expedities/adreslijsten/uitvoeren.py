"""The long work of this room, as klussen. idempotency: a look changes nothing, an import done twice is done once."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expedities.adreslijsten import lijst_actions, opslag
from expedities.adreslijsten.models import Adreslijst
from wijkexpeditie.klussen.actions import door_wie
from wijkexpeditie.klussen.models import Klus
from wijkexpeditie.klussen.soort import Voortgang, sleutel


def bekijken(klus: Klus, vordert: Voortgang) -> None:
    lijst = _lijst(klus)
    with opslag.open_bestand(lijst) as stroom:
        lijst_actions.kijk_nu(lijst, stroom, vordert)


def erin(klus: Klus, vordert: Voortgang) -> None:
    lijst = _lijst(klus)
    with opslag.open_bestand(lijst) as stroom:
        lijst_actions.zet_nu_erin(lijst, stroom, door=door_wie(klus), op=timezone.now(), vordert=vordert)


def _lijst(klus: Klus) -> Adreslijst:
    lijst = Adreslijst.objects.select_related("expeditie").filter(pk=sleutel(klus, "lijst"), erin_op=None).first()
    if lijst is None or not lijst.bestand.name:
        raise lijst_actions.LijstIsWeg(
            _("Deze lijst is er niet meer: iemand zette hem erin of gooide hem weg. Kijk bij Adressen.")
        )
    return lijst
