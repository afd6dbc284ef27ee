"""Giving and ending roles, and the tap that says somebody lives here (R4)."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from expedities.expeditie.models import Deelnemer, Expeditie, Roltoekenning
from expedities.expeditie.rollen_rules import (
    TE_GEVEN,
    ZIET_BEWONERS,
    mag_bevestigen,
    mag_rollen_geven,
    niet_bij_bewoners,
)
from wijkexpeditie.accounts.actions import account_voor
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class RolNietTeGeven(Geweigerd):
    """This role is not given here."""


class WerktBijDeGemeente(Geweigerd):
    """The gemeente sees no residents (R9)."""


class NiemandMeerDieLeidt(Geweigerd):
    """An expeditie always has somebody who leads it."""


class AccountGesloten(Geweigerd):
    """Who cannot sign in can do nothing with a role."""


@transaction.atomic
def geef_rol(
    *, expeditie: Expeditie, contact: str, rol: Rol, naam: str = "", door: Actor, op: datetime
) -> Roltoekenning:
    """To the account with this e-mail address or number, made when there is none. Giving it twice gives it once."""
    if not mag_rollen_geven(door, expeditie.pk):
        raise MagNiet(_("Alleen de procesbegeleider van deze buurt geeft rollen."))
    if rol not in TE_GEVEN:
        raise RolNietTeGeven(_("Deze rol geef je hier niet."))
    gebruiker = account_voor(contact=contact, naam=naam, door=door, op=op)
    if not gebruiker.is_active:
        raise AccountGesloten(_("Dit account is gesloten. Vraag de beheerder om het weer te openen."))
    if rol in ZIET_BEWONERS and niet_bij_bewoners(_rollen_hier(gebruiker, expeditie, op)):
        raise WerktBijDeGemeente(
            _("Deze persoon werkt bij de gemeente, en die ziet geen gegevens van bewoners. Vraag iemand anders.")
        )
    lopend = Roltoekenning.objects.filter(gebruiker=gebruiker, rol=rol, expeditie=expeditie, tot__isnull=True)
    bekend = lopend.select_for_update(of=("self",)).first()
    if bekend:
        return bekend
    nieuw = Roltoekenning.objects.create(gebruiker=gebruiker, rol=rol, expeditie=expeditie, van=op, door=door.gebruiker)
    schrijf(door=door, op=op, daad="rol.gegeven", ding=nieuw, expeditie=expeditie.pk, rol=rol)
    return nieuw


def _rollen_hier(gebruiker: Gebruiker, expeditie: Expeditie, op: datetime) -> set[Rol]:
    hier = Q(expeditie=expeditie) | Q(gemeente=expeditie.gemeente_id)
    rollen = Roltoekenning.objects.lopend(op).filter(hier, gebruiker=gebruiker)
    return {Rol(rol) for rol in rollen.order_by().values_list("rol", flat=True)}


@transaction.atomic
def neem_rol(*, toekenning: Roltoekenning, door: Actor, op: datetime) -> Roltoekenning:
    """Ends now; that it was there stays readable. The last one who leads stays until another does."""
    expeditie = toekenning.expeditie
    if expeditie is None or not mag_rollen_geven(door, expeditie.pk):
        raise MagNiet(_("Alleen de procesbegeleider van deze buurt neemt rollen terug."))
    # The row of the expeditie is the lock: two who end one another's role at once cannot both succeed.
    Expeditie.objects.select_for_update(of=("self",)).get(pk=expeditie.pk)
    if toekenning.rol == Rol.PROCESBEGELEIDER and not _anderen_die_leiden(toekenning, op):
        raise NiemandMeerDieLeidt(
            _("Dit is de laatste procesbegeleider. Geef eerst iemand anders de rol, dan kan deze stoppen.")
        )
    tot = max(op, toekenning.van)
    if Roltoekenning.objects.filter(pk=toekenning.pk, tot__isnull=True).update(tot=tot):
        toekenning.tot = tot
        schrijf(door=door, op=op, daad="rol.beeindigd", ding=toekenning, expeditie=expeditie.pk, rol=toekenning.rol)
    return toekenning


def _anderen_die_leiden(toekenning: Roltoekenning, op: datetime) -> bool:
    leiders = Roltoekenning.objects.lopend(op).filter(
        expeditie=toekenning.expeditie_id, rol=Rol.PROCESBEGELEIDER, gebruiker__is_active=True
    )
    return leiders.exclude(pk=toekenning.pk).exists()


@transaction.atomic
def bevestig_bewoner(*, deelnemer: Deelnemer, door: Actor, op: datetime) -> Deelnemer:
    """One tap: this person lives here, and writes in the plan (R4). Nobody says it of themselves."""
    _eis_bevestiger(deelnemer, door)
    nieuw = {"bewoner_bevestigd_op": op, "bewoner_bevestigd_door": door.gebruiker}
    if Deelnemer.objects.filter(pk=deelnemer.pk, bewoner_bevestigd_op__isnull=True).update(**nieuw):
        deelnemer.bewoner_bevestigd_op, deelnemer.bewoner_bevestigd_door = op, door.gebruiker
        schrijf(door=door, op=op, daad="bewoner.bevestigd", ding=deelnemer, expeditie=deelnemer.expeditie_id)
    return deelnemer


@transaction.atomic
def neem_bevestiging_terug(*, deelnemer: Deelnemer, door: Actor, op: datetime) -> Deelnemer:
    """A tap on the wrong name; what this person wrote in the meantime stays readable."""
    _eis_bevestiger(deelnemer, door)
    weg = {"bewoner_bevestigd_op": None, "bewoner_bevestigd_door": None}
    if Deelnemer.objects.filter(pk=deelnemer.pk, bewoner_bevestigd_op__isnull=False).update(**weg):
        deelnemer.bewoner_bevestigd_op = deelnemer.bewoner_bevestigd_door = None
        schrijf(door=door, op=op, daad="bewoner.teruggenomen", ding=deelnemer, expeditie=deelnemer.expeditie_id)
    return deelnemer


def _eis_bevestiger(deelnemer: Deelnemer, door: Actor) -> None:
    if not mag_bevestigen(door, deelnemer.expeditie_id):
        raise MagNiet(_("Alleen de procesbegeleider van deze buurt kan dit."))
    if door.deelnemer == deelnemer.pk:
        raise MagNiet(_("Dit zeg je niet over jezelf. Vraag een andere procesbegeleider."))


@transaction.atomic
def maak_eerste_begeleider(*, contact: str, naam: str = "", door: Actor, op: datetime) -> Gebruiker:
    """Without an expeditie to lead yet: as keeper this person may begin one."""
    if not mag_rollen_geven(door, None):
        raise MagNiet(_("Alleen een opdracht op de server kan dit."))
    gebruiker = account_voor(contact=contact, naam=naam, door=door, op=op)
    if not gebruiker.is_staff:
        gebruiker.is_staff = True
        gebruiker.save(update_fields=["is_staff"])
        schrijf(door=door, op=op, daad="account.toegang", ding=gebruiker, mag_inloggen=True, beheerder=True)
    return gebruiker
