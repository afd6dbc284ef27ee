"""What was handed in and not put in goes after a day, file and all."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from expedities.adreslijsten.lijst_actions import lever_in, zet_erin
from expedities.adreslijsten.models import Adreslijst
from expedities.adreslijsten.opruimen import oude_lijsten
from tests import bouw
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
LIJST = b"straat;huisnummer\nMerelstraat;1\n"
OP = timezone.now()


def lever() -> Adreslijst:
    waar = bouw.expeditie()
    lijst, _ = lever_in(expeditie=waar, stroom=BytesIO(LIJST), door=bouw.actor(waar, Rol.PROCESBEGELEIDER), op=OP)
    return lijst


def aantallen(op: Any, *, proef: bool = False) -> list[int]:
    return [regel.aantal for regel in oude_lijsten(op, proef)]


def test_list_that_nobody_put_in_goes_after_a_day(django_capture_on_commit_callbacks: Any) -> None:
    naam = lever().bestand.name
    assert aantallen(OP + timedelta(hours=23)) == [0, 0]
    assert aantallen(OP + timedelta(hours=25), proef=True) == [1, 0]
    with django_capture_on_commit_callbacks(execute=True):
        assert aantallen(OP + timedelta(hours=25))[0] == 1
    assert not Adreslijst.objects.exists()
    assert not default_storage.exists(naam or "")


def test_list_that_is_in_stays_as_figures(django_capture_on_commit_callbacks: Any) -> None:
    lijst = lever()
    with django_capture_on_commit_callbacks(execute=True):
        zet_erin(lijst=lijst, door=bouw.actor(lijst.expeditie, Rol.PROCESBEGELEIDER), op=OP)
    assert aantallen(OP + timedelta(days=400)) == [0, 0]
    assert Adreslijst.objects.get().verschil["nieuw"] == 1


def test_file_that_no_row_knows_goes_too() -> None:
    default_storage.save("adreslijsten/wees", ContentFile(LIJST))
    assert aantallen(timezone.now() + timedelta(hours=1)) == [0, 0]
    assert aantallen(timezone.now() + timedelta(hours=25)) == [0, 1]
    assert not default_storage.exists("adreslijsten/wees")


@pytest.mark.parametrize("rol", [Rol.UITNODIGER, Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.BEWONER, Rol.BEHEERDER])
def test_only_the_procesbegeleider_hands_a_list_in(rol: Rol) -> None:
    waar = bouw.expeditie()
    with pytest.raises(MagNiet):
        lever_in(expeditie=waar, stroom=BytesIO(LIJST), door=bouw.actor(waar, rol), op=OP)
