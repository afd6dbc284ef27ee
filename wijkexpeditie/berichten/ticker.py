"""The clock of an installation without Redis: one thread beside the web server, calling what beat would call."""

import logging
import threading

from django.db import close_old_connections, connections
from django.utils import timezone

from wijkexpeditie.berichten.tik import tik

logger = logging.getLogger(__name__)


def start(seconden: int) -> threading.Event:
    """Begin at once, then every so many seconds, until the event is set or the process ends."""
    stop = threading.Event()
    threading.Thread(target=_loop, args=(seconden, stop), name="ticker", daemon=True).start()
    return stop


def _loop(seconden: int, stop: threading.Event) -> None:
    while not stop.is_set():
        _een_tik()
        stop.wait(seconden)
    connections.close_all()


def _een_tik() -> None:
    """No fault ends the clock; the next tick tries again on a fresh connection."""
    close_old_connections()
    try:
        nu = timezone.now()
        tik(op=nu, nu=nu)
    except Exception:
        logger.exception("A tick broke")
    finally:
        close_old_connections()
