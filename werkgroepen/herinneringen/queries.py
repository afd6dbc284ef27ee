"""The call list, and whom we cannot reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from expedities.expeditie.models import Expeditie
from werkgroepen.bijeenkomsten import sleutels
from werkgroepen.bijeenkomsten.models import Antwoord, Bijeenkomst, Opkomst
from werkgroepen.herinneringen.models import Belpoging, Beluitkomst
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.models import Bericht, Staat
from wijkexpeditie.berichten.queries import gestopt

_DAGEN_VOORUIT = timedelta(days=3)
_DAGEN_TERUG = timedelta(days=14)


@dataclass(frozen=True)
class Belregel:
    """One call to make."""

    bericht: Bericht
    lid: Lidmaatschap
    bijeenkomst: Bijeenkomst
    antwoord: str
    bezig_door: str  # name of another caller who has this person on the line
    van_mij: bool  # I said "I am calling now"
    mijn_mens: bool  # I am the voice this person knows

    @property
    def is_herinnering(self) -> bool:
        return self.bericht.soort == sleutels.HERINNERING

    @property
    def wil_gebeld(self) -> bool:
        return self.antwoord == Antwoord.BEL_MIJ


def te_bellen(expeditie: UUID, op: datetime) -> QuerySet[Bericht]:
    """Entries whose time has come. Nothing while all is paused (R16)."""
    return (
        Bericht.objects.bellijst().open().niet_gepauzeerd()
        .filter(expeditie=expeditie, niet_voor__lte=op, uiterlijk__gt=op, gegevens__has_key="bijeenkomst")
    )  # fmt: skip


@dataclass(frozen=True)
class Straks:
    """When the next calls come, and how many."""

    vanaf: datetime
    aantal: int


def straks_te_bellen(expeditie: UUID, op: datetime) -> Straks | None:
    """The calls that come on the first day there are any; two queries, however many."""
    komend = (
        Bericht.objects.bellijst().open().niet_gepauzeerd()
        .filter(expeditie=expeditie, niet_voor__gt=op, gegevens__has_key="bijeenkomst")
        .order_by("niet_voor")
    )  # fmt: skip
    vanaf = komend.values_list("niet_voor", flat=True).first()
    if vanaf is None:
        return None
    na_die_dag = timezone.localtime(vanaf).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return Straks(vanaf, komend.filter(niet_voor__lt=na_die_dag).count())


def bellijst(expeditie: UUID, ik: UUID | None, op: datetime) -> list[Belregel]:
    """My people first, then who asked for a call, then the soonest gathering; a constant number of queries."""
    berichten = list(te_bellen(expeditie, op))
    leden = _leden(berichten, op)
    bijeenkomsten = Bijeenkomst.objects.in_bulk({b.gegevens["bijeenkomst"] for b in berichten})
    antwoorden = _antwoorden(bijeenkomsten.keys(), leden.keys())
    bellers = _namen({b.claim for b in berichten if b.claim})
    stop = gestopt({lid.deelnemer.telefoon for lid in leden.values()})
    regels = [
        Belregel(
            bericht=bericht,
            lid=lid,
            bijeenkomst=bijeenkomst,
            antwoord=antwoorden.get((bijeenkomst.pk, lid.pk), ""),
            bezig_door=_bezig_door(bericht, ik, bellers, op),
            van_mij=bericht.staat == Staat.BEZIG and bericht.claim == ik and bool(ik),
            mijn_mens=lid.vaste_beller_id == ik and bool(ik),
        )
        for bericht in berichten
        if (lid := leden.get(bericht.gegevens.get("lid", 0)))
        and (bijeenkomst := bijeenkomsten.get(bericht.gegevens["bijeenkomst"]))
        and bijeenkomst.wijziging == bericht.gegevens.get("wijziging")
        and lid.deelnemer.telefoon not in stop
    ]
    return sorted(
        (regel for regel in regels if _nog_waar(regel, op)),
        key=lambda r: (not r.van_mij, not r.mijn_mens, not r.wil_gebeld, r.bijeenkomst.begin, r.bericht.pk),
    )


def _nog_waar(regel: Belregel, op: datetime) -> bool:
    """Left, cancelled or answered since it was planned: not on the list, whatever the outbox still says."""
    if regel.bijeenkomst.begin <= op:
        return False
    if not regel.is_herinnering:
        return True
    wil = regel.lid.herinneren or regel.wil_gebeld
    open_vraag = regel.antwoord in (Antwoord.ONBEKEND, Antwoord.BEL_MIJ)
    return wil and open_vraag and regel.bijeenkomst.afgelast_op is None


def _leden(berichten: Iterable[Bericht], op: datetime) -> dict[int, Lidmaatschap]:
    leden = (
        Lidmaatschap.objects.lopend(op)
        .filter(pk__in={b.gegevens.get("lid") for b in berichten}, werkgroep__gestopt_op__isnull=True)
        .exclude(deelnemer__telefoon="")
        .select_related("deelnemer", "werkgroep")
    )
    return {lid.pk: lid for lid in leden}


def _antwoorden(bijeenkomsten: Iterable[int], leden: Iterable[int]) -> dict[tuple[int, int], str]:
    rijen = Opkomst.objects.filter(bijeenkomst__in=bijeenkomsten, lid__in=leden)
    return {(b, lid): wat for b, lid, wat in rijen.values_list("bijeenkomst", "lid", "antwoord")}


def _namen(wie: set[UUID]) -> dict[UUID, str]:
    return {beller.pk: beller.get_short_name() for beller in Gebruiker.objects.filter(pk__in=wie)}


def _bezig_door(bericht: Bericht, ik: UUID | None, bellers: dict[UUID, str], op: datetime) -> str:
    loopt = bericht.staat == Staat.BEZIG and bericht.geclaimd_tot is not None and bericht.geclaimd_tot > op
    if not loopt or bericht.claim is None or bericht.claim == ik:
        return ""
    return bellers.get(bericht.claim) or "iemand"


def onbereikbaar(expeditie: Expeditie, op: datetime) -> QuerySet[Lidmaatschap]:
    """Members of a group that meets soon, without any channel: never skipped in silence."""
    groepen = Bijeenkomst.objects.filter(
        werkgroep__expeditie=expeditie, begin__gt=op, begin__lte=op + _DAGEN_VOORUIT, afgelast_op__isnull=True
    ).values("werkgroep")
    return (
        Lidmaatschap.objects.lopend(op)
        .filter(werkgroep__in=groepen, herinneren=True, deelnemer__telefoon="", deelnemer__email="")
        .select_related("deelnemer", "werkgroep")
    )


def verkeerde_nummers(expeditie: UUID, op: datetime) -> QuerySet[Belpoging]:
    """Calls of late that ended at a wrong number: the procesbegeleider asks for the right one."""
    return Belpoging.objects.filter(
        uitkomst=Beluitkomst.VERKEERD_NUMMER, bericht__expeditie=expeditie, op__gt=op - _DAGEN_TERUG
    ).select_related("bericht")


def wie_verkeerd(expeditie: UUID, op: datetime) -> list[Lidmaatschap]:
    """Whose number turned out to be somebody else's."""
    leden = {poging.bericht.gegevens.get("lid") for poging in verkeerde_nummers(expeditie, op)}
    return list(
        Lidmaatschap.objects.lopend(op).filter(pk__in=leden, werkgroep__expeditie=expeditie)
        .exclude(deelnemer__telefoon="").select_related("deelnemer", "werkgroep")
    )  # fmt: skip


def gedaan_vandaag(expeditie: UUID, ik: UUID | None, op: datetime) -> int:
    """Done feels good."""
    begin = timezone.localtime(op).replace(hour=0, minute=0, second=0, microsecond=0)
    return Belpoging.objects.filter(bericht__expeditie=expeditie, door=ik, op__gte=begin, op__lte=op).count()
