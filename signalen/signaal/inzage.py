"""What is kept about somebody who reported, found back by the number or address they left (R10)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from signalen.signaal.models import Signaal
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    for signaal in Signaal.objects.filter(contact__in=wie.adressen).select_related("expeditie"):
        titel = _("Melding in %(buurt)s") % {"buurt": signaal.expeditie.naam}
        yield stuk_van(signaal, titel, signaal.get_absolute_url())


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    """The report is about a thing and stays; who made it is gone. The answer is on the page of the code."""
    for signaal in Signaal.objects.filter(contact__in=wie.adressen):
        if signaal.sluit_als:  # an answer was on its way: it is there now
            signaal.staat, signaal.gesloten_op, signaal.sluit_als = signaal.sluit_als, op, ""
        signaal.voornaam = signaal.contact = signaal.contactweg = ""
        signaal.save()
        schrijf(door=door, op=op, daad="signaal.melder_gewist", ding=signaal, expeditie=signaal.expeditie_id)


BRON = Bron(gettext_lazy("Meldingen"), lees, wis)
