"""Drawing up the walking lists, changing them, and giving them to two. Preparing, so never blocked (R1).

No door can disappear (R2): a list that goes leaves its doors behind on no list, and those are always counted.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext_lazy as _

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.looplijsten.knippen import Hoe
from expedities.looplijsten.models import Looplijst, Loper
from expedities.looplijsten.namen import kort, namen
from expedities.looplijsten.queries import als_deuren, mogelijke_lopers, voorstel
from expedities.looplijsten.rules import mag_verdelen
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Hoedanigheid
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet

TWEE = 2
_PER_KEER = 500


class NietsTeVerdelen(Geweigerd):
    """There is no door to put on a list."""


class LijstKanNiet(Geweigerd):
    """This change of the lists makes no sense."""


class TweetalKanNiet(Geweigerd):
    """These cannot walk together."""


@dataclass(frozen=True)
class NieuweLoper:
    """Who will walk: an account, or only a name for who walks with paper."""

    gebruiker: UUID | None = None
    naam: str = ""
    telefoon: str = ""
    hoedanigheid: Hoedanigheid = Hoedanigheid.BEWONER


def _begin(expeditie: Expeditie, door: Actor) -> None:
    """One at a time divides the doors of one expeditie."""
    if not mag_verdelen(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider verdeelt de deuren."))
    Expeditie.objects.select_for_update(of=("self",)).get(pk=expeditie.pk)


def _vers(looplijst: Looplijst, door: Actor) -> Looplijst:
    """The list as it is now, while nobody else changes it."""
    _begin(looplijst.expeditie, door)
    try:
        return Looplijst.objects.select_related("expeditie").get(pk=looplijst.pk)
    except Looplijst.DoesNotExist as fout:
        raise Ingehaald(_("Deze lijst is intussen weg. De deuren staan bij ‘nog op geen lijst’.")) from fout


@transaction.atomic
def stel_op(
    *, expeditie: Expeditie, hoe: Hoe, maat: int, alles: bool, verwacht: int | None = None, door: Actor, op: datetime
) -> list[Looplijst]:
    """Make the lists as proposed. `alles`: the lists there are go first; otherwise only doors on no list.

    `verwacht` is how many doors the proposal on the screen had: other doors need another look.
    """
    _begin(expeditie, door)
    stukken = voorstel(expeditie, hoe=hoe, maat=maat, alles=alles)
    aantal = sum(len(stuk.deuren) for stuk in stukken)
    if not stukken:
        raise NietsTeVerdelen(_("Er zijn geen deuren te verdelen."))
    if verwacht is not None and verwacht != aantal:
        raise Ingehaald(_("De deuren zijn intussen veranderd. Kijk het voorstel nog eens na."))
    nr = _volgend_nummer(expeditie, opnieuw=alles)
    if alles:
        Looplijst.objects.filter(expeditie=expeditie).delete()
    lijsten = Looplijst.objects.bulk_create(
        Looplijst(expeditie=expeditie, nr=plek, naam=stuk.naam, gemaakt_op=op)
        for plek, stuk in enumerate(stukken, start=nr)
    )
    for lijst, stuk in zip(lijsten, stukken, strict=True):
        _zet_op(lijst, [deur.sleutel for deur in stuk.deuren])
    schrijf(door=door, op=op, daad="looplijst.opgesteld", expeditie=expeditie.pk, lijsten=len(lijsten), deuren=aantal)
    return lijsten


def _volgend_nummer(expeditie: Expeditie, *, opnieuw: bool) -> int:
    """A number that is printed somewhere is not used again; before the first door nothing is in anybody's hands."""
    if opnieuw and not Adres.objects.filter(expeditie=expeditie).exclude(uitkomst=Uitkomst.OPEN).exists():
        return 1
    hoogste: int | None = Looplijst.objects.filter(expeditie=expeditie).aggregate(hoogste=Max("nr"))["hoogste"]
    return (hoogste or 0) + 1


def _zet_op(lijst: Looplijst | None, sleutels: Sequence[int]) -> int:
    """In batches: SQLite takes only so many values at once. All are held first, in the order in which others do."""
    for van in range(0, len(sleutels), _PER_KEER):
        stuk = sorted(sleutels)[van : van + _PER_KEER]
        list(Adres.objects.filter(pk__in=stuk).select_for_update(of=("self",)).order_by("pk").values_list("pk"))
    return sum(
        Adres.objects.filter(pk__in=sleutels[van : van + _PER_KEER]).update(looplijst=lijst)
        for van in range(0, len(sleutels), _PER_KEER)
    )


def _nieuwe_lijst(expeditie: Expeditie, naam: str, op: datetime) -> Looplijst:
    nr = _volgend_nummer(expeditie, opnieuw=False)
    return Looplijst.objects.create(expeditie=expeditie, nr=nr, naam=kort(naam), gemaakt_op=op)


@transaction.atomic
def splits(*, looplijst: Looplijst, vanaf: Adres, door: Actor, op: datetime) -> Looplijst:
    """From this door on a list of its own, which is nobody's yet."""
    looplijst = _vers(looplijst, door)
    sleutels = list(looplijst.adressen.values_list("pk", flat=True))
    if vanaf.pk not in sleutels:
        raise Ingehaald(_("Deze deur staat intussen op een andere lijst. Kies nog eens."))
    plek = sleutels.index(vanaf.pk)
    if plek == 0:
        raise LijstKanNiet(_("Kies een deur verderop: bij de eerste deur valt er niets te splitsen."))
    zelf_genoemd = looplijst.naam != _naam_van(looplijst)
    nieuw = _nieuwe_lijst(looplijst.expeditie, looplijst.naam, op)
    _zet_op(nieuw, sleutels[plek:])
    _doop(nieuw, _naam_van(nieuw))
    if not zelf_genoemd:
        _doop(looplijst, _naam_van(looplijst))
    _log(looplijst, "looplijst.gesplitst", door, op)
    return nieuw


@transaction.atomic
def voeg_samen(*, looplijst: Looplijst, erbij: Looplijst, door: Actor, op: datetime) -> None:
    """The doors of `erbij` come on this list; its number and its two go."""
    looplijst = _vers(looplijst, door)
    erbij = _vers(erbij, door)
    if erbij.expeditie_id != looplijst.expeditie_id or erbij.pk == looplijst.pk:
        raise LijstKanNiet(_("Kies een andere lijst om erbij te zetten."))
    zelf_genoemd = looplijst.naam != _naam_van(looplijst)
    erbij.adressen.update(looplijst=looplijst)
    erbij.delete()
    if not zelf_genoemd:
        _doop(looplijst, _naam_van(looplijst))
    _log(looplijst, "looplijst.samengevoegd", door, op)


def _naam_van(looplijst: Looplijst) -> str:
    """As we would call it beside the other doors of its streets; who gave a list another name keeps it."""
    deuren = als_deuren(looplijst.adressen.deuren())
    hier = Adres.objects.filter(expeditie=looplijst.expeditie_id, straat__in={deur.straat for deur in deuren}).deuren()
    anders = als_deuren(hier.filter(~Q(looplijst=looplijst.pk) | Q(looplijst=None)))
    return namen([tuple(deuren), tuple(anders)])[0] if deuren else looplijst.naam


def _doop(looplijst: Looplijst, naam: str) -> None:
    looplijst.naam = naam
    looplijst.save(update_fields=["naam"])


@transaction.atomic
def hernoem(*, looplijst: Looplijst, naam: str, door: Actor, op: datetime) -> None:
    looplijst = _vers(looplijst, door)
    if not naam.strip():
        raise LijstKanNiet(_("Geef de lijst een naam."))
    _doop(looplijst, kort(naam.strip()))
    _log(looplijst, "looplijst.hernoemd", door, op)


@transaction.atomic
def gooi_weg(*, looplijst: Looplijst, door: Actor, op: datetime) -> int:
    """The doors go back to “on no list”. Returns how many."""
    looplijst = _vers(looplijst, door)
    aantal = looplijst.adressen.deuren().count()
    _log(looplijst, "looplijst.weg", door, op)
    looplijst.delete()
    return aantal


@transaction.atomic
def verplaats(
    *, expeditie: Expeditie, deuren: Collection[int], naar: Looplijst | None, nieuw: str = "", door: Actor, op: datetime
) -> int:
    """Many doors at once to another list, to a new one (`nieuw` is its name) or to none."""
    _begin(expeditie, door)
    sleutels = list(Adres.objects.filter(expeditie=expeditie).deuren().values_list("pk", flat=True))
    gekozen = [sleutel for sleutel in sleutels if sleutel in set(deuren)]
    if not gekozen:
        raise LijstKanNiet(_("Kies eerst een of meer deuren."))
    if naar is not None and naar.expeditie_id != expeditie.pk:
        raise LijstKanNiet(_("Deze lijst hoort bij een andere buurt."))
    if naar is not None:
        naar = _vers(naar, door)
    if nieuw:
        naar = _nieuwe_lijst(expeditie, nieuw, op)
    aantal = _zet_op(naar, gekozen)
    schrijf(door=door, op=op, daad="looplijst.verplaatst", expeditie=expeditie.pk, deuren=aantal)
    return aantal


@transaction.atomic
def geef_aan(*, looplijst: Looplijst, lopers: Sequence[NieuweLoper], door: Actor, op: datetime) -> list[Loper]:
    """These walk it from now on; nobody is fine too. The log says that it changed hands, not whose."""
    looplijst = _vers(looplijst, door)
    if len(lopers) > TWEE:
        raise TweetalKanNiet(_("Twee mensen lopen een lijst. Splits de lijst als jullie met meer zijn."))
    accounts = mogelijke_lopers(looplijst.expeditie, op)
    gekozen = [loper.gebruiker for loper in lopers if loper.gebruiker]
    if len(set(gekozen)) != len(gekozen):
        raise TweetalKanNiet(_("Dat is twee keer dezelfde. Kies twee verschillende mensen."))
    if not set(gekozen) <= accounts.keys():
        raise TweetalKanNiet(_("Een van de twee is geen uitnodiger van deze buurt. Geef eerst die rol."))
    if any(not loper.gebruiker and not loper.naam.strip() for loper in lopers):
        raise TweetalKanNiet(_("Schrijf op hoe deze loper heet."))
    looplijst.lopers.all().delete()
    nieuw = [
        Loper(
            looplijst=looplijst, plek=plek, gebruiker_id=loper.gebruiker, telefoon=loper.telefoon,
            naam=(accounts[loper.gebruiker] if loper.gebruiker else loper.naam.strip())[:80],
            hoedanigheid=loper.hoedanigheid,
        )
        for plek, loper in enumerate(lopers, start=1)
    ]  # fmt: skip
    gemaakt = Loper.objects.bulk_create(nieuw)
    _log(looplijst, "looplijst.gegeven", door, op, lopers=len(gemaakt))
    return gemaakt


def _log(looplijst: Looplijst, daad: str, door: Actor, op: datetime, **feiten: int) -> None:
    schrijf(
        door=door, op=op, daad=daad, ding=looplijst, expeditie=looplijst.expeditie_id, nr=looplijst.nr, **feiten
    )  # fmt: skip
