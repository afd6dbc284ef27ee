"""What is measured, each beside its floor, and who asks for it."""

from collections.abc import Callable, Iterable, Mapping
from itertools import count
from uuid import uuid4

from allauth.account.internal.flows.login import record_authentication
from django.db import connection
from django.http import HttpRequest
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bench.meten import Bezoeker, Pagina, Verzoek
from wijkexpeditie.accounts.models import Gebruiker

SLUG, GROEP = "buurt-0", "groep-0"
POST_ADRES = "bench-"  # begin of the e-mail addresses that the bench signs up with
_nummers = count(1)


def paginas(poort: int) -> list[Pagina]:
    """The pages as they are now: a floor is as long as its page is today."""
    gast: dict[str, str] = {}
    begeleider = {"sessionid": sessie_van_begeleider()}
    return [
        _lezen("buurt", reverse("buurt", args=[SLUG]), "/vloer/lijst/", poort, gast),
        _lezen("plan", reverse("plan", args=[SLUG]), "/vloer/lijst/", poort, gast),
        _lezen("werk_expeditie", reverse("werk_expeditie", args=[SLUG]), "/werk/vloer/lijst/", poort, begeleider),
        _meedoen(poort),
    ]


def sessie_van_begeleider() -> str:
    """Signed in with a second step, as production asks of staff."""
    wie = Gebruiker.objects.get(email="begeleider-0@voorbeeld.test")
    client = Client()
    client.force_login(wie, backend="django.contrib.auth.backends.ModelBackend")
    request = HttpRequest()
    request.session = client.session
    record_authentication(request, wie, method="mfa", type="totp")
    request.session.save()
    return client.cookies["sessionid"].value


def _lezen(naam: str, pad: str, vloer: str, poort: int, koekjes: dict[str, str]) -> Pagina:
    lengte = len(Bezoeker(poort, dict(koekjes)).vraag(Verzoek(pad)))
    return Pagina(naam, poort, Verzoek(pad), Verzoek(f"{vloer}?lengte={lengte}"), koekjes)


def _meedoen(poort: int) -> Pagina:
    """One visitor with a session and a key fills in both forms, each time as somebody new."""
    pad, vloer = reverse("meedoen", args=[SLUG, GROEP]), "/vloer/formulier/"
    bezoeker = Bezoeker(poort)
    bezoeker.csrf(pad)
    sleutel = bezoeker.csrf(vloer)
    return Pagina(
        "meedoen (POST)", poort, Verzoek(pad, _velden(sleutel)), Verzoek(vloer, _velden(sleutel)), bezoeker.koekjes
    )


def _velden(sleutel: str) -> Callable[[], dict[str, str]]:
    def nieuw() -> dict[str, str]:
        nr = next(_nummers)
        return {
            "csrfmiddlewaretoken": sleutel,
            "inzending": str(uuid4()),
            "naam": f"Jo {nr}",
            "voornaam": f"Jo {nr}",
            "email": f"{POST_ADRES}{nr}@voorbeeld.test",
            "telefoon": "",
            "voorkeur": "email",
        }

    return nieuw


def tel_statements(paginas: Iterable[Pagina]) -> dict[str, tuple[int, int]]:
    """Of page and floor, in this process on the same database; COMMIT and SAVEPOINT are counted too."""
    return {
        pagina.naam: (_statements(pagina.product, pagina.koekjes), _statements(pagina.vloer, pagina.koekjes))
        for pagina in paginas
    }


def _statements(verzoek: Verzoek, koekjes: Mapping[str, str]) -> int:
    client = Client(headers={"host": "localhost", "x-forwarded-proto": "https"})
    for naam, waarde in koekjes.items():
        client.cookies[naam] = waarde
    with CaptureQueriesContext(connection) as gevangen:
        velden = verzoek.velden() if verzoek.velden else None
        antwoord = client.get(verzoek.pad) if velden is None else client.post(verzoek.pad, velden)
    assert antwoord.status_code == verzoek.verwacht, (verzoek.pad, antwoord.status_code)
    return len(gevangen)
