"""Work in bulk: reminders, a long list of addresses, the plan on paper; each beside the least it could take."""

import csv
import io
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import time as klok
from statistics import median

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench.gegevens import beldag
from expedities.adreslijsten.adreslijst import Gelezen, lees_adressen
from expedities.adreslijsten.bekijken import bekijk
from expedities.adreslijsten.importeren import importeer_adressen
from expedities.adreslijsten.indeling import Indeling
from expedities.brieven.documents import Woorden, brieven_pdf
from expedities.brieven.models import Uitnodiging
from expedities.brieven.sjabloon import briefkop, brieftekst
from expedities.brieven.welkom import STANDAARD
from expedities.buurtplan.documents import plan_als_pdf
from expedities.buurtplan.models import Buurtplan
from expedities.buurtplan.queries import per_thema, regels
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres
from werkgroepen.herinneringen.plannen import plan_herinneringen
from wijkexpeditie.berichten.models import AUTOMATISCH, Bericht, Staat
from wijkexpeditie.berichten.versturen import TEGELIJK, neem
from wijkexpeditie.rollen.actor import Actor

ADRESREGELS = 32_000


@dataclass(frozen=True)
class Zwaar:
    aantal: int
    seconden: float
    vloer_s: float
    statements: int | None = None

    @property
    def ratio(self) -> float:
        return round(self.seconden / self.vloer_s, 2)


def _duur(doe: Callable[[], object]) -> float:
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def plannen(op: datetime) -> Zwaar:
    """All reminders of one day, beside a plain bulk insert of the same rows."""
    moment = timezone.make_aware(datetime.combine(beldag(op), klok(8, 0)))
    with CaptureQueriesContext(connection) as gevangen:
        seconden = _duur(lambda: plan_herinneringen(moment))
    aantal = Bericht.objects.automatisch().filter(gemaakt_op=moment).count()
    return Zwaar(aantal, seconden, _kale_insert(moment), len(gevangen))


def _kale_insert(moment: datetime) -> float:
    rijen = list(Bericht.objects.filter(gemaakt_op=moment))
    for nr, rij in enumerate(rijen):
        rij.pk, rij.sleutel = None, f"vloer:{nr}"
    with transaction.atomic():
        seconden = _duur(lambda: Bericht.objects.bulk_create(rijen, batch_size=500))
        transaction.set_rollback(True)
    return seconden


def opnieuw_plannen(op: datetime) -> Zwaar:
    """The tick after that, when nothing is new."""
    moment = timezone.make_aware(datetime.combine(beldag(op), klok(8, 1)))
    with CaptureQueriesContext(connection) as gevangen:
        seconden = _duur(lambda: plan_herinneringen(moment))
    rijen = Bericht.objects.count()
    return Zwaar(rijen, seconden, _duur(lambda: list(Bericht.objects.all())), len(gevangen))


def claimen() -> Zwaar:
    """Workers take all that is due, so many at a time, beside one update and one read by key of as many at a time."""
    te_doen = Bericht.objects.filter(kanaal__in=AUTOMATISCH)
    moment = te_doen.latest("niet_voor").niet_voor
    with CaptureQueriesContext(connection) as gevangen:
        seconden = _duur(lambda: _neem_alles(moment))
    sleutels = list(te_doen.filter(staat=Staat.BEZIG).order_by("pk").values_list("pk", flat=True))
    return Zwaar(len(sleutels), seconden, _duur(lambda: _kale_updates(sleutels)), len(gevangen))


def _kale_updates(sleutels: Sequence[int]) -> None:
    for begin in range(0, len(sleutels), TEGELIJK):
        greep = Bericht.objects.filter(pk__in=sleutels[begin : begin + TEGELIJK])
        greep.update(pogingen=1)
        list(greep)


def _neem_alles(moment: datetime) -> None:
    while neem(op=moment, nu=moment):
        pass


def adressen() -> Zwaar:
    """A list of a whole town, beside reading it as CSV only."""
    inhoud = _adreslijst()
    with io.TextIOWrapper(io.BytesIO(inhoud), newline="") as tekst:
        vloer = _duur(lambda: list(csv.DictReader(tekst, delimiter=";")))
    begin = time.perf_counter()
    gelezen = sum(isinstance(uitslag, Gelezen) for uitslag in lees_adressen(io.BytesIO(inhoud)))
    return Zwaar(gelezen, time.perf_counter() - begin, vloer)


def _adreslijst() -> bytes:
    rijen = (
        f"{1000000000000000 + nr};Straat {nr // 200};{nr % 200 + 1};{'AB'[nr % 2] if nr % 7 == 0 else ''};;"
        f"{1000 + nr // 40} {'ABCDEFGH'[nr % 8]}B;Voorbeeldstad;woonfunctie"
        for nr in range(ADRESREGELS)
    )
    kop = "nummeraanduiding_id;straat;huisnummer;huisletter;toevoeging;postcode;woonplaats;gebruiksdoel"
    return "\n".join((kop, *rijen)).encode()


def stad_erin(op: datetime) -> Zwaar:
    """A whole town put in: read, looked at, compared, numbered; beside a bare bulk insert of the same rows."""
    expeditie = Expeditie.objects.get(slug="buurt-0")
    door = Actor.opdracht()
    stroom = io.BytesIO(_adreslijst())
    with transaction.atomic():
        begin = time.perf_counter()
        bekijk(expeditie, stroom, Indeling())
        stroom.seek(0)
        with CaptureQueriesContext(connection) as gevangen:
            verslag = importeer_adressen(expeditie=expeditie, stroom=stroom, door=door, op=op)
        seconden = time.perf_counter() - begin
        rijen = list(Adres.objects.filter(expeditie=expeditie).order_by("-pk")[: verslag.nieuw])
        for nr, rij in enumerate(rijen):
            rij.pk, rij.sleutel = None, f"vloer:{nr}"
        vloer = _duur(lambda: Adres.objects.bulk_create(rijen, batch_size=500))
        transaction.set_rollback(True)
    return Zwaar(verslag.nieuw, seconden, vloer, len(gevangen))


def plan_op_papier(op: datetime) -> Zwaar:
    """The plan as a booklet, beside the same house style with an empty plan."""
    plan = Buurtplan.objects.select_related("expeditie__gemeente").get(expeditie__slug="buurt-0")
    groepen = per_thema(regels(plan, op))
    plan_als_pdf(plan, groepen, op=op)
    vol = median(_duur(lambda: plan_als_pdf(plan, groepen, op=op)) for _ in range(5))
    leeg = median(_duur(lambda: plan_als_pdf(plan, [], op=op)) for _ in range(5))
    return Zwaar(1, vol, leeg)


def driehonderd_brieven(op: datetime) -> Zwaar:
    """Letters with a code and a QR each, one page each; beside one such letter, three hundred times."""
    expeditie = Expeditie.objects.select_related("gemeente").get(slug="buurt-0")
    woorden = Woorden(briefkop(), brieftekst(expeditie), "Noor", STANDAARD)
    deur = Adres(straat="Merelstraat", huisnummer=1, postcode="1234AB", plaats="Voorbeeldstad")
    brieven = [Uitnodiging(adres=deur) for _ in range(300)]
    een = median(_duur(lambda: brieven_pdf(expeditie, woorden, None, brieven[:1], op=op)) for _ in range(5))
    alle = median(_duur(lambda: brieven_pdf(expeditie, woorden, None, brieven, op=op)) for _ in range(3))
    return Zwaar(len(brieven), alle, een * len(brieven))


def meet_zwaar(op: datetime) -> dict[str, Zwaar]:
    """In this order: what is planned is claimed."""
    return {
        "herinneringen plannen": plannen(op),
        "nog eens plannen": opnieuw_plannen(op),
        "herinneringen claimen": claimen(),
        "adressen lezen": adressen(),
        "een stad erin": stad_erin(op),
        "plan als pdf": plan_op_papier(op),
        "driehonderd brieven": driehonderd_brieven(op),
    }
