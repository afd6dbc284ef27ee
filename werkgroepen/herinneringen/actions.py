"""The verbs of the call list: I am calling, and what came of it."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from werkgroepen.bijeenkomsten import sleutels
from werkgroepen.bijeenkomsten.actions import antwoord_namens
from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst
from werkgroepen.herinneringen import rules
from werkgroepen.herinneringen.models import Belpoging, Beluitkomst
from werkgroepen.herinneringen.plannen import regels_van
from werkgroepen.herinneringen.planning import Soort, eerste_belmoment, plan
from werkgroepen.werkgroep.actions import zet_herinneren
from werkgroepen.werkgroep.bereik import automatisch_kanaal
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.berichten.actions import trek_in, zet_klaar
from wijkexpeditie.berichten.models import Bericht, BerichtQuerySet, Kanaal, Staat
from wijkexpeditie.berichten.soort import NieuwBericht
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Ingehaald, MagNiet

LEASE = timedelta(minutes=15)  # a call takes time; after it the entry is free for another
_DUBBEL = timedelta(minutes=2)  # the same tap again
_KEREN = 2
_RUST = timedelta(hours=1)  # between two tries when no second round is left

_ANTWOORDEN = {
    Beluitkomst.KOMT: Antwoord.KOMT,
    Beluitkomst.KOMT_NIET: Antwoord.KOMT_NIET,
    Beluitkomst.OPHALEN: Antwoord.OPHALEN,
}


class AnderBelt(Ingehaald):
    """Two callers, one person: the first goes on."""

    def __init__(self) -> None:
        super().__init__(_("Een ander belt deze persoon al, of heeft net gebeld. Neem de volgende op de lijst."))


@transaction.atomic
def neem_belletje(*, bericht: Bericht, door: Actor, op: datetime) -> None:
    """I am calling now: for a quarter of an hour nobody else does."""
    _controleer(bericht, door)
    # idempotency: a conditional update, the count must be 1; pressing again prolongs
    genomen = _vrij_voor(bericht, door, op).filter(niet_voor__lte=op).niet_gepauzeerd()
    if genomen.update(staat=Staat.BEZIG, claim=door.gebruiker, geclaimd_tot=op + LEASE) != 1:
        raise AnderBelt


@transaction.atomic
def laat_belletje_los(*, bericht: Bericht, door: Actor, op: datetime) -> None:
    """Not now: the next caller may."""
    _controleer(bericht, door)
    Bericht.objects.filter(pk=bericht.pk, staat=Staat.BEZIG, claim=door.gebruiker).update(
        staat=Staat.KLAAR, claim=None, geclaimd_tot=None
    )


@transaction.atomic
def noteer_belletje(*, bericht: Bericht, uitkomst: Beluitkomst, door: Actor, op: datetime) -> None:
    """What came of the call. Reached: the automatic message is not needed. Not reached: once more, then the message."""
    _controleer(bericht, door)
    if _net_genoteerd(bericht, uitkomst, door, op):
        return
    keer = bericht.belpogingen.filter(uitkomst=Beluitkomst.NIET_BEREIKT).count() + 1
    lid = Lidmaatschap.objects.select_related("deelnemer", "werkgroep__expeditie", "uitnodiging").get(
        pk=bericht.gegevens["lid"]
    )
    bijeenkomst = Bijeenkomst.objects.select_related("werkgroep__expeditie").get(pk=bericht.gegevens["bijeenkomst"])
    if uitkomst is Beluitkomst.NIET_BEREIKT:
        nieuw = _na_niet_bereikt(bericht, bijeenkomst, keer, op)
    else:
        nieuw = _na_gesprek(uitkomst, op)
    # idempotency: a conditional update, the count must be 1; a try that comes later is not recorded now
    vrij = _vrij_voor(bericht, door, op).filter(niet_voor__lte=op)
    if vrij.update(claim=None, geclaimd_tot=None, pogingen=F("pogingen") + 1, **nieuw) != 1:
        raise AnderBelt
    poging = Belpoging.objects.create(bericht=bericht, uitkomst=uitkomst, op=op, door=door.gebruiker)
    _verwerk(uitkomst, lid, bijeenkomst, bericht, door=door, op=op)
    schrijf(
        door=door.namens_iemand(lid.deelnemer_id), op=op, daad="bellijst.genoteerd", ding=poging,
        expeditie=bericht.expeditie, uitkomst=str(uitkomst),
    )  # fmt: skip


def _controleer(bericht: Bericht, door: Actor) -> None:
    if not rules.mag_bellen(door, bericht.expeditie) or bericht.kanaal != Kanaal.BELLIJST:
        raise MagNiet(_("Alleen wie belt voor deze buurt kan dit doen."))


def _vrij_voor(bericht: Bericht, door: Actor, op: datetime) -> BerichtQuerySet:
    van_mij = Q(claim=door.gebruiker) if door.gebruiker else Q(pk=None)
    bezig = Q(staat=Staat.BEZIG) & (van_mij | Q(geclaimd_tot__lte=op))
    return Bericht.objects.filter(bezig | Q(staat=Staat.KLAAR), pk=bericht.pk)


def _net_genoteerd(bericht: Bericht, uitkomst: Beluitkomst, door: Actor, op: datetime) -> bool:
    """idempotency: a double tap is one call."""
    zelfde = {"uitkomst": uitkomst, "door": door.gebruiker, "op__gt": op - _DUBBEL}
    laatste = bericht.belpogingen.filter(**zelfde)
    return laatste.exists()


def _na_gesprek(uitkomst: Beluitkomst, op: datetime) -> dict[str, object]:
    if uitkomst is Beluitkomst.VERKEERD_NUMMER:
        return {"staat": Staat.MISLUKT, "reden": _("verkeerd nummer"), "klaar_op": op}
    if uitkomst is Beluitkomst.WIL_NIET:
        return {"staat": Staat.INGETROKKEN, "reden": _("wil niet gebeld worden"), "klaar_op": op}
    return {"staat": Staat.VERZONDEN, "reden": "", "klaar_op": op}


def _na_niet_bereikt(bericht: Bericht, bijeenkomst: Bijeenkomst, keer: int, op: datetime) -> dict[str, object]:
    """Back on the list for the second try; after that the member's own choice, which is planned already."""
    regels = regels_van(bijeenkomst.werkgroep.expeditie)
    rondes = plan(bijeenkomst.begin, op, regels).rondes
    later = [ronde.niet_voor for ronde in rondes if ronde.soort is Soort.BELLIJST and ronde.niet_voor > op]
    moment = later[-1] if later else eerste_belmoment(op + _RUST, regels)
    if keer < _KEREN and (bericht.uiterlijk is None or moment < bericht.uiterlijk):
        return {"staat": Staat.KLAAR, "niet_voor": moment, "reden": _("niet bereikt")}
    return {"staat": Staat.MISLUKT, "reden": _("niet bereikt"), "klaar_op": op}


def _verwerk(
    uitkomst: Beluitkomst, lid: Lidmaatschap, bijeenkomst: Bijeenkomst, bericht: Bericht, *, door: Actor, op: datetime
) -> None:
    over = sleutels.over(bijeenkomst.pk)
    if uitkomst in _ANTWOORDEN:
        antwoord_namens(bijeenkomst=bijeenkomst, lid=lid, wat=_ANTWOORDEN[uitkomst], door=door, op=op)
    elif uitkomst is Beluitkomst.WIL_NIET:
        trek_in(over=over, reden=_("wil niet gebeld worden"), op=op, aan=bericht.aan)
        for ander in Lidmaatschap.objects.lopend(op).filter(deelnemer=lid.deelnemer_id).select_related("werkgroep"):
            zet_herinneren(lid=ander, aan=False, door=door, op=op)
    elif uitkomst is Beluitkomst.DOORGEGEVEN:
        trek_in(over=over, reden=_("weet het al"), op=op, aan=bericht.aan)
    elif uitkomst is Beluitkomst.VERKEERD_NUMMER:
        trek_in(over=over, reden=_("verkeerd nummer"), op=op, aan=bericht.aan)
        zet_klaar(_dan_een_mail(lid, bijeenkomst, op), op=op)


def _dan_een_mail(lid: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime) -> list[NieuwBericht]:
    """The number reaches somebody else: nothing goes there. A mail, when there is an address."""
    kanaal = automatisch_kanaal(voorkeur=Kanaal.EMAIL, telefoon="", email=lid.deelnemer.email)
    rondes = plan(bijeenkomst.begin, op, regels_van(bijeenkomst.werkgroep.expeditie)).rondes
    return [
        NieuwBericht(
            sleutel=sleutels.automatisch(bijeenkomst.pk, bijeenkomst.wijziging, lid.pk, kanaal) + ":2",
            soort=sleutels.HERINNERING,
            kanaal=kanaal,
            aan=lid.deelnemer_id,
            expeditie=bijeenkomst.werkgroep.expeditie_id,
            over=sleutels.over(bijeenkomst.pk),
            niet_voor=ronde.niet_voor,
            uiterlijk=ronde.uiterlijk,
            gegevens={"lid": lid.pk, "bijeenkomst": bijeenkomst.pk, "wijziging": bijeenkomst.wijziging, "nood": 1},
        )
        for ronde in rondes
        if kanaal and ronde.soort is Soort.AUTOMATISCH
    ]
