"""What the planning reads: everything with a date, and what would move along. A constant number of queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from django.db.models import Sum
from django.urls import reverse
from django.utils.translation import gettext as _
from django_stubs_ext import StrPromise

from expedities.bewonersavond.models import Aanmelding, Avond, Komt
from expedities.denktank.models import Overleg, Taak
from expedities.expeditie.fasen import Stand
from expedities.expeditie.fasen_tekst import ZINNEN
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import dag_van, stand
from expedities.planning import verschuiven
from expedities.planning.models import ZAAL_VOLGT, Zaal, Zaalstaat
from expedities.planning.teksten import BLIJFT_ZIN, LET_OP_ZIN
from expedities.planning.weken import Punt, Soort, Staat, beldag
from wijkexpeditie.berichten.uren import is_rustdag
from wijkexpeditie.templatetags.wijk import tijd


@dataclass(frozen=True)
class Moment:
    """The new moment of one evening; `plek` only where the evening has no date yet."""

    nr: int
    begin: datetime
    eind: datetime
    plek: str = ""
    adres: str = ""

    @property
    def anker(self) -> str:
        return f"avond_{self.nr}"


@dataclass(frozen=True)
class Zin:
    """One task in the preview, in words."""

    wat: str
    van: date | None
    naar: date | None
    waarom: StrPromise | str
    let_op: tuple[StrPromise | str, ...]


@dataclass(frozen=True)
class Voorbeeld:
    """What would happen. `kenmerk` tells at the confirmation whether it is still this."""

    momenten: tuple[Moment, ...]
    verschuiving: verschuiven.Verschuiving
    verhuist: tuple[Zin, ...]
    blijft: tuple[Zin, ...]
    al_gedaan: int
    avonden: tuple[tuple[Moment, Avond | None, tuple[StrPromise | str, ...]], ...]
    aangemeld: int
    r1: tuple[tuple[StrPromise, StrPromise], ...]
    kenmerk: str


def avonden_van(expeditie: Expeditie) -> dict[int, Avond]:
    return {avond.nr: avond for avond in Avond.objects.filter(expeditie=expeditie)}


def voorbeeld(expeditie: Expeditie, momenten: Sequence[Moment], op: datetime) -> Voorbeeld:
    avonden = avonden_van(expeditie)
    taken = {taak.pk: taak for taak in Taak.objects.filter(expeditie=expeditie, weg=False)}
    uit = verschuif_taken(taken.values(), momenten, stand(expeditie, op), op)
    let_op = dict(uit.avonden)
    verplaatst = [avonden[m.nr].pk for m in momenten if m.nr in avonden and _ander_moment(avonden[m.nr], m)]
    return Voorbeeld(
        momenten=tuple(momenten),
        verschuiving=uit,
        verhuist=tuple(_zin(regel, taken) for regel in uit.verhuist),
        blijft=tuple(_zin(regel, taken) for regel in uit.blijft if regel.blijft is not verschuiven.Blijft.KLAAR),
        al_gedaan=sum(regel.blijft is verschuiven.Blijft.KLAAR for regel in uit.blijft),
        avonden=tuple(
            (m, avonden.get(m.nr), tuple(LET_OP_ZIN[zin] for zin in let_op.get(m.anker, ()))) for m in momenten
        ),
        aangemeld=_aangemeld(verplaatst),
        r1=tuple(ZINNEN[gemis] for gemis in uit.r1_erbij),
        kenmerk=kenmerk(uit, momenten, avonden),
    )


def verschuif_taken(
    taken: Iterable[Taak], momenten: Iterable[Moment], nu: Stand, op: datetime
) -> verschuiven.Verschuiving:
    return verschuiven.verschuif(
        [
            verschuiven.Taak(t.pk, t.dag, t.anker, t.stap, klaar=t.klaar_op is not None, vast=t.vast)
            for t in sorted(taken, key=lambda t: (t.dag is None, t.dag or date.max, t.pk))
            if not t.weg
        ],
        stand=nu,
        nieuw={moment.anker: dag_van(moment.begin) for moment in momenten},
        vandaag=dag_van(op),
        is_rustdag=is_rustdag,
    )


def kenmerk(uit: verschuiven.Verschuiving, momenten: Sequence[Moment], avonden: Mapping[int, Avond]) -> str:
    """Another when anything of it is another: a task done meanwhile, an evening moved by somebody else."""
    nu = sorted((avond.nr, avond.begin, avond.eind) for avond in avonden.values())
    return sha256(repr((uit, momenten, nu)).encode()).hexdigest()[:20]


def _ander_moment(avond: Avond, moment: Moment) -> bool:
    return (avond.begin, avond.eind) != (moment.begin, moment.eind)


def _aangemeld(avonden: Sequence[int]) -> int:
    """People who said they come or may come, and hear of it."""
    rijen = Aanmelding.objects.filter(avond__in=avonden).exclude(komt=Komt.NEE)
    return rijen.aggregate(aantal=Sum("aantal"))["aantal"] or 0


def _zin(regel: verschuiven.Regel, taken: Mapping[int, Taak]) -> Zin:
    return Zin(
        wat=taken[regel.sleutel].wat,
        van=regel.van,
        naar=regel.naar,
        waarom=BLIJFT_ZIN[regel.blijft] if regel.blijft else "",
        let_op=tuple(LET_OP_ZIN[let_op] for let_op in regel.let_op),
    )


@dataclass(frozen=True)
class Planning:
    """Everything with a date, and the tasks that have none yet."""

    punten: tuple[Punt, ...]
    zonder_dag: tuple[Taak, ...]
    avonden: Mapping[int, Avond]

    @property
    def tussen(self) -> tuple[date, date] | None:
        if {1, 2} <= self.avonden.keys():
            return dag_van(self.avonden[1].begin), dag_van(self.avonden[2].begin)
        return None


def planning(expeditie: Expeditie, nu: Stand, op: datetime) -> Planning:
    """Three queries, however much there is."""
    avonden = avonden_van(expeditie)
    taken = list(Taak.objects.filter(expeditie=expeditie, weg=False).select_related("lid"))
    overleggen = Overleg.objects.filter(expeditie=expeditie, afgezegd_op__isnull=True)
    vandaag, slug = dag_van(op), expeditie.slug
    punten = [
        *(_avond(avond, slug, op) for avond in avonden.values()),
        *(_overleg(overleg, slug, op) for overleg in overleggen),
        *(_taak(taak, taak.dag, slug, vandaag) for taak in taken if taak.dag is not None),
        *_beldagen(avonden.values(), taken, slug, vandaag),
        *_tekenen(nu, slug, vandaag),
    ]
    zonder_dag = tuple(taak for taak in taken if taak.dag is None and taak.open)
    return Planning(punten=tuple(punten), zonder_dag=zonder_dag, avonden=avonden)


def _avond(avond: Avond, slug: str, op: datetime) -> Punt:
    wat = _("De eerste avond") if avond.nr == 1 else _("De tweede avond")
    return Punt(
        dag=dag_van(avond.begin), soort=Soort.AVOND, wat=wat, tijd=tijd(avond.begin), wie=avond.plek,
        staat=Staat.KLAAR if avond.geweest(op) else Staat.STRAKS, url=reverse("werk_avonden", args=[slug]),
    )  # fmt: skip


def _overleg(overleg: Overleg, slug: str, op: datetime) -> Punt:
    return Punt(
        dag=dag_van(overleg.begin), soort=Soort.OVERLEG, wat=_("Overleg van de denktank"), tijd=tijd(overleg.begin),
        wie=overleg.plek, staat=Staat.KLAAR if overleg.geweest(op) else Staat.STRAKS,
        url=reverse("werk_overleg", args=[slug, overleg.pk]), sleutel=overleg.pk,
    )  # fmt: skip


def _taak(taak: Taak, dag: date, slug: str, vandaag: date) -> Punt:
    staat = Staat.KLAAR if taak.klaar_op else Staat.LAAT if dag < vandaag else Staat.STRAKS
    return Punt(
        dag=dag, soort=Soort.TAAK, wat=taak.wat, staat=staat, wie=taak.van_wie,
        url=reverse("werk_taak", args=[slug, taak.pk]), sleutel=taak.pk, vast=taak.vast,
    )  # fmt: skip


def _beldagen(avonden: Iterable[Avond], taken: Iterable[Taak], slug: str, vandaag: date) -> Iterable[Punt]:
    """The list is there that day whether or not the denktank made it a task; then it is not said twice."""
    al = {(taak.stap, taak.dag) for taak in taken}
    for avond in avonden:
        dag = beldag(dag_van(avond.begin), is_rustdag)
        if (f"bellen_{avond.nr}", dag) not in al:
            yield Punt(
                dag=dag, soort=Soort.BELDAG, wat=_("De bellijst staat klaar voor wie komt"),
                staat=Staat.KLAAR if dag < vandaag else Staat.STRAKS, url=reverse("werk_avonden", args=[slug]),
            )  # fmt: skip


def _tekenen(nu: Stand, slug: str, vandaag: date) -> Iterable[Punt]:
    """The day by which the gemeente promised to sign (R1), as long as it did not."""
    if nu.convenant_getekend:
        return
    for dag in sorted({belofte.belooft_voor for belofte in nu.toezeggingen if belofte.belooft_voor}):
        yield Punt(
            dag=dag, soort=Soort.TEKENEN, wat=_("De gemeente tekent het convenant"),
            staat=Staat.LAAT if dag < vandaag else Staat.STRAKS, url=reverse("werk_convenant", args=[slug]),
        )  # fmt: skip


@dataclass(frozen=True)
class Zaalgroep:
    """The halls thought of for one evening."""

    nr: int
    avond: Avond | None
    geweest: bool
    zalen: tuple[Zaal, ...]

    @property
    def vast(self) -> Zaal | None:
        return next((zaal for zaal in self.zalen if zaal.staat == Zaalstaat.VAST), None)

    @property
    def weggevallen(self) -> bool:
        """The evening still stands in a hall that cannot be."""
        if self.vast or self.geweest or self.avond is None:
            return False
        return any(zaal.staat == Zaalstaat.KAN_NIET and zaal.naam == self.avond.plek for zaal in self.zalen)

    @property
    def mist(self) -> bool:
        """A date, and nowhere to go."""
        return not self.geweest and not self.vast and self.avond is not None and self.avond.plek == ZAAL_VOLGT


def zalen_per_avond(expeditie: Expeditie, op: datetime) -> list[Zaalgroep]:
    """Two queries. What is fixed stands first, what cannot be last."""
    avonden = avonden_van(expeditie)
    zalen = sorted(Zaal.objects.filter(expeditie=expeditie), key=lambda zaal: (_VOLGORDE[zaal.staat], zaal.pk))
    return [
        Zaalgroep(
            nr=nr,
            avond=avonden.get(nr),
            geweest=nr in avonden and avonden[nr].geweest(op),
            zalen=tuple(zaal for zaal in zalen if zaal.avond_nr == nr),
        )
        for nr in (1, 2)
    ]


_VOLGORDE: dict[str, int] = {
    staat: plek
    for plek, staat in enumerate(
        (Zaalstaat.VAST, Zaalstaat.OPTIE, Zaalstaat.GEVRAAGD, Zaalstaat.IDEE, Zaalstaat.KAN_NIET)
    )
}
