"""What goes to who reported something."""

from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from signalen.signaal.actions import antwoord_aangekomen, huidig_antwoord
from signalen.signaal.models import Signaal
from wijkexpeditie.berichten.models import Bericht, Stop, stopsleutel
from wijkexpeditie.berichten.soort import Berichtsoort, Inhoud
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.templatetags.wijk import datum_kort

_WEG = "De melding bestaat niet meer."
_TAAL = "nl"  # a report has no language of its own


def _signaal(bericht: Bericht) -> Signaal | None:
    return Signaal.objects.select_related("expeditie").filter(pk=bericht.gegevens["signaal"]).first()


class _OverSignaal(Berichtsoort):
    def adres(self, bericht: Bericht) -> str:
        signaal = _signaal(bericht)
        return signaal.contact if signaal and signaal.contactweg == bericht.kanaal else ""

    def niet_meer_nodig(self, bericht: Bericht, op: datetime) -> str:
        return "" if _signaal(bericht) else _WEG

    def inhoud(self, bericht: Bericht, op: datetime) -> Inhoud:
        signaal = _signaal(bericht)
        if signaal is None:
            raise LookupError(_WEG)
        with override(_TAAL):
            return self.woorden(signaal, f"{settings.SITE_URL}{signaal.get_absolute_url()}")

    def woorden(self, signaal: Signaal, adres: str) -> Inhoud:
        raise NotImplementedError


class SignaalOntvangen(_OverSignaal):
    """Awaited: whoever just reported something at night is still holding their telephone."""

    naam = "signaal.ontvangen"
    omschrijving = gettext_lazy("Je melding is binnen: de code en wanneer je iets hoort.")
    antwoord = True

    def niet_meer_nodig(self, bericht: Bericht, op: datetime) -> str:
        """By mail at any hour, as it is asked for now; but anybody can type a number, so "stop" holds here."""
        signaal = _signaal(bericht)
        if signaal is None:
            return _WEG
        return "stop" if Stop.objects.filter(pk=stopsleutel(signaal.contact)).exists() else ""

    def woorden(self, signaal: Signaal, adres: str) -> Inhoud:
        wie, wanneer = signaal.expeditie.contact_naam, datum_kort(signaal.antwoord_voor)
        return Inhoud(
            onderwerp=_("Je melding is binnen"),
            tekst=_(
                "%(hoi)s\n\nJe melding is binnen. %(wie)s leest hem en antwoordt uiterlijk %(wanneer)s.\n\n"
                "Je code is %(code)s. Hier zie je hoe het ervoor staat:\n%(adres)s\n\n"
                "Is er nu gevaar? Bel 112."
            )
            % {
                "hoi": _groet(signaal),
                "wie": wie,
                "wanneer": wanneer,
                "code": signaal.leesbare_code,
                "adres": adres,
            },
            sms=_("Je melding is binnen. Je hoort uiterlijk %(wanneer)s iets. Volg hem hier: %(adres)s")
            % {"wanneer": wanneer, "adres": adres},
        )


class SignaalAntwoord(_OverSignaal):
    """Goes to who said "stop" too: somebody asked and is waiting."""

    naam = "signaal.antwoord"
    omschrijving = gettext_lazy("Het antwoord op je melding.")
    antwoord = True

    def niet_meer_nodig(self, bericht: Bericht, op: datetime) -> str:
        signaal = _signaal(bericht)
        if signaal is None:
            return _WEG
        if not signaal.sluit_als or huidig_antwoord(signaal).pk != bericht.gegevens["stap"]:
            return "Er kwam al een ander antwoord."
        return ""

    def woorden(self, signaal: Signaal, adres: str) -> Inhoud:
        return Inhoud(
            onderwerp=_("Antwoord op je melding"),
            tekst=_(
                "%(hoi)s\n\nJe meldde iets in %(buurt)s. Dit is het antwoord:\n\n%(antwoord)s\n\n"
                "Is het zo goed? Of nog niet? Zeg het hier:\n%(adres)s\n\nLiever bellen? %(wie)s: %(nummer)s"
            )
            % {
                "hoi": _groet(signaal),
                "buurt": signaal.expeditie.naam,
                "antwoord": signaal.slottekst,
                "adres": adres,
                "wie": signaal.expeditie.contact_naam,
                "nummer": signaal.expeditie.contact_telefoon,
            },
            sms=_("Antwoord op je melding: %(antwoord)s Lees alles: %(adres)s")
            % {"antwoord": _kort(signaal.slottekst), "adres": adres},
        )

    def na_verzenden(self, bericht: Bericht, op: datetime) -> None:
        signaal = _signaal(bericht)
        if signaal is not None:
            antwoord_aangekomen(signaal=signaal, stap=bericht.gegevens["stap"], door=Actor.klok(), op=op)


def _groet(signaal: Signaal) -> str:
    return _("Hoi %(naam)s,") % {"naam": signaal.voornaam} if signaal.voornaam else _("Hoi,")


def _kort(tekst: str, meest: int = 70) -> str:
    plat = " ".join(tekst.split())
    return plat if len(plat) <= meest else plat[: meest - 1].rsplit(" ", maxsplit=1)[0] + "..."
