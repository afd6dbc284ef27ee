"""A visitor over HTTP, and how two addresses compare: in pairs, one after the other, on one kept connection."""

import http.client
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from statistics import fmean, median, quantiles
from urllib.parse import urlencode

_HEADERS = {"Host": "localhost", "X-Forwarded-Proto": "https", "Referer": "https://localhost/"}
_SLEUTEL = re.compile(r"""name=["']csrfmiddlewaretoken["'] value=["']([^"']+)""")
Paren = Sequence[tuple[float, float]]  # seconds of product and floor
OPWARMEN = 20  # pairs
VERBINDINGEN = 2


class VerkeerdAntwoord(Exception):
    """A page that does not work has no speed."""


@dataclass(frozen=True)
class Verzoek:
    """What is asked again and again. `velden` makes fresh fields each time; then it is a POST."""

    pad: str
    velden: Callable[[], Mapping[str, str]] | None = None

    @property
    def verwacht(self) -> int:
        return 302 if self.velden else 200


@dataclass
class Bezoeker:
    """Cookies and one kept connection."""

    poort: int
    koekjes: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=30)

    def vraag(self, verzoek: Verzoek) -> bytes:
        """The body; anything else than the expected status stops the run."""
        lichaam = urlencode(verzoek.velden()).encode() if verzoek.velden else None
        headers = dict(_HEADERS)
        if self.koekjes:
            headers["Cookie"] = "; ".join(f"{naam}={waarde}" for naam, waarde in self.koekjes.items())
        if lichaam is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self._verbinding.request("POST" if lichaam is not None else "GET", verzoek.pad, lichaam, headers)
        antwoord = self._verbinding.getresponse()
        inhoud = antwoord.read()
        if antwoord.status != verzoek.verwacht:
            raise VerkeerdAntwoord(f"{verzoek.pad}: {antwoord.status} {inhoud[-2000:].decode(errors='replace')}")
        for koek in antwoord.headers.get_all("Set-Cookie") or ():
            naam, _, rest = koek.partition("=")
            self.koekjes[naam] = rest.partition(";")[0]
        return inhoud

    def csrf(self, pad: str) -> str:
        """The key that stands in the form; the cookie that belongs to it is kept."""
        gevonden = _SLEUTEL.search(self.vraag(Verzoek(pad)).decode())
        if gevonden is None:
            raise VerkeerdAntwoord(f"{pad}: there is no form")
        return gevonden[1]

    def duur(self, verzoek: Verzoek) -> float:
        """Seconds."""
        begin = time.perf_counter()
        self.vraag(verzoek)
        return time.perf_counter() - begin

    def sluit(self) -> None:
        self._verbinding.close()


@dataclass(frozen=True)
class Meting:
    """Milliseconds, and how many times the floor."""

    ratio: float
    product_ms: float
    product_p95_ms: float
    product_per_s: float
    vloer_ms: float
    vloer_p95_ms: float
    vloer_per_s: float
    paren: int


@dataclass(frozen=True)
class Pagina:
    """A page on one server, its floor there, and who asks for both."""

    naam: str
    poort: int
    product: Verzoek
    vloer: Verzoek
    koekjes: Mapping[str, str]


def samen(paren: Paren) -> Meting:
    product, vloer = [p for p, _ in paren], [v for _, v in paren]
    return Meting(
        ratio=round(median(p / v for p, v in paren), 2),
        product_ms=_ms(median(product)),
        product_p95_ms=_ms(quantiles(product, n=20)[-1]),
        product_per_s=round(1 / fmean(product), 1),
        vloer_ms=_ms(median(vloer)),
        vloer_p95_ms=_ms(quantiles(vloer, n=20)[-1]),
        vloer_per_s=round(1 / fmean(vloer), 1),
        paren=len(paren),
    )


def _ms(seconden: float) -> float:
    return round(1000 * seconden, 2)


def groei(klein: Paren, groot: Paren) -> float:
    """How many times the ratio of the one is that of the other, moment by moment: a busy minute counts for both."""
    return round(median((p2 / v2) / (p1 / v1) for (p1, v1), (p2, v2) in zip(klein, groot, strict=True)), 3)


def vergelijk(paginas: Sequence[Pagina], aantal: int) -> list[Paren]:
    """So many pairs of each. A pair is on one connection, so by one worker; who goes first alternates."""
    bezoekers = [[Bezoeker(pagina.poort, dict(pagina.koekjes)) for _ in range(VERBINDINGEN)] for pagina in paginas]
    gemeten: list[list[tuple[float, float]]] = [[] for _ in paginas]
    for nr in range(OPWARMEN + aantal):
        for pagina, van_pagina, tijden in zip(paginas, bezoekers, gemeten, strict=True):
            tijden.append(_paar(van_pagina[nr % VERBINDINGEN], pagina, vloer_eerst=nr // VERBINDINGEN % 2 == 1))
    for bezoeker in chain.from_iterable(bezoekers):
        bezoeker.sluit()
    return [tijden[OPWARMEN:] for tijden in gemeten]


def _paar(bezoeker: Bezoeker, pagina: Pagina, *, vloer_eerst: bool) -> tuple[float, float]:
    if vloer_eerst:
        vloer = bezoeker.duur(pagina.vloer)
        return bezoeker.duur(pagina.product), vloer
    product = bezoeker.duur(pagina.product)
    return product, bezoeker.duur(pagina.vloer)
