"""The figures as JSON and as a table, and what broke a limit."""

import json
import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import django
from django.db import connection

from bench.grenzen import GROEI, PAGINAS, ZWAAR
from bench.meten import Meting
from bench.omgeving import WORTEL, redis_url
from bench.zwaar import Zwaar

UITKOMST = WORTEL / "bench" / "uitkomst" / "laatste.json"


@dataclass(frozen=True)
class Blad:
    """One page with one and with a hundred expedities in the database."""

    naam: str
    een: Meting
    veel: Meting
    groei: float
    statements: tuple[int, int]
    statements_vloer: int


def meld(*, bladen: Iterable[Blad], zwaar: Mapping[str, Zwaar], op: datetime) -> bool:
    """Write, print, judge."""
    uitkomst: dict[str, Any] = {
        "op": op.isoformat(),
        "machine": machine(),
        "paginas": {blad.naam: als_rij(blad) for blad in bladen},
        "zwaar": {naam: {**asdict(meting), "ratio": meting.ratio} for naam, meting in zwaar.items()},
    }
    uitkomst["gebroken"] = list(gebroken(uitkomst["paginas"], uitkomst["zwaar"]))
    UITKOMST.parent.mkdir(exist_ok=True)
    UITKOMST.write_text(json.dumps(uitkomst, indent=2, ensure_ascii=False) + "\n")
    for regel in tabel(uitkomst):
        print(regel)
    return not uitkomst["gebroken"]


def machine() -> dict[str, Any]:
    return {
        "processoren": os.cpu_count(),
        "belasting": os.getloadavg()[0],
        "python": platform.python_version(),
        "django": django.__version__,
        "postgresql": connection.pg_version // 10_000,  # type: ignore[attr-defined]
        "redis": bool(redis_url()),
    }


def als_rij(blad: Blad) -> dict[str, Any]:
    return {
        "ratio_1x": blad.een.ratio,
        "ratio_100x": blad.veel.ratio,
        "groei": blad.groei,
        "statements_1x": blad.statements[0],
        "statements_100x": blad.statements[1],
        "statements_vloer": blad.statements_vloer,
        "1x": asdict(blad.een),
        "100x": asdict(blad.veel),
    }


def gebroken(paginas: Mapping[str, Any], zwaar: Mapping[str, Any]) -> Iterator[str]:
    """Every limit that did not hold, in words."""
    for naam, grens in PAGINAS.items():
        cijfers = paginas[naam]
        for keer in ("1x", "100x"):
            if cijfers[f"ratio_{keer}"] > grens.ratio:
                yield f"{naam}: {cijfers[f'ratio_{keer}']} times the floor ({keer}), the limit is {grens.ratio}"
            if grens.statements is not None and cijfers[f"statements_{keer}"] > grens.statements:
                yield f"{naam}: {cijfers[f'statements_{keer}']} statements ({keer}), the limit is {grens.statements}"
        if cijfers["groei"] > GROEI:
            yield f"{naam}: the ratio grows {cijfers['groei']} times with the data, the limit is {GROEI}"
        if cijfers["statements_1x"] != cijfers["statements_100x"]:
            yield f"{naam}: the number of statements depends on the size of the database"
    for naam, grens in ZWAAR.items():
        cijfers = zwaar[naam]
        if cijfers["ratio"] > grens.ratio:
            yield f"{naam}: {cijfers['ratio']} times the floor, the limit is {grens.ratio}"
        if grens.statements is not None and cijfers["statements"] > grens.statements:
            yield f"{naam}: {cijfers['statements']} statements, the limit is {grens.statements}"


def tabel(uitkomst: Mapping[str, Any]) -> Iterator[str]:
    """Milliseconds and requests per second are those with a hundred expedities."""
    yield _rij(
        "page",
        "ratio 1x",
        "ratio 100x",
        "growth",
        "SQL 1x",
        "SQL 100x",
        "ms",
        "p95",
        "per s",
        "floor ms",
        "p95",
        "per s",
    )
    for naam, rij in uitkomst["paginas"].items():
        tijden = (rij["100x"][f"{wat}_{maat}"] for wat in ("product", "vloer") for maat in ("ms", "p95_ms", "per_s"))
        maten = ("ratio_1x", "ratio_100x", "groei", "statements_1x", "statements_100x")
        yield _rij(naam, *(rij[maat] for maat in maten), *tijden)
    yield ""
    yield _rij("in bulk", "number", "seconds", "floor s", "ratio", "SQL")
    for naam, rij in uitkomst["zwaar"].items():
        tijden = (round(rij[maat], 3) for maat in ("seconden", "vloer_s"))
        yield _rij(naam, rij["aantal"], *tijden, rij["ratio"], rij["statements"] or "")
    yield ""
    yield from (f"LIMIT BROKEN  {regel}" for regel in uitkomst["gebroken"])
    yield f"Written to {UITKOMST.relative_to(WORTEL)}."


def _rij(naam: str, *cellen: object) -> str:
    return f"{naam:24}" + "".join(f"{cel!s:>11}" for cel in cellen)
