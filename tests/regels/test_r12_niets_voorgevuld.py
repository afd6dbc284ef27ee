"""R12: no pre-filled thema's, acties or ranking: what residents did not say is not there."""

import pytest
from django.test import Client
from django.urls import reverse

from expedities.adviesvragen.models import Adviesvraag
from expedities.buurtplan.actions import begin_plan
from expedities.buurtplan.models import Actie
from expedities.denktank.models import Taak
from expedities.praatstok.models import Punt, Thema
from tests import bouw
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


def test_beginning_a_plan_and_looking_at_every_page_fills_nothing_in(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    begin_plan(expeditie=waar, door=bouw.actor(waar, Rol.PROCESBEGELEIDER), op=bouw.OP)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))

    for naam in ("werk_punten", "werk_muur", "werk_plan", "werk_actie_nieuw", "plan", "volgen"):
        assert client.get(reverse(naam, args=[waar.slug])).status_code == 200
    assert (Thema.objects.count(), Actie.objects.count()) == (0, 0)


def test_the_forms_offer_no_thema_that_nobody_made(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.plan(waar)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))

    form = client.get(reverse("werk_actie_nieuw", args=[waar.slug])).context["form"]

    assert [str(woord) for _waarde, woord in form.fields["thema"].choices] == ["geen thema"]
    assert {veld: form[veld].value() for veld in ("wat", "toelichting", "trekker", "gevraagd_wat")} == {
        "wat": None, "toelichting": None, "trekker": None, "gevraagd_wat": None,
    }  # fmt: skip


def test_acties_stand_in_the_order_in_which_they_were_said(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    plan = bouw.plan(waar, versie=1)
    for nr, wat in enumerate(["Zwemmen", "Appels", "Muziek"]):
        bouw.actie(plan, wat, volgorde=nr)

    acties = client.get(reverse("plan_json", args=[waar.slug])).json()["acties"]

    assert [actie["wat"] for actie in acties] == ["Zwemmen", "Appels", "Muziek"]


def test_taking_over_the_steps_fills_in_no_thema_point_or_actie(client: Client) -> None:
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    client.post(reverse("werk_taken_stappen", args=[waar.slug]))
    assert Taak.objects.exists()
    assert [model.objects.count() for model in (Thema, Punt, Actie, Adviesvraag)] == [0, 0, 0, 0]
