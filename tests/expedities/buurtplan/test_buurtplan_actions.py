"""The verbs of the plan: versions, two writers, adopting, progress, answers."""

from datetime import timedelta
from typing import Any

import pytest

from expedities.buurtplan import actions
from expedities.buurtplan.actions import ActieTekst
from expedities.buurtplan.models import Actie, Antwoord, AntwoordSoort, Buurtplan, Hoe, Versie, Voortgang
from expedities.buurtplan.queries import regels
from expedities.expeditie.queries import NogNiet
from expedities.praatstok.models import Thema
from tests import bouw
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan() -> Buurtplan:
    return bouw.plan(bouw.klaar_voor_de_deur())


@pytest.fixture
def bewoner(plan: Buurtplan) -> Actor:
    return bouw.actor(plan.expeditie, Rol.BEWONER)


def _zet(plan: Buurtplan, door: Actor, wat: str = "Een bank", **velden: Any) -> Actie:
    return actions.zet_actie_in_plan(plan=plan, tekst=ActieTekst(wat=wat, **velden), door=door, op=bouw.OP)


def _versie(plan: Buurtplan) -> int:
    return Buurtplan.objects.get(pk=plan.pk).versie


def test_begin_plan_is_empty_and_twice_is_one() -> None:
    waar = bouw.klaar_voor_de_deur()
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)

    plannen = {actions.begin_plan(expeditie=waar, door=leider, op=bouw.OP).pk for _ in range(2)}

    assert len(plannen) == 1
    assert (Buurtplan.objects.get().versie, Actie.objects.count(), Thema.objects.count()) == (0, 0, 0)


def test_every_change_keeps_the_whole_plan_as_a_version(plan: Buurtplan, bewoner: Actor) -> None:
    bank = _zet(plan, bewoner)
    _zet(plan, bewoner, "Meer licht")
    actions.wijzig_actie(actie=bank, tekst=ActieTekst(wat="Twee banken"), gezien=2, door=bewoner, op=bouw.OP)
    actions.schrijf_inleiding(plan=plan, titel="Ons plan", inleiding="Dag", gezien=3, door=bewoner, op=bouw.OP)
    actions.haal_actie_uit_plan(actie=bank, gezien=4, door=bewoner, op=bouw.OP)

    inhoud = [
        (versie.nr, versie.inhoud["titel"], [actie["wat"] for actie in versie.inhoud["acties"]])
        for versie in Versie.objects.order_by("nr")
    ]
    assert inhoud == [
        (1, "Buurtplan Vogelbuurt", ["Een bank"]),
        (2, "Buurtplan Vogelbuurt", ["Een bank", "Meer licht"]),
        (3, "Buurtplan Vogelbuurt", ["Twee banken", "Meer licht"]),
        (4, "Ons plan", ["Twee banken", "Meer licht"]),
        (5, "Ons plan", ["Meer licht"]),
    ]
    assert _versie(plan) == 5


def test_a_version_is_never_changed(plan: Buurtplan, bewoner: Actor) -> None:
    _zet(plan, bewoner)
    versie = Versie.objects.get()
    versie.wat = "Iets anders"

    with pytest.raises(TypeError):
        versie.save()
    assert Versie.objects.get().wat == "Erbij: Een bank"


def test_two_writers_of_one_actie_lose_nothing(plan: Buurtplan, bewoner: Actor) -> None:
    bank = _zet(plan, bewoner)
    ander = bouw.actor(plan.expeditie, Rol.BEWONER)
    actions.wijzig_actie(actie=bank, tekst=ActieTekst(wat="Een rode bank"), gezien=1, door=ander, op=bouw.OP)

    with pytest.raises(actions.PlanIngehaald) as fout:
        actions.wijzig_actie(actie=bank, tekst=ActieTekst(wat="Een groene bank"), gezien=1, door=bewoner, op=bouw.OP)

    assert fout.value.nu is not None
    assert (fout.value.nu["wat"], fout.value.versie, _versie(plan)) == ("Een rode bank", 2, 2)
    assert Actie.objects.get().wat == "Een rode bank"


def test_two_writers_of_different_acties_both_land(plan: Buurtplan, bewoner: Actor) -> None:
    bank, licht = _zet(plan, bewoner), _zet(plan, bewoner, "Licht")

    actions.wijzig_actie(actie=bank, tekst=ActieTekst(wat="Rode bank"), gezien=2, door=bewoner, op=bouw.OP)
    actions.wijzig_actie(actie=licht, tekst=ActieTekst(wat="Meer licht"), gezien=2, door=bewoner, op=bouw.OP)

    assert [regel.actie.wat for regel in regels(plan, bouw.OP)] == ["Rode bank", "Meer licht"]


def test_who_writes_in_what_was_taken_out_is_told(plan: Buurtplan, bewoner: Actor) -> None:
    bank = _zet(plan, bewoner)
    actions.haal_actie_uit_plan(actie=bank, gezien=1, door=bewoner, op=bouw.OP)

    with pytest.raises(actions.PlanIngehaald) as fout:
        actions.wijzig_actie(actie=bank, tekst=ActieTekst(wat="Rode bank"), gezien=1, door=bewoner, op=bouw.OP)
    assert fout.value.nu is None


def test_who_takes_out_what_was_just_reworded_is_told(plan: Buurtplan, bewoner: Actor) -> None:
    bank = _zet(plan, bewoner)
    actions.wijzig_actie(actie=bank, tekst=ActieTekst(wat="Rode bank"), gezien=1, door=bewoner, op=bouw.OP)

    with pytest.raises(actions.PlanIngehaald):
        actions.haal_actie_uit_plan(actie=bank, gezien=1, door=bewoner, op=bouw.OP)


def test_taking_out_twice_is_one_version(plan: Buurtplan, bewoner: Actor) -> None:
    bank = _zet(plan, bewoner)

    for _ in range(2):
        actions.haal_actie_uit_plan(actie=bank, gezien=1, door=bewoner, op=bouw.OP)

    assert _versie(plan) == 2


def test_two_writers_of_the_introduction_lose_nothing(plan: Buurtplan, bewoner: Actor) -> None:
    eerst: dict[str, Any] = {"plan": plan, "titel": "Ons plan", "gezien": 0, "door": bewoner, "op": bouw.OP}
    actions.schrijf_inleiding(inleiding="Wij zijn trots.", **eerst)

    with pytest.raises(actions.PlanIngehaald) as fout:
        actions.schrijf_inleiding(inleiding="Wij zijn boos.", **eerst)
    assert fout.value.nu == {"titel": "Ons plan", "inleiding": "Wij zijn trots."}


def test_stel_vast_needs_the_signed_convenant(plan: Buurtplan, bewoner: Actor) -> None:
    zonder = bouw.plan(bouw.expeditie("Bloemenbuurt"))
    daar = bouw.actor(zonder.expeditie, Rol.BEWONER)
    _zet(zonder, daar)

    with pytest.raises(NogNiet):
        actions.stel_vast(plan=zonder, bewoners_akkoord=True, door=daar, op=bouw.OP)


def test_stel_vast_needs_something_in_it_and_a_yes(plan: Buurtplan, bewoner: Actor) -> None:
    with pytest.raises(actions.Leeg):
        actions.stel_vast(plan=plan, bewoners_akkoord=True, door=bewoner, op=bouw.OP)
    _zet(plan, bewoner)
    with pytest.raises(Geweigerd):
        actions.stel_vast(plan=plan, bewoners_akkoord=False, door=bewoner, op=bouw.OP)

    for later in (0, 1):  # twice keeps the first day
        actions.stel_vast(plan=plan, bewoners_akkoord=True, door=bewoner, op=bouw.OP + timedelta(days=later))
    assert Buurtplan.objects.get().vastgesteld_op == bouw.OP


def test_meld_voortgang_is_no_version(plan: Buurtplan, bewoner: Actor) -> None:
    bank = _zet(plan, bewoner)

    for _ in range(2):
        actions.meld_voortgang(actie=bank, voortgang=Voortgang.BEZIG, door=bewoner, op=bouw.OP)

    assert (Actie.objects.get().voortgang, _versie(plan)) == (Voortgang.BEZIG, 1)
    assert Logregel.objects.filter(daad="actie.voortgang").count() == 1


def _gevraagd(plan: Buurtplan, bewoner: Actor) -> Actie:
    actie = _zet(plan, bewoner, gevraagd_van="de gemeente", gevraagd_wat="Aarde voor de bakken")
    actions.stel_vast(plan=plan, bewoners_akkoord=True, door=bewoner, op=bouw.OP)
    return actie


def _antwoord(actie: Actie, door: Actor, **velden: Any) -> Antwoord:
    standaard = {"soort": AntwoordSoort.JA, "tekst": "", "naam": "W. de Wit", "organisatie": "Gemeente", "op": bouw.OP}
    return actions.antwoord(actie=actie, door=door, **{**standaard, **velden})


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROFESSIONAL, Rol.PROCESBEGELEIDER])
def test_antwoord_stands_beside_and_changes_nothing(plan: Buurtplan, bewoner: Actor, rol: Rol) -> None:
    actie = _gevraagd(plan, bewoner)
    eerst = Versie.objects.count(), Actie.objects.filter(pk=actie.pk).values().get()

    _antwoord(actie, bouw.actor(plan.expeditie, rol))

    assert (Versie.objects.count(), Actie.objects.filter(pk=actie.pk).values().get()) == eerst
    regel = regels(plan, bouw.OP)[0]
    assert regel.antwoord is not None
    assert (regel.antwoord.naam, regel.wacht) == ("W. de Wit", None)


@pytest.mark.parametrize("rol", [Rol.BEWONER, Rol.SCHRIJVER, Rol.UITNODIGER, Rol.BELLER, Rol.FLATCONTACT])
def test_antwoord_is_not_given_by_the_buurt_itself(plan: Buurtplan, bewoner: Actor, rol: Rol) -> None:
    actie = _gevraagd(plan, bewoner)

    with pytest.raises(MagNiet):
        _antwoord(actie, bouw.actor(plan.expeditie, rol))


def test_antwoord_waits_for_the_adopted_plan(plan: Buurtplan, bewoner: Actor) -> None:
    actie = _zet(plan, bewoner, gevraagd_van="de gemeente", gevraagd_wat="Aarde")

    with pytest.raises(NogNiet):
        _antwoord(actie, bouw.actor(plan.expeditie, Rol.GEMEENTE))


def test_antwoord_says_why_and_only_where_something_is_asked(plan: Buurtplan, bewoner: Actor) -> None:
    actie = _gevraagd(plan, bewoner)
    zonder_vraag, gemeente = _zet(plan, bewoner, "Samen eten"), bouw.actor(plan.expeditie, Rol.GEMEENTE)

    for wat, velden in ((actie, {"soort": AntwoordSoort.NEE_OMDAT, "tekst": " "}), (zonder_vraag, {})):
        with pytest.raises(Geweigerd):
            _antwoord(wat, gemeente, **velden)
    assert not Antwoord.objects.exists()


def test_a_question_has_both_halves_and_a_day(plan: Buurtplan, bewoner: Actor) -> None:
    with pytest.raises(Geweigerd):
        _zet(plan, bewoner, gevraagd_van="de gemeente")

    actie = _gevraagd(plan, bewoner)
    later = bouw.OP + timedelta(days=5)
    anders = ActieTekst(wat=actie.wat, gevraagd_van="de gemeente", gevraagd_wat="Meer aarde")
    actions.wijzig_actie(actie=actie, tekst=anders, gezien=1, door=bewoner, op=later)
    assert Actie.objects.get().gevraagd_op == later.date()
    actions.wijzig_actie(actie=actie, tekst=ActieTekst(wat="Bank"), gezien=2, door=bewoner, op=later)
    assert (Actie.objects.get().gevraagd_op, Actie.objects.get().gevraagd_van) == (None, "")


def test_a_thema_of_another_buurt_does_not_fit(plan: Buurtplan, bewoner: Actor) -> None:
    elders = Thema.objects.create(expeditie=bouw.expeditie("Bloemenbuurt"), naam="Licht")

    with pytest.raises(actions.HoortHierNiet):
        _zet(plan, bewoner, thema=elders)


def test_the_hand_is_visible_in_the_version(plan: Buurtplan, bewoner: Actor) -> None:
    schrijver = bouw.actor(plan.expeditie, Rol.SCHRIJVER)
    _zet(plan, bewoner)
    actions.zet_actie_in_plan(plan=plan, tekst=ActieTekst(wat="Licht"), voorgelezen=True, door=schrijver, op=bouw.OP)

    assert list(Versie.objects.order_by("nr").values_list("hoe", flat=True)) == [Hoe.ZELF, Hoe.VOORGELEZEN]
