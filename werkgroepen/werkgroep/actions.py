"""The verbs of a group: start, join, stop; and its invitations to professionals (R5)."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from expedities.buurtplan.models import Actie
from expedities.expeditie.deelnemers import schrijf_deelnemer_in
from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Deelnemer, Expeditie, Roltoekenning
from expedities.expeditie.queries import eis
from werkgroepen.werkgroep import queries, rules
from werkgroepen.werkgroep.messages import welkom
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging, Werkgroep
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.actions import zet_klaar
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class AlleenOpUitnodiging(Geweigerd):
    """A professional comes in by the group's invitation, through no other door (R5)."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Fijn dat je wilt helpen. Wie hier werkt, doet mee als de groep dat vraagt. "
                "Bel de procesbegeleider: die legt het aan de groep voor."
            )
        )


class GroepGestopt(Geweigerd):
    """Nobody joins a group that has stopped."""

    def __init__(self) -> None:
        super().__init__(_("Deze groep is gestopt. Kijk of een andere groep bij je past."))


class UitnodigingLoopt(Geweigerd):
    """This person is already invited."""


@transaction.atomic
def start_werkgroep(
    *,
    expeditie: Expeditie,
    naam: str,
    wat: str,
    leuk: Sequence[str] = (),
    trekker: str = "",
    actie: Actie | None = None,
    door: Actor,
    op: datetime,
) -> Werkgroep:
    """A group begins: from an actie of the plan, or from an idea."""
    if not rules.mag_starten(door, expeditie):
        raise MagNiet(_("Een groep begint bij een bewoner. Vraag de procesbegeleider om je als bewoner te bevestigen."))
    eis(expeditie, Stap.WERKGROEP, op)
    if actie and actie.plan.expeditie_id != expeditie.pk:
        raise MagNiet(_("Deze actie hoort bij een andere buurt."))
    groep = Werkgroep.objects.create(
        expeditie=expeditie,
        actie=actie,
        naam=naam,
        slug=_vrije_slug(expeditie, naam),
        wat=wat,
        leuk=list(leuk),
        trekker=trekker,
        gestart_op=op,
    )
    schrijf(door=door, op=op, daad="werkgroep.gestart", ding=groep, expeditie=expeditie.pk, uit_plan=actie is not None)
    return groep


def _vrije_slug(expeditie: Expeditie, naam: str) -> str:
    """Two groups may have the same name; their addresses differ. A name without letters still gets one."""
    stam = slugify(naam)[:50] or "groep"
    bezet = set(Werkgroep.objects.filter(expeditie=expeditie, slug__startswith=stam).values_list("slug", flat=True))
    kandidaten = (stam, *(f"{stam}-{nr}" for nr in range(2, len(bezet) + 3)))
    return next(slug for slug in kandidaten if slug not in bezet and slug not in {"nieuw", "gelukt"})


@transaction.atomic
def meld_aan(
    *,
    werkgroep: Werkgroep,
    voornaam: str,
    telefoon: str = "",
    email: str = "",
    voorkeur: str | None = None,
    jonger_dan_16: bool = False,
    door: Actor,
    op: datetime,
) -> Lidmaatschap:
    """Somebody joins with a first name and, if they like, a way to be reached; or is written in by another (R11)."""
    if not (rules.mag_als_bewoner_erbij(door) or rules.mag_namens(door, werkgroep)):
        raise AlleenOpUitnodiging
    deelnemer = _mezelf(werkgroep, voornaam, telefoon, email, door) or schrijf_deelnemer_in(
        expeditie=werkgroep.expeditie,
        voornaam=voornaam,
        telefoon=telefoon,
        email=email,
        voorkeur=voorkeur,
        jonger_dan_16=jonger_dan_16,
        door=door,
        op=op,
    )
    return _neem_op(werkgroep, deelnemer, door=_namens(door, werkgroep, deelnemer), op=op)


def _mezelf(werkgroep: Werkgroep, voornaam: str, telefoon: str, email: str, door: Actor) -> Deelnemer | None:
    """Who is signed in and gives the own name and known channels is not written in a second time."""
    if door.deelnemer is None:
        return None
    ik = Deelnemer.objects.filter(pk=door.deelnemer, expeditie=werkgroep.expeditie).first()
    if ik is None or ik.voornaam.casefold() != voornaam.strip().casefold():
        return None
    return ik if telefoon in ("", ik.telefoon) and email.strip().lower() in ("", ik.email) else None


@transaction.atomic
def word_lid(*, werkgroep: Werkgroep, deelnemer: Deelnemer, door: Actor, op: datetime) -> Lidmaatschap:
    """Somebody who is known here joins: by themselves, or written in by the procesbegeleider with their yes (R11)."""
    if door.deelnemer != deelnemer.pk and not rules.mag_namens(door, werkgroep):
        raise MagNiet(_("Alleen de procesbegeleider kan iemand anders opgeven."))
    if deelnemer.expeditie_id != werkgroep.expeditie_id:
        raise MagNiet(_("Deze persoon hoort bij een andere buurt."))
    if not (rules.mag_als_bewoner_erbij(door) or rules.mag_namens(door, werkgroep)):
        raise AlleenOpUitnodiging
    return _neem_op(werkgroep, deelnemer, door=_namens(door, werkgroep, deelnemer), op=op)


def _namens(door: Actor, werkgroep: Werkgroep, deelnemer: Deelnemer) -> Actor:
    zelf = door.deelnemer == deelnemer.pk
    return door.namens_iemand(deelnemer.pk) if rules.mag_namens(door, werkgroep) and not zelf else door


def _neem_op(werkgroep: Werkgroep, deelnemer: Deelnemer, *, door: Actor, op: datetime) -> Lidmaatschap:
    """Idempotency: one running membership per person per group, held by the database."""
    if werkgroep.gestopt_op:
        raise GroepGestopt
    if queries.bekend_als_buitenstaander(deelnemer, op):
        raise AlleenOpUitnodiging
    lid, nieuw = Lidmaatschap.objects.get_or_create(
        werkgroep=werkgroep, deelnemer=deelnemer, tot=None, defaults={"van": op}
    )
    if nieuw:
        schrijf(door=door, op=op, daad="werkgroep.lid_geworden", ding=lid, expeditie=werkgroep.expeditie_id)
        zet_klaar(welkom(lid, op), op=op)
    return lid


@transaction.atomic
def stop_lidmaatschap(*, lid: Lidmaatschap, door: Actor, op: datetime) -> None:
    """Leaving is as easy as joining. What still waited for this person is not sent: it is checked again at sending."""
    if not rules.mag_lid_beheren(door, lid):
        raise MagNiet(_("Alleen jijzelf of de procesbegeleider kan dit doen."))
    if not Lidmaatschap.objects.filter(pk=lid.pk, tot__isnull=True).update(tot=op):
        return
    wie = door if rules.is_zelf(door, lid) else door.namens_iemand(lid.deelnemer_id)
    schrijf(door=wie, op=op, daad="werkgroep.lid_gestopt", ding=lid, expeditie=lid.werkgroep.expeditie_id)


@transaction.atomic
def zet_herinneren(*, lid: Lidmaatschap, aan: bool, door: Actor, op: datetime) -> None:
    """Reminders on or off, by the member or by who speaks with them. Obeyed at once: sending checks it again (R6)."""
    belt = door.expeditie == lid.werkgroep.expeditie_id and door.heeft(Rol.BELLER)
    if not (rules.mag_lid_beheren(door, lid) or (belt and not aan)):
        raise MagNiet(_("Alleen jijzelf of de procesbegeleider kan dit doen."))
    if Lidmaatschap.objects.filter(pk=lid.pk).exclude(herinneren=aan).update(herinneren=aan):
        wie = door if rules.is_zelf(door, lid) else door.namens_iemand(lid.deelnemer_id)
        schrijf(
            door=wie, op=op, daad="werkgroep.herinneren", ding=lid, expeditie=lid.werkgroep.expeditie_id, aan=aan
        )  # fmt: skip


@transaction.atomic
def kies_vaste_beller(*, lid: Lidmaatschap, beller: Gebruiker | None, door: Actor, op: datetime) -> None:
    """The voice this member knows."""
    if not rules.mag_namens(door, lid.werkgroep):
        raise MagNiet(_("Alleen de procesbegeleider verdeelt wie wie belt."))
    Lidmaatschap.objects.filter(pk=lid.pk).update(vaste_beller=beller)
    schrijf(door=door, op=op, daad="werkgroep.vaste_beller", ding=lid, expeditie=lid.werkgroep.expeditie_id)


@transaction.atomic
def noteer_uitnodiging(
    *,
    werkgroep: Werkgroep,
    gebruiker: Gebruiker,
    organisatie: str,
    akkoord_op: datetime,
    tot: date | None = None,
    door: Actor,
    op: datetime,
) -> Uitnodiging:
    """Write down that the group agreed; spoken is enough. Nobody invites themselves (R5)."""
    lid = queries.is_bewonerslid(door.deelnemer, werkgroep, op)
    noteert = door.gebruiker or door.deelnemer
    if not rules.spreekt_voor_groep(door, werkgroep, is_bewonerslid=lid) or noteert is None:
        raise MagNiet(_("Alleen iemand uit de groep kan dit opschrijven, of de procesbegeleider als de groep ja zei."))
    if door.gebruiker == gebruiker.pk:
        raise MagNiet(_("Je kunt jezelf niet uitnodigen. Vraag iemand uit de groep."))
    if akkoord_op > op:
        raise Geweigerd(_("De groep zegt eerst ja. Kies een dag die al geweest is, of vandaag."))
    if tot and tot < timezone.localdate(op):
        raise Geweigerd(_("Die einddatum is al voorbij. Kies een latere dag."))
    if not _werkt_hier(gebruiker, werkgroep, op):
        raise Geweigerd(_("Deze persoon heeft hier nog geen rol. Geef eerst de rol wijkprofessional."))
    for oud in werkgroep.uitnodigingen.filter(gebruiker=gebruiker, beeindigd_op__isnull=True):
        if oud.geldt(timezone.localdate(op)):
            raise UitnodigingLoopt(_("Deze persoon is al uitgenodigd."))
        _sluit(oud, op)  # it ran out by itself
    uitnodiging = Uitnodiging.objects.create(
        werkgroep=werkgroep,
        gebruiker=gebruiker,
        organisatie=organisatie,
        akkoord_op=akkoord_op,
        genoteerd_door=noteert,
        tot=tot,
    )
    schrijf(door=door, op=op, daad="werkgroep.uitgenodigd", ding=uitnodiging, expeditie=werkgroep.expeditie_id)
    return uitnodiging


def _werkt_hier(gebruiker: Gebruiker, werkgroep: Werkgroep, op: datetime) -> bool:
    rollen = Roltoekenning.objects.lopend(op).filter(gebruiker=gebruiker, rol__in=(Rol.PROFESSIONAL, Rol.GEMEENTE))
    hier = rollen.filter(expeditie=werkgroep.expeditie) | rollen.filter(gemeente=werkgroep.expeditie.gemeente_id)
    return hier.exists()


@transaction.atomic
def kom_op_uitnodiging(*, uitnodiging: Uitnodiging, door: Actor, op: datetime) -> Lidmaatschap:
    """The professional says yes: in the group, as long as the invitation runs (R5)."""
    werkgroep = uitnodiging.werkgroep
    if not rules.is_uitgenodigde(door, uitnodiging) or not uitnodiging.geldt(timezone.localdate(op)):
        raise AlleenOpUitnodiging
    if not _werkt_hier(uitnodiging.gebruiker, werkgroep, op):
        raise MagNiet(_("Je werkt hier niet meer. Bel de procesbegeleider als dat niet klopt."))
    if werkgroep.gestopt_op:
        raise GroepGestopt
    deelnemer = _deelnemer_van(uitnodiging, op)
    if werkgroep.leden.lopend(op).bewoners().filter(deelnemer=deelnemer).exists():
        raise Geweigerd(_("Je doet hier al mee als bewoner. Een uitnodiging is dan niet nodig."))
    lid, nieuw = Lidmaatschap.objects.get_or_create(
        uitnodiging=uitnodiging,
        defaults={
            "werkgroep": werkgroep,
            "deelnemer": deelnemer,
            "hoedanigheid": Hoedanigheid.PROFESSIONAL if door.heeft(Rol.PROFESSIONAL) else Hoedanigheid.GEMEENTE,
            "van": op,
        },
    )
    if nieuw:
        schrijf(door=door, op=op, daad="werkgroep.op_uitnodiging", ding=lid, expeditie=werkgroep.expeditie_id)
    return lid


def _deelnemer_van(uitnodiging: Uitnodiging, op: datetime) -> Deelnemer:
    """Who has an account is reached on the address of that account."""
    wie, expeditie = uitnodiging.gebruiker, uitnodiging.werkgroep.expeditie
    bereik = {"telefoon": wie.telefoon or "", "email": wie.email or ""}
    return Deelnemer.objects.get_or_create(
        expeditie=expeditie,
        gebruiker=wie,
        defaults={
            **bereik,
            "voornaam": wie.get_short_name()[:60] or _("Collega"),
            "voorkeur": "email" if wie.email else "bellijst",
            "toestemming_op": op if any(bereik.values()) else None,
            "gemaakt_op": op,
        },
    )[0]


@transaction.atomic
def beeindig_uitnodiging(*, uitnodiging: Uitnodiging, door: Actor, op: datetime) -> None:
    """The group says it is enough, or the professional stops by themselves."""
    werkgroep = uitnodiging.werkgroep
    lid = queries.is_bewonerslid(door.deelnemer, werkgroep, op)
    mag = rules.spreekt_voor_groep(door, werkgroep, is_bewonerslid=lid) or rules.is_uitgenodigde(door, uitnodiging)
    if not mag:
        raise MagNiet(_("Alleen de groep beslist hierover."))
    if uitnodiging.beeindigd_op:
        return
    _sluit(uitnodiging, op)
    schrijf(door=door, op=op, daad="werkgroep.uitnodiging_klaar", ding=uitnodiging, expeditie=werkgroep.expeditie_id)


def _sluit(uitnodiging: Uitnodiging, op: datetime) -> None:
    uitnodiging.beeindigd_op = op
    uitnodiging.save(update_fields=["beeindigd_op"])
    Lidmaatschap.objects.filter(uitnodiging=uitnodiging, tot__isnull=True).update(tot=op)
