"""The sentences that belong to `herkenbaar.py`."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrPromise

from expedities.praatstok.herkenbaar import Reden

REDENEN: dict[Reden, StrPromise] = {
    Reden.HUISNUMMER: gettext_lazy("een huisnummer"),
    Reden.POSTCODE: gettext_lazy("een postcode"),
    Reden.TELEFOON: gettext_lazy("een telefoonnummer"),
    Reden.EMAIL: gettext_lazy("een e-mailadres"),
    Reden.PERSOON: gettext_lazy("de naam van een buur"),
    Reden.SCHELDWOORD: gettext_lazy("een woord dat iemand wegzet"),
}


def als_zin(redenen: tuple[Reden, ...]) -> str:
    """Says what stands in it and how to go on."""
    wat = ", ".join(str(REDENEN[reden]) for reden in redenen)
    return _(
        "Hierin staat %(wat)s. Zo weet iedereen over wie het gaat. Vraag de spreker om het anders te zeggen: "
        "wat gebeurt er, en wat wil je liever?"
    ) % {"wat": wat}
