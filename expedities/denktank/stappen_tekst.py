"""The sentences that belong to `stappen.py`, and the page on which each step is done."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

STAP_TEKST: Mapping[str, StrPromise] = {
    "denktank_compleet": _("Iemand van de gemeente, van een organisatie en uit de buurt in de denktank"),
    "adviesvragen": _("De gemeente levert haar adviesvragen in"),
    "zaal_1": _("Een zaal voor de eerste avond, zonder drempels"),
    "zaal_2": _("Een zaal voor de tweede avond, zonder drempels"),
    "convenant": _("De gemeente en de anderen tekenen het convenant"),
    "adressen": _("Alle adressen van de buurt staan erin"),
    "langs_wat_er_is": _("Langs bij wat er al is: het eetcafé, het schoolplein, de koffieochtend"),
    "wijkblad": _("Een stukje in het wijkblad, en posters bij de winkel en de huisarts"),
    "looplijsten": _("De looplijsten verdelen: steeds twee mensen samen"),
    "deuren": _("Beginnen met aanbellen"),
    "deuren_terug": _("Nog eens langs wie niet thuis was, op een ander deel van de dag"),
    "brieven": _("Een brief voor wie we drie keer niet troffen"),
    "tolken": _("Tolken regelen, en iemand die op de kinderen let"),
    "draaiboek_1": _("Koffie, stoelen en wie wat doet op de eerste avond"),
    "ophalen_1": _("Afspreken wie wie ophaalt voor de eerste avond"),
    "bellen_1": _("Iedereen bellen die naar de eerste avond komt"),
    "verslag_1": _("Het verslag van de eerste avond op de pagina zetten"),
    "blad_1": _("Bij elke deur een blad: dit is er gezegd op de eerste avond"),
    "bijpraten_1": _("Bijpraten met wie er niet bij was en wie nieuw is"),
    "sprekers": _("Mensen vragen die kunnen vertellen wat de buurt wil weten"),
    "draaiboek_2": _("Tafels, stiften en wie wat doet op de tweede avond"),
    "ophalen_2": _("Afspreken wie wie ophaalt voor de tweede avond"),
    "bellen_2": _("Iedereen bellen die naar de tweede avond komt"),
    "verslag_2": _("Het verslag van de tweede avond op de pagina zetten"),
    "blad_2": _("Bij elke deur een blad: dit is er bedacht op de tweede avond"),
    "bijpraten_2": _("Weer bijpraten met wie er niet bij was en wie nieuw is"),
    "plan": _("Het buurtplan staat, en iedereen kan het lezen"),
    "blad_plan": _("Bij elke deur een blad met het plan"),
}

# Reversed with the slug only.
STAP_WAAR: Mapping[str, str] = {
    "denktank_compleet": "werk_denktank",
    "zaal_1": "werk_zalen",
    "zaal_2": "werk_zalen",
    "convenant": "werk_convenant",
    "adressen": "werk_adressen",
    "looplijsten": "werk_deuren",
    "deuren": "werk_deuren",
    "deuren_terug": "werk_deuren",
    "verslag_1": "werk_avonden",
    "verslag_2": "werk_avonden",
    "plan": "werk_plan",
}
