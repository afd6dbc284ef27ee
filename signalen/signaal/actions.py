"""The verbs of a report. It is never closed without an answer to who reported (R7)."""

import uuid
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from signalen.signaal import rules, verloop
from signalen.signaal.models import GESLOTEN, Contactweg, Signaal, Staat, Stap
from signalen.signaal.persoon_herkennen import Vondst, herken, herken_in_plek
from signalen.signaal.termijn import uiterlijk
from wijkexpeditie.berichten.actions import zet_klaar
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.berichten.models import Staat as Berichtstaat
from wijkexpeditie.berichten.soort import NieuwBericht
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet

_KANAAL = {Contactweg.SMS: Kanaal.SMS, Contactweg.EMAIL: Kanaal.EMAIL}
HOOGSTENS_PER_DAG = 10
_NIET_AANGEKOMEN = (Berichtstaat.MISLUKT, Berichtstaat.ONZEKER, Berichtstaat.GEMIST, Berichtstaat.INGETROKKEN)


class GaatOverIemand(Geweigerd):
    """The words could tell who somebody is; nothing of them is stored or logged."""

    def __init__(self, vondsten: frozenset[Vondst]) -> None:
        super().__init__(_("Dit kan over een persoon gaan. Dat bewaren we niet."))
        self.vondsten = vondsten


class GeenAntwoord(Geweigerd):
    """R7."""


class KanNiet(Geweigerd):
    """This move is not in the table of `verloop`."""


@transaction.atomic
def meld(
    *,
    expeditie: Expeditie,
    soort: str,
    tekst: str,
    door: Actor,
    op: datetime,
    plek: str = "",
    voornaam: str = "",
    contactweg: str = "",
    contact: str = "",
    namens: bool = False,
) -> Signaal:
    """A report about a thing or a place; `namens`: typed in for who told it (R11)."""
    if namens and not rules.mag_namens_melden(door, expeditie.pk):
        raise MagNiet(_("Alleen de procesbegeleider kan een melding voor iemand anders opschrijven."))
    if expeditie.afgesloten_op:
        raise Geweigerd(_("Deze expeditie is afgelopen. Bel de gemeente met je melding."))
    tekst, plek = tekst.strip(), plek.strip()
    if not tekst:
        raise Geweigerd(_("Schrijf op wat er is."))
    if bool(contactweg) != bool(contact):
        raise Geweigerd(_("Vul in waar het antwoord naartoe kan, of kies voor je code."))
    if vondsten := herken(tekst) | herken_in_plek(plek):
        raise GaatOverIemand(vondsten)
    if contact and not rules.mag_behandelen(door, expeditie.pk) and _vaak_gemeld(expeditie, contact, op):
        raise Geweigerd(_("Op dit nummer of adres komen vandaag al veel antwoorden. Kies voor je code, of bel ons."))
    signaal = Signaal.objects.create(
        expeditie=expeditie, soort=soort, tekst=tekst, plek=plek, voornaam=voornaam.strip(), contactweg=contactweg,
        contact=contact, namens=namens, ontvangen_op=op, antwoord_voor=uiterlijk(_dag(op)),
    )  # fmt: skip
    _stap(signaal, Stap.Wat.STAAT, door=door, op=op)
    _stuur(signaal, "signaal.ontvangen", ronde=0, stap=0, op=op)
    schrijf(door=door, op=op, daad="signaal.gemeld", ding=signaal, expeditie=expeditie.pk, soort=soort, namens=namens)
    return signaal


@transaction.atomic
def pak_op(*, signaal: Signaal, door: Actor, op: datetime) -> Signaal:
    return _ga_naar(signaal, Staat.OPGEPAKT, tekst="", door=door, op=op)


@transaction.atomic
def wacht_op_ander(*, signaal: Signaal, tekst: str, door: Actor, op: datetime) -> Signaal:
    """`tekst` says on whom; the reporter reads it."""
    if not tekst.strip():
        raise Geweigerd(_("Schrijf op wie er nu aan zet is. De melder leest dat."))
    return _ga_naar(signaal, Staat.WACHT, tekst=tekst.strip(), door=door, op=op)


@transaction.atomic
def antwoord_en_sluit(*, signaal: Signaal, tekst: str, staat: str, door: Actor, op: datetime) -> Signaal:
    """Give the answer. It closes at once for who left no channel, and else when the answer arrived.

    By SMS or e-mail: when the outbox really sent it. By telephone: when told, or after calls on three days.
    """
    signaal = _vast(signaal, door)
    if not tekst.strip():
        raise GeenAntwoord(_("Schrijf een antwoord. Zonder antwoord gaat een melding niet dicht."))
    if signaal.is_dicht or signaal.sluit_als:
        raise Ingehaald(_("Iemand anders gaf net al antwoord. Lees eerst wat er nu staat; jouw tekst staat er nog."))
    if staat not in GESLOTEN or not verloop.mag(signaal.staat, staat):
        raise KanNiet(_("Kies of het is opgelost, of gesloten en niet opgelost."))
    signaal.slottekst = tekst.strip()
    stap = _stap(signaal, Stap.Wat.BERICHT, door=door, op=op, staat=staat, tekst=signaal.slottekst)
    schrijf(
        door=door, op=op, daad="signaal.beantwoord", ding=signaal, expeditie=signaal.expeditie_id, staat=staat,
        weg=signaal.contactweg,
    )  # fmt: skip
    if verloop.mag_dicht(antwoord=signaal.slottekst, contactweg=signaal.contactweg, aangekomen=False, pogingen=0):
        return _sluit(signaal, staat, op=op)
    signaal.sluit_als = staat
    signaal.staat = Staat.OPGEPAKT if signaal.staat == Staat.ONTVANGEN else signaal.staat
    signaal.save(update_fields=["slottekst", "sluit_als", "staat"])
    _stuur(signaal, "signaal.antwoord", ronde=0, stap=stap.pk, op=op)
    return signaal


@transaction.atomic
def noteer_poging(*, signaal: Signaal, bereikt: bool, door: Actor, op: datetime) -> Signaal:
    """A call to tell the answer. Not reached on three different days is enough."""
    signaal = _vast(signaal, door)
    if not signaal.wacht_op_bellen:
        raise GeenAntwoord(_("Schrijf eerst op wat je gaat vertellen. Dan kun je bellen."))
    schrijf(
        door=door, op=op, daad="signaal.gebeld", ding=signaal, expeditie=signaal.expeditie_id, bereikt=bereikt
    )  # fmt: skip
    if bereikt:
        signaal.beantwoord_op = op
        return _sluit(signaal, signaal.sluit_als, op=op)
    return _poging(signaal, door=door, op=op)


@transaction.atomic
def stuur_opnieuw(*, signaal: Signaal, door: Actor, op: datetime) -> Signaal:
    """The message did not arrive: try once more, or leave it after three days."""
    signaal = _vast(signaal, door)
    if not signaal.sluit_als or signaal.contactweg not in _KANAAL:
        raise GeenAntwoord(_("Er ligt geen antwoord dat opnieuw verstuurd kan worden."))
    laatste = antwoordbericht(signaal)
    if laatste and laatste.staat == Berichtstaat.VERZONDEN:  # it went, but we were not told: a fault of ours
        signaal.beantwoord_op = laatste.klaar_op
        return _sluit(signaal, signaal.sluit_als, op=op)
    if laatste is None or laatste.staat not in _NIET_AANGEKOMEN:
        raise KanNiet(_("Het antwoord is al onderweg."))
    signaal = _poging(signaal, door=door, op=op)
    schrijf(door=door, op=op, daad="signaal.opnieuw", ding=signaal, expeditie=signaal.expeditie_id)
    if not signaal.is_dicht:
        _stuur(signaal, "signaal.antwoord", ronde=signaal.pogingen, stap=huidig_antwoord(signaal).pk, op=op)
    return signaal


@transaction.atomic
def antwoord_aangekomen(*, signaal: Signaal, stap: int, door: Actor, op: datetime) -> None:
    """The outbox sent the answer; only the last one that was given counts."""
    if not rules.mag_aangekomen_zetten(door):
        raise MagNiet(_("Alleen de verzending kan dit zeggen."))
    signaal = Signaal.objects.select_for_update(of=("self",)).get(pk=signaal.pk)
    if not signaal.sluit_als or huidig_antwoord(signaal).pk != stap:
        return
    signaal.beantwoord_op = op
    _sluit(signaal, signaal.sluit_als, op=op)
    schrijf(door=door, op=op, daad="signaal.antwoord_aangekomen", ding=signaal, expeditie=signaal.expeditie_id)


@transaction.atomic
def heropen(*, signaal: Signaal, door: Actor, op: datetime, tekst: str = "") -> Signaal:
    """The reporter is not satisfied: it comes back on the list, with a new date."""
    signaal = Signaal.objects.select_for_update(of=("self",)).get(pk=signaal.pk)
    if not (rules.is_melder(door, signaal.expeditie_id) or rules.mag_behandelen(door, signaal.expeditie_id)):
        raise MagNiet(_("Alleen wie de melding deed kan er nog een keer naar vragen."))
    if not verloop.mag(signaal.staat, Staat.ONTVANGEN):
        raise KanNiet(_("We zijn er nog mee bezig. Je hoort het van ons."))
    if vondsten := herken(tekst):
        raise GaatOverIemand(vondsten)
    signaal.staat = Staat.ONTVANGEN
    signaal.gesloten_op = signaal.beantwoord_op = None
    signaal.slottekst, signaal.pogingen, signaal.antwoord_voor = "", 0, uiterlijk(_dag(op))
    signaal.save(update_fields=["staat", "gesloten_op", "beantwoord_op", "slottekst", "pogingen", "antwoord_voor"])
    _stap(signaal, Stap.Wat.HEROPEND, door=door, op=op, tekst=tekst.strip())
    schrijf(door=door, op=op, daad="signaal.heropend", ding=signaal, expeditie=signaal.expeditie_id)
    return signaal


@transaction.atomic
def zeg_tevreden(*, signaal: Signaal, door: Actor, op: datetime) -> None:
    """Nice to know; said twice is said once."""
    signaal = Signaal.objects.select_for_update(of=("self",)).get(pk=signaal.pk)
    if not rules.is_melder(door, signaal.expeditie_id):
        raise MagNiet(_("Alleen wie de melding deed kan dit zeggen."))
    if not signaal.is_dicht:
        raise KanNiet(_("We zijn er nog mee bezig. Je hoort het van ons."))
    laatste = signaal.stappen.last()
    if laatste is None or laatste.wat != Stap.Wat.TEVREDEN:
        _stap(signaal, Stap.Wat.TEVREDEN, door=door, op=op)
        schrijf(door=door, op=op, daad="signaal.tevreden", ding=signaal, expeditie=signaal.expeditie_id)


def huidig_antwoord(signaal: Signaal) -> Stap:
    """The answer that was given last."""
    return signaal.stappen.filter(wat=Stap.Wat.BERICHT).latest("pk")


def antwoordbericht(signaal: Signaal) -> Bericht | None:
    """The newest row of the outbox with the answer."""
    return Bericht.objects.over_ding(f"signaal:{signaal.pk}").filter(soort="signaal.antwoord").order_by("pk").last()


def _vaak_gemeld(expeditie: Expeditie, contact: str, op: datetime) -> bool:
    """Nobody has another's telephone filled with answers to what they never asked (R6)."""
    vandaag = Signaal.objects.filter(expeditie=expeditie, contact=contact, ontvangen_op__gt=op - timedelta(days=1))
    return vandaag.count() >= HOOGSTENS_PER_DAG


def _dag(op: datetime) -> date:
    return timezone.localtime(op).date()


def _vast(signaal: Signaal, door: Actor) -> Signaal:
    """The row as it is now, held until the end of the transaction, for who may handle it."""
    signaal = Signaal.objects.select_for_update(of=("self",)).get(pk=signaal.pk)
    if not rules.mag_behandelen(door, signaal.expeditie_id):
        raise MagNiet(_("Alleen de procesbegeleider behandelt meldingen."))
    return signaal


def _ga_naar(signaal: Signaal, staat: Staat, *, tekst: str, door: Actor, op: datetime) -> Signaal:
    signaal = _vast(signaal, door)
    if signaal.sluit_als or not verloop.mag(signaal.staat, staat):
        raise Ingehaald(_("Deze melding veranderde net. Kijk eerst wat er nu staat."))
    signaal.staat = staat
    signaal.save(update_fields=["staat"])
    _stap(signaal, Stap.Wat.STAAT, door=door, op=op, tekst=tekst)
    schrijf(door=door, op=op, daad=f"signaal.{staat}", ding=signaal, expeditie=signaal.expeditie_id)
    return signaal


def _stap(signaal: Signaal, wat: Stap.Wat, *, door: Actor, op: datetime, staat: str = "", tekst: str = "") -> Stap:
    return Stap.objects.create(
        signaal=signaal, wat=wat, staat=staat or signaal.staat, tekst=tekst, op=op,
        door=None if door.via in {Via.CODE, Via.BEZOEKER} else door.gebruiker,
    )  # fmt: skip


def _poging(signaal: Signaal, *, door: Actor, op: datetime) -> Signaal:
    """Counts one attempt a day; the third closes."""
    sinds = huidig_antwoord(signaal)
    eerdere = signaal.stappen.filter(wat=Stap.Wat.POGING, pk__gt=sinds.pk).values_list("op", flat=True)
    if not verloop.telt_als_poging(_dag(op), [_dag(moment) for moment in eerdere]):
        raise Geweigerd(_("Vandaag staat er al een poging. Probeer het op een andere dag nog een keer."))
    signaal.pogingen += 1
    _stap(signaal, Stap.Wat.POGING, door=door, op=op)
    if verloop.mag_dicht(
        antwoord=signaal.slottekst, contactweg=signaal.contactweg, aangekomen=False, pogingen=signaal.pogingen
    ):
        return _sluit(signaal, signaal.sluit_als, op=op)
    signaal.save(update_fields=["pogingen"])
    return signaal


def _sluit(signaal: Signaal, staat: str, *, op: datetime) -> Signaal:
    signaal.staat, signaal.sluit_als, signaal.gesloten_op = staat, "", op
    signaal.save(update_fields=["staat", "sluit_als", "slottekst", "gesloten_op", "beantwoord_op", "pogingen"])
    return signaal


def _stuur(signaal: Signaal, soort: str, *, ronde: int, stap: int, op: datetime) -> None:
    """One row in the outbox, in this transaction; nothing for who watches the page or is called."""
    kanaal = _KANAAL.get(Contactweg(signaal.contactweg))
    if kanaal is None:
        return
    zet_klaar(
        [
            NieuwBericht(
                sleutel=f"{soort}:{signaal.pk}.{stap}:{kanaal}:{ronde}",
                soort=soort,
                kanaal=kanaal,
                aan=uuid.uuid5(uuid.NAMESPACE_OID, f"signaal:{signaal.pk}"),  # a report has no Deelnemer behind it
                expeditie=signaal.expeditie_id,
                over=f"signaal:{signaal.pk}",
                niet_voor=op,
                gegevens={"signaal": signaal.pk, "stap": stap},
            )
        ],
        op=op,
    )
