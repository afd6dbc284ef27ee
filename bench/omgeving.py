"""Settles, before Django reads its settings, that the bench runs as production does, on a database of its own."""

import os
import socket
from pathlib import Path
from urllib.parse import urlsplit

WORTEL = Path(__file__).resolve().parent.parent
_DATABASE = "postgres://postgres@127.0.0.1:5432/wijk_bench"
_REDIS = "redis://127.0.0.1:6379/8"


class VerkeerdeDatabase(Exception):
    """The bench throws its database away: only one that says so in its name."""


def database_url() -> str:
    url = os.environ.get("BENCH_DATABASE_URL", _DATABASE)
    if "bench" not in urlsplit(url).path:
        raise VerkeerdeDatabase(f"{url}: the name of the database must contain 'bench', because it is dropped.")
    return url


def database_naam() -> str:
    return urlsplit(database_url()).path.lstrip("/")


def op_zelfde_server(naam: str) -> str:
    """The address of another database beside ours."""
    return f"{database_url().rpartition('/')[0]}/{naam}"


def redis_url() -> str:
    """Redis when it answers; without it each worker has a cache of its own."""
    url = os.environ.get("BENCH_REDIS_URL", _REDIS)
    plek = urlsplit(url)
    try:
        socket.create_connection((plek.hostname or "127.0.0.1", plek.port or 6379), timeout=1).close()
    except OSError:
        return ""
    return url


def zet_omgeving(poort: int) -> None:
    for naam in ("OEFENEN", "DEBUG", "STATIC_ROOT"):
        os.environ.pop(naam, None)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "PRODUCTIE": "1",
        "ACHTER_PROXY": "1",
        "SECRET_KEY": "alleen-voor-de-bench-" * 3,
        "STOP_SLEUTEL": "alleen-voor-de-bench-stop-" * 3,
        "ALLOWED_HOSTS": "localhost",
        "SITE_URL": "https://localhost",
        "DATABASE_URL": database_url(),
        "REDIS_URL": redis_url(),
        "VAR_DIR": str(WORTEL / "var" / "bench"),
        "LOG_LEVEL": "WARNING",
        "HOST": "127.0.0.1",
        "PORT": str(poort),
        "WEB_CONCURRENCY": "2",
    }
