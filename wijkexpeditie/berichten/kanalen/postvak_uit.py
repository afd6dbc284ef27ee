"""The default of every channel: nothing leaves the machine, it is written to a folder and shown on screen."""

import email
import json
import logging
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import policy
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from wijkexpeditie.berichten.kanalen.email import maak_mail
from wijkexpeditie.berichten.kanalen.zending import Uitslag, Zending
from wijkexpeditie.berichten.models import Kanaal

logger = logging.getLogger(__name__)
_HOOGSTENS_TONEN = 100


@dataclass(frozen=True)
class Poststuk:
    """One message that would have gone out."""

    op: datetime
    kanaal: str
    aan: str
    onderwerp: str
    tekst: str


class PostvakUit:
    """Writes e-mail as .eml and the rest as .json; a second copy would be a second file."""

    def stuur(self, zending: Zending) -> Uitslag:
        if zending.kanaal == Kanaal.EMAIL:
            return Uitslag.verzonden(_schrijf_mail(maak_mail(zending)))
        stuk = {"kanaal": zending.kanaal, "aan": zending.adres, "tekst": zending.inhoud.sms or zending.inhoud.tekst}
        inhoud = json.dumps(stuk, ensure_ascii=False, indent=1).encode()
        naam = _schrijf(f"{zending.kanaal}.json", inhoud)
        _laat_horen(zending.kanaal, zending.adres, stuk["tekst"])
        return Uitslag.verzonden(naam)


class Mailbackend(BaseEmailBackend):
    """Django's own mail (sign-in codes) goes the same way."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for bericht in email_messages:
            _schrijf_mail(bericht)
        return len(email_messages)


def _schrijf_mail(bericht: EmailMessage) -> str:
    _laat_horen(Kanaal.EMAIL, ", ".join(bericht.to), f"{bericht.subject}: {bericht.body}")
    return _schrijf("email.eml", bericht.message().as_bytes())


def _schrijf(achter: str, inhoud: bytes) -> str:
    """Whole or not at all, and readable for the keeper of this machine only."""
    folder = Path(settings.POSTVAK_UIT_MAP)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    naam = f"{timezone.now():%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}-{achter}"
    klad = folder / f".{naam}"
    klad.write_bytes(inhoud)
    klad.rename(folder / naam)
    return naam


def _laat_horen(kanaal: str, aan: str, tekst: str) -> None:
    """On the console too, so that a newcomer finds the code; real installations keep messages out of logs."""
    if settings.OEFENEN:
        logger.info("Postvak uit, %s aan %s: %s", kanaal, aan, tekst)


def lees(hoogstens: int = _HOOGSTENS_TONEN) -> list[Poststuk]:
    """The newest first."""
    folder = Path(settings.POSTVAK_UIT_MAP)
    namen = sorted((pad.name for pad in folder.glob("[0-9]*")), reverse=True) if folder.is_dir() else []
    return [_lees_een(folder / naam) for naam in namen[:hoogstens]]


def _lees_een(pad: Path) -> Poststuk:
    op = timezone.make_aware(datetime.strptime(pad.name[:21], "%Y%m%dT%H%M%S%f"), timezone.get_fixed_timezone(0))  # noqa: DTZ007 -- made aware here
    if pad.suffix == ".json":
        stuk: dict[str, Any] = json.loads(pad.read_text())
        return Poststuk(op, stuk["kanaal"], stuk["aan"], "", stuk["tekst"])
    mail = email.message_from_bytes(pad.read_bytes(), policy=policy.default)
    romp = mail.get_body(("plain",))
    return Poststuk(op, Kanaal.EMAIL, str(mail["To"]), str(mail["Subject"]), romp.get_content() if romp else "")
