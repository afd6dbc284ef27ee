from typing import Any

import pytest

from expedities.expeditie.deelnemers import GeenNaam, KanaalPastNiet, schrijf_deelnemer_in
from expedities.expeditie.models import Deelnemer, Expeditie
from tests import bouw
from wijkexpeditie.berichten.models import Kanaal
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
NUMMER = "+31600000123"
MAIL = "sanne@voorbeeld.test"


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


def schrijf_in(waar: Expeditie, voornaam: str = "Sanne", door: Actor | None = None, **velden: Any) -> Deelnemer:
    return schrijf_deelnemer_in(
        expeditie=waar, voornaam=voornaam, door=door or bouw.bezoeker(waar), op=bouw.OP, **velden
    )


def test_schrijf_in_keeps_a_name_without_a_channel(waar: Expeditie) -> None:
    wie = schrijf_in(waar, "  Sanne ")
    assert (wie.voornaam, wie.toestemming_op, wie.voorkeur) == ("Sanne", None, Kanaal.BELLIJST)


def test_schrijf_in_takes_a_channel_as_consent(waar: Expeditie) -> None:
    assert schrijf_in(waar, telefoon=NUMMER).toestemming_op == bouw.OP


def test_schrijf_in_finds_the_same_person_on_the_same_number(waar: Expeditie) -> None:
    eerste = schrijf_in(waar, "Zoë", telefoon=NUMMER)
    assert schrijf_in(waar, "zoË", telefoon=NUMMER) == eerste


def test_schrijf_in_tells_a_couple_with_one_telephone_apart(waar: Expeditie) -> None:
    assert schrijf_in(waar, "Sanne", telefoon=NUMMER) != schrijf_in(waar, "Omar", telefoon=NUMMER)


def test_schrijf_in_without_a_channel_never_takes_somebody_for_another(waar: Expeditie) -> None:
    assert schrijf_in(waar, "Sanne") != schrijf_in(waar, "Sanne")


def test_schrijf_in_stays_within_the_expeditie(waar: Expeditie) -> None:
    elders = bouw.expeditie("Bomenbuurt")
    assert schrijf_in(waar, telefoon=NUMMER) != schrijf_in(elders, telefoon=NUMMER)


def test_schrijf_in_does_not_hang_a_strangers_address_on_somebody(waar: Expeditie) -> None:
    sanne = schrijf_in(waar, telefoon=NUMMER)
    schrijf_in(waar, telefoon=NUMMER, email="vreemde@voorbeeld.test")
    sanne.refresh_from_db()
    assert sanne.email == ""


def test_schrijf_in_lets_the_procesbegeleider_complete_somebody(waar: Expeditie) -> None:
    sanne = schrijf_in(waar, telefoon=NUMMER)
    door = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    assert schrijf_in(waar, telefoon=NUMMER, email=MAIL, door=door) == sanne
    sanne.refresh_from_db()
    assert sanne.email == MAIL


@pytest.mark.parametrize(
    ("velden", "kanaal"),
    [
        ({"telefoon": NUMMER}, Kanaal.BELLIJST),
        ({"email": MAIL}, Kanaal.EMAIL),
        ({"telefoon": NUMMER, "email": MAIL}, Kanaal.BELLIJST),
        ({"telefoon": NUMMER, "voorkeur": "sms"}, Kanaal.SMS),
    ],
)
def test_schrijf_in_reaches_people_by_voice_unless_they_ask_otherwise(
    waar: Expeditie, velden: dict[str, Any], kanaal: Kanaal
) -> None:
    assert schrijf_in(waar, **velden).voorkeur == kanaal


@pytest.mark.parametrize("velden", [{"telefoon": NUMMER, "voorkeur": "email"}, {"email": MAIL, "voorkeur": "sms"}])
def test_schrijf_in_refuses_a_way_that_reaches_nobody(waar: Expeditie, velden: dict[str, Any]) -> None:
    with pytest.raises(KanaalPastNiet):
        schrijf_in(waar, **velden)


def test_schrijf_in_needs_a_name(waar: Expeditie) -> None:
    with pytest.raises(GeenNaam):
        schrijf_in(waar, " \u00a0")


def test_schrijf_in_keeps_nothing_to_reach_a_child_by(waar: Expeditie) -> None:
    kind = schrijf_in(waar, "Sem", telefoon=NUMMER, email=MAIL, voorkeur="sms", jonger_dan_16=True)
    assert (kind.telefoon, kind.email, kind.toestemming_op, kind.jonger_dan_16) == ("", "", None, True)


def test_schrijf_in_reaches_a_child_with_a_parents_yes(waar: Expeditie) -> None:
    kind = schrijf_in(waar, "Sem", telefoon=NUMMER, jonger_dan_16=True, ouder_akkoord=True)
    assert (kind.telefoon, kind.ouder_akkoord_op) == (NUMMER, bouw.OP)


@pytest.mark.parametrize("rol", [Rol.PROCESBEGELEIDER, Rol.UITNODIGER, Rol.BELLER])
def test_schrijf_in_shows_who_entered_somebody(waar: Expeditie, rol: Rol) -> None:
    door = bouw.actor(waar, rol)
    assert schrijf_in(waar, door=door).ingevoerd_door == door.gebruiker


def test_schrijf_in_by_oneself_is_entered_by_nobody(waar: Expeditie) -> None:
    assert schrijf_in(waar).ingevoerd_door is None
