"""Who walks where: lists in both buurten where one rings doors, given to two; and where each door stands on the map."""

from datetime import datetime

from expedities.huisvoorhuis.models import Adres
from expedities.looplijsten.actions import NieuweLoper, geef_aan, stel_op
from expedities.looplijsten.knippen import Hoe
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol

_PAPIER = (
    NieuweLoper(naam="Wies", telefoon="+31600000930"),
    NieuweLoper(naam="Teun", hoedanigheid=Hoedanigheid.PROFESSIONAL),
)
# A made-up corner of the map: streets beside each other, houses along them; degrees, some ten metres apart.
_HOEK, _DIEP, _BREED, _PER_RIJ = (52.0302, 5.0968), 0.00022, 0.00018, 22
_NAAST_ELKAAR, _BLOK_DIEP, _BLOK_BREED = 3, 0.0013, 0.0046


def verdeel(spel: Spel, op: datetime, *, maat: int, papier: int = 0, niemand: int = 0) -> None:
    """Drawn up by the procesbegeleider and given out; `papier` and `niemand` are numbers of a list."""
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    zet_op_de_kaart(spel)
    lijsten = stel_op(expeditie=spel.expeditie, hoe=Hoe.AANTAL, maat=maat, alles=False, door=leider, op=op)
    samen = (
        NieuweLoper(gebruiker=spel.als(Rol.UITNODIGER, op).gebruiker, telefoon="+31600000931"),
        NieuweLoper(gebruiker=leider.gebruiker, hoedanigheid=Hoedanigheid.PROFESSIONAL, telefoon="+31600000900"),
    )
    for lijst in lijsten:
        if lijst.nr != niemand:
            geef_aan(looplijst=lijst, lopers=_PAPIER if lijst.nr == papier else samen, door=leider, op=op)


def zet_op_de_kaart(spel: Spel) -> None:
    """Where the address file knows no place. Odd numbers above the street, even ones below."""
    zonder = list(Adres.objects.filter(expeditie=spel.expeditie, lat=None))
    straten = {straat: nr for nr, straat in enumerate(dict.fromkeys(adres.straat for adres in zonder))}
    geteld: dict[tuple[str, int], int] = {}
    noord, oost = _HOEK
    for adres in zonder:
        kant = adres.huisnummer % 2
        plek = geteld[adres.straat, kant] = geteld.get((adres.straat, kant), 0) + 1
        blok, rij = divmod(straten[adres.straat], _NAAST_ELKAAR), (plek - 1) // _PER_RIJ
        adres.lat = round(noord - _BLOK_DIEP * blok[0] + _DIEP * (1 + rij if kant else -rij), 6)
        adres.lon = round(oost + _BLOK_BREED * blok[1] + _BREED * ((plek - 1) % _PER_RIJ), 6)
    Adres.objects.bulk_update(zonder, ["lat", "lon"], batch_size=500)
