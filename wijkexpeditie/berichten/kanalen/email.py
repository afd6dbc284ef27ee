"""E-mail: how a message looks, and handing it to an SMTP server."""

import hashlib
import smtplib
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from wijkexpeditie.berichten.kanalen.zending import Uitslag, Zending

# The server said "not now", so it did not take it; the reason is shown while it waits.
TIJDELIJK: dict[int, str] = {
    421: "mailserver is even dicht",
    450: "postbus is even niet bereikbaar",
    451: "mailserver heeft een storing",
    452: "mailserver zit vol",
    454: "inloggen bij de mailserver lukt nu niet",
}
# Our own set-up is wrong: once mended, what waits goes out by itself.
INSTELLING: dict[int, str] = {
    530: "mailserver vraagt een wachtwoord",
    534: "mailserver weigert ons wachtwoord",
    535: "mailserver weigert ons wachtwoord",
}


def maak_mail(zending: Zending) -> EmailMessage:
    """The same message has the same Message-ID, so that a mailbox can see a second copy for what it is."""
    kop = hashlib.sha256(zending.sleutel.encode()).hexdigest()[:32]
    koppen = {"Message-ID": f"<{kop}@{urlsplit(settings.SITE_URL).hostname}>", "Auto-Submitted": "auto-generated"}
    if zending.stoplink:
        koppen["List-Unsubscribe"] = f"<{zending.stoplink}>"
        koppen["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    onderwerp = " ".join(zending.inhoud.onderwerp.split())  # a line end in a header is an attack or an accident
    return EmailMessage(onderwerp, zending.inhoud.tekst, to=[zending.adres], headers=koppen)


class Smtp:
    """Hands e-mail to the server of the settings."""

    def stuur(self, zending: Zending) -> Uitslag:
        mail = maak_mail(zending)
        verbinding = get_connection("django.core.mail.backends.smtp.EmailBackend")
        try:
            verbinding.open()
        except (OSError, smtplib.SMTPException) as fout:
            return Uitslag.mislukt(_woorden(fout, "mailserver is niet bereikbaar"), opnieuw=True)
        try:
            verbinding.send_messages([mail])
        except (OSError, smtplib.SMTPException, ValueError) as fout:
            return _uitslag_van(fout)
        finally:
            _sluit(verbinding)
        return Uitslag.verzonden(mail.extra_headers["Message-ID"])


def _sluit(verbinding: object) -> None:
    """The message is taken or not; how the conversation ends does not change that."""
    try:
        verbinding.close()  # type: ignore[attr-defined]  # django-stubs gives get_connection as Any or object
    except (OSError, smtplib.SMTPException):
        return


def _code(fout: Exception) -> int:
    if isinstance(fout, smtplib.SMTPRecipientsRefused):
        return min((code for code, _tekst in fout.recipients.values()), default=0)
    return int(getattr(fout, "smtp_code", 0))


def _woorden(fout: Exception, anders: str) -> str:
    return (TIJDELIJK | INSTELLING).get(_code(fout), anders)


def _uitslag_van(fout: Exception) -> Uitslag:
    """A refusal with a code is certain; a broken line is not."""
    code = _code(fout)
    if code in TIJDELIJK or code in INSTELLING:
        return Uitslag.mislukt(_woorden(fout, ""), opnieuw=True)
    if code >= 500:
        return Uitslag.mislukt(f"mailserver weigert dit adres of bericht ({code})")
    if isinstance(fout, ValueError):
        return Uitslag.mislukt("e-mailadres klopt niet")
    return Uitslag.onzeker("mailserver hing op")
