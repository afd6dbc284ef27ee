"""Reports about things and places, one in each state, with their answers."""

from signalen.signaal.actions import antwoord_en_sluit, meld, pak_op, wacht_op_ander
from signalen.signaal.models import Signaal, Staat
from wijkexpeditie.oefenbuurt.spel import Spel
from wijkexpeditie.rollen.rol import Rol

_MELDINGEN = (
    # days ago, kind, what, where, how to hear back, what happens with it
    (20, "licht", "De lamp op het pad doet het niet.", "Pad achter de flats", "sms", "opgelost"),
    (15, "afval", "De container zit vol en er staan zakken naast.", "Harmonielaan", "", "niet_opgelost"),
    (5, "gebouw", "De lift blijft hangen tussen twee verdiepingen.", "Flat De Uitkijk", "bellen", "bellen"),
    (4, "straat", "Er ligt een losse stoeptegel bij de bushalte.", "Bij de bushalte", "email", "wacht"),
    (12, "groen", "De struiken hangen over de stoep.", "Bij de speeltuin", "", "laat"),
    (3, "verkeer", "Auto’s staan op het zebrapad geparkeerd.", "Bij de school", "sms", "opgepakt"),
    (1, "afval", "Er ligt glas op het speelveld.", "Speelveld", "", "nieuw"),
)
_CONTACT = {"sms": "+31600000951", "bellen": "+31600000952", "email": "melder@voorbeeld.test", "": ""}


def meld_en_antwoord(spel: Spel) -> None:
    for dagen, soort, tekst, plek, weg, verloop in _MELDINGEN:
        op = spel.kalender.om(-dagen, 11)
        signaal = meld(
            expeditie=spel.expeditie, soort=soort, tekst=tekst, plek=plek, voornaam="Lies" if weg else "",
            contactweg=weg, contact=_CONTACT[weg], door=spel.bezoeker, op=op,
        )  # fmt: skip
        spel.bezorg(op)
        _behandel(spel, signaal, dagen, verloop)


def _behandel(spel: Spel, signaal: Signaal, dagen: int, verloop: str) -> None:
    if verloop in {"nieuw", "laat"}:
        return
    op = spel.kalender.om(-max(dagen - 2, 1), 15)
    leider = spel.als(Rol.PROCESBEGELEIDER, op)
    signaal = pak_op(signaal=signaal, door=leider, op=op)
    if verloop == "wacht":
        wacht_op_ander(signaal=signaal, tekst="De gemeente komt de tegel rechtleggen.", door=leider, op=op)
    elif verloop != "opgepakt":
        _sluit(spel, signaal, dagen, verloop)


def _sluit(spel: Spel, signaal: Signaal, dagen: int, verloop: str) -> None:
    """By text it closes when it went; who wants to be called is still to be called."""
    teksten = {
        "opgelost": (Staat.OPGELOST, "De lamp is vervangen. Fijn dat je het zei."),
        "niet_opgelost": (
            Staat.NIET_OPGELOST,
            "De container wordt niet vaker geleegd. Wel komt er een tweede, na de winter.",
        ),
        "bellen": (Staat.OPGELOST, "De lift is nagekeken. Er zit een nieuw onderdeel in."),
    }
    staat, tekst = teksten[verloop]
    op = spel.kalender.om(-max(dagen - 4, 1), 14)
    antwoord_en_sluit(signaal=signaal, tekst=tekst, staat=staat, door=spel.als(Rol.PROCESBEGELEIDER, op), op=op)
    spel.bezorg(op)
