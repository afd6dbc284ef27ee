"""What the pages of the denktank show, in words; who only reads along sees no resident's name (R9)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from expedities.denktank.models import Denktanklid, Overleg, Taak
from expedities.denktank.soort import Soort
from expedities.denktank.stappen_tekst import STAP_WAAR
from expedities.expeditie.models import Expeditie


@dataclass(frozen=True)
class Kijker:
    """Who looks: the procesbegeleider, or a member who reads along."""

    leidt: bool
    deelnemer: object = None

    def naam(self, lid: Denktanklid) -> str:
        if self.leidt:
            return lid.naam
        if lid.deelnemer_id is not None and lid.deelnemer_id == self.deelnemer:
            return _("jij")
        return _("een bewoner") if lid.soort == Soort.BEWONER else lid.naam


@dataclass(frozen=True)
class Lidregel:
    pk: int
    naam: str
    organisatie: str
    van: date
    tot: date | None
    komt_nog: bool
    leest_mee: bool


@dataclass(frozen=True)
class Soortgroep:
    """One of the three kinds: who is in it, and whether anybody ever was (R1)."""

    soort: Soort
    leden: tuple[Lidregel, ...]
    vroeger: tuple[Lidregel, ...]
    ooit: bool

    @property
    def naam(self) -> str:
        return str(self.soort.label)


def soortgroepen(expeditie: Expeditie, kijker: Kijker, vandaag: date) -> list[Soortgroep]:
    leden = list(Denktanklid.objects.filter(expeditie=expeditie))
    return [_groep(soort, [lid for lid in leden if lid.soort == soort], kijker, vandaag) for soort in Soort]


def _groep(soort: Soort, leden: Sequence[Denktanklid], kijker: Kijker, vandaag: date) -> Soortgroep:
    regels = [
        Lidregel(
            pk=lid.pk, naam=kijker.naam(lid), organisatie=lid.organisatie, van=lid.van, tot=lid.tot,
            komt_nog=lid.van > vandaag, leest_mee=lid.deelnemer_id is not None,
        )
        for lid in leden
    ]  # fmt: skip
    weg = tuple(regel for regel in regels if regel.tot is not None and regel.tot <= vandaag)
    return Soortgroep(
        soort=soort,
        leden=tuple(regel for regel in regels if regel not in weg),
        vroeger=weg,
        ooit=any(lid.van <= vandaag for lid in leden),
    )


@dataclass(frozen=True)
class Taakregel:
    """One task as it stands on a page."""

    taak: Taak
    wie: str
    laat: bool
    overdragen: bool  # by somebody who left
    waar: str

    @property
    def van_mij(self) -> bool:
        return self.wie == _("jij")


@dataclass(frozen=True)
class Taaklijst:
    te_laat: tuple[Taakregel, ...]
    open: tuple[Taakregel, ...]
    zonder_dag: tuple[Taakregel, ...]
    klaar: tuple[Taakregel, ...]
    weg: tuple[Taakregel, ...]

    @property
    def aantal_open(self) -> int:
        return len(self.te_laat) + len(self.open) + len(self.zonder_dag)

    @property
    def leeg(self) -> bool:
        return not (self.aantal_open or self.klaar or self.weg)


def taaklijst(taken: Iterable[Taak], kijker: Kijker, slug: str, vandaag: date) -> Taaklijst:
    regels = [_taakregel(taak, kijker, slug, vandaag) for taak in taken]
    open_ = [regel for regel in regels if regel.taak.open]
    return Taaklijst(
        te_laat=tuple(regel for regel in open_ if regel.laat),
        open=tuple(regel for regel in open_ if not regel.laat and regel.taak.dag),
        zonder_dag=tuple(regel for regel in open_ if not regel.taak.dag),
        klaar=tuple(regel for regel in regels if regel.taak.klaar_op),
        weg=tuple(regel for regel in regels if regel.taak.weg),
    )


def taken_van(expeditie: Expeditie) -> Iterable[Taak]:
    return Taak.objects.filter(expeditie=expeditie).select_related("lid", "overleg")


def _taakregel(taak: Taak, kijker: Kijker, slug: str, vandaag: date) -> Taakregel:
    lid = taak.lid
    if kijker.leidt or (lid is None and not taak.wie):
        wie = taak.van_wie
    else:
        wie = kijker.naam(lid) if lid else _("iemand anders")
    gestopt = lid is not None and lid.tot is not None and lid.tot <= vandaag
    return Taakregel(
        taak=taak, wie=wie, laat=taak.laat(vandaag), overdragen=taak.open and gestopt,
        waar=_waar(taak.stap, slug) if kijker.leidt and taak.open else "",
    )  # fmt: skip


def _waar(stap: str, slug: str) -> str:
    """The page on which the step is done."""
    return reverse(STAP_WAAR[stap], args=[slug]) if stap in STAP_WAAR else ""


def volgend_overleg(expeditie: Expeditie, op: datetime) -> Overleg | None:
    return Overleg.objects.komend(op).filter(expeditie=expeditie).first()
