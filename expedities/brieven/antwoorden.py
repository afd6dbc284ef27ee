"""What a household answers to its letter, and calling who asked for it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from expedities.bewonersavond.actions import AvondVoorbij, Nodig, meld_aan
from expedities.bewonersavond.models import Aanmelding, Avond, Bron, Komt
from expedities.brieven.models import Briefantwoord, Uitnodiging
from expedities.brieven.queries import komende_avond
from expedities.brieven.rules import mag_antwoorden, mag_terugbellen
from expedities.expeditie.deelnemers import schrijf_deelnemer_in
from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.expeditie.queries import eis
from expedities.huisvoorhuis.actions import noteer_antwoord
from expedities.huisvoorhuis.models import Bezoek, Uitkomst
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

_UITKOMST = {
    Briefantwoord.JA: Uitkomst.KOMT,
    Briefantwoord.MISSCHIEN: Uitkomst.MISSCHIEN,
    Briefantwoord.NEE: Uitkomst.KOMT_NIET,
}
_KOMT = {Briefantwoord.JA: Komt.JA, Briefantwoord.MISSCHIEN: Komt.MISSCHIEN}


class GeenNummer(Geweigerd):
    """Nobody can be called without a number."""


@dataclass(frozen=True)
class Wie:
    """A first name, and a way to reach them if they want; under 16 only with a parent's yes (R14)."""

    voornaam: str
    telefoon: str = ""
    email: str = ""
    voorkeur: Kanaal | str | None = None
    taal: str = "nl"
    jonger_dan_16: bool = False
    ouder_akkoord: bool = False


@transaction.atomic
def beantwoord(  # noqa: PLR0913 -- a keyword-only verb names all it needs
    *,
    uitnodiging: Uitnodiging,
    antwoord: Briefantwoord,
    aantal: int | None = None,
    nodig: Nodig | None = None,
    wie: Wie | None = None,
    door: Actor,
    op: datetime,
) -> Uitnodiging:
    """The last word counts: a used code can change its answer. What is left out (None) stays as it was.

    idempotency: one row per letter, and one sign-up that belongs to it.
    """
    brief = _op_slot(uitnodiging)
    expeditie = brief.adres.expeditie
    avond = _mag_nu(expeditie, door, op)
    deelnemer = _schrijf_in(expeditie, wie, door, op) or brief.deelnemer
    if antwoord is Briefantwoord.BEL_MIJ and not (deelnemer and deelnemer.telefoon):
        raise GeenNummer(_("Op welk nummer kunnen we je bellen? Je kunt ons ook zelf bellen."))
    aantal, nodig = _neem_eerder_antwoord_weg(brief, avond, antwoord, deelnemer, aantal, nodig)
    opnieuw = bool(brief.antwoord)
    brief.antwoord, brief.antwoord_op, brief.deelnemer, brief.gebeld_op = antwoord, op, deelnemer, None
    brief.save(update_fields=["antwoord", "antwoord_op", "deelnemer", "gebeld_op"])
    if antwoord in _KOMT:
        meld_aan(
            avond=avond, deelnemer=deelnemer, sleutel=brief.pk, komt=_KOMT[antwoord], aantal=aantal or 1, nodig=nodig,
            bron=Bron.BRIEF, adres=brief.adres, door=door, op=op,
        )  # fmt: skip
    _noteer_bij_de_deur(brief, antwoord, door, op)
    namens = door.namens_iemand(deelnemer.pk) if deelnemer and door.gebruiker else door
    schrijf(door=namens, op=op, daad="brief.antwoord", expeditie=expeditie.pk, opnieuw=opnieuw)
    return brief


def _op_slot(uitnodiging: Uitnodiging) -> Uitnodiging:
    """Two who answer with one code at once: who comes second sees what the first said, and changes it."""
    brief = Uitnodiging.objects.select_for_update(of=("self",)).select_related("deelnemer").get(pk=uitnodiging.pk)
    brief.stapel, brief.adres = uitnodiging.stapel, uitnodiging.adres
    brief.adres.expeditie = brief.stapel.expeditie
    return brief


def _mag_nu(expeditie: Expeditie, door: Actor, op: datetime) -> Avond:
    if not mag_antwoorden(door, expeditie):
        raise MagNiet(_("Antwoorden kan met de code van een brief."))
    eis(expeditie, Stap.AANMELDEN, op)
    avond = komende_avond(expeditie, op)
    if avond is None:
        raise AvondVoorbij(_("Deze avond is al geweest. Bel ons: we praten je graag bij."))
    return avond


def _neem_eerder_antwoord_weg(  # noqa: PLR0913, PLR0917 -- what was said, and what is said now
    brief: Uitnodiging,
    avond: Avond,
    antwoord: Briefantwoord,
    deelnemer: Deelnemer | None,
    aantal: int | None,
    nodig: Nodig | None,
) -> tuple[int | None, Nodig | None]:
    """Who comes no more, or now gives a name, had another sign-up; what they said with it and do not say now, stays."""
    eerder = aanmelding_van(brief, avond)
    if eerder is None:
        return aantal, nodig
    if antwoord not in _KOMT or eerder.deelnemer_id != (deelnemer.pk if deelnemer else None):
        eerder.delete()
    oud = Nodig(**{veld: getattr(eerder, veld) for veld in Nodig.__dataclass_fields__})
    return (eerder.aantal if aantal is None else aantal), (oud if nodig is None else nodig)


def _schrijf_in(expeditie: Expeditie, wie: Wie | None, door: Actor, op: datetime) -> Deelnemer | None:
    if wie is None or not wie.voornaam.strip():
        return None
    velden = {veld: getattr(wie, veld) for veld in Wie.__dataclass_fields__}
    return schrijf_deelnemer_in(expeditie=expeditie, **velden, door=door, op=op)


def aanmelding_van(brief: Uitnodiging, avond: Avond) -> Aanmelding | None:
    """The sign-up of this letter: on its own key, or of the person who gave a name with it."""
    rijen = Aanmelding.objects.filter(avond=avond)
    los = rijen.filter(sleutel=brief.pk).first()
    if los or brief.deelnemer_id is None:
        return los
    return rijen.filter(deelnemer=brief.deelnemer_id, bron=Bron.BRIEF).first()


def _noteer_bij_de_deur(brief: Uitnodiging, antwoord: Briefantwoord, door: Actor, op: datetime) -> None:
    """“Call me” says nothing about coming yet: it only takes an earlier yes or no back to maybe."""
    uitkomst = _UITKOMST.get(antwoord)
    if uitkomst is None:
        if not Bezoek.objects.filter(sleutel=brief.pk).exists():
            return
        uitkomst = Uitkomst.MISSCHIEN
    noteer_antwoord(adres=brief.adres, uitkomst=uitkomst, sleutel=brief.pk, door=door, op=op)


@transaction.atomic
def noteer_gebeld(*, uitnodiging: Uitnodiging, door: Actor, op: datetime) -> None:
    """Somebody called them. What they said is noted with the code of their letter.

    idempotency: the first tick stays.
    """
    expeditie = uitnodiging.stapel.expeditie
    if not mag_terugbellen(door, expeditie):
        raise MagNiet(_("Alleen wie belt voor deze buurt kan dit doen."))
    te_bellen = Uitnodiging.objects.filter(pk=uitnodiging.pk, antwoord=Briefantwoord.BEL_MIJ, gebeld_op=None)
    if te_bellen.update(gebeld_op=op):
        schrijf(door=door, op=op, daad="brief.gebeld", ding=uitnodiging, expeditie=expeditie.pk)


@transaction.atomic
def neem_gebeld_terug(*, uitnodiging: Uitnodiging, door: Actor, op: datetime) -> None:
    """A wrong tap: they still wait to be called."""
    expeditie = uitnodiging.stapel.expeditie
    if not mag_terugbellen(door, expeditie):
        raise MagNiet(_("Alleen wie belt voor deze buurt kan dit doen."))
    gebeld = Uitnodiging.objects.filter(pk=uitnodiging.pk, antwoord=Briefantwoord.BEL_MIJ, gebeld_op__isnull=False)
    if gebeld.update(gebeld_op=None):
        schrijf(door=door, op=op, daad="brief.toch_niet_gebeld", ding=uitnodiging, expeditie=expeditie.pk)
