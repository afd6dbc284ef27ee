"""An account and a Deelnemer are tied only when it is certain who is who."""

from typing import Any

import pytest
from django.test import Client

from expedities.expeditie.koppelen import koppel
from tests import bouw
from tests.wijkexpeditie.accounts.inloggen import code_per_sms, log_in_per_mail, met_telefoon, typ_code, vraag_code
from wijkexpeditie.accounts.aansluiten import Bewezen
from wijkexpeditie.logboek.models import Logregel

pytestmark = pytest.mark.django_db
NUMMER, ADRES = "+31600000333", "sanne@voorbeeld.test"


def _bewezen(*, telefoon: str = "", email: str = "") -> Bewezen:
    return Bewezen(frozenset({email} - {""}), frozenset({telefoon} - {""}))


def test_proven_number_ties_the_one_who_has_it() -> None:
    sanne, account = bouw.deelnemer(bouw.expeditie(), telefoon=NUMMER), met_telefoon()
    assert koppel(account, _bewezen(telefoon=NUMMER), bouw.OP) == [sanne.pk]
    sanne.refresh_from_db()
    assert sanne.gebruiker == account
    assert Logregel.objects.get().daad == "deelnemer.gekoppeld"


def test_couple_that_shares_a_telephone_is_not_tied() -> None:
    waar = bouw.expeditie()
    for naam in ("Sanne", "Kees"):
        bouw.deelnemer(waar, naam, telefoon=NUMMER)
    assert koppel(met_telefoon(), _bewezen(telefoon=NUMMER), bouw.OP) == []


def test_second_of_a_couple_is_not_tied_when_the_first_is() -> None:
    waar = bouw.expeditie()
    bouw.deelnemer(waar, "Sanne", telefoon=NUMMER, gebruiker=bouw.gebruiker("Sanne"))
    bouw.deelnemer(waar, "Kees", telefoon=NUMMER)
    assert koppel(met_telefoon("Kees"), _bewezen(telefoon=NUMMER), bouw.OP) == []


def test_number_of_one_and_address_of_another_tie_nobody() -> None:
    waar = bouw.expeditie()
    bouw.deelnemer(waar, "Sanne", telefoon=NUMMER)
    bouw.deelnemer(waar, "Kees", email=ADRES)
    assert koppel(met_telefoon(), _bewezen(telefoon=NUMMER, email=ADRES), bouw.OP) == []


def test_each_expeditie_is_decided_by_itself() -> None:
    hier, daar = bouw.expeditie(), bouw.expeditie("Elders")
    sanne = bouw.deelnemer(hier, telefoon=NUMMER)
    for naam in ("Sanne", "Kees"):
        bouw.deelnemer(daar, naam, telefoon=NUMMER)
    assert koppel(met_telefoon(), _bewezen(telefoon=NUMMER), bouw.OP) == [sanne.pk]


def test_who_takes_part_already_is_not_tied_twice() -> None:
    waar, account = bouw.expeditie(), met_telefoon()
    bouw.deelnemer(waar, "Sanne", gebruiker=account)
    bouw.deelnemer(waar, "Sanne", telefoon=NUMMER)
    assert koppel(account, _bewezen(telefoon=NUMMER), bouw.OP) == []


def test_closed_expeditie_ties_nobody() -> None:
    bouw.deelnemer(bouw.expeditie(afgesloten_op=bouw.OP), telefoon=NUMMER)
    assert koppel(met_telefoon(), _bewezen(telefoon=NUMMER), bouw.OP) == []


def test_nothing_proven_ties_nobody() -> None:
    bouw.deelnemer(bouw.expeditie(), "Zonder nummer")
    assert koppel(met_telefoon(), _bewezen(), bouw.OP) == []


def test_sign_in_by_sms_ties(client: Client) -> None:
    account = met_telefoon(bevestigd=False)
    sanne = bouw.deelnemer(bouw.expeditie(), telefoon=account.telefoon)
    vraag_code(client, str(account.telefoon))
    typ_code(client, code_per_sms(str(account.telefoon)))
    sanne.refresh_from_db()
    assert sanne.gebruiker == account


@pytest.mark.parametrize("hoe", ["sanne@voorbeeld.test", "Sanne@Voorbeeld.test"])
def test_sign_in_by_mail_ties_however_it_was_written(client: Client, hoe: str) -> None:
    account = bouw.gebruiker("Sanne", email=ADRES)
    sanne = bouw.deelnemer(bouw.expeditie(), email=hoe)
    log_in_per_mail(client, account)
    sanne.refresh_from_db()
    assert sanne.gebruiker == account


def test_number_that_was_only_noted_proves_nothing(client: Client, settings: Any) -> None:
    """Noor has Sanne's number in her account, unproven; signing in by mail does not tie her to Sanne."""
    noor = bouw.gebruiker("Noor")
    sanne = bouw.deelnemer(bouw.expeditie(), telefoon=NUMMER)
    noor.telefoon = NUMMER
    noor.save()
    log_in_per_mail(client, noor)
    sanne.refresh_from_db()
    assert sanne.gebruiker is None
