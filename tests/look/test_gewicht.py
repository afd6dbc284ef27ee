"""A residents' page weighs at most 100 kB over the wire on the first visit, fonts included."""

import gzip
import re
from pathlib import Path

from django.conf import settings

STATISCH = Path(settings.BASE_DIR) / "static"
GRENS = 100_000
ELKE_PAGINA = [
    "vendor/nlds/tokens.css",
    "vendor/nlds/componenten.css",
    "wijk/thema.css",
    "wijk/wijk.css",
    "wijk/wijk.js",
]
PLAATJES = ["wijk/merk.svg", "wijk/omlaag.svg", "wijk/scenes/straat.svg", "vendor/tabler/sprite.svg"]
LETTERS = ["vendor/atkinson/atkinson-400.woff2", "vendor/atkinson/atkinson-700.woff2"]
RUIMTE_VOOR_HTML = 12_000


def over_de_lijn(bestanden: list[str]) -> int:
    return sum(len(gzip.compress((STATISCH / naam).read_bytes(), 6)) for naam in bestanden)


def test_first_visit_stays_under_a_hundred_kilobytes() -> None:
    letters = sum((STATISCH / naam).stat().st_size for naam in LETTERS)  # woff2 does not get smaller
    assert over_de_lijn(ELKE_PAGINA + PLAATJES) + letters + RUIMTE_VOOR_HTML <= GRENS


def test_pages_load_nothing_else() -> None:
    basis = (Path(settings.BASE_DIR) / "templates/base.html").read_text()
    geladen = [deel.split("'")[0] for deel in basis.split("{% static '")[1:]]
    assert sorted(geladen) == sorted([*ELKE_PAGINA, "wijk/merk.svg", LETTERS[0]])


NAMEN = re.compile(r"http://www\.w3\.org/2000/svg|https://leafletjs\.com")  # named, never asked
UITLEG = re.compile(r"/\*.*?\*/", re.DOTALL)


def test_vendored_files_ask_no_other_host() -> None:
    for pad in STATISCH.rglob("*"):
        if pad.suffix in {".css", ".js"}:
            tekst = NAMEN.sub("", UITLEG.sub("", pad.read_text()))
            assert ("http://" in tekst, "https://" in tekst, "@import" in tekst) == (False, False, False), pad


def test_every_own_token_that_a_rule_uses_is_in_the_theme() -> None:
    gebruikt = set(re.findall(r"var\((--wijk-[\w-]+)", (STATISCH / "wijk/wijk.css").read_text()))
    gezet = set(re.findall(r"(--wijk-[\w-]+):", (STATISCH / "wijk/thema.css").read_text()))
    assert gebruikt - gezet == set()
