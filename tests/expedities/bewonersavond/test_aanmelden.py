"""Who may not sign up yet is not given a form to fill in."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.asserts import assertRedirects

from tests import bouw

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("wie_vraagt", ["get", "post"])
def test_signing_up_before_the_doors_leads_to_the_evening_and_not_to_a_refusal(client: Client, wie_vraagt: str) -> None:
    waar = bouw.expeditie()
    bouw.avond(waar, begin=timezone.now() + timedelta(days=7))
    adres = f"/buurt/{waar.slug}/avonden/1/"
    assertRedirects(getattr(client, wie_vraagt)(f"{adres}aanmelden/"), adres)
    assert "Je kunt je hier binnenkort aanmelden." in client.get(adres).text


def test_signing_up_for_an_evening_that_was_leads_to_what_was_said(client: Client) -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, begin=timezone.now() - timedelta(days=2))
    adres = f"/buurt/{waar.slug}/avonden/1/"
    assertRedirects(client.get(f"{adres}aanmelden/"), adres)
    assert "Zo was het" in client.get(adres).text


def test_the_buurt_invites_to_sign_up_only_once_that_can_be_done(client: Client) -> None:
    for waar, knop in ((bouw.expeditie(), "Kijk wanneer het is"), (bouw.klaar_voor_de_deur("Merelbuurt"), "Ik kom")):
        bouw.avond(waar, begin=timezone.now() + timedelta(days=7))
        assert f">{knop}<" in client.get(f"/buurt/{waar.slug}/").text
