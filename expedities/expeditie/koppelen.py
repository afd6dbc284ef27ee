"""What an account and the people who take part have to do with one another; joined to the base in `ready()`."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Lower

from expedities.expeditie.models import Deelnemer, DeelnemerQuerySet, Roltoekenning
from wijkexpeditie.accounts.aansluiten import Bewezen
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol


def rollen_overal(gebruiker: Gebruiker, op: datetime) -> Iterable[Rol]:
    """Roles given in any expeditie or gemeente, and the tap that makes somebody a resident who writes."""
    gegeven = Roltoekenning.objects.lopend(op).filter(gebruiker=gebruiker, expeditie__afgesloten_op__isnull=True)
    yield from (Rol(rol) for rol in gegeven.values_list("rol", flat=True).distinct())
    hier = Deelnemer.objects.filter(gebruiker=gebruiker, expeditie__afgesloten_op__isnull=True)
    if hier.filter(bewoner_bevestigd_op__isnull=False).exists():
        yield Rol.BEWONER


def sleutels(gebruiker: UUID) -> Iterable[UUID]:
    return Deelnemer.objects.filter(gebruiker=gebruiker).values_list("pk", flat=True)


def _met_adres(adressen: Bewezen) -> DeelnemerQuerySet:
    """Everybody in a running expeditie who gave one of these addresses, tied to an account or not."""
    rijen = Deelnemer.objects.annotate(email_klein=Lower("email")).filter(expeditie__afgesloten_op__isnull=True)
    return rijen.filter(Q(telefoon__in=adressen.telefoon) | Q(email_klein__in=adressen.email))


@transaction.atomic
def koppel(gebruiker: Gebruiker, adressen: Bewezen, op: datetime) -> list[UUID]:
    """Tie the account to who takes part with the same, proven address, when exactly one in that expeditie has it.

    A couple shares a telephone, numbers are mistyped: then a letter's code or the procesbegeleider decides.
    """
    per_expeditie: dict[UUID, list[Deelnemer]] = {}
    for deelnemer in _met_adres(adressen).select_for_update(of=("self",)).order_by("pk"):
        per_expeditie.setdefault(deelnemer.expeditie_id, []).append(deelnemer)
    bezet = set(Deelnemer.objects.filter(gebruiker=gebruiker).values_list("expeditie", flat=True))
    gekoppeld = []
    for expeditie, kandidaten in per_expeditie.items():
        if expeditie in bezet or len(kandidaten) != 1 or kandidaten[0].gebruiker_id:
            continue
        (deelnemer,) = kandidaten
        deelnemer.gebruiker = gebruiker
        deelnemer.save(update_fields=["gebruiker"])
        door = Actor(Via.AANGEMELD, gebruiker=gebruiker.pk, deelnemer=deelnemer.pk, expeditie=expeditie)
        schrijf(door=door, op=op, daad="deelnemer.gekoppeld", ding=deelnemer)
        gekoppeld.append(deelnemer.pk)
    return gekoppeld
