"""Gone is gone: the file of the database holds no more than its tables do (R10)."""

from pathlib import Path

import pytest
from django.db import connection

from expedities.huisvoorhuis.models import Bezoek, Uitkomst
from tests import bouw
from wijkexpeditie.privacy.opruimen import ruim_op

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_was_deleted_stands_nowhere_in_the_file_after_the_clean_up() -> None:
    sleutel = "5a0f3c1e-6b2d-4e8a-9c47-d1e2f3a4b5c6"
    deur = bouw.adres(bouw.expeditie())
    Bezoek.objects.create(adres=deur, sleutel=sleutel, uitkomst=Uitkomst.NIET_THUIS, op=bouw.OP)
    assert _staat_in_het_bestand(sleutel)
    Bezoek.objects.all().delete()
    ruim_op(op=bouw.OP)
    assert not _staat_in_het_bestand(sleutel)


def _staat_in_het_bestand(sleutel: str) -> bool:
    """As text without dashes, as Django writes a UUID in SQLite. PostgreSQL cleans its own pages: there the table."""
    if connection.vendor != "sqlite":
        return Bezoek.objects.filter(sleutel=sleutel).exists()
    naam = str(connection.settings_dict["NAME"])
    merk = sleutel.replace("-", "").encode()
    return any(merk in Path(pad).read_bytes() for pad in (naam, f"{naam}-wal") if Path(pad).exists())
