"""A database and a server that exist only for the bench."""

import http.client
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg2
from django.core.management import call_command
from django.db import connections
from psycopg2 import sql

from bench.omgeving import WORTEL, database_url


class GaatNietAan(Exception):
    """The server did not answer in time."""


def nieuwe_database() -> None:
    """Dropped and made anew; `database_url` refuses one whose name does not say bench."""
    url = urlsplit(database_url())
    connections.close_all()
    verbinding = psycopg2.connect(url._replace(path="/postgres").geturl())
    verbinding.autocommit = True
    naam = sql.Identifier(url.path.lstrip("/"))
    with verbinding.cursor() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(naam))
        cursor.execute(sql.SQL("CREATE DATABASE {}").format(naam))
    verbinding.close()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


@contextmanager
def server(poort: int) -> Iterator[None]:
    """The product's gunicorn, with the environment of this process."""
    opdracht = [sys.executable, "-m", "gunicorn", "--config", "python:bench.gunicorn_conf", "wijkexpeditie.wsgi"]
    proces = subprocess.Popen(opdracht, cwd=WORTEL)
    try:
        _wacht(poort, proces)
        yield
    finally:
        proces.terminate()
        proces.wait(timeout=30)


def _wacht(poort: int, proces: "subprocess.Popen[bytes]") -> None:
    eind = time.monotonic() + 60
    while time.monotonic() < eind and proces.poll() is None:
        try:
            verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=5)
            verbinding.request("GET", "/gezond/", headers={"Host": "localhost"})
            verbinding.getresponse().read()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise GaatNietAan(f"No answer on port {poort}.")
