"""Letters for doors, and a sheet for every door: made, printed, posted."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from expedities.bewonersavond.models import Avond
from expedities.brieven.documents import Woorden, blad_pdf, brieven_pdf, voorbeeld_pdf
from expedities.brieven.models import Stapel, Stapelsoort, Uitnodiging
from expedities.brieven.queries import (
    BLADSOORTEN,
    GROOTSTE_STAPEL,
    Keuze,
    Route,
    bladstand,
    deuren_voor,
    komende_avond,
    routes,
    uitnodigingen,
)
from expedities.brieven.rules import mag_versturen
from expedities.brieven.sjabloon import avond_in_woorden
from expedities.expeditie import fasen
from expedities.expeditie.fasen import Stap
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet, dag_van, eis, stand
from expedities.huisvoorhuis.models import Adres, Uitkomst
from wijkexpeditie.documenten.render import PastNietOpPapier, Pdf
from wijkexpeditie.klussen.actions import vraag_klus
from wijkexpeditie.klussen.models import Klus
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd, Ingehaald, MagNiet

KLUS = "brieven"


class TeLang(Geweigerd):
    """It does not fit on its paper."""


class GeenDeur(Geweigerd):
    """There is no door left that this letter is for."""


class GeenAvond(Geweigerd):
    """There is nothing to be invited to."""


class EerstDit(Geweigerd):
    """Something comes before it."""


class Vinkje(StrEnum):
    """What is ticked off on a pile."""

    GEDRUKT = "gedrukt"
    BEZORGD = "bezorgd"


@dataclass(frozen=True)
class Gemaakt:
    """The piles that are there at once, and the work that makes the others."""

    stapels: list[Stapel]
    klus: Klus | None


@transaction.atomic
def maak_brieven(*, expeditie: Expeditie, keuze: Keuze, woorden: Woorden, door: Actor, op: datetime) -> Gemaakt:
    """One pile per route, each letter with a code of its own. Of many doors the rest is made after this as a klus.

    idempotency: doors that have an unanswered letter are passed over, unless `keuze.ook_weer`.
    """
    _mag(door, expeditie)
    eis(expeditie, Stap.BRIEF, op)
    avond = _komende_avond(expeditie, op)
    _een_tegelijk(expeditie)
    lijst = routes(deuren_voor(expeditie, keuze))
    if not lijst:
        raise GeenDeur(_("Er is geen deur die nog een brief moet krijgen. Kies andere deuren."))
    voorbeeld(expeditie=expeditie, woorden=woorden, avond=avond, op=op)
    meteen = lijst if sum(len(route.deuren) for route in lijst) <= GROOTSTE_STAPEL else lijst[:1]
    partij = uuid4()
    stapels = [_maak_stapel(expeditie, route, woorden, avond, partij, door, op) for route in meteen]
    rest = [deur for route in lijst[len(meteen) :] for deur in route.deuren]
    return Gemaakt(stapels, _vraag_de_rest(stapels[0], rest, door, op) if rest else None)


def _vraag_de_rest(eerste: Stapel, deuren: Sequence[int], door: Actor, op: datetime) -> Klus:
    """Which doors is settled now, as keys; not by what they were chosen (R10)."""
    expeditie = eerste.expeditie
    gegevens = {
        "eerste": str(eerste.pk),
        "deuren": ",".join(map(str, deuren)),
        "verder": reverse("werk_brieven", args=[expeditie.slug]),
    }
    return vraag_klus(soort=KLUS, gegevens=gegevens, expeditie=expeditie.pk, door=door, op=op)


@transaction.atomic
def maak_meer(*, eerste: Stapel, deuren: Sequence[int], door: Actor, op: datetime) -> int:
    """The next part of a large batch, in the words of its first pile. Returns how many letters were made.

    idempotency: a door that has a letter in this batch already gets no second one.
    """
    expeditie = eerste.expeditie
    _mag(door, expeditie)
    eis(expeditie, Stap.BRIEF, op)
    avond = _komende_avond(expeditie, op)
    _een_tegelijk(expeditie)
    al_gemaakt = Uitnodiging.objects.filter(stapel__partij=eerste.partij).values("adres")
    over = Adres.objects.filter(expeditie=expeditie, pk__in=deuren).deuren().exclude(pk__in=al_gemaakt)
    over = over.exclude(uitkomst__in=(Uitkomst.GEEN_CONTACT, Uitkomst.LEEG)).order_by("looplijst__nr", "volgorde", "pk")
    woorden = Woorden.van(eerste)
    stapels = [_maak_stapel(expeditie, route, woorden, avond, eerste.partij, door, op) for route in routes(over)]
    return sum(stapel.aantal for stapel in stapels)


def _maak_stapel(  # noqa: PLR0917 -- one value per column
    expeditie: Expeditie, route: Route, woorden: Woorden, avond: Avond, partij: UUID, door: Actor, op: datetime
) -> Stapel:
    stapel = Stapel.objects.create(
        expeditie=expeditie,
        looplijst_id=route.looplijst,
        soort=Stapelsoort.UITNODIGING,
        naam=route.naam,
        **_velden(woorden),
        avond_tekst=avond_in_woorden(avond),
        partij=partij,
        aantal=len(route.deuren),
        gemaakt_op=op,
    )
    Uitnodiging.objects.bulk_create([Uitnodiging(stapel=stapel, adres_id=deur) for deur in route.deuren])
    schrijf(door=door, op=op, daad="brief.gemaakt", ding=stapel, expeditie=expeditie.pk, aantal=stapel.aantal)
    return stapel


@transaction.atomic
def maak_bladen(
    *, expeditie: Expeditie, soort: Stapelsoort, woorden: Woorden, door: Actor, op: datetime
) -> list[Stapel]:
    """A pile for every route that has none yet, with or without a list: no letterbox is left out.

    idempotency: routes that have their pile keep it. What was not printed yet gets the new words.
    """
    _mag(door, expeditie)
    _eis_blad(expeditie, soort, op)
    _een_tegelijk(expeditie)
    voorbeeld(expeditie=expeditie, woorden=woorden, blad=True, op=op)
    stand_nu = bladstand(expeditie, [soort])[soort]
    if not stand_nu.routes:
        raise GeenDeur(_("Er staan nog geen adressen in deze buurt. Zet die er eerst in."))
    eerder = Stapel.objects.filter(expeditie=expeditie, soort=soort)
    eerder.filter(gedrukt_op=None).update(kop=woorden.kop, tekst=woorden.tekst)
    partij = eerder.values_list("partij", flat=True).first() or uuid4()
    nieuw = [
        Stapel(
            expeditie=expeditie, looplijst_id=regel.route.looplijst, soort=soort, naam=regel.route.naam,
            **_velden(woorden), partij=partij, aantal=len(regel.route.deuren), gemaakt_op=op,
        )
        for regel in stand_nu.routes
        if regel.stapel is None
    ]  # fmt: skip
    Stapel.objects.bulk_create(nieuw)
    schrijf(door=door, op=op, daad="blad.gemaakt", expeditie=expeditie.pk, aantal=len(nieuw))
    return nieuw


@transaction.atomic
def wijzig_woorden(*, stapel: Stapel, woorden: Woorden, door: Actor, op: datetime) -> int:
    """Other words for all that was made together and not printed yet; the codes stay. Returns how many piles."""
    expeditie = stapel.expeditie
    _mag(door, expeditie)
    avond = komende_avond(expeditie, op)
    voorbeeld(expeditie=expeditie, woorden=woorden, avond=avond, blad=stapel.soort != Stapelsoort.UITNODIGING, op=op)
    samen = Stapel.objects.filter(expeditie=expeditie, partij=stapel.partij, gedrukt_op=None)
    aantal = samen.update(**_velden(woorden))
    if not aantal:
        raise EerstDit(_("Dit is al gedrukt. Neem eerst terug dat het is gedrukt, dan kun je de tekst veranderen."))
    schrijf(door=door, op=op, daad="brief.tekst", ding=stapel, expeditie=expeditie.pk)
    return aantal


@transaction.atomic
def vink_af(*, stapel: Stapel, wat: Vinkje, naam: str, gezien: str = "", door: Actor, op: datetime) -> Stapel:
    """Printed, or in the letterboxes, by whom. `gezien` is the evening as it stood on the letters that were printed.

    idempotency: who ticks what was ticked already changes nothing; the first name stays.
    """
    stapel = _op_slot(stapel)
    expeditie = stapel.expeditie
    _mag(door, expeditie)
    if not naam.strip():
        raise EerstDit(_("Schrijf erbij wie het deed."))
    if getattr(stapel, f"{wat}_op"):
        return stapel
    _eis_vinkje(stapel, wat, op)
    velden = {f"{wat}_op": op, f"{wat}_door": naam.strip()}
    if wat is Vinkje.GEDRUKT and stapel.soort == Stapelsoort.UITNODIGING:
        velden["avond_tekst"] = _zelfde_avond(expeditie, gezien, op)
    return _zet(stapel, velden, f"brief.{wat}", door, op)


@transaction.atomic
def neem_vinkje_terug(*, stapel: Stapel, wat: Vinkje, door: Actor, op: datetime) -> Stapel:
    """A wrong tick, or letters that have to be printed again. Gone already is fine."""
    stapel = _op_slot(stapel)
    _mag(door, stapel.expeditie)
    if not getattr(stapel, f"{wat}_op"):
        return stapel
    if wat is Vinkje.GEDRUKT and stapel.bezorgd_op:
        raise EerstDit(_("Deze stapel is al bezorgd. Neem dat eerst terug."))
    return _zet(stapel, {f"{wat}_op": None, f"{wat}_door": ""}, "brief.teruggenomen", door, op)


def _zet(stapel: Stapel, velden: dict[str, object], daad: str, door: Actor, op: datetime) -> Stapel:
    for veld, waarde in velden.items():
        setattr(stapel, veld, waarde)
    stapel.save(update_fields=[*velden])
    schrijf(door=door, op=op, daad=daad, ding=stapel, expeditie=stapel.expeditie_id, aantal=stapel.aantal)
    return stapel


def _op_slot(stapel: Stapel) -> Stapel:
    return Stapel.objects.select_for_update(of=("self",)).select_related("expeditie").get(pk=stapel.pk)


def _eis_vinkje(stapel: Stapel, wat: Vinkje, op: datetime) -> None:
    if wat is Vinkje.BEZORGD and not stapel.gedrukt_op:
        raise EerstDit(_("Zet eerst dat deze stapel is gedrukt."))
    if stapel.soort != Stapelsoort.UITNODIGING:
        _eis_blad(stapel.expeditie, Stapelsoort(stapel.soort), op)
    elif wat is Vinkje.GEDRUKT:
        eis(stapel.expeditie, Stap.BRIEF, op)
    else:  # printed before the round closed: that it was posted is true all the same; R1 holds still
        oordeel = fasen.mag_naar_de_deuren(stand(stapel.expeditie, op), dag_van(op))
        if not oordeel.mag:
            raise NogNiet(oordeel)


def _eis_blad(expeditie: Expeditie, soort: Stapelsoort, op: datetime) -> None:
    _blad_kan(soort, stand(expeditie, op), dag_van(op))


def _blad_kan(soort: Stapelsoort, nu: fasen.Stand, vandaag: date) -> None:
    """After the first evening; the others when there is something to tell, and that is said of each by itself."""
    if soort is Stapelsoort.NA_AVOND_2 and not fasen.tweede_avond_gehouden(nu, vandaag):
        raise EerstDit(_("De tweede avond moet nog komen. Dit blad maak je daarna."))
    if soort is Stapelsoort.PLAN and not nu.plan_vastgesteld:
        raise EerstDit(_("Het buurtplan staat nog niet vast. Dit blad maak je daarna."))
    oordeel = fasen.oordeel(Stap.TUSSEN, nu, vandaag)
    if not oordeel.mag:
        raise NogNiet(oordeel)


def waarom_geen_blad(nu: fasen.Stand, vandaag: date) -> dict[Stapelsoort, str]:
    """Of every sheet why it cannot be made yet; empty when it can."""
    waarom = dict.fromkeys(BLADSOORTEN, "")
    for soort in BLADSOORTEN:
        try:
            _blad_kan(soort, nu, vandaag)
        except Geweigerd as weigering:
            waarom[soort] = str(weigering)
    return waarom


def _zelfde_avond(expeditie: Expeditie, gezien: str, op: datetime) -> str:
    """Who printed while the evening was moved has paper with the wrong day on it."""
    nu = avond_in_woorden(_komende_avond(expeditie, op))
    if gezien and gezien != nu:
        raise Ingehaald(_("De avond is verplaatst terwijl je drukte. Druk deze brieven opnieuw."))
    return nu


def _mag(door: Actor, expeditie: Expeditie) -> None:
    if not mag_versturen(door, expeditie):
        raise MagNiet(_("Alleen de procesbegeleider maakt brieven en bladen."))


def _komende_avond(expeditie: Expeditie, op: datetime) -> Avond:
    avond = komende_avond(expeditie, op)
    if avond is None:
        raise GeenAvond(_("Er is geen avond om voor uit te nodigen. Prik eerst een datum bij Avonden."))
    return avond


def _een_tegelijk(expeditie: Expeditie) -> None:
    """Two who make letters at once: who comes second sees those of the first."""
    Expeditie.objects.select_for_update(of=("self",), no_key=True).get(pk=expeditie.pk)


def voorbeeld(
    *, expeditie: Expeditie, woorden: Woorden, avond: Avond | None = None, blad: bool = False, op: datetime
) -> Pdf:
    """A draft, for whoever prepares: never blocked. Refuses what does not fit on its paper."""
    try:
        if blad:
            return blad_pdf(expeditie, woorden, voorbeeld=True, op=op)
        return voorbeeld_pdf(expeditie, woorden, avond, op=op)
    except PastNietOpPapier as fout:
        zin = (
            _("Dit past niet op twee kanten van een blad. Maak de tekst korter.")
            if blad
            else _("Dit past niet op één kant van een blad. Maak de tekst korter.")
        )
        raise TeLang(zin) from fout


def druk(*, stapel: Stapel, alleen: Uitnodiging | None = None, door: Actor, op: datetime) -> Pdf:
    """The pile on paper, or one letter of it, with the codes it has: printing again makes none anew.

    Who asked since not to be rung any more gets no letter that lay ready either.
    """
    expeditie = stapel.expeditie
    _mag(door, expeditie)
    if stapel.soort != Stapelsoort.UITNODIGING:
        _eis_blad(expeditie, Stapelsoort(stapel.soort), op)
        return blad_pdf(expeditie, Woorden.van(stapel), voorbeeld=False, op=op)
    eis(expeditie, Stap.BRIEF, op)
    avond = _komende_avond(expeditie, op)
    brieven = [alleen] if alleen else list(uitnodigingen(stapel))
    brieven = [brief for brief in brieven if brief.adres.uitkomst != Uitkomst.GEEN_CONTACT]
    if not brieven:
        raise GeenDeur(_("Hier is gevraagd om niet meer aan te bellen. Daar gaat ook geen brief heen."))
    return brieven_pdf(expeditie, Woorden.van(stapel), avond, brieven, op=op)


def _velden(woorden: Woorden) -> dict[str, object]:
    return {**asdict(woorden), "welkom": list(woorden.welkom)}
