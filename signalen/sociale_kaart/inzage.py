"""What is kept about a host (R10)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from signalen.sociale_kaart.models import Flatcontact
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    for contact in Flatcontact.objects.filter(telefoon__in=wie.adressen):
        yield stuk_van(contact, _("Gastvrouw of gastheer van %(waar)s") % {"waar": contact.waar})


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    for contact in Flatcontact.objects.filter(telefoon__in=wie.adressen):
        schrijf(door=door, op=op, daad="flatcontact.gewist", ding=contact, expeditie=contact.expeditie_id)
        contact.delete()


BRON = Bron(gettext_lazy("Gastvrouw of gastheer"), lees, wis)
