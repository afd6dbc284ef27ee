"""What the account itself keeps."""

from collections.abc import Iterator
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.privacy.bronnen import Betrokkene, Bron, Gegeven, Stuk, stuk_van
from wijkexpeditie.rollen.actor import Actor


def lees(wie: Betrokkene) -> Iterator[Stuk]:
    if wie.gebruiker is None:
        return
    for gebruiker in Gebruiker.objects.filter(pk=wie.gebruiker):
        yield stuk_van(gebruiker, _("Je account"), reverse("mijn_naam"))
    for sleutel in Authenticator.objects.filter(user=wie.gebruiker):
        soort = Gegeven(_("soort"), sleutel.get_type_display(), _("om zeker te weten dat jij het bent"))
        yield Stuk(_("Tweede stap"), (soort,), reverse("mfa_index"))
    for werk in SocialAccount.objects.filter(user=wie.gebruiker):
        yield Stuk(_("Inloggen van je werk"), (Gegeven(_("nummer"), werk.uid, _("om je te herkennen")),))
    for toestel in UserSession.objects.filter(user=wie.gebruiker):
        waarom = _("zodat jij ziet waar je bent ingelogd; weg als dat bezoek voorbij is")
        gegevens = (Gegeven(_("apparaat"), toestel.user_agent, waarom), Gegeven(_("netwerk"), toestel.ip, waarom))
        yield Stuk(_("Waar je bent ingelogd"), gegevens, reverse("usersessions_list"))


def wis(wie: Betrokkene, door: Actor, op: datetime) -> None:
    """The account, its ways in and its visits in every browser."""
    if wie.gebruiker is None:
        return
    bezoeken = UserSession.objects.filter(user=wie.gebruiker).values_list("session_key", flat=True)
    Session.objects.filter(session_key__in=list(bezoeken)).delete()
    Gebruiker.objects.filter(pk=wie.gebruiker).delete()


BRON = Bron(gettext_lazy("Je account"), lees, wis, volgorde=0)
