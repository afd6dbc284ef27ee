"""R10: after the term nothing personal is left, whatever state things were in when the expeditie closed."""

from datetime import timedelta

import pytest

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Uitkomst
from expedities.ronde.actions import laat_open
from tests import bouw
from tests.signalen.bouwen import beantwoord, signaal
from wijkexpeditie.privacy.opruimen import ruim_op
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
LATER = bouw.OP + timedelta(days=800)


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


def sluit_af(waar: Expeditie) -> None:
    Expeditie.objects.filter(pk=waar.pk).update(afgesloten_op=bouw.OP, ronde_gesloten_op=bouw.OP,
        ronde_gesloten_door=bouw.gebruiker().pk)  # fmt: skip


@pytest.mark.parametrize("weg", ["", "sms", "bellen", "email"])
def test_answer_that_was_on_its_way_keeps_no_reporter(waar: Expeditie, weg: str) -> None:
    """And keeps nobody else's data either: one that could not be emptied left them all."""
    onderweg, nieuw = beantwoord(signaal(waar, weg, voornaam="Lies")), signaal(waar, weg, voornaam="Sam")
    sluit_af(waar)
    ruim_op(op=LATER)
    for melding in (onderweg, nieuw):
        melding.refresh_from_db()
        assert (melding.voornaam, melding.contactweg, melding.contact, melding.tekst) == ("", "", "", "–")
    assert (onderweg.staat, onderweg.sluit_als) == ("opgelost", "")
    assert onderweg.gesloten_op is not None


def test_who_left_a_door_open_is_forgotten_and_the_reason_stays(waar: Expeditie) -> None:
    deur = bouw.adres(waar)
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    laat_open(adres=deur, reden="de bel doet het niet", naam="Noor", door=leider, op=bouw.OP)
    sluit_af(waar)
    ruim_op(op=bouw.OP + timedelta(days=30))
    assert Adres.objects.get().open_naam == "Noor"
    ruim_op(op=LATER)
    ruim_op(op=LATER)
    deur.refresh_from_db()
    assert (deur.uitkomst, deur.open_reden, deur.open_naam) == (Uitkomst.OPEN, "de bel doet het niet", "–")
