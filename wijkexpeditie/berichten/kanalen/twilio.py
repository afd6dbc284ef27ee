"""SMS and voice by Twilio, over plain HTTP. It knows no idempotency key, so nothing is ever sent again blindly."""

import logging
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import requests
from django.conf import settings
from urllib3.exceptions import MaxRetryError, NewConnectionError

from wijkexpeditie.berichten.kanalen.sms import gewone_tekens, zonder_stuurtekens
from wijkexpeditie.berichten.kanalen.zending import Uitkomst, Uitslag, Zending

logger = logging.getLogger(__name__)
WACHT = (5, 20)  # seconds to connect, to answer

# It certainly did not take the message, and later it may. Other 5xx may have taken it: a person decides.
OPNIEUW: Mapping[int, str] = {
    401: "Twilio weigert onze sleutel",
    408: "Twilio kreeg het verzoek niet op tijd binnen",
    429: "Twilio heeft het te druk",
    503: "Twilio is er even niet",
}
# https://www.twilio.com/docs/api/errors
ZEI_STOP = 21610
REDENEN: Mapping[int, str] = {
    21211: "dit nummer klopt niet",
    21214: "dit nummer kan niet gebeld worden",
    21217: "dit nummer klopt niet",
    21408: "berichten naar dit land staan uit",
    21612: "dit nummer is niet bereikbaar",
    21614: "dit nummer kan geen sms krijgen",
}


class Sms:
    """One text message."""

    def stuur(self, zending: Zending) -> Uitslag:
        return _post("Messages", zending, {"Body": gewone_tekens(zending.inhoud.sms or zending.inhoud.tekst)})


class Spraak:
    """One call that reads the message out, twice."""

    def stuur(self, zending: Zending) -> Uitslag:
        return _post("Calls", zending, {"Twiml": twiml(zending.inhoud.sms or zending.inhoud.tekst)})


def twiml(tekst: str) -> str:
    """Dutch voice; said again, because the first words of a call are often missed."""
    antwoord = ET.Element("Response")
    for keer in range(2):
        if keer:
            ET.SubElement(antwoord, "Pause", length="1")
        ET.SubElement(antwoord, "Say", language="nl-NL").text = zonder_stuurtekens(tekst)
    return ET.tostring(antwoord, encoding="unicode")


def _post(wat: str, zending: Zending, velden: Mapping[str, str]) -> Uitslag:
    velden = {"To": zending.adres, "From": settings.TWILIO_AFZENDER, **velden}
    if zending.kenmerk:
        velden["StatusCallback"] = f"{settings.SITE_URL}/haak/twilio/{zending.kenmerk}/"
    try:
        antwoord = requests.post(
            f"{settings.TWILIO_URL}/2010-04-01/Accounts/{settings.TWILIO_ACCOUNT}/{wat}.json",
            data=velden,
            auth=(settings.TWILIO_ACCOUNT, settings.TWILIO_TOKEN),
            timeout=WACHT,
            allow_redirects=False,
        )
    except requests.RequestException as fout:
        return _zonder_antwoord(fout)
    return lees_antwoord(antwoord.status_code, _json(antwoord))


def _json(antwoord: requests.Response) -> dict[str, object]:
    try:
        inhoud = antwoord.json()
    except ValueError:
        return {}
    return inhoud if isinstance(inhoud, dict) else {}


def _zonder_antwoord(fout: requests.RequestException) -> Uitslag:
    """No connection was made: certainly not taken. Everything after that is unsure."""
    oorzaak = fout.args[0] if fout.args else None
    if isinstance(oorzaak, MaxRetryError):
        oorzaak = oorzaak.reason
    if isinstance(fout, requests.ConnectTimeout) or isinstance(oorzaak, NewConnectionError):
        return Uitslag.mislukt("Twilio is niet bereikbaar", opnieuw=True)
    logger.warning("Twilio gave no answer", extra={"fout": type(fout).__name__})
    return Uitslag.onzeker("Twilio gaf geen antwoord")


def lees_antwoord(status: int, inhoud: Mapping[str, object]) -> Uitslag:
    """From an answer to what it means for us. Pure."""
    if 200 <= status < 300:
        sid = str(inhoud.get("sid") or "")
        return Uitslag.verzonden(sid) if sid else Uitslag.onzeker("Twilio gaf een antwoord zonder nummer")
    if status in OPNIEUW:
        return Uitslag.mislukt(OPNIEUW[status], opnieuw=True)
    if status >= 500:
        return Uitslag.onzeker(f"Twilio had een storing ({status})")
    code = inhoud.get("code")
    if code == ZEI_STOP:
        return Uitslag(Uitkomst.MISLUKT, reden="stop", stop=True)
    bekend = REDENEN.get(code, "") if isinstance(code, int) else ""
    return Uitslag.mislukt(bekend or f"Twilio weigert het bericht ({code or status})")
