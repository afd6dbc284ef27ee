"""Long work without Redis: one thread beside the web server, one piece of work at a time."""

import atexit
import threading
from collections.abc import Callable
from uuid import UUID

from django.db import close_old_connections, connections

STOP = threading.Event()  # the process ends: work goes back at its next step
_EEN_TEGELIJK = threading.Semaphore(1)  # a second import would only make both slower, and the pages too
_AF_BINNEN = 10  # seconds; shorter than what gunicorn grants a worker to end
_draden: dict[UUID, threading.Thread] = {}


def doe(wat: UUID, werk: Callable[[], None]) -> None:
    """What is waiting for its turn here need not be asked for twice: every tick rings again."""
    if wat in _draden or STOP.is_set():
        return
    draad = threading.Thread(target=_loop, args=(wat, werk), name="klus", daemon=True)
    _draden[wat] = draad
    draad.start()


def _loop(wat: UUID, werk: Callable[[], None]) -> None:
    try:
        with _EEN_TEGELIJK:
            if STOP.is_set():
                return
            close_old_connections()
            werk()
    finally:
        connections.close_all()
        _draden.pop(wat, None)


@atexit.register
def stop() -> None:
    """A clean end: what is being done is handed back and waits for the next start."""
    STOP.set()
    for draad in list(_draden.values()):
        draad.join(_AF_BINNEN)
