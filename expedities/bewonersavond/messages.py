"""What goes out about an evening: you are on the list, it moved, it is tomorrow."""

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrPromise

from expedities.bewonersavond.models import Aanmelding, Komt
from expedities.expeditie.models import Deelnemer
from wijkexpeditie.berichten.models import Bericht, Kanaal
from wijkexpeditie.berichten.soort import Berichtsoort, Inhoud
from wijkexpeditie.templatetags.wijk import datum_lang, tijd


class _OverAvond(Berichtsoort):
    """Looked up again when it goes: a moved evening or a changed answer makes the message untrue."""

    def niet_meer_nodig(self, bericht: Bericht, op: datetime) -> str:
        gevonden = _gevonden(bericht)
        if gevonden is None:
            return _("staat niet meer op de lijst")
        aanmelding, deelnemer = gevonden
        if aanmelding.komt == Komt.NEE:
            return _("komt niet")
        if int(aanmelding.avond.begin.timestamp()) != bericht.gegevens.get("begin"):
            return _("de avond is verplaatst")
        if deelnemer.toestemming_op is None:
            return _("wil geen bericht")
        return _("de avond is begonnen") if aanmelding.avond.begin <= op else ""

    def adres(self, bericht: Bericht) -> str:
        gevonden = _gevonden(bericht)
        if gevonden is None:
            return ""
        _waarvoor, deelnemer = gevonden
        return deelnemer.email if bericht.kanaal == Kanaal.EMAIL else deelnemer.telefoon

    def inhoud(self, bericht: Bericht, op: datetime) -> Inhoud:
        gevonden = _gevonden(bericht)
        if gevonden is None:
            raise LookupError(bericht.pk)
        with translation.override(gevonden[1].taal):
            return self.in_woorden(*gevonden)

    def in_woorden(self, aanmelding: Aanmelding, wie: Deelnemer) -> Inhoud:
        raise NotImplementedError


class AvondBevestiging(_OverAvond):
    """Whoever signed up waits to hear that it arrived."""

    naam = "avond.bevestiging"
    omschrijving: ClassVar[StrPromise | str] = gettext_lazy("Je staat op de lijst van een avond")
    antwoord = True

    def in_woorden(self, aanmelding: Aanmelding, wie: Deelnemer) -> Inhoud:
        return _inhoud(aanmelding, wie, _("Je staat op de lijst"), _("Fijn dat je komt!"))


class AvondVerplaatst(_OverAvond):
    """Who said they come must not stand before a closed door."""

    naam = "avond.verplaatst"
    omschrijving: ClassVar[StrPromise | str] = gettext_lazy("Een avond is verplaatst")
    antwoord = True

    def in_woorden(self, aanmelding: Aanmelding, wie: Deelnemer) -> Inhoud:
        return _inhoud(aanmelding, wie, _("De bewonersavond is verplaatst"), _("Let op: de avond is verplaatst."))


class AvondHerinnering(_OverAvond):
    """The day before; by a voice for who gave a number, that is what brings people."""

    naam = "avond.herinnering"
    omschrijving: ClassVar[StrPromise | str] = gettext_lazy("De dag voor een avond")

    def in_woorden(self, aanmelding: Aanmelding, wie: Deelnemer) -> Inhoud:
        return _inhoud(aanmelding, wie, _("Tot gauw bij de bewonersavond"), _("Kom je ook? We zien je graag."))


def _gevonden(bericht: Bericht) -> tuple[Aanmelding, Deelnemer] | None:
    """A sign-up and whose it is; one without a name gets no messages."""
    aanmelding = (
        Aanmelding.objects.select_related("avond__expeditie", "deelnemer")
        .filter(pk=bericht.gegevens.get("aanmelding"), deelnemer=bericht.aan)
        .first()
    )
    return (aanmelding, aanmelding.deelnemer) if aanmelding and aanmelding.deelnemer else None


def _inhoud(aanmelding: Aanmelding, wie: Deelnemer, onderwerp: str, opening: str) -> Inhoud:
    avond, expeditie = aanmelding.avond, aanmelding.avond.expeditie
    wat = {
        "naam": wie.voornaam,
        "opening": opening,
        "dag": datum_lang(avond.begin),
        "tijd": tijd(avond.begin),
        "plek": ", ".join(filter(None, [avond.plek, avond.adres])),
        "buurt": expeditie.naam,
        "contact": expeditie.contact_naam,
        "telefoon": expeditie.contact_telefoon,
        "url": settings.SITE_URL + reverse("avond", args=[expeditie.slug, avond.nr]),
    }
    tekst = _(
        "Dag %(naam)s,\n\n%(opening)s\n\nBewonersavond %(buurt)s\n%(dag)s om %(tijd)s uur\n%(plek)s\n\n"
        "Verandert er iets? Bel %(contact)s: %(telefoon)s.\n%(url)s"
    )
    sms = _("Bewonersavond %(buurt)s: %(dag)s %(tijd)s, %(plek)s. %(opening)s Vragen? %(telefoon)s")
    return Inhoud(onderwerp=onderwerp, tekst=tekst % wat, sms=sms % wat)
