"""Which door somebody means, from what they type: “Merelstraat 12 A”."""

from expedities.adreslijsten.adressleutel import kaal
from expedities.adreslijsten.huisnummer import HuisnummerFout, lees_huisnummer, splits_adres
from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres


def vind_adres(expeditie: Expeditie, tekst: str) -> Adres | None:
    """The one address of this buurt that fits; None when there is none, or when more doors fit."""
    try:
        straat, ruw, _postcode, _plaats = splits_adres(" ".join(tekst.split()))
        nummer, letter, toevoeging = lees_huisnummer(ruw)
    except HuisnummerFout:
        return None
    achter = kaal(letter + toevoeging)
    passen = [
        adres
        for adres in Adres.objects.filter(expeditie=expeditie, huisnummer=nummer)
        if kaal(adres.straat) == kaal(straat) and kaal(adres.huisletter + adres.toevoeging) == achter
    ]
    return passen[0] if len(passen) == 1 else None
