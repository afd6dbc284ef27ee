"""A database and a server that exist only for the bench."""

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg2
from django.core.management import call_command
from django.db import connection
from psycopg2 import sql

from bench.omgeving import WORTEL, database_naam, op_zelfde_server


class GaatNietAan(Exception):
    """The server did not answer in time."""


def nieuwe_database() -> None:
    """Dropped and made anew; `database_url` refuses one whose name does not say bench."""
    _maak(database_naam(), "template1")
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def kopieer_database(naam: str) -> None:
    """A twin that goes on by itself."""
    _maak(naam, database_naam())


def _maak(naam: str, naar: str) -> None:
    connection.close()
    beheer = psycopg2.connect(op_zelfde_server("postgres"))
    beheer.autocommit = True
    with beheer.cursor() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam)))
        cursor.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(naam), sql.Identifier(naar)))
    beheer.close()


@contextmanager
def in_database(naam: str) -> Iterator[None]:
    """What this process reads and writes meanwhile."""
    vorige = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = naam
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = vorige


@contextmanager
def server(poort: int, naam: str) -> Iterator[None]:
    """The product's gunicorn on this database, with the environment of this process."""
    omgeving = {**os.environ, "PORT": str(poort), "DATABASE_URL": op_zelfde_server(naam)}
    opdracht = [sys.executable, "-m", "gunicorn", "--config", "python:bench.gunicorn_conf", "wijkexpeditie.wsgi"]
    proces = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving)
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
            verbinding.request("GET", "/toegankelijkheid/", headers={"Host": "localhost", "X-Forwarded-Proto": "https"})
            verbinding.getresponse().read()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise GaatNietAan(f"No answer on port {poort}.")
