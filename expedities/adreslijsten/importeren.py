"""Addresses into an expeditie: what is new, what changed, what stayed; nothing is ever thrown away (R2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, BinaryIO

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from expedities.adreslijsten.adreslijst import AdreslijstOnleesbaar, Geweigerd, lees_adressen
from expedities.adreslijsten.adressleutel import Adresregel
from expedities.adreslijsten.volgorde import loopsleutel
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres
from expedities.huisvoorhuis.rules import mag_adressen_beheren
from wijkexpeditie.logboek.actions import schrijf
from wijkexpeditie.rollen import weigering
from wijkexpeditie.rollen.actor import Actor

_PER_KEER = 1000
_VELDEN = (
    "sleutel", "bag_id", "straat", "huisnummer", "huisletter", "toevoeging", "postcode", "plaats", "gebruik", "is_deur",
)  # fmt: skip


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


@transaction.atomic
def importeer_adressen(*, expeditie: Expeditie, stroom: BinaryIO, door: Actor, op: datetime) -> Verslag:
    """All of the list or nothing of it: a killed process leaves whole data. A second run changes nothing."""
    if not mag_adressen_beheren(door, expeditie):
        raise weigering.MagNiet(_("Alleen de procesbegeleider zet adressen in de expeditie."))
    Expeditie.objects.select_for_update(of=("self",)).get(pk=expeditie.pk)  # one import at a time
    verslag = Verslag()
    try:
        _bewaar(expeditie, _goede(lees_adressen(stroom, grens=settings.ADRESSEN_MAX_BYTES), verslag), verslag)
    except AdreslijstOnleesbaar as fout:
        raise LijstOnleesbaar(str(fout)) from fout
    if verslag.nieuw or verslag.gewijzigd:
        zet_op_loopvolgorde(expeditie)
    schrijf(
        door=door, op=op, daad="adressen_geimporteerd", ding=expeditie, expeditie=expeditie.pk,
        nieuw=verslag.nieuw, gewijzigd=verslag.gewijzigd, ongewijzigd=verslag.ongewijzigd,
        geweigerd=len(verslag.geweigerd),
    )  # fmt: skip
    return verslag


def _goede(regels: Iterable[Any], verslag: Verslag) -> Iterator[Adresregel]:
    for regel in regels:
        if isinstance(regel, Geweigerd):
            verslag.geweigerd.append(regel)
        else:
            verslag.geen_deur += not regel.adres.deur
            yield regel.adres


def _bewaar(expeditie: Expeditie, regels: Iterable[Adresregel], verslag: Verslag) -> None:
    bestaand = {adres.pk: adres for adres in Adres.objects.filter(expeditie=expeditie).only("pk", *_VELDEN)}
    bij_sleutel = {sleutel: adres for adres in bestaand.values() for sleutel in _sleutels(adres)}
    nieuw: list[Adres] = []
    gewijzigd: list[Adres] = []
    for regel in regels:
        adres = bij_sleutel.get(regel.sleutel) or bij_sleutel.get(regel.adressleutel)
        if adres is None:
            nieuw.append(Adres(expeditie=expeditie, **_waarden(regel)))
        elif _werk_bij(adres, regel):
            gewijzigd.append(adres)
        else:
            verslag.ongewijzigd += 1
    Adres.objects.bulk_create(nieuw, batch_size=_PER_KEER)
    Adres.objects.bulk_update(gewijzigd, _VELDEN, batch_size=_PER_KEER // 10)
    verslag.nieuw, verslag.gewijzigd = len(nieuw), len(gewijzigd)


def _sleutels(adres: Adres) -> set[str]:
    """An address is known by the BAG's number and by where it stands: an older list may lack the first."""
    als_regel = Adresregel(
        adres.straat, adres.huisnummer, adres.huisletter, adres.toevoeging, adres.postcode, adres.plaats
    )
    return {adres.sleutel, als_regel.adressleutel}


def _waarden(regel: Adresregel) -> dict[str, Any]:
    return {
        "sleutel": regel.sleutel,
        "bag_id": regel.bag_id,
        "straat": regel.straat,
        "huisnummer": regel.huisnummer,
        "huisletter": regel.huisletter,
        "toevoeging": regel.toevoeging,
        "postcode": regel.postcode,
        "plaats": regel.woonplaats,
        "gebruik": regel.gebruik,
        "is_deur": regel.deur,
    }


def _werk_bij(adres: Adres, regel: Adresregel) -> bool:
    """Take over what differs; a list that knows less than we do takes nothing away."""
    waarden = {naam: waarde for naam, waarde in _waarden(regel).items() if waarde or naam == "is_deur"}
    if adres.bag_id and not regel.bag_id:
        del waarden["sleutel"]
    anders = {naam: waarde for naam, waarde in waarden.items() if getattr(adres, naam) != waarde}
    for naam, waarde in anders.items():
        setattr(adres, naam, waarde)
    return bool(anders)


def zet_op_loopvolgorde(expeditie: Expeditie) -> None:
    """Number all addresses as people walk them."""
    alle = sorted(
        Adres.objects.filter(expeditie=expeditie).only(
            "pk", "straat", "huisnummer", "huisletter", "toevoeging", "volgorde"
        ),
        key=lambda adres: loopsleutel(adres.straat, adres.huisnummer, adres.huisletter, adres.toevoeging),
    )
    verschoven = []
    for plek, adres in enumerate(alle, start=1):
        if adres.volgorde != plek:
            adres.volgorde = plek
            verschoven.append(adres)
    Adres.objects.bulk_update(verschoven, ["volgorde"], batch_size=_PER_KEER)
