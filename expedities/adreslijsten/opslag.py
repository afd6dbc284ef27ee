"""The file of a list: kept privately, under a name that says nothing, gone after the transaction that lets it go."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import BinaryIO, cast

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction

from expedities.adreslijsten.models import Adreslijst

MAP = "adreslijsten"


def bewaar(lijst: Adreslijst, stroom: BinaryIO) -> None:
    stroom.seek(0)
    lijst.bestand.save(lijst.pk.hex, File(stroom), save=False)


@contextmanager
def open_bestand(lijst: Adreslijst) -> Iterator[BinaryIO]:
    with default_storage.open(lijst.bestand.name or "", "rb") as stroom:
        yield cast("BinaryIO", stroom)


def laat_los(lijst: Adreslijst) -> None:
    """Takes the name off the row; the caller saves it."""
    if lijst.bestand.name:
        transaction.on_commit(partial(default_storage.delete, lijst.bestand.name))
    lijst.bestand.name = ""


def wezen(voor: datetime) -> list[str]:
    """Files that no row knows any more: of an expeditie that was deleted, or of a save that was rolled back."""
    if not default_storage.exists(MAP):
        return []
    bekend = set(Adreslijst.objects.exclude(bestand="").values_list("bestand", flat=True))
    namen = (f"{MAP}/{naam}" for naam in default_storage.listdir(MAP)[1])
    return [naam for naam in namen if naam not in bekend and default_storage.get_modified_time(naam) < voor]
