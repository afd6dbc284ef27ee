"""The verbs of a gathering: plan, move, call off, answer, note who was there."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from werkgroepen.bijeenkomsten import rules, sleutels
from werkgroepen.bijeenkomsten.messages import Afgelast, BijeenkomstBericht, Verplaatst, vertel
from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst, Opkomst
from werkgroepen.werkgroep.models import Lidmaatschap, Werkgroep
from werkgroepen.werkgroep.queries import is_bewonerslid
from wijkexpeditie.berichten.actions import trek_in, zet_klaar
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.berichten.soort import NieuwBericht
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet


class MomentKlopt(Geweigerd):
    """A gathering is in the future and ends after it begins."""


class TeLaat(Geweigerd):
    """The gathering has begun, or does not happen."""


@transaction.atomic
def plan_bijeenkomst(
    *, werkgroep: Werkgroep, begin: datetime, eind: datetime, plek: str, agenda: str = "", door: Actor, op: datetime
) -> Bijeenkomst:
    """Agree on a date. Who is reminded when follows from it at the next tick."""
    _controleer_plannen(werkgroep, door, op)
    _controleer_moment(begin, eind, op)
    bijeenkomst = Bijeenkomst.objects.create(
        werkgroep=werkgroep, begin=begin, eind=eind, plek=plek, agenda=agenda, gemaakt_op=op
    )
    schrijf(door=door, op=op, daad="bijeenkomst.gepland", ding=bijeenkomst, expeditie=werkgroep.expeditie_id)
    return bijeenkomst


@transaction.atomic
def verplaats_bijeenkomst(
    *, bijeenkomst: Bijeenkomst, begin: datetime, eind: datetime, plek: str, door: Actor, op: datetime
) -> Bijeenkomst:
    """Another moment or place: the old reminders are withdrawn, everyone hears it at once, answers are asked anew."""
    nu = _vergrendel(bijeenkomst)
    _controleer_plannen(nu.werkgroep, door, op)
    if not nu.gaat_door(op):
        raise TeLaat(_("Deze bijeenkomst is al geweest of gaat niet door. Maak een nieuwe."))
    if (nu.begin, nu.eind, nu.plek) == (begin, eind, plek):
        return nu
    _controleer_moment(begin, eind, op)
    if nu.begin != begin:
        nu.opkomst.update(antwoord=Antwoord.ONBEKEND, antwoord_op=None)
    nu.begin, nu.eind, nu.plek, nu.wijziging = begin, eind, plek, nu.wijziging + 1
    nu.save(update_fields=["begin", "eind", "plek", "wijziging"])
    trek_in(over=sleutels.over(nu.pk), reden=_("de bijeenkomst is verplaatst"), op=op)
    _vertel_iedereen(Verplaatst, nu, op)
    schrijf(door=door, op=op, daad="bijeenkomst.verplaatst", ding=nu, expeditie=nu.werkgroep.expeditie_id)
    return nu


@transaction.atomic
def gelast_af(*, bijeenkomst: Bijeenkomst, door: Actor, op: datetime) -> None:
    """It does not happen: nobody is reminded of it any more, everyone hears it at once."""
    nu = _vergrendel(bijeenkomst)
    _controleer_plannen(nu.werkgroep, door, op)
    if nu.afgelast_op:
        return
    if nu.begin <= op:
        raise TeLaat(_("Deze bijeenkomst is al begonnen."))
    nu.afgelast_op = op
    nu.save(update_fields=["afgelast_op"])
    trek_in(over=sleutels.over(nu.pk), reden=_("de bijeenkomst gaat niet door"), op=op)
    _vertel_iedereen(Afgelast, nu, op)
    schrijf(door=door, op=op, daad="bijeenkomst.afgelast", ding=nu, expeditie=nu.werkgroep.expeditie_id)


def _vergrendel(bijeenkomst: Bijeenkomst) -> Bijeenkomst:
    """The row as it stands now; two who move it at once go one after the other."""
    rijen = Bijeenkomst.objects.select_for_update(of=("self",)).select_related("werkgroep__expeditie")
    return rijen.get(pk=bijeenkomst.pk)


def _vertel_iedereen(soort: type[BijeenkomstBericht], bijeenkomst: Bijeenkomst, op: datetime) -> None:
    leden = Lidmaatschap.objects.lopend(op).filter(werkgroep=bijeenkomst.werkgroep).select_related("deelnemer")
    zet_klaar(vertel(soort, bijeenkomst, leden, op), op=op)


def _controleer_plannen(werkgroep: Werkgroep, door: Actor, op: datetime) -> None:
    lid = is_bewonerslid(door.deelnemer, werkgroep, op)
    if not rules.mag_plannen(door, werkgroep, is_bewonerslid=lid):
        raise MagNiet(_("Alleen de groep zelf of de procesbegeleider kiest een datum."))
    if werkgroep.gestopt_op:
        raise Geweigerd(_("Deze groep is gestopt."))


def _controleer_moment(begin: datetime, eind: datetime, op: datetime) -> None:
    if begin <= op:
        raise MomentKlopt(_("Dat moment is al voorbij. Kies een dag en tijd die nog komen."))
    if eind <= begin:
        raise MomentKlopt(_("Het einde is vóór het begin. Kijk de tijden na."))


@transaction.atomic
def antwoord(*, opkomst: Opkomst, wat: Antwoord, door: Actor, op: datetime) -> None:
    """Comes, does not, wants to be fetched or called; may change until it begins."""
    if not rules.mag_antwoorden(door, opkomst):
        raise MagNiet(_("Alleen jijzelf kunt dit zeggen, of iemand die je spreekt."))
    if not opkomst.bijeenkomst.gaat_door(op):
        raise TeLaat(_("Deze bijeenkomst is al begonnen of gaat niet door. Bedankt dat je het wilde laten weten."))
    if not opkomst.lid.loopt(op):
        raise TeLaat(_("Je doet niet meer mee met deze groep. Wil je weer meedoen? Dat kan."))
    # idempotency: the same answer again changes nothing
    if not Opkomst.objects.filter(pk=opkomst.pk).exclude(antwoord=wat).update(antwoord=wat, antwoord_op=op):
        return
    opkomst.antwoord, opkomst.antwoord_op = wat, op
    _stel_berichten_bij(opkomst, wat, op)
    expeditie = opkomst.lid.werkgroep.expeditie_id
    zelf = door.deelnemer == opkomst.lid.deelnemer_id
    wie = door if zelf else door.namens_iemand(opkomst.lid.deelnemer_id)
    schrijf(door=wie, op=op, daad="bijeenkomst.antwoord", ding=opkomst, expeditie=expeditie)


@transaction.atomic
def antwoord_namens(*, bijeenkomst: Bijeenkomst, lid: Lidmaatschap, wat: Antwoord, door: Actor, op: datetime) -> None:
    """What somebody told a person, also before the reminders were planned (R11)."""
    if not rules.belt(door, lid.werkgroep):
        raise MagNiet(_("Alleen wie iemand spreekt kan dit opschrijven."))
    if bijeenkomst.werkgroep_id != lid.werkgroep_id:
        raise MagNiet(_("Deze persoon zit in een andere groep."))
    opkomst = Opkomst.objects.get_or_create(bijeenkomst=bijeenkomst, lid=lid)[0]
    opkomst.bijeenkomst, opkomst.lid = bijeenkomst, lid
    antwoord(opkomst=opkomst, wat=wat, door=door, op=op)


def _stel_berichten_bij(opkomst: Opkomst, wat: Antwoord, op: datetime) -> None:
    """Who answered hears nothing more about it; who asks for a call comes on the list."""
    bijeenkomst = opkomst.bijeenkomst
    trek_in(
        over=sleutels.over(bijeenkomst.pk), reden=_("heeft al geantwoord"), op=op, aan=opkomst.lid.deelnemer_id
    )  # fmt: skip
    if wat is Antwoord.BEL_MIJ and opkomst.lid.deelnemer.telefoon:
        zet_klaar([_terugbellen(opkomst, op)], op=op)


def _terugbellen(opkomst: Opkomst, op: datetime) -> NieuwBericht:
    bijeenkomst, lid = opkomst.bijeenkomst, opkomst.lid
    return NieuwBericht(
        sleutel=f"{sleutels.bel_mij(bijeenkomst.pk, bijeenkomst.wijziging, lid.pk)}:{op:%m%d%H%M%S}",
        soort=sleutels.HERINNERING,
        kanaal=Kanaal.BELLIJST,
        aan=lid.deelnemer_id,
        expeditie=lid.werkgroep.expeditie_id,
        over=sleutels.over(bijeenkomst.pk),
        niet_voor=op,
        uiterlijk=bijeenkomst.begin,
        gegevens={"lid": lid.pk, "bijeenkomst": bijeenkomst.pk, "wijziging": bijeenkomst.wijziging},
    )


@transaction.atomic
def noteer_aanwezig(*, bijeenkomst: Bijeenkomst, aanwezig: Collection[int], door: Actor, op: datetime) -> None:
    """Who was there, by membership; set-based. Who is not named was not there."""
    lid = is_bewonerslid(door.deelnemer, bijeenkomst.werkgroep, op)
    if not rules.mag_plannen(door, bijeenkomst.werkgroep, is_bewonerslid=lid):
        raise MagNiet(_("Alleen de groep zelf of de procesbegeleider schrijft op wie er was."))
    if bijeenkomst.afgelast_op:
        raise Geweigerd(_("Deze bijeenkomst ging niet door."))
    leden = bijeenkomst.werkgroep.leden.filter(pk__in=aanwezig).values_list("pk", flat=True)
    nieuw = [Opkomst(bijeenkomst=bijeenkomst, lid_id=pk) for pk in leden]
    Opkomst.objects.bulk_create(nieuw, ignore_conflicts=True)
    rijen = Opkomst.objects.filter(bijeenkomst=bijeenkomst)
    rijen.filter(lid__in=aanwezig).update(aanwezig=True)
    rijen.exclude(lid__in=aanwezig).update(aanwezig=False)
    schrijf(
        door=door, op=op, daad="bijeenkomst.aanwezig", ding=bijeenkomst,
        expeditie=bijeenkomst.werkgroep.expeditie_id, aantal=len(nieuw),
    )  # fmt: skip
