"""Drawing up and signing the convenant, and promises with a date."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from expedities.convenant.models import Convenant, Ondertekening, Toezegging
from expedities.convenant.rules import mag_namens_gemeente, mag_tekenen, mag_toezeggen
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
    """A signature or a kept promise lies in the future."""


class MoetOpenbaar(Geweigerd):
    """A promise to sign the convenant is read by everyone (R1)."""


class AlNagekomen(Ingehaald):
    """The promise was kept already."""


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
def onderteken(
    *,
    convenant: Convenant,
    soort: Soort | str,
    organisatie: str,
    naam: str,
    functie: str,
    getekend_op: datetime | None = None,
    door: Actor,
    op: datetime,
) -> Ondertekening:
    """One party signs once; `getekend_op` when that was on paper, earlier."""
    soort = Soort(soort)
    if not mag_tekenen(door, convenant.expeditie_id, soort):
        raise MagNiet(_("Tekenen kan wie bij die partij hoort. De procesbegeleider kan het ook voor je vastleggen."))
    if getekend_op is not None and getekend_op > op:
        raise NogNietGebeurd(_("Deze dag moet nog komen. Leg de handtekening vast als die er staat."))
    organisatie = " ".join(organisatie.split())
    Convenant.objects.select_for_update(of=("self",)).get(pk=convenant.pk)  # nobody changes the text meanwhile
    getekend = convenant.ondertekeningen.values_list("organisatie", flat=True)
    if any(al.casefold() == organisatie.casefold() for al in getekend):
        raise AlGetekend(_("Deze organisatie heeft al getekend. Een keer is genoeg."))
    try:
        with transaction.atomic():
            ondertekening = Ondertekening.objects.create(
                convenant=convenant,
                soort=soort,
                organisatie=organisatie,
                naam=naam,
                functie=functie,
                getekend_op=getekend_op or op,
                door=door.gebruiker,
            )
    except IntegrityError as botsing:  # somebody signed between our look and our write
        raise AlGetekend(_("Deze organisatie heeft al getekend. Een keer is genoeg.")) from botsing
    schrijf(
        door=door, op=op, daad="convenant.getekend", ding=ondertekening, expeditie=convenant.expeditie_id, soort=soort
    )
    return ondertekening


@transaction.atomic
def zeg_toe(
    *,
    expeditie: Expeditie,
    organisatie: str,
    naam: str,
    functie: str,
    wat: str,
    voor: date,
    tekent_convenant: bool = False,
    gemandateerd: bool = False,
    schriftelijk: bool = False,
    openbaar: bool = True,
    door: Actor,
    op: datetime,
) -> Toezegging:
    """A promise with a date. `tekent_convenant` makes it the second way in which R1 lets the gemeente be bound."""
    if not mag_toezeggen(door, expeditie.pk):
        raise MagNiet(_("Een toezegging doet wie hem moet nakomen. De procesbegeleider kan hem voor je opschrijven."))
    if tekent_convenant and not mag_namens_gemeente(door, expeditie.pk):
        raise MagNiet(_("Namens de gemeente toezeggen kan alleen de gemeente zelf."))
    if tekent_convenant and not openbaar:
        raise MoetOpenbaar(
            _("Beloven om te tekenen telt pas als iedereen het kan lezen. Zet de toezegging op de pagina.")
        )
    toezegging = Toezegging.objects.create(
        expeditie=expeditie,
        organisatie=organisatie,
        naam=naam,
        functie=functie,
        wat=wat,
        voor=voor,
        tekent_convenant=tekent_convenant,
        gemandateerd=gemandateerd,
        schriftelijk=schriftelijk,
        openbaar=openbaar,
        gemaakt_op=op,
    )
    schrijf(
        door=door,
        op=op,
        daad="toezegging.gedaan",
        ding=toezegging,
        expeditie=expeditie.pk,
        tekent_convenant=tekent_convenant,
    )
    return toezegging


@transaction.atomic
def meld_nagekomen(*, toezegging: Toezegging, dag: date, door: Actor, op: datetime) -> Toezegging:
    """The procesbegeleider says that a promise was kept: who made it is not the one to tick it off."""
    if not mag_leiden(door, toezegging.expeditie_id):
        raise MagNiet(_("De procesbegeleider zet een toezegging op nagekomen."))
    if dag > timezone.localtime(op).date():
        raise NogNietGebeurd(_("Deze dag moet nog komen."))
    if not Toezegging.objects.filter(pk=toezegging.pk, gedaan_op__isnull=True).update(gedaan_op=dag):
        raise AlNagekomen(_("Deze toezegging stond al op nagekomen."))
    toezegging.gedaan_op = dag
    schrijf(door=door, op=op, daad="toezegging.nagekomen", ding=toezegging, expeditie=toezegging.expeditie_id)
    return toezegging
