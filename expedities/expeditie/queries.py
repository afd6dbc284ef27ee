"""How far an expeditie is, read from all its rooms in a constant number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from expedities.bewonersavond.models import Avond
from expedities.buurtplan.models import Buurtplan
from expedities.convenant.models import Ondertekening, Toezegging
from expedities.denktank.models import Denktanklid
from expedities.denktank.soort import Soort
from expedities.expeditie import fasen
from expedities.expeditie.fasen_tekst import als_tekst
from expedities.expeditie.models import Expeditie
from wijkexpeditie.rollen.weigering import Geweigerd


class NogNiet(Geweigerd):
    """The expeditie is not that far; the text says exactly what is missing and who can help (R1)."""

    def __init__(self, oordeel: fasen.Oordeel) -> None:
        super().__init__(als_tekst(oordeel))
        self.oordeel = oordeel


def dag_van(moment: datetime) -> date:
    """The day as people here call it: in local time."""
    return timezone.localtime(moment).date()


def eis(expeditie: Expeditie, stap: fasen.Stap, op: datetime) -> None:
    """Raise NogNiet unless this step may be taken now. Every action that a stage gate guards begins with it."""
    oordeel = fasen.oordeel(stap, stand(expeditie, op), dag_van(op))
    if not oordeel.mag:
        raise NogNiet(oordeel)


def stand(expeditie: Expeditie, op: datetime) -> fasen.Stand:
    return standen([expeditie], op)[expeditie.pk]


def standen(expedities: Iterable[Expeditie], op: datetime) -> dict[UUID, fasen.Stand]:
    """Of many expedities at once: five queries, however many."""
    alle = {expeditie.pk: expeditie for expeditie in expedities}
    gehad = _denktank_gehad(alle.keys(), op)
    getekend = set(
        Ondertekening.objects.filter(convenant__expeditie__in=alle, soort=Soort.GEMEENTE, getekend_op__lte=op)
        .values_list("convenant__expeditie", flat=True)
    )  # fmt: skip
    beloofd = _toezeggingen(alle.keys())
    avonden = {(avond.expeditie_id, avond.nr): avond for avond in Avond.objects.filter(expeditie__in=alle)}
    plannen = set(
        Buurtplan.objects.filter(expeditie__in=alle, vastgesteld_op__lte=op).values_list("expeditie", flat=True)
    )
    return {
        pk: _stand(
            expeditie,
            op,
            gehad=frozenset(gehad[pk]),
            getekend=pk in getekend,
            beloofd=tuple(beloofd[pk]),
            avonden=(avonden.get((pk, 1)), avonden.get((pk, 2))),
            plan=pk in plannen,
        )
        for pk, expeditie in alle.items()
    }


def _stand(  # noqa: PLR0913 -- one value per room
    expeditie: Expeditie,
    op: datetime,
    *,
    gehad: frozenset[fasen.Soort],
    getekend: bool,
    beloofd: tuple[fasen.Toezegging, ...],
    avonden: tuple[Avond | None, Avond | None],
    plan: bool,
) -> fasen.Stand:
    eerste, tweede = avonden
    return fasen.Stand(
        denktank_gehad=gehad,
        convenant_getekend=getekend,
        toezeggingen=beloofd,
        ronde_gesloten=expeditie.ronde_gesloten_op is not None,
        eerste_avond=dag_van(eerste.begin) if eerste else None,
        eerste_avond_gehouden=eerste is not None and eerste.geweest(op),
        eerste_verslag=eerste is not None and eerste.verslag_op is not None,
        tweede_avond=dag_van(tweede.begin) if tweede else None,
        tweede_avond_gehouden=tweede is not None and tweede.geweest(op),
        tweede_verslag=tweede is not None and tweede.verslag_op is not None,
        plan_vastgesteld=plan,
        borging=expeditie.borging_vanaf is not None,
        afgesloten=expeditie.afgesloten_op is not None,
    )


def _denktank_gehad(expedities: Iterable[UUID], op: datetime) -> dict[UUID, set[fasen.Soort]]:
    """Who it has ever had, so that a departure never locks anything again (R1)."""
    gehad: dict[UUID, set[fasen.Soort]] = defaultdict(set)
    leden = Denktanklid.objects.filter(expeditie__in=expedities, van__lte=dag_van(op)).order_by()
    for expeditie, soort in leden.values_list("expeditie", "soort").distinct():
        gehad[expeditie].add(fasen.Soort(soort))
    return gehad


def _toezeggingen(expedities: Iterable[UUID]) -> dict[UUID, list[fasen.Toezegging]]:
    """Only promises to sign the convenant bind the gemeente; what is not in writing was not signed."""
    beloofd: dict[UUID, list[fasen.Toezegging]] = defaultdict(list)
    for toezegging in Toezegging.objects.filter(expeditie__in=expedities, tekent_convenant=True):
        beloofd[toezegging.expeditie_id].append(
            fasen.Toezegging(
                getekend_op=dag_van(toezegging.gemaakt_op) if toezegging.schriftelijk else None,
                gemandateerd=toezegging.gemandateerd,
                openbaar=toezegging.openbaar,
                belooft_voor=toezegging.voor,
            )
        )
    return beloofd
