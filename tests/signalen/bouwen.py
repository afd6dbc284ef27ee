"""Reports as tests need them."""

from datetime import datetime, timedelta
from typing import Any

from expedities.expeditie.models import Expeditie
from signalen.signaal.actions import antwoord_en_sluit, meld
from signalen.signaal.models import Signaal
from tests import bouw
from wijkexpeditie.rollen.actor import Actor, Via
from wijkexpeditie.rollen.rol import Rol

WEGEN = {"": "", "sms": "+31600000123", "bellen": "+31600000124", "email": "melder@voorbeeld.test"}
MORGEN = bouw.OP + timedelta(days=1)


def signaal(waar: Expeditie, contactweg: str = "", op: datetime = bouw.OP, **velden: Any) -> Signaal:
    return meld(
        **{
            "expeditie": waar,
            "soort": "licht",
            "tekst": "De lantaarnpaal is kapot.",
            "plek": "Merelstraat, bij de vijver",
            "contactweg": contactweg,
            "contact": WEGEN[contactweg],
            "door": bouw.bezoeker(waar),
            "op": op,
            **velden,
        }
    )


def leider(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.PROCESBEGELEIDER)


def melder(van: Signaal) -> Actor:
    return Actor(via=Via.CODE, expeditie=van.expeditie_id)


def beantwoord(van: Signaal, staat: str = "opgelost", op: datetime = MORGEN) -> Signaal:
    return antwoord_en_sluit(signaal=van, tekst="De lamp brandt weer.", staat=staat, door=leider(van.expeditie), op=op)
