"""The words that the script at the door says; it has none of its own."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from expedities.huisvoorhuis.models import Uitkomst
from expedities.huisvoorhuis.queries import PLAATJE

TEKSTEN: dict[str, StrPromise] = {
    "verstuurd": _("Alles is verstuurd"),
    "wacht_een": _("1 wacht op internet"),
    "wacht": _("{n} wachten op internet"),
    "bezig": _("Bezig met versturen"),
    "storing_een": _("1 wacht: onze computer heeft het even moeilijk"),
    "storing": _("{n} wachten: onze computer heeft het even moeilijk"),
    "inloggen": _("Log even in; er wacht nog werk, dat bewaren we"),
    "inloggen_leeg": _("Log even in om verder te gaan"),
    "ander": _("Op deze telefoon is iemand anders ingelogd. Jouw werk wacht tot je zelf weer inlogt."),
    "geweigerd_een": _("1 kwam niet aan: kijk ernaar"),
    "geweigerd": _("{n} kwamen niet aan: kijk ernaar"),
    "weg": _("Deze lijst is niet meer van jou. Wat nog wacht, bewaren we. Bel de procesbegeleider."),
    "geen_opslag": _(
        "Deze telefoon kan niets bewaren zonder internet. Noteer op papier, of zet de privé-stand van je browser uit."
    ),
    "verlopen": _("Deze lijst is van een vorige keer. Zodra er internet is, halen we hem opnieuw op."),
    "nog_niet": _("De lijst is er nog niet. Zodra er internet is, halen we hem op."),
    "van": _("{klaar} van {totaal} deuren"),
    "laag": _("verdieping {n}"),
    "begane_grond": _("begane grond"),
    "weer_nu": _("Nog niemand thuis getroffen. Nu is een goed moment."),
    "weer_ander": _("Nog niemand thuis getroffen. Probeer liever een ander deel van de dag."),
    "weer_brief": _("Drie keer niet thuis. Hier komt een brief."),
    "laat_open": _("De denktank laat deze deur open. Je hoeft hier niet aan te bellen."),
    "wacht_nog": _("wacht op internet"),
    "genoteerd": _("{adres}: {uitkomst}"),
    "meer_genoteerd": _("{n} deuren: {uitkomst}"),
    "gekozen_een": _("1 deur gekozen"),
    "gekozen": _("{n} deuren gekozen"),
    "kies_eerst": _("Tik eerst een of meer deuren aan."),
    "punt_wat": _("Wat iemand belangrijk vindt: ‘{tekst}’"),
    "punt_dank": _("Opgeschreven, zonder naam en zonder huisnummer."),
    "punt_leeg": _("Schrijf eerst op wat iemand zei."),
    "punt_ja": _("Lees het voor. Is het zo goed? Zet dan het vinkje. Zegt iemand nee, dan schrijven we niets op."),
    "komst_wat": _("Aanmelding: {wie}"),
    "komst_dank": _("{wie} staat op de lijst voor de avond."),
    "komst_iemand_een": _("1 persoon"),
    "komst_iemand": _("{n} personen"),
    "komst_toestemming": _("Vraag of we mogen bellen of mailen, en zet dan het vinkje. Of laat het nummer weg."),
    "komst_naam": _("Zonder voornaam kunnen we niet bellen of mailen. Vraag hoe iemand heet, of laat het nummer weg."),
    "komst_ouder": _("Jonger dan 16? Vraag het eerst aan een ouder. Of laat het nummer weg: komen mag altijd."),
    "geen_avond": _("Er is nog geen avond gepland. Schrijf op papier wie er wil komen."),
    "nabezoek_wat": _("We komen terug met een tolk"),
    "nabezoek_taal": _("We komen terug met een tolk: {taal}"),
    "meeloop_wat": _("We komen langs om mee te lopen naar de avond"),
    "terug_wat": _("Teruggenomen: {wat}"),
    "over_niets": _("Over dit adres staat niets opgeschreven."),
    "over_adres": _("Bij {adres} staat:"),
    "over_ander": _("Dat schreef iemand van ons eerder op."),
    "over_geen_naam": _("Geen naam. Niet wie je bent. Niet wat je hebt of gelooft."),
    "over_naam": _("Je naam staat alleen op de lijst voor de avond: {wie}."),
    "over_punt": _("Wat je zei komt zonder naam en zonder huisnummer op de muur: ‘{tekst}’"),
    "over_wacht": _("Dit staat nu alleen nog op deze telefoon."),
    "niets_gedaan": _("Er staat nu niets meer over jou. Alleen dat we zijn geweest."),
    "nooit_gedaan": _("Er staat nu niets meer over jou. Alleen dat we hier niet meer aanbellen."),
    "rij_opnieuw": _("Probeer nog eens"),
    "rij_weg": _("Gooi weg"),
    "rij_echt_weg": _("Echt weg? Schrijf het eerst op papier."),
    "rij_bewerk": _("Zeg het anders"),
    "gekopieerd": _("Gekopieerd"),
    "bel": _("Bel {naam}"),
    "geen_nummer": _("{naam}: geen nummer bekend"),
}

# A word for who rings, and a sentence for who lives there and asks what we write down.
_WOORDEN: dict[Uitkomst, tuple[StrPromise, StrPromise]] = {
    Uitkomst.OPEN: (_("nog niet geweest"), _("Niets.")),
    Uitkomst.KOMT: (_("komt"), _("Jullie komen naar de avond.")),
    Uitkomst.MISSCHIEN: (_("misschien"), _("Jullie komen misschien naar de avond.")),
    Uitkomst.KOMT_NIET: (_("komt niet"), _("Jullie komen niet naar de avond.")),
    Uitkomst.GEWEEST: (_("geweest, verder niets"), _("We zijn geweest. Verder niets.")),
    Uitkomst.LATER_MET_TOLK: (_("later, met tolk"), _("We komen terug met een tolk.")),
    Uitkomst.NIET_THUIS: (_("niet thuis"), _("We troffen niemand thuis.")),
    Uitkomst.PORTIEK_DICHT: (_("portiek dicht"), _("De deur van het portiek was dicht.")),
    Uitkomst.LEEG: (_("staat leeg"), _("We denken dat hier niemand woont.")),
    Uitkomst.LIEVER_NIET: (_("liever niet aanbellen"), _("We bellen hier liever niet aan.")),
    Uitkomst.GEEN_CONTACT: (_("bel hier niet meer aan"), _("We bellen hier niet meer aan.")),
}


def uitkomsten() -> dict[str, dict[str, Any]]:
    """Of each outcome: the word, the sentence, the kind of picture and its letter."""
    return {
        str(uitkomst): {
            "woord": str(woord), "zin": str(zin), "soort": PLAATJE[uitkomst][0], "letter": PLAATJE[uitkomst][1]
        }
        for uitkomst, (woord, zin) in _WOORDEN.items()
    }  # fmt: skip
