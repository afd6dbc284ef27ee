"""Which address of the expeditie is this row, and what would change?

Hardest evidence first: the BAG's own number; the same street and number, where postcode and place do not speak against
it; the same postcode and number. A list that knows less than we do takes nothing away.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, Q

from expedities.adreslijsten.adressleutel import Adresregel, kaal
from expedities.adreslijsten.klad import Klad
from expedities.adreslijsten.regel import Gelezen, Geweigerd
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Bezoek, Uitkomst

VELDEN = (
    "sleutel", "bag_id", "straat", "huisnummer", "huisletter", "toevoeging", "postcode", "plaats", "gebruik", "is_deur",
    "deur_gekozen", "pand", "lat", "lon",
)  # fmt: skip
_ZELFDE_PLEK = 1e-6  # degrees; a decimetre


@dataclass(frozen=True)
class Paar:
    """A row and the address that it is; None when it is new. `anders`: field and its new value."""

    gelezen: Gelezen
    adres: Adres | None
    anders: dict[str, Any] = field(default_factory=dict)
    blijft_deur: bool = False  # the list says that nobody lives there, but somebody was there already


class Vergelijker:
    """Compares portion after portion, each in a constant number of queries."""

    def __init__(self, expeditie: Expeditie, klad: Klad) -> None:
        self._adressen = Adres.objects.filter(expeditie=expeditie)
        self._klad = klad

    def vergelijk(self, portie: list[Gelezen]) -> Iterator[Paar | Geweigerd]:
        kandidaten = _Kandidaten(self._lees(portie))
        for gelezen in portie:
            mag = self._passend(kandidaten, gelezen.adres)
            if len(mag) > 1:
                yield Geweigerd(
                    gelezen.regel, "Dit past op meer adressen op de lijst. Zet er een postcode bij.", str(mag[0])
                )
            elif mag:
                yield self._paar(gelezen, mag[0])
                kandidaten.wordt(mag[0], gelezen.adres)
            else:
                yield Paar(gelezen, None)

    def _passend(self, kandidaten: "_Kandidaten", regel: Adresregel) -> list[Adres]:
        return [adres for adres in kandidaten.bij(regel) if not self._is_een_ander(adres, regel)]

    def _paar(self, gelezen: Gelezen, adres: Adres) -> Paar | Geweigerd:
        eerder = self._klad.eerder(adres.pk)
        if eerder is not None:
            return Geweigerd(gelezen.regel, f"Dubbel met regel {eerder}.", gelezen.adres.label)
        self._klad.zag([(adres.pk, gelezen.regel)])
        anders, blijft_deur = verschil(adres, gelezen.adres, bezocht=bool(getattr(adres, "bezocht", False)))
        return Paar(gelezen, adres, anders, blijft_deur)

    def _is_een_ander(self, adres: Adres, regel: Adresregel) -> bool:
        """It has a number of the BAG, and by that number the list puts it somewhere else."""
        if not adres.bag_id or adres.bag_id == regel.bag_id:
            return False
        huis = self._klad.huis_van(adres.bag_id)
        return huis is not None and (bool(regel.bag_id) or huis != regel.huis)

    def _lees(self, portie: list[Gelezen]) -> list[Adres]:
        regels = [gelezen.adres for gelezen in portie]
        bezocht = Exists(Bezoek.objects.filter(adres=OuterRef("pk")))
        alle = self._adressen.annotate(bezocht=bezocht).order_by()
        sleutels = [f"bag:{regel.bag_id}" for regel in regels if regel.bag_id]
        gevonden = {adres.pk: adres for adres in alle.filter(sleutel__in=sleutels)}
        kenbaar = Q(postcode__in={regel.postcode for regel in regels if regel.postcode})
        gevonden |= {adres.pk: adres for adres in alle.filter(kenbaar)}
        eerste = _Kandidaten(gevonden.values())
        over = [regel for regel in regels if not self._passend(eerste, regel)]
        spelling = self._spellingen(over)
        if spelling:
            nummers = {regel.huisnummer for regel in over}
            gevonden |= {adres.pk: adres for adres in alle.filter(straat__in=spelling, huisnummer__in=nummers)}
        return list(gevonden.values())

    def _spellingen(self, regels: list[Adresregel]) -> list[str]:
        """How these streets are written in the expeditie: with or without accents and capitals."""
        gezocht = {kaal(regel.straat) for regel in regels}
        if not gezocht:
            return []
        straten = self._adressen.order_by().values_list("straat", flat=True).distinct()
        return [straat for straat in straten if kaal(straat) in gezocht]


class _Kandidaten:
    """Addresses of the expeditie, to be found by each of their keys."""

    def __init__(self, adressen: Iterable[Adres]) -> None:
        self._bag: dict[str, Adres] = {}
        self._postcode: dict[str, Adres] = {}
        self._straat: dict[str, list[tuple[Adres, str, str]]] = defaultdict(list)
        for adres in adressen:
            regel = als_regel(adres)
            if adres.bag_id:
                self._bag[adres.bag_id] = adres
            if adres.postcode:
                self._postcode[regel.adressleutel] = adres
            self._straat[regel.huis].append((adres, adres.postcode, kaal(adres.plaats)))

    def wordt(self, adres: Adres, regel: Adresregel) -> None:
        """What this row told of it counts for the rows after it, as it will for the same list a second time."""
        op_straat = self._straat[als_regel(adres).huis]
        for plek, (deze, postcode, plaats) in enumerate(op_straat):
            if deze is adres and _past(postcode, regel.postcode):
                op_straat[plek] = (adres, postcode or regel.postcode, plaats or kaal(regel.woonplaats))

    def bij(self, regel: Adresregel) -> list[Adres]:
        if regel.bag_id and (adres := self._bag.get(regel.bag_id)):
            return [adres]
        plaats = kaal(regel.woonplaats)
        op_straat = [
            (adres, postcode)
            for adres, postcode, daar in self._straat.get(regel.huis, ())
            if _past(plaats, daar) and ((plaats and plaats == daar) or _past(regel.postcode, postcode))
        ]
        precies = [adres for adres, postcode in op_straat if postcode and postcode == regel.postcode]
        if op_straat:
            return precies or [adres for adres, _ in op_straat]
        op_postcode = self._postcode.get(regel.adressleutel) if regel.postcode else None
        return [op_postcode] if op_postcode else []


def _past(een: str, ander: str) -> bool:
    return not een or not ander or een == ander


def als_regel(adres: Adres) -> Adresregel:
    return Adresregel(
        adres.straat, adres.huisnummer, adres.huisletter, adres.toevoeging, adres.postcode, adres.plaats,
        bag_id=adres.bag_id,
    )  # fmt: skip


def waarden(regel: Adresregel) -> dict[str, Any]:
    """The fields of an address that a list may fill."""
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
        "deur_gekozen": regel.gekozen,
        "pand": regel.pand,
        "lat": regel.lat,
        "lon": regel.lon,
    }


def verschil(adres: Adres, regel: Adresregel, *, bezocht: bool) -> tuple[dict[str, Any], bool]:
    """What would change, and whether this stays a door against what the list says."""
    nieuw = {naam: waarde for naam, waarde in waarden(regel).items() if waarde}
    del nieuw["sleutel"]
    nieuw |= _achter(adres, regel)
    if regel.bag_id:
        nieuw["sleutel"] = regel.sleutel  # the key that is told apart best; else the first one stays
    if {"lat", "lon"} <= nieuw.keys() and _zelfde_plek(adres, regel):
        del nieuw["lat"], nieuw["lon"]
    deur, blijft_deur = _deur(adres, regel, bezocht=bezocht)
    nieuw["is_deur"] = deur
    anders = {naam: waarde for naam, waarde in nieuw.items() if getattr(adres, naam) != waarde}
    return anders, blijft_deur


def _achter(adres: Adres, regel: Adresregel) -> dict[str, str]:
    """Letter and addition go together, whatever column each stood in. A list may leave them out, unless it says that
    the house got another number.
    """
    was = als_regel(adres)
    zelfde_nummer = (was.huisnummer, kaal(was.straat)) == (regel.huisnummer, kaal(regel.straat))
    if was.achter == regel.achter or (zelfde_nummer and not regel.achter):
        return {"huisletter": adres.huisletter, "toevoeging": adres.toevoeging}
    return {"huisletter": regel.huisletter, "toevoeging": regel.toevoeging}


def _deur(adres: Adres, regel: Adresregel, *, bezocht: bool) -> tuple[bool, bool]:
    zegt_niets = not regel.gebruik and not regel.gekozen
    if zegt_niets or (adres.deur_gekozen and not regel.gekozen):
        return adres.is_deur, False
    bezocht = bezocht or adres.uitkomst != Uitkomst.OPEN
    if adres.is_deur and not regel.deur and bezocht:
        return True, True
    return regel.deur, False


def _zelfde_plek(adres: Adres, regel: Adresregel) -> bool:
    if adres.lat is None or adres.lon is None or regel.lat is None or regel.lon is None:
        return False
    return abs(adres.lat - regel.lat) < _ZELFDE_PLEK and abs(adres.lon - regel.lon) < _ZELFDE_PLEK
