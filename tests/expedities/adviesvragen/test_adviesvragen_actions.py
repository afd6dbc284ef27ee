from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from expedities.adviesvragen.actions import (
    AlGereageerd,
    AvondNogNietBegonnen,
    GenoegVragen,
    NietOpDePagina,
    VraagLigtVast,
    haal_advies_weg,
    publiceer_adviesvraag,
    reageer,
    schrijf_advies,
    stel_adviesvraag,
    trek_adviesvraag_in,
    verbeter_advies,
    wijzig_adviesvraag,
)
from expedities.adviesvragen.models import Advies, Adviesvraag, EerdereVraag, Meedoen, Reactie
from expedities.adviesvragen.queries import vraagregels
from expedities.bewonersavond.models import Avond
from expedities.expeditie.models import Expeditie
from expedities.expeditie.queries import NogNiet
from expedities.praatstok.actions import IsHerkenbaar
from tests import bouw
from tests.expedities.adviesvragen.bouwen import REACTIE, VRAAG, advies, vraag
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
BEGIN = bouw.OP + timedelta(days=7)  # of the first evening
OP_DE_AVOND = BEGIN + timedelta(hours=1)


@pytest.fixture
def waar() -> Expeditie:
    waar = bouw.klaar_voor_de_deur()
    bouw.avond(waar, 1, BEGIN)
    return waar


@pytest.fixture
def gemeente(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.GEMEENTE)


@pytest.fixture
def schrijver(waar: Expeditie) -> Actor:
    return bouw.actor(waar, Rol.SCHRIJVER)


def stel(waar: Expeditie, door: Actor, op: datetime = bouw.OP) -> Adviesvraag:
    return stel_adviesvraag(expeditie=waar, **VRAAG, door=door, op=op)


def test_three_questions_and_no_fourth(waar: Expeditie, gemeente: Actor) -> None:
    assert [stel(waar, gemeente).nr for _ in range(3)] == [1, 2, 3]
    with pytest.raises(GenoegVragen):
        stel(waar, gemeente)
    trek_adviesvraag_in(adviesvraag=Adviesvraag.objects.get(nr=2), door=gemeente, op=bouw.OP)
    assert stel(waar, gemeente).nr == 2  # a draft that nobody read was thrown away


@pytest.mark.parametrize("rol", [Rol.GEMEENTE, Rol.PROCESBEGELEIDER])
def test_gemeente_asks_or_who_leads_for_them(waar: Expeditie, rol: Rol) -> None:
    assert stel(waar, bouw.actor(waar, rol)).gepubliceerd_op is None


@pytest.mark.parametrize("rol", [Rol.BEWONER, Rol.SCHRIJVER, Rol.PROFESSIONAL, Rol.UITNODIGER])
def test_others_ask_nothing_for_the_gemeente(waar: Expeditie, rol: Rol) -> None:
    with pytest.raises(MagNiet):
        stel(waar, bouw.actor(waar, rol))


def test_draft_is_read_by_nobody_until_it_is_published(waar: Expeditie, gemeente: Actor) -> None:
    gesteld = stel(waar, gemeente)
    assert (vraagregels(waar, bouw.OP), len(vraagregels(waar, bouw.OP, ook_klad=True))) == ([], 1)
    publiceer_adviesvraag(adviesvraag=gesteld, door=gemeente, op=bouw.OP)
    publiceer_adviesvraag(adviesvraag=gesteld, door=gemeente, op=bouw.OP + timedelta(days=1))
    assert vraagregels(waar, bouw.OP)[0].vraag.gepubliceerd_op == bouw.OP


def test_published_question_is_changed_in_sight_of_all(waar: Expeditie, gemeente: Actor) -> None:
    gesteld = vraag(waar)
    wijzig_adviesvraag(
        adviesvraag=gesteld, **{**VRAAG, "wat_ermee": "We kijken wat kan.", "meedoen": Meedoen.HOREN}, door=gemeente,
        op=bouw.OP,
    )  # fmt: skip
    regel = vraagregels(waar, bouw.OP)[0]
    assert (regel.vraag.wat_ermee, regel.eerdere[0].wat_ermee, regel.eerdere[0].meedoen) == (
        "We kijken wat kan.",
        VRAAG["wat_ermee"],
        Meedoen.ADVIES,
    )


def test_draft_is_changed_without_a_trace(waar: Expeditie, gemeente: Actor) -> None:
    wijzig_adviesvraag(adviesvraag=stel(waar, gemeente), **{**VRAAG, "vraag": "Anders?"}, door=gemeente, op=bouw.OP)
    assert not EerdereVraag.objects.exists()


def test_question_that_was_taken_back_stays_readable_and_can_be_asked_again(waar: Expeditie, gemeente: Actor) -> None:
    gesteld = vraag(waar)
    trek_adviesvraag_in(adviesvraag=gesteld, door=gemeente, op=bouw.OP)
    regel = vraagregels(waar, bouw.OP)[0]
    assert (regel.ingetrokken, regel.vraag.vraag) == (True, VRAAG["vraag"])
    wijzig_adviesvraag(adviesvraag=gesteld, **{**VRAAG, "vraag": "Opnieuw?"}, door=gemeente, op=bouw.OP)
    regel = vraagregels(waar, bouw.OP)[0]
    assert (regel.ingetrokken, regel.vraag.vraag, regel.eerdere[0].vraag) == (False, "Opnieuw?", VRAAG["vraag"])


def test_from_the_first_evening_on_questions_are_fixed(waar: Expeditie, gemeente: Actor) -> None:
    gesteld = vraag(waar)
    with pytest.raises(VraagLigtVast):
        stel(waar, gemeente, op=BEGIN)
    with pytest.raises(VraagLigtVast):
        wijzig_adviesvraag(adviesvraag=gesteld, **VRAAG, door=gemeente, op=OP_DE_AVOND)
    with pytest.raises(VraagLigtVast):
        trek_adviesvraag_in(adviesvraag=gesteld, door=gemeente, op=OP_DE_AVOND)


def test_buurt_advises_once_the_evening_began(waar: Expeditie, schrijver: Actor) -> None:
    gesteld = vraag(waar)
    with pytest.raises(AvondNogNietBegonnen):
        advies(gesteld, op=BEGIN - timedelta(minutes=1))
    assert advies(gesteld, op=OP_DE_AVOND).avond == Avond.objects.get()


def test_no_advice_without_a_date_or_after_the_report(waar: Expeditie) -> None:
    gesteld = vraag(waar)
    Avond.objects.update(verslag="Zo was het.", verslag_op=OP_DE_AVOND)
    with pytest.raises(NogNiet):
        advies(gesteld, op=OP_DE_AVOND)


def test_advice_hangs_on_a_question_that_is_there(waar: Expeditie, gemeente: Actor) -> None:
    klad, weg = vraag(waar, openbaar=False), vraag(waar)
    trek_adviesvraag_in(adviesvraag=weg, door=gemeente, op=bouw.OP)
    weg.refresh_from_db()
    for gesteld in (klad, weg):
        with pytest.raises(NietOpDePagina):
            advies(gesteld, op=OP_DE_AVOND)


@pytest.mark.parametrize(("termijn", "dagen"), [(None, 14), (21, 21)])
def test_term_comes_from_the_convenant(termijn: int | None, dagen: int) -> None:
    waar = bouw.expeditie("Zonder convenant")
    bouw.denktank(waar)
    bouw.avond(waar, 1, bouw.OP)
    if termijn:
        convenant = bouw.convenant(waar)
        convenant.antwoordtermijn_dagen = termijn
        convenant.save()
    gesteld = Adviesvraag.objects.create(expeditie=waar, nr=1, gepubliceerd_op=bouw.OP, **VRAAG)
    later = bouw.OP + timedelta(days=2)  # typed two days after the evening
    assert advies(gesteld, op=later).antwoord_voor == (bouw.OP + timedelta(days=dagen)).date()


def test_words_are_put_right_until_the_gemeente_reacts(waar: Expeditie, schrijver: Actor, gemeente: Actor) -> None:
    gegeven = advies(vraag(waar), op=OP_DE_AVOND)
    verbeter_advies(advies=gegeven, tekst="Bij de vijver.", door=schrijver, op=OP_DE_AVOND)
    assert Advies.objects.get().tekst == "Bij de vijver."
    reageer(advies=gegeven, **REACTIE, door=gemeente, op=OP_DE_AVOND)
    with pytest.raises(AlGereageerd):
        verbeter_advies(advies=gegeven, tekst="Toch niet.", door=schrijver, op=OP_DE_AVOND)
    with pytest.raises(AlGereageerd):
        haal_advies_weg(advies=gegeven, door=schrijver, op=OP_DE_AVOND)


def test_advice_that_nobody_gave_is_taken_away(waar: Expeditie, schrijver: Actor) -> None:
    haal_advies_weg(advies=advies(vraag(waar), op=OP_DE_AVOND), door=schrijver, op=OP_DE_AVOND)
    assert not Advies.objects.exists()


def test_advice_that_points_at_a_neighbour_is_asked_about(waar: Expeditie, schrijver: Actor) -> None:
    gesteld = vraag(waar)
    leider = bouw.actor(waar, Rol.PROCESBEGELEIDER)
    velden: dict[str, Any] = {"vraag": gesteld, "tekst": "Kijk eens bij nummer 34.", "op": OP_DE_AVOND}
    with pytest.raises(IsHerkenbaar):
        schrijf_advies(**velden, door=leider)
    with pytest.raises(IsHerkenbaar):
        schrijf_advies(**velden, toch=True, door=schrijver)
    assert schrijf_advies(**velden, toch=True, door=leider).tekst == "Kijk eens bij nummer 34."


def test_later_reaction_stands_on_top_and_the_former_stays(waar: Expeditie, gemeente: Actor) -> None:
    gegeven = advies(vraag(waar), op=OP_DE_AVOND)
    reageer(advies=gegeven, **{**REACTIE, "soort": "nee", "tekst": "Dat kan niet."}, door=gemeente, op=OP_DE_AVOND)
    reageer(advies=gegeven, **REACTIE, door=gemeente, op=OP_DE_AVOND + timedelta(days=1))
    regel = vraagregels(waar, OP_DE_AVOND)[0].adviezen[0]
    assert ([r.soort for r in (regel.laatste, *regel.eerdere) if r], regel.wacht) == (["ja", "nee"], None)
    with pytest.raises(TypeError):
        Reactie.objects.all()[0].save()


@pytest.mark.parametrize(("rol", "op_papier"), [(Rol.GEMEENTE, False), (Rol.PROCESBEGELEIDER, True)])
def test_it_shows_who_wrote_the_reaction_down(waar: Expeditie, rol: Rol, op_papier: bool) -> None:
    gegeven = advies(vraag(waar), op=OP_DE_AVOND)
    assert reageer(advies=gegeven, **REACTIE, door=bouw.actor(waar, rol), op=OP_DE_AVOND).op_papier is op_papier


def test_database_wants_a_name_under_a_reaction(waar: Expeditie) -> None:
    gegeven = advies(vraag(waar), op=OP_DE_AVOND)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reactie.objects.create(advies=gegeven, soort="ja", tekst="Ja.", naam="", functie="wethouder", op=bouw.OP)


def test_role_elsewhere_counts_for_nothing_here(waar: Expeditie) -> None:
    gegeven = advies(vraag(waar), op=OP_DE_AVOND)
    daar = bouw.expeditie("Daar")
    with pytest.raises(MagNiet):
        reageer(advies=gegeven, **REACTIE, door=bouw.actor(daar, Rol.GEMEENTE), op=OP_DE_AVOND)
    with pytest.raises(MagNiet):
        verbeter_advies(advies=gegeven, tekst="X", door=bouw.actor(daar, Rol.SCHRIJVER), op=OP_DE_AVOND)
