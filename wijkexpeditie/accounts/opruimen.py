"""Accounts that nobody uses, and visits that ended."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.privacy.opruimen import Opgeruimd, verwijder

ONGEBRUIKT = timedelta(days=2 * 365)


def ongebruikte_accounts(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    """Who takes part stays taking part, without an account. A keeper stays, or nobody could come in."""
    laatst = Coalesce("last_login", "aangemaakt_op")
    oud = Gebruiker.objects.annotate(laatst=laatst).filter(laatst__lt=op - ONGEBRUIKT, is_staff=False)
    yield verwijder(oud, _("accounts die twee jaar niet zijn gebruikt"), proef=proef)


def oude_bezoeken(op: datetime, proef: bool) -> Iterator[Opgeruimd]:  # noqa: FBT001 -- the type Opruimer
    """What allauth notes of a device goes with its session."""
    yield verwijder(Session.objects.filter(expire_date__lt=op), _("verlopen bezoeken"), proef=proef)
    levend = Session.objects.filter(expire_date__gte=op).values("session_key")
    yield verwijder(UserSession.objects.exclude(session_key__in=levend), _("apparaten van toen"), proef=proef)
