"""Which column is which, whatever the list calls it, in any order."""

from collections.abc import Sequence
from enum import StrEnum

from expedities.adreslijsten.adressleutel import kaal


class Kolom(StrEnum):
    STRAAT = "straat"
    HUISNUMMER = "huisnummer"
    HUISLETTER = "huisletter"
    TOEVOEGING = "toevoeging"
    POSTCODE = "postcode"
    WOONPLAATS = "woonplaats"
    GEBRUIK = "gebruik"
    BAG_ID = "bag_id"
    ADRES = "adres"
    PAND = "pand"
    STATUS = "status"
    LAT = "lat"
    LON = "lon"


# In order of preference: when a list has both, the first name wins.
NAMEN: dict[Kolom, tuple[str, ...]] = {
    Kolom.STRAAT: (
        "straat", "straatnaam", "openbareruimtenaam", "openbareruimte", "naamopenbareruimte", "straatnaamofficieel",
        "openbareruimtenaamkort", "verkorteopenbareruimtenaam", "street", "streetname",
    ),
    Kolom.HUISNUMMER: (
        "huisnummer", "huisnr", "hnr", "nummer", "nr", "huisnlt", "huisnummervolledig", "volledighuisnummer",
        "huisnummertotaal", "housenumber",
    ),
    Kolom.HUISLETTER: ("huisletter", "letter", "hlt", "huislt"),
    Kolom.TOEVOEGING: (
        "huisnummertoevoeging", "toevoeging", "toev", "huisnrtoev", "huisnrtoevoeging", "huistoevoeging", "hnrtoev",
        "nummertoevoeging", "toevoegsel",
    ),
    Kolom.POSTCODE: ("postcode", "pc6", "postcode6", "pc", "postalcode", "zipcode"),
    Kolom.WOONPLAATS: ("woonplaats", "woonplaatsnaam", "plaats", "plaatsnaam", "stad", "city"),
    Kolom.GEBRUIK: (
        "gebruiksdoel", "gebruiksdoelen", "typegebruik", "gebruik", "gebruiksfunctie", "verblijfsobjectgebruiksdoel",
        "gebruiksdoelverblijfsobject", "gebruiksdoelenverblijfsobject", "functie",
    ),
    Kolom.BAG_ID: (
        "nummeraanduidingid", "bagnummeraanduidingid", "nummeraanduiding", "nummeraanduidingidentificatie",
        "identificatienummeraanduiding", "nummeraanduidinghoofdadresidentificatie", "hoofdadresidentificatie",
        "hoofdadresnummeraanduidingidentificatie", "hoofdadres", "idnummeraanduiding", "bagid", "bagidnummeraanduiding",
        "identificatie",
    ),
    Kolom.PAND: (
        "pandidentificatie", "pandid", "bagpandid", "bagpandidentificatie", "identificatiepand", "maaktdeeluitvan",
        "pandidentificaties", "pand",
    ),
    Kolom.STATUS: (
        "status", "nummeraanduidingstatus", "verblijfsobjectstatus", "statusnummeraanduiding", "statusverblijfsobject",
    ),
    Kolom.LAT: ("lat", "latitude", "breedtegraad"),
    Kolom.LON: ("lon", "lng", "long", "longitude", "lengtegraad"),
    Kolom.ADRES: ("adres", "volledigadres", "adresregel", "adresregel1", "adres1", "weergavenaam", "address"),
}  # fmt: skip


def herken(kop: Sequence[str]) -> dict[Kolom, int]:
    """The place of each column that we know."""
    plekken: dict[str, int] = {}
    for plek, naam in enumerate(kop):
        plekken.setdefault(kaal(naam), plek)
    gevonden = {
        kolom: next((plekken[naam] for naam in namen if naam in plekken), None) for kolom, namen in NAMEN.items()
    }
    return {kolom: plek for kolom, plek in gevonden.items() if plek is not None}


def genoeg(kolommen: dict[Kolom, int]) -> bool:
    """A street and a number, apart or in one column; the rest helps but is not needed."""
    return Kolom.ADRES in kolommen or {Kolom.STRAAT, Kolom.HUISNUMMER} <= kolommen.keys()
