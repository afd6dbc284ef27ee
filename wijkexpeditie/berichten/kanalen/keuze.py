"""Which adapter carries which channel, by the settings; and the one message that does not wait in the outbox."""

from collections.abc import Mapping

from django.conf import settings

from wijkexpeditie.berichten.kanalen.email import Smtp
from wijkexpeditie.berichten.kanalen.postvak_uit import PostvakUit
from wijkexpeditie.berichten.kanalen.twilio import Sms, Spraak
from wijkexpeditie.berichten.kanalen.zending import Uitslag, Verzender, Zending
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.berichten.soort import Inhoud

# Per channel: the setting, and what it can be set to. Brief and bellijst are not here: a person carries those.
VERZENDERS: Mapping[str, tuple[str, Mapping[str, type[Verzender]]]] = {
    Kanaal.EMAIL: ("KANAAL_EMAIL", {"postvak_uit": PostvakUit, "smtp": Smtp}),
    Kanaal.SMS: ("KANAAL_SMS", {"postvak_uit": PostvakUit, "twilio": Sms}),
    Kanaal.SPRAAK: ("KANAAL_SPRAAK", {"postvak_uit": PostvakUit, "twilio": Spraak}),
}


def verzender(kanaal: str) -> Verzender:
    """Raises KeyError for a channel that only a person can carry, and for a setting that does not exist."""
    instelling, soorten = VERZENDERS[kanaal]
    return soorten[getattr(settings, instelling)]()


def sms_nu(nummer: str, tekst: str) -> Uitslag:
    """A sign-in code: somebody is looking at the screen, so it goes at once, also to who said stop."""
    zending = Zending(sleutel="", kanaal=Kanaal.SMS, adres=nummer, inhoud=Inhoud(onderwerp="", tekst=tekst, sms=tekst))
    return verzender(Kanaal.SMS).stuur(zending)
