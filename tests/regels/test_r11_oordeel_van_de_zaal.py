"""R11: nobody needs an account to judge a promise: who leads writes down what the hall said, and it shows who did."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.convenant.models import Toezegging
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("zei", "woorden"), [("ja", "nagekomen"), ("nee", "niet nagekomen")])
def test_what_the_hall_said_stands_with_its_day(client: Client, zei: str, woorden: str) -> None:
    waar, vandaag = bouw.klaar_voor_de_deur(), timezone.localdate()
    belofte = bouw.toezegging(bouw.partij(waar), voor=vandaag - timedelta(days=3))
    noor = bouw.met_rol(waar, Rol.PROCESBEGELEIDER)
    client.force_login(noor)
    pad = reverse("werk_toezegging_oordeel", args=[waar.slug, belofte.pk])
    assert client.post(pad, {"nagekomen": zei, "dag": vandaag.isoformat()}).status_code == 302
    client.logout()
    tekst = client.get(reverse("convenant", args=[waar.slug])).content.decode()
    assert [f"de buurt zegt: {woorden}" in tekst, "Zo zei de buurt het op" in tekst] == [True, True]
    assert Logregel.objects.filter(daad__startswith="toezegging.", wie=noor.pk).count() == 1
    assert Toezegging.objects.get().gemeld_op is None
