"""Beginning, changing and closing an expeditie."""

from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Expeditie, Gemeente, Roltoekenning
from expedities.expeditie.nog_open import NOG_OPEN
from expedities.expeditie.queries import eis
from expedities.expeditie.rules import mag_beginnen, mag_leiden
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

GEEN_SLUG = frozenset({"nieuw", "stijl", "oefenen"})  # these are other pages under /werk/


class BelurenKloppenNiet(Geweigerd):
    """The hours of the calls exclude one another."""


class NogNietKlaar(Geweigerd):
    """Somebody still waits for something that nobody can give after closing."""


@dataclass(frozen=True)
class Beluren:
    """When members are called the day before, local time."""

    bellijst_open: time = time(10, 0)
    tweede_poging: time = time(16, 0)
    automatisch_om: time = time(17, 30)
    bellen_vanaf: time = time(9, 0)
    bellen_tot: time = time(20, 0)

    def kloppen(self) -> bool:
        return (
            self.bellen_vanaf
            <= self.bellijst_open
            <= self.tweede_poging
            <= self.automatisch_om
            <= self.bellen_tot
            != self.bellen_vanaf
        )


@transaction.atomic
def begin_expeditie(
    *,
    gemeente: str,
    naam: str,
    contact_naam: str,
    contact_telefoon: str,
    contact_email: str = "",
    verhaal: str = "",
    slug: str = "",
    oefening: bool = False,
    begeleider: UUID | None = None,
    door: Actor,
    op: datetime,
) -> Expeditie:
    """Who begins leads; a command names who does (`begeleider`)."""
    if not mag_beginnen(door):
        raise MagNiet(_("Alleen een procesbegeleider of de beheerder kan een expeditie beginnen."))
    expeditie = Expeditie.objects.create(
        gemeente=_gemeente(gemeente),
        naam=naam,
        slug=slug or _vrije_slug(naam),
        verhaal=verhaal,
        contact_naam=contact_naam,
        contact_telefoon=contact_telefoon,
        contact_email=contact_email,
        oefening=oefening,
        gemaakt_op=op,
    )
    leider = begeleider or door.gebruiker
    if leider:
        Roltoekenning.objects.create(
            gebruiker_id=leider, rol=Rol.PROCESBEGELEIDER, expeditie=expeditie, van=op, door=door.gebruiker
        )
    schrijf(door=door, op=op, daad="expeditie.begonnen", ding=expeditie, expeditie=expeditie.pk)
    return expeditie


def _gemeente(naam: str) -> Gemeente:
    """The same municipality however it is typed."""
    naam = " ".join(naam.split())
    bekend = next((g for g in Gemeente.objects.all() if g.naam.casefold() == naam.casefold()), None)
    return bekend or Gemeente.objects.create(naam=naam)


def _vrije_slug(naam: str) -> str:
    """A name without Latin letters gives "buurt", one that is taken gets a number."""
    begin = slugify(naam)[:50] or "buurt"
    bezet = GEEN_SLUG | set(Expeditie.objects.filter(slug__startswith=begin).values_list("slug", flat=True))
    return next(slug for nr in range(1, len(bezet) + 2) if (slug := begin if nr == 1 else f"{begin}-{nr}") not in bezet)


@transaction.atomic
def wijzig_expeditie(
    *,
    expeditie: Expeditie,
    naam: str,
    verhaal: str,
    contact_naam: str,
    contact_telefoon: str,
    contact_email: str,
    beluren: Beluren,
    door: Actor,
    op: datetime,
) -> Expeditie:
    """The address on the web stays: it is on paper by now."""
    _eis_leider(expeditie, door)
    if not beluren.kloppen():
        raise BelurenKloppenNiet(
            _("De tijden kloppen niet. Zet ze op volgorde: niet bellen voor, lijst open, tweede keer, bericht, klaar.")
        )
    nieuw = {
        "naam": naam,
        "verhaal": verhaal,
        "contact_naam": contact_naam,
        "contact_telefoon": contact_telefoon,
        "contact_email": contact_email,
        **vars(beluren),
    }
    anders = [veld for veld, waarde in nieuw.items() if getattr(expeditie, veld) != waarde]
    for veld in anders:
        setattr(expeditie, veld, nieuw[veld])
    if anders:
        expeditie.save(update_fields=anders)
        schrijf(
            door=door,
            op=op,
            daad="expeditie.gewijzigd",
            ding=expeditie,
            expeditie=expeditie.pk,
            velden=", ".join(anders),
        )
    return expeditie


@transaction.atomic
def start_borging(*, expeditie: Expeditie, door: Actor, op: datetime) -> Expeditie:
    """The procesbegeleider and the buurt say that it is time to hand over. Saying it twice changes nothing."""
    _eis_leider(expeditie, door)
    eis(expeditie, Stap.BORGING_BEGINNEN, op)
    if Expeditie.objects.filter(pk=expeditie.pk, borging_vanaf__isnull=True).update(borging_vanaf=op):
        expeditie.borging_vanaf = op
        schrijf(door=door, op=op, daad="expeditie.borging", ding=expeditie, expeditie=expeditie.pk)
    return expeditie


@transaction.atomic
def sluit_af(*, expeditie: Expeditie, door: Actor, op: datetime) -> Expeditie:
    """From here on the terms after which personal data goes away begin to run (R10)."""
    _eis_leider(expeditie, door)
    eis(expeditie, Stap.AFSLUITEN, op)
    if wacht := [zin for kijk in NOG_OPEN if (zin := kijk(expeditie))]:
        raise NogNietKlaar(" ".join(wacht))
    if Expeditie.objects.filter(pk=expeditie.pk, afgesloten_op__isnull=True).update(afgesloten_op=op):
        expeditie.afgesloten_op = op
        schrijf(door=door, op=op, daad="expeditie.afgesloten", ding=expeditie, expeditie=expeditie.pk)
    return expeditie


def _eis_leider(expeditie: Expeditie, door: Actor) -> None:
    if not mag_leiden(door, expeditie.pk):
        raise MagNiet(_("Alleen de procesbegeleider van deze buurt kan dit."))
