"""What the gemeente asks, what the buurt advises, and what comes back: one kept, one changed its mind, one late."""

from datetime import datetime

from expedities.adviesvragen.actions import (
    publiceer_adviesvraag,
    reageer,
    schrijf_advies,
    stel_adviesvraag,
    wijzig_adviesvraag,
)
from expedities.adviesvragen.models import Adviesvraag, Meedoen, Reactiesoort
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.rollen.rol import Rol

_WIE = {"naam": "Esther Blom", "functie": "gebiedsmanager"}
_VRAGEN = (
    {
        "vraag": "Er komt geld voor één speelplek. Waar in de buurt moet die komen?",
        "uitleg": "De oude wip bij de garages gaat weg. We kunnen één nieuwe plek betalen.",
        "meedoen": Meedoen.SAMEN,
        "wat_ermee": "De plek die jullie kiezen, gaat naar de raad. In het voorjaar hoor je wanneer we beginnen.",
        **_WIE,
    },
    {
        "vraag": "Wat zou helpen tegen rommel naast de containers?",
        "uitleg": "We legen vaker en het ligt er toch weer. Jullie zien wat er gebeurt.",
        "meedoen": Meedoen.ADVIES,
        "wat_ermee": "We doen wat jullie adviseren. Lukt dat niet, dan zeggen we binnen twee weken waarom.",
        **_WIE,
    },
)
_ADVIEZEN = (
    (0, "Zet de speelplek op het veldje achter de school. Daar zien ouders de kinderen vanuit huis."),
    (1, "Maak een grotere klep voor grof vuil. Nu past een doos er niet in."),
    (1, "Hang er een lamp bij. In het donker gooit iedereen het er maar naast."),
)


def stel_vragen(spel: Spel, op: datetime, aantal: int = 2) -> list[Adviesvraag]:
    door = spel.als(Rol.GEMEENTE, op)
    gesteld = [stel_adviesvraag(expeditie=spel.expeditie, **velden, door=door, op=op) for velden in _VRAGEN[:aantal]]
    return [publiceer_adviesvraag(adviesvraag=vraag, door=door, op=op) for vraag in gesteld]


def maak_eerlijker(spel: Spel, op: datetime) -> None:
    """The gemeente promised too much at first, and says so before the evening."""
    vraag = Adviesvraag.objects.select_related("expeditie").get(expeditie=spel.expeditie, nr=2)
    door = spel.als(Rol.GEMEENTE, op)
    velden = {**_VRAGEN[1], "wat_ermee": "We doen wat kan met het geld dat er is. De rest leggen we jullie uit."}
    wijzig_adviesvraag(adviesvraag=vraag, **velden, door=door, op=op)


def geef_advies(spel: Spel, vragen: list[Adviesvraag], op: datetime) -> None:
    """In the hall; then the gemeente reacts to the first, twice, to the second, and is silent on the third."""
    schrijver, gemeente = spel.als(Rol.SCHRIJVER, op), spel.als(Rol.GEMEENTE, op)
    eerste, tweede, _derde = (
        schrijf_advies(vraag=vragen[nr], tekst=tekst, door=schrijver, op=op) for nr, tekst in _ADVIEZEN
    )
    later = spel.kalender.om(-15, 11)
    reageer(
        advies=eerste, soort=Reactiesoort.MITS, tekst="Als de school het goed vindt. Dat vragen we nu.", **_WIE,
        door=gemeente, op=later,
    )  # fmt: skip
    reageer(
        advies=eerste, soort=Reactiesoort.JA, tekst="De school vindt het goed. In mei staat de speelplek er.", **_WIE,
        door=gemeente, op=spel.kalender.om(-9, 11),
    )  # fmt: skip
    reageer(
        advies=tweede, soort=Reactiesoort.NEE,
        tekst="De klep mag niet groter: dan kan er een kind in vallen. Wel halen we grof vuil gratis op.", **_WIE,
        door=spel.als(Rol.PROCESBEGELEIDER, later), op=later,
    )  # fmt: skip
