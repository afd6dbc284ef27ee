"""How gunicorn runs. Without Redis: one process, eight threads and a ticker, so that reminders go out by themselves."""

from pathlib import Path
from typing import Any

from wijkexpeditie import omgeving

ZELFSTANDIG = not omgeving.tekst("REDIS_URL")
_POORT = omgeving.getal("PORT", 8000)
_OEFENEN = omgeving.waar("OEFENEN")  # one click signs in: only ever on this machine, whatever HOST says
_HOST = "127.0.0.1" if _OEFENEN else omgeving.tekst("HOST", "0.0.0.0")  # noqa: S104 -- a container is reached from outside

bind = f"{_HOST}:{_POORT}"
workers = 1 if ZELFSTANDIG else omgeving.getal("WEB_CONCURRENCY", 2)  # two processes would each keep their own cache
threads = 8
timeout = 60  # seconds
graceful_timeout = 20
control_socket_disable = True  # nobody steers it from outside, and a container's user has no home to put it in
accesslog = None  # addresses hold codes
_GEHEUGEN = Path("/dev/shm")  # noqa: S108 -- the heartbeat file; on a slow disk a worker would look dead
worker_tmp_dir = str(_GEHEUGEN) if _GEHEUGEN.is_dir() else None


def when_ready(server: Any) -> None:
    """`localhost`, because a passkey refuses 127.0.0.1."""
    if _OEFENEN:
        print(f"\n  Wijkexpeditie: http://localhost:{_POORT}\n", flush=True)  # noqa: T201 -- for who starts it


def post_worker_init(worker: Any) -> None:
    """Here, and not in `ready()`, which also runs in migrate and twice under runserver."""
    if not ZELFSTANDIG:
        return
    from django.conf import settings  # noqa: PLC0415 -- settings first

    from wijkexpeditie.berichten import ticker  # noqa: PLC0415 -- apps must be loaded first

    ticker.start(settings.TIK_SECONDEN)
