"""The verbs of the sociale kaart: an entry is true because somebody checked it, on a date."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from signalen.sociale_kaart.belnummer import lees_belnummer
from signalen.sociale_kaart.models import Flatcontact, Vermelding, Vraag
from signalen.sociale_kaart.rules import mag_bijhouden
from wijkexpeditie.accounts.telefoon import lees_telefoon
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class ZonderJa(Geweigerd):
    """Nobody stands on the card without their yes."""


@transaction.atomic
def voeg_vermelding_toe(
    *,
    expeditie: Expeditie,
    vraag: str,
    naam: str,
    nummer: str,
    eigenaar: str,
    door: Actor,
    op: datetime,
    zin: str = "",
    bereikbaar: str = "",
) -> Vermelding:
    """Whoever adds it has just checked it."""
    _mag(door, expeditie.pk)
    vermelding = Vermelding.objects.create(
        expeditie=expeditie, vraag=Vraag(vraag), naam=_verplicht(naam), nummer=_belnummer(nummer), zin=zin.strip(),
        bereikbaar=bereikbaar.strip(), eigenaar=_verplicht(eigenaar), bevestigd_op=_dag(op),
    )  # fmt: skip
    schrijf(door=door, op=op, daad="vermelding.toegevoegd", ding=vermelding, expeditie=expeditie.pk)
    return vermelding


@transaction.atomic
def wijzig_vermelding(
    *,
    vermelding: Vermelding,
    vraag: str,
    naam: str,
    nummer: str,
    eigenaar: str,
    door: Actor,
    op: datetime,
    zin: str = "",
    bereikbaar: str = "",
) -> Vermelding:
    """A change is checked too."""
    _mag(door, vermelding.expeditie_id)
    vermelding.vraag, vermelding.naam, vermelding.nummer = Vraag(vraag), _verplicht(naam), _belnummer(nummer)
    vermelding.zin, vermelding.bereikbaar, vermelding.eigenaar = zin.strip(), bereikbaar.strip(), _verplicht(eigenaar)
    vermelding.bevestigd_op = _dag(op)
    vermelding.save()
    schrijf(door=door, op=op, daad="vermelding.gewijzigd", ding=vermelding, expeditie=vermelding.expeditie_id)
    return vermelding


@transaction.atomic
def bevestig_vermelding(*, vermelding: Vermelding, door: Actor, op: datetime) -> Vermelding:
    """Asked, and it is still true."""
    _mag(door, vermelding.expeditie_id)
    vermelding.bevestigd_op = _dag(op)
    vermelding.save(update_fields=["bevestigd_op"])
    schrijf(door=door, op=op, daad="vermelding.bevestigd", ding=vermelding, expeditie=vermelding.expeditie_id)
    return vermelding


@transaction.atomic
def verwijder_vermelding(*, vermelding: Vermelding, door: Actor, op: datetime) -> None:
    _mag(door, vermelding.expeditie_id)
    schrijf(door=door, op=op, daad="vermelding.verwijderd", ding=vermelding, expeditie=vermelding.expeditie_id)
    vermelding.delete()


@transaction.atomic
def voeg_flatcontact_toe(
    *,
    expeditie: Expeditie,
    waar: str,
    voornaam: str,
    door: Actor,
    op: datetime,
    telefoon: str = "",
    zei_ja: bool = False,
    tot: date | None = None,
) -> Flatcontact:
    """Host of a flat, with their yes to what is shown."""
    _mag(door, expeditie.pk)
    if not zei_ja:
        raise ZonderJa(_("Vraag het eerst: alleen met een ja komt iemand op de kaart."))
    if tot is not None and tot < _dag(op):
        raise Geweigerd(_("Kies een einddatum die nog komt."))
    contact = Flatcontact.objects.create(
        expeditie=expeditie, waar=_verplicht(waar), voornaam=_verplicht(voornaam),
        telefoon=_telefoon(telefoon), akkoord_op=op, tot=tot,
    )  # fmt: skip
    schrijf(door=door, op=op, daad="flatcontact.toegevoegd", ding=contact, expeditie=expeditie.pk)
    return contact


@transaction.atomic
def beeindig_flatcontact(*, flatcontact: Flatcontact, door: Actor, op: datetime) -> None:
    """Off the card at once, and out of the database: there is no reason left to keep it."""
    _mag(door, flatcontact.expeditie_id)
    schrijf(door=door, op=op, daad="flatcontact.gestopt", ding=flatcontact, expeditie=flatcontact.expeditie_id)
    flatcontact.delete()


def _mag(door: Actor, expeditie: UUID) -> None:
    if not mag_bijhouden(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider houdt de nummers bij."))


def _dag(op: datetime) -> date:
    return timezone.localtime(op).date()


def _verplicht(tekst: str) -> str:
    if not tekst.strip():
        raise Geweigerd(_("Vul alle vakken in waar niet ‘niet verplicht’ bij staat."))
    return tekst.strip()


def _belnummer(tekst: str) -> str:
    try:
        return lees_belnummer(tekst)
    except ValueError as fout:
        raise Geweigerd(str(fout)) from fout


def _telefoon(tekst: str) -> str:
    try:
        return lees_telefoon(tekst) if tekst.strip() else ""
    except ValueError as fout:
        raise Geweigerd(str(fout)) from fout
