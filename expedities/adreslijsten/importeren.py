"""Addresses into an expeditie: what is new, what changed, what stayed; nothing is ever thrown away (R2)."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, BinaryIO, cast
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from expedities.adreslijsten.adreslijst import AdreslijstOnleesbaar, lees_tabel
from expedities.adreslijsten.adressleutel import kaal
from expedities.adreslijsten.bestandsoort import open_lijst
from expedities.adreslijsten.indeling import Indeling
from expedities.adreslijsten.klad import Klad
from expedities.adreslijsten.meelezen import Meelezer
from expedities.adreslijsten.nummeren import houd_deuren_vast, laat_open_wat_later_kwam, zet_op_loopvolgorde
from expedities.adreslijsten.regel import Gelezen, Geweigerd
from expedities.adreslijsten.vergelijken import VELDEN, Paar, Vergelijker, waarden
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Bezoek
from expedities.huisvoorhuis.rules import mag_adressen_beheren
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen import weigering
from wijkexpeditie.rollen.actor import Actor

IN_EEN_KEER = 2000  # so many rows are put in at once or not at all; more go in portions, and may begin anew
_PER_KEER = 500

Vordert = Callable[[int, int], None]  # done, of how many


class LijstOnleesbaar(weigering.Geweigerd):
    """The file as a whole is no list of addresses."""


@dataclass
class Verslag:
    """What an import did, in numbers, and each refused row with its line and the reason."""

    nieuw: int = 0
    gewijzigd: int = 0
    ongewijzigd: int = 0
    geen_deur: int = 0
    geweigerd: list[Geweigerd] = field(default_factory=list)

    @property
    def gelezen(self) -> int:
        return self.nieuw + self.gewijzigd + self.ongewijzigd


def importeer_adressen(  # noqa: PLR0913 -- keyword-only, as every action
    *,
    expeditie: Expeditie,
    stroom: BinaryIO,
    door: Actor,
    op: datetime,
    indeling: Indeling | None = None,
    vordert: Vordert | None = None,
) -> Verslag:
    """The whole file is read before anything is put in: one that breaks halfway leaves nothing behind.

    A street goes in as a whole or not at all. A town goes in portions, so that nobody at a door has to wait for it;
    killed halfway it begins anew and ends as if it had not been. A second run changes nothing.
    """
    if not mag_adressen_beheren(door, expeditie):
        raise weigering.MagNiet(_("Alleen de procesbegeleider zet adressen in de expeditie."))
    verslag = Verslag()
    lezer = Meelezer(stroom)
    with Klad() as klad:
        lees_in(cast("BinaryIO", lezer), indeling or Indeling(), klad, verslag)
        alles_of_niets: AbstractContextManager[Any] = (
            transaction.atomic() if klad.aantal <= IN_EEN_KEER else nullcontext()
        )
        with alles_of_niets:
            if klad.aantal <= IN_EEN_KEER:
                _houd_vast(expeditie)
                houd_deuren_vast(expeditie)
            _zet_erin(expeditie, klad, verslag, lezer.naam, vordert)
            _rond_af(expeditie, verslag, door, op)
    return verslag


def lees_in(stroom: BinaryIO, indeling: Indeling, klad: Klad, verslag: Verslag) -> None:
    try:
        tabel = open_lijst(stroom, grens=settings.ADRESSEN_MAX_BYTES, kop=indeling.kop).tabel
        klad.vul(_goede(lees_tabel(tabel, indeling.kolommen, indeling.deuren), verslag))
    except AdreslijstOnleesbaar as fout:
        raise LijstOnleesbaar(str(fout)) from fout


def _goede(regels: Iterable[Gelezen | Geweigerd], verslag: Verslag) -> Iterator[Gelezen]:
    for regel in regels:
        if isinstance(regel, Geweigerd):
            verslag.geweigerd.append(regel)
        else:
            verslag.geen_deur += not regel.adres.deur
            yield regel


def _zet_erin(expeditie: Expeditie, klad: Klad, verslag: Verslag, lijst: UUID, vordert: Vordert | None) -> None:
    vergelijker = Vergelijker(expeditie, klad)
    gedaan = 0
    for portie in klad.porties():
        with transaction.atomic():
            _houd_vast(expeditie)
            _bewaar(expeditie, klad, verslag, lijst, list(vergelijker.vergelijk(portie)))
        gedaan += len(portie)
        if vordert is not None:
            vordert(gedaan, klad.aantal)


def _houd_vast(expeditie: Expeditie) -> None:
    """One import at a time puts addresses in."""
    Expeditie.objects.select_for_update(of=("self",)).get(pk=expeditie.pk)


def _bewaar(expeditie: Expeditie, klad: Klad, verslag: Verslag, lijst: UUID, uitkomst: list[Paar | Geweigerd]) -> None:
    paren = [paar for paar in uitkomst if isinstance(paar, Paar)]
    verslag.geweigerd += [regel for regel in uitkomst if isinstance(regel, Geweigerd)]
    nieuw = [paar for paar in paren if paar.adres is None]
    gewijzigd = [_bijgewerkt(paar.adres, paar) for paar in paren if paar.adres is not None and paar.anders]
    vast = Adres.objects.filter(pk__in=[paar.adres.pk for paar in paren if paar.adres is not None])
    list(vast.select_for_update(of=("self",)).order_by("pk").values_list("pk"))
    gemaakt = Adres.objects.bulk_create(_nieuwe(expeditie, nieuw, lijst), batch_size=_PER_KEER)
    klad.zag((adres.pk, paar.gelezen.regel) for adres, paar in zip(gemaakt, nieuw, strict=True))
    Adres.objects.bulk_create(
        gewijzigd, update_conflicts=True, unique_fields=["id"], update_fields=VELDEN, batch_size=_PER_KEER
    )
    _houd_deuren([adres.pk for adres in gewijzigd if not adres.is_deur])
    gezien = [paar.adres.pk for paar in paren if paar.adres is not None and paar.adres.laatste_lijst != lijst]
    Adres.objects.filter(pk__in=gezien).update(laatste_lijst=lijst)
    verslag.nieuw += len(nieuw)
    verslag.gewijzigd += len(gewijzigd)
    verslag.ongewijzigd += len(paren) - len(nieuw) - len(gewijzigd)


def _houd_deuren(geen_deur: list[int]) -> None:
    """Where somebody rang between our look and our write it stays a door (R2)."""
    if geen_deur:
        bezocht = Bezoek.objects.filter(adres__in=geen_deur).order_by().values("adres")
        Adres.objects.filter(pk__in=bezocht).update(is_deur=True)


def _bijgewerkt(adres: Adres, paar: Paar) -> Adres:
    for naam, waarde in paar.anders.items():
        setattr(adres, naam, waarde)
    return adres


def _nieuwe(expeditie: Expeditie, nieuw: list[Paar], lijst: UUID) -> list[Adres]:
    sleutels = [paar.gelezen.adres.sleutel for paar in nieuw]
    bezet = set(
        Adres.objects.filter(expeditie=expeditie, sleutel__in=sleutels).order_by().values_list("sleutel", flat=True)
    )
    adressen = []
    for paar in nieuw:
        velden = waarden(paar.gelezen.adres)
        if velden["sleutel"] in bezet:  # an address that moved to another postcode keeps the key it came in with
            velden["sleutel"] = f"{velden['sleutel']}@{kaal(velden['straat'])}-{paar.gelezen.regel}"[:200]
        bezet.add(velden["sleutel"])
        adressen.append(Adres(expeditie=expeditie, laatste_lijst=lijst, **velden))
    return adressen


@transaction.atomic
def _rond_af(expeditie: Expeditie, verslag: Verslag, door: Actor, op: datetime) -> None:
    _houd_vast(expeditie)
    zet_op_loopvolgorde(expeditie)
    laat_open_wat_later_kwam(expeditie)
    verslag.geweigerd.sort(key=lambda regel: regel.regel)
    schrijf(
        door=door, op=op, daad="adressen_geimporteerd", ding=expeditie, expeditie=expeditie.pk,
        nieuw=verslag.nieuw, gewijzigd=verslag.gewijzigd, ongewijzigd=verslag.ongewijzigd,
        geweigerd=len(verslag.geweigerd),
    )  # fmt: skip
