"""The code in a member's own link: signed, so that nobody needs an account to leave as easily as they came."""

from django.utils.crypto import constant_time_compare, salted_hmac

from werkgroepen.werkgroep.models import Lidmaatschap

_LENGTE = 16  # hex signs, 64 bits: nobody guesses it over the web, and it fits in an SMS


def lidcode(lid: Lidmaatschap) -> str:
    return f"{lid.pk}-{_handtekening(str(lid.pk))}"


def lid_bij(code: str) -> Lidmaatschap | None:
    """The membership of this code, whatever has become of it; None when the code is not ours."""
    pk, _, handtekening = code.partition("-")
    if not (pk.isascii() and pk.isdigit() and len(pk) <= 18) or not constant_time_compare(
        handtekening, _handtekening(pk)
    ):
        return None
    leden = Lidmaatschap.objects.select_related("deelnemer", "werkgroep__expeditie", "uitnodiging")
    return leden.filter(pk=int(pk)).first()


def _handtekening(pk: str) -> str:
    return salted_hmac("werkgroepen.lid", pk, algorithm="sha256").hexdigest()[:_LENGTE]
