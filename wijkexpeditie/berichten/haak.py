"""Is it really Twilio, and what does its word mean? Pure."""

import base64
import hashlib
import hmac
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from wijkexpeditie.berichten.models import Staat

# What Twilio says about an SMS or a call, and what that is to us; other words change nothing.
STATUS: Mapping[str, Staat] = {
    "sent": Staat.VERZONDEN,
    "delivered": Staat.VERZONDEN,
    "read": Staat.VERZONDEN,
    "completed": Staat.VERZONDEN,
    "undelivered": Staat.MISLUKT,
    "failed": Staat.MISLUKT,
    "busy": Staat.MISLUKT,
    "no-answer": Staat.MISLUKT,
    "canceled": Staat.MISLUKT,
}
REDEN: Mapping[str, str] = {
    "undelivered": "niet aangekomen",
    "failed": "niet aangekomen",
    "busy": "in gesprek",
    "no-answer": "nam niet op",
    "canceled": "afgebroken",
}
# A state only moves forward: what has failed stays failed, what is sent can only turn out to have failed.
MAG_NA: Mapping[Staat, tuple[Staat, ...]] = {
    Staat.VERZONDEN: (Staat.BEZIG, Staat.ONZEKER),
    Staat.MISLUKT: (Staat.BEZIG, Staat.ONZEKER, Staat.VERZONDEN),
}


def handtekening(token: str, url: str, velden: Iterable[tuple[str, Iterable[str]]]) -> str:
    """As Twilio makes it: the public address, then each field by name with its values."""
    bericht = url + "".join(naam + waarde for naam, waarden in sorted(velden) for waarde in sorted(set(waarden)))
    return base64.b64encode(hmac.new(token.encode(), bericht.encode(), hashlib.sha1).digest()).decode()


def is_echt(gekregen: str, token: str, url: str, velden: Iterable[tuple[str, Iterable[str]]]) -> bool:
    """In constant time, over the public https address; without a token of our own nothing is real."""
    return bool(token) and hmac.compare_digest(handtekening(token, url, velden).encode(), gekregen.encode())


def openbaar_adres(site: str, pad: str) -> str:
    """The address that the carrier called: the host of SITE_URL, whatever a proxy made of it."""
    delen = urlsplit(site)
    return f"{delen.scheme}://{delen.netloc}{pad}"
