"""See, take along and delete what is kept about one person (R10)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wijkexpeditie.accounts.adapter import bewezen
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.privacy.bronnen import BRONNEN, DEELNEMERSLEUTELS, Betrokkene, Bron, Stuk
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import MagNiet


def betrokkene(gebruiker: Gebruiker) -> Betrokkene:
    """Only addresses that this person proved: what somebody else has on the same number is not theirs to see."""
    adressen = bewezen(gebruiker)
    return Betrokkene(
        gebruiker=gebruiker.pk,
        deelnemers=frozenset(sleutel for lees in DEELNEMERSLEUTELS for sleutel in lees(gebruiker.pk)),
        adressen=adressen.email | adressen.telefoon,
    )


def inzage(wie: Betrokkene) -> list[tuple[Bron, list[Stuk]]]:
    """Every room that keeps something about this person, with what it is."""
    bronnen = ((bron, list(bron.lees(wie))) for bron in sorted(BRONNEN, key=lambda bron: bron.volgorde))
    return [(bron, stukken) for bron, stukken in bronnen if stukken]


def meenemen(*, wie: Betrokkene, door: Actor, op: datetime) -> dict[str, Any]:
    """The same as on the screen, for a machine; that it was asked for is written down."""
    _eis_zelf(wie, door)
    schrijf(door=door, op=op, daad="gegevens.meegenomen")
    return {"gemaakt_op": op.isoformat(), "wat": [_als_dict(bron, stukken) for bron, stukken in inzage(wie)]}


def _als_dict(bron: Bron, stukken: Iterable[Stuk]) -> dict[str, Any]:
    rijen = [
        {
            "titel": stuk.titel,
            "gegevens": [
                {"wat": gegeven.veld, "waarde": gegeven.waarde, "waarom": gegeven.waarom} for gegeven in stuk.gegevens
            ],
        }
        for stuk in stukken
    ]
    return {"soort": str(bron.titel), "rijen": rijen}


@transaction.atomic
def verwijder(*, wie: Betrokkene, door: Actor, op: datetime) -> None:
    """Everything goes; what was said and written down without a name stays. The log then says nothing any more."""
    _eis_zelf(wie, door)
    wis(wie=wie, door=door, op=op)


@transaction.atomic
def wis(*, wie: Betrokkene, door: Actor, op: datetime) -> None:
    """For an action of another room that checked by its own rules that `door` may."""
    schrijf(door=door, op=op, daad="gegevens.verwijderd")
    for bron in sorted(BRONNEN, key=lambda bron: -bron.volgorde):
        bron.wis(wie, door, op)


def _eis_zelf(wie: Betrokkene, door: Actor) -> None:
    zelf: UUID | None = door.gebruiker
    if zelf is None or zelf != wie.gebruiker:
        raise MagNiet(_("Dit kan alleen de persoon zelf."))
