"""The roles in plain words; the screens show these sentences."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise


class Rol(models.TextChoices):
    """What a person may do in one expeditie or for one gemeente; stored by this stable key."""

    PROCESBEGELEIDER = "procesbegeleider", _("procesbegeleider")
    BEWONER = "bewoner", _("bewoner die meeschrijft")
    UITNODIGER = "uitnodiger", _("uitnodiger")
    BELLER = "beller", _("vaste beller")
    SCHRIJVER = "schrijver", _("schrijver")
    PROFESSIONAL = "professional", _("wijkprofessional")
    GEMEENTE = "gemeente", _("gemeentemedewerker")
    FLATCONTACT = "flatcontact", _("gastvrouw of gastheer")
    BEHEERDER = "beheerder", _("beheerder")


class Hoedanigheid(models.TextChoices):
    """In what capacity somebody does one thing at one moment; never a property of the person."""

    BEWONER = "bewoner", _("ik woon hier")
    PROFESSIONAL = "professional", _("ik werk hier")
    GEMEENTE = "gemeente", _("ik werk bij de gemeente")


@dataclass(frozen=True)
class Uitleg:
    """What the role page says about a role."""

    doet: StrPromise
    ziet: StrPromise


UITLEG: dict[Rol, Uitleg] = {
    Rol.PROCESBEGELEIDER: Uitleg(
        _("Leidt de expeditie, houdt beloften bij en helpt wie dat vraagt."),
        _("Alles van deze expeditie, ook hoe mensen te bereiken zijn."),
    ),
    Rol.BEWONER: Uitleg(
        _("Woont hier en schrijft mee aan het buurtplan."), _("Wat iedereen ziet, en de eigen gegevens.")
    ),
    Rol.UITNODIGER: Uitleg(_("Belt aan en nodigt uit, meestal met z'n tweeën."), _("De adressen van de looplijst.")),
    Rol.BELLER: Uitleg(
        _("Belt mensen de dag voor een bijeenkomst."), _("Voornaam en nummer van wie gebeld wil worden.")
    ),
    Rol.SCHRIJVER: Uitleg(
        _("Schrijft op wat de buurt zegt en leest het terug."), _("Het plan, geen gegevens van mensen.")
    ),
    Rol.PROFESSIONAL: Uitleg(
        _("Doet mee als een werkgroep dat vraagt, informeert en geeft antwoord."),
        _("De werkgroepen waar die voor is uitgenodigd: alleen voornamen."),
    ),
    Rol.GEMEENTE: Uitleg(
        _("Leest het plan en geeft antwoord op wat de buurt vraagt."), _("Totalen en het plan, nooit wie wie is.")
    ),
    Rol.FLATCONTACT: Uitleg(
        _("Is aanspreekpunt voor een flat of straat."), _("Wat iedereen ziet, en de eigen vermelding.")
    ),
    Rol.BEHEERDER: Uitleg(
        _("Zorgt dat het systeem draait en maakt accounts."),
        _("Instellingen en tellingen; inhoud alleen om te kijken."),
    ),
}

# Who see how residents can be reached: a second step at sign-in is required in production.
ZIET_PERSOONSGEGEVENS = frozenset({Rol.PROCESBEGELEIDER, Rol.UITNODIGER, Rol.BELLER, Rol.BEHEERDER})
STAFROLLEN = ZIET_PERSOONSGEGEVENS | {Rol.PROFESSIONAL, Rol.GEMEENTE}
