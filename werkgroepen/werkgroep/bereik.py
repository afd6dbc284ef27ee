"""By which automatic channel somebody is reached, and texts that fit in one SMS. Pure."""

import unicodedata

from wijkexpeditie.berichten.models import AUTOMATISCH, Kanaal

_GSM = frozenset(
    "@£$¥èéùìòÇØøÅå_ÆæßÉ !\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§abcdefghijklmnopqrstuvwxyzäöñüà"
)


def is_mobiel(nummer: str) -> bool:
    """A landline gets calls, not texts. Of a number abroad we do not know; a text is tried."""
    return bool(nummer) and (nummer.startswith("+316") or not nummer.startswith("+31"))


def automatisch_kanaal(*, voorkeur: str, telefoon: str, email: str) -> Kanaal | None:
    """What the person chose, when that can reach them; else what can. None: only a person can reach them.

    A machine that talks is for who asked for it.
    """
    kan = [*([Kanaal.SMS] if is_mobiel(telefoon) else []), *([Kanaal.EMAIL] if email else [])]
    if voorkeur == Kanaal.SPRAAK and telefoon:
        return Kanaal.SPRAAK
    if voorkeur in AUTOMATISCH and voorkeur in kan:
        return Kanaal(voorkeur)
    return kan[0] if kan else None


def voor_sms(tekst: str, lengte: int, anders: str) -> str:
    """A name in plain signs, cut to its place: one other sign makes an SMS of 160 one of 70."""
    gewoon = "".join(
        teken if teken in _GSM else unicodedata.normalize("NFKD", teken).encode("ascii", "ignore").decode()
        for teken in " ".join(tekst.split())
    )
    schoon = " ".join("".join(teken for teken in gewoon if teken in _GSM).split())
    return (schoon if len(schoon) <= lengte else schoon[: lengte - 1].rstrip() + ".") or anders
