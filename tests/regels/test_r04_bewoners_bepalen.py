"""R4: only residents decide on the content of the buurtplan; through whichever door somebody comes."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from expedities.buurtplan import actions
from expedities.buurtplan.actions import ActieTekst, NietVoorgelezen
from expedities.buurtplan.models import Actie, Antwoord, Buurtplan, Hoe, Versie, Voortgang
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
NIEMAND = "niemand"
MAG_ZELF: dict[str, frozenset[Rol]] = {
    "confirmed resident": frozenset({Rol.BEWONER}),
    "professional who lives here and got the tap": frozenset({Rol.PROFESSIONAL, Rol.BEWONER}),
    "civil servant who lives here and got the tap": frozenset({Rol.GEMEENTE, Rol.BEWONER}),
}
NA_VOORLEZEN: dict[str, frozenset[Rol]] = {
    "procesbegeleider": frozenset({Rol.PROCESBEGELEIDER}),
    "schrijver": frozenset({Rol.SCHRIJVER}),
}
NOOIT: dict[str, frozenset[Rol]] = {
    "resident without the tap": frozenset(),
    "professional": frozenset({Rol.PROFESSIONAL}),
    "gemeente": frozenset({Rol.GEMEENTE}),
    "professional who holds the pen": frozenset({Rol.PROFESSIONAL, Rol.SCHRIJVER}),
    "civil servant who leads": frozenset({Rol.GEMEENTE, Rol.PROCESBEGELEIDER}),
    "uitnodiger": frozenset({Rol.UITNODIGER}),
    "vaste beller": frozenset({Rol.BELLER}),
    "gastvrouw": frozenset({Rol.FLATCONTACT}),
    "beheerder": frozenset({Rol.BEHEERDER}),
}
Daad = Callable[[Buurtplan, Actie, Actor, bool], Any]
DADEN: dict[str, Daad] = {
    "add": lambda plan, _actie, door, gelezen: actions.zet_actie_in_plan(
        plan=plan, tekst=ActieTekst(wat="Nieuw"), voorgelezen=gelezen, door=door, op=bouw.OP
    ),
    "change": lambda _plan, actie, door, gelezen: actions.wijzig_actie(
        actie=actie, tekst=ActieTekst(wat="Anders"), gezien=1, voorgelezen=gelezen, door=door, op=bouw.OP
    ),
    "take out": lambda _plan, actie, door, gelezen: actions.haal_actie_uit_plan(
        actie=actie, gezien=1, voorgelezen=gelezen, door=door, op=bouw.OP
    ),
    "introduce": lambda plan, _actie, door, gelezen: actions.schrijf_inleiding(
        plan=plan, titel="Ons plan", inleiding="", gezien=1, voorgelezen=gelezen, door=door, op=bouw.OP
    ),
}


@pytest.fixture
def actie() -> Actie:
    """One actie, written by a resident, in an adopted plan."""
    plan = bouw.plan(bouw.klaar_voor_de_deur(), vastgesteld_op=bouw.OP)
    tekst = ActieTekst(wat="Een bank", gevraagd_van="de gemeente", gevraagd_wat="Toestemming")
    door = bouw.actor(plan.expeditie, Rol.BEWONER)
    return actions.zet_actie_in_plan(plan=plan, tekst=tekst, door=door, op=bouw.OP)


def _stand() -> Any:
    return Buurtplan.objects.values().get(), list(Actie.objects.values()), list(Versie.objects.values())


@pytest.mark.parametrize("daad", DADEN)
@pytest.mark.parametrize("wie", MAG_ZELF)
def test_residents_write(actie: Actie, wie: str, daad: str) -> None:
    DADEN[daad](actie.plan, actie, bouw.actor(actie.plan.expeditie, *MAG_ZELF[wie]), False)

    assert Versie.objects.order_by("-nr").values_list("nr", "hoe").first() == (2, Hoe.ZELF)


@pytest.mark.parametrize("daad", DADEN)
@pytest.mark.parametrize("wie", NA_VOORLEZEN)
def test_scribes_write_after_reading_back(actie: Actie, wie: str, daad: str) -> None:
    door, eerst = bouw.actor(actie.plan.expeditie, *NA_VOORLEZEN[wie]), _stand()

    with pytest.raises(NietVoorgelezen):
        DADEN[daad](actie.plan, actie, door, False)
    assert _stand() == eerst
    DADEN[daad](actie.plan, actie, door, True)
    assert Versie.objects.order_by("-nr").values_list("nr", "hoe").first() == (2, Hoe.VOORGELEZEN)


@pytest.mark.parametrize("daad", DADEN)
@pytest.mark.parametrize("wie", NOOIT)
@pytest.mark.parametrize("gelezen", [False, True])
def test_nobody_else_writes(actie: Actie, wie: str, daad: str, gelezen: bool) -> None:
    door, eerst = bouw.actor(actie.plan.expeditie, *NOOIT[wie]), _stand()

    with pytest.raises(MagNiet):
        DADEN[daad](actie.plan, actie, door, gelezen)
    assert _stand() == eerst


@pytest.mark.parametrize("daad", DADEN)
def test_not_a_visitor_a_tick_a_command_or_a_resident_of_elsewhere(actie: Actie, daad: str) -> None:
    waar, elders = actie.plan.expeditie, bouw.expeditie("Bloemenbuurt")
    for door in (bouw.bezoeker(waar), Actor.klok(), Actor.opdracht(), bouw.actor(elders, Rol.BEWONER)):
        with pytest.raises(MagNiet):
            DADEN[daad](actie.plan, actie, door, True)


@pytest.mark.parametrize("wie", NOOIT)
def test_nobody_else_adopts_begins_or_reports(actie: Actie, wie: str) -> None:
    waar = actie.plan.expeditie
    door = bouw.actor(waar, *NOOIT[wie])
    for daad in (
        lambda: actions.begin_plan(expeditie=waar, door=door, op=bouw.OP),
        lambda: actions.stel_vast(plan=actie.plan, bewoners_akkoord=True, door=door, op=bouw.OP),
        lambda: actions.meld_voortgang(actie=actie, voortgang=Voortgang.GESTOPT, door=door, op=bouw.OP),
    ):
        with pytest.raises(MagNiet):
            daad()


def _adressen(actie: Actie) -> dict[str, dict[str, str]]:
    slug = [actie.plan.expeditie.slug]
    deze = [*slug, actie.pk]
    return {
        reverse("werk_actie_nieuw", args=slug): {"wat": "Nieuw"},
        reverse("werk_actie", args=deze): {"wat": "Anders", "gezien": "1"},
        reverse("werk_actie_eruit", args=deze): {"gezien": "1"},
        reverse("werk_plan_inleiding", args=slug): {"titel": "Van ons", "gezien": "1"},
        reverse("werk_plan_vaststellen", args=slug): {"bewoners_akkoord": "on"},
        reverse("werk_actie_voortgang", args=deze): {"voortgang": "klaar"},
    }


@pytest.mark.parametrize("rollen", [*NOOIT.values(), NIEMAND])
def test_no_page_lets_others_write(client: Client, actie: Actie, rollen: Any) -> None:
    waar, eerst = actie.plan.expeditie, _stand()
    if rollen != NIEMAND:
        client.force_login(_account(waar, rollen))

    for adres, velden in _adressen(actie).items():
        antwoord = client.post(adres, {**velden, "voorgelezen": "on"})
        assert antwoord.status_code in {302, 403, 404}, adres
    assert _stand() == eerst


def test_the_page_lets_a_resident_write(client: Client, actie: Actie) -> None:
    client.force_login(bouw.met_rol(actie.plan.expeditie, Rol.BEWONER))

    client.post(reverse("werk_actie", args=[actie.plan.expeditie.slug, actie.pk]), {"wat": "Rode bank", "gezien": "1"})

    assert Actie.objects.get().wat == "Rode bank"


def test_the_page_of_a_scribe_asks_whether_it_was_read_back(client: Client, actie: Actie) -> None:
    client.force_login(bouw.met_rol(actie.plan.expeditie, Rol.SCHRIJVER))
    adres = reverse("werk_actie", args=[actie.plan.expeditie.slug, actie.pk])

    zonder = client.post(adres, {"wat": "Rode bank", "gezien": "1"})

    assert (zonder.status_code, Actie.objects.get().wat) == (200, "Een bank")
    assert "Lees de tekst eerst voor" in zonder.content.decode()
    client.post(adres, {"wat": "Rode bank", "gezien": "1", "voorgelezen": "on"})
    assert Actie.objects.get().wat == "Rode bank"


def _account(waar: Expeditie, rollen: frozenset[Rol]) -> Any:
    wie = bouw.gebruiker()
    for rol in rollen:
        if rol is Rol.BEHEERDER:
            wie.is_staff = wie.is_superuser = True
            wie.save()
        else:
            bouw.rol(wie, rol, waar.gemeente if rol is Rol.GEMEENTE else waar)
    bouw.deelnemer(waar, gebruiker=wie)
    return wie


@pytest.mark.parametrize("model", ["buurtplan", "actie", "versie", "antwoord"])
def test_the_admin_only_looks(client: Client, actie: Actie, model: str) -> None:
    client.force_login(_account(actie.plan.expeditie, frozenset({Rol.BEHEERDER})))
    eerst = _stand()

    for pad in ("add/", f"{actie.pk}/change/", f"{actie.pk}/delete/"):
        antwoord = client.post(f"/beheer/expedities/{model}/{pad}", {"wat": "Anders", "titel": "Anders", "post": "yes"})
        assert antwoord.status_code in {302, 403, 404}, pad
    assert _stand() == eerst
    assert not Antwoord.objects.exists()


def test_an_answer_edits_ranks_and_hides_nothing(client: Client, actie: Actie) -> None:
    client.force_login(bouw.met_rol(actie.plan.expeditie, Rol.GEMEENTE))
    eerst = _stand()
    velden = {"soort": "nee_omdat", "tekst": "Dat past niet.", "naam": "W. de Wit", "organisatie": "Gemeente"}

    client.post(
        reverse("werk_actie_antwoord", args=[actie.plan.expeditie.slug, actie.pk]),
        {**velden, "wat": "Geen bank", "volgorde": "99", "vervallen": "on"},
    )

    assert _stand() == eerst
    assert list(Antwoord.objects.values_list("soort", "naam")) == [("nee_omdat", "W. de Wit")]
