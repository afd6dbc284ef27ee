"""What the groups keep about somebody: shown, deleted, and gone when its time is over (R8, R10)."""

from datetime import timedelta

import pytest

from tests import bouw
from werkgroepen.bewaren import BRONNEN_HIER, ruim_groepen_op
from werkgroepen.bijeenkomsten.models import Antwoord, Opkomst
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging, Werkgroep
from wijkexpeditie.privacy.bronnen import BRONNEN, Betrokkene
from wijkexpeditie.privacy.opruimen import OPRUIMERS
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
OP = bouw.OP


@pytest.fixture
def lid() -> Lidmaatschap:
    groep = bouw.werkgroep(bouw.klaar_voor_de_deur(), trekker="Ria")
    lid = bouw.lid(groep, vaste_beller=bouw.gebruiker())
    Opkomst.objects.create(bijeenkomst=bouw.bijeenkomst(groep), lid=lid, antwoord=Antwoord.OPHALEN, antwoord_op=OP)
    return lid


def van(lid: Lidmaatschap) -> Betrokkene:
    return Betrokkene(deelnemers=frozenset({lid.deelnemer_id}))


def test_rooms_are_in_the_lists() -> None:
    assert set(BRONNEN_HIER) <= set(BRONNEN)
    assert ruim_groepen_op in OPRUIMERS


def test_somebody_sees_their_groups_and_gatherings(lid: Lidmaatschap) -> None:
    bouw.lid(lid.werkgroep, "Kees")
    titels = [stuk.titel for bron in BRONNEN_HIER for stuk in bron.lees(van(lid))]
    assert titels == ["Groep: Samen koken", "Bijeenkomst van Samen koken"]


def test_professional_sees_the_invitation(lid: Lidmaatschap) -> None:
    wie = bouw.met_rol(lid.werkgroep.expeditie, Rol.PROFESSIONAL)
    Uitnodiging.objects.create(
        werkgroep=lid.werkgroep, gebruiker=wie, organisatie="Team", akkoord_op=OP, genoteerd_door=lid.deelnemer_id
    )
    titels = [stuk.titel for bron in BRONNEN_HIER for stuk in bron.lees(Betrokkene(gebruiker=wie.pk))]
    assert titels == ["Uitnodiging van Samen koken"]


def test_deleting_somebody_leaves_the_others(lid: Lidmaatschap) -> None:
    kees = bouw.lid(lid.werkgroep, "Kees")
    for bron in sorted(BRONNEN_HIER, key=lambda bron: -bron.volgorde):
        bron.wis(van(lid), Actor.opdracht(), OP)
    assert list(Lidmaatschap.objects.all()) == [kees]
    assert not Opkomst.objects.exists()


def test_being_fetched_is_forgotten_after_the_gathering_and_not_before(lid: Lidmaatschap) -> None:
    einde = lid.werkgroep.bijeenkomsten.get().eind
    list(ruim_groepen_op(einde - timedelta(minutes=1), False))
    assert Opkomst.objects.get().antwoord == Antwoord.OPHALEN
    list(ruim_groepen_op(einde, True))
    assert Opkomst.objects.get().antwoord == Antwoord.OPHALEN
    list(ruim_groepen_op(einde, False))
    assert Opkomst.objects.get().antwoord == Antwoord.KOMT


def test_after_the_term_only_the_count_stays(lid: Lidmaatschap) -> None:
    expeditie = lid.werkgroep.expeditie
    expeditie.afgesloten_op = OP - timedelta(days=2000)
    expeditie.save()
    eerste = [regel.aantal for regel in ruim_groepen_op(OP, False)]
    tweede = [regel.aantal for regel in ruim_groepen_op(OP, False)]
    lid.refresh_from_db()
    assert (Werkgroep.objects.get().trekker, lid.vaste_beller, Opkomst.objects.count()) == ("", None, 0)
    assert (sum(eerste) > 0, sum(tweede)) == (True, 0)
