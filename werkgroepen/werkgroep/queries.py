"""Reads over several models of a group."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from expedities.expeditie.models import Deelnemer, Expeditie, Roltoekenning
from werkgroepen.werkgroep.models import Leuk, Lidmaatschap, Uitnodiging, Werkgroep, WerkgroepQuerySet
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol


def is_bewonerslid(deelnemer: UUID | None, werkgroep: Werkgroep, op: datetime) -> bool:
    if deelnemer is None:
        return False
    return werkgroep.leden.lopend(op).bewoners().filter(deelnemer=deelnemer).exists()


def is_lid(door: Actor, werkgroep: Werkgroep, op: datetime) -> bool:
    return door.deelnemer is not None and werkgroep.leden.lopend(op).filter(deelnemer=door.deelnemer).exists()


def bekend_als_buitenstaander(deelnemer: Deelnemer, op: datetime) -> bool:
    """Whether the account of this person, or the one on this address or number, works here and was not tapped as a
    resident: then the group decides (R5), whoever fills in the form.
    """
    if deelnemer.bewoner_bevestigd_op:
        return False
    van_account = Q(gebruiker=deelnemer.gebruiker_id) if deelnemer.gebruiker_id else Q(pk=None)
    op_adres = Q(gebruiker__email=deelnemer.email) if deelnemer.email else Q(pk=None)
    op_nummer = Q(gebruiker__telefoon=deelnemer.telefoon) if deelnemer.telefoon else Q(pk=None)
    expeditie = deelnemer.expeditie
    return (
        Roltoekenning.objects.lopend(op)
        .filter(van_account | op_adres | op_nummer, rol__in=(Rol.PROFESSIONAL, Rol.GEMEENTE))
        .filter(Q(expeditie=expeditie) | Q(gemeente=expeditie.gemeente_id))
        .exists()
    )


def groepen_met_leden(expeditie: Expeditie, op: datetime) -> WerkgroepQuerySet:
    """Running groups with how many take part: one query."""
    leden = (
        Lidmaatschap.objects.lopend(op).filter(werkgroep=OuterRef("pk")).order_by().values("werkgroep")
        .annotate(n=Count("pk")).values("n")
    )  # fmt: skip
    groepen = Werkgroep.objects.lopend().filter(expeditie=expeditie).select_related("expeditie")
    return groepen.annotate(aantal_leden=Subquery(leden))


def passend_eerst(groepen: Iterable[Werkgroep], leuk: str) -> list[tuple[Werkgroep, bool]]:
    """All groups, never fewer: those that fit what somebody likes on top."""
    paren = [(groep, leuk in groep.leuk) for groep in groepen]
    return sorted(paren, key=lambda paar: not paar[1])


def gekozen_leuk(waarde: str) -> str:
    return waarde if waarde in Leuk.values else ""


def uitnodigingen_voor(door: Actor, op: datetime) -> "dict[int, Uitnodiging]":
    """The running invitations of this account here, by group."""
    if door.gebruiker is None or door.expeditie is None:
        return {}
    lopend = Uitnodiging.objects.lopend(op).filter(gebruiker=door.gebruiker, werkgroep__expeditie=door.expeditie)
    return {uitnodiging.werkgroep_id: uitnodiging for uitnodiging in lopend.select_related("lidmaatschap")}


def genodigden(werkgroep: Werkgroep, op: datetime) -> list[Uitnodiging]:
    """Who takes part by invitation, for everyone to see; with whether it was a member who noted it."""
    noteerde = OuterRef("genoteerd_door")
    leden = Lidmaatschap.objects.bewoners().filter(
        Q(deelnemer=noteerde) | Q(deelnemer__gebruiker=noteerde), werkgroep=OuterRef("werkgroep")
    )
    lopend = werkgroep.uitnodigingen.lopend(op).select_related("gebruiker", "lidmaatschap")
    return list(lopend.annotate(door_lid=Exists(leden)))


def werkenden(expeditie: Expeditie, op: datetime) -> QuerySet[Gebruiker]:
    """Who works here as professional or for the gemeente."""
    hier = Q(expeditie=expeditie) | Q(gemeente=expeditie.gemeente_id)
    rollen = Roltoekenning.objects.lopend(op).filter(hier, rol__in=(Rol.PROFESSIONAL, Rol.GEMEENTE))
    return Gebruiker.objects.filter(pk__in=rollen.values("gebruiker"), is_active=True).order_by("naam", "pk")


def bellers(expeditie: Expeditie, op: datetime) -> list[Gebruiker]:
    """Who may call people here."""
    rollen = Roltoekenning.objects.lopend(op).filter(expeditie=expeditie, rol__in=(Rol.BELLER, Rol.PROCESBEGELEIDER))
    return list(Gebruiker.objects.filter(pk__in=rollen.values("gebruiker"), is_active=True).order_by("naam", "pk"))
