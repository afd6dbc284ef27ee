"""The parties, the text of the convenant and its signatures; promises stand in `toezeggen.py`."""

from datetime import datetime
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from expedities.convenant.models import Convenant, Ondertekening, Partij, Toezegging
from expedities.convenant.queries import eigen_partijen
from expedities.convenant.rules import mag_tekenen
from expedities.convenant.scan import Scan
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from expedities.expeditie.rules import mag_leiden
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet


class TekstLigtVast(Geweigerd):
    """Somebody signed this text, so it is no longer changed."""


class AlGetekend(Ingehaald):
    """This organisation signed already."""


class NogNietGebeurd(Geweigerd):
    """A signature or a verdict lies in the future."""


class NietGelezen(Geweigerd):
    """Nobody signs what they did not read."""


class AlPartij(Ingehaald):
    """This organisation is a party already."""


class IsWeg(Ingehaald):
    """Somebody else took away what this is about."""


class PartijBlijft(Geweigerd):
    """It signed or promised, and is bound to that."""


# --- Parties --------------------------------------------------------------------------------------


@transaction.atomic
def voeg_partij_toe(
    *,
    expeditie: Expeditie,
    soort: Soort | str,
    organisatie: str,
    naam: str,
    functie: str,
    email: str = "",
    telefoon: str = "",
    door: Actor,
    op: datetime,
) -> Partij:
    """An organisation, with who is to be addressed about what it promises."""
    _eis_leider(door, expeditie)
    organisatie = " ".join(organisatie.split())
    al = Partij.objects.filter(expeditie=expeditie).values_list("organisatie", flat=True)
    if any(een.casefold() == organisatie.casefold() for een in al):
        raise AlPartij(_("Deze organisatie staat er al bij. Verander daar de contactpersoon."))
    contact = {
        "contact_naam": naam, "contact_functie": functie, "contact_email": email.lower(), "contact_telefoon": telefoon
    }  # fmt: skip
    try:
        with transaction.atomic():
            partij = Partij.objects.create(
                expeditie=expeditie,
                soort=Soort(soort),
                organisatie=organisatie,
                sinds=timezone.localdate(op),
                **contact,
            )
    except IntegrityError as botsing:  # somebody wrote it down between our look and our write
        raise AlPartij(_("Deze organisatie staat er al bij. Verander daar de contactpersoon.")) from botsing
    schrijf(door=door, op=op, daad="partij.erbij", ding=partij, expeditie=expeditie.pk, soort=partij.soort)
    return partij


@transaction.atomic
def wissel_contact(
    *, partij: Partij, naam: str, functie: str, email: str = "", telefoon: str = "", door: Actor, op: datetime
) -> Partij:
    """Somebody leaves: what was promised stays with the organisation, and the next name stands by it (R17)."""
    _eis_leider(door, partij.expeditie)
    partij = verse_partij(partij)
    ander = partij.contact_naam.casefold() != naam.casefold()
    partij.contact_naam, partij.contact_functie = naam, functie
    partij.contact_email, partij.contact_telefoon = email.lower(), telefoon
    if ander:
        partij.sinds = timezone.localdate(op)
    partij.save(update_fields=["contact_naam", "contact_functie", "contact_email", "contact_telefoon", "sinds"])
    schrijf(door=door, op=op, daad="partij.contact", ding=partij, expeditie=partij.expeditie_id, ander=ander)
    return partij


@transaction.atomic
def haal_partij_weg(*, partij: Partij, door: Actor, op: datetime) -> None:
    """A mistake; who signed or promised stays."""
    _eis_leider(door, partij.expeditie)
    partij = verse_partij(partij)
    if partij.ondertekeningen.exists() or partij.toezeggingen.exists():
        raise PartijBlijft(_("Deze partij tekende of zegde iets toe, en blijft daaraan gebonden."))
    schrijf(door=door, op=op, daad="partij.weg", ding=partij, expeditie=partij.expeditie_id)
    partij.delete()


def verse_partij(partij: Partij) -> Partij:
    """As it stands now, while nobody else takes it away."""
    nu = Partij.objects.select_for_update(of=("self",)).select_related("expeditie").filter(pk=partij.pk).first()
    if nu is None:
        raise IsWeg(_("Iemand anders haalde deze partij net weg. Schrijf hem opnieuw op."))
    return nu


# --- The text -------------------------------------------------------------------------------------


@transaction.atomic
def stel_convenant_op(
    *,
    expeditie: Expeditie,
    tekst: str,
    verantwoordelijke: str,
    antwoordtermijn_dagen: int = 14,
    bewaartermijn_dagen: int = 180,
    door: Actor,
    op: datetime,
) -> Convenant:
    """Make the text, or change it as long as nobody signed."""
    if not mag_leiden(door, expeditie.pk):
        raise MagNiet(_("Alleen de procesbegeleider van deze buurt kan het convenant schrijven."))
    velden = {
        "tekst": tekst,
        "verantwoordelijke": verantwoordelijke,
        "antwoordtermijn_dagen": antwoordtermijn_dagen,
        "bewaartermijn_dagen": bewaartermijn_dagen,
    }
    convenant, nieuw = Convenant.objects.select_for_update(of=("self",)).get_or_create(
        expeditie=expeditie, defaults=velden
    )
    if not nieuw:
        if convenant.ondertekeningen.exists():
            raise TekstLigtVast(_("Er is al getekend. De tekst ligt vast: wie tekende, tekende voor deze woorden."))
        for veld, waarde in velden.items():
            setattr(convenant, veld, waarde)
        convenant.save(update_fields=[*velden])
    schrijf(door=door, op=op, daad="convenant.opgesteld", ding=convenant, expeditie=expeditie.pk, nieuw=nieuw)
    return convenant


@transaction.atomic
def trek_handtekeningen_in(*, convenant: Convenant, door: Actor, op: datetime) -> int:
    """Open the text again: everybody who signed signs anew. Not once the gemeente did: by then doors are rung on it."""
    _eis_leider(door, convenant.expeditie)
    Convenant.objects.select_for_update(of=("self",)).get(pk=convenant.pk)
    alle = list(convenant.ondertekeningen.all())
    if any(een.soort == Soort.GEMEENTE for een in alle):
        raise TekstLigtVast(
            _("De gemeente heeft getekend. Deze tekst blijft staan. Leg iets nieuws vast als toezegging, met een dag.")
        )
    if not alle:
        raise Ingehaald(_("Er staat geen handtekening meer onder. Je kunt de tekst gewoon veranderen."))
    for een in alle:
        _gooi_scan_weg(een.scan.name or "")
    convenant.ondertekeningen.all().delete()
    schrijf(
        door=door, op=op, daad="convenant.opnieuw", ding=convenant, expeditie=convenant.expeditie_id, aantal=len(alle)
    )
    return len(alle)


# --- Signing --------------------------------------------------------------------------------------


@transaction.atomic
def onderteken(
    *, convenant: Convenant, partij: Partij, naam: str, functie: str, gelezen: bool, door: Actor, op: datetime
) -> Ondertekening:
    """On the screen, now, by somebody who read it."""
    if not gelezen:
        raise NietGelezen(_("Lees de tekst eerst. Zet daarna het vinkje."))
    _eis_mag_tekenen(partij, door)
    ondertekening = Ondertekening(naam=naam, functie=functie, getekend_op=op)
    return _leg_vast(convenant, partij, ondertekening, door, op)


@transaction.atomic
def leg_papier_vast(
    *,
    convenant: Convenant,
    partij: Partij,
    naam: str,
    functie: str,
    getekend_op: datetime,
    scan: Scan | None = None,
    door: Actor,
    op: datetime,
) -> Ondertekening:
    """What was signed on paper, on that day; the scan may come later."""
    _eis_leider(door, convenant.expeditie)
    if getekend_op > op:
        raise NogNietGebeurd(_("Deze dag moet nog komen. Leg de handtekening vast als die er staat."))
    ondertekening = Ondertekening(naam=naam, functie=functie, getekend_op=getekend_op, op_papier=True)
    ondertekening = _leg_vast(convenant, partij, ondertekening, door, op)
    if scan is not None:
        _bewaar_scan(ondertekening, scan)
    return ondertekening


@transaction.atomic
def voeg_scan_toe(*, ondertekening: Ondertekening, scan: Scan, door: Actor, op: datetime) -> Ondertekening:
    _eis_leider(door, ondertekening.convenant.expeditie)
    nu = Ondertekening.objects.select_for_update(of=("self",)).filter(pk=ondertekening.pk).first()
    if nu is None:
        raise IsWeg(_("Deze handtekening is net ingetrokken. Kijk nog eens bij het convenant."))
    ondertekening = nu
    if not ondertekening.op_papier:
        raise Geweigerd(_("Deze handtekening staat op het scherm. Daar hoort geen scan bij."))
    _gooi_scan_weg(ondertekening.scan.name or "")
    _bewaar_scan(ondertekening, scan)
    expeditie = ondertekening.convenant.expeditie_id
    schrijf(door=door, op=op, daad="convenant.scan", ding=ondertekening, expeditie=expeditie)
    return ondertekening


def _leg_vast(
    convenant: Convenant, partij: Partij, ondertekening: Ondertekening, door: Actor, op: datetime
) -> Ondertekening:
    """One party signs once."""
    if partij.expeditie_id != convenant.expeditie_id:
        raise MagNiet(_("Deze partij hoort bij een andere buurt."))
    Convenant.objects.select_for_update(of=("self",)).get(pk=convenant.pk)  # nobody changes the text meanwhile
    partij = verse_partij(partij)
    getekend = convenant.ondertekeningen.values_list("organisatie", flat=True)
    if any(al.casefold() == partij.organisatie.casefold() for al in getekend):
        raise AlGetekend(_("Deze organisatie heeft al getekend. Een keer is genoeg."))
    ondertekening.convenant, ondertekening.partij, ondertekening.door = convenant, partij, door.gebruiker
    ondertekening.soort, ondertekening.organisatie = partij.soort, partij.organisatie
    try:
        with transaction.atomic():
            ondertekening.save(force_insert=True)
    except IntegrityError as botsing:  # somebody signed between our look and our write
        raise AlGetekend(_("Deze organisatie heeft al getekend. Een keer is genoeg.")) from botsing
    schrijf(
        door=door, op=op, daad="convenant.getekend", ding=ondertekening, expeditie=convenant.expeditie_id,
        soort=partij.soort, op_papier=ondertekening.op_papier,
    )  # fmt: skip
    if partij.soort == Soort.GEMEENTE:
        _kom_toezegging_na(convenant, ondertekening)
    return ondertekening


def _kom_toezegging_na(convenant: Convenant, ondertekening: Ondertekening) -> None:
    """The promise to sign is kept by signing, and by nothing else (R1)."""
    beloofd = Toezegging.objects.filter(expeditie=convenant.expeditie_id, tekent_convenant=True, gedaan_op=None)
    beloofd.update(gedaan_op=timezone.localdate(ondertekening.getekend_op), niet_gedaan_op=None)


def _bewaar_scan(ondertekening: Ondertekening, scan: Scan) -> None:
    """A file of a transaction that fails is swept up later (`opruimen.py`)."""
    ondertekening.scan.save(f"scan.{scan.soort}", ContentFile(scan.inhoud), save=False)
    ondertekening.save(update_fields=["scan"])


def _gooi_scan_weg(naam: str) -> None:
    if naam:
        transaction.on_commit(partial(default_storage.delete, naam))


def _eis_mag_tekenen(partij: Partij, door: Actor) -> None:
    eigen = partij.pk in eigen_partijen(door)
    if not mag_tekenen(door, partij.expeditie_id, Soort(partij.soort), eigen=eigen):
        raise MagNiet(_("Tekenen kan wie bij die partij hoort. De procesbegeleider kan het ook voor je vastleggen."))


def _eis_leider(door: Actor, expeditie: Expeditie) -> None:
    if not mag_leiden(door, expeditie.pk):
        raise MagNiet(_("Dit kan alleen de procesbegeleider van deze buurt."))
