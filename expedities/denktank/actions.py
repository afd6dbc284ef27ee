"""Who comes into the denktank and who leaves, and who is still to be asked."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from expedities.denktank.models import Denktanklid, TeVragen
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.expeditie.rules import mag_leiden
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet


class AlWeg(Geweigerd):
    """This member had left already."""


class DagKanNiet(Geweigerd):
    """The day somebody left lies before the day they came."""


class ZonderOrganisatie(Geweigerd):
    """Who speaks for an organisation says which."""


class AlBesloten(Ingehaald):
    """The answer of who was asked stood there already."""


@transaction.atomic
def voeg_lid_toe(
    *,
    expeditie: Expeditie,
    soort: Soort | str,
    naam: str,
    organisatie: str = "",
    van: date,
    deelnemer: Deelnemer | None = None,
    door: Actor,
    op: datetime,
) -> Denktanklid:
    eis_begeleider(expeditie, door)
    if deelnemer is not None and deelnemer.expeditie_id != expeditie.pk:
        raise MagNiet(_("Deze persoon hoort bij een andere buurt."))
    organisatie = _organisatie(soort, organisatie)
    lid = Denktanklid.objects.create(
        expeditie=expeditie, soort=Soort(soort), naam=naam, organisatie=organisatie, van=van, deelnemer=deelnemer
    )
    schrijf(door=door, op=op, daad="denktank.lid_erbij", ding=lid, expeditie=expeditie.pk, soort=lid.soort)
    return lid


@transaction.atomic
def wijzig_lid(
    *, lid: Denktanklid, soort: Soort | str, naam: str, organisatie: str, van: date, door: Actor, op: datetime
) -> Denktanklid:
    """A slip of the pen put right; the kind too, as R1 counts kinds."""
    eis_begeleider(lid.expeditie, door)
    if lid.tot is not None and lid.tot < van:
        raise DagKanNiet(_("Toen was deze persoon al gestopt. Kies een eerdere dag."))
    lid.soort, lid.naam, lid.organisatie, lid.van = Soort(soort), naam, _organisatie(soort, organisatie), van
    lid.save(update_fields=["soort", "naam", "organisatie", "van"])
    schrijf(door=door, op=op, daad="denktank.lid_gewijzigd", ding=lid, expeditie=lid.expeditie_id, soort=lid.soort)
    return lid


@transaction.atomic
def laat_meelezen(*, lid: Denktanklid, gebruiker: Gebruiker | None, door: Actor, op: datetime) -> Denktanklid:
    """Ties a member to an account that has a role here, so that they read tasks and minutes; without one, unties it."""
    eis_begeleider(lid.expeditie, door)
    lid.deelnemer = _deelnemer_van(gebruiker, lid.expeditie, door, op) if gebruiker else None
    lid.save(update_fields=["deelnemer"])
    schrijf(
        door=door, op=op, daad="denktank.lid_leest_mee", ding=lid, expeditie=lid.expeditie_id,
        leest=gebruiker is not None,
    )  # fmt: skip
    return lid


@transaction.atomic
def beeindig_lid(*, lid: Denktanklid, tot: date, door: Actor, op: datetime) -> Denktanklid:
    """The row stays: a later departure never locks again (R1)."""
    eis_begeleider(lid.expeditie, door)
    if tot < lid.van:
        raise DagKanNiet(_("Deze dag ligt voor de dag waarop iemand begon. Kies een latere dag."))
    if not Denktanklid.objects.filter(pk=lid.pk, tot__isnull=True).update(tot=tot):
        raise AlWeg(_("Dit lid was al gestopt."))
    lid.tot = tot
    schrijf(door=door, op=op, daad="denktank.lid_weg", ding=lid, expeditie=lid.expeditie_id, soort=lid.soort)
    return lid


@transaction.atomic
def zet_op_vraaglijst(
    *,
    expeditie: Expeditie,
    soort: Soort | str,
    wie: str = "",
    organisatie: str = "",
    vraagt: str = "",
    door: Actor,
    op: datetime,
) -> TeVragen:
    eis_begeleider(expeditie, door)
    organisatie = _organisatie(soort, organisatie)
    if not (wie or organisatie):
        raise Geweigerd(_("Schrijf op wie je wilt vragen."))
    vraag = TeVragen.objects.create(
        expeditie=expeditie, soort=Soort(soort), wie=wie, organisatie=organisatie, vraagt=vraagt
    )
    schrijf(door=door, op=op, daad="denktank.te_vragen", ding=vraag, expeditie=expeditie.pk, soort=vraag.soort)
    return vraag


@transaction.atomic
def noteer_gevraagd(*, vraag: TeVragen, door: Actor, op: datetime) -> TeVragen:
    """The question was put; the answer comes later. The first day stays."""
    eis_begeleider(vraag.expeditie, door)
    vandaag = localtime(op).date()
    if TeVragen.objects.filter(pk=vraag.pk, gevraagd_op__isnull=True).update(gevraagd_op=vandaag):
        vraag.gevraagd_op = vandaag
        schrijf(door=door, op=op, daad="denktank.gevraagd", ding=vraag, expeditie=vraag.expeditie_id)
    return vraag


@transaction.atomic
def noteer_ja(*, vraag: TeVragen, door: Actor, op: datetime) -> Denktanklid:
    """Becomes a member from today; what was on the list of who to ask is not kept twice."""
    eis_begeleider(vraag.expeditie, door)
    # idempotency: who takes the row from the list makes the member, the other is told
    weg, _per_soort = TeVragen.objects.filter(pk=vraag.pk).exclude(zei_ja=False).delete()
    if not weg:
        raise AlBesloten(_("Dit antwoord stond er al. Kijk nog eens op de lijst."))
    return voeg_lid_toe(
        expeditie=vraag.expeditie, soort=vraag.soort, naam=vraag.wie or vraag.organisatie[:80],
        organisatie=vraag.organisatie, van=localtime(op).date(), door=door, op=op,
    )  # fmt: skip


@transaction.atomic
def noteer_nee(*, vraag: TeVragen, door: Actor, op: datetime) -> TeVragen:
    """Stays on the list, so that nobody asks again; goes when the denktank is done (`opruimen.py`)."""
    eis_begeleider(vraag.expeditie, door)
    gevraagd_op = vraag.gevraagd_op or localtime(op).date()
    open_ = TeVragen.objects.filter(pk=vraag.pk, zei_ja__isnull=True)
    if not open_.update(zei_ja=False, gevraagd_op=gevraagd_op):
        raise AlBesloten(_("Dit antwoord stond er al. Kijk nog eens op de lijst."))
    vraag.zei_ja, vraag.gevraagd_op = False, gevraagd_op
    schrijf(door=door, op=op, daad="denktank.zei_nee", ding=vraag, expeditie=vraag.expeditie_id)
    return vraag


@transaction.atomic
def haal_van_vraaglijst(*, vraag: TeVragen, door: Actor, op: datetime) -> None:
    """Gone already is fine: two may both tap."""
    eis_begeleider(vraag.expeditie, door)
    weg, _per_soort = TeVragen.objects.filter(pk=vraag.pk).delete()
    if weg:
        schrijf(door=door, op=op, daad="denktank.niet_vragen", ding=vraag, expeditie=vraag.expeditie_id)


def eis_begeleider(expeditie: Expeditie, door: Actor) -> None:
    if not mag_leiden(door, expeditie.pk):
        raise MagNiet(_("Alleen de procesbegeleider van deze buurt kan dit."))


def _organisatie(soort: Soort | str, organisatie: str) -> str:
    organisatie = organisatie.strip()
    if Soort(soort) is Soort.ORGANISATIE and not organisatie:
        raise ZonderOrganisatie(_("Schrijf op van welke organisatie."))
    return organisatie


def _deelnemer_van(gebruiker: Gebruiker, expeditie: Expeditie, door: Actor, op: datetime) -> Deelnemer:
    """Who takes part here with this account; made when there is nobody yet."""
    voornaam = (gebruiker.naam.split() or [""])[0][:60] or _("Iemand")
    deelnemer, nieuw = Deelnemer.objects.get_or_create(
        expeditie=expeditie,
        gebruiker=gebruiker,
        defaults={"voornaam": voornaam, "ingevoerd_door": door.gebruiker, "gemaakt_op": op},
    )
    if nieuw:
        schrijf(
            door=door.namens_iemand(deelnemer.pk), op=op, daad="deelnemer.ingeschreven", ding=deelnemer,
            expeditie=expeditie.pk, kanaal=False,
        )  # fmt: skip
    return deelnemer
