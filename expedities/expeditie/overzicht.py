"""What the overviews show of many expedities at once: totals only (R9), in a constant number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet, Sum
from django_stubs_ext import StrPromise

from expedities.adviesvragen.queries import wachtend_per_expeditie
from expedities.bewonersavond.models import Aanwezigheid
from expedities.buurtplan.models import Actie
from expedities.convenant.models import Toezegging
from expedities.expeditie.aansluiten import EERSTVOLGENDE, Moment
from expedities.expeditie.fasen_tekst import FASE_NAAM
from expedities.expeditie.models import Expeditie, Roltoekenning
from expedities.expeditie.queries import dag_van, standen
from expedities.expeditie.route import huidige_fase
from expedities.huisvoorhuis.models import GESPROKEN, Adres
from expedities.volgen.verbergen import verberg
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import Rol


@dataclass(frozen=True)
class Vragen:
    """What the buurt asked and nobody answered yet."""

    aantal: int
    sinds: date


@dataclass(frozen=True)
class Bereik:
    """Doors and people in totals; None is a figure too small to show (R9)."""

    deuren: int = 0
    gesproken: int | None = None
    avonden: int = 0  # what people openly do together is no secret


@dataclass(frozen=True)
class Regel:
    """One expeditie on the overview."""

    expeditie: Expeditie
    rollen: tuple[StrPromise | str, ...]
    fase: StrPromise
    volgende: Moment | None
    te_laat: int
    vragen: Vragen | None
    bereik: Bereik


def mijn_expedities(gebruiker: Gebruiker, op: datetime) -> QuerySet[Expeditie]:
    """By role, or as a resident who writes along; the keeper of the system sees that they exist."""
    alle = Expeditie.objects.openbaar().select_related("gemeente").order_by("naam", "pk")
    if gebruiker.is_staff:
        return alle
    bewoner = Q(deelnemers__gebruiker=gebruiker, deelnemers__bewoner_bevestigd_op__isnull=False)
    met_rol = Expeditie.objects.voor_gebruiker(gebruiker, op).values("pk")
    return alle.filter(Q(pk__in=met_rol) | Q(pk__in=Expeditie.objects.filter(bewoner).values("pk")))


def regels(expedities: Sequence[Expeditie], gebruiker: Gebruiker, op: datetime) -> list[Regel]:
    sleutels = [expeditie.pk for expeditie in expedities]
    vandaag = dag_van(op)
    stand = standen(expedities, op)
    rollen = _rollen(gebruiker, op)
    volgende = _eerstvolgende(sleutels, op)
    laat = _te_laat(sleutels, vandaag)
    vragen = _vragen(sleutels)
    bereik = _bereik(sleutels)
    return [
        Regel(
            expeditie=expeditie,
            rollen=tuple(rol.label for rol in Rol if {(expeditie.pk, rol), (expeditie.gemeente_id, rol)} & rollen),
            fase=FASE_NAAM[huidige_fase(stand[expeditie.pk], vandaag)],
            volgende=volgende.get(expeditie.pk),
            te_laat=laat.get(expeditie.pk, 0),
            vragen=vragen.get(expeditie.pk),
            bereik=bereik.get(expeditie.pk, Bereik()),
        )
        for expeditie in expedities
    ]


def _rollen(gebruiker: Gebruiker, op: datetime) -> set[tuple[UUID | int | None, Rol]]:
    hier = Roltoekenning.objects.lopend(op).filter(gebruiker=gebruiker)
    return {
        (expeditie or gemeente, Rol(rol))
        for expeditie, gemeente, rol in hier.values_list("expeditie", "gemeente", "rol")
    }


def _eerstvolgende(sleutels: Iterable[UUID], op: datetime) -> dict[UUID, Moment]:
    """An evening or a gathering, whichever comes first."""
    eerst: dict[UUID, Moment] = {}
    for lijst in EERSTVOLGENDE:
        for expeditie, moment in lijst(sleutels, op).items():
            eerst[expeditie] = min(moment, eerst.get(expeditie, moment), key=lambda een: een.begin)
    return eerst


def _te_laat(sleutels: Iterable[UUID], vandaag: date) -> dict[UUID, int]:
    laat = Toezegging.objects.te_laat(vandaag).filter(expeditie__in=sleutels).order_by()
    return dict(laat.values_list("expeditie").annotate(aantal=Count("pk")))


def _vragen(sleutels: Sequence[UUID]) -> dict[UUID, Vragen]:
    """In the plan, and adviezen on what the gemeente asked itself."""
    open_vragen = Actie.objects.filter(
        plan__expeditie__in=sleutels,
        plan__vastgesteld_op__isnull=False,
        vervallen=False,
        gevraagd_op__isnull=False,
        antwoorden__isnull=True,
    ).order_by()
    rijen = open_vragen.values_list("plan__expeditie").annotate(Count("pk"), Min("gevraagd_op"))
    uit = {expeditie: Vragen(aantal, sinds) for expeditie, aantal, sinds in rijen}
    for expeditie, (aantal, moment) in wachtend_per_expeditie(sleutels).items():
        sinds = dag_van(moment)
        al = uit.get(expeditie, Vragen(0, sinds))
        uit[expeditie] = Vragen(al.aantal + aantal, min(al.sinds, sinds))
    return uit


def _bereik(sleutels: Iterable[UUID]) -> dict[UUID, Bereik]:
    """Spoken and not spoken make up the known number of doors, so one small figure hides both."""
    kwamen = Aanwezigheid.objects.filter(avond__expeditie__in=sleutels).order_by()
    op_avonden = dict(kwamen.values_list("avond__expeditie").annotate(Sum("aantal")))
    deuren = Adres.objects.deuren().filter(expeditie__in=sleutels).order_by()
    rijen = deuren.values_list("expeditie").annotate(
        alle=Count("pk"), gesproken=Count("pk", filter=Q(uitkomst__in=GESPROKEN))
    )
    tellingen = {expeditie: (alle, gesproken) for expeditie, alle, gesproken in rijen}
    return {
        pk: Bereik(
            deuren=tellingen.get(pk, (0, 0))[0],
            gesproken=_gesproken(*tellingen.get(pk, (0, 0))),
            avonden=op_avonden.get(pk, 0),
        )
        for pk in sleutels
    }


def _gesproken(alle: int, gesproken: int) -> int | None:
    return verberg((gesproken, alle - gesproken))[0]
