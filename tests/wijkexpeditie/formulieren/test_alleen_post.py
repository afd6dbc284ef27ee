"""What changes something is asked for with POST, and in no other way."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol


@pytest.mark.django_db
@pytest.mark.parametrize("methode", ["put", "patch", "delete"])
def test_no_other_method_does_anything(client: Client, methode: str) -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.looplijst(waar)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    for naam in ("werk_looplijst_weg", "werk_looplijst_naam"):
        assert getattr(client, methode)(reverse(naam, args=[waar.slug, 1])).status_code == 405
    assert (waar.looplijsten.count(), Logregel.objects.exists()) == (1, False)
